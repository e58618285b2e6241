import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { addDays, type Day, endOfDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService } from '../documents/documents.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import {
  ServiceNotProvenError,
  StatementEmptyError,
  StatementHearingPendingError,
  StatementNotWaitingError,
  StatementReviewerInvestigatedError,
  StatementWindowClosedError,
  WaiverDocumentMissingError,
} from './letter.errors';
import { LettersService } from './letters.service';

/** The message waits this long for a process that is just about to listen. */
const MESSAGE_LIFE_MS = 3_600_000;

export interface StatementRecord {
  id: string;
  letterId: string;
  text: string;
  documentIds: string[];
  /** The employer asked to be heard in person before the statement is reviewed. */
  isHearingRequested: boolean;
  receivedAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  outcome: 'upheld' | 'new-facts' | null;
  opinion: string | null;
}

type ClosedBy = 'statement' | 'elapsed' | 'waiver';

interface WindowRow {
  letterId: string;
  deadlineId: string;
  closedBy: ClosedBy | null;
}

/**
 * The employer's statement in defence and the window for it. Statement, waiver, window and the deadline's passing all lock the
 * window's row, so a statement in the last second is either on file before the window is closed, or refused.
 */
@Injectable()
export class StatementsService {
  constructor(
    private readonly letters: LettersService,
    private readonly deadlines: DeadlinesService,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Opens the window and its deadline from the day of the proven service; answers with the deadline's id. */
  async openWindow(tx: Transaction, letterId: string, workingDays: number): Promise<string> {
    const { caseId, servedOn } = await this.letters.get(tx, letterId);
    if (servedOn === null) throw new ServiceNotProvenError(letterId);
    const { id: deadlineId } = await this.deadlines.open(tx, {
      caseId,
      duty: 'defend',
      // The day of service itself is not counted, so its first instant will do.
      anchor: { event: 'served', at: startOfDay(servedOn) },
      limit: { amount: workingDays, unit: 'working-days' },
      basis: {
        zh: '事先告知书载明的陈述、申辩期限（参照《行政处罚法》第四十四条、第四十五条）',
        en: 'The window stated in the prior notice (行政处罚法 Art. 44, 45 by analogy)',
      },
    });
    await rows(tx, 'INSERT INTO defence_windows (letter_id, deadline_id) VALUES ($1, $2)', [letterId, deadlineId]);
    return deadlineId;
  }

  /** What the employer may do now, for the portal. */
  async window(tx: Transaction, caseId: string): Promise<{ open: boolean; until?: Day; submittedAt?: Date }> {
    const window = await this.lastWindow(tx, caseId, '');
    if (!window) return { open: false };
    const deadline = await this.deadlines.current(tx, window.deadlineId);
    const statement = (await this.ofCase(tx, caseId)).find(({ letterId }) => letterId === window.letterId);
    const open = window.closedBy === null && (await this.clock.now(tx)) < deadline.endsAt;
    return { open, until: deadline.legalDate, ...(statement ? { submittedAt: statement.receivedAt } : {}) };
  }

  /** Takes the statement, with the code or as somebody put it on file, ends the wait, and tells the process. */
  async receive(
    tx: Transaction,
    statement: { caseId: string; text: string; documentIds: string[]; wantsHearing?: boolean; recordedBy?: string },
  ): Promise<{ receivedAt: Date }> {
    const { caseId, documentIds, wantsHearing = false, recordedBy } = statement;
    const by: Actor = recordedBy === undefined ? { kind: 'employer' } : { kind: 'person', personId: recordedBy };
    const text = statement.text.trim();
    if (text === '') throw new StatementEmptyError();
    const window = await this.openWindowOf(tx, caseId);
    await this.documents.attach(tx, documentIds, caseId, by);
    const received = await firstRow<{ id: string; receivedAt: Date }>(
      tx,
      `INSERT INTO employer_statements (case_id, letter_id, text, document_ids, hearing_requested)
       VALUES ($1, $2, $3, $4, $5) RETURNING id, received_at AS "receivedAt"`,
      [caseId, window.letterId, text, documentIds, wantsHearing],
    );
    await this.close(tx, window.letterId, 'statement');
    await this.deadlines.satisfy(tx, window.deadlineId, received!.receivedAt, by);
    await this.audit.append(tx, {
      actor: by,
      action: 'StatementReceived',
      subject: { kind: 'statement', id: received!.id },
      caseId,
      details: { letterId: window.letterId, documentIds, wantsHearing },
    });
    const sentence = wantsHearing
      ? {
          zh: '用人单位提交陈述、申辩意见，并要求听证',
          en: 'The employer handed in its statement and asked for a hearing',
        }
      : { zh: '用人单位提交陈述、申辩意见', en: 'The employer handed in its statement' };
    await this.cases.note(tx, caseId, sentence, by);
    await this.engine.publish(tx, {
      name: 'statement.received',
      correlationKey: caseId,
      messageId: received!.id,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: { statementId: received!.id, isHearingRequested: wantsHearing },
    });
    return { receivedAt: received!.receivedAt };
  }

  /**
   * Takes the employer's written waiver of its statement, ends the wait, and tells the process. Silence is no waiver: there
   * is a document, handed in with the code or put on file by an official (行政处罚法 Art. 45, by analogy).
   */
  async waive(tx: Transaction, waiver: { caseId: string; documentIds: string[]; by: Actor }): Promise<void> {
    const { caseId, documentIds, by } = waiver;
    if (documentIds.length === 0) throw new WaiverDocumentMissingError();
    const window = await this.openWindowOf(tx, caseId);
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      'INSERT INTO defence_waivers (letter_id, case_id, document_ids, recorded_by) VALUES ($1, $2, $3, $4)',
      [window.letterId, caseId, documentIds, by.kind === 'person' ? by.personId : null],
    );
    await this.close(tx, window.letterId, 'waiver');
    await this.deadlines.satisfy(tx, window.deadlineId, await this.clock.now(tx), by);
    const subject = { kind: 'letter', id: window.letterId };
    await this.audit.append(tx, { actor: by, action: 'StatementWaived', subject, caseId, details: { documentIds } });
    await this.cases.note(
      tx,
      caseId,
      { zh: '用人单位书面放弃陈述、申辩', en: 'The employer waived its statement in writing' },
      by,
    );
    await this.engine.publish(tx, {
      name: 'statement.waived',
      correlationKey: caseId,
      messageId: `waiver:${window.letterId}`,
      timeToLiveMs: MESSAGE_LIFE_MS,
    });
  }

