import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { AccessService } from '../access/access.service';
import { AccessRefusedError } from '../access/access.errors';
import { CalendarService } from '../calendar/calendar.service';
import { addDays, type Day, endOfDay, shanghaiDay } from '../calendar/day';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { matchesDue } from '../deadlines/due-filter';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { DEFAULT_DAYS, MOST_DAYS, numberedDays } from './board';
import { PeriodRefusedError } from './board.errors';
import { BoardNames } from './board-names.service';
import { DURATIONS, openStatement } from './board-sql';
import type { BoardDto, BoardQueryDto } from './board.dto';

interface OverviewRow {
  organisationId: string;
  processId: string;
  cases: number;
  late: number;
  soon: number;
  outside: number;
}

interface StepRow {
  organisationId: string;
  processId: string;
  step: string;
  definitionId: string;
}

interface WaitingRow extends StepRow {
  waitsIn: string | null;
  waitsFor: string;
  steps: number;
  cases: number;
  late: number;
  soon: number;
  oldest: string;
}

interface DurationRow extends StepRow {
  count: number;
  median: number;
  p90: number;
}

/** 督办看板: counts for heads, by authority, process and step. There is no figure of a person in it, and no way to ask for one. */
@Injectable()
export class BoardService {
  constructor(
    private readonly access: AccessService,
    private readonly calendars: CalendarService,
    private readonly deadlines: DeadlinesService,
    private readonly names: BoardNames,
    private readonly clock: Clock,
  ) {}

  /** In a transaction of its own. @throws AccessRefusedError for anybody who is no head of an authority, and for an authority that is not below theirs */
  async board(tx: Transaction, principal: Principal, query: BoardQueryDto): Promise<BoardDto> {
    const supervised = await this.access.supervisedAuthorities(tx, principal);
    const chosen =
      query.organisationId === undefined ? supervised : supervised.filter(({ id }) => id === query.organisationId);
    if (chosen.length === 0) throw new AccessRefusedError();
    const today = shanghaiDay(await this.clock.now(tx));
    const period = periodOf(query, today);
    const scope = [
      principal.personId,
      caseOrganisations(principal.roles),
      chosen.map(({ id }) => id),
      query.processId ?? null,
    ];
    // A hundred thousand rows are grouped in memory, once in a while.
    await write(tx, `SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
    const calendar = numberedDays(await this.calendars.current(tx), today);
    const { overview, waiting } = await this.open(tx, scope);
    const durations = await rows<DurationRow>(tx, DURATIONS, [
      ...scope,
      endOfDay(addDays(period.from, -1)),
      endOfDay(period.to),
      calendar.numbers,
      calendar.days[0],
    ]);
    const named = await this.names.of(tx, { steps: [...waiting, ...durations], waiting });
    const reads = new Set(caseOrganisations(principal.roles));
    const worked = (since: Day) => calendar.numbers.at(-1)! - calendar.numbers[calendar.days.indexOf(since)]!;
    const place = ({ organisationId, processId }: { organisationId: string; processId: string }) => ({
      organisation: { id: organisationId, name: supervised.find(({ id }) => id === organisationId)!.name },
      process: { id: processId, title: named.process(processId) },
      mayList: reads.has(organisationId),
    });
    return {
      asOf: today,
      ...period,
      organisations: supervised,
      processes: named.processes,
      overview: overview
        .map(({ cases, late, soon, outside, ...row }) => ({ ...place(row), cases, late, soon, outside }))
        .sort(mostPressing),
      waiting: waiting
        .map(({ step, definitionId: _definition, waitsIn, waitsFor, oldest, steps, cases, late, soon, ...row }) => {
          const since = shanghaiDay(new Date(oldest));
          return {
            ...place(row),
            ...{ step: { id: step, title: named.step(row.processId, step) } },
            ...{ waitsIn: named.organisation(waitsIn), waitsFor: named.waitsFor(waitsFor) },
            ...{ steps, cases, late, soon, oldestOn: since, oldestWorkingDays: worked(since) },
          };
        })
        .sort(mostPressing),
      durations: durations
        .map(({ step, definitionId: _definition, count, median, p90, ...row }) => ({
          ...place(row),
          ...{ step: { id: step, title: named.step(row.processId, step) } },
          ...{ count, median: oneDecimal(median), p90: oneDecimal(p90) },
        }))
        .sort((a, b) => b.p90 - a.p90 || b.count - a.count),
    };
  }

  // helpers

  private async open(tx: Transaction, scope: unknown[]): Promise<{ overview: OverviewRow[]; waiting: WaitingRow[] }> {
    const parameters = [...scope];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const late = matchesDue('due', await this.deadlines.bounds(tx, { colours: ['red'] }), add);
    const soon = matchesDue('due', await this.deadlines.bounds(tx, { colours: ['yellow'] }), add);
    return (await firstRow(tx, openStatement(late, soon), parameters))!;
  }
}

// helpers

function periodOf({ from, to }: BoardQueryDto, today: Day): { from: Day; to: Day } {
  const last = to ?? today;
  const period = { from: from ?? addDays(last, 1 - DEFAULT_DAYS), to: last };
  if (period.from > period.to || addDays(period.from, MOST_DAYS) <= period.to) throw new PeriodRefusedError(MOST_DAYS);
  return period;
}

function mostPressing(
  a: { late: number; soon: number; cases: number },
  b: { late: number; soon: number; cases: number },
): number {
  return b.late - a.late || b.soon - a.soon || b.cases - a.cases;
}

/** What lies between two days is told to a tenth. */
const oneDecimal = (days: number) => Math.round(days * 10) / 10;
