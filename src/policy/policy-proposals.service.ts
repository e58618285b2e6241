import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccessRefusedError } from '../access/access.errors';
import { AccessService } from '../access/access.service';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay, type Day } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { isPackValueOf, isPolicyKey, type PolicyKeyName } from './policy-keys';
import type { PackValue } from './policy-pack';
import {
  PolicyKeyUnknownError,
  PolicyPackNotFoundError,
  ProposalConfirmedByProposerError,
  ProposalInvalidError,
  ProposalNotWaitingError,
  ProposalOutdatedError,
  ProposalWaitingError,
} from './policy.errors';
import { PolicyService } from './policy.service';

export interface ProposePolicy {
  packId: string;
  key: string;
  value: unknown;
  clause: string;
  /** The document that says so. */
  source: string;
  validFrom?: Day;
  validTo?: Day;
  reason: string;
  /** The answer of a case that it takes up. */
  answerId?: string;
}

export interface ProposalRecord {
  id: string;
  packId: string;
  baseVersion: number;
  key: PolicyKeyName;
  value: unknown;
  clause: string;
  source: string;
  validFrom: Day | null;
  validTo: Day | null;
  reason: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  resultingVersion: number | null;
}

/** An answer that a person gave in one case and that the pack could take over. */
export interface OfferedAnswer {
  id: string;
  packId: string;
  key: PolicyKeyName;
  value: unknown;
  answeredAt: Date;
  /** Number and reason only for those who may read the case. */
  caseNumber: string | null;
  reason: string | null;
}

/** Changes of policy packs: proposed with value, source, clause, validity and reason; confirmed by a second person. */
@Injectable()
export class PolicyProposalsService {
  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async assertKeepsPolicy(tx: Transaction, principal: Principal): Promise<void> {
    if (!(await this.access.keepsRules(tx, principal))) throw new AccessRefusedError();
  }

