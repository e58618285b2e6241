import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CalendarService } from '../calendar/calendar.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DecidersService } from '../cases/deciders.service';
import { computeDue } from '../deadlines/deadline';
import { DocumentsService } from '../documents/documents.service';
import { LetterDraftsService } from '../letters/letter-drafts.service';
import { longDay } from '../letters/letter-date';
import { LettersService } from '../letters/letters.service';
import { StatementsService } from '../letters/statements.service';
import { type Holder, PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import {
  type ArrangementFacts,
  arrangementRefusal,
  earliestHearing,
  HEARING_OUTCOME_NAMES,
  type HearingOutcome,
  hearingRecordRefusal,
} from './hearing';
import { HearingClock } from './hearing-clock.service';
import { HearingNotOpenError, HearingRefusedError } from './hearing.errors';

/** Parameter that says how many working days ahead a hearing is announced; no notice sets it so far. */
const NOTICE_DAYS = 'blacklist.hearingNoticeDays';

/** Duties whose holders may preside. */
export const PRESIDING_ROLES: readonly Role[] = ['head', 'decision-maker', 'legal-reviewer', 'case-officer'];

export interface HearingRecord {
  id: string;
  presiderId: string;
  hearingOn: Day;
  timeAndPlace: string;
  noticeWorkingDays: number;
  noticeLetterId: string;
  outcome: HearingOutcome | null;
  attendees: string | null;
  points: string | null;
  documentIds: string[];
  recordedAt: Date | null;
}

export interface ArrangeHearing {
  caseId: string;
  presiderId: string;
  hearingOn: Day;
  timeAndPlace: string;
  /** A person's answer while the parameter is unset, with the reason for it. */
  notice?: { workingDays: number; reason: string };
  arrangedBy: string;
}

const COLUMNS = `id, presider_id AS "presiderId", hearing_on AS "hearingOn", time_and_place AS "timeAndPlace",
  notice_working_days AS "noticeWorkingDays", notice_letter_id AS "noticeLetterId", outcome, attendees, points,
  document_ids AS "documentIds", recorded_at AS "recordedAt"`;

/** Hearings that an employer asked for with its statement: arranged, announced by letter, held and recorded. */
@Injectable()
export class HearingsService {
  constructor(
    private readonly cases: CasesService,
    private readonly deciders: DecidersService,
    private readonly people: PeopleService,
    private readonly statements: StatementsService,
    private readonly letters: LettersService,
    private readonly drafts: LetterDraftsService,
    private readonly calendars: CalendarService,
    private readonly documents: DocumentsService,
    private readonly policy: PolicyService,
    private readonly hearingClock: HearingClock,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Names presider, day and place, drafts the notice, and lets the limit of the case rest; gives the notice's id. */
  async arrange(tx: Transaction, order: ArrangeHearing): Promise<string> {
    const { caseId, presiderId, hearingOn, arrangedBy } = order;
    const asking = (await this.statements.ofCase(tx, caseId)).find(
      ({ isHearingRequested, reviewedAt }) => isHearingRequested && reviewedAt === null,
    );
    if (!asking) throw new HearingNotOpenError(caseId);
    await this.cases.lockPeople(tx, caseId);
    const byPolicy = await this.noticeWorkingDays(tx, caseId);
    const noticeWorkingDays = byPolicy ?? order.notice?.workingDays;
    const refusal = arrangementRefusal(await this.arrangementFacts(tx, order, noticeWorkingDays));
    if (refusal) throw new HearingRefusedError(refusal);
    const { notice } = order;
    if (byPolicy === undefined && notice)
      await this.policy.answer(tx, caseId, NOTICE_DAYS, notice.workingDays, arrangedBy, notice.reason);

    const timeAndPlace = order.timeAndPlace.trim();
    const presider = await this.people.personName(tx, presiderId);
    const { id: letterId } = await this.drafts.draft(tx, {
      caseId,
      template: 'hearing-notice',
      recipient: 'employer',
      values: { hearingOn: longDay(hearingOn), timeAndPlace, presider },
    });
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO hearings (case_id, statement_id, presider_id, hearing_on, time_and_place, notice_working_days,
         notice_letter_id, arranged_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [caseId, asking.id, presiderId, hearingOn, timeAndPlace, noticeWorkingDays, letterId, arrangedBy],
    );
    const by = { kind: 'person', personId: arrangedBy } as const;
    const subject = { kind: 'hearing', id: added!.id };
    await this.audit.append(tx, { actor: by, action: 'HearingArranged', subject, caseId, details: { hearingOn } });
    await this.cases.note(
      tx,
      caseId,
      {
        zh: `定于 ${hearingOn} 举行听证，由{people}主持`,
        en: `Hearing set for ${hearingOn}, presided over by {people}`,
      },
      by,
      [presiderId],
    );
    await this.cases.assign(tx, caseId, 'presider', [presiderId], by);
    await this.hearingClock.rest(tx, caseId, arrangedBy);
    return letterId;
  }

  /** What became of the hearing, as its presider signs it; unless it is postponed, the limit of the case runs again. */
  async record(
    tx: Transaction,
    record: {
      caseId: string;
      outcome: HearingOutcome;
      attendees: string;
      points: string;
      documentIds: string[];
      recordedBy: string;
    },
  ): Promise<void> {
    const { caseId, outcome, attendees, points, documentIds, recordedBy } = record;
    const hearing = await this.open(tx, caseId);
    const { servedOn: noticeServedOn } = await this.letters.get(tx, hearing.noticeLetterId);
    const earliestOn = noticeServedOn && (await this.earliest(tx, noticeServedOn, hearing.noticeWorkingDays));
    const today = shanghaiDay(await this.clock.now(tx));
    const refusal = hearingRecordRefusal({
      ...hearing,
      outcome,
      attendees,
      points,
      recordedBy,
      today,
      noticeServedOn,
      earliestOn,
    });
    if (refusal) throw new HearingRefusedError(refusal);
    const by = { kind: 'person', personId: recordedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `UPDATE hearings SET outcome = $2, earliest_on = $3, attendees = $4, points = $5, document_ids = $6, recorded_by = $7,
         recorded_at = app_now() WHERE id = $1`,
      [hearing.id, outcome, earliestOn, attendees.trim() || null, points.trim(), documentIds, recordedBy],
    );
    const subject = { kind: 'hearing', id: hearing.id };
    await this.audit.append(tx, {
      actor: by,
      action: 'HearingRecorded',
      subject,
      caseId,
      details: { outcome, documentIds },
    });
    const { zh, en } = HEARING_OUTCOME_NAMES[outcome];
    await this.cases.note(tx, caseId, { zh: `听证：${zh}`, en: `Hearing: ${en}` }, by);
    if (outcome !== 'postponed') await this.hearingClock.runAgain(tx, caseId, recordedBy);
  }

  /** The hearing that waits to be held. */
  async open(tx: Transaction, caseId: string): Promise<HearingRecord> {
    const found = (await this.ofCase(tx, caseId)).find(({ outcome }) => outcome === null);
    if (!found) throw new HearingNotOpenError(caseId);
    return found;
  }

  /** All hearings of a case, postponed ones included, the first one first. */
  ofCase(tx: Transaction, caseId: string): Promise<HearingRecord[]> {
    return rows<HearingRecord>(tx, `SELECT ${COLUMNS} FROM hearings WHERE case_id = $1 ORDER BY arranged_at, id`, [
      caseId,
    ]);
  }

  /** The working days that a rule or an earlier answer sets; undefined while somebody has to be asked. */
  async noticeWorkingDays(tx: Transaction, caseId: string): Promise<number | undefined> {
    const policy = await this.policy.value(tx, caseId, NOTICE_DAYS);
    return policy.state === 'set' ? Number(policy.value) : undefined;
  }

  /** Who may preside now, by name. */
  freePresiders(tx: Transaction, caseId: string): Promise<Holder[]> {
    return this.deciders.free(tx, caseId, PRESIDING_ROLES);
  }

  // helpers

  private async arrangementFacts(
    tx: Transaction,
    { caseId, presiderId, hearingOn }: ArrangeHearing,
    noticeWorkingDays: number | undefined,
  ): Promise<ArrangementFacts> {
    return {
      presiderId,
      hearingOn,
      noticeWorkingDays,
      ...(await this.deciders.involved(tx, caseId, PRESIDING_ROLES)),
      earliestOn: await this.earliest(tx, shanghaiDay(await this.clock.now(tx)), noticeWorkingDays ?? 1),
    };
  }

  private async earliest(tx: Transaction, servedOn: Day, workingDays: number): Promise<Day> {
    const limit = { amount: workingDays, unit: 'working-days' } as const;
    return earliestHearing(computeDue({ received: servedOn, limit }, await this.calendars.current(tx)).due);
  }
}
