import { Injectable } from '@nestjs/common';
import { standsIn } from '../absences/absence-record';
import { caseOrganisations, heldDuties } from '../access/access';
import { CalendarService } from '../calendar/calendar.service';
import type { CaseKind } from '../cases/case';
import { CaseSearch } from '../cases/case-search.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type Due, dueOf, type DueRow } from '../deadlines/due-row';
import { filtersDue } from '../deadlines/due-filter';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { EngineStatus } from '../engine/engine-status';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, rowsOnOnePlan, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { TaskRecord } from '../tasks/task-record';
import {
  defaultColumns,
  defaultSort,
  type InboxColumn,
  type InboxFilter,
  type InboxSort,
  type InboxTab,
  isNarrowed,
  PRESSURES,
  shownColumns,
} from './inbox';
import type { InboxChoicesDto, TaskCountsDto, TaskSummaryDto } from './inbox.dto';
import type { PreparedFilter } from './inbox-filter-sql';
import type { Readers } from './inbox-row-sql';
import { choicesStatement, countsStatement, isOfCases, pageStatement, rowStatement } from './inbox-sql';

export interface InboxQuery extends InboxFilter {
  tab: InboxTab;
  withOffers?: boolean;
  sort?: InboxSort;
  columns?: InboxColumn[];
  page: number;
  pageSize: number;
}

type TaskOfRow = { [Key in keyof TaskRecord]: TaskRecord[Key] | null };

interface InboxRow extends TaskOfRow {
  caseId: string;
  mayReadCase: boolean;
  caseNumber: string;
  caseTitle: string;
  caseKind: CaseKind;
  caseState: 'open' | 'closed';
  receivedAt: Date;
  caseOpenedAt: Date;
  caseClosedAt: Date | null;
  outcome: string | null;
  caseDefinitionId: string;
  organisationId: string | null;
  organisationName: string | null;
  assigneeName: string | null;
  onBehalfOf: TaskSummaryDto['onBehalfOf'];
  unread: boolean | null;
  due: DueRow | null;
  now: Date;
  edition: string;
  waiting: string[];
  parties: string[];
  pressure: number;
  isHandingOver: boolean;
}

/** No engine has it open: a timer, a message or another case is awaited. */
const WAITS_OUTSIDE: LocalText = { zh: '等待外部事项', en: 'Waiting for something outside' };

