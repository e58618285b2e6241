import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DecidersService } from '../cases/deciders.service';
import type { Holder } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import {
  collectiveResult,
  conveningRefusal,
  type DecisionMode,
  decisionModeOf,
  type Vote,
  type VotingResult,
  writtenMode,
} from './collective-decision';
import { ConveningRefusedError, VoteRefusedError } from './decision.errors';

/** How votes make a decision; no notice sets it so far. */
const MODE = 'blacklist.decisionMode';

/** Duties with which somebody votes for an authority (行政处罚法 Art. 57: the leaders decide together). */
export const VOTING_ROLES: readonly Role[] = ['head', 'decision-maker'];

/** What is decided on: one open decision per case and subject. */
export type DecisionSubject = 'listing' | 'retraction' | 'adjustment';

export interface Convene {
  caseId: string;
  subject: DecisionSubject;
  /** What the votes are for or against, as data of the noun that asks. */
  motion: Record<string, unknown>;
  memberIds: string[];
  /** A person's answer while no rule says how votes make a decision. */
  mode?: { mode: DecisionMode; reason: string };
  convenedBy: string;
}

export interface CollectiveDecisionRecord {
  id: string;
  motion: Record<string, unknown>;
  mode: DecisionMode;
  convenedBy: string;
  convenedAt: Date;
  memberIds: string[];
  votes: { personId: string; vote: Vote; opinion: string | null; votedAt: Date }[];
  result: Exclude<VotingResult, 'pending'> | null;
}

/** Decisions that several people make by their votes (会签): called together, voted on in person, closed by the last vote. */
@Injectable()
export class CollectiveDecisionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly deciders: DecidersService,
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
  ) {}

  /** What the pack or an earlier answer says; undefined while somebody has to be asked. */
  async modeOf(tx: Transaction, caseId: string): Promise<DecisionMode | undefined> {
    const policy = await this.policy.value(tx, caseId, MODE);
    return policy.state === 'set' ? decisionModeOf(policy.value) : undefined;
  }

  /** Names the members; gives the id of the decision. */
  async convene(
    tx: Transaction,
    { caseId, subject, motion, memberIds, mode: answer, convenedBy }: Convene,
  ): Promise<string> {
    await this.cases.lockPeople(tx, caseId);
    const byPolicy = await this.modeOf(tx, caseId);
    const mode = byPolicy ?? answer?.mode;
    const refusal = conveningRefusal({ memberIds, mode, ...(await this.deciders.involved(tx, caseId, VOTING_ROLES)) });
    if (refusal) throw new ConveningRefusedError(refusal);
    if (!byPolicy && answer) {
      await this.policy.answer(tx, caseId, MODE, writtenMode(answer.mode), convenedBy, answer.reason);
    }
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO collective_decisions (case_id, subject, motion, mode, convened_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [caseId, subject, JSON.stringify(motion), writtenMode(mode!), convenedBy],
    );
    const members = [...new Set(memberIds)];
    await rows(
      tx,
      'INSERT INTO collective_decision_members (decision_id, person_id) SELECT $1, person_id FROM unnest($2::uuid[]) AS person_id',
      [added!.id, members],
    );
    const by = { kind: 'person', personId: convenedBy } as const;
    await this.audit.append(tx, {
      actor: by,
      action: 'CollectiveDecisionConvened',
      subject: { kind: 'collective-decision', id: added!.id },
      caseId,
      details: { subject, mode: writtenMode(mode!), members: members.length },
    });
    const sentence = { zh: '召集集体讨论，成员：{people}', en: 'Called together to decide: {people}' };
    await this.cases.note(tx, caseId, sentence, by, members);
    return added!.id;
  }

  /** One member votes, once; the last vote closes the decision. */
  async vote(
    tx: Transaction,
    ballot: { caseId: string; subject: DecisionSubject; vote: Vote; opinion?: string; votedBy: string },
  ): Promise<VotingResult> {
    const { caseId, subject, vote, votedBy } = ballot;
    const opinion = ballot.opinion?.trim() || null;
    // Two last votes at once would each wait for the other: votes of a case come one after the other.
    await this.cases.lockPeople(tx, caseId);
    const decision = await this.last(tx, caseId, subject);
    if (!decision || decision.result !== null) throw new VoteRefusedError('not-open');
    if (!decision.memberIds.includes(votedBy)) throw new VoteRefusedError('not-a-member');
    if (decision.votes.some(({ personId }) => personId === votedBy)) throw new VoteRefusedError('already-voted');
    if (vote === 'against' && opinion === null) throw new VoteRefusedError('opinion-missing');
    await rows(tx, 'INSERT INTO collective_votes (decision_id, person_id, vote, opinion) VALUES ($1, $2, $3, $4)', [
      decision.id,
      votedBy,
      vote,
      opinion,
    ]);
    const by = { kind: 'person', personId: votedBy } as const;
    const target = { kind: 'collective-decision', id: decision.id };
    await this.audit.append(tx, {
      actor: by,
      action: 'CollectiveVoteCast',
      subject: target,
      caseId,
      details: { vote },
    });
    const votes = [...decision.votes, { personId: votedBy, vote }];
    const result = collectiveResult({ ...decision, votes });
    if (result === 'pending') return result;
    await rows(tx, 'UPDATE collective_decisions SET result = $2, closed_at = app_now() WHERE id = $1', [
      decision.id,
      result,
    ]);
    const system = { kind: 'system' } as const;
    const closed = { action: 'CollectiveDecisionClosed', subject: target, caseId, details: { result } } as const;
    await this.audit.append(tx, { actor: system, ...closed });
    await this.cases.note(
      tx,
      caseId,
      result === 'carried'
        ? { zh: '集体讨论表决通过', en: 'The votes carried the motion' }
        : { zh: '集体讨论表决未通过', en: 'The votes did not carry the motion' },
      system,
    );
    return result;
  }

  /** The last decision on the subject, with its votes. */
  async last(tx: Transaction, caseId: string, subject: DecisionSubject): Promise<CollectiveDecisionRecord | undefined> {
    const found = await firstRow<Omit<CollectiveDecisionRecord, 'mode' | 'memberIds' | 'votes'> & { mode: string }>(
      tx,
      `SELECT id, motion, mode, convened_by AS "convenedBy", convened_at AS "convenedAt", result FROM collective_decisions
       WHERE case_id = $1 AND subject = $2 ORDER BY convened_at DESC, id LIMIT 1`,
      [caseId, subject],
    );
    if (!found) return undefined;
    const members = await rows<{ personId: string }>(
      tx,
      'SELECT person_id AS "personId" FROM collective_decision_members WHERE decision_id = $1',
      [found.id],
    );
    const votes = await rows<CollectiveDecisionRecord['votes'][number]>(
      tx,
      `SELECT person_id AS "personId", vote, opinion, voted_at AS "votedAt" FROM collective_votes
       WHERE decision_id = $1 ORDER BY voted_at, person_id`,
      [found.id],
    );
    return { ...found, mode: decisionModeOf(found.mode)!, memberIds: members.map(({ personId }) => personId), votes };
  }

  /** Who may be called together now, by name. */
  freeVoters(tx: Transaction, caseId: string): Promise<Holder[]> {
    return this.deciders.free(tx, caseId, VOTING_ROLES);
  }
}
