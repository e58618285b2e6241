import { startApplication, type TestApplication } from '../support/application';
import { PASSWORD, PASSWORD_2, setUp, signIn, signInAs, TOKEN, type SignedIn } from './signed-in';

const TODAY = '2026-03-02';

describe('a new installation grows', () => {
  let test: TestApplication;
  let system: SignedIn;
  let city: string;

  beforeAll(async () => {
    test = await startApplication({ config: { mode: 'production', setUpToken: TOKEN } });
    await test.clock.set(`${TODAY}T09:00:00+08:00`);
    await setUp(test);
    system = await signIn(test, 'xu.jiaming', PASSWORD);
    city = (await system.get('/api/organisations')).body[0].id;
  });

  afterAll(() => test.close());

  /** Creates a person and replaces the one-time password. */
  async function newcomer(name: string, userName: string): Promise<{ id: string; signedIn: SignedIn }> {
    const { body } = await system.post('/api/people').send({ name, userName }).expect(201);
    const first = await signIn(test, userName, body.oneTimePassword);
    await first.post('/api/session/password').send({ current: body.oneTimePassword, next: PASSWORD_2 }).expect(204);
    return { id: body.id, signedIn: first };
  }

  it('should go from the first administrator to a case officer in a school, each by the right hand', async () => {
    const security = await newcomer('冯雪', 'feng.xue');
    const officer = await newcomer('刘洋', 'liu.yang');
    const role = (name: string, organisationId = city) => ({ role: name, organisationId, from: TODAY });

    const tooEarly = await system.post(`/api/people/${officer.id}/roles`).send(role('case-officer'));
    expect([tooEarly.status, tooEarly.body.code]).toEqual([403, 'ADMINISTRATION.FORBIDDEN']);
    await system.post(`/api/people/${security.id}/roles`).send(role('security-administrator')).expect(201);
    const second = await system.post(`/api/people/${officer.id}/roles`).send(role('security-administrator'));
    expect([second.status, second.body.code]).toEqual([403, 'ADMINISTRATION.FORBIDDEN']);

    const school = await system
      .post('/api/organisations')
      .send({ kind: 'school', name: '滨江理工大学', parentId: city })
      .expect(201);
    const granted = await security.signedIn
      .post(`/api/people/${officer.id}/roles`)
      .send(role('employment-office', school.body.id));
    expect(granted.status).toBe(201);
    expect(granted.body.roles).toEqual([
      expect.objectContaining({
        role: 'employment-office',
        from: TODAY,
        to: null,
        active: true,
        roleName: { zh: '就业办', en: 'Employment office' },
      }),
    ]);
    const session = await officer.signedIn.get('/api/session');
    expect(session.body.roles[0].organisation).toEqual({ id: school.body.id, name: '滨江理工大学', kind: 'school' });
  });

  it('should open nothing but the change of password to a one-time password', async () => {
    const { body } = await system.post('/api/people').send({ name: '唐毅', userName: 'tang.yi' }).expect(201);
    const first = await signIn(test, 'tang.yi', body.oneTimePassword);
    expect((await first.get('/api/session')).body.mustChangePassword).toBe(true);
    const other = await first.get('/api/people');
    expect([other.status, other.body.code]).toEqual([403, 'PASSWORD.CHANGE_NEEDED']);
    await first.post('/api/session/password').send({ current: body.oneTimePassword, next: PASSWORD_2 }).expect(204);
    expect((await first.get('/api/session')).body.mustChangePassword).toBe(false);
    expect((await first.get('/api/people')).body.code).toBe('ADMINISTRATION.FORBIDDEN');
  });

  it('should forget a one-time password that nobody used for three days', async () => {
    const { body } = await system.post('/api/people').send({ name: '彭婷', userName: 'peng.ting' }).expect(201);
    await test.clock.advance(73 * 3_600_000);
    await test.http().post('/api/session').send({ userName: 'peng.ting', password: body.oneTimePassword }).expect(401);
    system = await signIn(test, 'xu.jiaming', PASSWORD);
    const { body: again } = await system.post(`/api/people/${body.id}/password`).expect(201);
    await signIn(test, 'peng.ting', again.oneTimePassword);
  });
});

