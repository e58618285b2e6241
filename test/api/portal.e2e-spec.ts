import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { PNG } from '../support/picture';

const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512, 1)]);
const CANARY = { name: '金丝雀甲', phone: '000-0000', email: 'canary@example.test' };
const CODE_FORM = /^\d{4}-\d{4}-\d{4}-\d{4}$/;

const complaint = (changes: object = {}) => ({
  employer: { name: '云帆测试科技有限公司', creditCode: '91999900MA00000019' },
  category: 'discrimination',
  postingText: '招聘行政专员，仅限男性。',
  ...changes,
});

interface Attached {
  content: Buffer;
  name: string;
}

describe('public portal', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T08:00:00+08:00');
  });
  afterAll(() => test.close());

  const post = (path: string) => test.http().post(`/api/portal/${path}`).set('Accept-Language', 'en');
  const file = (content: object | string, files: Attached[] = []) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    return files.reduce(
      (form, { content: bytes, name }) => form.attach('files', bytes, name),
      post('complaints').field('complaint', text),
    );
  };
  const filed = async (changes: object = {}, files: Attached[] = []) => {
    const answer = await file(complaint(changes), files).expect(201);
    return (answer.body as { receiptCode: string }).receiptCode;
  };
  const status = (code: string) => post('status').send({ code });
  const cases = async () => (await rows(test.database.read, 'SELECT id FROM cases')).length;
  const fieldsOf = (answer: request.Response) =>
    (answer.body as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => [path, code]);

  it('should offer categories and schools to people without an account', async () => {
    const answer = await test.http().get('/api/portal/intake').expect(200);
    const { categories, schools } = answer.body as { categories: { value: string }[]; schools: { name: string }[] };
    expect(categories.map(({ value }) => value)).toEqual(['discrimination', 'recruitment-fraud', 'training-loan']);
    expect(schools.map(({ name }) => name)).toContain('滨江理工大学');
  });

  it('should take a complaint with evidence and show its progress under the code', async () => {
    // when
    const code = await filed({ reporter: CANARY }, [{ content: PNG, name: '金丝雀甲的截图.png' }]);

    // then
    expect(code).toMatch(CODE_FORM);
    const answer = await status(code.replaceAll('-', ' ')).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({
      kind: 'reporter',
      stage: { zh: '已登记，等待受理审查' },
      history: [{ sentence: { zh: '已收到您反映的事项并登记' } }],
      letters: [],
      statement: { open: false },
    });
    const stored = await rows<{ name: string }>(
      test.database.read,
      'SELECT documents.name FROM documents JOIN cases ON cases.id = case_id',
    );
    expect(stored.map(({ name }) => name)).toEqual(['举报材料1.png']);
  });

  it('should start the clock of the duty to tell with the receipt', async () => {
    await test.clock.set('2026-03-02T22:30:00+08:00');
    await filed();
    const [deadline] = await rows<{ legal_date: string; duty: string }>(
      test.database.read,
      'SELECT legal_date, duty FROM deadlines ORDER BY opened_at DESC LIMIT 1',
    );
    expect(deadline).toEqual({ legal_date: '2026-03-17', duty: 'tell' });
  });

  it("should keep the reporter's identity in the vault and nowhere else in the database", async () => {
    // given
    await filed({ reporter: CANARY });

    // when
    const tables = await rows<{ name: string }>(
      test.database.read,
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND has_table_privilege(oid, 'SELECT')`,
    );
    const hits: string[] = [];
    for (const { name } of tables) {
      for (const canary of Object.values(CANARY)) {
        const found = await rows(test.database.read, `SELECT FROM "${name}" AS line WHERE strpos(line::text, $1) > 0`, [
          canary,
        ]);
        if (found.length > 0) hits.push(`${name}: ${canary}`);
      }
    }

    // then
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cases', 'complaints', 'audit_events', 'documents']),
    );
    expect(hits).toEqual([]);
    const [sealed] = await rows<{ pseudonym: string; vault_entry_id: string }>(
      test.database.read,
      'SELECT pseudonym, vault_entry_id FROM complaints ORDER BY registered_at DESC LIMIT 1',
    );
    expect(sealed?.pseudonym).toMatch(/^举报人-/);
  });

  it('should accept an anonymous complaint and seal nothing', async () => {
    await filed({ reporter: { name: ' ', phone: '' } });
    const [stored] = await rows(
      test.database.read,
      'SELECT reporter_kind, vault_entry_id, pseudonym FROM complaints ORDER BY registered_at DESC, case_id LIMIT 1',
    );
    expect(stored).toEqual({ reporter_kind: 'anonymous', vault_entry_id: null, pseudonym: null });
  });

  it.each<[string, object, [string, string]]>([
    ['without an employer', { employer: undefined }, ['employer', 'REQUIRED']],
    ['without a text', { postingText: undefined }, ['postingText', 'REQUIRED']],
    ['with a list for the employer', { employer: [] }, ['employer', 'FORMAT']],
    ['with a list for the reporter', { reporter: [{ name: '某人' }] }, ['reporter', 'FORMAT']],
    ['with a NUL in the text', { postingText: '招聘\u0000' }, ['postingText', 'FORMAT']],
    ['with a blank name', { employer: { name: '  ' } }, ['employer.name', 'REQUIRED']],
    ['with a name of the wrong type', { employer: { name: 5 } }, ['employer.name', 'FORMAT']],
    [
      'with a wrong credit code',
      { employer: { name: '云帆', creditCode: '91999900MA00000018' } },
      ['employer.creditCode', 'FORMAT'],
    ],
    ['with an unknown category', { category: 'rudeness' }, ['category', 'NOT_ALLOWED']],
    ['with a text that is too long', { postingText: '长'.repeat(10_001) }, ['postingText', 'TOO_LONG']],
    ['with an unknown field', { outcome: 'listed' }, ['outcome', 'UNKNOWN']],
    ['with an unknown field of the reporter', { reporter: { name: '某人', rank: 1 } }, ['reporter.rank', 'UNKNOWN']],
    ['with a wrong address', { reporter: { email: 'nowhere' } }, ['reporter.email', 'FORMAT']],
    ['with a school that is none', { hostingSchoolId: randomUUID() }, ['hostingSchoolId', 'NOT_ALLOWED']],
  ])('should refuse a complaint %s and store nothing', async (_what, changes, fault) => {
    const before = await cases();
    const answer = await file(complaint(changes)).expect(400);
    expect(answer.type).toBe('application/problem+json');
    expect(fieldsOf(answer)).toEqual([fault]);
    expect(await cases()).toBe(before);
  });

  it.each(['', 'no json', '[]', '"text"', 'null'])('should refuse %p in place of the complaint', async (text) => {
    const answer = await file(text).expect(400);
    expect(answer.body).toMatchObject({ code: 'PORTAL.FORM_UNREADABLE' });
  });

  it.each<[string, Attached[], string]>([
    ['an empty file', [{ content: Buffer.alloc(0), name: '空.png' }], 'DOCUMENT.EMPTY'],
    ['a renamed program', [{ content: PROGRAM, name: '截图.png' }], 'DOCUMENT.TYPE_NOT_ALLOWED'],
    ['a file of 200 MB', [{ content: Buffer.alloc(200 * 1024 * 1024), name: '巨.png' }], 'DOCUMENT.TOO_LARGE'],
    ['a file above 20 MB', [{ content: Buffer.alloc(20 * 1024 * 1024 + 1), name: '大.png' }], 'DOCUMENT.TOO_LARGE'],
    [
      'eleven files',
      Array.from({ length: 11 }, (_, index) => ({ content: PNG, name: `${index}.png` })),
      'PORTAL.UPLOAD_NOT_ACCEPTED',
    ],
    [
      'a good and a bad file',
      [
        { content: PNG, name: '好.png' },
        { content: PROGRAM, name: '坏.pdf' },
      ],
      'DOCUMENT.TYPE_NOT_ALLOWED',
    ],
  ])('should refuse %s and keep nothing of the complaint', async (_what, files, code) => {
    const before = await cases();
    const answer = await file(complaint(), files).expect(400);
    expect(answer.body).toMatchObject({ code });
    expect(await cases()).toBe(before);
  });

  it('should answer a repeated filing with the first receipt code', async () => {
    const key = randomUUID();
    const send = () => file(complaint()).set('Idempotency-Key', key).expect(201);
    const before = await cases();
    const first = (await send()).body as { receiptCode: string };
    expect((await send()).body).toEqual(first);
    expect(await cases()).toBe(before + 1);
  });

  it("should not take a statement under a reporter's code", async () => {
    const code = await filed();
    const answer = await post('statement')
      .field('statement', JSON.stringify({ code, text: '申辩' }))
      .expect(403);
    expect(answer.body).toMatchObject({ code: 'PORTAL.STATEMENT_NOT_ALLOWED' });
  });

  it('should list entries and warnings to everybody', async () => {
    expect((await test.http().get('/api/public/blacklist').query({ q: '云帆', page: 1 }).expect(200)).body).toEqual([]);
    expect((await test.http().get('/api/public/warnings').expect(200)).body).toEqual([]);
    await test.http().get('/api/public/warnings').query({ page: 0 }).expect(400);
  });

  // Last, because it uses up what one peer may try.
  it('should answer wrong codes late and refuse after ten, also for the right code', async () => {
    // given
    const code = await filed();
    const begin = performance.now();

    // when
    const first = await status('0000-0000-0000-0000').expect(404);
    const waited = performance.now() - begin;
    const further = await Promise.all(
      Array.from({ length: 14 }, (_, index) => status(`0000-0000-0000-00${10 + index}`)),
    );

    // then
    expect(first.body).toMatchObject({ code: 'PORTAL.CODE_UNKNOWN' });
    expect(waited).toBeGreaterThan(190);
    expect(further.map((answer) => answer.status).sort()).toEqual([
      ...Array<number>(9).fill(404),
      ...Array<number>(5).fill(429),
    ]);
    await status(code).expect(429);
  });
});
