import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, DECIDER, FORMS, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { grantRole } from '../support/proceeding';
import { signInAs, type SignedIn } from './signed-in';

interface Problem {
  code: string;
  detail: string;
  fields: { path: string; code: string; message: string }[];
}

const problem = ({ body }: Response) => body as Problem;
const sentences = (answer: Response) => [
  problem(answer).detail,
  ...problem(answer).fields.map(({ message }) => message),
];
const CHINESE = /^(?!.*Expected).*\p{Script=Han}/u;
const ENGLISH = /^\P{Script=Han}{10,}$/u;
/** People's names stay what they are in every language. */
const NAMES = /陈敏|李国强|孙晓燕/g;

/**
 * What goes wrong at the desk. Starts that cannot succeed are in `bad-start`, files in `documents` and `portal`, wrong codes in
 * `portal`, other schools in `access-fuzz`, the decider who investigated in the gates of the process.
 */
describe('bad input', () => {
  let test: TestApplication;
  let officer: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T10:00:00+08:00');
    await grantRole(test, INVESTIGATORS[0], 'decision-maker');
    officer = await signInAs(test, OFFICER);
  });
  afterAll(() => test.close());

  /** A case before its first step, which the officer has claimed. */
  const claimed = async () => {
    const complaint = await Complaint.open(test);
    const { id, version } = await complaint.task('screen-complaint');
    await officer.post(`/api/tasks/${id}/claim`).send({ version }).expect(200);
    return { complaint, id, version: version + 1, path: `/api/tasks/${id}` };
  };
  const count = async (table: string, where = 'true', ...parameters: string[]) => {
    const [found] = await rows<{ count: number }>(
      test.database.read,
      `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
      parameters,
    );
    return found!.count;
  };

  describe('a task whose case moved on', () => {
    it('should be told as withdrawn, with the draft kept and shown', async () => {
      // given
      const complaint = await Complaint.open(test);
      await complaint.accept();
      const { id, version } = await complaint.task('provide-materials');
      const before = await signInAs(test, SCHOOL_USER);
      await before.post(`/api/tasks/${id}/claim`).send({ version }).expect(200);
      await before.put(`/api/tasks/${id}/draft`).send({ data: FORMS.materials }).expect(200);

      // when
      await test.clock.advance(14 * 86_400_000);
      await test.settle();
      const school = await signInAs(test, SCHOOL_USER);
      const late = await school.post(`/api/tasks/${id}/submit`).send({ version: version + 1, data: FORMS.materials });

      // then
      expect([late.status, problem(late).code]).toEqual([409, 'TASK.WITHDRAWN']);
      const page = await school.get(`/api/tasks/${id}`).expect(200);
      expect(page.body).toMatchObject({ canSubmit: false, draft: { data: FORMS.materials } });
      officer = await signInAs(test, OFFICER);
    });
  });

  describe('a double click', () => {
    it('should submit once and repeat the answer under the same Idempotency-Key', async () => {
      // given
      const { complaint, path, version } = await claimed();
      const key = randomUUID();
      const click = () =>
        officer
          .post(`${path}/submit`)
          .set('Idempotency-Key', key)
          .send({ version, data: { decision: 'accept' } });

      // when
      const answers = await Promise.all([click(), click(), click()]);
      const again = await click();

      // then
      for (const answer of answers) {
        expect(answer.status === 200 || problem(answer).code === 'IDEMPOTENCY.IN_PROGRESS').toBe(true);
      }
      expect(again.status).toBe(200);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(await count('task_submissions', 'case_id = $1', complaint.caseId)).toBe(1);
      expect(await complaint.waiting()).toEqual(['assign-investigators']);
    });

    it('should refuse another content under the same key and keep what was done', async () => {
      const { path, version } = await claimed();
      const key = randomUUID();
      const send = (data: object) => officer.post(`${path}/submit`).set('Idempotency-Key', key).send({ version, data });
      await send({ decision: 'accept' }).expect(200);
      const other = await send({ decision: 'decline', declineReasons: '改主意了。' });
      expect([other.status, problem(other).code]).toEqual([409, 'IDEMPOTENCY.KEY_REUSED']);
    });

    it('should register one complaint', async () => {
      const key = randomUUID();
      const body = {
        employer: { name: '滨江双击科技有限公司' },
        category: 'discrimination',
        postingText: '限男性。',
        channel: 'telephone',
        receivedAt: (await test.clock.now()).toISOString(),
      };
      const before = await count('cases');
      const register = () => officer.post('/api/complaints').set('Idempotency-Key', key).send(body);
      const answers = await Promise.all([register(), register()]);
      expect(answers.map(({ status }) => status)).toContain(201);
      expect((await register()).status).toBe(201);
      expect(await count('cases')).toBe(before + 1);
    });
  });

  it('should say in Chinese and in English what is wrong, each time', async () => {
    // given
    const { complaint, id, version, path } = await claimed();
    const submit = (by: SignedIn, data: object) => by.post(`${path}/submit`).send({ version, data });
    const upload = (content: Buffer, name: string) => () =>
      officer.post('/api/documents').attach('file', content, name);
    const other = await signInAs(test, '李国强');
    const otherSchool = await signInAs(test, '梁伟');
    const heard = await Complaint.heard(test);
    const investigator = await signInAs(test, INVESTIGATORS[0]);
    const decision = await heard.task('decide-listing');
    const done = await Complaint.open(test);
    const { id: doneTask } = await done.task('screen-complaint');
    await done.does(OFFICER, 'screen-complaint', { decision: 'accept' });

    const faults: [string, number, () => ReturnType<SignedIn['post']>][] = [
      ['TASK.CLAIMED_BY_OTHER', 409, () => submit(other, { decision: 'accept' })],
      ['TASK.CHANGED', 409, () => officer.post(`${path}/submit`).send({ version: 99, data: { decision: 'accept' } })],
      ['TASK.ALREADY_CLOSED', 409, () => officer.post(`/api/tasks/${doneTask}/submit`).send({ version: 2, data: {} })],
      ['TASK.NOT_FOUND', 404, () => otherSchool.post(`/api/tasks/${id}/claim`).send({ version })],
      ['TASK.FOUR_EYES', 403, () => investigator.post(`/api/tasks/${decision.id}/claim`).send({ version: 1 })],
      ['FORM.REFUSED', 400, () => submit(officer, { decision: 'perhaps', note: 7, colour: 'red' })],
      ['INPUT.INVALID', 400, () => officer.post(`${path}/submit`).send({ version: 'one', data: [] })],
      ['DOCUMENT.EMPTY', 400, upload(Buffer.alloc(0), '空.pdf')],
      ['DOCUMENT.TYPE_NOT_ALLOWED', 400, upload(Buffer.from('MZ\u0090\u0000'), '证据.pdf')],
      ['DOCUMENT.TOO_LARGE', 400, upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), '大.txt')],
      ['CASE.NOT_FOUND', 404, () => otherSchool.get(`/api/cases/${complaint.caseId}`)],
    ];
    for (const [code, status, send] of faults) {
      // when
      const chinese = await send();
      const english = await send().set('Accept-Language', 'en');

      // then
      expect([chinese.status, problem(chinese).code]).toEqual([status, code]);
      expect([english.status, problem(english).code]).toEqual([status, code]);
      expect(sentences(chinese).filter((text) => !CHINESE.test(text))).toEqual([]);
      expect(sentences(english).filter((text) => !ENGLISH.test(text.replace(NAMES, '')))).toEqual([]);
    }
    await submit(officer, { decision: 'accept' }).expect(200);
    await heard.does(DECIDER, 'decide-listing', FORMS.list);
  }, 180_000);

  describe('input that no field could hold', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

    it.each([
      ['NUL in a value', '{"data":{"note":"a\\u0000b"}}', 'data.note'],
      ['NUL in a name', '{"data":{"no\\u0000te":"x"}}', 'data'],
      ['half a character', '{"data":{"note":"\\ud83d"}}', 'data.note'],
      ['a thousand levels', `{"data":${nested(1000)}}`, undefined],
      ['fifty thousand levels', `{"data":${nested(50_000)}}`, undefined],
    ])('should refuse %s by name and keep the earlier draft', async (_what, text, path) => {
      const { path: task } = await claimed();
      await officer
        .put(`${task}/draft`)
        .send({ data: { note: '待核' } })
        .expect(200);
      const refused = await officer.put(`${task}/draft`).set('Content-Type', 'application/json').send(text);
      expect([refused.status, problem(refused).code]).toEqual([400, 'INPUT.INVALID']);
      if (path !== undefined) expect(problem(refused).fields).toMatchObject([{ path, code: 'FORMAT' }]);
      expect((await officer.get(task).expect(200)).body).toMatchObject({ draft: { data: { note: '待核' } } });
    });

    it('should refuse NUL wherever people type', async () => {
      const text = '某\0人';
      const answers = [
        await test.http().post('/api/session').send({ userName: text, password: 'x' }),
        await test.http().post('/api/portal/status').send({ code: text }),
        await officer.post('/api/cases/x/recusals').send({ personId: randomUUID(), reason: text }),
        await officer.get('/api/cases?q=%00'),
        await officer.get('/api/tasks?view=group&q=%00'),
        await test.http().get('/api/public/blacklist?q=%00'),
        await officer.get('/api/cases/%00'),
      ];
      expect(answers.map(({ status, body }) => [status, (body as Problem).code])).toEqual(
        answers.map(() => [400, 'INPUT.INVALID']),
      );
    });
  });

  describe('input that means to be more than it is', () => {
    it('should change no prototype, whatever a form or a draft is called', async () => {
      const { path, version } = await claimed();
      const data = '{"decision":"accept","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
      const send = (method: 'put' | 'post', verb: string) =>
        officer[method](`${path}/${verb}`).set('Content-Type', 'application/json');
      await send('put', 'draft').send(`{"data":${data}}`);
      await send('post', 'submit').send(`{"version":${version},"data":${data}}`);
      await send('post', 'submit').send(`{"__proto__":{"isAdmin":true},"version":${version},"data":{}}`);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
      const kept = await rows<{ text: string }>(
        test.database.read,
        `SELECT data::text AS text FROM task_submissions UNION ALL SELECT data::text FROM task_drafts`,
      );
      expect(kept.filter(({ text }) => /isAdmin/.test(text))).toEqual([]);
    });

    it.each<[string, (by: SignedIn, task: string) => ReturnType<SignedIn['post']>, string]>([
      ['the keeper of a complaint', (by) => by.post('/api/complaints').send({ keeperId: randomUUID() }), 'keeperId'],
      ['who registered it', (by) => by.post('/api/complaints').send({ registeredBy: randomUUID() }), 'registeredBy'],
      ['its number', (by) => by.post('/api/complaints').send({ number: 'TS-2026-000001' }), 'number'],
      [
        'the assignee of a task',
        (by, task) => by.post(`${task}/claim`).send({ version: 1, assigneeId: 'x' }),
        'assigneeId',
      ],
      [
        'who submits',
        (by, task) => by.post(`${task}/submit`).send({ version: 1, data: {}, personId: 'x' }),
        'personId',
      ],
      [
        'variables of the engine',
        (by, task) => by.post(`${task}/submit`).send({ version: 1, data: {}, variables: {} }),
        'variables',
      ],
    ])('should not let the sender set %s', async (_what, send, path) => {
      const { path: task } = await claimed();
      const refused = await send(officer, task);
      expect(refused.status).toBe(400);
      expect(problem(refused).fields).toContainEqual(expect.objectContaining({ path, code: 'UNKNOWN' }));
    });

    it('should not open a session for a form of another site', async () => {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
        for (const path of ['/api/session', '/api/demo/session', '/api/set-up']) {
          const answer = await test
            .http()
            .post(path)
            .set('Content-Type', type)
            .send('userName=a&password=b&personId=c');
          expect([400, 415]).toContain(answer.status);
          expect(answer.headers['set-cookie']).toBeUndefined();
        }
      }
    });
  });

  describe('documents', () => {
    it("should not be taken from somebody else's desk by their id", async () => {
      // given
      const { path, version, complaint } = await claimed();
      const foreign = await complaint.file('李国强');
      await officer
        .post(`${path}/submit`)
        .send({ version, data: { decision: 'accept' } })
        .expect(200);
      await complaint.does(HEAD, 'assign-investigators', await assignment());
      const submit = (documents: string[]) =>
        complaint.tries(INVESTIGATORS[0], 'collect-evidence', { ...FORMS.evidence, documents });

      // then
      for (const id of [foreign, randomUUID()]) {
        expect(problem(await submit([id])).fields).toMatchObject([{ path: 'documents', code: 'DOCUMENT_UNKNOWN' }]);
      }
      expect((await submit([await complaint.file(INVESTIGATORS[0])])).status).toBe(200);
      expect(await count('documents', 'id = $1 AND case_id IS NULL', foreign)).toBe(1);
    });

    const assignment = async () => ({
      firstInvestigator: await personId(INVESTIGATORS[0]),
      secondInvestigator: await personId(INVESTIGATORS[1]),
      materialsWorkingDays: 5,
      isRecusalChecked: true,
    });
    const personId = async (name: string) =>
      (await rows<{ id: string }>(test.database.read, 'SELECT id FROM people WHERE name = $1', [name]))[0]!.id;
  });

  describe('what was said in confidence', () => {
    it('should reach neither the engine nor the log of who did what', async () => {
      // given
      const told = '仅供调查人知悉的内情';
      const complaint = await Complaint.open(test, { description: told });
      await complaint.accept();
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', { evidenceSummary: told });
      await complaint.does(SCHOOL_USER, 'provide-materials', { ...FORMS.materials, materialsSummary: told });

      // when
      const tables = await rows<{ name: string; found: number }>(
        test.database.read,
        `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
           AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
      );
      const holders: string[] = [];
      for (const { name } of tables) {
        if ((await count(`"${name}" AS line`, 'strpos(line::text, $1) > 0', told)) > 0) holders.push(name);
      }

      // then
      expect(holders).toEqual(['complaints', 'investigation_materials', 'task_submissions']);
    });

    it('should leave a mark with each look at a case, and none with a refused one', async () => {
      const complaint = await Complaint.open(test);
      const looks = () => count('audit_events', `action = 'CaseRead' AND case_id = $1`, complaint.caseId);
      const school = await signInAs(test, SCHOOL_USER);
      await school.get(`/api/cases/${complaint.caseId}`).expect(404);
      expect(await looks()).toBe(0);
      await officer.get(`/api/cases/${complaint.caseId}`).expect(200);
      const { headers } = await officer.get(`/api/cases/${complaint.caseId}`).expect(200);
      expect(await looks()).toBe(2);
      expect(headers['cache-control']).toBe('no-store');
    });
  });
});
