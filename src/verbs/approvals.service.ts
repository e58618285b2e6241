import { Injectable } from '@nestjs/common';
import { holderOf } from '../access/access';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import type { Vote } from '../decisions/collective-decision';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { approvalResult, type Approver, leftOut, type OpenRound, type Position } from './approval';
import { HeldSubmissions } from './held-submissions.service';
import { Rounds } from './rounds.service';
import { NotForThisPersonError, OpinionMissingError, OpponentLeftOutError } from './verb.errors';
import type { GroundTask, VerbGround } from './verb-ground.service';
import { VerbPeople } from './verb-people.service';

export interface Call {
  position: Position;
  mode: string;
  personIds: string[];
  reason: string;
}

/** A call of approvers as the page of the step shows it. */
export interface RoundRecord {
  id: string;
  position: Position;
  mode: string;
  state: 'open' | 'carried' | 'not-carried' | 'ended';
  reason: string;
  openedBy: string;
  openedAt: Date;
  closedAt: Date | null;
  approvers: {
    personId: string;
    name: string;
    vote: Vote | null;
    opinion: string | null;
    votedAt: Date | null;
    /** The substitute who voted for the approver; null where the approver did. */
    votedBy: string | null;
    removedBy: string | null;
    removalReason: string | null;
  }[];
}

/** 加签, 减签 and the votes: approvers of one step beyond the model, whose result the step waits for. Rights have been checked. */
@Injectable()
export class Approvals {
  constructor(
    private readonly people: VerbPeople,
    private readonly held: HeldSubmissions,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    private readonly rounds: Rounds,
  ) {}

  async add(tx: Transaction, { task, acting, relation }: VerbGround, call: Call): Promise<void> {
    const wanted = [...new Set(call.personIds)];
    const caller = { personId: acting.personId, mayReadCase: relation.mayReadCase };
    const everybody = (await this.people.choices(tx, caller, task.id, 'approve')).map(({ personId }) => personId);
    if (!wanted.every((id) => everybody.includes(id) && id !== task.assigneeId)) {
      throw new NotForThisPersonError('approve');
    }
    const opponents = (await this.opponents(tx, task)).filter((id) => everybody.includes(id));
    if (leftOut(opponents, wanted).length > 0) throw new OpponentLeftOutError();
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO task_approvals (task_id, case_id, position, mode, reason, opened_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [task.id, task.caseId, call.position, call.mode, call.reason.trim(), acting.personId],
    );
    await rows(
      tx,
      `INSERT INTO task_approvers (approval_id, person_id, ordinal)
       SELECT $1, person_id, ordinal FROM unnest($2::uuid[]) WITH ORDINALITY AS one (person_id, ordinal)`,
      [added!.id, wanted],
    );
    await this.stand(tx, task, call.position);
    await this.record(tx, task, 'ApproversAdded', acting.personId, {
      position: call.position,
      mode: call.mode,
      personIds: wanted,
    });
    const { zh, en } = task.title;
    const sentence = {
      zh: `就“${zh}”请{people}加签。事由：${call.reason.trim()}`,
      en: `Asked {people} to approve "${en}". Reason: ${call.reason.trim()}`,
    };
    await this.note(tx, task, sentence, acting.personId, wanted);
    // Who votes on a submission is told when there is one.
    if (call.position === 'after') return;
    const approvers = wanted.map((personId) => ({ personId, vote: null }));
    await this.rounds.ask(tx, task, { mode: call.mode, approvers }, acting.personId);
  }

  /** Who has not voted yet is taken off (减签); never somebody who was against it before. */
  async remove(
    tx: Transaction,
    { task, acting, round }: VerbGround,
    { personId, reason }: { personId: string; reason: string },
  ): Promise<void> {
    const { id, approvers } = round!;
    if (!approvers.some((one) => one.personId === personId && one.vote === null)) {
      throw new NotForThisPersonError('approve');
    }
    if ((await this.opponents(tx, task)).includes(personId)) throw new OpponentLeftOutError();
    await rows(
      tx,
      `UPDATE task_approvers SET removed_by = $3, removed_at = app_now(), removal_reason = $4
       WHERE approval_id = $1 AND person_id = $2`,
      [id, personId, acting.personId, reason.trim()],
    );
    await this.record(tx, task, 'ApproverRemoved', acting.personId, { personId });
    const { zh, en } = task.title;
    const sentence = {
      zh: `就“${zh}”减去加签人{people}。理由：${reason.trim()}`,
      en: `Took {people} off the approvers of "${en}". Reason: ${reason.trim()}`,
    };
    await this.note(tx, task, sentence, acting.personId, [personId]);
    await this.settle(
      tx,
      task,
      round!,
      approvers.filter((one) => one.personId !== personId),
    );
  }

  /** Once per person and call; against it only with an opinion. */
  async vote(
    tx: Transaction,
    { task, voting, round }: VerbGround,
    { vote, opinion }: { vote: Vote; opinion: string },
  ): Promise<void> {
    const { personId } = voting;
    const approverId = holderOf(voting);
    if (vote === 'against' && opinion.trim() === '') throw new OpinionMissingError();
    await rows(
      tx,
      `UPDATE task_approvers SET vote = $3, opinion = $4, voted_at = app_now(), voted_by = $5
       WHERE approval_id = $1 AND person_id = $2`,
      [round!.id, approverId, vote, opinion.trim() || null, personId],
    );
    await this.record(tx, task, 'ApprovalVoteCast', personId, { vote });
    await this.note(tx, task, votedSentence(task.title, vote, opinion.trim()), personId, []);
    const approvers = round!.approvers.map((one) => (one.personId === approverId ? { ...one, vote } : one));
    await this.settle(tx, task, round!, approvers);
    if (round!.mode === 'in-order' && vote === 'for')
      await this.rounds.ask(tx, task, { mode: round!.mode, approvers }, personId);
  }

