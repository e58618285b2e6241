import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { personIdOf } from '../support/proceeding';
import { type SignedIn, signInAs } from './signed-in';

interface Row {
  id: string;
  opens: 'task' | 'case';
  version: number;
  step: string;
  caseId?: string;
  caseNumber?: string;
  waitingFor: string[];
  unread: boolean;
  pressure: string;
  due: { date: string; colour: string } | null;
}

const COLLEAGUE = '李国强';
const OTHER_SCHOOL_USER = '梁伟';
const REPORTER = '欧阳若水';

/** An authority with two complaints, one of them before a school, and what people do with their lists. */
describe('inbox', () => {
  let app: TestApplication;
  let early: Complaint;
  let late: Complaint;
  let reported: string;
  const people = new Map<string, SignedIn>();

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T09:30:00+08:00');
    early = await Complaint.open(app, { employer: '滨江云帆测试科技有限公司' });
    await early.accept();
    await app.clock.advance(3 * 86_400_000);
    for (const name of [OFFICER, COLLEAGUE, HEAD, ...INVESTIGATORS, SCHOOL_USER, OTHER_SCHOOL_USER, '罗建国']) {
      people.set(name, await signInAs(app, name));
    }
    late = await Complaint.open(app, { employer: '江北远航人力资源（集团）有限公司', school: false });
    const { body } = await people
      .get(OFFICER)!
      .post('/api/complaints')
      .send({
        employer: { name: '溪口示例商贸有限公司' },
        category: 'recruitment-fraud',
        postingText: '入职前须交纳培训费。',
        channel: 'telephone',
        receivedAt: (await app.clock.now()).toISOString(),
        documentIds: [],
        reporter: { name: REPORTER, phone: '13900000000' },
      })
      .expect(201);
    reported = (body as { caseId: string }).caseId;
    await app.settle();
  });
  afterAll(() => app.close());

  const get = async (who: string, path: string) => (await people.get(who)!.get(path).expect(200)).body as unknown;
  const list = async (who: string, query: string) =>
    (await get(who, `/api/tasks?pageSize=100&${query}`)) as { items: Row[]; total: number };
  const cases = async (who: string, query: string) =>
    ((await get(who, `/api/cases?pageSize=100&${query}`)) as { items: { id: string }[] }).items.map(({ id }) => id);
  const casesOf = async (who: string, query: string) => (await list(who, query)).items.map(({ caseId }) => caseId);
  const counts = async (who: string) => (await get(who, '/api/tasks/counts')) as Record<string, number>;
  const number = async (caseId: string) =>
    (await firstRow<{ number: string }>(app.database.read, 'SELECT number FROM cases WHERE id = $1', [caseId]))!.number;

  describe('search', () => {
    it.each([
      ['one character', '帆', true],
      ['two characters', '云帆', true],
      ['four characters', '云帆测试', true],
      ['a party that the title does not name', '理工', true],
      ['other punctuation and width', '滨江　云帆（测试）', true],
      ['two words in any order', '科技 滨江云', true],
      ['pairs that follow each other nowhere', '帆云', false],
      ['a name of the other case', '远航', false],
      ['punctuation alone', '（）', false],
      ['what LIKE would take for anything', '%', false],
    ])('should find a case by %s', async (_what, typed, finds) => {
      const q = encodeURIComponent(typed);
      expect((await cases(OFFICER, `q=${q}`)).includes(early.caseId)).toBe(finds);
      expect((await casesOf(INVESTIGATORS[0], `view=group&q=${q}`)).includes(early.caseId)).toBe(finds);
    });

    it('should find a case by its number, whole or in part', async () => {
      const whole = await number(early.caseId);
      expect(await cases(OFFICER, `q=${whole}`)).toEqual([early.caseId]);
      expect(await cases(OFFICER, `q=${whole.slice(-6)}`)).toContain(early.caseId);
    });

    it('should find a case under the name an employer was given later', async () => {
      // when
      await rows(
        app.database.read,
        `UPDATE employers SET name = '江北新航人力资源有限公司' WHERE name LIKE '江北远航%'`,
      );
      // then
      expect(await cases(OFFICER, 'q=新航')).toEqual([late.caseId]);
    });

    it('should find nothing of a case for whoever may not read it', async () => {
      // given: the school has a step of the case, and the colleague an interest in it
      expect((await list(SCHOOL_USER, 'view=group')).total).toBeGreaterThan(0);
      expect(await cases(COLLEAGUE, 'q=云帆')).toEqual([early.caseId]);
      await rows(app.database.read, `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '亲属')`, [
        early.caseId,
        await personIdOf(app, COLLEAGUE),
      ]);
      // then
      for (const q of ['云帆', '帆', '理工', await number(early.caseId)]) {
        expect((await list(SCHOOL_USER, `view=group&q=${q}`)).total).toBe(0);
        expect(await cases(COLLEAGUE, `q=${q}`)).not.toContain(early.caseId);
      }
      expect((await list(SCHOOL_USER, 'view=group&kind=complaint')).total).toBe(0);
      expect((await list(SCHOOL_USER, 'view=group&state=open')).total).toBe(0);
      const employer = await firstRow<{ id: string }>(
        app.database.read,
        `SELECT employer_id AS id FROM case_parties WHERE case_id = $1 AND role = 'employer'`,
        [early.caseId],
      );
      expect((await list(SCHOOL_USER, `view=group&party=${employer!.id}`)).total).toBe(0);
      expect((await list(INVESTIGATORS[0], `view=group&party=${employer!.id}`)).total).toBe(1);
      expect((await list(SCHOOL_USER, 'view=group&q=材料')).total).toBe(1);
    });

    it('should know no reporter', async () => {
      expect(await cases(OFFICER, 'q=溪口')).toEqual([reported]);
      for (const q of [REPORTER, '欧阳', '若', '13900000000']) {
        expect(await cases(OFFICER, `q=${encodeURIComponent(q)}`)).toEqual([]);
        expect((await list(OFFICER, `view=group&q=${encodeURIComponent(q)}`)).total).toBe(0);
      }
      const kept = await rows(
        app.database.read,
        `SELECT FROM case_search WHERE tokens && ARRAY['欧阳', '阳若', '若水']`,
      );
      expect(kept).toEqual([]);
    });
  });

  describe('filters', () => {
    it.each([
      ['kind', 'kind=complaint', 'kind=report'],
      ['step', 'step=screen-complaint', 'step=provide-materials'],
      ['process', 'process=complaint-to-blacklist', 'process=extension'],
      ['state', 'state=open', 'state=closed'],
      ['colour', 'colour=green,yellow', 'colour=red'],
      ['first date', 'dueFrom=2026-03-06', 'dueFrom=2026-12-01'],
      ['last date', 'dueTo=2026-12-01', 'dueTo=2026-03-05'],
      ['arrival', 'openedFrom=2026-03-05', 'openedFrom=2026-03-06'],
      ['last arrival', 'openedTo=2026-03-05', 'openedTo=2026-03-04'],
      ['unread', 'unread=true&waitingFor=nobody', 'pressure=urged,blue,orange,red'],
      ['pressure', 'pressure=none', 'pressure=red'],
    ])('should narrow the list by %s', async (_what, lets, bars) => {
      expect(await casesOf(OFFICER, `view=group&${lets}`)).toContain(late.caseId);
      expect(await casesOf(OFFICER, `view=group&${bars}`)).not.toContain(late.caseId);
    });

    it('should narrow the list by organisation and by whom it waits for', async () => {
      const all = (await list(OFFICER, 'view=group&columns=waiting,parties')).items.find(
        (one) => one.caseId === late.caseId,
      )!;
      expect(all.waitingFor).toEqual(['滨江市教育委员会']);
      const authority = await firstRow<{ id: string }>(
        app.database.read,
        `SELECT id FROM organisations WHERE name = '滨江市教育委员会'`,
      );
      const other = await personIdOf(app, HEAD);
      for (const field of ['organisation', 'waitingFor']) {
        expect(await casesOf(OFFICER, `view=group&${field}=${authority!.id}`)).toContain(late.caseId);
        expect(await casesOf(OFFICER, `view=group&${field}=${other}`)).toEqual([]);
      }
    });

    it('should agree with the colours and dates that the list shows', async () => {
      const { items } = await list(INVESTIGATORS[0], 'view=group');
      for (const colour of ['red', 'yellow', 'green']) {
        const shown = items.filter(({ due }) => due?.colour === colour).map(({ id }) => id);
        const found = (await list(INVESTIGATORS[0], `view=group&colour=${colour}`)).items.map(({ id }) => id);
        expect(found).toEqual(shown);
      }
    });

    it('should offer the values that occur, and tell a school nothing of the case', async () => {
      const officer = (await get(OFFICER, '/api/inbox/choices?view=group')) as {
        steps: { step: string }[];
        parties: object[];
      };
      expect(officer.steps.map(({ step }) => step)).toContain('screen-complaint');
      expect(officer.parties.length).toBeGreaterThan(0);
      const school = (await get(SCHOOL_USER, '/api/inbox/choices?view=group')) as { parties: object[] };
      expect(school.parties).toEqual([]);
    });

    it('should refuse a value that no list knows', async () => {
      for (const query of [
        'view=all',
        'view=mine&kind=nothing',
        'view=mine&colour=blue',
        'view=mine&dueFrom=tomorrow',
      ]) {
        await people.get(OFFICER)!.get(`/api/tasks?${query}`).expect(400);
      }
    });
  });

  describe('tabs', () => {
    it('should show what I began, as far as I may read it', async () => {
      const { items } = await list(OFFICER, 'view=started');
      expect(items.map(({ opens }) => opens)).toEqual(items.map(() => 'case'));
      expect(items.find(({ id }) => id === late.caseId)).toMatchObject({ step: 'screen-complaint' });
      expect((await list(COLLEAGUE, 'view=started')).items.map(({ id }) => id)).not.toContain(late.caseId);
      const { caseId } = await Complaint.open(app, { school: false });
      const before = (await counts(OFFICER)).started!;
      // when: the officer turns out to have an interest in a case that the officer registered
      await rows(app.database.read, `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '亲属')`, [
        caseId,
        await personIdOf(app, OFFICER),
      ]);
      // then
      expect((await list(OFFICER, 'view=started')).items.map(({ id }) => id)).not.toContain(caseId);
      expect((await counts(OFFICER)).started).toBe(before - 1);
    });

    it('should show a step that is pressed for to whoever holds it and whoever presses, and to nobody else', async () => {
      // given
      const school = await early.task('provide-materials');
      for (const who of [HEAD, SCHOOL_USER]) expect((await counts(who)).supervised).toBe(0);
      // when
      await people
        .get(HEAD)!
        .post(`/api/tasks/${school.id}/urges`)
        .send({ reason: '请抓紧办理，并书面说明原因。' })
        .expect(204);
      // then
      for (const who of [HEAD, SCHOOL_USER]) {
        const { items } = await list(who, 'view=supervised&columns=pressure');
        expect(items.map(({ id, pressure }) => ({ id, pressure }))).toEqual([{ id: school.id, pressure: 'urged' }]);
        expect((await counts(who)).supervised).toBe(1);
      }
      for (const who of [OTHER_SCHOOL_USER, INVESTIGATORS[0]]) {
        expect((await list(who, 'view=supervised')).total).toBe(0);
      }
      expect((await list(SCHOOL_USER, 'view=group&pressure=urged')).total).toBe(1);
    });

    it('should show a copy to whom it was sent, once, and count it until it is read', async () => {
      // given
      const { id } = await late.task('screen-complaint');
      const to = await personIdOf(app, HEAD);
      for (const note of ['请阅。', '再阅。']) {
        await people
          .get(OFFICER)!
          .post(`/api/tasks/${id}/copy`)
          .send({ personIds: [to], note })
          .expect(204);
      }
      // then
      const copied = async () =>
        (await list(HEAD, 'view=copied')).items.map((one) => ({ id: one.id, unread: one.unread }));
      expect(await copied()).toEqual([{ id, unread: true }]);
      expect((await counts(HEAD)).copied).toBe(1);
      expect((await list(INVESTIGATORS[0], 'view=copied')).total).toBe(0);
      await get(HEAD, `/api/tasks/${id}/verbs`);
      expect((await counts(HEAD)).copied).toBe(0);
      expect(await copied()).toEqual([{ id, unread: false }]);
    });
  });

  describe('many at once', () => {
    const bulk = (who: string, body: object) => people.get(who)!.post('/api/inbox/bulk').send(body);
    const outcomes = async (who: string, body: object) =>
      ((await bulk(who, body).expect(200)).body as { items: { outcome: string; code?: string }[] }).items;

    it('should claim each on its own, and say of each what became of it', async () => {
      const [own, gone] = [await late.task('screen-complaint'), await early.task('collect-evidence')];
      const stale = { id: (await early.task('provide-materials')).id, version: 1 };
      const answer = await outcomes(OFFICER, {
        verb: 'claim',
        tasks: [{ id: own.id, version: own.version }, { id: gone.id, version: gone.version }, stale],
      });
      expect(answer.map(({ outcome, code }) => code ?? outcome)).toEqual([
        'done',
        'TASK.NOT_A_CANDIDATE',
        'TASK.NOT_A_CANDIDATE',
      ]);
      expect((await list(OFFICER, 'view=mine')).items.map(({ id }) => id)).toContain(own.id);
    });

    it('should assign for a head alone, and only to somebody who may do the step', async () => {
      const { id, version } = await early.task('collect-evidence');
      const order = async (who: string, name: string) => {
        const personId = await personIdOf(app, name);
        const [row] = await outcomes(who, { verb: 'assign', tasks: [{ id, version }], personId, reason: '统一安排。' });
        return row!.code ?? row!.outcome;
      };
      expect(await order(OFFICER, INVESTIGATORS[1])).not.toBe('done');
      expect(await order(HEAD, SCHOOL_USER)).not.toBe('done');
      expect(await order(HEAD, INVESTIGATORS[1])).toBe('done');
      expect((await list(INVESTIGATORS[1], 'view=mine')).items.map((one) => one.id)).toContain(id);
    });

    it('should urge with a reason, by the checks of a single urge', async () => {
      const { id, version } = await late.task('screen-complaint');
      const tasks = [{ id, version }];
      await bulk(HEAD, { verb: 'urge', tasks }).expect(400);
      const by = async (who: string, reason: string) => (await outcomes(who, { verb: 'urge', tasks, reason }))[0]!.code;
      expect(await by(INVESTIGATORS[0], '请抓紧。')).toBe('SUPERVISION.REFUSED');
      expect(await by(HEAD, '请尽快答复举报人。')).toBe('SUPERVISION.TEXT_REFUSED');
      expect(await by(HEAD, '请抓紧办理。')).toBeUndefined();
    });

    it('should refuse an empty order and one of too many', async () => {
      const task = { id: (await late.task('screen-complaint')).id, version: 1 };
      await bulk(OFFICER, { verb: 'claim', tasks: [] }).expect(400);
      await bulk(OFFICER, { verb: 'claim', tasks: Array.from({ length: 101 }, () => task) }).expect(400);
    });
  });

  describe('a file of the list', () => {
    it('should hold what is shown, in the language of the reader, and be on record', async () => {
      const query = 'view=group&columns=number,due,waiting&sort=openedAt&q=材料';
      const { items } = await list(SCHOOL_USER, query);
      const answer = await people
        .get(SCHOOL_USER)!
        .get(`/api/inbox/export?${query}&format=csv&language=en`)
        .expect(200);
      expect(answer.headers['content-disposition']).toContain('To claim.csv');
      expect(answer.text.startsWith('\uFEFF')).toBe(true);
      const [titles, ...lines] = answer.text.slice(1).trimEnd().split('\r\n');
      expect(titles).toBe('Task,Case,Waiting for,Due');
      expect(lines).toHaveLength(items.length);
      expect(lines[0]).toContain(items[0]!.due!.date);
      expect(answer.text).not.toContain('TS-');
      const audited = await firstRow<{ details: object }>(
        app.database.read,
        `SELECT details FROM audit_events WHERE action = 'InboxExported' ORDER BY id DESC LIMIT 1`,
      );
      expect(audited!.details).toEqual({ tab: 'group', format: 'csv', rows: items.length });
    });

    it('should be a workbook on request', async () => {
      const answer = await people
        .get(OFFICER)!
        .get('/api/inbox/export?view=done&format=xlsx')
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        })
        .expect(200);
      expect((answer.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    });
  });

  describe('saved views', () => {
    const views = async (who: string) =>
      ((await get(who, '/api/saved-views?list=inbox')) as { items: { id: string; name: string; version: number }[] })
        .items;
    const save = (who: string, body: object) =>
      people
        .get(who)!
        .post('/api/saved-views')
        .send({ list: 'inbox', query: { view: 'group', colour: 'red' }, ...body });

    it('should be seen by the owner, and by the organisation it is shared with', async () => {
      const authority = await firstRow<{ id: string }>(
        app.database.read,
        `SELECT id FROM organisations WHERE name = '滨江市教育委员会'`,
      );
      await save(OFFICER, { name: '我的急件' }).expect(201);
      await save(OFFICER, { name: '全局急件', organisationId: authority!.id }).expect(201);
      const names = async (who: string) => (await views(who)).map(({ name }) => name);
      expect(await names(OFFICER)).toEqual(['全局急件', '我的急件']);
      expect(await names(COLLEAGUE)).toEqual(['全局急件']);
      expect(await names(SCHOOL_USER)).toEqual([]);
      await save(SCHOOL_USER, { name: '越权', organisationId: authority!.id }).expect(403);
      await save(OFFICER, { name: '我的急件' }).expect(409);
    });

    it('should be changed by the owner alone, as it was loaded', async () => {
      const [shared] = await views(COLLEAGUE);
      const body = { name: '改名', query: { view: 'mine' }, version: shared!.version };
      const path = `/api/saved-views/${shared!.id}`;
      await people.get(COLLEAGUE)!.put(path).send(body).expect(404);
      await people.get(COLLEAGUE)!.delete(path).expect(404);
      await people.get(OFFICER)!.put(path).send(body).expect(204);
      await people.get(OFFICER)!.put(path).send(body).expect(409);
      expect(await views(COLLEAGUE)).toEqual([]);
      await people.get(OFFICER)!.delete(path).expect(204);
      expect((await views(OFFICER)).map(({ name }) => name)).toEqual(['我的急件']);
    });

    it('should hold nothing but a query of the list', async () => {
      await save(OFFICER, { name: '坏视图', query: { view: 'everything' } }).expect(400);
      await save(OFFICER, { name: '坏视图', query: { view: 'mine', script: 'x' } }).expect(400);
    });
  });

  it('should remember the columns that a person chose, list by list, and nobody else’s', async () => {
    const chosen = async (who: string) => ((await get(who, '/api/inbox/columns')) as { items: object[] }).items;
    const choose = (columns: unknown, tab = 'mine') =>
      people.get(OFFICER)!.put('/api/inbox/columns').send({ tab, columns });
    expect(await chosen(OFFICER)).toEqual([]);
    await choose(['due', 'task', 'waiting']).expect(204);
    await choose(['task', 'closed'], 'done').expect(204);
    expect(await chosen(OFFICER)).toEqual([
      { tab: 'done', columns: ['task', 'closed'] },
      { tab: 'mine', columns: ['task', 'waiting', 'due'] },
    ]);
    expect(await chosen(HEAD)).toEqual([]);
    for (const wrong of [[], ['reporter'], 'due', undefined]) await choose(wrong).expect(400);
    await choose(['due'], 'everything').expect(400);
    await choose(null).expect(204);
    expect(await chosen(OFFICER)).toEqual([{ tab: 'done', columns: ['task', 'closed'] }]);
  });

  it('should name what comes next after a task', async () => {
    const { task } = (await get(OFFICER, '/api/inbox/next')) as { task: Row | null };
    const { task: other } = (await get(OFFICER, `/api/inbox/next?after=${task!.id}`)) as { task: Row | null };
    expect(task!.id).not.toBe(other?.id);
    expect((await get('罗建国', '/api/inbox/next')) as object).toEqual({ task: null });
  });
});
