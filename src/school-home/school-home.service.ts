import { Injectable } from '@nestjs/common';
import { heldDuties } from '../access/access';
import { AccessRefusedError } from '../access/access.errors';
import { candidateOf } from '../access/access-sql';
import type { WorkingCalendar } from '../calendar/calendar';
import { type Day, shanghaiDay } from '../calendar/day';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type Due, dueColumns, dueOf, dueOnDay, type DueRow } from '../deadlines/due-row';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { Jurisdictions } from '../schedules/jurisdictions.service';
import { sourceOf } from '../schedules/proposal';
import { isFreeFor } from '../splits/splits-sql';
import { matterOf } from './matter';
import type { RunningSplitDto, SchoolHomeDto, SeasonDto, SchoolTodoDto } from './school-home.dto';
import { seasonDuties } from './season';

/** A home page shows what is nearest; the inbox holds the rest. */
const MOST_TODO = 12;
const MOST_RUNNING = 12;

interface TodoRow {
  id: string;
  title: LocalText;
  processId: string;
  asker: string | null;
  openedAt: Date;
  isMine: boolean;
  due: DueRow | null;
}

/** Where a school user starts the day: dates of the season, what waits and who asked for it, what the colleges still owe. */
@Injectable()
export class SchoolHomeService {
  constructor(
    private readonly jurisdictions: Jurisdictions,
    private readonly deadlines: DeadlinesService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** @throws AccessRefusedError for whoever has no duty at a school, a college or a unit */
  async of(tx: Transaction, principal: Principal): Promise<SchoolHomeDto> {
    const school = await this.schoolOf(tx, principal);
    const calendar = await this.calendars.current(tx);
    const now = await this.clock.now(tx);
    return {
      school: school.name,
      season: await this.season(tx, school.id, calendar, now),
      todo: await this.todo(tx, principal, calendar, now),
      running: await this.running(tx, principal, calendar, now),
    };
  }

  // helpers

  /** The school of the person's first duty; a unit of an authority stands for itself and has no season. */
  private async schoolOf(tx: Transaction, { roles }: Principal): Promise<{ id: string | null; name: string }> {
    const found = await firstRow<{ id: string | null; name: string }>(
      tx,
      `SELECT school.id, coalesce(school.name, own.name) AS name FROM organisations own
       LEFT JOIN organisations school ON school.kind = 'school' AND school.id IN (own.id, own.parent_id)
       WHERE own.id = ANY ($1::uuid[]) AND own.kind <> 'authority' ORDER BY array_position($1::uuid[], own.id) LIMIT 1`,
      [roles.map(({ organisationId }) => organisationId)],
    );
    if (!found) throw new AccessRefusedError();
    return found;
  }

  /** Null where no policy is chosen for the school. */
  private async season(
    tx: Transaction,
    schoolId: string | null,
    calendar: WorkingCalendar,
    now: Date,
  ): Promise<SeasonDto | null> {
    const found = (await this.jurisdictions.all(tx)).find(
      ({ schoolIds }) => schoolId !== null && schoolIds.has(schoolId),
    );
    if (found === undefined) return null;
    const { pack } = found;
    return {
      title: pack.title,
      duties: seasonDuties(pack, shanghaiDay(now), calendar).map(({ kind, date, from, planBy, reason, clause }) => ({
        kind,
        date,
        from: from ?? null,
        planBy,
        reason: reason ?? null,
        due: dueOnDay(planBy, calendar, now),
        source: sourceOf(pack.document, clause),
      })),
    };
  }

  /** Steps that the person may do: claimed ones, and those on offer that nobody has claimed. */
  private async todo(
    tx: Transaction,
    { personId, roles }: Principal,
    calendar: WorkingCalendar,
    now: Date,
  ): Promise<{ items: SchoolTodoDto[]; total: number }> {
    const found = await rows<TodoRow & { total: number }>(
      tx,
      `SELECT tasks.id, tasks.title, versions.process_id AS "processId", keeper.name AS asker, tasks.opened_at AS "openedAt",
              tasks.assignee_id IS NOT NULL AS "isMine", ${dueColumns('deadlines')} AS due, count(*) OVER ()::int AS total
       FROM tasks JOIN definition_versions versions ON versions.id = tasks.definition_version_id
       LEFT JOIN organisations keeper ON keeper.id = tasks.keeper_id
       LEFT JOIN deadlines ON deadlines.id = tasks.step_deadline_id
       WHERE tasks.state = 'open' AND (tasks.assignee_id = $1 OR tasks.assignee_id IS NULL AND ${candidateOf('tasks', '$1', '$2')})
         AND ${isFreeFor('$1')}
       ORDER BY tasks.step_due_at, tasks.opened_at, tasks.id LIMIT ${MOST_TODO}`,
      [personId, heldDuties(roles)],
    );
    const items: SchoolTodoDto[] = [];
    for (const { processId, due, total: _, ...task } of found)
      items.push({ ...task, matter: matterOf(processId), due: await this.due(tx, due, calendar, now) });
    return { items, total: found[0]?.total ?? 0 };
  }

  /** Tasks in my hands that colleges still work on, the nearest date of a part first. */
  private async running(
    tx: Transaction,
    { personId }: Principal,
    calendar: WorkingCalendar,
    now: Date,
  ): Promise<RunningSplitDto[]> {
    const found = await rows<Omit<RunningSplitDto, 'due'> & { nextDue: Day | null }>(
      tx,
      `SELECT tasks.id AS "taskId", tasks.title, count(part.id)::int AS asked,
              count(part.id) FILTER (WHERE part.state = 'answered')::int AS answered,
              (min(part.due_on) FILTER (WHERE part.state IN ('asked', 'returned')))::text AS "nextDue",
              (SELECT sign.state FROM task_sign_offs sign WHERE sign.task_id = tasks.id
               ORDER BY sign.asked_at DESC, sign.id LIMIT 1) AS "signOff"
       FROM tasks LEFT JOIN task_parts part ON part.task_id = tasks.id AND part.state NOT IN ('withdrawn', 'closed')
       WHERE tasks.state = 'open' AND tasks.is_split AND tasks.assignee_id = $1
       GROUP BY tasks.id ORDER BY min(part.due_on), tasks.id LIMIT ${MOST_RUNNING}`,
      [personId],
    );
    return found.map(({ nextDue, ...split }) => ({
      ...split,
      due: nextDue === null ? null : dueOnDay(nextDue, calendar, now),
    }));
  }

  private async due(tx: Transaction, due: DueRow | null, calendar: WorkingCalendar, now: Date): Promise<Due | null> {
    if (due === null) return null;
    if (!due.paused) return dueOf(due, calendar, now);
    const { legalDate: date, remainingWorkingDays, colour, provisional } = await this.deadlines.current(tx, due.id);
    return { date, remainingWorkingDays, colour, provisional };
  }
}
