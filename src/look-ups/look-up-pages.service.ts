import { Injectable } from '@nestjs/common';
import { type EntryStatus, STATUS_NAMES } from '../blacklist/entry-status';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type Decision, decideRow, type HitKind, type RowResult } from './look-up';
import type { EntryAsFound } from './look-up-checker.service';
import { LookUpNotFoundError } from './look-up.errors';
import { LookUpsService } from './look-ups.service';

export interface LookUpSummary {
  id: string;
  title: string;
  source: 'one' | 'paste' | 'file';
  fileName: string | null;
  state: 'checking' | 'open' | 'finished';
  rowCount: number;
  checkedCount: number;
  createdBy: string;
  createdAt: Date;
  checkedAt: Date | null;
  finishedBy: string | null;
  finishedAt: Date | null;
}

/** How many rows of each result, and what is left to do. */
export interface LookUpCounts {
  exact: number;
  probable: number;
  alike: number;
  branch: number;
  none: number;
  undecided: number;
  asked: number;
}

export interface LookUpHit {
  entryId: string;
  kind: HitKind;
  isByCode: boolean;
  /** The entry reaches the organisation that looks up. */
  binds: boolean;
  why: LocalText;
  entry: EntryAsFound;
  /** Where the entry stands today; what was found stays as it was. */
  status: EntryStatus;
  statusName: LocalText;
}

export interface LookUpRow {
  line: number;
  name: string;
  creditCode: string | null;
  codeFault: boolean;
  repeatsLine: number | null;
  result: RowResult | null;
  version: number;
  hits: LookUpHit[];
  decision: Decision | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  mayAdmit: boolean;
}

export const ROW_VIEWS = ['hits', 'undecided', 'exact', 'probable', 'alike', 'branch', 'none'] as const;
export type RowView = (typeof ROW_VIEWS)[number];

