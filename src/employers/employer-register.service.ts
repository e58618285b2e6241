import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { readableCase } from '../access/access-sql';
import type { EntryStatus } from '../blacklist/entry-status';
import { type Category, CATEGORY_NAMES, type Scope, SCOPE_NAMES } from '../blacklist/measure';
import type { Day } from '../calendar/day';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { EmployerNotFoundError } from './employer.errors';
import { gramsOf, normaliseEmployerName } from './employer-name';

/** What a list of employers is narrowed to. */
export const EMPLOYER_FILTERS = ['listed', 'branch', 'without-code'] as const;
export type EmployerFilter = (typeof EMPLOYER_FILTERS)[number];

export interface EmployerQuery {
  q?: string;
  only?: EmployerFilter;
}

export interface NamedEmployer {
  id: string;
  name: string;
  creditCode: string | null;
}

export interface EmployerSummary extends NamedEmployer {
  formerNames: string[];
  parent: NamedEmployer | null;
  branchCount: number;
  /** An entry of the blacklist is in force. */
  isListed: boolean;
  changedAt: Date;
}

export interface EmployerDetail extends Omit<EmployerSummary, 'formerNames' | 'branchCount'> {
  version: number;
  createdAt: Date;
  formerNames: { name: string; since: Day | null; until: Day; by: string | null }[];
  branches: NamedEmployer[];
  hasContact: boolean;
}

/** An entry of the blacklist that names the employer, whatever became of it. */
export interface EmployerEntry {
  id: string;
  category: LocalText;
  scope: LocalText;
  listedOn: Day;
  until: Day;
  status: EntryStatus;
}

export interface EmployerCase {
  id: string;
  number: string;
  title: string;
  state: 'open' | 'closed';
}

