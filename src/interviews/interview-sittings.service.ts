import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { InterviewClock } from './interview-clock.service';
import { InterviewGround } from './interview-ground.service';
import { InterviewRecords, type SittingRecord } from './interview-records.service';
import {
  AttendeesRefusedError,
  InterviewStepNotReadyError,
  SignatureRefusedError,
  SittingRefusedError,
} from './interview.errors';
import { readAttendees, signatureRefusal, type SittingOutcome, sittingRefusal } from './sitting';

export interface SittingEntry {
  caseId: string;
  outcome: SittingOutcome;
  heldAt?: Date;
  place?: string;
  presiderId?: string;
  /** One per line: name, office, organisation. */
  attendees?: string;
  statements?: string;
  commitments?: string;
  /** What happened, when it did not take place. */
  remark?: string;
  /** Asked of the recorder while no rule sets it. */
  plan?: { workingDays: number; reason: string };
  documentIds: string[];
  recordedBy: string;
}

/** What happened at the interview: recorded, signed by the other side, or objected to. */
@Injectable()
export class InterviewSittings {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly clockOf: InterviewClock,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
  ) {}

  /** Whoever leads or records it never verifies what becomes of it. */
  async record(tx: Transaction, entry: SittingEntry): Promise<void> {
    const { caseId, outcome, recordedBy, documentIds } = entry;
    const tookPlace = outcome === 'held' || outcome === 'committed';
    const { attendees, faults } = readAttendees(tookPlace ? (entry.attendees ?? '') : '');
    if (faults.length > 0) throw new AttendeesRefusedError(faults);
    const leaderIds = [recordedBy, ...(tookPlace && entry.presiderId ? [entry.presiderId] : [])];
    await this.assertMayRecord(tx, entry, { leaderIds, attendees: attendees.length });
    const by = { kind: 'person', personId: recordedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `INSERT INTO interview_records (case_id, round, outcome, held_at, place, presider_id, attendees, statements, commitments,
         remark, plan_working_days, document_ids, recorded_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM interview_records WHERE case_id = $1`,
      [
        caseId,
        outcome,
        tookPlace ? entry.heldAt : null,
        tookPlace ? entry.place : null,
        tookPlace ? entry.presiderId : null,
        JSON.stringify(attendees),
        tookPlace ? entry.statements : null,
        tookPlace ? entry.commitments : null,
        entry.remark?.trim() || null,
        outcome === 'held' ? await this.planDays(tx, entry) : null,
        documentIds,
        recordedBy,
      ],
    );
    await this.cases.assign(tx, caseId, 'interviewer', leaderIds, by);
    await this.ground.record(tx, caseId, 'InterviewRecorded', recordedBy, { outcome });
  }

  /** The interviewed side signs, or objects with a remark that stays on the minutes. */
  async sign(
    tx: Transaction,
    signing: { caseId: string; isObjection: boolean; remark?: string; signedBy: string },
  ): Promise<void> {
    const { caseId, isObjection, remark, signedBy } = signing;
    const sitting = await this.last(tx, caseId);
    const refusal = signatureRefusal({
      isOfParty: await this.ground.isOfParty(tx, caseId, signedBy),
      isSigned: sitting.signature !== null,
      isObjection,
      remark,
    });
    if (refusal) throw new SignatureRefusedError(refusal);
    await rows(
      tx,
      'UPDATE interview_records SET signature = $2, objection = $3, signed_by = $4, signed_at = app_now() WHERE id = $1',
      [sitting.id, isObjection ? 'objected' : 'signed', isObjection ? remark!.trim() : null, signedBy],
    );
    await this.ground.record(tx, caseId, isObjection ? 'InterviewMinutesObjected' : 'InterviewMinutesSigned', signedBy);
  }

  /** Somebody else looks at the objection: the record is made anew, or stays with the remark on it. */
  async consider(
    tx: Transaction,
    consideration: { caseId: string; isAmended: boolean; text: string; consideredBy: string },
  ): Promise<void> {
    const { caseId, isAmended, text, consideredBy } = consideration;
    const sitting = await this.last(tx, caseId);
    if (sitting.signature !== 'objected') throw new InterviewStepNotReadyError('record');
    await rows(
      tx,
      `UPDATE interview_records SET considered = $2, consideration = $3, considered_by = $4, considered_at = app_now() WHERE id = $1`,
      [sitting.id, isAmended ? 'amended' : 'kept', text.trim(), consideredBy],
    );
    await this.ground.record(tx, caseId, 'InterviewObjectionConsidered', consideredBy, { isAmended });
  }

  async last(tx: Transaction, caseId: string): Promise<SittingRecord> {
    const found = (await this.records.sittingsOf(tx, caseId)).at(-1);
    if (!found) throw new InterviewStepNotReadyError('record');
    return found;
  }

  // helpers

  private async assertMayRecord(
    tx: Transaction,
    { caseId, outcome, heldAt, commitments }: SittingEntry,
    { leaderIds, attendees }: { leaderIds: string[]; attendees: number },
  ): Promise<void> {
    const notices = await this.records.noticesOf(tx, caseId);
    const ownSide: string[] = [];
    for (const id of leaderIds) if (await this.ground.isOfParty(tx, caseId, id)) ownSide.push(id);
    const refusal = sittingRefusal({
      outcome,
      heldAt,
      now: await this.clock.now(tx),
      attendees,
      commitments,
      isNoticeIssued: notices.some(({ issuedAt }) => issuedAt !== null),
      isServed: notices.some(({ servedOn }) => servedOn !== null),
      leaderIds,
      ownSideIds: ownSide,
      recusedIds: await this.ground.recused(tx, caseId),
    });
    if (refusal) throw new SittingRefusedError(refusal);
  }

  /** By the policy; while it is unset, as the recorder says, which is kept as the answer of this case. */
  private async planDays(tx: Transaction, { caseId, plan, recordedBy }: SittingEntry): Promise<number> {
    const known = await this.clockOf.planDays(tx, caseId);
    if (known) return known.days;
    if (!plan) throw new InterviewStepNotReadyError('plan');
    await this.clockOf.answerPlanDays(tx, caseId, plan.workingDays, recordedBy, plan.reason);
    return plan.workingDays;
  }
}