export interface Question {
  lookUpId: string;
  line: number;
  school: string;
  name: string;
  creditCode: string | null;
  reason: string;
  askedBy: string;
  askedAt: Date;
  hits: LookUpHit[];
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

const SUMMARY = `look_ups.id, title, source, file_name AS "fileName", state, row_count AS "rowCount", checked_count AS "checkedCount",
  creator.name AS "createdBy", look_ups.created_at AS "createdAt", checked_at AS "checkedAt", finisher.name AS "finishedBy",
  finished_at AS "finishedAt"`;
const FROM = `FROM look_ups JOIN people creator ON creator.id = created_by LEFT JOIN people finisher ON finisher.id = finished_by`;
const HITS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('entryId', entry_id, 'kind', kind, 'isByCode', is_by_code, 'binds', binds, 'why', why,
                                      'entry', hit.entry, 'status', register.status) ORDER BY position)
  FROM look_up_hits hit JOIN blacklist_register register ON register.id = entry_id
  WHERE hit.look_up_id = row.look_up_id AND hit.line = row.line), '[]') AS hits`;
const VIEW = `($2::text IS NULL OR $2 = 'hits' AND result <> 'none' OR result = $2
  OR $2 = 'undecided' AND result IN ('exact', 'probable', 'alike') AND (decision IS NULL OR decision = 'ask'))
  AND ($3::text IS NULL OR row.name ILIKE $3 OR row.credit_code ILIKE $3)`;
/** The surest first, each kind in the order of the list. */
const ORDER = `array_position('{exact,probable,alike,branch,none}'::text[], result), line`;

/** Look-ups as they are read: each organisation its own, and the authority the rows it was asked about. */
@Injectable()
export class LookUpPages {
  constructor(private readonly lookUps: LookUpsService) {}

  async list(
    tx: Transaction,
    principal: Principal,
    { q, state, page, pageSize }: { q?: string; state?: string; page: number; pageSize: number },
  ): Promise<{ items: (LookUpSummary & { hitCount: number })[]; total: number }> {
    const parameters = [this.lookUps.organisationsOf(principal), likePattern(q), state ?? null];
    const where = `look_ups.organisation_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR title ILIKE $2 OR file_name ILIKE $2)
      AND ($3::text IS NULL OR state = $3)`;
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM look_ups WHERE ${where}`,
      parameters,
    );
    const items = await rows<LookUpSummary & { hitCount: number }>(
      tx,
      `SELECT ${SUMMARY}, (SELECT count(*)::integer FROM look_up_rows row WHERE row.look_up_id = look_ups.id
                             AND result IN ('exact', 'probable', 'alike')) AS "hitCount"
       ${FROM} WHERE ${where} ORDER BY look_ups.created_at DESC, look_ups.id LIMIT $4 OFFSET $5`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    return { items, total: total!.count };
  }

  /** @throws LookUpNotFoundError also when it is another organisation's */
  async one(tx: Transaction, principal: Principal, id: string): Promise<LookUpSummary & { counts: LookUpCounts }> {
    const found = await firstRow<LookUpSummary>(
      tx,
      `SELECT ${SUMMARY} ${FROM} WHERE look_ups.id = $1 AND look_ups.organisation_id = ANY ($2::uuid[])`,
      [id, this.lookUps.organisationsOf(principal)],
    );
    if (found === undefined) throw new LookUpNotFoundError();
    const counts = await firstRow<LookUpCounts>(
      tx,
      `SELECT ${['exact', 'probable', 'alike', 'branch', 'none']
        .map((result) => `count(*) FILTER (WHERE result = '${result}')::integer AS ${result}`)
        .join(', ')},
         count(*) FILTER (WHERE result IN ('exact', 'probable', 'alike') AND (decision IS NULL OR decision = 'ask'))::integer AS undecided,
         count(*) FILTER (WHERE decision = 'ask' AND answer IS NULL)::integer AS asked
       FROM look_up_rows WHERE look_up_id = $1`,
      [id],
    );
    return { ...found, counts: counts! };
  }

  /** Rows of a look-up that `one` has let through. */
  async rows(
    tx: Transaction,
    id: string,
    { q, view, page, pageSize }: { q?: string; view?: RowView; page: number; pageSize: number },
  ): Promise<{ items: LookUpRow[]; total: number }> {
    const parameters = [id, view ?? null, likePattern(q)];
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM look_up_rows row WHERE look_up_id = $1 AND ${VIEW}`,
      parameters,
    );
    const found = await rows<Omit<LookUpRow, 'mayAdmit'>>(
      tx,
      `SELECT line, row.name, credit_code AS "creditCode", code_fault AS "codeFault", repeats_line AS "repeatsLine", result,
              row.version, ${HITS}, decision, reason, decider.name AS "decidedBy", decided_at AS "decidedAt", answer,
              answerer.name AS "answeredBy", answered_at AS "answeredAt"
       FROM look_up_rows row LEFT JOIN people decider ON decider.id = decided_by LEFT JOIN people answerer ON answerer.id = answered_by
       WHERE look_up_id = $1 AND ${VIEW} ORDER BY ${ORDER} LIMIT $4 OFFSET $5`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    const items = found.map((row) => {
      const hits = row.hits.map(named);
      return { ...row, hits, mayAdmit: mayAdmit(row.result, hits) };
    });
    return { items, total: total!.count };
  }

  /** What schools asked the authority about single employers of their lists: nothing else of those lists. */
  async questions(
    tx: Transaction,
    authorityId: string,
    { state, page, pageSize }: { state?: 'open' | 'answered'; page: number; pageSize: number },
  ): Promise<{ items: Question[]; total: number }> {
    const where = `asked_id = $1 AND (decision = 'ask' OR answer IS NOT NULL)
      AND ($2::text IS NULL OR (answer IS NULL) = ($2 = 'open'))`;
    const total = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM look_up_rows row WHERE ${where}`,
      [authorityId, state ?? null],
    );
    const found = await rows<Question>(
      tx,
      `SELECT row.look_up_id AS "lookUpId", line, school.name AS school, row.name, credit_code AS "creditCode", reason,
              decider.name AS "askedBy", decided_at AS "askedAt", ${HITS}, answer, answerer.name AS "answeredBy",
              answered_at AS "answeredAt"
       FROM look_up_rows row JOIN look_ups ON look_ups.id = row.look_up_id
         JOIN organisations school ON school.id = look_ups.organisation_id
         LEFT JOIN people decider ON decider.id = decided_by LEFT JOIN people answerer ON answerer.id = answered_by
       WHERE ${where} ORDER BY answer IS NOT NULL, decided_at DESC LIMIT $3 OFFSET $4`,
      [authorityId, state ?? null, pageSize, (page - 1) * pageSize],
    );
    return { items: found.map((question) => ({ ...question, hits: question.hits.map(named) })), total: total!.count };
  }
}

// helpers

const named = (hit: LookUpHit): LookUpHit => ({ ...hit, statusName: STATUS_NAMES[hit.status] });

function mayAdmit(result: RowResult | null, hits: readonly LookUpHit[]): boolean {
  if (result === null || result === 'none') return false;
  const facts = hits.map((hit) => ({
    ...hit,
    isInForce: hit.status === 'active' || hit.status === 'under-repair-review',
  }));
  return decideRow('admit', result, facts).outcome === 'take';
}
