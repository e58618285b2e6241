import { addDays } from '../../src/calendar/day';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { StatementsService } from '../../src/letters/statements.service';
import { rows, type Transaction } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, FORMS, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../../test/support/complaint';
import { engineSettings } from '../../test/support/engine-of-tests';
import { Desk } from '../../test/support/proceeding';

/** The shipped model on the embedded engine and PostgreSQL: one test per ending, per way back and per deadline. */
describe('complaint-to-blacklist', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  describe('endings', () => {
    it('ends as declined when the officer declines with reasons, and the reporter reads them', async () => {
      // given
      const complaint = await Complaint.open(app);

      // when
      await complaint.does(OFFICER, 'screen-complaint', {
        decision: 'decline',
        declineReasons: '不属于本机关职责范围。',
      });

      // then
      expect(await complaint.outcome()).toBe('declined');
      expect(await complaint.letters('reporter')).toEqual([expect.stringContaining('不属于本机关职责范围。')]);
      expect(await complaint.letters('employer')).toEqual([]);
    });

    it('ends as not-substantiated when the findings do not bear the complaint out', async () => {
      // given
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();

      // when
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
      await complaint.does(INVESTIGATORS[0], 'write-findings', {
        ...FORMS.findings,
        substantiated: 'no',
        replyPoints: '未发现收费。',
      });

      // then
      expect(await complaint.outcome()).toBe('not-substantiated');
      expect(await complaint.letters('reporter')).toEqual([expect.stringContaining('未发现收费。')]);
      expect(await complaint.completed('provide-materials')).toBe(0);
    });

    it('ends as transferred when the competent body took it over with its receipt, and the reporter reads where', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.does(OFFICER, 'screen-complaint', {
        decision: 'transfer',
        transferBody: 'labour-inspection',
        transferReasons: '属于劳动保障监察职责。',
      });

      // when
      await complaint.handsOver('hand-over-complaint');

      // then
      expect(await complaint.outcome()).toBe('transferred');
      expect((await complaint.letters('reporter')).at(0)).toContain('已移送滨江市劳动保障监察支队');
      expect(await complaint.completed('assign-investigators')).toBe(0);
    });

    it('ends as merged when the same matter is in hand, and the same code shows the leading case to its end', async () => {
      // given
      const leading = await Complaint.open(app, { school: false });
      const second = await Complaint.open(app, { school: false, employer: leading.employerName });
      const stage = async () => {
        const { body } = await app.http().post('/api/portal/status').send({ code: second.receiptCode });
        return body as { stage: { zh: string }; letters: { body: string }[] };
      };

      // when
      await second.does(OFFICER, 'screen-complaint', { decision: 'merge', mergeInto: await leading.number() });

      // then
      expect(await second.outcome()).toBe('merged');
      expect((await stage()).letters.at(0)?.body).toContain('继续使用原查询码');
      await leading.accept();
      expect((await stage()).stage.zh).toBe('调查处理中');
      await leading.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
      await leading.does(INVESTIGATORS[0], 'write-findings', {
        ...FORMS.findings,
        substantiated: 'no',
        replyPoints: '未发现收费。',
      });
      expect((await stage()).stage.zh).toContain('未查实');
      expect((await stage()).letters.map(({ body }) => body)).toContainEqual(expect.stringContaining('未发现收费。'));
    });

    it('ends as withdrawn-closed when the reporter withdraws and the authority agrees', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.accept();

      // when
      await complaint.withdraw('已与单位协商解决。');

      // then
      expect(await complaint.waiting()).toEqual(['decide-withdrawal']);
      await complaint.does(HEAD, 'decide-withdrawal', { decision: 'close', reasons: '不涉及公共利益。' });
      expect(await complaint.outcome()).toBe('withdrawn-closed');
      expect((await complaint.letters('reporter')).at(0)).toContain('同意撤回');
    });

    it('ends as not-listed when the decision is not to list, and both sides read why', async () => {
      // given
      const complaint = await Complaint.heard(app);

      // when
      await complaint.does(DECIDER, 'decide-listing', { outcome: 'do-not-list', reasons: '情节轻微并已改正。' });

      // then
      expect(await complaint.outcome()).toBe('not-listed');
      expect((await complaint.letters('reporter')).at(0)).toContain('情节轻微并已改正。');
      expect((await complaint.letters('employer')).at(0)).toContain('决定不予列入');
      expect(await complaint.entry()).toBeUndefined();
    });

    it('ends as entry-published when the statement is reviewed and a second person decides', async () => {
      // given
      const complaint = await Complaint.heard(app);

      // when
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      await complaint.releaseWarning();

      // then
      expect(await complaint.outcome()).toBe('entry-published');
      const today = await complaint.today();
      expect(await complaint.entry()).toMatchObject({
        listedOn: today,
        until: addDays(today, 365),
        scope: 'school',
        category: 'recruitment-fraud',
      });
      const reporter = await app.http().post('/api/portal/status').send({ code: complaint.receiptCode });
      expect(reporter.body).toMatchObject({
        kind: 'reporter',
        letters: [{ body: expect.stringContaining('反映的问题属实') }],
      });
      expect((await complaint.letters('employer')).at(0)).toContain('不得进入');
    });

    it('ends as entry-published when the defence-deadline-passed without a statement', async () => {
      // given
      const complaint = await Complaint.served(app);
      expect(await complaint.waiting()).toEqual([]);

      // when
      await app.clock.advance(9 * DAY);
      await app.settle();

      // then
      expect(await complaint.waiting()).toEqual(['review-legality']);
      await complaint.deliberate();
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      await complaint.releaseWarning();
      expect(await complaint.outcome()).toBe('entry-published');
      expect(await complaint.completed('review-statement')).toBe(0);
    });
  });

  describe('ways back', () => {
    it('goes back to the investigation when the statement brings new facts, and on to a decision from there', async () => {
      // given
      const complaint = await Complaint.served(app);
      await complaint.state('我单位提供新的转账记录。');

      // when
      await complaint.does(HEAD, 'review-statement', { outcome: 'new-facts', opinion: '转账记录须核实。' });

      // then: the school is not asked again, because no days were given
      expect(await complaint.waiting()).toEqual(['collect-evidence']);
      await complaint.does(INVESTIGATORS[1], 'collect-evidence', FORMS.evidence);
      await complaint.does(INVESTIGATORS[1], 'write-findings', FORMS.findings);
      await complaint.does(INVESTIGATORS[1], 'draft-prior-notice', { ...FORMS.noticeAgain, termDays: 180 });
      await complaint.serve();
      await complaint.state('没有其他意见。');
      await complaint.does(HEAD, 'review-statement', FORMS.upheld);
      await complaint.deliberate(undefined, { termDays: 180 });
      await complaint.does(DECIDER, 'decide-listing', { ...FORMS.list, termDays: 180 });
      expect(await complaint.entry()).toMatchObject({ termDays: 180 });
      expect(await complaint.completed('provide-materials')).toBe(1);
    });

    it('asks the school again after new facts when it gets days for it', async () => {
      // given
      const complaint = await Complaint.served(app);
      await complaint.state('学校可以证明。');

      // when
      await complaint.does(HEAD, 'review-statement', {
        outcome: 'new-facts',
        opinion: '请学校核实。',
        materialsWorkingDays: 3,
      });

      // then
      expect(await complaint.waiting()).toEqual(['collect-evidence', 'provide-materials']);
    });

    it('offers another way when service failed, and the window opens from the service that is proven', async () => {
      // given
      const complaint = await Complaint.noticed(app);
      const today = await complaint.today();

      // when
      await complaint.does(OFFICER, 'serve-notice', {
        method: 'post',
        outcome: 'failed',
        servedOn: today,
        note: '查无此单位，退回。',
      });

      // then
      expect(await complaint.waiting()).toEqual(['serve-notice']);
      expect(
        await app.app.get(StatementsService, { strict: false }).window(app.database.read, complaint.caseId),
      ).toEqual({ open: false });
      await complaint.serve();
      const window = await app.app
        .get(StatementsService, { strict: false })
        .window(app.database.read, complaint.caseId);
      expect(window.open).toBe(true);
    });

    it('takes the recorded reading on the portal as proof, and the statement from there', async () => {
      // given
      const complaint = await Complaint.noticed(app);
      const online = { method: 'portal-code', outcome: 'proven', servedOn: await complaint.today() };
      const unread = await complaint.tries(OFFICER, 'serve-notice', online);
      expect(unread.body).toMatchObject({ code: 'LETTER.SERVICE_REFUSED', reason: 'not-read' });

      // when: the employer opens the notice with its code
      const issued = await new Desk(app).as(OFFICER, 'post', `/api/cases/${complaint.caseId}/employer-code`);
      const { code } = issued.body as { code: string };
      const notice = await app.http().post('/api/portal/status').send({ code });
      expect(notice.body).toMatchObject({
        kind: 'employer',
        letters: [{ body: expect.stringContaining('陈述、申辩的权利') }],
        statement: { open: false },
      });

      // then
      await complaint.does(OFFICER, 'serve-notice', online);
      expect(await complaint.waiting()).toEqual([]);
      const statement = JSON.stringify({ code, text: '收费系押金，已退还。' });
      const stated = await app
        .http()
        .post('/api/portal/statement')
        .field('statement', statement)
        .attach('files', Buffer.from('退款凭证'), '退款凭证.txt');
      expect(stated.status).toBe(200);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['review-statement']);
      expect(JSON.stringify((await complaint.page(HEAD, 'review-statement')).body)).toContain(
        '收费系押金，已退还。（附件 1 份）',
      );
    });

    it('keeps waiting when a message speaks of a date that has moved', async () => {
      // given
      const complaint = await Complaint.served(app);
      const deadlineId = await complaint.defenceDeadlineId();

      // when
      await app.database.transaction((tx) => publishPassed(tx, deadlineId));
      await app.settle();

      // then
      expect(await complaint.completed('recheck-defence-deadline')).toBe(1);
      expect(await complaint.waiting()).toEqual([]);
      await complaint.state('在期限内提交。');
      expect(await complaint.waiting()).toEqual(['review-statement']);
    });
  });

  describe('the last second', () => {
    it.each([
      ['before its deadline is marked', false],
      ['while its deadline is being marked', true],
    ])('loses no statement that comes in %s and the process turns to the passed date', async (_when, isMarked) => {
      // given
      const complaint = await Complaint.served(app);
      const deadlineId = await complaint.defenceDeadlineId();

      // when: the message about the date takes the wait, and the statement comes before the step behind it has run
      await app.database.transaction(async (tx) => {
        await publishPassed(tx, deadlineId);
        await app.app
          .get(StatementsService, { strict: false })
          .receive(tx, { caseId: complaint.caseId, text: '最后一刻的意见。', documentIds: [] });
        if (isMarked) {
          const marked = `UPDATE deadlines SET state = 'passed', passed_at = app_now(), satisfied_at = NULL WHERE id = $1`;
          await rows(tx, marked, [deadlineId]);
        }
      });
      await app.settle();

      // then: a cluster promises no order between messages of different correlation keys, so that there either may take the wait
      const rechecks = engineSettings().engine === 'zeebe' ? [0, 1] : [1];
      expect(rechecks).toContain(await complaint.completed('recheck-defence-deadline'));
      expect(await complaint.waiting()).toEqual(['review-statement']);
    });
  });

  describe('the school', () => {
    it('is asked by a task of its own and sees the employer, but nothing of the case', async () => {
      // given
      const complaint = await Complaint.open(app, { description: '三名学生被收费' });
      await complaint.accept();

      // when
      const page = await complaint.page(SCHOOL_USER, 'provide-materials');

      // then
      expect(page.status).toBe(200);
      const text = JSON.stringify(page.body);
      expect(text).toContain(complaint.employerName);
      expect(text).not.toContain('三名学生被收费');
      expect(text).not.toContain('培训费');
      expect(text).not.toContain(complaint.caseId);
    });

    it('is left out, on record, when materials-deadline-passed', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.accept();

      // when
      await app.clock.advance(12 * DAY);
      await app.settle();

      // then
      expect(await complaint.waiting()).toEqual(['collect-evidence']);
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
      const page = await complaint.page(INVESTIGATORS[0], 'write-findings');
      expect(JSON.stringify(page.body)).toContain('逾期未提供');
      expect(await complaint.history()).toContain('高校未在期限内提供材料，调查继续进行');
      const deadlines = await app.app
        .get(DeadlinesService, { strict: false })
        .ofCase(app.database.read, complaint.caseId);
      expect(deadlines.filter(({ state }) => state === 'open').map(({ duty }) => duty)).toEqual(['finish']);
    });

    it('is not asked when the complaint concerns none', async () => {
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();
      expect(await complaint.waiting()).toEqual(['collect-evidence']);
    });
  });

  // helpers

  /** What the deadlines say when a date has passed; here it is not true, or not true any more. */
  function publishPassed(tx: Transaction, deadlineId: string): Promise<void> {
    return app.app.get<EnginePort>(ENGINE, { strict: false }).publish(tx, {
      name: 'deadline.passed',
      correlationKey: deadlineId,
      variables: { deadlineId, deadlineVersion: 1 },
    });
  }
});

const DAY = 86_400_000;
