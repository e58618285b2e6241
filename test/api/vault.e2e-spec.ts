import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ownerConnection } from '../../src/platform/database/connection';
import { VaultService } from '../../src/vault/vault.service';
import { startApplication, type TestApplication } from '../support/application';
import { testDatabaseUrl } from '../support/database';
import { signInAs, type SignedIn } from './signed-in';

/** A unique text in every field of an identity: wherever it turns up, the identity has leaked. */
describe('the canary in the vault', () => {
  const canary = `金丝雀${randomUUID()}`;
  const identity = { name: canary, phone: `000-${canary}`, email: `${canary}@example.com`, idNumber: canary };
  const logged: string[] = [];
  let test: TestApplication;
  let owner: DataSource;
  let shen: SignedIn;
  let lin: SignedIn;
  let pseudonym: string;

  beforeAll(async () => {
    const databaseUrl = await testDatabaseUrl();
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    }
    test = await startApplication({ demo: true, databaseUrl, config: { logLevel: 'info' } });
    owner = await new DataSource(ownerConnection(databaseUrl)).initialize();
    [shen, lin] = [await signInAs(test, '沈若兰'), await signInAs(test, '林子安')];
    const vault = test.app.get(VaultService, { strict: false });
    ({ pseudonym } = await test.database.transaction((tx) =>
      vault.seal(tx, { kind: 'reporter', identity, caseId: randomUUID() }),
    ));
  });

  afterAll(async () => {
    await owner.destroy();
    await test.close();
    jest.restoreAllMocks();
  });

  const requested = async () => {
    const { body } = await shen
      .post('/api/vault/requests')
      .send({ pseudonym, purpose: '向举报人核实现场情况' })
      .expect(201);
    return body.id as string;
  };
  const decide = (by: SignedIn, id: string) =>
    by.post(`/api/vault/requests/${id}/decision`).send({ decision: 'approved', reason: '确有必要' });

  it('should be read by two vault officers together and by nobody else', async () => {
    const id = await requested();
    expect((await decide(shen, id)).body.code).toBe('VAULT.DECISION_REFUSED');
    for (const name of ['陈敏', '周文涛', '许嘉明', '罗建国', '刘洋']) {
      const other = await signInAs(test, name);
      expect((await other.get('/api/vault/requests')).body.code).toBe('VAULT.FORBIDDEN');
      expect((await decide(other, id)).body.code).toBe('VAULT.FORBIDDEN');
      expect((await other.post(`/api/vault/requests/${id}/reading`)).body.code).toBe('VAULT.FORBIDDEN');
    }
    await decide(lin, id).expect(200);
    const reading = await shen.post(`/api/vault/requests/${id}/reading`).expect(200);
    expect([reading.body, reading.headers['cache-control']]).toEqual([identity, 'no-store']);
    expect((await shen.post(`/api/vault/requests/${id}/reading`)).body.code).toBe('VAULT.NOT_READABLE');
  });

  it('should be found in no table and in no line of the log, also when the reading can be repeated', async () => {
    const id = await requested();
    await decide(lin, id).expect(200);
    const key = randomUUID();
    const read = () => shen.post(`/api/vault/requests/${id}/reading`).set('Idempotency-Key', key);
    expect((await read().expect(200)).body).toEqual(identity);
    expect((await read().expect(200)).body).toEqual(identity);
    await test
      .http()
      .get(`/api/nowhere/${encodeURIComponent(pseudonym)}`)
      .expect(404);

    expect(await tablesHolding(canary)).toEqual([]);
    expect(logged.filter((line) => line.includes(canary))).toEqual([]);
    expect(logged.some((line) => line.includes('/api/vault/requests'))).toBe(true);
    expect((await shen.get('/api/vault/requests')).text).not.toContain(canary);
  });

  it('should be found where it was put in the open, so that the search is known to search', async () => {
    await owner.query(`UPDATE people SET name = $1 WHERE name = '邓蕾'`, [canary]);
    expect(await tablesHolding(canary)).toEqual(['people']);
  });

  /** Every table, read by the owner: as text, and inside the bytes of binary columns. */
  async function tablesHolding(text: string): Promise<string[]> {
    const tables: { name: string }[] = await owner.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const binary: { column: string }[] = await owner.query(
        `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND data_type = 'bytea'`,
        [name],
      );
      const inBytes = binary.map(({ column }) => ` OR position(convert_to($1, 'UTF8') in ${column}) > 0`).join('');
      const hits: unknown[] = await owner.query(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'${inBytes} LIMIT 1`,
        [text],
      );
      if (hits.length > 0) found.push(name);
    }
    return found;
  }
});
