import { randomUUID } from 'node:crypto';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { PNG } from '../support/picture';
import { signInAs } from './signed-in';

const EMPLOYER = { name: '云帆测试科技有限公司', creditCode: '91999900MA00000019' };

interface Registered {
  caseId: string;
  number: string;
  receiptCode: string;
}

describe('complaints registered by officials', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
  });
  beforeEach(() => test.clock.set('2026-03-10T10:00:00+08:00'));
  afterAll(() => test.close());

  /** Signs one of the demo people in, who reads English. */
  const signedIn = async (name: string) => {
    const person = await signInAs(test, name);
    return {
      get: (path: string) => person.get(path).set('Accept-Language', 'en'),
      post: (path: string) => person.post(path).set('Accept-Language', 'en'),
    };
  };
  type SignedIn = Awaited<ReturnType<typeof signedIn>>;

  const complaint = (changes: object = {}) => ({
    employer: EMPLOYER,
    category: 'recruitment-fraud',
    postingText: '入职须先缴纳培训费。',
    channel: 'telephone',
    receivedAt: '2026-03-10T09:30:00+08:00',
    documentIds: [],
    ...changes,
  });
  const register = async (by: SignedIn, changes: object = {}) =>
    (await by.post('/api/complaints').send(complaint(changes)).expect(201)).body as Registered;

  it('should register a call with its true instant and give the receipt code', async () => {
    // given
    const officer = await signedIn('陈敏');

    // when
    const { caseId, number, receiptCode } = await register(officer, {
      reporter: { name: '来电人', phone: '000-0000' },
    });

    // then
    expect(number).toMatch(/^TS-2026-\d{6}$/);
    const shown = (await officer.get(`/api/cases/${caseId}`).expect(200)).body as Record<string, unknown>;
    expect(shown).toMatchObject({
      number,
      title: '云帆测试科技有限公司涉嫌招聘欺诈',
      channel: 'telephone',
      receivedAt: '2026-03-10T01:30:00.000Z',
      complaint: { employer: EMPLOYER, reporter: { kind: 'real-name', pseudonym: expect.stringMatching(/^举报人-/) } },
      deadlines: [expect.objectContaining({ duty: 'tell', legalDate: '2026-03-25', colour: 'green' })],
    });
    expect(JSON.stringify(shown)).not.toMatch(/来电人|000-0000/);
    const followed = await test.http().post('/api/portal/status').send({ code: receiptCode }).expect(200);
    expect(followed.body).toMatchObject({ kind: 'reporter' });
    const audited = await rows(test.database.read, `SELECT actor_kind, details FROM audit_events WHERE action = 'ComplaintRegistered' AND case_id = $1`, [caseId]); // prettier-ignore
    expect(audited).toEqual([
      { actor_kind: 'person', details: expect.objectContaining({ channel: 'telephone', backDated: false }) },
    ]);
  });

  it('should ask for a reason when the complaint was received on an earlier day, and run the clock from receipt', async () => {
    // given
    const officer = await signedIn('陈敏');
    const receivedAt = '2026-03-06T17:00:00+08:00';

    // when
    const refused = await officer.post('/api/complaints').send(complaint({ receivedAt })).expect(400);
    const { caseId } = await register(officer, { receivedAt, backDatingReason: '周末值班电话记录，周一移交登记' });

    // then
    expect(refused.body).toMatchObject({
      code: 'COMPLAINT.BACK_DATING_REASON_MISSING',
      fields: [{ path: 'backDatingReason' }],
    });
    const shown = (await officer.get(`/api/cases/${caseId}`).expect(200)).body as Record<string, unknown>;
    expect(shown).toMatchObject({
      complaint: { backDatingReason: '周末值班电话记录，周一移交登记' },
      deadlines: [expect.objectContaining({ legalDate: '2026-03-23' })],
    });
  });

  it.each([
    [
      'in the future',
      { receivedAt: '2026-03-10T10:05:00+08:00', backDatingReason: '原因' },
      'COMPLAINT.RECEIVED_IN_FUTURE',
      'receivedAt',
    ],
    ['without offset', { receivedAt: '2026-03-10T09:30:00' }, 'INPUT.INVALID', 'receivedAt'],
    ['on a day that does not exist', { receivedAt: '2026-02-30T09:30:00+08:00' }, 'INPUT.INVALID', 'receivedAt'],
    ['by the portal', { channel: 'portal' }, 'INPUT.INVALID', 'channel'],
    ['with an unknown field', { keeperId: randomUUID() }, 'INPUT.INVALID', 'keeperId'],
  ])('should refuse a complaint received %s', async (_what, changes, code, path) => {
    const officer = await signedIn('陈敏');
    const answer = await officer.post('/api/complaints').send(complaint(changes)).expect(400);
    expect(answer.body).toMatchObject({ code, fields: [expect.objectContaining({ path })] });
  });

  it('should show open and closed matters of the same or a similar employer before registering', async () => {
    // given
    const officer = await signedIn('陈敏');
    const { number } = await register(officer, { employer: { name: '远舟样例教育有限公司' } });

    // when
    const find = async (query: object) =>
      (await officer.get('/api/complaints/duplicates').query(query).expect(200)).body as {
        number: string;
        why: { zh: string };
      }[];

    // then
    const exact = await find({ employerName: '远舟样例教育 有限公司' });
    expect(exact.map((found) => [found.number, found.why.zh])).toEqual([[number, '单位名称相同']]);
    const alike = await find({ employerName: '远舟样例教育股份有限公司' });
    expect(alike.map((found) => [found.number, found.why.zh])).toEqual([
      [number, '单位名称相近，请核对是否为同一单位'],
    ]);
    expect((await find({ creditCode: EMPLOYER.creditCode })).length).toBeGreaterThan(0);
    expect(await find({ employerName: '毫不相干商贸有限公司' })).toEqual([]);
    expect(await find({})).toEqual([]);
  });

  it("should take only the official's own uploads into the case", async () => {
    // given
    const officer = await signedIn('陈敏');
    const colleague = await signedIn('李国强');
    const upload = async (by: SignedIn) =>
      ((await by.post('/api/documents').attach('file', PNG, '来信.png').expect(201)).body as { id: string }).id;
    const own = await upload(officer);
    const foreign = await upload(colleague);

    // when, then
    await officer
      .post('/api/complaints')
      .send(complaint({ documentIds: [own, foreign] }))
      .expect(404);
    const { caseId } = await register(officer, { documentIds: [own] });
    const stored = await rows(test.database.read, 'SELECT id FROM documents WHERE case_id = $1', [caseId]);
    expect(stored).toEqual([{ id: own }]);
  });

  it('should take a complaint from a school for the authority, and show the school nothing of the case', async () => {
    // given: a matter about the same employer is in hand already
    const officer = await signedIn('陈敏');
    await register(officer);
    const school = await signedIn('刘洋');

    // when
    const answer = await school.post('/api/complaints').send(complaint()).expect(201);

    // then
    expect(Object.keys(answer.body as object)).toEqual(['receiptCode']);
    const duplicates = await school
      .get('/api/complaints/duplicates')
      .query({ employerName: EMPLOYER.name })
      .expect(200);
    expect(duplicates.body).toEqual([]);
    const [registered] = await rows<{ caseId: string; school: string; keeper: string }>(
      test.database.read,
      `SELECT complaints.case_id AS "caseId", school.name AS school, keeper.name AS keeper FROM complaints
       JOIN people ON people.id = registered_by AND people.name = '刘洋' JOIN organisations school ON school.id = hosting_school_id
       JOIN case_parties party ON party.case_id = complaints.case_id AND party.role = 'keeper'
       JOIN organisations keeper ON keeper.id = party.organisation_id`,
    );
    expect(registered).toMatchObject({ school: '滨江理工大学', keeper: '滨江市教育委员会' });
    await school.get(`/api/cases/${registered!.caseId}`).expect(404);
    await officer.get(`/api/cases/${registered!.caseId}`).expect(200);
  });

  it.each(['孙晓燕', '沈若兰', '许嘉明', '罗建国'])('should refuse registration and duplicates to %s', async (name) => {
    const other = await signedIn(name);
    await other.post('/api/complaints').send(complaint()).expect(403);
    await other.get('/api/complaints/duplicates').query({ employerName: EMPLOYER.name }).expect(403);
    await other.get('/api/complaints/intake').expect(403);
  });

  it('should refuse everything without a session', async () => {
    await test.http().post('/api/complaints').send(complaint()).expect(401);
    await test.http().get('/api/complaints/duplicates').expect(401);
    await test.http().post(`/api/cases/${randomUUID()}/employer-code`).expect(401);
  });

  it("should issue the employer's code to those who handle the case, void the earlier one, and write it down", async () => {
    // given
    const officer = await signedIn('陈敏');
    const { caseId } = await register(officer);
    const issue = async () =>
      ((await officer.post(`/api/cases/${caseId}/employer-code`).expect(201)).body as { code: string }).code;

    // when
    const first = await issue();
    const second = await issue();

    // then
    const status = (code: string) => test.http().post('/api/portal/status').send({ code });
    await status(first).expect(404);
    expect((await status(second).expect(200)).body).toEqual({
      kind: 'employer',
      matter: 'complaint',
      acts: [],
      stage: { zh: '办理中', en: 'Being handled' },
      history: [],
      letters: [],
      statement: { open: false },
    });
    const audited = await rows(test.database.read, `SELECT FROM audit_events WHERE action = 'EmployerCodeIssued' AND case_id = $1`, [caseId]); // prettier-ignore
    expect(audited).toHaveLength(2);
    for (const [name, answer] of [
      ['郑海峰', 403],
      ['刘洋', 404],
      ['许嘉明', 404],
    ] as const) {
      await (await signedIn(name)).post(`/api/cases/${caseId}/employer-code`).expect(answer);
    }
    await officer.post(`/api/cases/${randomUUID()}/employer-code`).expect(404);
  });

  it('should refuse a statement while no window is open', async () => {
    // given
    const officer = await signedIn('陈敏');
    const { caseId } = await register(officer);
    const { code } = (await officer.post(`/api/cases/${caseId}/employer-code`).expect(201)).body as { code: string };

    // when
    const answer = await test
      .http()
      .post('/api/portal/statement')
      .field('statement', JSON.stringify({ code, text: '我单位认为不属实。' }))
      .attach('files', PNG, '证据.png');

    // then
    expect(answer.status).toBe(409);
    const kept = await rows(test.database.read, 'SELECT FROM documents WHERE case_id = $1', [caseId]);
    expect(kept).toEqual([]);
  });

  it('should list the packs with what they leave unset', async () => {
    const officer = await signedIn('陈敏');
    const packs = (await officer.get('/api/policy/packs').expect(200)).body as {
      id: string;
      parameters: { key: string; state: string; value?: unknown }[];
    }[];
    const tianjin = packs.find(({ id }) => id === 'tianjin-2023');
    expect(tianjin?.parameters).toContainEqual(
      expect.objectContaining({
        key: 'report.realName.replyWorkingDays',
        state: 'set',
        value: 5,
        clause: '（二十一）',
      }),
    );
    expect(tianjin?.parameters).toContainEqual(
      expect.objectContaining({ key: 'blacklist.defenceWorkingDays', state: 'unset' }),
    );
  });
});