  /** The submission goes back to its author before anybody voted on it; the approvers stay. */
  async takeBack(tx: Transaction, { task, acting }: VerbGround): Promise<void> {
    await this.held.giveBack(tx, task.id);
    await this.record(tx, task, 'SubmissionTakenBack', acting.personId, {});
    const { zh, en } = task.title;
    await this.note(
      tx,
      task,
      { zh: `收回“${zh}”的提交`, en: `Took the submission of "${en}" back` },
      acting.personId,
      [],
    );
  }

  /** Every call of the task, the first one first. */
  async ofTask(tx: Transaction, taskId: string): Promise<RoundRecord[]> {
    return rows<RoundRecord>(
      tx,
      `SELECT round.id, position, mode, state, reason, caller.name AS "openedBy", opened_at AS "openedAt", closed_at AS "closedAt",
              (SELECT jsonb_agg(jsonb_build_object('personId', one.person_id, 'name', people.name, 'vote', vote, 'opinion', opinion,
                        'votedAt', voted_at, 'votedBy', deputy.name, 'removedBy', remover.name, 'removalReason', removal_reason)
                        ORDER BY ordinal)
               FROM task_approvers one JOIN people ON people.id = one.person_id
               LEFT JOIN people remover ON remover.id = one.removed_by
               LEFT JOIN people deputy ON deputy.id = one.voted_by AND one.voted_by <> one.person_id WHERE one.approval_id = round.id) AS approvers
       FROM task_approvals round JOIN people caller ON caller.id = opened_by
       WHERE task_id = $1 ORDER BY opened_at, round.id`,
      [taskId],
    );
  }

  // helpers

  /** Whose votes against it made the last result. */
  private async opponents(tx: Transaction, { id }: Pick<GroundTask, 'id'>): Promise<string[]> {
    const found = await rows<{ personId: string }>(
      tx,
      `SELECT person_id AS "personId" FROM task_approvers WHERE vote = 'against' AND approval_id = (
         SELECT id FROM task_approvals WHERE task_id = $1 AND state IN ('carried', 'not-carried')
         ORDER BY closed_at DESC, opened_at DESC LIMIT 1) AND EXISTS (
         SELECT FROM task_approvals WHERE id = approval_id AND state = 'not-carried')`,
      [id],
    );
    return found.map(({ personId }) => personId);
  }

  /** Closes the call when no vote is left that could change the result, and lets a held submission count or go back. */
  private async settle(tx: Transaction, task: GroundTask, round: OpenRound, approvers: Approver[]): Promise<void> {
    const isEmpty = approvers.length === 0;
    const result = approvalResult(round.mode, approvers);
    if (!isEmpty && result === 'pending') return;
    const wasAgainst = isEmpty && (await this.opponents(tx, task)).length > 0;
    const standing = (isEmpty ? wasAgainst : result === 'not-carried') ? 'not-carried' : null;
    await rows(tx, 'UPDATE task_approvals SET state = $2, closed_at = app_now() WHERE id = $1', [
      round.id,
      isEmpty ? 'ended' : result,
    ]);
    await this.stand(tx, task, standing);
    if (!isEmpty) {
      const { zh, en } = task.title;
      const sentence =
        standing === null
          ? { zh: `“${zh}”加签通过`, en: `The approvers consented to "${en}"` }
          : { zh: `“${zh}”加签未通过`, en: `The approvers did not consent to "${en}"` };
      await this.cases.note(tx, task.caseId, sentence, { kind: 'system' });
    }
    if (!task.isHeld) return;
    if (standing === null) await this.held.complete(tx, task.id);
    else await this.held.giveBack(tx, task.id);
  }

  private async stand(tx: Transaction, { id }: GroundTask, standing: Position | 'not-carried' | null): Promise<void> {
    await rows(tx, 'UPDATE tasks SET approval = $2, version = version + 1 WHERE id = $1', [id, standing]);
  }

  private record(
    tx: Transaction,
    { id, caseId, elementId }: GroundTask,
    action: AuditAction,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    return this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'task', id },
      caseId,
      details: { elementId, ...details },
    });
  }

  private note(tx: Transaction, { caseId }: GroundTask, sentence: LocalText, personId: string, mentions: string[]) {
    return this.cases.note(tx, caseId, sentence, { kind: 'person', personId }, mentions);
  }
}

const VOTED: Record<Vote, LocalText> = {
  for: { zh: '同意', en: 'consented to' },
  against: { zh: '不同意', en: 'voted against' },
  abstain: { zh: '弃权', en: 'abstained on' },
};

function votedSentence({ zh, en }: LocalText, vote: Vote, opinion: string): LocalText {
  const said = opinion === '' ? '' : `：${opinion}`;
  const saidInEnglish = opinion === '' ? '' : `: ${opinion}`;
  return { zh: `就“${zh}”加签，${VOTED[vote].zh}${said}`, en: `As approver ${VOTED[vote].en} "${en}"${saidInEnglish}` };
}
