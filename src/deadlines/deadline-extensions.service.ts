import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit } from './deadline';
import { DeadlineDates, type Redated } from './deadline-dates.service';
import { asOfToday, EMPTY_LEDGER } from './deadline-row';
import { DeadlineNotices } from './deadline-notices.service';
import { DUTY_NAMES } from './deadline-record';
import {
  ExtensionDeciderError,
  ExtensionLetterReasonMissingError,
  ExtensionNotWaitingError,
  ExtensionRefusedError,
} from './deadline-change.errors';
import { decideAsk, toldOf } from './extension';
import { CalendarService } from '../calendar/calendar.service';
import { shanghaiDay } from '../calendar/day';

export interface ExtensionRecord extends Limit {
  id: string;
  deadlineId: string;
  reason: string;
  askedBy: string;
  endorsedBy: string | null;
  endorsement: string | null;
  state: 'asked' | 'granted' | 'refused' | 'lapsed';
}

export interface ExtensionDecision {
  personId: string;
  granted: boolean;
  /** For the file. */
  reason: string;
  /** The reason the letter gives to whoever was told the old date (信访工作条例 Art. 34: 告知延期理由). */
  reasonToTell?: string;
}

/** Extensions: asked before the end, decided by another person, told to whoever knew the old date. */
@Injectable()
export class DeadlineExtensionsService {
  constructor(
    private readonly dates: DeadlineDates,
    private readonly calendars: CalendarService,
    private readonly notices: DeadlineNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async ask(
    tx: Transaction,
    id: string,
    asked: Limit & { reason: string; personId: string },
  ): Promise<{ extensionId: string }> {
    const row = await this.dates.lockUnsettled(tx, id);
    // A request of release 0.1.0 has no case in which it could be decided: asking anew takes its place.
    await rows(
      tx,
      `UPDATE deadline_extensions SET state = 'lapsed' WHERE deadline_id = $1 AND state = 'asked' AND case_id IS NULL`,
      [id],
    );
    const earlier = await rows<{ state: string }>(tx, 'SELECT state FROM deadline_extensions WHERE deadline_id = $1', [
      id,
    ]);
    const now = await this.clock.now(tx);
    const ledger = (await this.dates.ledgersOf(tx, [id])).get(id) ?? EMPTY_LEDGER;
    const shown = row.is_paused ? asOfToday(row, ledger, await this.calendars.current(tx), shanghaiDay(now)) : row;
    const facts = {
      state: row.state,
      endsAt: shown.ends_at,
      allowance: row.extension_allowance,
      granted: earlier.filter(({ state }) => state === 'granted').length,
      waiting: earlier.some(({ state }) => state === 'asked'),
    };
    const verdict = decideAsk(asked, facts, now);
    if (verdict.outcome === 'refuse') throw new ExtensionRefusedError(verdict.reason, row.extension_allowance);
    const { personId, reason, amount, unit } = asked;
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO deadline_extensions (deadline_id, amount, unit, reason, asked_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [id, amount, unit, reason, personId],
    );
    const { zh, en } = DUTY_NAMES[row.duty];
    const length = inWords(asked);
    const details = { extensionId: added!.id, amount, unit };
    await this.record(tx, row.case_id, id, 'ExtensionAsked', personId, details, {
      zh: `申请将“${zh}”期限延长 ${length.zh}：${reason}`,
      en: `Asked to extend "${en}" by ${length.en}: ${reason}`,
    });
    return { extensionId: added!.id };
  }

  /** What is asked, for the pages of whoever endorses and decides. */
  async get(tx: Transaction, extensionId: string): Promise<ExtensionRecord> {
    const found = await firstRow<ExtensionRecord>(
      tx,
      `SELECT id, deadline_id AS "deadlineId", amount, unit, reason, asked_by AS "askedBy", endorsed_by AS "endorsedBy",
              endorsement, state FROM deadline_extensions WHERE id::text = $1`,
      [extensionId],
    );
    if (found === undefined) throw new ExtensionNotWaitingError();
    return found;
  }

  /** The own leader supports the request; the supervisor decides. */
  async endorse(
    tx: Transaction,
    extensionId: string,
    endorsement: { personId: string; reason: string },
  ): Promise<void> {
    const { askedBy, deadlineId, state } = await this.get(tx, extensionId);
    if (state !== 'asked') throw new ExtensionNotWaitingError();
    if (askedBy === endorsement.personId) throw new ExtensionDeciderError('asker');
    const { case_id: caseId, duty } = await this.dates.lockUnsettled(tx, deadlineId);
    await rows(
      tx,
      `UPDATE deadline_extensions SET endorsed_by = $2, endorsed_at = app_now(), endorsement = $3 WHERE id = $1`,
      [extensionId, endorsement.personId, endorsement.reason],
    );
    const { zh, en } = DUTY_NAMES[duty];
    await this.record(
      tx,
      caseId,
      deadlineId,
      'ExtensionEndorsed',
      endorsement.personId,
      { extensionId },
      {
        zh: `本单位负责人同意报请延长“${zh}”期限：${endorsement.reason}`,
        en: `The own leader supports extending "${en}": ${endorsement.reason}`,
      },
    );
  }

  /** A supervisor's decision; that the person is one is the caller's to check, that it is not the asker is checked here. */
  async decide(tx: Transaction, id: string, extensionId: string, decision: ExtensionDecision): Promise<Redated> {
    const row = await this.dates.lockUnsettled(tx, id);
    const asked = await firstRow<Limit & { askedBy: string; endorsedBy: string | null }>(
      tx,
      `SELECT amount, unit, asked_by AS "askedBy", endorsed_by AS "endorsedBy" FROM deadline_extensions
       WHERE id = $1 AND deadline_id = $2 AND state = 'asked' FOR UPDATE`,
      [extensionId, id],
    );
    if (asked === undefined) throw new ExtensionNotWaitingError();
    if (asked.askedBy === decision.personId) throw new ExtensionDeciderError('asker');
    if (asked.endorsedBy === decision.personId) throw new ExtensionDeciderError('endorser');
    const { zh, en } = DUTY_NAMES[row.duty];
    const length = inWords(asked);
    const { personId, granted, reason } = decision;
    if (!granted) {
      await rows(
        tx,
        `UPDATE deadline_extensions SET state = 'refused', decided_by = $2, decided_at = app_now(), decision_reason = $3
         WHERE id = $1`,
        [extensionId, personId, reason],
      );
      await this.record(
        tx,
        row.case_id,
        id,
        'ExtensionRefused',
        personId,
        { extensionId },
        {
          zh: `不同意将“${zh}”期限延长 ${length.zh}：${reason}`,
          en: `Extension of "${en}" by ${length.en} refused: ${reason}`,
        },
      );
      const { legal_date: date, version, duty } = row;
      return { id, caseId: row.case_id, duty, from: date, to: date, version, changed: false };
    }
    const toTell = decision.reasonToTell?.trim() ?? '';
    if (toldOf(row.duty) !== undefined && toTell === '') throw new ExtensionLetterReasonMissingError();
    // The count reads granted extensions only, and a granted one carries its dates: both dates are set twice.
    await rows(
      tx,
      `UPDATE deadline_extensions SET state = 'granted', decided_by = $2, decided_at = app_now(), decision_reason = $3,
         old_date = $4, new_date = $4 WHERE id = $1`,
      [extensionId, personId, reason, row.legal_date],
    );
    const redated = await this.dates.redate(tx, id);
    const { letterId } = await this.notices.tellNewDate(tx, redated, toTell, personId);
    await rows(tx, 'UPDATE deadline_extensions SET new_date = $2, letter_id = $3 WHERE id = $1', [
      extensionId,
      redated.to,
      letterId ?? null,
    ]);
    const { from, to, version } = redated;
    await this.record(
      tx,
      row.case_id,
      id,
      'ExtensionGranted',
      personId,
      { extensionId, from, to, version },
      {
        zh: `同意将“${zh}”期限延长 ${length.zh}，由 ${from} 变更为 ${to}：${reason}`,
        en: `"${en}" extended by ${length.en}, from ${from} to ${to}: ${reason}`,
      },
    );
    return redated;
  }

  // helpers

  private async record(
    tx: Transaction,
    caseId: string,
    id: string,
    action: AuditAction,
    personId: string,
    details: Record<string, unknown>,
    sentence: LocalText,
  ): Promise<void> {
    const actor: Actor = { kind: 'person', personId };
    await this.audit.append(tx, { actor, action, subject: { kind: 'deadline', id }, caseId, details });
    await this.notices.note(tx, caseId, sentence, actor);
  }
}

function inWords({ amount, unit }: Limit): LocalText {
  return unit === 'working-days'
    ? { zh: `${amount} 个工作日`, en: `${amount} working days` }
    : { zh: `${amount} 日`, en: `${amount} calendar days` };
}
