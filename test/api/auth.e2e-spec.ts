import { startApplication, type TestApplication } from '../support/application';
import { testDatabaseUrl } from '../support/database';
import { PASSWORD, PASSWORD_2, setUp, signIn, TOKEN } from './signed-in';

describe('a new production installation', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startApplication({ config: { mode: 'production', setUpToken: TOKEN } });
  });

  afterAll(() => test.close());

  it('should wait for its first administrator, with nobody and nothing in it', async () => {
    expect((await test.http().get('/api/mode').expect(200)).body).toEqual({ mode: 'production', setUpNeeded: true });
    await test.http().get('/api/demo/people').expect(404);
    await test.http().post('/api/demo/session').send({ personId: '00000000-0000-4000-8000-000000000000' }).expect(404);
  });

  it('should refuse a wrong token and a weak password, and accept the token once', async () => {
    const wrong = await test
      .http()
      .post('/api/set-up')
      .send({ token: `${TOKEN}x`, name: '许嘉明', userName: 'xu.jiaming', password: PASSWORD });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'SET_UP.REFUSED']);
    const weak = await test
      .http()
      .post('/api/set-up')
      .send({ token: TOKEN, name: '许嘉明', userName: 'xu.jiaming', password: 'password' });
    expect([weak.status, weak.body.code]).toEqual([400, 'PASSWORD.NOT_ACCEPTED']);
    expect(weak.body.fields[0].path).toBe('password');
    await setUp(test);
    const again = await test
      .http()
      .post('/api/set-up')
      .send({ token: TOKEN, name: '唐毅', userName: 'tang.yi', password: PASSWORD });
    expect([again.status, again.body.code]).toEqual([403, 'SET_UP.REFUSED']);
    expect((await test.http().get('/api/mode')).body.setUpNeeded).toBe(false);
  });

  it('should give a cookie that no script reads, no other site sends and no open line carries', async () => {
    const answer = await test
      .http()
      .post('/api/session')
      .send({ userName: 'XU.Jiaming', password: PASSWORD })
      .expect(204);
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^duban_session=[\w-]{43}; Path=\/api; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('should tell who is signed in, with the roles', async () => {
    const admin = await signIn(test, 'xu.jiaming', PASSWORD);
    const { body } = await admin.get('/api/session').expect(200);
    expect(body.person.name).toBe('许嘉明');
    expect(body.roles).toEqual([
      expect.objectContaining({
        role: 'system-administrator',
        roleName: { zh: '系统管理员', en: 'System administrator' },
      }),
    ]);
  });
});

