import { DeadlinesService, type OpenDeadline } from '../../src/deadlines/deadlines.service';
import { PolicyService } from '../../src/policy/policy.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { HEAD, OFFICER, Complaint, SCHOOL_USER } from '../support/complaint';
import { Desk, grantRole, personIdOf, Proceeding } from '../support/proceeding';

interface Shown {
  deadlineLedger: { deadlineId: string; pauses: { id: string }[]; extensions: { id: string; caseId: string }[] }[];
  deadlines: { id: string; legalDate: string; provisional: boolean; reasons: { zh: string; en: string }[] }[];
}

describe('deadlines over HTTP', () => {
  let test: TestApplication;
  let desk: Desk;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    desk = new Desk(test);
    await grantRole(test, '李国强', 'head');
  });
  afterAll(() => test.close());
  beforeEach(() => test.clock.set('2023-04-22T10:00:00+08:00'));

  const finish: Partial<OpenDeadline> = { duty: 'finish', limit: { amount: 60, unit: 'calendar-days' } };
  /** A case with one more deadline, counted from now. */
  const opened = async (changes: Partial<OpenDeadline> = {}) => {
    const complaint = await Complaint.open(test);
    const deadlines = test.app.get(DeadlinesService, { strict: false });
    const at = await test.clock.now();
    const { id, legalDate } = await test.database.transaction((tx) =>
      deadlines.open(tx, {
        caseId: complaint.caseId,
        duty: 'reply',
        anchor: { event: 'received', at },
        limit: { amount: 5, unit: 'working-days' },
        basis: { zh: '测试依据', en: 'test basis' },
        ...changes,
      }),
    );
    const post = (name: string, path: string, body: object) =>
      desk.as(name, 'post', `/api/deadlines/${id}/${path}`, body as Record<string, unknown>);
    const shown = async (name = OFFICER) => {
      const { body } = await desk.as(name, 'get', `/api/cases/${complaint.caseId}`);
      const { deadlines: all, deadlineLedger } = body as Shown;
      return {
        ...all.find((deadline) => deadline.id === id)!,
        ledger: deadlineLedger.find(({ deadlineId }) => deadlineId === id)!,
      };
    };
    /** In the inbox: the authority of the demo has none above it, so that its head decides. */
    const decide = async (name: string, data: Record<string, unknown>) => {
      const [waiting] = (await shown(HEAD)).ledger.extensions.slice(-1);
      return new Proceeding(test, waiting!.caseId, '').tries(name, 'endorse-extension', data);
    };
    return { complaint, id, legalDate, post, shown, decide };
  };
  /** The date that the officer's inbox shows at the open task of the case. */
  const inInbox = async (caseId: string) => {
    const { body } = await desk.as(OFFICER, 'get', '/api/tasks?view=group&pageSize=100');
    return (body as { items: { caseId: string; due: object }[] }).items.find((task) => task.caseId === caseId)?.due;
  };
  const messages = (id: string) =>
    rows<{ name: string; variables: object }>(
      test.database.read,
      `SELECT action AS name, details AS variables FROM audit_events WHERE subject_id = $1 ORDER BY id`,
      [id],
    );

  describe('pauses', () => {
    it('should rest from the pause to the day before resumption, and say so in the reasons', async () => {
      // given
      const { complaint, post, shown, legalDate } = await opened();
      expect(legalDate).toBe('2023-04-27');
      await test.clock.set('2023-04-24T09:00:00+08:00');

      // when
      const paused = await post(OFFICER, 'pauses', { ground: 'hearing', reason: '举行听证' });
      await test.clock.set('2023-04-26T09:00:00+08:00');
      const resting = await shown();
      const resumed = await post(OFFICER, `pauses/${resting.ledger.pauses[0]!.id}/resumption`, { reason: '听证结束' });

      // then
      expect(paused.body).toMatchObject({ paused: true, provisional: true, version: 2 });
      expect(resting).toMatchObject({ legalDate: '2023-05-04', provisional: true });
      expect(resumed.body).toMatchObject({ legalDate: '2023-05-04', paused: false, provisional: false, version: 3 });
      const reasons = (await shown()).reasons.map(({ zh }) => zh);
      expect(reasons).toContain('2023-04-24 中止，2023-04-26 恢复');
      expect(await complaint.history()).toContain('“调查答复”期限自 2023-04-26 起恢复计算，截止 2023-05-04：听证结束');
    });

    it('should count overlapping pauses once and run again only after the last one ends', async () => {
      // given
      const { post, shown } = await opened();
      await test.clock.set('2023-04-25T09:00:00+08:00');
      await post(OFFICER, 'pauses', { ground: 'hearing', reason: '听证', from: '2023-04-24' });
      await post(OFFICER, 'pauses', { ground: 'appraisal', reason: '鉴定' });
      await test.clock.set('2023-04-27T09:00:00+08:00');
      const [hearing, appraisal] = (await shown()).ledger.pauses;

      // when
      const one = await post(OFFICER, `pauses/${hearing!.id}/resumption`, { reason: '结束', on: '2023-04-26' });
      const both = await post(OFFICER, `pauses/${appraisal!.id}/resumption`, { reason: '结束' });

      // then
      expect(one.body).toMatchObject({ paused: true });
      expect(both.body).toMatchObject({ paused: false, legalDate: '2023-05-05' });
    });

    it('should neither pass nor warn while it rests', async () => {
      const { id, post, shown } = await opened();
      await post(OFFICER, 'pauses', { ground: 'other', reason: '依法中止' });
      await test.clock.set('2023-05-20T09:00:00+08:00');
      await test.settle();
      expect(await shown()).toMatchObject({ state: 'open', colour: 'green' });
      expect((await messages(id)).map(({ name }) => name)).toEqual(['DeadlinePaused']);
    });

    it.each([
      [{ ground: 'other', reason: '  ' }, 400, 'INPUT.INVALID'],
      [{ ground: 'holiday', reason: '假' }, 400, 'INPUT.INVALID'],
      [{ ground: 'other', reason: '早', from: '2023-04-21' }, 400, 'DEADLINE.PAUSE_DAY_OUT_OF_RANGE'],
      [{ ground: 'other', reason: '晚', from: '2023-04-23' }, 400, 'DEADLINE.PAUSE_DAY_OUT_OF_RANGE'],
    ])('should refuse the pause %j', async (body, status, code) => {
      const { post } = await opened();
      const answer = await post(OFFICER, 'pauses', body);
      expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    });

    it('should be refused after the end, and to people who may not read the case', async () => {
      const { post } = await opened();
      await test.clock.set('2023-04-28T00:00:00+08:00');
      const body = { ground: 'other', reason: '迟' };
      expect((await post(OFFICER, 'pauses', body)).body).toMatchObject({ code: 'DEADLINE.PAUSE_ALREADY_ENDED' });
      for (const other of [SCHOOL_USER, '许嘉明', '唐毅']) {
        expect((await post(other, 'pauses', body)).body).toMatchObject({ code: 'DEADLINE.NOT_FOUND' });
      }
    });
  });

  describe('extensions', () => {
    const ask = { amount: 30, unit: 'calendar-days', reason: '案情复杂' };
    const grant = { verdict: 'agree', reason: '同意', reasonToTell: '需向外地调取材料' };

    it('should be asked before the end, granted by another head, told by letter and shown in the reasons', async () => {
      // given
      const { complaint, post, shown, decide, legalDate } = await opened(finish);
      expect(legalDate).toBe('2023-06-21');
      await test.clock.set('2023-06-21T23:59:00+08:00');

      // when
      const asked = await post(OFFICER, 'extensions', ask);
      const [waiting] = (await shown(HEAD)).ledger.extensions;
      await decide(HEAD, grant);

      // then
      expect(asked.body).toMatchObject({ legalDate: '2023-06-21', version: 1 });
      expect(waiting).toMatchObject({ caseId: expect.any(String), state: 'asked' });
      const after = await shown();
      expect(after).toMatchObject({ legalDate: '2023-07-21' });
      expect(after.reasons.map(({ zh }) => zh)).toContain('经批准延长 30 日');
      expect(after.ledger).toMatchObject({ mayAsk: null, extensions: [{ state: 'granted', newDate: '2023-07-21' }] });
      const [letter] = await complaint.letters('reporter');
      expect(letter).toContain('原为 2023年6月21日，现变更为 2023年7月21日。\n\n变更理由：需向外地调取材料');
      const portal = await test.http().post('/api/portal/status').send({ code: complaint.receiptCode }).expect(200);
      expect(JSON.stringify(portal.body)).toContain('2023年7月21日');
      expect(JSON.stringify(portal.body)).not.toContain('案情复杂');
    });

    it('should never be decided by the asker, nor by somebody who is no head', async () => {
      // given
      const { post, decide, shown } = await opened(finish);
      await post('李国强', 'extensions', ask);

      // when, then
      expect((await decide('李国强', grant)).status).toBe(403);
      expect((await decide(OFFICER, grant)).status).toBe(403);
      expect((await decide(HEAD, { verdict: 'agree', reason: '同意' })).status).toBe(400);
      expect((await decide(HEAD, { verdict: 'refuse', reason: '理由不足' })).status).toBe(200);
      expect(await shown()).toMatchObject({ legalDate: '2023-06-21', ledger: { extensions: [{ state: 'refused' }] } });
    });

    it.each([
      [{ ...ask, amount: 31 }, 400, 'DEADLINE.EXTENSION_TOO_LONG'],
      [{ ...ask, unit: 'working-days' }, 400, 'DEADLINE.EXTENSION_OTHER_UNIT'],
      [{ ...ask, amount: 0 }, 400, 'INPUT.INVALID'],
    ])('should refuse to ask for %j', async (body, status, code) => {
      const { post } = await opened(finish);
      const answer = await post(OFFICER, 'extensions', body);
      expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    });

    it('should be refused after the end, a second time, while one waits, and where the basis allows none', async () => {
      const reply = await opened();
      const code = async (answer: Promise<{ body: unknown }>) => ((await answer).body as { code: string }).code;
      expect(await code(reply.post(OFFICER, 'extensions', ask))).toBe('DEADLINE.EXTENSION_NOT_ALLOWED');

      const { post, decide } = await opened(finish);
      await post(OFFICER, 'extensions', ask);
      expect(await code(post(OFFICER, 'extensions', ask))).toBe('DEADLINE.EXTENSION_WAITING');
      await decide(HEAD, grant);
      expect(await code(post(OFFICER, 'extensions', ask))).toBe('DEADLINE.EXTENSION_USED_UP');

      const late = await opened(finish);
      await test.clock.set('2023-06-22T00:00:00+08:00');
      expect(await code(late.post(OFFICER, 'extensions', ask))).toBe('DEADLINE.EXTENSION_ALREADY_ENDED');
    });
  });

  describe('escalation', () => {
    it('should tell the head on the case one working day before, record a missed date once, and stay open', async () => {
      // given
      const { complaint, id, shown } = await opened();
      await test.clock.set('2023-04-25T23:59:00+08:00');
      await test.settle();
      expect(await messages(id)).toEqual([]);

      // when
      await test.clock.set('2023-04-26T00:00:00+08:00');
      await test.settle();
      await test.settle();
      const warned = await shown();
      const before = await inInbox(complaint.caseId);
      await test.clock.set('2023-04-28T00:00:00+08:00');
      await test.settle();
      await test.settle();

      // then
      expect(warned.ledger).toMatchObject({ warnedAt: expect.any(String) });
      expect(await messages(id)).toEqual([
        { name: 'DeadlineWarned', variables: { duty: 'reply', version: 1 } },
        { name: 'DeadlinePassed', variables: { duty: 'reply', version: 1 } },
      ]);
      const { body } = await desk.as(HEAD, 'get', `/api/cases/${complaint.caseId}`);
      const timeline = (body as { timeline: { sentence: { zh: string } }[] }).timeline.map(
        ({ sentence }) => sentence.zh,
      );
      expect(timeline).toContain('期限预警：“调查答复”将于 2023-04-27 届满，提请周文涛、李国强督促');
      expect(timeline.filter((zh) => zh.startsWith('期限届满：'))).toHaveLength(1);
      expect(await shown()).toMatchObject({ state: 'passed', colour: 'red' });
      expect(before).toMatchObject({ date: '2023-04-27', colour: 'yellow', remainingWorkingDays: 1 });
      expect(await inInbox(complaint.caseId)).toMatchObject({ date: '2023-04-27', colour: 'red' });
    });

    it('should warn again when the date moved later', async () => {
      // given
      const { id, post, decide } = await opened(finish);
      await test.clock.set('2023-06-20T09:00:00+08:00');
      await test.settle();
      await post(OFFICER, 'extensions', { amount: 30, unit: 'calendar-days', reason: '复杂' });
      await decide(HEAD, { verdict: 'agree', reason: '同意', reasonToTell: '复杂' });

      // when
      await test.clock.set('2023-07-20T09:00:00+08:00');
      await test.settle();

      // then
      const warnings = (await messages(id)).filter(({ name }) => name === 'DeadlineWarned');
      expect(warnings.map(({ variables }) => variables)).toEqual([
        { duty: 'finish', version: 1 },
        { duty: 'finish', version: 2 },
      ]);
    });
  });

  describe('an assumed start', () => {
    it('should be due 2023-04-27 under tianjin-2023 while assumed, and the same once confirmed', async () => {
      // given: the number is set by the notice, the start is not
      const first = await Complaint.open(test);
      const policy = test.app.get(PolicyService, { strict: false });
      const days = await policy.value(test.database.read, first.caseId, 'report.realName.replyWorkingDays');
      const start = await policy.value(test.database.read, first.caseId, 'report.clockStart');
      expect([days, start]).toMatchObject([{ state: 'set', value: 5 }, { state: 'unset' }]);
      const { post, shown } = await opened({ assumed: true });
      const assumed = await shown();

      // when
      const refused = await post(OFFICER, 'start', { event: 'received', reason: '按收到之日起算' });
      const confirmed = await post(HEAD, 'start', { event: 'received', reason: '按收到之日起算' });

      // then
      expect(assumed).toMatchObject({ legalDate: '2023-04-27', ledger: { assumed: true } });
      expect(assumed.reasons.at(-1)?.en).toContain('assumed, unconfirmed');
      expect(refused.body).toMatchObject({ code: 'DEADLINE.DECIDER_NOT_HEAD' });
      expect(confirmed.body).toMatchObject({ legalDate: '2023-04-27', version: 1 });
      const after = await shown();
      expect(after.ledger.deadlineId).toBe(after.id);
      expect(after).toMatchObject({ ledger: { assumed: false } });
      expect(after.reasons.at(-1)?.zh).toBe('起算点已于 2023-04-22 确认：按收到之日起算');
      expect((await post(HEAD, 'start', { event: 'received', reason: '再次' })).body).toMatchObject({
        code: 'DEADLINE.START_NOT_ASSUMED',
      });
    });

    it('should move when another event is confirmed', async () => {
      const { post } = await opened({ assumed: true });
      await test.clock.set('2023-04-24T10:00:00+08:00');
      expect((await post(HEAD, 'start', { event: 'accepted', reason: '受理' })).body).toMatchObject({
        code: 'DEADLINE.START_INSTANT_MISSING',
      });
      const moved = await post(HEAD, 'start', { event: 'accepted', at: '2023-04-24T09:00:00+08:00', reason: '受理' });
      expect(moved.body).toMatchObject({ legalDate: '2023-05-04', version: 2 });
    });
  });

  it('should name the head among those who were notified', async () => {
    const heads = await rows<{ notified: string[] }>(test.database.read, 'SELECT notified FROM deadline_escalations');
    const head = await personIdOf(test, HEAD);
    expect(heads.length).toBeGreaterThan(0);
    for (const { notified } of heads) expect(notified).toContain(head);
  });
});
