import { Injectable } from '@nestjs/common';
import { AccessRefusedError } from '../access/access.errors';
import { AuditService } from '../audit/audit.service';
import { tidyDocumentName } from '../documents/document';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { LookUpChecker } from './look-up-checker.service';
import type { StatedRow } from './look-up';
import { lookUpOrganisations } from './look-up-access';
import { LookUpEmptyError, LookUpListFaultyError, LookUpNotFoundError, LookUpTooLongError } from './look-up.errors';
import { isTooLong, type ListRead, repeatsOf } from './look-up-list';
import { LookUpRunner } from './look-up-runner.service';

export interface NewLookUp {
  title: string;
  source: 'one' | 'paste' | 'file';
  fileName?: string;
}

/** Takes in what is to be looked up; the comparing is the checker's. */
@Injectable()
export class LookUpsService {
  constructor(
    private readonly database: Database,
    private readonly checker: LookUpChecker,
    private readonly runner: LookUpRunner,
    private readonly audit: AuditService,
  ) {}

  /** One employer, answered at once. */
  async one(tx: Transaction, principal: Principal, row: StatedRow): Promise<string> {
    if (row.name === '' && row.creditCode === null) throw new LookUpEmptyError('name');
    const lookUp: NewLookUp = { title: row.name || (row.creditCode ?? ''), source: 'one' };
    const id = await this.insert(tx, principal, lookUp, [row]);
    await this.checker.checkNext(tx, id, await this.checker.listedNow(tx));
    return id;
  }

  /** A list, stored and then compared in the background. @throws LookUpListFaultyError, LookUpTooLongError, LookUpEmptyError */
  async list(
    tx: Transaction,
    principal: Principal,
    lookUp: NewLookUp,
    { rows: stated, faults }: ListRead,
  ): Promise<string> {
    const path = lookUp.source === 'file' ? 'file' : 'text';
    if (faults.length > 0) throw new LookUpListFaultyError(faults);
    if (stated.length === 0) throw new LookUpEmptyError(path);
    if (isTooLong(stated)) throw new LookUpTooLongError(stated.length, path);
    const id = await this.insert(tx, principal, lookUp, stated);
    this.database.afterCommit(tx, () => this.runner.wake());
    return id;
  }

  /** Locks the look-up for a change. @throws LookUpNotFoundError also when it is another organisation's */
  async locked(tx: Transaction, principal: Principal, id: string): Promise<{ organisationId: string; state: string }> {
    const found = await firstRow<{ organisationId: string; state: string }>(
      tx,
      `SELECT organisation_id AS "organisationId", state FROM look_ups
       WHERE id = $1 AND organisation_id = ANY ($2::uuid[]) FOR UPDATE`,
      [id, this.organisationsOf(principal)],
    );
    if (found === undefined) throw new LookUpNotFoundError();
    return found;
  }

  /** Whose look-ups the person sees. @throws AccessRefusedError when the duties open none */
  organisationsOf(principal: Principal): string[] {
    const organisations = lookUpOrganisations(principal);
    if (organisations.length === 0) throw new AccessRefusedError();
    return organisations;
  }

  // helpers

  private async insert(
    tx: Transaction,
    principal: Principal,
    { title, source, fileName }: NewLookUp,
    stated: readonly StatedRow[],
  ): Promise<string> {
    const [organisationId] = this.organisationsOf(principal);
    const created = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO look_ups (organisation_id, title, source, file_name, row_count, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        organisationId,
        title.trim(),
        source,
        fileName === undefined ? null : tidyDocumentName(fileName),
        stated.length,
        principal.personId,
      ],
    );
    const repeats = repeatsOf(stated);
    await rows(
      tx,
      `INSERT INTO look_up_rows (look_up_id, line, name, credit_code, code_fault, repeats_line)
       SELECT $1, line, name, "creditCode", "codeFault", "repeatsLine" FROM jsonb_to_recordset($2) AS stated
         (line integer, name text, "creditCode" text, "codeFault" boolean, "repeatsLine" integer)`,
      [created!.id, JSON.stringify(stated.map((row) => ({ ...row, repeatsLine: repeats.get(row.line) ?? null })))],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'LookUpRecorded',
      subject: { kind: 'look-up', id: created!.id },
      details: { source, rows: stated.length },
    });
    return created!.id;
  }
}
