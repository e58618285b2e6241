import { Logger } from '@nestjs/common';
import { insertCaseRow } from '../../test/fixtures/case-row';
import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { runnerOf } from '../../test/support/deadlines';
import { CalendarService } from '../calendar/calendar.service';
import type { EnginePort } from '../engine/engine.port';
import { rows } from '../platform/database/transaction';
import { DeadlineDates } from './deadline-dates.service';
import type { DeadlineRunner } from './deadline-runner.service';
import { DeadlinesService, type OpenDeadline } from './deadlines.service';

type Published = Parameters<EnginePort['publish']>[1];

describe('DeadlinesService', () => {
  let test: TestDatabase;
  let deadlines: DeadlinesService;
  let runner: DeadlineRunner;
  let published: Published[];
  let warnings: Published[];
  let publish: (message: Published) => void;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    test = await openTestDatabase();
    const calendars = new CalendarService(test.database);
    await calendars.onModuleInit();
    deadlines = new DeadlinesService(calendars, test.clock, new DeadlineDates(calendars, test.clock));
    const engine = {
      publish: (_tx: unknown, message: Published) => {
        (message.name === 'deadline.passed' ? publish : (warning: Published) => warnings.push(warning))(message);
        return Promise.resolve();
      },
    };
    runner = runnerOf(test, engine as unknown as EnginePort);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    publish = (message) => published.push(message);
    published = [];
    warnings = [];
    // What earlier tests left open passes, so that each test sees its own deadlines only.
    await test.clock.set('2024-01-01T10:00:00+08:00');
    await runner.settle();
    await test.clock.set('2023-04-22T10:00:00+08:00');
    published = [];
    warnings = [];
  });

  const reply = (caseId: string, changes: Partial<OpenDeadline> = {}): OpenDeadline => ({
    caseId,
    duty: 'reply',
    anchor: { event: 'received', at: new Date('2023-04-22T09:00:00+08:00') },
    limit: { amount: 5, unit: 'working-days' },
    basis: { zh: '测试依据', en: 'test basis' },
    ...changes,
  });
  const open = async (changes: Partial<OpenDeadline> = {}) => {
    const caseId = await insertCaseRow(test.database.read);
    const deadline = await test.database.transaction((tx) => deadlines.open(tx, reply(caseId, changes)));
    return { ...deadline, caseId };
  };
  const current = (id: string) => deadlines.current(test.database.read, id);

  it('should store date, reasons and colour when a deadline opens', async () => {
    // when
    const { id, legalDate, version } = await open();

    // then
    expect({ legalDate, version }).toEqual({ legalDate: '2023-04-27', version: 1 });
    const record = await current(id);
    expect(record).toMatchObject({
      state: 'open',
      colour: 'green',
      legalDate: '2023-04-27',
      targetDate: '2023-04-26',
      remainingWorkingDays: 5,
      provisional: false,
      assumed: false,
      dutyName: { zh: '调查答复' },
    });
    expect(record.endsAt).toEqual(new Date('2023-04-28T00:00:00+08:00'));
    expect(record.reasons[0]?.zh).toBe('2023-04-22 周六收到（休息日，视为当日）');
  });

  it('should take the day in Shanghai when the receipt is shortly after midnight there', async () => {
    await test.clock.set('2023-04-28T08:00:00+08:00');
    const { legalDate } = await open({ anchor: { event: 'received', at: new Date('2023-04-26T16:30:00Z') } });
    expect(legalDate).toBe('2023-05-08');
  });

  it('should say "assumed, unconfirmed" when the start is an open question', async () => {
    const { id } = await open({ assumed: true });
    const record = await current(id);
    expect(record.assumed).toBe(true);
    expect(record.reasons.at(-1)?.en).toContain('assumed, unconfirmed');
  });

  it('should turn yellow inside the warning window and red after 24:00 of the last day', async () => {
    const { id } = await open();
    const colourAt = async (instant: string) => {
      await test.clock.set(instant);
      const { colour, remainingWorkingDays } = await current(id);
      return [colour, remainingWorkingDays];
    };
    expect(await colourAt('2023-04-25T23:59:00+08:00')).toEqual(['green', 2]);
    expect(await colourAt('2023-04-26T00:00:00+08:00')).toEqual(['yellow', 1]);
    expect(await colourAt('2023-04-27T23:59:59+08:00')).toEqual(['yellow', 0]);
    expect(await colourAt('2023-04-28T00:00:00+08:00')).toEqual(['red', -1]);
  });

  it('should refuse an anchor in the future', async () => {
    const at = new Date('2023-04-22T11:00:00+08:00');
    await expect(open({ anchor: { event: 'received', at } })).rejects.toMatchObject({
      code: 'DEADLINE.ANCHOR_IN_FUTURE',
    });
  });

  it('should mark a passed deadline once and tell the process with its version', async () => {
    // given
    const { id, version } = await open();
    await test.clock.set('2023-04-28T00:00:00+08:00');

    // when
    const marked = await Promise.all([runner.settle(), runner.settle(), runner.settle()]);

    // then
    expect(marked.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(published).toEqual([
      {
        name: 'deadline.passed',
        correlationKey: id,
        messageId: `${id}:1`,
        timeToLiveMs: 3_600_000,
        variables: { deadlineId: id, deadlineVersion: 1 },
      },
    ]);
    expect(await current(id)).toMatchObject({ state: 'passed', colour: 'red' });
    const audited = await rows(
      test.database.read,
      `SELECT FROM audit_events WHERE action = 'DeadlinePassed' AND subject_id = $1`,
      [id],
    );
    expect(audited).toHaveLength(1);
    expect(await deadlines.hasPassed(test.database.read, id, version)).toBe(true);
    expect(await deadlines.hasPassed(test.database.read, id, version + 1)).toBe(false);
  });

  it('should warn the process once, from the working day before the last day, with the version', async () => {
    // given
    const { id } = await open();
    await test.clock.set('2023-04-25T23:59:58+08:00');
    await runner.settle();
    const early = [...warnings];
    await test.clock.set('2023-04-26T00:00:00+08:00');

    // when
    await Promise.all([runner.settle(), runner.settle()]);
    await runner.settle();

    // then
    expect(early).toEqual([]);
    expect(warnings).toEqual([
      {
        name: 'deadline.warning',
        correlationKey: id,
        messageId: `${id}:1`,
        timeToLiveMs: 3_600_000,
        variables: { deadlineId: id, deadlineVersion: 1 },
      },
    ]);
  });

  it('should not mark a deadline one millisecond before its last day ends', async () => {
    await open();
    await test.clock.set('2023-04-27T23:59:58+08:00');
    expect(await runner.settle()).toBe(0);
    expect(published).toEqual([]);
  });

  it('should mark the others when telling the process fails for one, and try that one again', async () => {
    // given
    const broken = await open();
    const sound = await open();
    await test.clock.set('2023-04-28T00:00:00+08:00');
    publish = (message) => {
      if (message.correlationKey === broken.id) throw new Error('no');
      published.push(message);
    };

    // when
    const first = await runner.settle();
    publish = (message) => published.push(message);
    const second = await runner.settle();

    // then
    expect([first, second]).toEqual([1, 1]);
    expect(published.at(-1)?.correlationKey).toBe(broken.id);
    expect(await current(sound.id)).toMatchObject({ state: 'passed' });
    expect(await current(broken.id)).toMatchObject({ state: 'passed' });
  });

  it('should work off more than one batch', async () => {
    // given
    const caseId = await insertCaseRow(test.database.read);
    await test.database.transaction(async (tx) => {
      for (let count = 0; count < 230; count += 1) await deadlines.open(tx, reply(caseId));
    });
    await test.clock.set('2023-04-28T00:00:00+08:00');

    // when, then
    expect(await runner.settle()).toBe(230);
    expect(new Set(published.map(({ correlationKey }) => correlationKey)).size).toBe(230);
  });

  it('should keep that a duty was met, in time or late, and never change it again', async () => {
    // given
    const inTime = await open();
    const late = await open();
    const by = { kind: 'person', personId: '6f0c4c9e-54a5-4b6c-9b3c-0f3c6b3f4a11' } as const;

    // when
    await test.database.transaction((tx) =>
      deadlines.satisfy(tx, inTime.id, new Date('2023-04-27T23:00:00+08:00'), by),
    );
    await test.clock.set('2023-05-04T09:00:00+08:00');
    await runner.settle();
    await test.database.transaction((tx) => deadlines.satisfy(tx, late.id, new Date('2023-05-04T09:00:00+08:00'), by));

    // then
    expect(await current(inTime.id)).toMatchObject({ state: 'satisfied', colour: 'green', satisfiedBy: by });
    expect((await current(inTime.id)).passedAt).toBeUndefined();
    expect(await current(late.id)).toMatchObject({ state: 'satisfied', colour: 'red' });
    expect((await current(late.id)).passedAt).toBeInstanceOf(Date);
    const again = test.database.transaction((tx) => deadlines.cancel(tx, late.id, '重复'));
    await expect(again).rejects.toMatchObject({ code: 'DEADLINE.ALREADY_SETTLED' });
  });

  it('should show all deadlines of a case, settled ones last, and the nearest open one of each case', async () => {
    // given
    const { caseId, id: replyId } = await open();
    const { id: tellId } = await test.database.transaction((tx) =>
      deadlines.open(tx, reply(caseId, { duty: 'tell', limit: { amount: 15, unit: 'calendar-days' } })),
    );
    const other = await open();
    const without = await insertCaseRow(test.database.read);

    // when
    await test.database.transaction((tx) => deadlines.cancel(tx, replyId, '已答复'));

    // then
    const ofCase = await deadlines.ofCase(test.database.read, caseId);
    expect(ofCase.map(({ id, state }) => [id, state])).toEqual([[tellId, 'open'], [replyId, 'cancelled']]); // prettier-ignore
    const nearest = await deadlines.nearestOpen(test.database.read, [caseId, other.caseId, without]);
    expect([...nearest].map(([key, { id }]) => [key, id]).sort()).toEqual(
      [[caseId, tellId], [other.caseId, other.id]].sort(), // prettier-ignore
    );
  });

  it('should cancel only what is open when a case ends', async () => {
    // given
    const passed = await open();
    await test.clock.set('2023-04-28T08:00:00+08:00');
    await runner.settle();
    const { id } = await test.database.transaction((tx) =>
      deadlines.open(tx, reply(passed.caseId, { duty: 'tell', limit: { amount: 15, unit: 'calendar-days' } })),
    );

    // when
    await test.database.transaction((tx) => deadlines.cancelOpenOfCase(tx, passed.caseId, '不予受理'));

    // then
    expect(await current(id)).toMatchObject({ state: 'cancelled', cancelReason: '不予受理' });
    expect(await current(passed.id)).toMatchObject({ state: 'passed' });
  });

  it('should say that a deadline does not exist', async () => {
    const unknown = current('6f0c4c9e-54a5-4b6c-9b3c-0f3c6b3f4a11');
    await expect(unknown).rejects.toMatchObject({ code: 'DEADLINE.NOT_FOUND', kind: 'not-found' });
  });
});
