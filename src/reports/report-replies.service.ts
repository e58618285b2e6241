import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { LettersService } from '../letters/letters.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { AuditService } from '../audit/audit.service';
import { ReplyRefusedError } from './outcome.errors';
import { replyRefusal } from './reply';
import { ReportClock } from './report-clock.service';
import {
  anonymousDeclineLetter,
  declineLetter,
  lateLetter,
  mergeLetter,
  type ReportLetterHead,
  replyLetter,
  reviewLetter,
} from './report-letters';
import { ReportRecords } from './report-records.service';
import { VerdictsService } from './verdicts.service';

export interface ReplyRecord {
  kind: 'reply' | 'review';
  letterId: string;
  repliedAt: Date;
  wasLate: boolean;
}

/** What the reporter is told, by letters read with the receipt code. */
@Injectable()
export class ReportReplies {
  constructor(
    private readonly records: ReportRecords,
    private readonly verdicts: VerdictsService,
    private readonly reportClock: ReportClock,
    private readonly letters: LettersService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The answer itself: issued at once, late or not; a missed limit stays on record. */
  async reply(tx: Transaction, reply: { caseId: string; text: string; repliedBy: string }): Promise<void> {
    const { caseId, text, repliedBy } = reply;
    const decision = await this.verdicts.find(tx, caseId);
    const refusal = replyRefusal({
      isDecided: decision !== undefined,
      isReplied: (await this.replyOf(tx, caseId, 'reply')) !== undefined,
      text,
    });
    if (refusal || !decision) throw new ReplyRefusedError(refusal ?? 'not-decided');
    const canObject = decision.overall !== 'verified';
    const now = await this.clock.now(tx);
    const by = { kind: 'person', personId: repliedBy } as const;
    const wasLate = await this.reportClock.satisfy(tx, caseId, 'reply', now, by);
    await this.reportClock.satisfy(tx, caseId, 'finish', now, by);
    const letter = replyLetter(await this.head(tx, caseId), { verdicts: decision.verdicts, text, canObject });
    const letterId = await this.letters.send(tx, {
      caseId,
      kind: 'reply-to-reporter',
      recipient: 'reporter',
      ...letter,
      draftedBy: repliedBy,
    });
    await this.keep(tx, { caseId, kind: 'reply', letterId, repliedBy, wasLate });
  }

  /** Nobody to answer: the limit to finish is met by the verdicts. */
  async closeWithoutReply(tx: Transaction, caseId: string): Promise<void> {
    await this.reportClock.satisfy(tx, caseId, 'finish', await this.clock.now(tx), { kind: 'system' });
  }

  async review(
    tx: Transaction,
    review: { caseId: string; isChanged: boolean; opinion: string; by: string },
  ): Promise<void> {
    const { caseId, isChanged, opinion, by } = review;
    const { verdicts } = await this.verdicts.last(tx, caseId);
    const letter = reviewLetter(await this.head(tx, caseId), { isChanged, opinion, verdicts });
    const letterId = await this.letters.send(tx, {
      caseId,
      kind: 'review-reply',
      recipient: 'reporter',
      ...letter,
      draftedBy: by,
    });
    await this.keep(tx, { caseId, kind: 'review', letterId, repliedBy: by, wasLate: false });
  }

  /** Not taken up, with the body that is competent; or not by its name. */
  async tellDeclined(tx: Transaction, caseId: string): Promise<void> {
    const { declineReasons, competentBody, competentBodyAddress } = await this.records.ofCase(tx, caseId);
    const head = await this.head(tx, caseId);
    const letter =
      declineReasons === null || competentBody === null || competentBodyAddress === null
        ? anonymousDeclineLetter(head)
        : declineLetter(head, { reasons: declineReasons, body: competentBody, address: competentBodyAddress });
    await this.endOfClock(tx, caseId, '举报不予受理');
    await this.letters.send(tx, { caseId, kind: 'decline', recipient: 'reporter', ...letter });
  }

  async tellMerged(tx: Transaction, caseId: string): Promise<void> {
    const letter = mergeLetter(await this.head(tx, caseId));
    await this.endOfClock(tx, caseId, '举报并案办理');
    await this.letters.send(tx, { caseId, kind: 'merge-notice', recipient: 'reporter', ...letter });
  }

  /** Once per passing: a date that moved and passes again is told again. The duty stays open. */
  async tellLate(tx: Transaction, caseId: string): Promise<boolean> {
    const due = await this.reportClock.of(tx, caseId, 'reply');
    if (due?.state !== 'passed') return false;
    const letter = lateLetter(await this.head(tx, caseId), due.legalDate);
    const known = await this.letters.ofCase(tx, caseId);
    if (known.some(({ kind, body }) => kind === 'date-notice' && body === letter.body)) return false;
    await this.letters.send(tx, { caseId, kind: 'date-notice', recipient: 'reporter', ...letter });
    await this.cases.note(tx, caseId, TOLD_LATE, { kind: 'system' });
    return true;
  }

  replyOf(tx: Transaction, caseId: string, kind: ReplyRecord['kind']): Promise<ReplyRecord | undefined> {
    return firstRow<ReplyRecord>(
      tx,
      `SELECT kind, letter_id AS "letterId", replied_at AS "repliedAt", was_late AS "wasLate"
       FROM report_replies WHERE case_id = $1 AND kind = $2`,
      [caseId, kind],
    );
  }

  /** Names and date of a letter written today. */
  async head(tx: Transaction, caseId: string): Promise<ReportLetterHead> {
    const { keeper, accusedSchool } = await this.cases.partiesOf(tx, caseId);
    return {
      authorityName: (await this.organisations.get(tx, keeper!)).name,
      schoolName: (await this.organisations.get(tx, accusedSchool!)).name,
      issuedOn: shanghaiDay(await this.clock.now(tx)),
    };
  }

  // helpers

  private async endOfClock(tx: Transaction, caseId: string, reason: string): Promise<void> {
    await this.reportClock.satisfy(tx, caseId, 'tell', await this.clock.now(tx), { kind: 'system' });
    await this.reportClock.cancel(tx, caseId, 'reply', reason);
  }

  private async keep(
    tx: Transaction,
    reply: { caseId: string; kind: ReplyRecord['kind']; letterId: string; repliedBy: string; wasLate: boolean },
  ): Promise<void> {
    const { caseId, kind, letterId, repliedBy, wasLate } = reply;
    await rows(
      tx,
      'INSERT INTO report_replies (case_id, kind, letter_id, replied_by, was_late) VALUES ($1, $2, $3, $4, $5)',
      [caseId, kind, letterId, repliedBy, wasLate],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: repliedBy },
      action: kind === 'reply' ? 'ReporterAnswered' : 'ReviewAnswered',
      subject: { kind: 'letter', id: letterId },
      caseId,
      details: { wasLate },
    });
  }
}

const TOLD_LATE = {
  zh: '答复逾期，已告知举报人；答复仍须作出',
  en: 'The answer is late; the reporter was told, and it is still to be given',
};
