import { Injectable } from '@nestjs/common';
import { actionableTask, readableCase } from '../access/access-sql';
import { caseOrganisations, heldDuties } from '../access/access';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { DeadlineRecord } from '../deadlines/deadline-record';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { InboxSort, InboxView } from './task';
import type { TaskSummaryDto } from './tasks.dto';
import { TASK_COLUMNS, type TaskRecord } from './task-record';

export interface InboxQuery {
  view: InboxView;
  q?: string;
  sort?: InboxSort;
  page: number;
  pageSize: number;
}

const SORT_COLUMNS: Record<string, string> = {
  due: 'due.ends_at',
  openedAt: 'tasks.opened_at',
  closedAt: 'tasks.closed_at',
};

interface InboxRow extends TaskRecord {
  mayReadCase: boolean;
  caseNumber: string;
  caseTitle: string;
  organisationId: string | null;
  organisationName: string | null;
  deadlineId: string | null;
  unread: boolean;
}

/** The lists of tasks: what is mine, what my duties could take on, what I have done. $1 is the person, $2 the duties, $3 the organisations. */
@Injectable()
export class TaskInboxService {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly people: PeopleService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    query: InboxQuery,
  ): Promise<{ items: TaskSummaryDto[]; total: number }> {
    const parameters: unknown[] = person(principal);
    const conditions = [CONDITIONS[query.view]];
    const pattern = likePattern(query.q);
    if (pattern !== null) {
      parameters.push(pattern);
      conditions.push(SEARCH);
    }
    const where = conditions.join(' AND ');
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM tasks JOIN cases ON cases.id = tasks.case_id
       WHERE ${where} AND ${USE_ALL}`,
      parameters,
    );
    const limit = `LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`;
    const found = await rows<InboxRow>(
      tx,
      `${SELECT} WHERE ${where} AND ${USE_ALL} ORDER BY ${order(query)} ${limit}`,
      parameters,
    );
    return { items: await this.summaries(tx, found), total: counted!.total };
  }

  async counts(tx: Transaction, principal: Principal): Promise<{ mine: number; group: number }> {
    const counted = await firstRow<{ mine: number; group: number }>(
      tx,
      `SELECT count(*) FILTER (WHERE ${CONDITIONS.mine})::int AS mine,
              count(*) FILTER (WHERE ${CONDITIONS.group})::int AS "group"
       FROM tasks WHERE tasks.state = 'open' AND ${USE_ALL}`,
      person(principal),
    );
    return counted!;
  }

  /** One task as the lists show it; the right to see it has been checked. */
  async summary(tx: Transaction, principal: Principal, taskId: string): Promise<TaskSummaryDto> {
    const found = await rows<InboxRow>(tx, `${SELECT} WHERE tasks.id = $4 AND ${USE_ALL}`, [
      ...person(principal),
      taskId,
    ]);
    const [summary] = await this.summaries(tx, found);
    return summary!;
  }

  // helpers

  private async summaries(tx: Transaction, found: InboxRow[]): Promise<TaskSummaryDto[]> {
    const names = await this.people.namesOf(tx, [...new Set(found.flatMap(({ assigneeId }) => assigneeId ?? []))]);
    const due = new Map<string, DeadlineRecord>();
    for (const id of new Set(found.flatMap(({ deadlineId }) => deadlineId ?? []))) {
      due.set(id, await this.deadlines.current(tx, id));
    }
    return found.map((row) => summaryOf(row, names, row.deadlineId === null ? undefined : due.get(row.deadlineId)));
  }
}

/** Open deadlines of the case for those who may read it; a school sees only the one of its own step. */
const SELECT = `
  SELECT ${TASK_COLUMNS}, ${readableCase('tasks.case_id', '$1', '$3')} AS "mayReadCase",
         cases.number AS "caseNumber", cases.title AS "caseTitle", tasks.organisation_id AS "organisationId",
         organisations.name AS "organisationName", due.id AS "deadlineId",
         tasks.state = 'open'
           AND NOT EXISTS (SELECT FROM task_reads WHERE task_id = tasks.id AND person_id = $1) AS unread
  FROM tasks
  JOIN cases ON cases.id = tasks.case_id
  LEFT JOIN organisations ON organisations.id = tasks.organisation_id
  LEFT JOIN LATERAL (
    SELECT deadlines.id, deadlines.ends_at FROM deadlines
    WHERE deadlines.case_id = tasks.case_id AND deadlines.state IN ('open', 'passed') AND tasks.state = 'open'
      AND (deadlines.task_element_id = tasks.element_id OR ${readableCase('tasks.case_id', '$1', '$3')})
    ORDER BY deadlines.ends_at, deadlines.id LIMIT 1
  ) due ON true`;

const CONDITIONS: Record<InboxView, string> = {
  mine: `(tasks.state = 'open' AND tasks.assignee_id = $1)`,
  group: `(tasks.state = 'open' AND tasks.assignee_id IS NULL AND ${actionableTask('tasks', '$1', '$2')})`,
  done: `(tasks.state = 'closed' AND tasks.closed_by = $1)`,
};

/** Number and title of the case can be searched by those alone who may read it: a hit would tell. */
const SEARCH = `(tasks.title->>'zh' ILIKE $4 OR tasks.title->>'en' ILIKE $4
  OR ((cases.title ILIKE $4 OR cases.number ILIKE $4) AND ${readableCase('tasks.case_id', '$1', '$3')}))`;

/** PostgreSQL wants to know the type of every parameter, also where a query does not need it. */
const USE_ALL = `$1::uuid IS NOT NULL AND $2::text[] IS NOT NULL AND $3::uuid[] IS NOT NULL`;

function person(principal: Principal): unknown[] {
  return [principal.personId, heldDuties(principal.roles), caseOrganisations(principal.roles)];
}

function order({ view, sort = view === 'done' ? '-closedAt' : 'due' }: InboxQuery): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORT_COLUMNS[sort.replace('-', '')]} ${direction} NULLS LAST, tasks.opened_at, tasks.id`;
}

function summaryOf(row: InboxRow, names: Map<string, string>, due: DeadlineRecord | undefined): TaskSummaryDto {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    step: row.elementId,
    ...(row.mayReadCase ? { caseId: row.caseId, caseNumber: row.caseNumber, caseTitle: row.caseTitle } : {}),
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName! },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: names.get(row.assigneeId) ?? '' },
    openedAt: row.openedAt,
    ...(row.state === 'open' ? {} : { closedAt: row.closedAt! }),
    due: due
      ? {
          date: due.legalDate,
          remainingWorkingDays: due.remainingWorkingDays,
          colour: due.colour,
          provisional: due.provisional,
        }
      : null,
    unread: row.unread,
  };
}
