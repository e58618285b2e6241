import { firstRow, rows } from '../../src/platform/database/transaction';
import { PolicyService } from '../../src/policy/policy.service';
import { startApplication, type TestApplication } from '../support/application';
import { DECIDER, OFFICER, Report, SCHOOL, schoolIdOf, verdicts, FORMS } from '../support/report';

const CANARY = { name: '金丝雀戊', phone: '000-0000', email: 'canary.e@example.test', idNumber: 'CANARY0000000005' };

describe('reports on the public portal', () => {
  let test: TestApplication;
  let accusedSchoolId: string;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T09:00:00+08:00');
    accusedSchoolId = await schoolIdOf(test);
  });
  afterAll(() => test.close());

  const post = (path: string) => test.http().post(`/api/portal/${path}`).set('Accept-Language', 'en');
  const file = (changes: object = {}) =>
    post('reports').field(
      'report',
      JSON.stringify({
        accusedSchoolId,
        allegations: ['虚报签约。'],
        namesLeader: false,
        reporter: CANARY,
        ...changes,
      }),
    );
  const cases = async () => (await rows(test.database.read, 'SELECT id FROM cases')).length;
  const status = async (code: string) => (await post('status').send({ code }).expect(200)).body as object;

  it('should say which schools there are, what becomes of anonymous reports, and when a name is answered', async () => {
    const { body } = await test.http().get('/api/portal/reports/intake').expect(200);
    expect(body).toMatchObject({ anonymous: null, replyWorkingDays: 5 });
    expect((body as { schools: { name: string }[] }).schools.map(({ name }) => name)).toContain(SCHOOL);
  });

  it('should take a report, start its clock and tell under the code where it stands', async () => {
    const filed = await file().expect(201);
    const { receiptCode } = filed.body as { receiptCode: string };
    expect(filed.headers['cache-control']).toBe('no-store');
    await test.settle();
    expect(await status(receiptCode)).toMatchObject({
      kind: 'reporter',
      matter: 'report',
      stage: { zh: '已登记，正在核对并确定办理单位' },
      history: [{ sentence: { zh: '已收到您的举报并登记' } }],
    });
    const deadlines = await rows<{ duty: string }>(
      test.database.read,
      'SELECT duty FROM deadlines WHERE case_id = (SELECT id FROM cases ORDER BY number DESC LIMIT 1) ORDER BY duty',
    );
    expect(deadlines.map(({ duty }) => duty)).toEqual(['reply', 'tell']);
  });

  it('should seal the identity before anybody could read it, also the officer', async () => {
    await file().expect(201);
    const entry = await firstRow(
      test.database.read,
      'SELECT receiver_id FROM vault_entries ORDER BY sealed_at DESC LIMIT 1',
    );
    expect(entry).toEqual({ receiver_id: null });
    const [report] = await rows<{ pseudonym: string }>(
      test.database.read,
      'SELECT * FROM reports ORDER BY registered_at DESC LIMIT 1',
    );
    expect(report!.pseudonym).toMatch(/^举报人-/);
    expect(Object.values(CANARY).filter((canary) => JSON.stringify(report).includes(canary))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['without a point', { allegations: [] }, 'allegations'],
    ['with an empty point', { allegations: [''] }, 'allegations'],
    ['with 21 points', { allegations: Array<string>(21).fill('虚报') }, 'allegations'],
    ['without a school', { accusedSchoolId: undefined }, 'accusedSchoolId'],
    ['without saying whether a leader is involved', { namesLeader: undefined }, 'namesLeader'],
    ['with an unknown field', { route: 'school' }, 'route'],
    ['with a wrong address', { reporter: { ...CANARY, email: 'nowhere' } }, 'reporter.email'],
  ])('should refuse a report %s and store nothing', async (_what, changes, path) => {
    const before = await cases();
    const answer = await file(changes).expect(400);
    expect((answer.body as { fields: { path: string }[] }).fields.map((fault) => fault.path)).toEqual([path]);
    expect(await cases()).toBe(before);
  });

  it('should take an anonymous report unless the rule declines them, and seal nothing', async () => {
    const before = await cases();
    await file({ reporter: undefined }).expect(201);
    const policy = test.app.get(PolicyService, { strict: false });
    const [person] = await rows<{ id: string }>(test.database.read, 'SELECT id FROM people LIMIT 1');
    const decline = { value: 'decline', clause: '第一条', source: '测试', by: person!.id };
    await test.database.transaction((tx) =>
      policy.addVersion(tx, 'tianjin-2023', 'report.anonymous.policy', decline as never),
    );
    const refused = await file({ reporter: undefined }).expect(400);
    expect(refused.body).toMatchObject({ code: 'PORTAL.ANONYMOUS_NOT_TAKEN' });
    expect(await cases()).toBe(before + 1);
    await file().expect(201);
  });

  it('should take an objection to the answer once, with the code alone, and nothing after that', async () => {
    const report = await Report.heard(test);
    const { receiptCode: code } = report;
    expect(await status(code)).toMatchObject({ acts: ['withdraw'] });
    await post('reports/objection').send({ code, text: '我不同意。' }).expect(409);
    await report.does(DECIDER, 'decide-verified', verdicts('verified', 'not-verified'));
    await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
    await report.takeConsequences();
    expect(await status(code)).toMatchObject({ acts: ['object'] });
    await post('reports/objection').send({ code, text: '我不同意第二项。' }).expect(204);
    await post('reports/objection').send({ code, text: '再次不同意。' }).expect(409);
    await post('reports/withdrawal').send({ code, text: '不想继续。' }).expect(409);
    expect(await status(code)).toMatchObject({ acts: [] });
  }, 120_000);

  it('should take the wish to withdraw before the answer, and leave the decision to the authority', async () => {
    const { receiptCode: code, caseId } = await Report.extracted(test);
    await post('reports/withdrawal').send({ code, text: '不想继续。' }).expect(204);
    await test.settle();
    const [record] = await rows(test.database.read, 'SELECT state FROM cases WHERE id = $1', [caseId]);
    expect(record).toEqual({ state: 'open' });
    expect(await status(code)).toMatchObject({ acts: [] });
  }, 60_000);
});
