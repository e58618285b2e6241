import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Desk } from '../support/proceeding';
import { OFFICER, Report, SCHOOL_DISCIPLINE, SCHOOL_OFFICE, schoolIdOf, VAULT_OFFICER } from '../support/report';

/** Registration of what came by telephone, letter, mailbox or the school's own channel. */
describe('registration of reports', () => {
  let app: TestApplication;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    desk = new Desk(app);
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });
  afterAll(() => app.close());

  const report = async (change: Record<string, unknown> = {}) => ({
    accusedSchoolId: await schoolIdOf(app),
    allegations: ['把没有工作的同学登记为已就业。'],
    namesLeader: false,
    channel: 'hotline',
    receivedAt: '2026-03-02T09:30:00+08:00',
    ...change,
  });
  const register = async (change: Record<string, unknown> = {}, name = OFFICER) =>
    desk.as(name, 'post', '/api/reports', await report(change));

  it('should open a case with number, receipt code and running clocks', async () => {
    // when
    const answer = await register();

    // then
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      caseId: expect.any(String),
      number: expect.stringMatching(/^JB-2026-\d{6}$/),
      receiptCode: expect.stringMatching(/^\d{4}-\d{4}-\d{4}-\d{4}$/),
    });
    const { caseId } = answer.body as { caseId: string };
    const page = await desk.as(OFFICER, 'get', `/api/cases/${caseId}`);
    expect(page.body).toMatchObject({
      kind: 'report',
      complaint: null,
      deadlines: [
        { duty: 'reply', legalDate: '2026-03-09' },
        { duty: 'tell', legalDate: '2026-03-17' },
      ],
      report: { points: [{ position: 1, verdict: null }], reporter: { kind: 'anonymous', pseudonym: null } },
    });
  });

  it.each([
    ['REPORT.IN_FUTURE', { receivedAt: '2026-03-03T09:00:00+08:00' }],
    ['REPORT.REASON_MISSING', { receivedAt: '2026-02-27T09:00:00+08:00' }],
    ['REPORT.SCHOOL_UNKNOWN', { accusedSchoolId: '00000000-0000-4000-8000-000000000000' }],
    ['REPORT.ALLEGATION_BLANK', { allegations: ['登记不实', '  '] }],
  ])('should refuse as %s: %j', async (code, change) => {
    expect((await register(change)).body).toMatchObject({ code });
  });

  it('should take a late registration with its reason, and count from the true receipt', async () => {
    const late = { receivedAt: '2026-02-27T09:00:00+08:00', backDatingReason: '值班电话记录。' };
    const { caseId } = (await register(late)).body as { caseId: string };
    // Saturday 2026-02-28 is a working day.
    expect(await new Report(app, caseId, '').deadline('reply')).toMatchObject({ legalDate: '2026-03-05' });
  });

  it('should refuse everybody who takes nothing in for an authority', async () => {
    for (const name of [SCHOOL_OFFICE, SCHOOL_DISCIPLINE, VAULT_OFFICER]) {
      expect((await register({}, name)).status).toBe(403);
    }
  });

  it('should show other reports about the same school', async () => {
    const found = await desk.as(OFFICER, 'get', `/api/reports/duplicates?accusedSchoolId=${await schoolIdOf(app)}`);
    expect(found.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ state: 'open', why: { zh: '被举报学校相同', en: 'Same school' } }),
      ]),
    );
  });

  it('should leave nothing of the identity outside of the vault', async () => {
    // when
    const reporter = { name: '金丝雀丙', phone: '000-9999', email: 'canary3@example.org', idNumber: 'CANARY3' };
    const { caseId } = (await register({ reporter })).body as { caseId: string };
    await app.settle();

    // then
    const page = JSON.stringify((await desk.as(OFFICER, 'get', `/api/cases/${caseId}`)).body);
    expect(page).not.toMatch(/金丝雀丙|000-9999|canary3|CANARY3/);
    const stored = await rows<{ text: string }>(
      app.database.read,
      `SELECT r::text AS text FROM reports r WHERE case_id = $1 UNION ALL SELECT a::text FROM audit_events a
       UNION ALL SELECT t::text FROM case_timeline t UNION ALL SELECT k::text FROM tasks k`,
      [caseId],
    );
    expect(stored.map(({ text }) => text).join()).not.toMatch(/金丝雀丙|000-9999|canary3|CANARY3/);
  });

  it('should take down an objection or a withdrawal only while the reporter has that right', async () => {
    // given
    const { caseId } = await Report.replied(app, 'not-verified', 'not-verified');
    const post = (verb: string) => desk.as(OFFICER, 'post', `/api/cases/${caseId}/${verb}`, { text: '举报人来电。' });

    // then
    expect((await post('withdrawal')).body).toMatchObject({ code: 'REPORT.WITHDRAWAL_CLOSED' });
    expect((await post('objection')).status).toBe(204);
    expect((await post('objection')).body).toMatchObject({ code: 'REPORT.OBJECTION_CLOSED' });
  });
});
