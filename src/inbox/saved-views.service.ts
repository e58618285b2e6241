import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { isUUID, validateSync } from 'class-validator';
import { ListCasesDto } from '../cases/case-lists.dto';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { InputInvalidError } from '../platform/http/http.errors';
import { faultsOf } from '../platform/http/validation';
import { ListTasksDto } from './inbox.dto';
import { type ListName, viewRefusal } from './saved-view';
import { SavedViewChangedError, SavedViewNotFoundError, SavedViewRefusedError } from './saved-view.errors';
import type { ChangeViewDto, SavedViewDto, SaveViewDto } from './saved-views.dto';

const QUERIES = { inbox: ListTasksDto, cases: ListCasesDto };

/** Lists kept under a name: by everybody for oneself, and for the own organisation. */
@Injectable()
export class SavedViews {
  async list(tx: Transaction, { personId, roles }: Principal, list: ListName): Promise<SavedViewDto[]> {
    return rows<SavedViewDto>(
      tx,
      `SELECT saved_views.id, saved_views.name, query, people.name AS owner, owner_id = $1 AS "isMine", saved_views.version,
         CASE WHEN organisations.id IS NOT NULL THEN jsonb_build_object('id', organisations.id, 'name', organisations.name) END
           AS "sharedWith"
       FROM saved_views JOIN people ON people.id = owner_id LEFT JOIN organisations ON organisations.id = saved_views.organisation_id
       WHERE list = $3 AND (owner_id = $1 OR saved_views.organisation_id = ANY ($2::uuid[]))
       ORDER BY owner_id = $1 DESC, saved_views.name, saved_views.id`,
      [personId, roles.map(({ organisationId }) => organisationId), list],
    );
  }

  async save(tx: Transaction, principal: Principal, view: SaveViewDto): Promise<{ id: string }> {
    const { personId } = principal;
    await this.assertMayKeep(tx, principal, view, null);
    const saved = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO saved_views (owner_id, list, name, query, organisation_id) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [personId, view.list, view.name.trim(), JSON.stringify(view.query), view.organisationId ?? null],
    );
    return saved!;
  }

  async change(tx: Transaction, principal: Principal, id: string, view: ChangeViewDto): Promise<void> {
    const { list, version } = await this.own(tx, principal, id);
    if (version !== view.version) throw new SavedViewChangedError(version);
    await this.assertMayKeep(tx, principal, { ...view, list }, id);
    await write(
      tx,
      `UPDATE saved_views SET name = $2, query = $3, organisation_id = $4, version = version + 1, changed_at = app_now()
       WHERE id = $1`,
      [id, view.name.trim(), JSON.stringify(view.query), view.organisationId ?? null],
    );
  }

  async remove(tx: Transaction, principal: Principal, id: string): Promise<void> {
    await this.own(tx, principal, id);
    await write(tx, 'DELETE FROM saved_views WHERE id = $1', [id]);
  }

  // helpers

  private async own(
    tx: Transaction,
    { personId }: Principal,
    id: string,
  ): Promise<{ list: ListName; version: number }> {
    const found = isUUID(id)
      ? await firstRow<{ list: ListName; version: number }>(
          tx,
          'SELECT list, version FROM saved_views WHERE id = $1 AND owner_id = $2 FOR UPDATE',
          [id, personId],
        )
      : undefined;
    if (!found) throw new SavedViewNotFoundError();
    return found;
  }

  /** @throws InputInvalidError when it would not be a query of the list */
  private async assertMayKeep(
    tx: Transaction,
    { personId, roles }: Principal,
    view: Pick<SaveViewDto, 'list' | 'name' | 'query' | 'organisationId'>,
    id: string | null,
  ): Promise<void> {
    const query = plainToInstance(QUERIES[view.list] as typeof ListCasesDto, view.query);
    const faults = validateSync(query, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
    if (faults.length > 0) throw new InputInvalidError(faultsOf(faults, 'query'));
    // One person keeps one view at a time, so that the limit and the name hold.
    await write(tx, `SELECT pg_advisory_xact_lock(hashtextextended('saved-views:' || $1::uuid, 0))`, [personId]);
    const standing = await firstRow<{ owned: number; isNameTaken: boolean }>(
      tx,
      `SELECT count(*)::int AS owned, coalesce(bool_or(name = $3 AND id IS DISTINCT FROM $4), false) AS "isNameTaken"
       FROM saved_views WHERE owner_id = $1 AND list = $2`,
      [personId, view.list, view.name.trim(), id],
    );
    const { organisationId } = view;
    const holdsDutyThere =
      organisationId === undefined ? null : roles.some((held) => held.organisationId === organisationId);
    const refusal = viewRefusal({ ...standing!, isNew: id === null, holdsDutyThere });
    if (refusal) throw new SavedViewRefusedError(refusal);
  }
}
