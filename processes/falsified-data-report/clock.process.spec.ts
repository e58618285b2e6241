import { rows } from '../../src/platform/database/transaction';
import { PolicyService } from '../../src/policy/policy.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Desk } from '../../test/support/proceeding';
import { DECIDER, FORMS, HEAD, OFFICER, Report, VAULT_OFFICER, verdicts } from '../../test/support/report';

/** The clock of a report under the numbers of tianjin-2023: five working days, and nobody has said from when they run. */
describe('clock of falsified-data-report', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });

  afterAll(() => app.close());

  it('is due 2023-04-27 for receipt on the rest day 2023-04-22: assumed at first, confirmed by the answer', async () => {
    // given
    await app.clock.set('2023-04-22T15:00:00+08:00');
    const report = await Report.open(app);
    expect(await report.deadline('reply')).toMatchObject({
      legalDate: '2023-04-27',
      assumed: true,
      provisional: false,
    });
    await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
    const page = JSON.stringify((await report.page(HEAD, 'choose-route')).body);
    expect(page).toContain('起算时间未确认，暂按收到之日');

    // when
    const { clockStart: _, clockStartReason: __, ...unanswered } = await report.route();
    const refused = await report.tries(HEAD, 'choose-route', unanswered);
    await report.does(HEAD, 'choose-route', await report.route());

    // then
    const asked = (refused.body as { fields: { path: string }[] }).fields.map(({ path }) => path);
    expect(asked).toEqual(['clockStart', 'clockStartReason']);
    expect(await report.deadline('reply')).toMatchObject({ legalDate: '2023-04-27', assumed: false });
    expect(await report.deadline('tell')).toMatchObject({ legalDate: '2023-05-08', state: 'satisfied' });
    expect(await report.deadline('finish')).toMatchObject({ legalDate: '2023-06-21', state: 'open' });
    const offered = await new Desk(app).as(HEAD, 'get', '/api/policy/proposals');
    expect(JSON.stringify(offered.body)).toContain('report.clockStart');
  });

  it('moves to the answered event when the limit runs from acceptance', async () => {
    // given
    await app.clock.set('2023-04-24T09:00:00+08:00');
    const report = await Report.open(app);
    await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
    await app.clock.set('2023-04-26T09:00:00+08:00');

    // when
    await report.does(HEAD, 'choose-route', await report.route({ clockStart: 'accepted' }));

    // then
    expect(await report.deadline('reply')).toMatchObject({ legalDate: '2023-05-06', assumed: false });
  });

  it('escalates to the head one working day before, records a missed limit, tells the reporter, and stays open', async () => {
    // given
    await app.clock.set('2023-04-22T15:00:00+08:00');
    const report = await Report.heard(app);
    await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));

    // when
    await app.clock.set('2023-04-26T09:00:00+08:00');
    await app.settle();

    // then
    expect(await report.waiting()).toEqual(['reply-to-reporter', 'supervise-reply']);
    expect((await report.history()).join()).toContain('期限预警：“调查答复”将于 2023-04-27 届满');
    await report.does(HEAD, 'supervise-reply', { instruction: '请于明日答复。' });

    // when
    await app.clock.set('2023-04-28T09:00:00+08:00');
    await app.settle();

    // then
    expect(await report.deadline('reply')).toMatchObject({ state: 'passed' });
    expect(await report.waiting()).toEqual(['reply-to-reporter']);
    expect((await report.letters('reporter'))[0]).toContain('未能在2023年4月27日前答复');
    const portal = await app.http().post('/api/portal/status').send({ code: report.receiptCode });
    expect(JSON.stringify((portal.body as { history: object[] }).history)).toContain('答复期限已过');
    await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
    const [reply] = await rows<{ late: boolean }>(
      app.database.read,
      `SELECT was_late AS late FROM report_replies WHERE case_id = $1 AND kind = 'reply'`,
      [report.caseId],
    );
    expect(reply).toEqual({ late: true });
  });

  it('takes the task of the head away when the reply is given in time', async () => {
    // given
    await app.clock.set('2023-04-22T15:00:00+08:00');
    const report = await Report.heard(app);
    await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
    await app.clock.set('2023-04-26T09:00:00+08:00');
    await app.settle();

    // when
    await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);

    // then
    expect(await report.waiting()).toEqual(['draft-prior-notice', 'order-correction']);
    expect(await report.letters('reporter')).toHaveLength(1);
  });

  it('tells the reporter at the next step when the limit passed before the report was taken up', async () => {
    // given
    await app.clock.set('2023-04-22T15:00:00+08:00');
    const report = await Report.open(app);
    await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
    await app.clock.set('2023-04-29T09:00:00+08:00');
    await app.settle();

    // when
    await report.does(HEAD, 'choose-route', await report.route());

    // then
    expect((await report.letters('reporter'))[0]).toContain('未能在2023年4月27日前答复');
  });

  it('borrows no number where the policy sets none: the head says how many days, counted from receipt', async () => {
    // given
    await app.clock.set('2023-04-22T15:00:00+08:00');
    const policy = app.app.get(PolicyService, { strict: false });
    await app.database.transaction((tx) => policy.choose(tx, { packId: 'fujian-2023' }));
    const report = await Report.open(app);
    await app.database.transaction((tx) => policy.choose(tx, { packId: 'tianjin-2023' }));
    await expect(report.deadline('reply')).rejects.toThrow('found none');
    await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);

    // when
    const answered = { replyWorkingDays: 15, replyDaysReason: '参照市场监管投诉举报的核查期限。' };
    const refused = await report.tries(HEAD, 'choose-route', await report.route());
    await report.does(HEAD, 'choose-route', await report.route(answered));

    // then
    expect((refused.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toContain(
      'replyWorkingDays',
    );
    expect(await report.deadline('reply')).toMatchObject({ legalDate: '2023-05-15', assumed: false });
    await expect(report.deadline('tell')).resolves.toMatchObject({ state: 'satisfied' });
  });

  it('is provisional for 2026-12-28, and moves when the notice for 2027 is imported', async () => {
    // given
    await app.clock.set('2026-12-28T10:00:00+08:00');
    const report = await Report.open(app);
    expect(await report.deadline('reply')).toMatchObject({ legalDate: '2027-01-05', provisional: true });

    // when
    await importNotice(app, '2027-01-01 至 2027-01-05 休 元旦\n2027-01-09 班 元旦');

    // then
    expect(await report.deadline('reply')).toMatchObject({ legalDate: '2027-01-07', provisional: false });
    expect((await report.letters('reporter'))[0]).toContain('现变更为 2027年1月7日');
  });
});

/** Pasted by one person, confirmed by another. */
async function importNotice(app: TestApplication, text: string): Promise<void> {
  const desk = new Desk(app);
  const { id } = (await desk.as('唐毅', 'post', '/api/calendar/imports', { text })).body as { id: string };
  const confirmed = await desk.as(HEAD, 'post', `/api/calendar/imports/${id}/confirmation`);
  if (confirmed.status !== 200) throw new Error(`Expected a confirmed import, but found ${confirmed.text}`);
  await app.settle();
}