  /** Closes a window whose deadline has passed. False when a statement or a waiver came in first: the process then waits for its message. */
  async closeElapsed(tx: Transaction, deadlineId: string): Promise<boolean> {
    const window = await firstRow<WindowRow>(
      tx,
      `SELECT letter_id AS "letterId", deadline_id AS "deadlineId", closed_by AS "closedBy"
       FROM defence_windows WHERE deadline_id = $1 FOR UPDATE`,
      [deadlineId],
    );
    if (!window || window.closedBy === 'statement' || window.closedBy === 'waiver') return false;
    if (window.closedBy === null) await this.close(tx, window.letterId, 'elapsed');
    return true;
  }

  /** The review by somebody who neither investigated nor drafted; the opinion is on record for the decision. */
  async review(
    tx: Transaction,
    review: { caseId: string; outcome: 'upheld' | 'new-facts'; opinion: string; reviewedBy: string },
  ): Promise<void> {
    const { caseId, reviewedBy } = review;
    const waiting = (await this.ofCase(tx, caseId)).find(({ reviewedAt }) => reviewedAt === null);
    if (!waiting) throw new StatementNotWaitingError(caseId);
    const involved = await firstRow<{ found: boolean }>(tx, 'SELECT person_investigated($1, $2) AS found', [
      caseId,
      reviewedBy,
    ]);
    if (involved!.found) throw new StatementReviewerInvestigatedError();
    if (waiting.isHearingRequested && !(await this.isHeard(tx, waiting.id))) throw new StatementHearingPendingError();
    await rows(
      tx,
      'UPDATE employer_statements SET reviewed_by = $2, reviewed_at = app_now(), outcome = $3, opinion = $4 WHERE id = $1',
      [waiting.id, reviewedBy, review.outcome, review.opinion],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: reviewedBy },
      action: 'StatementReviewed',
      subject: { kind: 'statement', id: waiting.id },
      caseId,
      details: { outcome: review.outcome },
    });
    await this.cases.assign(tx, caseId, 'statement-reviewer', [reviewedBy], { kind: 'person', personId: reviewedBy });
  }

  /** All statements of a case, the first one first. */
  async ofCase(tx: Transaction, caseId: string): Promise<StatementRecord[]> {
    return rows<StatementRecord>(
      tx,
      `SELECT id, letter_id AS "letterId", text, document_ids AS "documentIds",
              hearing_requested AS "isHearingRequested", received_at AS "receivedAt", reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt", outcome, opinion
       FROM employer_statements WHERE case_id = $1 ORDER BY received_at, id`,
      [caseId],
    );
  }

  /** How the window of a letter stands: the rule for the decision asks. */
  async windowOf(tx: Transaction, letterId: string): Promise<'not-opened' | 'open' | 'elapsed' | 'waived'> {
    const window = await firstRow<{ closedBy: WindowRow['closedBy'] }>(
      tx,
      'SELECT closed_by AS "closedBy" FROM defence_windows WHERE letter_id = $1',
      [letterId],
    );
    if (!window) return 'not-opened';
    if (window.closedBy === 'waiver') return 'waived';
    return window.closedBy === 'elapsed' ? 'elapsed' : 'open';
  }

  // helpers

  /** Who asked for a hearing has had it; a case whose model knows none asks for nothing. */
  private async isHeard(tx: Transaction, statementId: string): Promise<boolean> {
    const found = await firstRow<{ isHeard: boolean }>(
      tx,
      `SELECT NOT case_has_step(case_id, 'record-hearing')
              OR EXISTS (SELECT FROM hearings WHERE statement_id = $1 AND outcome IN ('held', 'absent')) AS "isHeard"
       FROM employer_statements WHERE id = $1`,
      [statementId],
    );
    return found!.isHeard;
  }

  /** The window, locked; whatever is handed in now is on file before it can be closed. */
  private async openWindowOf(tx: Transaction, caseId: string): Promise<WindowRow> {
    const window = await this.lastWindow(tx, caseId, 'FOR UPDATE OF defence_windows');
    if (!window || window.closedBy !== null) throw new StatementWindowClosedError();
    const now = await this.clock.now(tx);
    if (now >= (await this.deadlines.current(tx, window.deadlineId)).endsAt) throw new StatementWindowClosedError();
    return window;
  }

  private async lastWindow(
    tx: Transaction,
    caseId: string,
    lock: '' | 'FOR UPDATE OF defence_windows',
  ): Promise<WindowRow | undefined> {
    return firstRow<WindowRow>(
      tx,
      `SELECT letter_id AS "letterId", deadline_id AS "deadlineId", closed_by AS "closedBy"
       FROM defence_windows JOIN letters ON letters.id = letter_id
       WHERE case_id = $1 ORDER BY opened_at DESC, letter_id LIMIT 1 ${lock}`,
      [caseId],
    );
  }

  private async close(tx: Transaction, letterId: string, by: ClosedBy): Promise<void> {
    await rows(tx, 'UPDATE defence_windows SET closed_at = app_now(), closed_by = $2 WHERE letter_id = $1', [
      letterId,
      by,
    ]);
  }
}

function startOfDay(day: Day): Date {
  return endOfDay(addDays(day, -1));
}
