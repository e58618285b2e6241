import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';

describe('choice of the policy pack', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
  });
  afterAll(() => test.close());

  const signedIn = async (name: string) => {
    const agent = test.http();
    const people = (await agent.get('/api/demo/people').expect(200)).body as { personId: string; name: string }[];
    const person = people.find((candidate) => candidate.name === name);
    await agent.post('/api/demo/session').send({ personId: person?.personId }).expect(204);
    const { csrfToken } = (await agent.get('/api/session').expect(200)).body as { csrfToken: string };
    return {
      get: () => agent.get('/api/policy/choice'),
      put: (body: object) => agent.put('/api/policy/choice').set('X-CSRF-Token', csrfToken).send(body),
    };
  };

  it('should be made by the system administrator and be on record', async () => {
    const administrator = await signedIn('许嘉明');
    expect((await administrator.get().expect(200)).body).toEqual({ packId: 'tianjin-2023' });
    await administrator.put({ packId: 'zhejiang-2024' }).expect(200);
    expect((await administrator.get().expect(200)).body).toEqual({ packId: 'zhejiang-2024' });
    const audited = await rows(
      test.database.read,
      `SELECT details FROM audit_events WHERE action = 'PolicyPackChosen'`,
    );
    expect(audited).toEqual([{ details: { packId: 'zhejiang-2024' } }]);
  });

  it.each([
    [{ packId: 'nowhere-2023' }, 404, 'POLICY.PACK_NOT_FOUND'],
    [{ packId: '' }, 400, 'INPUT.INVALID'],
    [{ packId: 'tianjin-2023', version: 1 }, 400, 'INPUT.INVALID'],
  ])('should refuse %j', async (body, status, code) => {
    const answer = await (await signedIn('许嘉明')).put(body).expect(status);
    expect(answer.body).toMatchObject({ code });
  });

  it.each(['周文涛', '冯雪', '刘洋'])('should be refused to %s', async (name) => {
    const other = await signedIn(name);
    await other.get().expect(403);
    await other.put({ packId: 'tianjin-2023' }).expect(403);
  });
});
