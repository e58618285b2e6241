import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { holds } from '../access/access';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { VaultRequestDto, VaultRequestsPageDto } from './vault.dto';
import {
  OpeningDecisionRefusedError,
  IdentityNotReadableError,
  VaultEntryNotFoundError,
  VaultForbiddenError,
} from './vault.errors';
import { canRead, decideDecider, type Identity, type OpeningRequest } from './vault-entry';
import { VaultService } from './vault.service';

/** How long an approval may be used. Our choice: the reason for it seldom outlives the day. */
const READABLE_HOURS = 24;

interface RequestRow extends OpeningRequest {
  entryId: string;
  caseId: string;
}

const COLUMNS = `r.id, e.pseudonym, e.case_id AS "caseId", r.purpose, r.requested_at AS "requestedAt", r.decision,
  r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason", r.readable_until AS "readableUntil", r.read_at AS "readAt",
  jsonb_build_object('id', a.id, 'name', a.name) AS "requestedBy",
  CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS "decidedBy"`;

const TABLES = `vault_requests r JOIN vault_entries e ON e.id = r.vault_entry_id
  JOIN people a ON a.id = r.requested_by LEFT JOIN people d ON d.id = r.decided_by`;

/** Opening an identity: a request with its purpose, the decision of a second vault officer, one reading. Each step is audited. */
@Injectable()
export class VaultRequestsService {
  constructor(
    private readonly vault: VaultService,
    private readonly audit: AuditService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    page: { page: number; pageSize: number },
  ): Promise<VaultRequestsPageDto> {
    assertVaultOfficer(principal);
    const total = await firstRow<{ count: string }>(tx, 'SELECT count(*) FROM vault_requests');
    const items = await rows<VaultRequestDto>(
      tx,
      `SELECT ${COLUMNS} FROM ${TABLES} ORDER BY r.requested_at DESC, r.id LIMIT $1 OFFSET $2`,
      [page.pageSize, (page.page - 1) * page.pageSize],
    );
    return { items, total: Number(total!.count), ...page };
  }

  async request(
    tx: Transaction,
    principal: Principal,
    input: { pseudonym: string; purpose: string },
  ): Promise<VaultRequestDto> {
    assertVaultOfficer(principal);
    const entry = await firstRow<{ id: string; caseId: string }>(
      tx,
      'SELECT id, case_id AS "caseId" FROM vault_entries WHERE pseudonym = $1',
      [input.pseudonym.trim()],
    );
    if (entry === undefined) throw new VaultEntryNotFoundError();
    const made = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO vault_requests (vault_entry_id, purpose, requested_by) VALUES ($1, $2, $3) RETURNING id',
      [entry.id, input.purpose.trim(), principal.personId],
    );
    await this.record(tx, principal, 'IdentityOpeningRequested', made!.id, entry);
    return this.one(tx, made!.id);
  }

  async decide(
    tx: Transaction,
    principal: Principal,
    id: string,
    input: { decision: 'approved' | 'refused'; reason: string },
  ): Promise<VaultRequestDto> {
    assertVaultOfficer(principal);
    const request = await this.locked(tx, id);
    const decision = decideDecider(request, personOf(principal));
    if (decision.outcome === 'refuse') throw new OpeningDecisionRefusedError(decision.reason);
    await rows(
      tx,
      `UPDATE vault_requests SET decision = $2, decided_by = $3, decided_at = app_now(), decision_reason = $4,
              readable_until = CASE WHEN $2 = 'approved' THEN app_now() + interval '${READABLE_HOURS} hours' END WHERE id = $1`,
      [id, input.decision, principal.personId, input.reason.trim()],
    );
    const action = input.decision === 'approved' ? 'IdentityOpeningApproved' : 'IdentityOpeningRefused';
    await this.record(tx, principal, action, id, { id: request.entryId, caseId: request.caseId });
    return this.one(tx, id);
  }

  async read(tx: Transaction, principal: Principal, id: string): Promise<Identity> {
    assertVaultOfficer(principal);
    if (!canRead(await this.locked(tx, id), personOf(principal))) throw new IdentityNotReadableError();
    return this.vault.read(tx, principal, id);
  }

  private async one(tx: Transaction, id: string): Promise<VaultRequestDto> {
    const found = await firstRow<VaultRequestDto>(tx, `SELECT ${COLUMNS} FROM ${TABLES} WHERE r.id = $1`, [id]);
    if (found === undefined) throw new VaultEntryNotFoundError();
    return found;
  }

  /** Two decisions at once see each other. */
  private async locked(tx: Transaction, id: string): Promise<RequestRow> {
    const found = await firstRow<RequestRow>(
      tx,
      `SELECT e.id AS "entryId", e.case_id AS "caseId", r.requested_by AS "requestedBy", r.decision,
              coalesce(r.readable_until > app_now(), false) AS "isReadableStill", r.read_at IS NOT NULL AS "isRead"
         FROM vault_requests r JOIN vault_entries e ON e.id = r.vault_entry_id WHERE r.id = $1 FOR UPDATE OF r`,
      [id],
    );
    if (found === undefined) throw new VaultEntryNotFoundError();
    return found;
  }

  private async record(
    tx: Transaction,
    principal: Principal,
    action: string,
    requestId: string,
    entry: { id: string; caseId: string },
  ): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action,
      subject: { kind: 'vault-entry', id: entry.id },
      caseId: entry.caseId,
      details: { requestId },
    });
  }
}

// helpers

const personOf = (principal: Principal) => ({
  personId: principal.personId,
  isVaultOfficer: holds(principal, 'vault-officer'),
});

function assertVaultOfficer(principal: Principal): void {
  if (!holds(principal, 'vault-officer')) throw new VaultForbiddenError();
}
