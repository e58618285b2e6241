import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RegisterEntry } from '../blacklist/register.service';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type FoundHit, resultOf } from './listed-index';
import { type Listed, ListedEmployers } from './listed-employers.service';
import type { StatedRow } from './look-up';

/** Rows of one transaction: the progress is seen after each. */
const CHUNK = 500;
const ROWS_AT_ONCE = 25;

/** The entry as it stood when the check found it: what is kept whatever becomes of it. */
export type EntryAsFound = Pick<
  RegisterEntry,
  'employerName' | 'creditCode' | 'category' | 'scope' | 'listedOn' | 'until' | 'basis'
>;

interface Found {
  row: StatedRow;
  hits: FoundHit[];
}

/** Compares the rows of a look-up with the blacklist, chunk by chunk, and keeps what was found. */
@Injectable()
export class LookUpChecker {
  constructor(
    private readonly listed: ListedEmployers,
    private readonly organisations: OrganisationsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /** The blacklist of this moment, for all chunks of one check. */
  listedNow(tx: Transaction): Promise<Listed> {
    return this.listed.now(tx);
  }

  /** Checks the next rows. False when none was left, or when another node holds the look-up. */
  async checkNext(tx: Transaction, lookUpId: string, listed: Listed): Promise<boolean> {
    const held = await firstRow<{ organisationId: string }>(
      tx,
      `SELECT organisation_id AS "organisationId" FROM look_ups WHERE id = $1 AND state = 'checking' FOR UPDATE SKIP LOCKED`,
      [lookUpId],
    );
    if (held === undefined) return false;
    const next = await rows<StatedRow>(
      tx,
      `SELECT line, name, credit_code AS "creditCode", code_fault AS "codeFault" FROM look_up_rows
       WHERE look_up_id = $1 AND result IS NULL ORDER BY line LIMIT ${CHUNK}`,
      [lookUpId],
    );
    const found: Found[] = [];
    for (const row of next) {
      found.push({ row, hits: listed.index.hitsOf(row) });
      // Against a very long blacklist a row takes milliseconds: others are served in between.
      if (found.length % ROWS_AT_ONCE === 0) await nextTurn();
    }
    await this.keep(tx, lookUpId, held.organisationId, found, listed);
    const after = await firstRow<{ isDone: boolean }>(
      tx,
      `UPDATE look_ups SET checked_count = checked_count + $2 WHERE id = $1 RETURNING checked_count = row_count AS "isDone"`,
      [lookUpId, found.length],
    );
    if (after!.isDone) await this.close(tx, lookUpId);
    return !after!.isDone;
  }

  // helpers

  private async keep(
    tx: Transaction,
    lookUpId: string,
    organisationId: string,
    found: Found[],
    listed: Listed,
  ): Promise<void> {
    const reached = new Set(await this.organisations.pathOf(tx, organisationId));
    const hits = found.flatMap(({ row, hits: ofRow }) =>
      ofRow.map((hit, position) => {
        const entry = listed.entries.get(hit.entryId)!;
        const binds = entry.schoolId === null || reached.has(entry.schoolId);
        return { ...hit, line: row.line, position, binds, entry: asFound(entry) };
      }),
    );
    await rows(
      tx,
      `INSERT INTO look_up_hits (look_up_id, line, position, entry_id, kind, is_by_code, binds, why, entry)
       SELECT $1, line, position, "entryId", kind, "isByCode", binds, why, entry FROM jsonb_to_recordset($2) AS hit
         (line integer, position integer, "entryId" uuid, kind text, "isByCode" boolean, binds boolean, why jsonb, entry jsonb)`,
      [lookUpId, JSON.stringify(hits)],
    );
    await rows(
      tx,
      `UPDATE look_up_rows SET result = found.result FROM jsonb_to_recordset($2) AS found (line integer, result text)
       WHERE look_up_id = $1 AND look_up_rows.line = found.line`,
      [lookUpId, JSON.stringify(found.map(({ row, hits: ofRow }) => ({ line: row.line, result: resultOf(ofRow) })))],
    );
    const entryIds = [...new Set(hits.map(({ entryId }) => entryId))];
    await this.disclosures.record(tx, { entryIds, organisationIds: [organisationId], channel: 'look-up' });
  }

  /** A check without any hit has nothing to decide: it is finished as it stands. */
  private async close(tx: Transaction, lookUpId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE look_ups SET checked_at = app_now(), state = CASE WHEN hit THEN 'open' ELSE 'finished' END,
              finished_at = CASE WHEN hit THEN NULL ELSE app_now() END
       FROM (SELECT EXISTS (SELECT FROM look_up_rows WHERE look_up_id = $1 AND result <> 'none') AS hit) AS found WHERE id = $1`,
      [lookUpId],
    );
  }
}

// helpers

function asFound({ employerName, creditCode, category, scope, listedOn, until, basis }: RegisterEntry): EntryAsFound {
  return { employerName, creditCode, category, scope, listedOn, until, basis };
}
