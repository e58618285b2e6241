import { Injectable } from '@nestjs/common';
import { caseOrganisations, heldDuties } from '../access/access';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type Due, dueOf, type DueRow } from '../deadlines/due-row';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { rowsOnOnePlan, type Transaction } from '../platform/database/transaction';
import { countsStatement, pageStatement, rowStatement } from './inbox-sql';
import type { InboxSort, InboxView } from './task';
import type { TaskSummaryDto } from './tasks.dto';
import type { TaskRecord } from './task-record';

export interface InboxQuery {
  view: InboxView;
  q?: string;
  sort?: InboxSort;
  page: number;
  pageSize: number;
}

interface InboxRow extends TaskRecord {
  mayReadCase: boolean;
  caseNumber: string;
  caseTitle: string;
  organisationId: string | null;
  organisationName: string | null;
  assigneeName: string | null;
  unread: boolean;
  due: DueRow | null;
  now: Date;
  edition: string;
}

/** The lists of tasks: what is mine, what my duties could take on, what I have done. Each page is one statement. */
@Injectable()
export class TaskInboxService {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly calendars: CalendarService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    query: InboxQuery,
  ): Promise<{ items: TaskSummaryDto[]; total: number }> {
    const { view, sort = view === 'done' ? '-closedAt' : 'due', page, pageSize } = query;
    const pattern = likePattern(query.q);
    const shape = { view, sort, searches: pattern !== null, mayReadCases: mayReadCases(principal) };
    const found = await rowsOnOnePlan<(InboxRow | { id: null }) & { total: number }>(
      tx,
      pageStatement(shape, pageSize, (page - 1) * pageSize),
      [...person(principal), ...(pattern === null ? [] : [pattern])],
    );
    const shown = found.filter((row): row is InboxRow & { total: number } => row.id !== null);
    return { items: await this.summaries(tx, shown), total: found[0]!.total };
  }

  async counts(tx: Transaction, principal: Principal): Promise<{ mine: number; group: number }> {
    const [counted] = await rowsOnOnePlan<{ mine: number; group: number }>(
      tx,
      countsStatement({ mayReadCases: mayReadCases(principal) }),
      person(principal),
    );
    return counted!;
  }

  /** One task as the lists show it; the right to see it has been checked. */
  async summary(tx: Transaction, principal: Principal, taskId: string): Promise<TaskSummaryDto> {
    const found = await rowsOnOnePlan<InboxRow>(tx, rowStatement({ mayReadCases: mayReadCases(principal) }), [
      ...person(principal),
      taskId,
    ]);
    const [summary] = await this.summaries(tx, found);
    return summary!;
  }

  // helpers

  private async summaries(tx: Transaction, found: InboxRow[]): Promise<TaskSummaryDto[]> {
    const summaries: TaskSummaryDto[] = [];
    for (const row of found) summaries.push(summaryOf(row, await this.due(tx, row)));
    return summaries;
  }

  private async due(tx: Transaction, { due, now, edition }: InboxRow): Promise<Due | null> {
    if (due === null) return null;
    if (!due.paused) return dueOf(due, await this.calendars.ofEdition(tx, edition), now);
    const { legalDate: date, remainingWorkingDays, colour, provisional } = await this.deadlines.current(tx, due.id);
    return { date, remainingWorkingDays, colour, provisional };
  }
}

function mayReadCases(principal: Principal): boolean {
  return caseOrganisations(principal.roles).length > 0;
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

function summaryOf(row: InboxRow, due: Due | null): TaskSummaryDto {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    step: row.elementId,
    ...(row.mayReadCase ? { caseId: row.caseId, caseNumber: row.caseNumber, caseTitle: row.caseTitle } : {}),
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName! },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    openedAt: row.openedAt,
    ...(row.state === 'open' ? {} : { closedAt: row.closedAt! }),
    due,
    unread: row.unread,
  };
}
