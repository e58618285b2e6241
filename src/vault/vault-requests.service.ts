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
import { canRead, decideDecider, openingState, type Identity, type OpeningRequest } from './vault-entry';
import { VaultOriginals } from './vault-originals.service';
import { VaultService } from './vault.service';

/** How long an approval may be used. Our choice: the reason for it seldom outlives the day. */
const READABLE_HOURS = 24;

/** What a request is about: an identity, or the original of a file. */
interface Subject {
  kind: 'vault-entry' | 'vault-original';
  id: string;
  caseId: string | null;
}

type RequestRow = OpeningRequest & Subject;
type ListedRow = Omit<VaultRequestDto, 'state'> & Pick<OpeningRequest, 'isReadableStill'>;

const COLUMNS = `r.id, e.pseudonym, d.name AS "documentName", c.id AS "caseId", c.number AS "caseNumber", r.purpose,
  r.requested_at AS "requestedAt", r.decision, r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason",
  r.readable_until AS "readableUntil", coalesce(r.readable_until > app_now(), false) AS "isReadableStill", r.read_at AS "readAt",
  jsonb_build_object('id', a.id, 'name', a.name) AS "requestedBy",
  CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'name', b.name) END AS "decidedBy"`;

const SUBJECTS = `vault_requests r LEFT JOIN vault_entries e ON e.id = r.vault_entry_id
  LEFT JOIN vault_originals o ON o.id = r.original_id LEFT JOIN documents d ON d.id = o.document_id`;
const TABLES = `${SUBJECTS} LEFT JOIN cases c ON c.id = coalesce(e.case_id, d.case_id)
  JOIN people a ON a.id = r.requested_by LEFT JOIN people b ON b.id = r.decided_by`;

/** Opening what is sealed: a request with its purpose, the decision of a second vault officer, one reading. Each step is audited. */
@Injectable()
export class VaultRequestsService {
  constructor(
    private readonly vault: VaultService,
    private readonly originals: VaultOriginals,
    private readonly audit: AuditService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    page: { page: number; pageSize: number },
  ): Promise<VaultRequestsPageDto> {
    assertVaultOfficer(principal);
    const total = await firstRow<{ count: string }>(tx, 'SELECT count(*) FROM vault_requests');
    const items = await rows<ListedRow>(
      tx,
      `SELECT ${COLUMNS} FROM ${TABLES} ORDER BY r.requested_at DESC, r.id LIMIT $1 OFFSET $2`,
      [page.pageSize, (page.page - 1) * page.pageSize],
    );
    return { items: items.map(asDto), total: Number(total!.count), ...page };
  }

  async request(
    tx: Transaction,
    principal: Principal,
    input: { pseudonym?: string; originalId?: string; purpose: string },
  ): Promise<VaultRequestDto> {
    assertVaultOfficer(principal);
    const subject = await this.subjectOf(tx, input);
    const made = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO vault_requests (vault_entry_id, original_id, purpose, requested_by) VALUES ($1, $2, $3, $4) RETURNING id`,
      [
        subject.kind === 'vault-entry' ? subject.id : null,
        subject.kind === 'vault-original' ? subject.id : null,
        input.purpose.trim(),
        principal.personId,
      ],
    );
    await this.record(tx, principal, 'OpeningRequested', made!.id, subject);
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
    await this.record(tx, principal, input.decision === 'approved' ? 'OpeningApproved' : 'OpeningRefused', id, request);
    return this.one(tx, id);
  }

  async read(tx: Transaction, principal: Principal, id: string): Promise<Identity> {
    await this.assertReadable(tx, principal, id);
    return this.vault.read(tx, principal, id);
  }

  async readOriginal(
    tx: Transaction,
    principal: Principal,
    id: string,
  ): Promise<{ name: string; mediaType: string; content: Buffer }> {
    await this.assertReadable(tx, principal, id);
    return this.originals.read(tx, principal, id);
  }

  // helpers

  private async assertReadable(tx: Transaction, principal: Principal, id: string): Promise<void> {
    assertVaultOfficer(principal);
    if (!canRead(await this.locked(tx, id), personOf(principal))) throw new IdentityNotReadableError();
  }

  private async subjectOf(tx: Transaction, asked: { pseudonym?: string; originalId?: string }): Promise<Subject> {
    const found =
      asked.originalId === undefined
        ? await firstRow<Subject>(
            tx,
            `SELECT 'vault-entry' AS kind, id, case_id AS "caseId" FROM vault_entries WHERE pseudonym = $1`,
            [(asked.pseudonym ?? '').trim()],
          )
        : await firstRow<Subject>(
            tx,
            `SELECT 'vault-original' AS kind, o.id, d.case_id AS "caseId"
             FROM vault_originals o JOIN documents d ON d.id = o.document_id WHERE o.id = $1`,
            [asked.originalId],
          );
    if (found === undefined) throw new VaultEntryNotFoundError();
    return found;
  }

  private async one(tx: Transaction, id: string): Promise<VaultRequestDto> {
    const found = await firstRow<ListedRow>(tx, `SELECT ${COLUMNS} FROM ${TABLES} WHERE r.id = $1`, [id]);
    if (found === undefined) throw new VaultEntryNotFoundError();
    return asDto(found);
  }

  /** Two decisions at once see each other. */
  private async locked(tx: Transaction, id: string): Promise<RequestRow> {
    const found = await firstRow<RequestRow>(
      tx,
      `SELECT CASE WHEN r.original_id IS NULL THEN 'vault-entry' ELSE 'vault-original' END AS kind,
              coalesce(e.id, o.id) AS id, coalesce(e.case_id, d.case_id) AS "caseId", r.requested_by AS "requestedBy", r.decision,
              coalesce(r.readable_until > app_now(), false) AS "isReadableStill", r.read_at IS NOT NULL AS "isRead"
         FROM ${SUBJECTS} WHERE r.id = $1 FOR UPDATE OF r`,
      [id],
    );
    if (found === undefined) throw new VaultEntryNotFoundError();
    return found;
  }

  private async record(
    tx: Transaction,
    principal: Principal,
    act: 'OpeningRequested' | 'OpeningApproved' | 'OpeningRefused',
    requestId: string,
    { kind, id, caseId }: Subject,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: `${kind === 'vault-entry' ? 'Identity' : 'Original'}${act}`,
      subject: { kind, id },
      caseId: caseId ?? undefined,
      details: { requestId },
    });
  }
}

// helpers

function asDto({ isReadableStill, ...row }: ListedRow): VaultRequestDto {
  const request = { ...row, requestedBy: row.requestedBy.id, isReadableStill, isRead: row.readAt !== null };
  return { ...row, state: openingState(request) };
}

const personOf = (principal: Principal) => ({
  personId: principal.personId,
  isVaultOfficer: holds(principal, 'vault-officer'),
});

function assertVaultOfficer(principal: Principal): void {
  if (!holds(principal, 'vault-officer')) throw new VaultForbiddenError();
}
