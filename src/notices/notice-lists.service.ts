import { Injectable } from '@nestjs/common';
import { canReadTask, type TaskRelation } from '../access/access';
import { relating } from '../access/access.service';
import { taskRelation } from '../access/access-sql';
import { LiveSources } from '../live/live-sources.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { ALL_KINDS, definitionOf, type NoticeFacts, type NoticeKind, sentenceOf } from './notice-kind';
import type { NoticeDto } from './notices.dto';
import { IS_NEWS, MAY_KNOW } from './notices-sql';
import { readableCase } from '../access/access-sql';

/** The bell says "99+" beyond. */
const MOST_COUNTED = 100;

export interface NoticeQuery {
  unread?: boolean;
  kind?: NoticeKind;
  page: number;
  pageSize: number;
}

interface NoticeRow {
  id: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  at: Date;
  unread: boolean;
  caseId: string | null;
  caseNumber: string | null;
  mayReadCase: boolean;
  taskId: string | null;
  step: LocalText | null;
  relation: TaskRelation | null;
}

const LISTED = `FROM notices WHERE person_id = $1 AND is_listed AND kind = ANY ($2) AND ${MAY_KNOW}`;

/** The notices of a person, read by that person alone. */
@Injectable()
export class NoticeLists {
  constructor(
    private readonly people: PeopleService,
    private readonly live: LiveSources,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    { unread = false, kind, page, pageSize }: NoticeQuery,
  ): Promise<{ items: NoticeDto[]; total: number }> {
    const [personId, duties, organisations] = relating(principal);
    const kinds = kind === undefined ? ALL_KINDS : [kind];
    const which = `${LISTED} ${unread ? `AND ${IS_NEWS}` : ''}`;
    const counted = await firstRow<{ total: number }>(tx, `SELECT count(*)::int AS total ${which}`, [personId, kinds]);
    const found = await rows<NoticeRow>(
      tx,
      `SELECT shown.id, shown.kind, shown.facts, shown.at, shown.unread, shown.case_id AS "caseId", cases.number AS "caseNumber",
              ${readableCase('shown.case_id', '$1', '$4')} AS "mayReadCase", tasks.id AS "taskId", tasks.title AS step,
              CASE WHEN tasks.id IS NOT NULL THEN ${taskRelation('tasks', '$1', '$3', '$4')} END AS relation
       FROM (SELECT notices.*, ${IS_NEWS} AS unread ${which} ORDER BY at DESC, id LIMIT $5 OFFSET $6) shown
       LEFT JOIN cases ON cases.id = shown.case_id LEFT JOIN tasks ON tasks.id = shown.task_id
       ORDER BY shown.at DESC, shown.id`,
      [personId, kinds, duties, organisations, pageSize, (page - 1) * pageSize],
    );
    const names = await this.people.namesOf(
      tx,
      found.flatMap(({ facts }) => facts.by ?? []),
    );
    return { items: found.map((row) => noticeOf(row, names)), total: counted!.total };
  }

  async unread(tx: Transaction, { personId }: Principal): Promise<number> {
    const counted = await firstRow<{ unread: number }>(
      tx,
      `SELECT count(*)::int AS unread FROM (SELECT 1 ${LISTED} AND ${IS_NEWS} LIMIT ${MOST_COUNTED}) counted`,
      [personId, ALL_KINDS],
    );
    return counted!.unread;
  }

  async read(tx: Transaction, { personId }: Principal, ids: readonly string[]): Promise<void> {
    await rows(
      tx,
      'UPDATE notices SET read_at = app_now() WHERE person_id = $1 AND id = ANY ($2::uuid[]) AND read_at IS NULL',
      [personId, ids],
    );
    this.live.noticesOf(tx, [personId]);
  }

  async readAll(tx: Transaction, { personId }: Principal, upTo: Date): Promise<void> {
    await rows(
      tx,
      'UPDATE notices SET read_at = app_now() WHERE person_id = $1 AND is_listed AND at <= $2 AND read_at IS NULL',
      [personId, upTo],
    );
    this.live.noticesOf(tx, [personId]);
  }
}

// helpers

function noticeOf(row: NoticeRow, names: ReadonlyMap<string, string>): NoticeDto {
  const { id, kind, facts, at, unread, mayReadCase, relation } = row;
  const maySeeTask = relation !== null && canReadTask(relation);
  const step = maySeeTask ? (row.step ?? undefined) : undefined;
  return {
    id,
    kind,
    kindName: definitionOf(kind).name,
    text: sentenceOf(kind, { ...facts, step, by: facts.by === undefined ? undefined : names.get(facts.by) }),
    at,
    unread,
    ...(mayReadCase ? { caseId: row.caseId!, caseNumber: row.caseNumber! } : {}),
    ...(maySeeTask ? { taskId: row.taskId! } : {}),
  };
}