/** The lists of the inbox, each with its filters. Each page is one statement. */
@Injectable()
export class InboxService {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly calendars: CalendarService,
    private readonly definitions: DefinitionsService,
    private readonly search: CaseSearch,
    private readonly status: EngineStatus,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    query: InboxQuery,
  ): Promise<{ items: TaskSummaryDto[]; total: number }> {
    const {
      tab,
      withOffers,
      sort = defaultSort(tab),
      columns = defaultColumns(tab),
      page,
      pageSize,
      ...filter
    } = query;
    const parameters = person(principal);
    const prepared = isNarrowed(filter) ? await this.prepared(tx, filter) : null;
    const statement = pageStatement(
      { tab, withOffers, sort, filter: prepared, shown: shownColumns(columns), ...(await this.readers(tx, principal)) },
      pageSize,
      (page - 1) * pageSize,
      (value) => `$${parameters.push(value)}`,
    );
    // A filter is planned for its own values; what everybody looks at all day is planned once.
    const ask = prepared === null ? rowsOnOnePlan : rows;
    const found = await ask<(InboxRow | { caseId: null }) & { total: number }>(tx, statement, parameters);
    const shown = found.filter((row): row is InboxRow & { total: number } => row.caseId !== null);
    return { items: await this.summaries(tx, shown, isOfCases(tab)), total: found[0]!.total };
  }

  async counts(tx: Transaction, principal: Principal): Promise<TaskCountsDto> {
    const [counted] = await rowsOnOnePlan<TaskCountsDto>(
      tx,
      countsStatement(await this.readers(tx, principal)),
      person(principal),
    );
    return counted!;
  }

  /** What the list of a tab can be narrowed to. */
  async choices(tx: Transaction, principal: Principal, tab: InboxTab): Promise<InboxChoicesDto> {
    const shape = { tab, ...(await this.readers(tx, principal)) };
    const [found] = await rows<InboxChoicesDto>(tx, choicesStatement(shape), person(principal));
    return found!;
  }

  /** What a person who has just finished a task would take up next: the nearest of the own ones, else of those to claim. */
  async next(tx: Transaction, principal: Principal, after: string | undefined): Promise<TaskSummaryDto | null> {
    for (const tab of ['mine', 'group'] as const) {
      const { items } = await this.list(tx, principal, { tab, page: 1, pageSize: 2 });
      const next = items.find(({ id }) => id !== after);
      if (next) return next;
    }
    return null;
  }

  /** One task as the lists show it; the right to see it has been checked. */
  async summary(tx: Transaction, principal: Principal, taskId: string): Promise<TaskSummaryDto> {
    const found = await rowsOnOnePlan<InboxRow>(tx, rowStatement(await this.readers(tx, principal)), [
      ...person(principal),
      taskId,
    ]);
    const [summary] = await this.summaries(tx, found, false);
    return summary!;
  }

  // helpers

  private async readers(tx: Transaction, { personId, roles, standsIn: known }: Principal): Promise<Readers> {
    const asked = known ?? (await firstRow<{ is: boolean }>(tx, `SELECT ${standsIn('$1')} AS is`, [personId]))!.is;
    const { hasCluster } = this.status;
    return { mayReadCases: caseOrganisations(roles).length > 0, standsIn: asked, hasCluster };
  }

  private async prepared(tx: Transaction, { q, ...filter }: InboxFilter): Promise<PreparedFilter> {
    return {
      ...filter,
      pattern: likePattern(q),
      searched: await this.search.of(tx, q),
      due: filtersDue(filter) ? await this.deadlines.bounds(tx, filter) : null,
    };
  }

  private async summaries(tx: Transaction, found: InboxRow[], areCases: boolean): Promise<TaskSummaryDto[]> {
    const summaries: TaskSummaryDto[] = [];
    for (const row of found) {
      const title = row.title ?? (await this.titleOfCase(tx, row));
      summaries.push(summaryOf({ ...row, title }, await this.due(tx, row), areCases));
    }
    return summaries;
  }

  /** What a case without an open step stands at: how it ended, or that it waits. */
  private async titleOfCase(tx: Transaction, { outcome, caseDefinitionId }: InboxRow): Promise<LocalText> {
    if (outcome === null) return WAITS_OUTSIDE;
    return elementName(await this.definitions.get(tx, caseDefinitionId), outcome);
  }

  private async due(tx: Transaction, { due, now, edition }: InboxRow): Promise<Due | null> {
    if (due === null) return null;
    if (!due.paused) return dueOf(due, await this.calendars.ofEdition(tx, edition), now);
    const { legalDate: date, remainingWorkingDays, colour, provisional } = await this.deadlines.current(tx, due.id);
    return { date, remainingWorkingDays, colour, provisional };
  }
}

function person({ personId, roles }: Principal): unknown[] {
  return [
    personId,
    heldDuties(roles),
    caseOrganisations(roles),
    roles.map(({ organisationId }) => organisationId),
    roles.map(({ role }) => role),
  ];
}

function summaryOf(row: InboxRow & { title: LocalText }, due: Due | null, isCase: boolean): TaskSummaryDto {
  const closedAt = isCase ? row.caseClosedAt : row.state === 'open' ? null : row.closedAt;
  return {
    id: isCase ? row.caseId : row.id!,
    opens: isCase ? 'case' : 'task',
    taskId: row.id,
    version: row.version ?? 0,
    title: row.title,
    step: row.elementId ?? '',
    ...(row.mayReadCase ? caseFacts(row) : {}),
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName! },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    onBehalfOf: row.onBehalfOf,
    waitingFor: row.waiting,
    pressure: PRESSURES[row.pressure]!,
    openedAt: isCase ? row.caseOpenedAt : row.openedAt!,
    ...(closedAt === null ? {} : { closedAt }),
    due,
    unread: row.unread ?? false,
    isHandingOver: row.isHandingOver ?? false,
  };
}

function caseFacts(row: InboxRow): Partial<TaskSummaryDto> {
  const { caseId, caseNumber, caseTitle, caseKind, caseState, receivedAt, parties } = row;
  return { caseId, caseNumber, caseTitle, caseKind, caseState, receivedAt, parties };
}
