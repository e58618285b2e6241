import { startApplication, type TestApplication } from '../../test/support/application';
import {
  COLLEGE,
  COLLEGE_STAFF,
  DECIDER,
  FORMS,
  HEAD,
  Interview,
  OFFICER,
  OTHER_DECIDER,
  OTHER_OFFICER,
  OTHER_SCHOOL_OFFICE,
  SCHOOL,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
} from '../../test/support/interview';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';

/** The shipped model with the demo's people: every ending, every date, every way back. */
describe('low-performer-interview', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });

  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => app.close());

  describe('endings', () => {
    it('ends as rectified when notice, minutes, plan, reports and verification are all there', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.reported();
      expect(await interview.waiting()).toEqual(['verify-rectification']);

      // when
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.rectified);

      // then
      expect(await interview.outcome()).toBe('rectified');
      const letters = await interview.letters();
      expect(letters.map(({ title }) => title)).toEqual(['约谈通知书', '约谈整改复核意见']);
      expect(letters[0]!.body).toContain('2026年3月10日（周二）14:30，市教委三楼会议室');
      expect(letters[0]!.body).toContain('主要负责同志');
      expect(letters[1]!.body).toContain('各项措施已经落实');
    });

    it('ends as escalated when the rectification failed: a notice leaves, and a measure is proposed', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.reported();
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.notRectified);

      // when
      await interview.does(DECIDER, 'decide-escalation', FORMS.escalation);

      // then
      expect(await interview.outcome()).toBe('escalated');
      const notice = (await interview.letters()).at(-1)!;
      expect(notice).toMatchObject({ kind: 'accountability-notice' });
      expect(notice.body).toContain('在全市范围内通报');
      expect(notice.body).toContain('建议通报');
    });

    it('ends as called-off when the head calls it off with a reason, before the school hears of it', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);

      // when
      await interview.does(HEAD, 'approve-notice', { verdict: 'called-off', opinion: '情况已经查明，无须约谈。' });

      // then
      expect(await interview.outcome()).toBe('called-off');
      expect(await interview.letters()).toEqual([]);
      expect((await interview.detail(SCHOOL_OFFICE)).status).toBe(404);
    });
  });

  describe('notice and answer', () => {
    it('comes back to who arranged it, with the opinion of the head', async () => {
      const interview = await Interview.open(app);
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);
      await interview.does(HEAD, 'approve-notice', { verdict: 'returned', opinion: '要点应更具体。' });
      const page = (await interview.page(OFFICER, 'arrange-interview')).body as { data: object };
      expect(page.data).toMatchObject({ date: '2026-03-10', time: '14:30', answerWorkingDays: 3 });
      expect(await interview.letters()).toEqual([]);
    });

    it('moves the date when the school asks and the head grants it: a second notice, and the request is counted', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.notified();
      await interview.does(SCHOOL_OFFICE, 'confirm-attendance', FORMS.anotherDate);

      // when
      const granted = { decision: 'granted', date: '2026-03-12', time: '09:00', reason: '理由充分。' };
      await interview.does(HEAD, 'decide-date', granted);

      // then
      expect(await interview.waiting()).toEqual(['confirm-attendance']);
      expect((await interview.letters()).at(-1)!.body).toContain('2026年3月12日（周四）09:00');
      expect((await interview.detail(SCHOOL_OFFICE)).body).toMatchObject({ dateRequests: 1 });
      await interview.does(SCHOOL_OFFICE, 'confirm-attendance', FORMS.attend);
      expect(await interview.waiting()).toEqual(['record-interview']);
    });

    it('keeps the date when the head does not grant another: the school is told, and asks no more', async () => {
      const interview = await Interview.open(app);
      await interview.notified();
      await interview.does(SCHOOL_OFFICE, 'confirm-attendance', FORMS.anotherDate);
      await interview.does(HEAD, 'decide-date', { decision: 'refused', reason: '事项紧急。' });
      expect(await interview.waiting()).toEqual(['record-interview']);
      expect((await interview.letters()).at(-1)!.body).toContain('维持原定时间');
    });

    it('goes on without an answer after answer-deadline-passed: the silence is on record', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.notified();
      expect(await interview.deadline('attend')).toMatchObject({ legalDate: '2026-03-05', state: 'open' });

      // when
      await app.clock.set('2026-03-06T09:00:00+08:00');
      await app.settle();

      // then
      expect(await interview.waiting()).toEqual(['record-interview']);
      expect(await interview.history()).toContain('答复期限届满，被约谈单位未答复；约谈按通知的时间进行');
    });
  });

  describe('record', () => {
    it('is arranged anew when it could not be held', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.does(OFFICER, 'record-interview', { outcome: 'rearranged', remark: '会议室停电。' });
      expect(await interview.waiting()).toEqual(['arrange-interview']);
    });

    it('leads to the decision on accountability when the school stayed away, and back to a new notice when that is refused', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.does(OFFICER, 'record-interview', { outcome: 'absent', remark: '无正当理由未到场。' });
      expect(await interview.waiting()).toEqual(['decide-escalation']);
      await interview.does(DECIDER, 'decide-escalation', { decision: 'go-on', reasons: '先重新约谈。' });
      expect(await interview.waiting()).toEqual(['arrange-interview']);
    });

    it('is made anew when the objection of the school is well founded', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.held();
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.objected);

      // when
      await interview.does(DECIDER, 'consider-objection', { decision: 'amend', consideration: '核对录音属实。' });

      // then
      const page = (await interview.page(OFFICER, 'record-interview')).body as { data: object };
      expect(page.data).toMatchObject({ outcome: 'held', statements: '学校说明了进展缓慢的原因。' });
      const {
        planWorkingDays: _,
        planDaysReason: __,
        ...anew
      } = await interview.minutes({ statements: '更正后的陈述。' });
      await interview.does(OFFICER, 'record-interview', anew);
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.signed);
      expect(await interview.waiting()).toEqual(['submit-plan']);
    });

    it('stands with the objection on it when that is not followed', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.held();
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.objected);
      await interview.does(DECIDER, 'consider-objection', { decision: 'keep', consideration: '记录与录音一致。' });
      expect(await interview.waiting()).toEqual(['submit-plan']);
      const { body } = await interview.detail(SCHOOL_OFFICE);
      expect(body.sittings).toMatchObject([{ signature: 'objected', objection: '第二项陈述与会上发言不符。' }]);
    });
  });

  describe('plan', () => {
    it('has the days that the recorder set, is returned with comments and counted by rounds', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.signed();
      expect(await interview.deadline('plan')).toMatchObject({ legalDate: '2026-03-24', state: 'open' });

      // when
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
      await interview.does(OFFICER, 'review-plan', FORMS.returned);

      // then
      expect(await interview.deadline('plan')).toMatchObject({ legalDate: '2026-03-17', state: 'open' });
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
      await interview.does(OFFICER, 'review-plan', FORMS.accepted);
      expect((await interview.detail(OFFICER)).body.plans).toMatchObject([
        { round: 1, outcome: 'returned', opinion: '措施没有时限。' },
        { round: 2, outcome: 'accepted' },
      ]);
      expect(await interview.waiting()).toEqual(['report-progress']);
    });

    it('is urged after plan-deadline-passed, can still be handed in, and is late then', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.signed();
      await app.clock.set('2026-03-25T09:00:00+08:00');
      await app.settle();
      expect(await interview.waiting()).toEqual(['submit-plan', 'supervise-plan']);

      // when
      await interview.does(HEAD, 'supervise-plan', { measure: 'urge', reason: '请于三日内报送整改方案。' });
      expect(await interview.waiting()).toEqual(['submit-plan', 'supervise-plan']);
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);

      // then
      expect(await interview.waiting()).toEqual(['review-plan']);
      expect((await interview.detail(OFFICER)).body.plans).toMatchObject([{ wasLate: true }]);
    });

    it('opens a supervision order for a late plan when the head issues one', async () => {
      const interview = await Interview.open(app);
      await interview.signed();
      await app.clock.set('2026-03-25T09:00:00+08:00');
      await app.settle();
      await interview.does(HEAD, 'supervise-plan', { measure: 'blue', reason: '整改方案逾期未报，请立即报送。' });
      expect((await interview.history()).some((line) => line.includes('蓝色督办单'))).toBe(true);
    });

    it('is given up and escalated; refused, the school gets new days', async () => {
      const interview = await Interview.open(app);
      await interview.signed();
      await app.clock.set('2026-03-25T09:00:00+08:00');
      await app.settle();
      await interview.does(HEAD, 'supervise-plan', { measure: 'give-up', reason: '多次催办未报。' });
      expect(await interview.waiting()).toEqual(['decide-escalation']);
      await interview.does(DECIDER, 'decide-escalation', { decision: 'go-on', reasons: '再给一次机会。' });
      expect(await interview.waiting()).toEqual(['submit-plan']);
      expect(await interview.deadline('plan')).toMatchObject({ legalDate: '2026-04-09', state: 'open' });
    });
  });

  describe('rectification', () => {
    it('takes a report that did not come by progress-deadline-passed as missed, and goes on', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.planned();
      expect(await interview.deadline('progress')).toMatchObject({ legalDate: '2026-04-15' });

      // when
      await app.clock.set('2026-04-16T09:00:00+08:00');
      await app.settle();

      // then
      expect(await interview.deadline('progress')).toMatchObject({ legalDate: '2026-05-20', state: 'open' });
      await interview.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
      expect(await interview.waiting()).toEqual(['verify-rectification']);
      expect((await interview.detail(OFFICER)).body.progress).toMatchObject([
        { dueOn: '2026-04-15', state: 'missed' },
        { dueOn: '2026-05-20', state: 'reported' },
      ]);
    });

    it('is extended with new days, reported and verified again', async () => {
      const interview = await Interview.open(app);
      await interview.reported();
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.extended);
      expect(await interview.waiting()).toEqual(['report-progress']);
      expect(await interview.deadline('progress')).toMatchObject({ legalDate: '2026-06-15' });
      await interview.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.rectified);
      expect(await interview.outcome()).toBe('rectified');
    });

    it('goes on with new days when the escalation is refused', async () => {
      const interview = await Interview.open(app);
      await interview.reported();
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.notRectified);
      const goOn = { decision: 'go-on', reasons: '可以再整改。', progressDates: '2026-06-15' };
      await interview.does(OTHER_DECIDER, 'decide-escalation', goOn);
      expect(await interview.waiting()).toEqual(['report-progress']);
    });
  });

  it('is rectified between a school and its own college, with people of the school alone', async () => {
    // given: the college has a head
    await grantRole(app, COLLEGE_STAFF, 'head');
    const interview = await Interview.open(app, { school: COLLEGE, by: SCHOOL_OFFICE });
    await interview.does(SCHOOL_OFFICE, 'arrange-interview', FORMS.arrange);
    await interview.does(SCHOOL_LEADER, 'approve-notice', FORMS.approve);
    await interview.does(COLLEGE_STAFF, 'confirm-attendance', { answer: 'attend', attendees: '学院负责人' });
    await app.clock.set('2026-03-10T16:00:00+08:00');
    const presider = await personIdOf(app, SCHOOL_LEADER);
    await interview.does(SCHOOL_OFFICE, 'record-interview', await interview.minutes({ presider }));

    await interview.does(COLLEGE_STAFF, 'sign-minutes', FORMS.signed);
    const documents = [await interview.file(COLLEGE_STAFF)];
    await interview.does(COLLEGE_STAFF, 'submit-plan', { ...FORMS.plan, documents });
    const page = (await interview.page(SCHOOL_OFFICE, 'review-plan')).body as { links: { href: string }[] };
    expect(page.links.map(({ href }) => href)).toEqual([`/api/documents/${documents[0]}/content`]);
    const read = async (name: string) => (await new Desk(app).as(name, 'get', page.links[0]!.href)).status;
    expect([await read(SCHOOL_OFFICE), await read('梁伟'), await read('邓蕾')]).toEqual([200, 404, 404]);
    await interview.does(SCHOOL_OFFICE, 'review-plan', FORMS.accepted);
    await interview.does(COLLEGE_STAFF, 'report-progress', FORMS.progress);
    await interview.does(COLLEGE_STAFF, 'report-progress', FORMS.progress);
    await interview.does(OTHER_SCHOOL_OFFICE, 'verify-rectification', FORMS.rectified);

    // then: the school and its college read it, the authority does not, and no number shows how many others there are
    expect(await interview.outcome()).toBe('rectified');
    expect((await interview.detail(OTHER_SCHOOL_OFFICE)).body).toMatchObject({ party: COLLEGE, number: null });
    expect((await interview.detail(COLLEGE_STAFF)).body).toMatchObject({ keeper: SCHOOL });
  });
});
