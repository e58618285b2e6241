import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { isInForce, type EntryStatus } from '../blacklist/entry-status';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type Decision, decideRow, type RowResult } from './look-up';
import {
  ListedNotAdmittedError,
  LookUpNotOpenError,
  LookUpRowChangedError,
  LookUpUndecidedError,
  NobodyToAskError,
  NoHitToDecideError,
  QuestionNotFoundError,
} from './look-up.errors';
import { LookUpsService } from './look-ups.service';

export interface RowDecision {
  rows: { line: number; version: number }[];
  decision: Decision;
  reason: string;
}

interface DecidedRow {
  line: number;
  version: number;
  result: RowResult;
  hits: { isByCode: boolean; binds: boolean; status: EntryStatus }[];
}

/** What people decide on the hits of a look-up, what the authority answers, and the end of it. */
@Injectable()
export class LookUpDecisions {
  constructor(
    private readonly lookUps: LookUpsService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
  ) {}

  async decide(tx: Transaction, principal: Principal, id: string, wanted: RowDecision): Promise<void> {
    const { organisationId, state } = await this.lookUps.locked(tx, principal, id);
    if (state !== 'open') throw new LookUpNotOpenError();
    const lines = wanted.rows.map(({ line }) => line);
    const found = await this.rowsOf(tx, id, lines);
    for (const { line, version } of wanted.rows) {
      const row = found.find((one) => one.line === line);
      if (row?.version !== version) throw new LookUpRowChangedError();
      const hits = row.hits.map(({ status, ...hit }) => ({ ...hit, isInForce: isInForce(status) }));
      const verdict = decideRow(wanted.decision, row.result, hits);
      if (verdict.outcome === 'take') continue;
      throw verdict.reason === 'listed' ? new ListedNotAdmittedError() : new NoHitToDecideError();
    }
    const askedId = wanted.decision === 'ask' ? await this.authorityAbove(tx, organisationId) : null;
    await rows(
      tx,
      `UPDATE look_up_rows SET decision = $3, reason = $4, decided_by = $5, decided_at = app_now(), version = version + 1,
              asked_id = coalesce($6, asked_id), answer = CASE WHEN $3 = 'ask' THEN NULL ELSE answer END,
              answered_by = CASE WHEN $3 = 'ask' THEN NULL ELSE answered_by END,
              answered_at = CASE WHEN $3 = 'ask' THEN NULL ELSE answered_at END
       WHERE look_up_id = $1 AND line = ANY ($2::integer[])`,
      [id, lines, wanted.decision, wanted.reason.trim(), principal.personId, askedId],
    );
    await this.record(tx, principal, 'LookUpDecided', id, { lines, decision: wanted.decision });
  }

  /** From here on the look-up stays as it is. @throws LookUpUndecidedError */
  async finish(tx: Transaction, principal: Principal, id: string): Promise<void> {
    const { state } = await this.lookUps.locked(tx, principal, id);
    if (state !== 'open') throw new LookUpNotOpenError();
    const left = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM look_up_rows
       WHERE look_up_id = $1 AND result IN ('exact', 'probable', 'alike') AND (decision IS NULL OR decision = 'ask')`,
      [id],
    );
    if (left!.count > 0) throw new LookUpUndecidedError(left!.count);
    await rows(tx, `UPDATE look_ups SET state = 'finished', finished_by = $2, finished_at = app_now() WHERE id = $1`, [
      id,
      principal.personId,
    ]);
    await this.record(tx, principal, 'LookUpFinished', id);
  }

  /** The authority's answer to a school; what follows from it the school decides. */
  async answer(
    tx: Transaction,
    principal: Principal,
    authorityId: string,
    { lookUpId, line, answer }: { lookUpId: string; line: number; answer: string },
  ): Promise<void> {
    // The look-up first, as whoever decides or finishes does: both wait for each other instead of passing.
    await rows(tx, 'SELECT FROM look_ups WHERE id = $1 FOR UPDATE', [lookUpId]);
    const answered = await firstRow(
      tx,
      `UPDATE look_up_rows SET answer = $4, answered_by = $5, answered_at = app_now(), version = version + 1
       WHERE look_up_id = $1 AND line = $2 AND asked_id = $3 AND decision = 'ask' AND answer IS NULL RETURNING line`,
      [lookUpId, line, authorityId, answer.trim(), principal.personId],
    );
    if (answered === undefined) throw new QuestionNotFoundError();
    await this.record(tx, principal, 'LookUpAnswered', lookUpId, { line });
  }

  // helpers

  private rowsOf(tx: Transaction, id: string, lines: number[]): Promise<DecidedRow[]> {
    return rows<DecidedRow>(
      tx,
      `SELECT line, version, result, coalesce((
                SELECT jsonb_agg(jsonb_build_object('isByCode', is_by_code, 'binds', binds, 'status', status))
                FROM look_up_hits hit JOIN blacklist_register entry ON entry.id = entry_id
                WHERE hit.look_up_id = look_up_rows.look_up_id AND hit.line = look_up_rows.line), '[]') AS hits
       FROM look_up_rows WHERE look_up_id = $1 AND line = ANY ($2::integer[])`,
      [id, lines],
    );
  }

  private async authorityAbove(tx: Transaction, organisationId: string): Promise<string> {
    const above = (await this.organisations.pathOf(tx, organisationId)).slice(1);
    const authority = await firstRow<{ id: string }>(
      tx,
      `SELECT id FROM organisations WHERE id = ANY ($1::uuid[]) AND kind = 'authority'
       ORDER BY array_position($1::uuid[], id) LIMIT 1`,
      [above],
    );
    if (authority === undefined) throw new NobodyToAskError();
    return authority.id;
  }

  private async record(
    tx: Transaction,
    { personId }: Principal,
    action: 'LookUpDecided' | 'LookUpFinished' | 'LookUpAnswered',
    id: string,
    details?: Record<string, unknown>,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'look-up', id }, details });
  }
}