const NAMED = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL
        ELSE jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'creditCode', ${alias}.credit_code) END`;
const IS_LISTED = `EXISTS (SELECT FROM blacklist_register entry
  WHERE entry.employer_id = employers.id AND entry.status IN ('active', 'under-repair-review'))`;
/** $2 pairs of characters, $3 the text anywhere in a name, $4 in a code. Each way has an index of its own. */
const NAMED_SO = `id IN (
  SELECT id FROM employers WHERE name_grams @> $2::text[] AND normalised_name LIKE $3
  UNION ALL SELECT id FROM employers WHERE $4::text IS NOT NULL AND credit_code LIKE $4
  UNION ALL SELECT employer_id FROM employer_former_names WHERE name_grams @> $2::text[] AND normalised_name LIKE $3)`;
/** $1 the filter. */
const FILTERED = `($1::text IS NULL OR $1 = 'listed' AND ${IS_LISTED} OR $1 = 'branch' AND parent_id IS NOT NULL
  OR $1 = 'without-code' AND credit_code IS NULL)`;
const SUMMARY = `employers.id, employers.name, employers.credit_code AS "creditCode",
  ARRAY(SELECT former.name FROM employer_former_names former WHERE former.employer_id = employers.id ORDER BY former.until DESC)
    AS "formerNames",
  ${NAMED('parent')} AS parent,
  (SELECT count(*)::integer FROM employers branch WHERE branch.parent_id = employers.id) AS "branchCount",
  ${IS_LISTED} AS "isListed", employers.changed_at AS "changedAt"`;
const PART_OF_CODE = /^[0-9a-z]+$/;
const MOST_EXPORTED = 100_000;
const MOST_CASES = 100;

/** The register of employers as officials read it: lists, and one employer with everything that hangs on it. */
@Injectable()
export class EmployerRegister {
  async search(
    tx: Transaction,
    { page, pageSize, ...query }: EmployerQuery & { page: number; pageSize: number },
  ): Promise<{ items: EmployerSummary[]; total: number }> {
    const { where, parameters } = conditionsOf(query);
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM employers WHERE ${where}`,
      parameters,
    );
    const items = await this.summaries(tx, query, pageSize, (page - 1) * pageSize);
    return { items, total: total!.count };
  }

  /** Everything that the query finds, for an export. */
  all(tx: Transaction, query: EmployerQuery): Promise<EmployerSummary[]> {
    return this.summaries(tx, query, MOST_EXPORTED, 0);
  }

  /** @throws EmployerNotFoundError */
  async detail(tx: Transaction, id: string): Promise<EmployerDetail> {
    const found = await firstRow<EmployerDetail>(
      tx,
      `SELECT employers.id, employers.name, employers.credit_code AS "creditCode", employers.version,
              employers.created_at AS "createdAt", employers.changed_at AS "changedAt", ${NAMED('parent')} AS parent,
              ${IS_LISTED} AS "isListed",
              EXISTS (SELECT FROM employer_contacts WHERE employer_id = employers.id) AS "hasContact",
              coalesce((SELECT jsonb_agg(jsonb_build_object('name', former.name, 'since', former.since,
                  'until', (former.until AT TIME ZONE 'Asia/Shanghai')::date, 'by', people.name) ORDER BY former.until DESC)
                FROM employer_former_names former LEFT JOIN people ON people.id = former.recorded_by
                WHERE former.employer_id = employers.id), '[]') AS "formerNames",
              coalesce((SELECT jsonb_agg(${NAMED('branch')} ORDER BY branch.name)
                FROM employers branch WHERE branch.parent_id = employers.id), '[]') AS branches
       FROM employers LEFT JOIN employers parent ON parent.id = employers.parent_id WHERE employers.id = $1`,
      [id],
    );
    if (found === undefined) throw new EmployerNotFoundError(id);
    return found;
  }

  /** The newest first. */
  async entries(tx: Transaction, id: string): Promise<EmployerEntry[]> {
    const found = await rows<
      Omit<EmployerEntry, 'category' | 'scope'> & { category: Category; scope: Scope; school: string | null }
    >(
      tx,
      `SELECT id, category, scope, school_name AS school, listed_on AS "listedOn", until, status
       FROM blacklist_register WHERE employer_id = $1 ORDER BY listed_on DESC, id`,
      [id],
    );
    return found.map(({ category, scope, school, ...entry }) => ({
      ...entry,
      category: CATEGORY_NAMES[category],
      scope: school === null ? SCOPE_NAMES[scope] : { zh: school, en: school },
    }));
  }

  /** Of the employer's cases those the reader may open; there is no telling whether there are others. */
  async readableCases(tx: Transaction, principal: Principal, id: string): Promise<EmployerCase[]> {
    return rows<EmployerCase>(
      tx,
      `SELECT DISTINCT cases.id, number, title, state, opened_at FROM case_parties JOIN cases ON cases.id = case_parties.case_id
       WHERE case_parties.employer_id = $1 AND ${readableCase('cases.id', '$2', '$3')}
       ORDER BY opened_at DESC, number LIMIT ${MOST_CASES}`,
      [id, principal.personId, caseOrganisations(principal.roles)],
    );
  }

  // helpers

  private summaries(tx: Transaction, query: EmployerQuery, limit: number, offset: number): Promise<EmployerSummary[]> {
    const { where, parameters } = conditionsOf(query);
    const [most, skipped] = [parameters.length + 1, parameters.length + 2];
    return rows<EmployerSummary>(
      tx,
      `SELECT ${SUMMARY}
       FROM (SELECT * FROM employers WHERE ${where} ORDER BY changed_at DESC, id LIMIT $${most} OFFSET $${skipped}) employers
         LEFT JOIN employers parent ON parent.id = employers.parent_id
       ORDER BY employers.changed_at DESC, employers.id`,
      [...parameters, limit, offset],
    );
  }
}

// helpers

function conditionsOf({ q, only }: EmployerQuery): { where: string; parameters: unknown[] } {
  const name = normaliseEmployerName(q ?? '');
  if (name === '') return { where: FILTERED, parameters: [only ?? null] };
  const neighbours = gramsOf(name).filter((gram) => name.includes(gram));
  const code = PART_OF_CODE.test(name) ? likePattern(name.toUpperCase()) : null;
  return { where: `${FILTERED} AND ${NAMED_SO}`, parameters: [only ?? null, neighbours, likePattern(name), code] };
}