describe('signing in', () => {
  let test: TestApplication;

  beforeEach(async () => {
    test = await startApplication({ config: { mode: 'production', setUpToken: TOKEN } });
    await setUp(test);
  });

  afterEach(() => test.close());

  const attempt = (userName: string, password: string) => test.http().post('/api/session').send({ userName, password });

  it('should answer an unknown user and a wrong password the same', async () => {
    const unknown = await attempt('nobody', PASSWORD);
    const wrong = await attempt('xu.jiaming', PASSWORD_2);
    expect([unknown.status, unknown.body]).toEqual([401, wrong.body]);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'SESSION.REFUSED']);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  it('should lock after five failures for fifteen minutes, with the same answer, and open again', async () => {
    const wrong = await attempt('xu.jiaming', PASSWORD_2);
    for (let n = 2; n <= 5; n++) await attempt('xu.jiaming', PASSWORD_2).expect(401);
    const locked = await attempt('xu.jiaming', PASSWORD);
    expect([locked.status, locked.body]).toEqual([401, wrong.body]);
    await test.clock.advance(14 * 60_000);
    await attempt('xu.jiaming', PASSWORD).expect(401);
    await test.clock.advance(61_000);
    await attempt('xu.jiaming', PASSWORD).expect(204);
  });

  it('should begin to count anew after a success', async () => {
    for (let n = 1; n <= 4; n++) await attempt('xu.jiaming', PASSWORD_2).expect(401);
    await attempt('xu.jiaming', PASSWORD).expect(204);
    await attempt('xu.jiaming', PASSWORD_2).expect(401);
    await attempt('xu.jiaming', PASSWORD).expect(204);
  });

  it('should not let many attempts at once slip past the count', async () => {
    const guesses = Array.from({ length: 12 }, (_, n) => attempt('xu.jiaming', `${PASSWORD_2}${n}`));
    const answers = await Promise.all(guesses);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]));
    const [checked] = await test.database.read.query(
      `SELECT count(*)::int AS count FROM audit_events WHERE action IN ('SignInFailed', 'AccountLocked')`,
    );
    expect(checked.count).toBe(5);
    await attempt('xu.jiaming', PASSWORD).expect(401);
  });

  it('should end a session after half an hour without use and after twelve hours in any case', async () => {
    const admin = await signIn(test, 'xu.jiaming', PASSWORD);
    await test.clock.advance(29 * 60_000);
    await admin.get('/api/session').expect(200);
    await test.clock.advance(29 * 60_000);
    await admin.get('/api/session').expect(200);
    await test.clock.advance(31 * 60_000);
    expect((await admin.get('/api/session')).body.code).toBe('SESSION.MISSING');

    const busy = await signIn(test, 'xu.jiaming', PASSWORD);
    for (let n = 1; n <= 25; n++) {
      await test.clock.advance(28 * 60_000);
      await busy.get('/api/session').expect(200);
    }
    await test.clock.advance(21 * 60_000);
    await busy.get('/api/session').expect(401);
  });

  it('should end the session at sign-out, also for whoever kept the cookie', async () => {
    const admin = await signIn(test, 'xu.jiaming', PASSWORD);
    await admin.delete('/api/session').expect(204);
    await admin.get('/api/session').expect(401);
  });

  it('should refuse a changing request without the token of the session, and a reading one never', async () => {
    const admin = await signIn(test, 'xu.jiaming', PASSWORD);
    const other = await signIn(test, 'xu.jiaming', PASSWORD);
    const body = { current: PASSWORD, next: PASSWORD_2 };
    for (const token of [undefined, '', 'x'.repeat(43), other.csrfToken]) {
      const answer = await admin.withToken(token).post('/api/session/password').send(body);
      expect([answer.status, answer.body.code]).toEqual([403, 'SESSION.CSRF_TOKEN_MISSING']);
    }
    await admin.withToken(undefined).get('/api/session').expect(200);
    await admin.post('/api/session/password').send(body).expect(204);
  });

  it('should change the password, end the other sessions and keep the own one', async () => {
    const here = await signIn(test, 'xu.jiaming', PASSWORD);
    const there = await signIn(test, 'xu.jiaming', PASSWORD);
    const change = (current: string, next: string) => here.post('/api/session/password').send({ current, next });
    expect((await change(PASSWORD_2, PASSWORD_2)).body.code).toBe('PASSWORD.CURRENT_WRONG');
    expect((await change(PASSWORD, PASSWORD)).body.reason).toBe('unchanged');
    expect((await change(PASSWORD, 'short')).body.reason).toBe('too-short');
    await change(PASSWORD, PASSWORD_2).expect(204);
    await here.get('/api/session').expect(200);
    await there.get('/api/session').expect(401);
    await attempt('xu.jiaming', PASSWORD).expect(401);
    await attempt('xu.jiaming', PASSWORD_2).expect(204);
  });

  it.each([
    ['get', '/api/people'],
    ['get', '/api/organisations'],
    ['get', '/api/audit-events'],
    ['get', '/api/vault/requests'],
    ['post', '/api/documents'],
    ['post', '/api/people'],
    ['delete', '/api/session'],
  ] as const)('should refuse %s %s to somebody without a session', async (method, path) => {
    const answer = await test.http()[method](path);
    expect([answer.status, answer.body.code]).toEqual([401, 'SESSION.MISSING']);
    const forged = await test
      .http()
      [method](path)
      .set('Cookie', `duban_session=${'x'.repeat(43)}`);
    expect([forged.status, forged.body.code]).toEqual([401, 'SESSION.MISSING']);
  });
});

describe('demo mode', () => {
  let test: TestApplication;
  let databaseUrl: string;

  beforeAll(async () => {
    databaseUrl = await testDatabaseUrl();
    test = await startApplication({ demo: true, databaseUrl });
  });

  afterAll(() => test.close());

  it('should list the people by duty and sign one in by a click', async () => {
    const { body } = await test.http().get('/api/demo/people').expect(200);
    expect(body[0].roleNames).toEqual([{ zh: '经办人', en: 'Case officer' }]);
    expect(body.length).toBeGreaterThanOrEqual(26);
    const agent = test.http();
    await agent.post('/api/demo/session').send({ personId: body[0].personId }).expect(204);
    const session = await agent.get('/api/session').expect(200);
    expect(session.body.person).toEqual({ id: body[0].personId, name: body[0].name });
    expect(session.body.mode).toBe('demo');
  });

  it('should refuse everybody who is not on this machine', async () => {
    await test.http().get('/api/demo/people').set('Host', 'evil.example').expect(404);
    await test.http().get('/api/demo/people').set('X-Forwarded-For', '10.0.0.7').expect(404);
  });

  it('should have enough people of every duty that four eyes and recusal can be tried', async () => {
    const { body } = await test.http().get('/api/demo/people');
    const holders = (zh: string) =>
      body.filter((person: { roleNames: { zh: string }[] }) => person.roleNames.some((name) => name.zh === zh)).length;
    expect([holders('经办人'), holders('调查人'), holders('审批人'), holders('保密专员')]).toEqual([2, 3, 2, 2]);
    expect([holders('系统管理员'), holders('安全管理员'), holders('审计管理员'), holders('就业办')]).toEqual([
      1, 1, 1, 4,
    ]);
  });

  it('should load nothing into a database that holds organisations', async () => {
    const before = (await test.http().get('/api/demo/people')).body.length;
    const second = await startApplication({ demo: true, databaseUrl });
    expect((await second.http().get('/api/demo/people')).body.length).toBe(before);
    await second.close();
  });
});
