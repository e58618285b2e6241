import { randomBytes } from 'node:crypto';
import { rows } from '../../src/platform/database/transaction';
import { readTable } from '../../src/platform/tables/read-table';
import { startApplication, type TestApplication } from '../support/application';
import { creditCode } from '../support/credit-codes';
import { testDatabaseUrl } from '../support/database';
import { listEmployers } from '../support/listed-employers';
import { signInAs, type SignedIn } from './signed-in';

const CODE = '91350100M000100Y43';
const reason = '依据营业执照更正。';

interface Employer {
  id: string;
  version: number;
  [key: string]: unknown;
}

describe('the register of employers', () => {
  let test: TestApplication;
  let officer: SignedIn;
  let investigator: SignedIn;
  let school: SignedIn;

  beforeAll(async () => {
    const databaseUrl = await testDatabaseUrl();
    test = await startApplication({ demo: true, databaseUrl });
    await test.clock.set('2026-03-02T10:00:00+08:00');
    officer = await signInAs(test, '陈敏');
    investigator = await signInAs(test, '孙晓燕');
    school = await signInAs(test, '刘洋');
    await listEmployers(databaseUrl, [{ name: '天津列名样例商贸有限公司' }]);
  });
  afterAll(() => test.close());

  const newName = () => `天津${randomBytes(4).toString('hex')}样例科技有限公司`;
  const add = async (name: string, more: object = {}): Promise<Employer> =>
    (
      await officer
        .post('/api/employers')
        .send({ name, ...more })
        .expect(201)
    ).body as Employer;
  const get = async (id: string): Promise<Employer> =>
    (await officer.get(`/api/employers/${id}`).expect(200)).body as Employer;
  const found = async (query: string): Promise<string[]> => {
    const { body } = await officer.get(`/api/employers?${query}`).expect(200);
    return (body as { items: { name: string }[] }).items.map(({ name }) => name);
  };

  it('should keep the former name with a renaming, and find the employer by it', async () => {
    const [old, name] = [newName(), newName()];
    const { id, version } = await add(old, { creditCode: ' 91350100m000100y43 ' });
    const { body } = await officer.patch(`/api/employers/${id}`).send({ version, name, reason }).expect(200);
    expect(body).toMatchObject({
      name,
      creditCode: CODE,
      version: 2,
      formerNames: [{ name: old, since: null, until: '2026-03-02' }],
    });
    expect(body.changes).toEqual([
      expect.objectContaining({ by: '陈敏', before: old, after: name, reason }),
      expect.objectContaining({ what: { zh: '登记单位', en: 'Added' } }),
    ]);
    for (const q of [old.slice(2, 6), name, CODE.slice(3, 9)])
      expect(await found(`q=${encodeURIComponent(q)}`)).toContain(name);
    const spelling = await officer
      .patch(`/api/employers/${id}`)
      .send({ version: 2, name: name.replace('样例', '（样例）'), reason });
    expect((spelling.body as Employer).formerNames).toHaveLength(1);
  });

  it('should take a former name from before the register, with its dates', async () => {
    const { id, version } = await add(newName());
    const former = { version, name: '滨海早年样例公司', since: '2019-01-01', until: '2024-05-01', reason };
    const { body } = await officer.post(`/api/employers/${id}/former-names`).send(former).expect(201);
    expect(body.formerNames).toEqual([{ name: former.name, since: '2019-01-01', until: '2024-05-01', by: '陈敏' }]);
    for (const wrong of [{ since: '2024-05-02' }, { until: '2026-03-03' }]) {
      const refused = await officer.post(`/api/employers/${id}/former-names`).send({ ...former, ...wrong, version: 2 });
      expect([refused.status, refused.body.code]).toEqual([400, 'EMPLOYER.FORMER_NAME_PERIOD']);
    }
  });

  it('should refuse a code that fails its check, is taken, or a name that is taken without one', async () => {
    const name = newName();
    const first = await add(name);
    const again = await officer.post('/api/employers').send({ name });
    expect([again.status, again.body.code, again.body.employerId]).toEqual([409, 'EMPLOYER.NAME_TAKEN', first.id]);
    const wrong = await officer.post('/api/employers').send({ name: newName(), creditCode: '91350100M000100Y44' });
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'creditCode']);
    // A branch may carry its parent's name, with a code of its own.
    await add(name, { creditCode: creditCode(1) });
    const taken = await officer.post('/api/employers').send({ name: newName(), creditCode: creditCode(1) });
    expect([taken.status, taken.body.code]).toEqual([409, 'EMPLOYER.CODE_TAKEN']);
  });

  it('should refuse a change by whoever read an older version', async () => {
    const { id, version } = await add(newName());
    await officer.patch(`/api/employers/${id}`).send({ version, name: newName(), reason }).expect(200);
    const late = await officer.patch(`/api/employers/${id}`).send({ version, name: newName(), reason });
    expect([late.status, late.body.code]).toEqual([409, 'EMPLOYER.CHANGED']);
  });

  it('should link branches without ever making them their parent', async () => {
    const parent = await add(newName());
    const branch = await add(newName(), { parentId: parent.id });
    expect(branch.parent).toMatchObject({ id: parent.id });
    expect((await get(parent.id)).branches).toEqual([expect.objectContaining({ id: branch.id })]);
    const circle = await officer.patch(`/api/employers/${parent.id}`).send({ version: 1, parentId: branch.id, reason });
    expect([circle.status, circle.body.code]).toEqual([400, 'EMPLOYER.PARENT_INVALID']);
    const past = rows(test.database.read, 'UPDATE employers SET parent_id = $2 WHERE id = $1', [parent.id, branch.id]);
    await expect(past).rejects.toMatchObject({ driverError: { constraint: 'employers_no_circle' } });
    const own = await officer
      .patch(`/api/employers/${branch.id}`)
      .send({ version: 1, parentId: null, reason })
      .expect(200);
    expect(own.body.parent).toBeNull();
  });

  it('should record two as the same with a reason, merge nothing, and take it back', async () => {
    const [one, other] = [await add(newName()), await add(newName())];
    const { body } = await officer
      .post(`/api/employers/${one.id}/sameness`)
      .send({ version: 1, otherId: other.id, reason })
      .expect(201);
    expect(body.sameAs).toEqual([
      expect.objectContaining({ employer: expect.objectContaining({ id: other.id }), reason, by: '陈敏' }),
    ]);
    const seen = await get(other.id);
    expect(seen.sameAs).toEqual([expect.objectContaining({ employer: expect.objectContaining({ id: one.id }) })]);
    expect(await found(`q=${encodeURIComponent(String(other.name))}`)).toEqual([other.name]);
    const twice = await officer
      .post(`/api/employers/${one.id}/sameness`)
      .send({ version: 2, otherId: other.id, reason });
    expect([twice.status, twice.body.code]).toEqual([409, 'EMPLOYER.SAMENESS_NOT_POSSIBLE']);
    const itself = await officer
      .post(`/api/employers/${one.id}/sameness`)
      .send({ version: 2, otherId: one.id, reason });
    expect(itself.status).toBe(409);
    const [same] = body.sameAs as { id: string }[];
    const ended = await officer
      .post(`/api/employers/${other.id}/sameness/${same!.id}/end`)
      .send({ reason: '代码不同。' })
      .expect(201);
    expect(ended.body.sameAs).toEqual([]);
    expect((await get(one.id)).changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: '代码不同。' })]),
    );
    await officer.post(`/api/employers/${other.id}/sameness/${same!.id}/end`).send({ reason }).expect(404);
  });

  it('should keep the contact out of everything but its own reading, which is on record', async () => {
    const { id } = await add(newName());
    const contact = { person: '联系样例人', telephone: '000-0000', address: '样例路 1 号' };
    const written = await officer
      .put(`/api/employers/${id}/contact`)
      .send({ version: 1, ...contact, reason })
      .expect(200);
    const everything = [
      JSON.stringify(written.body),
      JSON.stringify((await officer.get(`/api/employers/${id}`)).body),
      JSON.stringify((await officer.get('/api/employers')).body),
      (await officer.get('/api/employers/export?format=csv')).text,
    ];
    for (const text of everything) expect(text).not.toMatch(/联系样例人|000-0000|样例路/);
    expect((await investigator.get(`/api/employers/${id}/contact`).expect(200)).body).toEqual({
      ...contact,
      email: null,
    });
    await school.get(`/api/employers/${id}/contact`).expect(403);
    const read = await rows<{ details: object }>(
      test.database.read,
      `SELECT details FROM audit_events WHERE action = 'EmployerContactRead' AND subject_id = $1`,
      [id],
    );
    expect(read).toEqual([{ details: {} }]);
    await officer.put(`/api/employers/${id}/contact`).send({ version: 2, reason }).expect(200);
    expect((await get(id)).hasContact).toBe(false);
  });

  it('should be read by those who handle cases, and changed by its keepers alone', async () => {
    const { id, version } = await add(newName());
    await investigator.get(`/api/employers/${id}`).expect(200);
    await investigator.patch(`/api/employers/${id}`).send({ version, name: newName(), reason }).expect(403);
    for (const path of [
      '/api/employers',
      `/api/employers/${id}`,
      '/api/employers/alike?name=天津',
      '/api/employers/export?format=csv',
    ]) {
      await school.get(encodeURI(path)).expect(403);
    }
  });

  it('should show names alike with the reason, and merge none of them', async () => {
    const stem = `云帆${randomBytes(2).toString('hex')}智远`;
    const one = await add(`天津${stem}科技有限公司`);
    await add(`天津${stem}科技股份有限公司`);
    const { body } = await officer
      .get(`/api/employers/alike?name=${encodeURIComponent(`${stem}科技有限公司`)}`)
      .expect(200);
    expect(body).toHaveLength(2);
    expect((await get(one.id)).alike).toEqual([
      expect.objectContaining({
        name: `天津${stem}科技股份有限公司`,
        why: expect.objectContaining({ zh: '只有组织形式或写法不同' }),
      }),
    ]);
  });

  it('should show the entries of an employer and narrow the list to those listed', async () => {
    expect(await found('only=listed')).toEqual(['天津列名样例商贸有限公司']);
    const [listed] = (await officer.get('/api/employers?only=listed')).body.items as { id: string }[];
    expect((await get(listed!.id)).entries).toEqual([
      expect.objectContaining({ status: 'active', until: '2027-01-05' }),
    ]);
  });

  it('should export exactly what the list finds', async () => {
    const answer = await officer
      .get('/api/employers/export?format=xlsx&only=listed')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      });
    const { rows: lines } = await readTable(answer.body as Buffer);
    expect(lines.slice(1).map(({ cells }) => cells[0])).toEqual(['天津列名样例商贸有限公司']);
  });
});
