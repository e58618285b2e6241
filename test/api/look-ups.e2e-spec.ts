import { rows } from '../../src/platform/database/transaction';
import { writeTable } from '../../src/platform/tables/write-table';
import { LookUpRunner } from '../../src/look-ups/look-up-runner.service';
import { startApplication, type TestApplication } from '../support/application';
import { testDatabaseUrl } from '../support/database';
import { listEmployers } from '../support/listed-employers';
import { signInAs, type SignedIn } from './signed-in';

const CODE = '91350100M000100Y43';
const NAME = '天津云帆智远科技有限公司';

interface Row {
  line: number;
  version: number;
  result: string;
  decision: string | null;
  mayAdmit: boolean;
  hits: { entry: { employerName: string }; why: { zh: string }; status: string; binds: boolean }[];
}

describe('look-ups of a school', () => {
  let test: TestApplication;
  let school: SignedIn;
  let college: SignedIn;
  let otherSchool: SignedIn;
  let officer: SignedIn;

  beforeAll(async () => {
    const databaseUrl = await testDatabaseUrl();
    test = await startApplication({ demo: true, databaseUrl });
    await test.clock.set('2026-03-02T10:00:00+08:00');
    school = await signInAs(test, '刘洋');
    college = await signInAs(test, '韩冰');
    otherSchool = await signInAs(test, '梁伟');
    officer = await signInAs(test, '陈敏');
    const [university] = await rows<{ id: string }>(
      test.database.read,
      `SELECT id FROM organisations WHERE name = '滨江理工大学'`,
    );
    await listEmployers(databaseUrl, [
      { name: NAME, creditCode: CODE },
      { name: '重庆百川样例教育咨询有限公司', creditCode: '91999900MA00000019', schoolId: university!.id },
    ]);
  });
  afterAll(() => test.close());

  const settle = () => test.app.get(LookUpRunner, { strict: false }).settle();
  const rowsOf = async (id: string, query = ''): Promise<Row[]> =>
    ((await school.get(`/api/look-ups/${id}/rows${query}`).expect(200)).body as { items: Row[] }).items;
  const paste = async (text: string, who = school): Promise<string> => {
    const { body } = await who.post('/api/look-ups/pasted').send({ title: '春季双选会', text }).expect(201);
    await settle();
    return (body as { id: string }).id;
  };
  const upload = (content: Buffer, name: string) =>
    school.post('/api/look-ups/uploaded').field('title', '秋季双选会').attach('file', content, name);

  it('should answer for one employer at once', async () => {
    const { body } = await school.post('/api/look-ups').send({ creditCode: CODE }).expect(201);
    const lookUp = await school.get(`/api/look-ups/${body.id}`).expect(200);
    expect(lookUp.body).toMatchObject({ state: 'open', rowCount: 1, counts: { exact: 1 }, createdBy: '刘洋' });
    const [row] = await rowsOf(body.id as string);
    expect(row).toMatchObject({
      mayAdmit: false,
      hits: [{ binds: true, status: 'active', entry: { employerName: NAME } }],
    });
    await school.post('/api/look-ups').send({ name: ' ' }).expect(400);
  });

  it.each(['csv', 'xlsx'] as const)(
    'should take the list of a fair as %s and survive a restart of the page',
    async (format) => {
      const content = await writeTable(format, {
        name: '参会单位',
        titles: ['序号', '单位名称', '统一社会信用代码'],
        rows: [
          [1, NAME, CODE],
          [2, '天津云帆智远科技股份有限公司', null],
          [3, '不相干样例商贸有限公司', null],
        ],
      });
      const { body } = await upload(content, `名单.${format}`).expect(201);
      await settle();
      const listed = await school.get('/api/look-ups').expect(200);
      expect((listed.body as { items: object[] }).items[0]).toMatchObject({
        id: body.id,
        title: '秋季双选会',
        fileName: `名单.${format}`,
        state: 'open',
        rowCount: 3,
        hitCount: 2,
      });
      expect((await rowsOf(body.id as string, '?view=hits')).map(({ line, result }) => [line, result])).toEqual([
        [2, 'exact'],
        [3, 'probable'],
      ]);
    },
  );

  it('should tell every faulty cell with its line and column, and check nothing', async () => {
    const content = await writeTable('xlsx', {
      name: '名单',
      titles: ['单位名称', '统一社会信用代码'],
      rows: [
        [NAME, 91350100000100],
        ['', ''],
        ['', null],
        ['——', null],
      ],
    });
    const answer = await upload(content, '名单.xlsx');
    expect([answer.status, answer.body.code]).toEqual([400, 'LOOK_UP.LIST_FAULTY']);
    expect((answer.body.fields as { path: string }[]).map(({ path }) => path)).toEqual(['line.2.B', 'line.5.A']);
    const wrong = await upload(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '名单.xls');
    expect(wrong.body.code).toBe('TABLE.OLD_FORMAT');
    const long = Buffer.from(Array.from({ length: 5_001 }, (_, n) => `第${n}号样例公司`).join('\n'));
    expect((await upload(long, '名单.csv')).body.code).toBe('LOOK_UP.TOO_LONG');
  });

  it('should be seen by its own organisation alone, not even by the authority', async () => {
    const id = await paste(`${NAME} ${CODE}`);
    for (const stranger of [college, otherSchool, officer]) {
      for (const path of ['', '/rows', '/export?format=csv']) {
        const answer = await stranger.get(`/api/look-ups/${id}${path}`);
        expect([answer.status, answer.body.code]).toEqual([404, 'LOOK_UP.NOT_FOUND']);
      }
      const { items } = (await stranger.get('/api/look-ups').expect(200)).body as { items: { id: string }[] };
      expect(items.map((one) => one.id)).not.toContain(id);
    }
  });

  it('should reach a school with an entry for that school, and its college, and no other school', async () => {
    const text = '91999900MA00000019';
    const binds = async (who: SignedIn) => {
      const id = await paste(text, who);
      const { body } = await who.get(`/api/look-ups/${id}/rows`).expect(200);
      return (body as { items: Row[] }).items[0]!.hits[0]!.binds;
    };
    expect([await binds(school), await binds(college), await binds(otherSchool)]).toEqual([true, true, false]);
  });

  it('should be decided row by row, finished, kept and exported', async () => {
    const id = await paste(`${NAME} ${CODE}\n天津云帆志远科技有限公司\n=1+1样例公司`);
    const decide = async (line: number, decision: string) => {
      const row = (await rowsOf(id)).find((one) => one.line === line)!;
      return school
        .post(`/api/look-ups/${id}/decisions`)
        .send({ rows: [{ line, version: row.version }], decision, reason: '核对营业执照。' });
    };
    expect((await decide(1, 'admit')).body.code).toBe('LOOK_UP.LISTED_NOT_ADMITTED');
    expect((await school.post(`/api/look-ups/${id}/finish`)).body.code).toBe('LOOK_UP.UNDECIDED');
    expect((await decide(1, 'refuse')).status).toBe(204);
    expect((await decide(2, 'ask')).status).toBe(204);

    const { body: questions } = await officer.get('/api/look-up-questions?state=open').expect(200);
    expect(questions.items).toEqual([
      expect.objectContaining({ lookUpId: id, line: 2, school: '滨江理工大学', name: '天津云帆志远科技有限公司' }),
    ]);
    await school.get('/api/look-up-questions').expect(403);
    await officer.post(`/api/look-up-questions/${id}/2/answer`).send({ answer: '不是同一单位。' }).expect(204);
    await officer.post(`/api/look-up-questions/${id}/1/answer`).send({ answer: '与此无关。' }).expect(404);
    expect((await decide(2, 'admit')).status).toBe(204);
    await school.post(`/api/look-ups/${id}/finish`).expect(204);
    expect((await decide(2, 'refuse')).body.code).toBe('LOOK_UP.NOT_OPEN');

    const { text } = await school.get(`/api/look-ups/${id}/export?format=csv`).expect(200);
    const [, first, second, third] = text.split('\r\n');
    expect(first).toContain(`1,${NAME},${CODE},命中,${NAME},统一社会信用代码相同`);
    expect(first).toContain('不予参会,核对营业执照。,刘洋,2026-03-02 10:00');
    expect(second).toContain('名称相近');
    expect(second).toContain('不是同一单位。');
    expect(third).toMatch(/^3,'=1\+1样例公司/);
  });

  it('should take what is missing in a decision as a fault, not as a decision', async () => {
    const id = await paste(NAME);
    const rowsToDecide = [{ line: 1, version: 1 }];
    for (const wrong of [
      { rows: rowsToDecide, decision: 'refuse', reason: ' ' },
      { rows: rowsToDecide, decision: 'maybe', reason: '理由' },
      { rows: [], decision: 'refuse', reason: '理由' },
    ]) {
      await school.post(`/api/look-ups/${id}/decisions`).send(wrong).expect(400);
    }
  });
});