describe('administration', () => {
  let test: TestApplication;
  let system: SignedIn;
  let security: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
  });

  beforeEach(async () => {
    system = await signInAs(test, '许嘉明');
    security = await signInAs(test, '冯雪');
  });

  afterAll(() => test.close());

  const find = async (name: string) => {
    const { body } = await system.get(`/api/people?q=${encodeURIComponent(name)}`).expect(200);
    return body.items[0];
  };
  const organisation = async (name: string) =>
    (await system.get('/api/organisations')).body.find((one: { name: string }) => one.name === name);

  it('should end the open session of a person at the moment the person is disabled', async () => {
    const person = await find('韩冰');
    const signedIn = await signInAs(test, '韩冰');
    await signedIn.get('/api/session').expect(200);
    await system.patch(`/api/people/${person.id}`).send({ disabled: true, version: person.version }).expect(200);
    await signedIn.get('/api/session').expect(401);
    const back = await find('韩冰');
    await system.patch(`/api/people/${person.id}`).send({ disabled: false, version: back.version }).expect(200);
    await signedIn.get('/api/session').expect(401);
  });

  it('should take a revoked role from the next request on', async () => {
    const person = await find('邓蕾');
    const signedIn = await signInAs(test, '邓蕾');
    expect((await signedIn.get('/api/session')).body.roles).toHaveLength(1);
    await security.delete(`/api/people/${person.id}/roles/${person.roles[0].id}`).expect(204);
    expect((await signedIn.get('/api/session')).body.roles).toEqual([]);
    await security.delete(`/api/people/${person.id}/roles/${person.roles[0].id}`).expect(404);
  });

  it('should keep the three administrators apart', async () => {
    const person = await find('罗建国');
    const city = await organisation('滨江市教育委员会');
    const grant = (role: string) =>
      security.post(`/api/people/${person.id}/roles`).send({ role, organisationId: city.id, from: TODAY });
    const refused = await grant('system-administrator');
    expect([refused.status, refused.body.code]).toEqual([409, 'ROLE.SECOND_ADMINISTRATION']);
    await grant('process-administrator').expect(201);
    const own = await find('冯雪');
    const self = await security
      .post(`/api/people/${own.id}/roles`)
      .send({ role: 'head', organisationId: city.id, from: TODAY });
    expect([self.status, self.body.code]).toEqual([403, 'ROLE.TO_ONESELF']);
  });

  it('should refuse a change of what somebody else changed meanwhile', async () => {
    const person = await find('曹琳');
    await system.patch(`/api/people/${person.id}`).send({ name: '曹琳琳', version: person.version }).expect(200);
    const late = await system.patch(`/api/people/${person.id}`).send({ name: '曹林', version: person.version });
    expect([late.status, late.body.code]).toEqual([409, 'PERSON.CHANGED']);
  });

  it('should keep the tree in order', async () => {
    const city = await organisation('滨江市教育委员会');
    const school = await organisation('滨江职业技术学院');
    const add = (kind: string, name: string, parentId: string) =>
      system.post('/api/organisations').send({ kind, name, parentId });
    expect((await add('college', '新学院', city.id)).body.code).toBe('ORGANISATION.MISPLACED');
    expect((await add('college', ' 机电工程学院 ', school.id)).body.code).toBe('ORGANISATION.NAME_TAKEN');
    const change = (target: { id: string; version: number }, body: object) =>
      system.patch(`/api/organisations/${target.id}`).send({ version: target.version, ...body });
    expect((await change(school, { disabled: true })).body.code).toBe('ORGANISATION.HAS_ACTIVE_PARTS');
    expect((await change(city, { disabled: true })).body.code).toBe('ORGANISATION.TOP_STAYS');
    const college = await add('college', '航海学院', school.id).expect(201);
    const disabled = await change(college.body, { disabled: true }).expect(200);
    expect(disabled.body).toMatchObject({ disabled: true, parentName: '滨江职业技术学院' });
    expect((await change(college.body, { disabled: false })).body.code).toBe('ORGANISATION.CHANGED');
    await change(disabled.body, { disabled: false, name: '航海与港口学院' }).expect(200);
  });

  it('should refuse faulty input by field', async () => {
    const refused = await system.post('/api/people').send({ name: '', userName: '9lives', favourite: 'x' });
    expect(refused.status).toBe(400);
    expect(refused.body.fields.map((fault: { path: string }) => fault.path).sort()).toEqual(['favourite', 'name']);
    expect((await system.post('/api/people').send({ name: '某人', userName: '9lives' })).body.code).toBe(
      'ACCOUNT.USER_NAME_INVALID',
    );
    expect((await system.post('/api/people').send({ name: '某人', userName: 'Chen.Min' })).body.code).toBe(
      'ACCOUNT.USER_NAME_TAKEN',
    );
    const person = await find('苏婉');
    const day = await security
      .post(`/api/people/${person.id}/roles`)
      .send({ role: 'head', organisationId: person.organisation.id, from: '2026-02-30' });
    expect([day.status, day.body.fields?.[0]?.path]).toEqual([400, 'from']);
    await system.patch('/api/people/not-an-id').send({ version: 1 }).expect(400);
  });

  it.each(['陈敏', '刘洋', '罗建国'])('should refuse every administration to %s', async (name) => {
    const person = await find('苏婉');
    const signedIn = await signInAs(test, name);
    const attempts = [
      signedIn.get('/api/people'),
      signedIn.get('/api/organisations'),
      signedIn.post('/api/people').send({ name: '某人', userName: 'mou.ren' }),
      signedIn.patch(`/api/people/${person.id}`).send({ disabled: true, version: person.version }),
      signedIn.post(`/api/people/${person.id}/password`),
      signedIn
        .post(`/api/people/${person.id}/roles`)
        .send({ role: 'head', organisationId: person.organisation.id, from: TODAY }),
      signedIn.delete(`/api/people/${person.id}/roles/${person.roles[0].id}`),
      signedIn.post('/api/organisations').send({ kind: 'college', name: '新学院', parentId: person.organisation.id }),
    ];
    for (const attempt of attempts) expect((await attempt).body.code).toBe('ADMINISTRATION.FORBIDDEN');
    expect((await find('苏婉')).version).toBe(person.version);
  });

  it('should refuse each administrator what belongs to another one', async () => {
    const person = await find('苏婉');
    const city = await organisation('滨江市教育委员会');
    const bySystem = await system
      .post(`/api/people/${person.id}/roles`)
      .send({ role: 'head', organisationId: person.organisation.id, from: TODAY });
    expect(bySystem.body.code).toBe('ADMINISTRATION.FORBIDDEN');
    const bySecurity = await security
      .post('/api/organisations')
      .send({ kind: 'school', name: '新学校', parentId: city.id });
    expect(bySecurity.body.code).toBe('ADMINISTRATION.FORBIDDEN');
    expect((await system.get('/api/audit-events')).body.code).toBe('AUDIT.FORBIDDEN');
    expect((await security.get('/api/audit-events/verification')).body.code).toBe('AUDIT.FORBIDDEN');
  });

  it('should show the audit administrator who did what, in an unbroken chain', async () => {
    const audit = await signInAs(test, '罗建国');
    const person = await find('蒋明德');
    await system.patch(`/api/people/${person.id}`).send({ name: '蒋明', version: person.version }).expect(200);
    const { body } = await audit.get('/api/audit-events?action=PersonRenamed&pageSize=1').expect(200);
    expect(body.items[0]).toMatchObject({
      actor: { kind: 'person', name: '许嘉明' },
      subject: { kind: 'person', id: person.id },
      action: 'PersonRenamed',
    });
    expect(JSON.stringify(body.items[0].details)).not.toContain('蒋');
    const verified = await audit.get('/api/audit-events/verification').expect(200);
    expect(verified.body).toMatchObject({ ok: true, breaks: [] });
  });

  it('should cut lists into pages on the server', async () => {
    const first = await system.get('/api/people?page=1&pageSize=5').expect(200);
    const second = await system.get('/api/people?page=2&pageSize=5').expect(200);
    expect([first.body.items.length, first.body.pageSize, second.body.page]).toEqual([5, 5, 2]);
    expect(first.body.total).toBeGreaterThan(20);
    const ids = [...first.body.items, ...second.body.items].map((person: { id: string }) => person.id);
    expect(new Set(ids).size).toBe(10);
    await system.get('/api/people?pageSize=1000').expect(400);
    expect((await system.get('/api/people?q=%25')).body.total).toBe(0);
  });
});
