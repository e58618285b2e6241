import { caseWorld, type CaseWorld } from '../../test/fixtures/cases/case-world';
import { decideAction } from '../access/access';
import { AccessService } from '../access/access.service';
import { CalendarService } from '../calendar/calendar.service';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DeadlineDates } from '../deadlines/deadline-dates.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows } from '../platform/database/transaction';
import type { TaskSummaryDto } from './inbox.dto';
import { InboxService } from './inbox.service';

const STEPS = 40;
const ELEMENTS = ['investigate', 'provide', undefined];

/** A repeatable choice. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('order of the inbox', () => {
  let world: CaseWorld;
  let deadlines: DeadlinesService;
  let dates: DeadlineDates;
  const who = (name: string): Principal => world.people[name]!;

  beforeEach(async () => {
    world = await caseWorld();
    deadlines = world.module.get(DeadlinesService);
    dates = world.module.get(DeadlineDates);
    await world.module.get(Clock).set('2026-12-14T10:00:00+08:00');
  });
  afterEach(() => world.close());

  it.each([1, 2, 3])(
    'should agree with deadlines and rights after whatever happened, seed %s',
    async (seed) => {
      // given: three cases whose investigators and whose school are at work
      const choose = random(seed);
      const caseIds: string[] = [];
      for (let count = 0; count < 3; count++) {
        const caseId = await world.openCase();
        await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
        await world.complete(caseId, 'assign', 'head', { investigator: who('investigator').personId });
        caseIds.push(caseId);
      }
      const acts = actsOn(caseIds, choose);
      for (let step = 0; step < STEPS; step++) {
        // when
        await acts[choose(acts.length)]!();
        // then
        for (const name of ['officer', 'head', 'investigator', 'decider', 'office', 'otherOffice']) {
          await expectInboxOf(who(name), step % 5 === 0);
        }
      }
    },
    120_000,
  );

  function actsOn(caseIds: string[], choose: (below: number) => number): (() => Promise<unknown>)[] {
    const some = <T>(all: readonly T[]): T => all[choose(all.length)]!;
    const { database } = world;
    const unsettled = async (): Promise<string | undefined> =>
      some(
        await rows<{ id: string }>(
          database.read,
          `SELECT id FROM deadlines WHERE state IN ('open', 'passed') ORDER BY opened_at, ends_at, duty`,
        ),
      )?.id;
    const onSome = async (act: (id: string) => Promise<unknown>): Promise<unknown> => {
      const id = await unsettled();
      return id === undefined ? undefined : act(id);
    };
    const open = () =>
      database.transaction(async (tx) =>
        deadlines.open(tx, {
          caseId: some(caseIds),
          duty: some(['reply', 'provide', 'finish'] as const),
          anchor: { event: 'received', at: await world.module.get(Clock).now(tx) },
          limit: { amount: 1 + choose(15), unit: some(['working-days', 'calendar-days'] as const) },
          basis: { zh: '测试依据', en: 'test basis' },
          taskElementId: some(ELEMENTS),
        }),
      );
    const personId = who('officer').personId;
    return [
      open,
      open,
      open,
      () => onSome((id) => database.transaction((tx) => deadlines.satisfy(tx, id, new Date(), { kind: 'system' }))),
      () => onSome((id) => database.transaction((tx) => deadlines.cancel(tx, id, '不再需要'))),
      // a pause, and its end
      () =>
        onSome((id) =>
          database.transaction(async (tx) => {
            const today = shanghaiDay(await world.module.get(Clock).now(tx));
            const ended = await rows(
              tx,
              `UPDATE deadline_pauses SET resumed_on = $2, resumed_by = $3, resumed_at = app_now(), resume_reason = '恢复'
               WHERE deadline_id = $1 AND resumed_on IS NULL RETURNING id`,
              [id, today, personId],
            );
            if (ended.length === 0) {
              await rows(
                tx,
                `INSERT INTO deadline_pauses (deadline_id, ground, reason, paused_on, paused_by) VALUES ($1, 'hearing', '听证', $2, $3)`,
                [id, today, personId],
              );
            }
            await dates.redate(tx, id);
          }),
        ),
      // an extension
      () =>
        onSome((id) =>
          database.transaction(async (tx) => {
            await rows(
              tx,
              `INSERT INTO deadline_extensions (deadline_id, amount, unit, reason, asked_by, state, decided_by, decided_at,
                 decision_reason, old_date, new_date)
               VALUES ($1, 3, 'working-days', '情况复杂', $2, 'granted', $3, app_now(), '同意', '2026-12-31', '2027-01-06')`,
              [id, personId, who('head').personId],
            );
            await dates.redate(tx, id);
          }),
        ),
      // a notice of the State Council, after which every date is counted anew
      () =>
        database.transaction(async (tx) => {
          const off = { [`2027-01-0${1 + choose(8)}`]: '元旦' };
          await world.module
            .get(CalendarService)
            .add(tx, { year: 2027, notices: ['测试通知'], off, work: {} } as never, personId);
          const all = await rows<{ id: string }>(tx, `SELECT id FROM deadlines WHERE state IN ('open', 'passed')`);
          for (const { id } of all) await dates.redate(tx, id);
        }),
      // a night, after which dates may have passed
      async () => {
        await world.module.get(Clock).advance(24 * 3_600_000);
        await rows(
          database.read,
          `UPDATE deadlines SET state = 'passed', passed_at = app_now() WHERE state = 'open' AND NOT is_paused AND ends_at <= app_now()`,
        );
      },
      // somebody claims or lets go
      async () => {
        const name = some(['investigator', 'office', 'officer']);
        const task = await firstRow<{ id: string; version: number; assigneeId: string | null }>(
          database.read,
          `SELECT id, version, assignee_id AS "assigneeId" FROM tasks WHERE case_id = $1 AND state = 'open'
           ORDER BY element_id LIMIT 1 OFFSET $2`,
          [some(caseIds), choose(2)],
        );
        if (!task) return;
        const { tasks } = world;
        const verb = task.assigneeId === who(name).personId ? tasks.release : tasks.claim;
        await verb(who(name), task.id, task.version).catch(() => undefined);
      },
      // somebody gets a duty, or is recused
      async () => {
        const caseId = some(caseIds);
        const by = { kind: 'person', personId: who('head').personId } as const;
        const cases = world.module.get(CasesService);
        const name = some(['decider', 'officer', 'investigator2']);
        await database
          .transaction((tx) =>
            choose(4) === 0
              ? cases.recuse(tx, caseId, { personId: who(name).personId, reason: '与当事人有利害关系', by })
              : cases.assign(tx, caseId, 'investigator', [who(name).personId], by),
          )
          .catch(() => undefined);
      },
    ];
  }

  /** What the lists show is what every task, looked at alone, and the deadlines module say. */
  async function expectInboxOf(principal: Principal, withPages: boolean): Promise<void> {
    const { read } = world.database;
    const inbox = world.module.get(InboxService);
    const expected = await expectedOf(principal);
    const counts = await inbox.counts(read, principal);
    const lists = { mine: { tab: 'mine' }, group: { tab: 'group' }, both: { tab: 'mine', withOffers: true } } as const;
    const counted = { ...counts, both: counts.mine + counts.group };
    for (const view of ['mine', 'group', 'both'] as const) {
      const { items, total } = await inbox.list(read, principal, { ...lists[view], page: 1, pageSize: 100 });
      expect({ view, total, count: counted[view] }).toEqual({
        view,
        total: expected[view].length,
        count: expected[view].length,
      });
      expect(items.map(seen)).toEqual(expected[view]);
      if (!withPages) continue;
      const pages: TaskSummaryDto[] = [];
      for (let page = 1; page <= expected[view].length; page++) {
        pages.push(...(await inbox.list(read, principal, { ...lists[view], page, pageSize: 1 })).items);
      }
      expect(pages.map(seen)).toEqual(expected[view]);
    }
  }

  async function expectedOf(
    principal: Principal,
  ): Promise<Record<'mine' | 'group' | 'both', ReturnType<typeof seen>[]>> {
    const { read } = world.database;
    const access = world.module.get(AccessService);
    const open = await rows<{
      id: string;
      caseId: string;
      elementId: string;
      assigneeId: string | null;
      openedAt: Date;
    }>(
      read,
      `SELECT id, case_id AS "caseId", element_id AS "elementId", assignee_id AS "assigneeId", opened_at AS "openedAt"
       FROM tasks WHERE state = 'open' ORDER BY opened_at, id`,
    );
    const found: { view: 'mine' | 'group'; endsAt: number; at: number; item: ReturnType<typeof seen> }[] = [];
    for (const task of open) {
      const relation = await access.relationToTask(read, principal, task.id).catch(() => undefined);
      const isMine = task.assigneeId === principal.personId;
      const isOffered = task.assigneeId === null && relation && decideAction(relation).outcome === 'allowed';
      if (!isMine && !isOffered) continue;
      const nearest = await firstRow<{ id: string; endsAt: Date }>(
        read,
        `SELECT id, ends_at AS "endsAt" FROM deadlines WHERE case_id = $1 AND state IN ('open', 'passed')
           AND ($2 OR task_element_id = $3) ORDER BY ends_at, id LIMIT 1`,
        [task.caseId, relation!.mayReadCase, task.elementId],
      );
      const record = nearest && (await deadlines.current(read, nearest.id));
      found.push({
        view: isMine ? 'mine' : 'group',
        endsAt: nearest?.endsAt.getTime() ?? Infinity,
        at: task.openedAt.getTime(),
        item: {
          id: task.id,
          due: record
            ? {
                date: record.legalDate,
                remainingWorkingDays: record.remainingWorkingDays,
                colour: record.colour,
                provisional: record.provisional,
              }
            : null,
        },
      });
    }
    found.sort((a, b) => a.endsAt - b.endsAt || a.at - b.at || (a.item.id < b.item.id ? -1 : 1));
    const of = (...views: string[]) => found.filter((one) => views.includes(one.view)).map(({ item }) => item);
    return { mine: of('mine'), group: of('group'), both: of('mine', 'group') };
  }

  function seen({ id, due }: Pick<TaskSummaryDto, 'id' | 'due'>): Pick<TaskSummaryDto, 'id' | 'due'> {
    return { id, due };
  }
});
