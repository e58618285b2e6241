import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { CATEGORY_NAMES, type Category, type Scope, SCOPE_NAMES } from './measure';

/** `active` through the last day of the term, `expired` from the day after; history stays. */
export type EntryStatus = 'active' | 'expired';

export interface RegisterEntry {
  id: string;
  caseId: string;
  employerName: string;
  creditCode: string | null;
  category: LocalText;
  scope: LocalText;
  termDays: number;
  listedOn: Day;
  until: Day;
  basis: string;
  status: EntryStatus;
}

export type PublicEntry = Pick<
  RegisterEntry,
  'employerName' | 'creditCode' | 'category' | 'scope' | 'listedOn' | 'until' | 'basis'
>;

export interface RegisterQuery {
  q?: string;
  status?: EntryStatus;
  page: number;
  pageSize: number;
}

interface RegisterRow extends Omit<RegisterEntry, 'category' | 'scope'> {
  category: Category;
  scope: Scope;
  schoolName: string | null;
}

/** The register of listed employers, for staff in full and for the public while an entry is in force. */
@Injectable()
export class RegisterService {
  /** Entries whose employer's name or credit code contains the text, the newest first. */
  async search(tx: Transaction, query: RegisterQuery): Promise<{ items: RegisterEntry[]; total: number }> {
    const where = `WHERE ($1::text IS NULL OR employer_name ILIKE $1 OR credit_code ILIKE $1)
      AND ($2::text IS NULL OR (until >= shanghai_today()) = ($2 = 'active'))`;
    const parameters = [likePattern(query.q), query.status ?? null];
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM blacklist_entries ${where}`,
      parameters,
    );
    const found = await rows<RegisterRow>(
      tx,
      `SELECT entry.id, case_id AS "caseId", employer_name AS "employerName", credit_code AS "creditCode", category, scope,
              school.name AS "schoolName", term_days AS "termDays", listed_on AS "listedOn", until, basis,
              CASE WHEN until >= shanghai_today() THEN 'active' ELSE 'expired' END AS status
       FROM blacklist_entries entry LEFT JOIN organisations school ON school.id = school_id
       ${where} ORDER BY listed_on DESC, entry.published_at DESC, entry.id LIMIT $3 OFFSET $4`,
      [...parameters, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { items: found.map(toEntry), total: total!.count };
  }

  /** What anybody may see: entries in force. The page drops an entry on the day after its last. */
  async publicList(
    tx: Transaction,
    query: Omit<RegisterQuery, 'status'>,
  ): Promise<{ items: PublicEntry[]; total: number }> {
    const { items, total } = await this.search(tx, { ...query, status: 'active' });
    return {
      items: items.map(({ employerName, creditCode, category, scope, listedOn, until, basis }) => ({
        employerName,
        creditCode,
        category,
        scope,
        listedOn,
        until,
        basis,
      })),
      total,
    };
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
