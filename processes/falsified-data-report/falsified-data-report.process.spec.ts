import { ThreadService } from '../../src/thread/thread.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Desk } from '../../test/support/proceeding';
import {
  DECIDER,
  FORMS,
  HEAD,
  INVESTIGATORS,
  OFFICER,
  OTHER_DECIDER,
  OTHER_OFFICER,
  Report,
  SCHOOL_DISCIPLINE,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
  VAULT_OFFICER,
  verdicts,
} from '../../test/support/report';

const DAY = 86_400_000;

describe('falsified-data-report', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  describe('endings', () => {
    it('ends as replied-verified when the authority investigates and everything is true', async () => {
      // given
      const report = await Report.heard(app);

      // when
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
      await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
      expect(await report.waiting()).toEqual(['draft-prior-notice', 'order-correction']);
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-verified');
      const [answer] = await report.letters('reporter');
      expect(answer).toContain('（1）属实。');
      expect(answer).not.toContain('有异议');
      expect(await report.letters('school')).toEqual([
        expect.stringContaining('责令更正'),
        expect.stringContaining('在全市范围内通报'),
        expect.stringContaining('陈述、申辩的权利'),
      ]);
      const page = await new Desk(app).as(OFFICER, 'get', `/api/cases/${report.caseId}`);
      expect(page.body).toMatchObject({
        report: {
          overall: { zh: '属实' },
          corrections: [{ outcome: 'accepted', figures: [{ asOf: '2023-08-31', after: { numerator: 1650 } }] }],
        },
      });
    });

    it('ends as replied-verified when an independent unit of the school investigates and replies', async () => {
      // given
      const report = await Report.heard(app, {}, { route: 'school', routeReason: '问题不涉及校领导。' });

      // when
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
      await report.does(SCHOOL_DISCIPLINE, 'reply-to-reporter', FORMS.reply);
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-verified');
    });

    it('ends as replied-partly when one point is true and nobody objects until objection-deadline-passed', async () => {
      // given
      const report = await Report.replied(app, 'verified', 'not-verified');
      await report.takeConsequences();
      expect(await report.waiting()).toEqual([]);
      expect(await report.outcome()).toBeNull();

      // when
      await app.clock.advance(40 * DAY);
      await app.settle();

      // then
      expect(await report.outcome()).toBe('replied-partly');
      expect((await report.letters('reporter'))[0]).toContain('可以自收到之日起30日内凭查询码提出');
      expect((await report.history()).join()).not.toContain('提出异议”未在');
    });

    it('ends as replied-not-verified when nothing is true, and the review of an objection upholds it', async () => {
      // given
      const report = await Report.replied(app, 'not-verified', 'not-verified');

      // when
      await report.object();
      await report.does(OTHER_DECIDER, 'review-objection', {
        ...verdicts('not-verified', 'not-verified'),
        outcome: undefined,
        opinion: '复查未发现新的证据。',
      });

      // then
      expect(await report.outcome()).toBe('replied-not-verified');
      const [review] = await report.letters('reporter');
      expect(review).toContain('复查维持原认定');
      expect(review).toContain('向上一级主管部门请求复核');
    });

    it('ends as replied-verified when the review finds true what was not, after what follows from it', async () => {
      // given
      const report = await Report.replied(app, 'not-verified', 'not-verified');
      await report.object();

      // when
      await report.does(OTHER_DECIDER, 'review-objection', {
        ...verdicts('verified', 'verified'),
        outcome: undefined,
        opinion: '补充的佐证材料证实。',
      });
      expect(await report.waiting()).toEqual(['draft-prior-notice', 'order-correction']);
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-verified');
    });

    it('ends as replied-partly after a review that verifies one more point, without a second objection', async () => {
      // given
      const report = await Report.replied(app, 'not-verified', 'not-verified');
      await report.object();

      // when
      await report.does(OTHER_DECIDER, 'review-objection', {
        ...verdicts('verified', 'not-verified'),
        outcome: undefined,
        opinion: '第一项属实。',
      });
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-partly');
      await expect(report.object('仍不同意。')).rejects.toMatchObject({ code: 'REPORT.OBJECTION_CLOSED' });
    });

    it('ends as replied-verified when the review finds wholly true what was partly so', async () => {
      // given
      const report = await Report.replied(app, 'partly', 'verified');
      await report.takeConsequences();
      await report.object();

      // when
      const review = { ...verdicts('verified', 'verified'), outcome: undefined, opinion: '全部属实。' };
      await report.does(OTHER_DECIDER, 'review-objection', review);
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-verified');
    });

    it('ends as not-determinable when the evidence does not suffice', async () => {
      const report = await Report.replied(app, 'not-determinable', 'not-verified');
      await app.clock.advance(40 * DAY);
      await app.settle();
      expect(await report.outcome()).toBe('not-determinable');
    });

    it('ends as declined with the address of the competent body', async () => {
      // given
      const report = await Report.open(app);
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);

      // when
      await report.does(HEAD, 'choose-route', {
        decision: 'decline',
        declineReasons: '反映的是劳动争议。',
        competentBody: '滨江市劳动人事争议仲裁委员会',
        competentBodyAddress: '滨江市仲裁路1号',
      });

      // then
      expect(await report.outcome()).toBe('declined');
      expect((await report.letters('reporter'))[0]).toContain('滨江市劳动人事争议仲裁委员会，滨江市仲裁路1号');
    });

    it('ends as merged into another open report about the same school', async () => {
      // given
      const other = await Report.open(app);
      const report = await Report.open(app);
      const desk = new Desk(app);
      const { number } = (await desk.as(OFFICER, 'get', `/api/cases/${other.caseId}`)).body as { number: string };
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);

      // when
      const wrong = await report.tries(HEAD, 'choose-route', { decision: 'merge', mergeInto: 'JB-2020-000001' });
      await report.does(HEAD, 'choose-route', { decision: 'merge', mergeInto: number });

      // then
      expect(wrong.body).toMatchObject({ code: 'REPORT.MERGE_REFUSED' });
      expect(await report.outcome()).toBe('merged');
      expect((await other.history()).at(-1)).toContain('并入本案办理');
    });

    it('goes on as withdrawn-continued when the matter concerns the public, to its own ending', async () => {
      // given
      const report = await Report.found(app);

      // when
      await report.withdraw();
      expect(await report.waiting()).toEqual(['decide-withdrawal', 'state-position']);
      await report.does(HEAD, 'decide-withdrawal', { decision: 'continue', reasons: '关系公共利益。' });

      // then
      expect(await report.completed('withdrawn-continued')).toBe(1);
      expect(await report.outcome()).toBeNull();
      await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
      await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
      await report.takeConsequences();
      expect(await report.outcome()).toBe('replied-verified');
      await expect(report.withdraw()).rejects.toMatchObject({ code: 'REPORT.WITHDRAWAL_CLOSED' });
    });

    it('ends as withdrawn-closed when the authority closes it, whatever is still open', async () => {
      // given
      const report = await Report.found(app);
      await report.withdraw();

      // when
      await report.does(HEAD, 'decide-withdrawal', { decision: 'close', reasons: '没有继续办理的必要。' });

      // then
      expect(await report.outcome()).toBe('withdrawn-closed');
      expect(await report.waiting()).toEqual([]);
      expect((await report.letters('reporter'))[0]).toContain('同意撤回');
    });
  });

  describe('anonymous reports', () => {
    const UNKNOWN = { realName: 'not-verified' };

    it('asks a person while the policy is silent, and declines on that answer', async () => {
      // given
      const report = await Report.open(app, { reporter: null });
      await report.does(VAULT_OFFICER, 'verify-real-name', UNKNOWN);
      expect(await report.waiting()).toEqual(['decide-anonymous']);

      // when
      await report.does(HEAD, 'decide-anonymous', { handling: 'decline', reason: '线索无法核查。' });

      // then
      expect(await report.outcome()).toBe('declined');
      expect((await report.letters('reporter'))[0]).toContain('未能核实实名');
    });

    it('handles it without a reply when so answered, and opens no days for an objection', async () => {
      // given
      const report = await Report.open(app, { reporter: null });
      await report.does(VAULT_OFFICER, 'verify-real-name', UNKNOWN);
      await report.does(HEAD, 'decide-anonymous', { handling: 'handle-without-reply', reason: '线索具体。' });
      expect(await report.deadline('reply')).toMatchObject({ state: 'cancelled' });
      await report.does(
        HEAD,
        'choose-route',
        await report.route({ clockStart: undefined, clockStartReason: undefined }),
      );
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);
      await report.does(OTHER_OFFICER, 'check-reidentification', FORMS.passed);
      await report.investigate(INVESTIGATORS[0]);
      await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);

      // when
      await report.does(DECIDER, 'decide-verified', verdicts('not-verified', 'not-verified'));

      // then
      expect(await report.outcome()).toBe('replied-not-verified');
    });

    it('handles and answers it when so answered', async () => {
      const report = await Report.open(app, { reporter: null });
      await report.does(VAULT_OFFICER, 'verify-real-name', UNKNOWN);
      await report.does(HEAD, 'decide-anonymous', { handling: 'handle', reason: '线索具体。' });
      expect(await report.waiting()).toEqual(['choose-route']);
      expect(await report.deadline('reply')).toMatchObject({ state: 'open' });
    });
  });

  describe('ways back and dates of the school', () => {
    it('returns the extract to its drafter with what the checker found', async () => {
      // given
      const report = await Report.accepted(app);
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);

      // when
      await report.does(OTHER_OFFICER, 'check-reidentification', { outcome: 'returned', opinion: '学院人数很少。' });

      // then
      expect(await report.waiting()).toEqual(['prepare-extract']);
      const page = await report.page(OFFICER, 'prepare-extract');
      expect(JSON.stringify(page.body)).toContain('学院人数很少。');
      expect((page.body as { data: object }).data).toEqual(FORMS.extract);
    });

    it('records silence when position-deadline-passed, and goes on', async () => {
      // given
      const report = await Report.found(app);

      // when
      await app.clock.advance(7 * DAY);
      await app.settle();

      // then
      expect(await report.waiting()).toContain('decide-verified');
      const page = await report.page(DECIDER, 'decide-verified');
      expect(JSON.stringify(page.body)).toContain('期限届满未陈述，不视为同意');
    });

    it('sends unclear facts back to the investigators', async () => {
      // given
      const report = await Report.heard(app);

      // when
      await report.does(DECIDER, 'decide-verified', { outcome: 'return', returnReason: '扩大抽查。' });

      // then
      expect(await report.waiting()).toEqual(['interview-people', 'request-records', 'sample-evidence']);
      await report.investigate(INVESTIGATORS[1]);
      expect(await report.waiting()).toEqual(['state-position']);
    });

    it('takes what the reporter adds as a de-identified gist, before the findings are settled', async () => {
      // given
      const report = await Report.extracted(app);

      // when
      const thread = app.app.get(ThreadService, { strict: false });
      const message = { caseId: report.caseId, from: 'reporter', text: '我还有一份名单。', documentIds: [] } as const;
      await app.database.transaction((tx) => thread.post(tx, { ...message, documentIds: [] }));
      await app.settle();
      expect(await report.waiting()).toContain('consider-addition');
      expect(JSON.stringify((await report.page(OFFICER, 'consider-addition')).body)).toContain('我还有一份名单。');
      await report.does(OFFICER, 'consider-addition', { isRelevant: 'yes', gist: '另有一份登记不实的名单。' });

      // then
      await report.investigate(INVESTIGATORS[0]);
      const page = JSON.stringify((await report.page(SCHOOL_LEADER, 'state-position')).body);
      expect(page).not.toContain('我还有一份名单。');
      expect(await report.waiting()).toEqual(['state-position']);
    });

    it('takes the window as closed when defence-deadline-passed', async () => {
      // given
      const report = await Report.replied(app, 'verified', 'verified');
      await report.does(OFFICER, 'draft-prior-notice', FORMS.notice);
      await report.serve();

      // when
      await app.clock.advance(8 * DAY);
      await app.settle();

      // then
      expect(await report.waiting()).toEqual(['decide-accountability', 'order-correction']);
    });

    it('returns a correction to the office from the leader and from the authority', async () => {
      // given
      const report = await Report.replied(app, 'verified', 'verified');
      await report.does(OFFICER, 'order-correction', FORMS.order);
      await report.does(SCHOOL_OFFICE, 'correct-figures', FORMS.figures);

      // when
      await report.does(SCHOOL_LEADER, 'sign-correction', { outcome: 'returned', opinion: '分母有误。' });
      await report.does(SCHOOL_OFFICE, 'correct-figures', FORMS.figures);
      await report.does(SCHOOL_LEADER, 'sign-correction', FORMS.signed);
      await report.does(OTHER_OFFICER, 'verify-correction', { outcome: 'returned', opinion: '缺少佐证。' });

      // then
      expect(await report.waiting()).toEqual(['correct-figures', 'draft-prior-notice']);
      expect(JSON.stringify((await report.page(SCHOOL_OFFICE, 'correct-figures')).body)).toContain('缺少佐证。');
    });

    it('tells the reporter when reply-deadline-passed, and keeps the reply to be given', async () => {
      // given
      const report = await Report.heard(app);
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));

      // when
      await app.clock.advance(10 * DAY);
      await app.settle();

      // then
      expect(await report.waiting()).toContain('reply-to-reporter');
      expect(await report.completed('tell-reporter-late')).toBe(1);
      expect((await report.letters('reporter'))[0]).toContain('逾期情况已记录在案');
      await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
      expect(await report.deadline('reply')).toMatchObject({ state: 'satisfied' });
    });
  });
});
