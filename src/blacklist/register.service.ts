import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Day } from '../calendar/day';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { EntryNotFoundError } from './entry.errors';
import type { EntryStatus } from './entry-status';
import { CATEGORY_NAMES, type Category, type Scope, SCOPE_NAMES } from './measure';

export interface RegisterEntry {
  id: string;
  caseId: string;
  employerId: string;
  employerName: string;
  creditCode: string | null;
  category: LocalText;
  scope: LocalText;
  /** The school that an entry of the narrowest scope reaches. */
  schoolId: string | null;
  termDays: number;
  listedOn: Day;
  until: Day;
  basis: string;
  status: EntryStatus;
  /** What ended it, and from which day on it is out of force; null while it is in force. */
  endedBy: 'term' | 'repair' | 'retraction' | null;
  endedOn: Day | null;
  /** Why it was removed early or retracted, as everybody may read it. */
  endReasons: string | null;
}

export type PublicEntry = Pick<
  RegisterEntry,
  'employerName' | 'creditCode' | 'category' | 'scope' | 'listedOn' | 'until' | 'basis'
> & { isUnderReview: boolean };

export interface RegisterFilter {
  q?: string;
  status?: EntryStatus;
}

export interface RegisterQuery extends RegisterFilter {
  page: number;
  pageSize: number;
}

interface RegisterRow extends Omit<RegisterEntry, 'category' | 'scope'> {
  category: Category;
  scope: Scope;
  schoolName: string | null;
}

const COLUMNS = `id, case_id AS "caseId", employer_id AS "employerId", employer_name AS "employerName", credit_code AS "creditCode",
  category, scope, school_id AS "schoolId", school_name AS "schoolName", term_days AS "termDays", listed_on AS "listedOn", until,
  basis, status, ended_by AS "endedBy", ended_on AS "endedOn", end_reasons AS "endReasons"`;
const IN_FORCE = `status IN ('active', 'under-repair-review')`;
const FOUND = `($1::text IS NULL OR employer_name ILIKE $1 OR credit_code ILIKE $1)`;
const NEWEST_FIRST = 'ORDER BY listed_on DESC, published_at DESC, id';

/** The register of listed employers, for staff in full and for the public while an entry is in force. */
@Injectable()
export class RegisterService {
  /** Entries whose employer's name or credit code contains the text, the newest first. */
  async search(tx: Transaction, query: RegisterQuery): Promise<{ items: RegisterEntry[]; total: number }> {
    const where = `WHERE ${FOUND} AND ($2::text IS NULL OR status = $2)`;
    const parameters = [likePattern(query.q), query.status ?? null];
    return this.page(tx, where, parameters, query);
  }

  /** Everything that a filter finds: what an export holds. */
  async all(tx: Transaction, filter: RegisterFilter): Promise<RegisterEntry[]> {
    const found = await rows<RegisterRow>(
      tx,
      `SELECT ${COLUMNS} FROM blacklist_register WHERE ${FOUND} AND ($2::text IS NULL OR status = $2) ${NEWEST_FIRST}`,
      [likePattern(filter.q), filter.status ?? null],
    );
    return found.map(toEntry);
  }

  /** What anybody may see: entries in force. The page drops an entry on the day after its last, and at once when it is ended. */
  async publicList(
    tx: Transaction,
    query: Omit<RegisterQuery, 'status'>,
  ): Promise<{ items: PublicEntry[]; total: number }> {
    const { items, total } = await this.page(tx, `WHERE ${FOUND} AND ${IN_FORCE}`, [likePattern(query.q)], query);
    return {
      items: items.map(({ employerName, creditCode, category, scope, listedOn, until, basis, status }) => ({
        employerName,
        creditCode,
        category,
        scope,
        listedOn,
        until,
        basis,
        isUnderReview: status === 'under-repair-review',
      })),
      total,
    };
  }

  /** Entries of these employers that are in force on a day, today unless said: for look-ups and reviews of postings. */
  async activeEntries(tx: Transaction, employerIds: readonly string[], on?: Day): Promise<RegisterEntry[]> {
    if (employerIds.length === 0) return [];
    const found = await rows<RegisterRow>(
      tx,
      `SELECT ${COLUMNS} FROM blacklist_register
       WHERE employer_id = ANY ($1::uuid[]) AND listed_on <= coalesce($2::date, shanghai_today())
         AND until >= coalesce($2::date, shanghai_today())
         AND (ended_on IS NULL OR ended_on > coalesce($2::date, shanghai_today())) ${NEWEST_FIRST}`,
      [employerIds, on ?? null],
    );
    return found.map(toEntry);
  }

  /** @throws EntryNotFoundError */
  async get(tx: Transaction, entryId: string): Promise<RegisterEntry> {
    const row = isUUID(entryId)
      ? await firstRow<RegisterRow>(tx, `SELECT ${COLUMNS} FROM blacklist_register WHERE id = $1`, [entryId])
      : undefined;
    if (!row) throw new EntryNotFoundError();
    return toEntry(row);
  }

  /** Serialises what may happen to an entry only once at a time, until the end of the transaction. */
  async lock(tx: Transaction, entryId: string): Promise<void> {
    await write(tx, `SELECT pg_advisory_xact_lock(hashtextextended('blacklist-entry:' || $1, 0))`, [entryId]);
  }

  /** The entry that came of a case, if any. */
  async ofCase(tx: Transaction, caseId: string): Promise<RegisterEntry | undefined> {
    const row = await firstRow<RegisterRow>(tx, `SELECT ${COLUMNS} FROM blacklist_register WHERE case_id = $1`, [
      caseId,
    ]);
    return row && toEntry(row);
  }

  // helpers

  private async page(
    tx: Transaction,
    where: string,
    parameters: unknown[],
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: RegisterEntry[]; total: number }> {
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM blacklist_register ${where}`,
      parameters,
    );
    const found = await rows<RegisterRow>(
      tx,
      `SELECT ${COLUMNS} FROM blacklist_register ${where} ${NEWEST_FIRST}
       LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    return { items: found.map(toEntry), total: total!.count };
  }
}

// helpers

function toEntry({ category, scope, schoolName, ...row }: RegisterRow): RegisterEntry {
  return {
    ...row,
    category: CATEGORY_NAMES[category],
    scope: schoolName === null ? SCOPE_NAMES[scope] : { zh: schoolName, en: schoolName },
  };
}