  async propose(tx: Transaction, personId: string, proposed: ProposePolicy): Promise<string> {
    const { packId, key, value, validFrom, validTo } = proposed;
    if (!isPolicyKey(key)) throw new PolicyKeyUnknownError(key);
    if (!isPackValueOf(key, value)) throw new ProposalInvalidError('value');
    if (validTo !== undefined && validTo < (validFrom ?? shanghaiDay(await this.clock.now(tx)))) {
      throw new ProposalInvalidError('validTo');
    }
    const { version } = await this.newest(tx, packId);
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO policy_proposals (pack_id, base_version, key, proposed_value, clause, source, valid_from, valid_to,
         reason, answer_id, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (pack_id, key) WHERE state = 'proposed' DO NOTHING RETURNING id`,
      [
        packId,
        version,
        key,
        JSON.stringify(value),
        proposed.clause.trim(),
        proposed.source.trim(),
        validFrom ?? null,
        validTo ?? null,
        proposed.reason.trim(),
        proposed.answerId ?? null,
        personId,
      ],
    );
    if (added === undefined) throw new ProposalWaitingError(key);
    await this.record(tx, 'PolicyChangeProposed', added.id, personId, { packId, key, baseVersion: version });
    return added.id;
  }

  /** By a second person: the pack gets its next version; cases keep theirs, new cases pin this one. */
  async confirm(tx: Transaction, id: string, personId: string): Promise<{ version: number }> {
    const found = await this.waiting(tx, id);
    if (found.proposedBy === personId) throw new ProposalConfirmedByProposerError();
    const { packId, key, value, clause, source, validFrom, validTo } = found;
    const newest = await this.newest(tx, packId);
    const base = await this.version(tx, packId, found.baseVersion);
    const present = newest.values[key];
    if (JSON.stringify(present) !== JSON.stringify(base[key])) throw new ProposalOutdatedError();
    const isAhead = validFrom !== null && validFrom > shanghaiDay(await this.clock.now(tx));
    const next: PackValue = {
      value,
      clause,
      source,
      ...(validFrom === null ? {} : { validFrom }),
      ...(validTo === null ? {} : { validTo }),
      ...(isAhead && present !== undefined ? { previous: present } : {}),
    };
    const version = await this.policy.addVersion(tx, packId, key, next);
    await rows(
      tx,
      `UPDATE policy_proposals SET state = 'confirmed', decided_by = $2, decided_at = app_now(), resulting_version = $3
       WHERE id = $1`,
      [id, personId, version],
    );
    await this.record(tx, 'PolicyChangeConfirmed', id, personId, { packId, key, version });
    return { version };
  }

  /** By anybody who keeps the packs, the proposer included: the pack stays as it is. */
  async reject(tx: Transaction, id: string, personId: string, reason: string): Promise<void> {
    const { packId, key } = await this.waiting(tx, id);
    await rows(
      tx,
      `UPDATE policy_proposals SET state = 'rejected', decided_by = $2, decided_at = app_now(), decision_reason = $3
       WHERE id = $1`,
      [id, personId, reason],
    );
    await this.record(tx, 'PolicyChangeRejected', id, personId, { packId, key });
  }

  /** All proposals, the newest first, with the names of the two people. */
  async all(tx: Transaction): Promise<(ProposalRecord & { proposer: string; decider: string | null })[]> {
    const found = await rows<ProposalRecord>(
      tx,
      `SELECT ${COLUMNS} FROM policy_proposals ORDER BY proposed_at DESC, id`,
    );
    const names = await this.people.namesOf(tx, [
      ...new Set(found.flatMap(({ proposedBy, decidedBy }) => (decidedBy ? [proposedBy, decidedBy] : [proposedBy]))),
    ]);
    return found.map((record) => ({
      ...record,
      proposer: names.get(record.proposedBy) ?? '',
      decider: record.decidedBy && (names.get(record.decidedBy) ?? ''),
    }));
  }

  /** The last answer of each case to what its pack still leaves unset and nobody has proposed from that answer. */
  async offered(tx: Transaction, principal: Principal): Promise<OfferedAnswer[]> {
    const found = await rows<OfferedAnswer & { caseId: string }>(
      tx,
      `SELECT DISTINCT ON (answer.case_id, answer.key) answer.id::text, policy_pins.pack_id AS "packId", answer.key,
              answer.answer AS value, answer.answered_at AS "answeredAt", answer.case_id AS "caseId", answer.reason
       FROM policy_answers answer JOIN policy_pins ON policy_pins.case_id = answer.case_id
       WHERE policy_pins.pack_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM policy_packs newest WHERE newest.pack_id = policy_pins.pack_id
                           AND newest.version = (SELECT max(version) FROM policy_packs WHERE pack_id = policy_pins.pack_id)
                           AND newest.pack_values ? answer.key)
         AND NOT EXISTS (SELECT FROM policy_proposals WHERE answer_id = answer.id)
       ORDER BY answer.case_id, answer.key, answer.id DESC`,
    );
    const offered: OfferedAnswer[] = [];
    for (const { caseId, reason, ...answer } of found) {
      const mayRead = await this.access.canReadCase(tx, principal, caseId);
      const caseNumber = mayRead ? (await this.cases.get(tx, caseId)).number : null;
      offered.push({ ...answer, caseNumber, reason: mayRead ? reason : null });
    }
    return offered.sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
  }

  // helpers

  private async newest(
    tx: Transaction,
    packId: string,
  ): Promise<{ version: number; values: Record<string, PackValue | undefined> }> {
    const pack = (await this.policy.packs(tx)).find(({ id }) => id === packId);
    if (pack === undefined) throw new PolicyPackNotFoundError(packId);
    return pack;
  }

  private async version(
    tx: Transaction,
    packId: string,
    version: number,
  ): Promise<Record<string, PackValue | undefined>> {
    const pack = await firstRow<{ values: Record<string, PackValue | undefined> }>(
      tx,
      'SELECT pack_values AS values FROM policy_packs WHERE pack_id = $1 AND version = $2',
      [packId, version],
    );
    return pack!.values;
  }

  private async waiting(tx: Transaction, id: string): Promise<ProposalRecord> {
    const found = isUUID(id)
      ? await firstRow<ProposalRecord>(
          tx,
          `SELECT ${COLUMNS} FROM policy_proposals WHERE id = $1 AND state = 'proposed' FOR UPDATE`,
          [id],
        )
      : undefined;
    if (found === undefined) throw new ProposalNotWaitingError();
    return found;
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'policy-proposal', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

const COLUMNS = `id, pack_id AS "packId", base_version AS "baseVersion", key, proposed_value AS value, clause, source,
  valid_from AS "validFrom", valid_to AS "validTo", reason, state, proposed_by AS "proposedBy",
  proposed_at AS "proposedAt", decided_by AS "decidedBy", decided_at AS "decidedAt",
  decision_reason AS "decisionReason", resulting_version AS "resultingVersion"`;
