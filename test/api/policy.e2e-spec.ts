import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { signInAs } from './signed-in';

describe('choice of the policy pack', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
  });
  afterAll(() => test.close());

  const signedIn = async (name: string) => {
    const person = await signInAs(test, name);
    return {
      get: () => person.get('/api/policy/choice'),
      put: (body: object) => person.put('/api/policy/choice').send(body),
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
