import { CasesService } from '../../src/cases/cases.service';
import { ReceiptCodesService } from '../../src/complaints/receipt-codes.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { InformationRequestsService } from '../../src/information-requests/information-requests.service';
import { firstRow, type Transaction } from '../../src/platform/database/transaction';
import { ThreadService } from '../../src/thread/thread.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { CallingCase } from '../../test/support/calling-case';
import { Desk, personIdOf } from '../../test/support/proceeding';

const PATTERN = { processId: 'information-request', outcome: 'requestOutcome' };
const DAY = 86_400_000;
const [OFFICE, LEADER, COMPUTING, ECONOMICS] = ['刘洋', '高建华', '韩冰', '邓蕾'];

/** The shipped model, called by a case: one test per ending, per way back, per timer and per gate. */
describe('information-request', () => {
  let app: TestApplication;
  let requests: InformationRequestsService;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    requests = app.app.get(InformationRequestsService, { strict: false });
  });

  afterAll(() => app.close());

  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => app.database.transaction(work);

  type Recipient = Parameters<InformationRequestsService['create']>[1]['recipient'];

  async function asked(
    recipient: Recipient = { party: 'hostingSchool' },
  ): Promise<CallingCase & { requestId: string }> {
    let requestId = '';
    const opened = await CallingCase.open(app, PATTERN, async (tx, caseId) => {
      requestId = await requests.create(tx, {
        caseId,
        recipient,
        items: ['招聘活动登记', '学生反映情况'],
        text: '因办案需要，请提供下列材料。',
        workingDays: 5,
        askedBy: await personIdOf(app, '孙晓燕'),
      });
      return { requestId };
    });
    return Object.assign(opened, { requestId });
  }

  const request = (id: string) => requests.get(app.database.read, id);
  const SELF = { way: 'self' };
  const ANSWER = { answer: '我校无该单位招聘记录。' };

  async function colleges(): Promise<Record<string, string>> {
    const idOf = async (name: string) =>
      (await firstRow<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [name]))!.id;
    return {
      computing: await idOf('计算机学院'),
      economics: await idOf('经济管理学院'),
      other: await idOf('机电工程学院'),
    };
  }

  /** Claims and submits the part of the person's college. */
  async function providesPart(opened: CallingCase, name: string, content: string): Promise<void> {
    const desk = new Desk(app);
    const offered = await desk.as(name, 'get', '/api/tasks?view=group&page=1&pageSize=50');
    for (const task of (offered.body as { items: { id: string; version: number; step: string }[] }).items) {
      await desk.as(name, 'post', `/api/tasks/${task.id}/claim`, { version: task.version });
      const done = await desk.as(name, 'post', `/api/tasks/${task.id}/submit`, {
        version: task.version + 1,
        data: { content },
      });
      expect(done.status).toBe(200);
    }
    await app.settle();
    expect(opened.caseId).toBeDefined();
  }

  describe('endings', () => {
    it('ends as answered when the office answers itself and a leader signs', async () => {
      // given
      const opened = await asked();
      expect(await opened.waiting()).toEqual(['dispatch-request']);

      // when
      await opened.does(OFFICE, 'dispatch-request', SELF);
      await opened.does(OFFICE, 'prepare-answer', ANSWER);
      await opened.does(LEADER, 'sign-answer', { decision: 'sign' });
      await opened.does(OFFICE, 'submit-answer', {});

      // then
      expect(await opened.completed('answered')).toBe(1);
      expect(await opened.outcome()).toBe('called');
      const settled = await request(opened.requestId);
      expect(settled).toMatchObject({ state: 'answered', answer: ANSWER.answer });
      const deadlines = app.app.get(DeadlinesService, { strict: false });
      expect(await deadlines.current(app.database.read, settled.deadlineId!)).toMatchObject({ state: 'satisfied' });
    });

    it('ends as answered when colleges provide their parts side by side and the office collects them', async () => {
      // given
      const opened = await asked();
      const { computing, economics } = await colleges();

      // when
      await opened.does(OFFICE, 'dispatch-request', {
        way: 'split',
        colleges: [computing, economics],
        instructions: '请附台账。',
      });
      expect(await opened.waiting()).toEqual(['provide-part', 'provide-part']);
      await providesPart(opened, ECONOMICS, '经管学院无记录。');
      expect(await opened.waiting()).toEqual(['provide-part']);
      await providesPart(opened, COMPUTING, '计算机学院有两次宣讲。');

      // then: the office reads both parts
      const page = await opened.page(OFFICE, 'prepare-answer');
      expect(JSON.stringify(page.body)).toContain('经管学院无记录。');
      expect(JSON.stringify(page.body)).toContain('计算机学院有两次宣讲。');
      await opened.does(OFFICE, 'prepare-answer', ANSWER);
      await opened.does(LEADER, 'sign-answer', { decision: 'sign' });
      await opened.does(OFFICE, 'submit-answer', {});
      expect(await opened.completed('answered')).toBe(1);
    });

    it('ends as answered when the reporter writes in the thread', async () => {
      // given
      const opened = await asked('reporter');
      expect(await opened.waiting()).toEqual([]);

      // when
      const thread = app.app.get(ThreadService, { strict: false });
      await app.database.transaction((tx) =>
        thread.post(tx, { caseId: opened.caseId, from: 'reporter', text: '台账在附件里。', documentIds: [] }),
      );
      await app.settle();

      // then
      expect(await opened.completed('answered')).toBe(1);
      expect(await request(opened.requestId)).toMatchObject({ state: 'answered', answer: '台账在附件里。' });
    });

    it('ends as answered when the employer answers with its code, once', async () => {
      // given: the request went out as a letter
      const opened = await asked('employer');
      const code = await inTransaction((tx) =>
        app.app.get(ReceiptCodesService, { strict: false }).issue(tx, { caseId: opened.caseId, kind: 'employer' }),
      );
      const ask = (path: string) => app.http().post(`/api/portal/information-requests${path}`);
      const status = await app.http().post('/api/portal/status').send({ code });
      expect(JSON.stringify(status.body)).toContain('1. 招聘活动登记');
      const open = await ask('').send({ code });
      expect(open.body).toMatchObject([{ id: opened.requestId, items: ['招聘活动登记', '学生反映情况'] }]);

      // when
      const answer = { code, requestId: opened.requestId, text: '材料见附件。' };
      const send = () =>
        ask('/answers').field('answer', JSON.stringify(answer)).attach('files', Buffer.from('台账'), '台账.txt');
      expect((await send()).status).toBe(204);
      await app.settle();

      // then
      expect(await opened.completed('answered')).toBe(1);
      expect(await request(opened.requestId)).toMatchObject({ state: 'answered', answer: '材料见附件。' });
      expect((await request(opened.requestId)).documentIds).toHaveLength(1);
      expect((await send()).body).toMatchObject({ code: 'INFORMATION_REQUEST.ANSWER_REFUSED' });
      expect((await ask('').send({ code: opened.receiptCode })).body).toEqual([]);
    });

    it('ends as overdue when the request-deadline-passed without an answer, and silence is on record', async () => {
      // given
      const opened = await asked();

      // when
      await app.clock.advance(9 * DAY);
      await app.settle();

      // then
      expect(await opened.completed('overdue')).toBe(1);
      expect(await opened.waiting()).toEqual([]);
      expect(await request(opened.requestId)).toMatchObject({ state: 'overdue', answer: null });
      expect(await opened.outcome()).toBe('called');
    });
  });

  describe('ways back and dates', () => {
    it('goes back to the office with the reason when the leader does not sign', async () => {
      // given
      const opened = await asked();
      await opened.does(OFFICE, 'dispatch-request', SELF);
      await opened.does(OFFICE, 'prepare-answer', ANSWER);

      // when
      await opened.does(LEADER, 'sign-answer', { decision: 'return', reason: '请补充台账。' });

      // then
      const page = await opened.page(OFFICE, 'prepare-answer');
      expect(JSON.stringify(page.body)).toContain('请补充台账。');
      await opened.does(OFFICE, 'prepare-answer', { answer: '已补充。' });
      expect(await opened.waiting()).toEqual(['sign-answer']);
    });

    it('reminds the recipient when the deadline-near comes, and goes on waiting', async () => {
      // given
      const opened = await asked();

      // when: one working day before the fifth
      await app.clock.advance(6 * DAY);
      await app.settle();

      // then
      expect((await request(opened.requestId)).remindedAt).not.toBeNull();
      expect(await opened.waiting()).toEqual(['dispatch-request']);
    });

    it('shows the date to the school on each of its tasks', async () => {
      // given
      const opened = await asked();
      await opened.does(OFFICE, 'dispatch-request', SELF);

      // then
      const page = await opened.page(OFFICE, 'prepare-answer');
      expect(page.body).toMatchObject({ due: { remainingWorkingDays: 5 } });
    });
  });

  describe('gates', () => {
    it('refuses a college of another school, and takes the own one', async () => {
      // given
      const opened = await asked();
      const { computing, other } = await colleges();

      // then
      const refused = await opened.tries(OFFICE, 'dispatch-request', { way: 'split', colleges: [computing, other] });
      expect(refused.status).toBe(400);
      await opened.does(OFFICE, 'dispatch-request', { way: 'split', colleges: [computing] });
      expect(await opened.waiting()).toEqual(['provide-part']);
    });

    it('refuses a signature of the drafter, and takes the one of another leader', async () => {
      // given: the leader drafted it in the office's place
      const opened = await asked();
      await opened.does(OFFICE, 'dispatch-request', SELF);
      await opened.does(OFFICE, 'prepare-answer', ANSWER);
      const leader = await personIdOf(app, LEADER);
      await app.database.transaction((tx) =>
        tx.query('UPDATE information_requests SET drafted_by = $2 WHERE id = $1', [opened.requestId, leader]),
      );

      // then
      const refused = await opened.tries(LEADER, 'sign-answer', { decision: 'sign' });
      expect(refused.body).toMatchObject({ code: 'INFORMATION_REQUEST.ANSWER_REFUSED', reason: 'signed-by-drafter' });
      const office = await personIdOf(app, OFFICE);
      await app.database.transaction((tx) =>
        tx.query('UPDATE information_requests SET drafted_by = $2 WHERE id = $1', [opened.requestId, office]),
      );
      expect((await opened.tries(LEADER, 'sign-answer', { decision: 'sign' })).status).toBe(200);
    });

    it('keeps a settled request as it is, also in the database', async () => {
      // given
      const opened = await asked('reporter');
      const change = (text: string) =>
        app.database.transaction((tx) =>
          requests.answer(tx, opened.requestId, { text, documentIds: [], by: { kind: 'reporter' } }),
        );
      await change('属实。');

      // then
      await expect(change('不属实。')).rejects.toMatchObject({ code: 'INFORMATION_REQUEST.ANSWER_REFUSED' });
      const past = app.database.transaction((tx) =>
        tx.query(`UPDATE information_requests SET answer = '不属实。' WHERE id = $1`, [opened.requestId]),
      );
      await expect(past).rejects.toThrow('settled');
    });

    it('does not record silence for a date that moved', async () => {
      // given
      const opened = await asked();
      const { deadlineId } = await request(opened.requestId);

      // when: an old message comes in
      const engine = app.app.get<EnginePort>(ENGINE, { strict: false });
      await app.database.transaction((tx) =>
        engine.publish(tx, {
          name: 'deadline.passed',
          correlationKey: deadlineId!,
          variables: { deadlineId, deadlineVersion: 1 },
        }),
      );
      await app.settle();

      // then
      expect(await opened.completed('still-waiting')).toBe(1);
      expect(await opened.waiting()).toEqual(['dispatch-request']);
      expect((await app.app.get(CasesService, { strict: false }).get(app.database.read, opened.caseId)).state).toBe(
        'open',
      );
    });
  });
});
