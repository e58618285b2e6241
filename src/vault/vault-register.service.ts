import { Injectable } from '@nestjs/common';
import { holds } from '../access/access';
import { traceNames } from '../documents/trace';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { VAULT_ACTS, type VaultAct } from './vault-act';
import type {
  VaultActDto,
  VaultEntriesPageDto,
  VaultEntryDto,
  VaultOriginalDto,
  VaultOriginalsPageDto,
} from './vault.dto';
import { VaultEntryNotFoundError, VaultForbiddenError } from './vault.errors';

interface PageQuery {
  q?: string;
  page: number;
  pageSize: number;
}

const SEALED_FOR_ALL = `(e.receiver_id IS NULL OR e.receiver_ended_at IS NOT NULL OR e.receiver_until <= app_now())`;

/** What the vault holds, by pseudonym and case number, and everything that was ever done with it: for vault officers. */
@Injectable()
export class VaultRegisterService {
  async entries(tx: Transaction, principal: Principal, query: PageQuery): Promise<VaultEntriesPageDto> {
    assertVaultOfficer(principal);
    const where = `FROM vault_entries e LEFT JOIN cases c ON c.id = e.case_id
      WHERE $1::text IS NULL OR e.pseudonym ILIKE $1 OR c.number ILIKE $1`;
    const pattern = likePattern(query.q);
    const total = await firstRow<{ count: number }>(tx, `SELECT count(*)::int AS count ${where}`, [pattern]);
    const items = await rows<VaultEntryDto>(
      tx,
      `SELECT e.id, e.pseudonym, e.case_id AS "caseId", c.number AS "caseNumber", e.sealed_at AS "takenAt",
              ${SEALED_FOR_ALL} AS "isSealed",
              (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = e.receiver_id) AS receiver,
              (SELECT count(*)::int FROM vault_requests r WHERE r.vault_entry_id = e.id AND r.read_at IS NOT NULL) AS readings,
              (SELECT count(*)::int FROM vault_requests r WHERE r.vault_entry_id = e.id AND r.decision IS NULL) AS "openRequests"
       ${where} ORDER BY e.sealed_at DESC, e.id LIMIT $2 OFFSET $3`,
      [pattern, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { items, total: total!.count, page: query.page, pageSize: query.pageSize };
  }

  async originals(tx: Transaction, principal: Principal, query: PageQuery): Promise<VaultOriginalsPageDto> {
    assertVaultOfficer(principal);
    const where = `FROM vault_originals o JOIN documents d ON d.id = o.document_id LEFT JOIN cases c ON c.id = d.case_id
      WHERE $1::text IS NULL OR c.number ILIKE $1 OR d.name ILIKE $1`;
    const pattern = likePattern(query.q);
    const total = await firstRow<{ count: number }>(tx, `SELECT count(*)::int AS count ${where}`, [pattern]);
    const found = await rows<OriginalRow>(
      tx,
      `SELECT o.id, d.name AS "documentName", d.case_id AS "caseId", c.number AS "caseNumber", o.media_type AS "mediaType", o.size,
              o.sealed_at AS "sealedAt", o.removed, o.left_in AS "leftIn",
              (SELECT count(*)::int FROM vault_requests r WHERE r.original_id = o.id AND r.read_at IS NOT NULL) AS readings
       ${where} ORDER BY o.sealed_at DESC, o.id LIMIT $2 OFFSET $3`,
      [pattern, query.pageSize, (query.page - 1) * query.pageSize],
    );
    const items = found.map(({ removed, leftIn, ...row }) => ({
      ...row,
      removed: traceNames(removed),
      leftIn: traceNames(leftIn),
    }));
    return { items, total: total!.count, page: query.page, pageSize: query.pageSize };
  }

  /** Every act on the entry, the oldest first, refusals of requests included. */
  async history(tx: Transaction, principal: Principal, entryId: string): Promise<VaultActDto[]> {
    assertVaultOfficer(principal);
    const known = await firstRow(tx, 'SELECT FROM vault_entries WHERE id = $1', [entryId]);
    if (known === undefined) throw new VaultEntryNotFoundError();
    const acts = await rows<Omit<VaultActDto, 'actName'> & { act: VaultAct }>(
      tx,
      `SELECT a.at, a.action AS act, r.purpose, CASE WHEN a.action IN ('IdentityOpeningApproved', 'IdentityOpeningRefused')
              THEN r.decision_reason END AS reason,
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS by
       FROM audit_events a LEFT JOIN people p ON p.id = a.actor_person_id
         LEFT JOIN vault_requests r ON r.id::text = a.details->>'requestId'
       WHERE a.subject_kind = 'vault-entry' AND a.subject_id = $1 AND a.action = ANY ($2) ORDER BY a.id`,
      [entryId, Object.keys(VAULT_ACTS)],
    );
    return acts.map((act) => ({ ...act, actName: VAULT_ACTS[act.act] }));
  }
}

// helpers

type OriginalRow = Omit<VaultOriginalDto, 'removed' | 'leftIn'> & { removed: string[]; leftIn: string[] };

function assertVaultOfficer(principal: Principal): void {
  if (!holds(principal, 'vault-officer')) throw new VaultForbiddenError();
}
