import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { changesOf, type EmployerFacts, isRenaming } from './employer-change';
import { EmployerHistory } from './employer-history.service';
import { coreOf, normaliseEmployerName } from './employer-name';
import {
  EmployerChangedError,
  EmployerCodeTakenError,
  EmployerNameTakenError,
  EmployerNotFoundError,
  EmployerParentInvalidError,
  FormerNamePeriodError,
} from './employer.errors';
import { EmployersService } from './employers.service';
import { checkedEmployer, checkedName } from './stated-employer';

export interface AddedEmployer {
  name: string;
  creditCode?: string;
  parentId?: string;
  reason?: string;
}

/** Only what is given changes; null takes a code or a parent away. */
export interface EmployerCorrection {
  version: number;
  name?: string;
  creditCode?: string | null;
  parentId?: string | null;
  reason: string;
}

interface LockedEmployer extends EmployerFacts {
  version: number;
}

/** What entitled officials change in the register of employers. Each change is on the employer's history with its reason. */
@Injectable()
export class EmployerEdits {
  constructor(
    private readonly employers: EmployersService,
    private readonly history: EmployerHistory,
    private readonly audit: AuditService,
  ) {}

  /** A new employer. One that is there already is refused by name: whoever adds it wanted that one. */
  async add(tx: Transaction, principal: Principal, added: AddedEmployer): Promise<string> {
    const { name, normalisedName, creditCode } = checkedEmployer(added, '');
    await this.assertFree(tx, { name, creditCode: creditCode ?? null });
    if (added.parentId !== undefined) await this.employers.get(tx, added.parentId);
    const created = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO employers (name, normalised_name, core_name, credit_code, parent_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [name, normalisedName, coreOf(normalisedName), creditCode ?? null, added.parentId ?? null],
    );
    // Somebody else has added it at the same moment.
    if (created === undefined) throw new EmployerChangedError();
    await this.history.note(tx, principal, created.id, { kind: 'added', after: name, reason: added.reason });
    await this.record(tx, principal, 'EmployerAdded', created.id);
    return created.id;
  }

  async correct(tx: Transaction, principal: Principal, id: string, correction: EmployerCorrection): Promise<void> {
    const before = await this.locked(tx, id, correction.version);
    const after = this.corrected(before, correction);
    const changes = changesOf(before, after);
    if (changes.length === 0) return;
    await this.assertFree(tx, after, id);
    if (after.parentId !== null) await this.assertParent(tx, id, after.parentId);
    if (isRenaming(before.name, after.name)) await this.employers.rename(tx, id, after.name);
    await rows(
      tx,
      `UPDATE employers SET name = $2, credit_code = $3, parent_id = $4, version = version + 1, changed_at = app_now() WHERE id = $1`,
      [id, after.name, after.creditCode, after.parentId],
    );
    for (const change of changes) {
      await this.history.note(tx, principal, id, { ...change, reason: correction.reason });
    }
    await this.record(tx, principal, 'EmployerChanged', id, { changed: changes.map(({ kind }) => kind) });
  }

  /** A name the employer had before it came into the register: look-ups find it under that name too. */
  async addFormerName(
    tx: Transaction,
    principal: Principal,
    id: string,
    former: { version: number; name: string; since?: string; until: string; reason: string },
  ): Promise<void> {
    await this.locked(tx, id, former.version);
    const { name, normalisedName } = checkedName(former.name, '');
    const period = await firstRow<{ holds: boolean }>(
      tx,
      'SELECT $2::date <= shanghai_today() AND ($1::date IS NULL OR $1::date <= $2::date) AS holds',
      [former.since ?? null, former.until],
    );
    if (!period!.holds) throw new FormerNamePeriodError();
    await rows(
      tx,
      `INSERT INTO employer_former_names (employer_id, name, normalised_name, since, until, recorded_by)
       VALUES ($1, $2, $3, $4, ($5::date)::timestamp AT TIME ZONE 'Asia/Shanghai', $6)
       ON CONFLICT ON CONSTRAINT employer_former_names_pkey DO NOTHING`,
      [id, name, normalisedName, former.since ?? null, former.until, principal.personId],
    );
    await this.touch(tx, id);
    await this.history.note(tx, principal, id, { kind: 'former-name-added', after: name, reason: former.reason });
    await this.record(tx, principal, 'EmployerChanged', id, { changed: ['former-name-added'] });
  }

  /** Notes that something beside the row changed: whoever read the employer before has to read it again. */
  async touch(tx: Transaction, id: string): Promise<void> {
    await write(tx, 'UPDATE employers SET version = version + 1, changed_at = app_now() WHERE id = $1', [id]);
  }

  /** Locks the employer for a change. @throws EmployerNotFoundError, EmployerChangedError */
  async locked(tx: Transaction, id: string, version: number): Promise<LockedEmployer> {
    const found = await firstRow<LockedEmployer>(
      tx,
      `SELECT name, credit_code AS "creditCode", parent_id AS "parentId", version FROM employers WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (found === undefined) throw new EmployerNotFoundError(id);
    if (found.version !== version) throw new EmployerChangedError();
    return found;
  }

  // helpers

  private corrected(before: EmployerFacts, { name, creditCode, parentId }: EmployerCorrection): EmployerFacts {
    const stated = checkedEmployer({ name: name ?? before.name, creditCode: creditCode ?? undefined }, '');
    return {
      name: stated.name,
      creditCode: creditCode === undefined ? before.creditCode : (stated.creditCode ?? null),
      parentId: parentId === undefined ? before.parentId : parentId,
    };
  }

  private async assertFree(
    tx: Transaction,
    { name, creditCode }: Pick<EmployerFacts, 'name' | 'creditCode'>,
    except?: string,
  ): Promise<void> {
    const taken = await firstRow<{ id: string; byCode: boolean }>(
      tx,
      `SELECT id, credit_code IS NOT NULL AS "byCode" FROM employers
       WHERE id IS DISTINCT FROM $3::uuid
         AND (credit_code = $2 OR $2::text IS NULL AND credit_code IS NULL AND normalised_name = $1) LIMIT 1`,
      [normaliseEmployerName(name), creditCode, except ?? null],
    );
    if (taken?.byCode === true) throw new EmployerCodeTakenError(taken.id);
    if (taken !== undefined) throw new EmployerNameTakenError(taken.id);
  }

  private async assertParent(tx: Transaction, id: string, parentId: string): Promise<void> {
    const circle = await firstRow(
      tx,
      `WITH RECURSIVE above(id, parent_id) AS (
         SELECT id, parent_id FROM employers WHERE id = $2
         UNION SELECT employers.id, employers.parent_id FROM employers JOIN above ON employers.id = above.parent_id
       ) SELECT FROM above WHERE id = $1`,
      [id, parentId],
    );
    if (circle !== undefined) throw new EmployerParentInvalidError();
    await this.employers.get(tx, parentId);
  }

  private async record(
    tx: Transaction,
    { personId }: Principal,
    action: AuditAction,
    id: string,
    details?: Record<string, unknown>,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'employer', id }, details });
  }
}
