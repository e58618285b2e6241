import { startApplication, type TestApplication } from '../support/application';
import { personIdOf } from '../support/proceeding';
import { signInAs } from './signed-in';

type Body = Record<string, unknown>;
interface Task extends Body {
  id: string;
  version: number;
  step: string;
}

/** Officials 陈敏 and 李国强, head 周文涛, investigators 孙晓燕 and 何志远; schools: 刘洋 and 赵倩 of one, 梁伟 of another. */
describe('tasks', () => {
  let test: TestApplication;
  let schoolId: string;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-10T10:00:00+08:00');
    const intake = (await test.http().get('/api/portal/intake').expect(200)).body as {
      schools: { id: string; name: string }[];
    };
    schoolId = intake.schools.find(({ name }) => name === '滨江理工大学')!.id;
  });
  afterAll(() => test.close());

  const signedIn = async (name: string) => {
    const person = await signInAs(test, name);
    return {
      personId: await personIdOf(test, name),
      get: person.get,
      post: (path: string, body: object) => person.post(path).send(body),
      put: (path: string, body: object) => person.put(path).send(body),
    };
  };
  type SignedIn = Awaited<ReturnType<typeof signedIn>>;

  const register = async (by: SignedIn): Promise<string> => {
    const complaint = {
      employer: { name: '云帆测试科技有限公司' },
      category: 'recruitment-fraud',
      postingText: '入职须先缴纳培训费。',
      channel: 'telephone',
      receivedAt: '2026-03-10T09:30:00+08:00',
      documentIds: [],
      hostingSchoolId: schoolId,
    };
    const { body } = await by.post('/api/complaints', complaint).expect(201);
    return (body as { caseId: string }).caseId;
  };
  const taskOf = async (by: SignedIn, caseId: string): Promise<Task> => {
    const { items } = (await by.get('/api/tasks?view=group&pageSize=200').expect(200)).body as { items: Task[] };
    return items.find((task) => task.caseId === caseId)!;
  };
  const claim = async (by: SignedIn, { id, version }: Task): Promise<Task> =>
    (await by.post(`/api/tasks/${id}/claim`, { version }).expect(200)).body as Task;
  const complete = async (by: SignedIn, caseId: string, data: object): Promise<Body> => {
    const { id, version } = await claim(by, await taskOf(by, caseId));
    return (await by.post(`/api/tasks/${id}/submit`, { version, data }).expect(200)).body as Body;
  };
  /** A case whose school has to provide materials. */
  const untilMaterials = async (): Promise<{ caseId: string; school: SignedIn; task: Task }> => {
    const [officer, head, school] = [await signedIn('陈敏'), await signedIn('周文涛'), await signedIn('刘洋')];
    const [first, second] = [await signedIn('孙晓燕'), await signedIn('何志远')];
    const caseId = await register(officer);
    await complete(officer, caseId, { decision: 'accept' });
    await complete(head, caseId, {
      firstInvestigator: first.personId,
      secondInvestigator: second.personId,
      materialsWorkingDays: 5,
      isRecusalChecked: true,
    });
    await test.settle();
    const { items } = (await school.get('/api/tasks?view=group&sort=-openedAt').expect(200)).body as { items: Task[] };
    return { caseId, school, task: items[0]! };
  };

  it('should lead an official from the inbox to the next step', async () => {
    // given
    const officer = await signedIn('陈敏');
    const caseId = await register(officer);
    const task = await taskOf(officer, caseId);
    expect(task).toMatchObject({
      step: 'screen-complaint',
      title: { zh: '受理审查' },
      unread: true,
      due: { date: '2026-03-25' },
    });
    // when
    const page = (await officer.get(`/api/tasks/${task.id}`).expect(200)).body as Body;
    expect(page).toMatchObject({ canClaim: true, canSubmit: false, form: { type: 'default' }, case: { id: caseId } });
    const mine = await claim(officer, task);
    await officer.put(`/api/tasks/${task.id}/draft`, { data: { note: '待核' } }).expect(200);
    const again = (await officer.get(`/api/tasks/${task.id}`).expect(200)).body as Body;
    expect(again).toMatchObject({ canClaim: false, canSubmit: true, draft: { data: { note: '待核' } }, unread: false });
    const submitted = await officer
      .post(`/api/tasks/${task.id}/submit`, { version: mine.version, data: { decision: 'accept' } })
      .expect(200);
    // then
    expect(submitted.body).toMatchObject({
      closed: true,
      next: [{ title: { zh: '指派调查人' }, who: '滨江市教育委员会' }],
    });
    const shown = (await officer.get(`/api/cases/${caseId}`).expect(200)).body as { steps: Body[] };
    expect(shown.steps[0]).toMatchObject({
      elementId: 'screen-complaint',
      state: 'done',
      outcome: { zh: '受理', en: 'Accept' },
    });
    const diagram = (await officer.get(`/api/cases/${caseId}/diagram`).expect(200)).body as Body;
    expect(diagram).toMatchObject({ active: ['assign-investigators'], incidents: [] });
  });

  it('should name every faulty field of a form and lose nothing', async () => {
    // given
    const officer = await signedIn('陈敏');
    const task = await claim(officer, await taskOf(officer, await register(officer)));
    const submit = (data: object) => officer.post(`/api/tasks/${task.id}/submit`, { version: task.version, data });
    // when
    const faulty = await submit({ decision: 'decline', note: 'x'.repeat(1001), declineReasons: 7, extra: 1 }).expect(
      400,
    );
    const missing = await submit({ decision: 'decline' }).expect(400);
    // then
    const codes = (body: unknown) =>
      (body as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => `${path} ${code}`).sort();
    expect(codes(faulty.body)).toEqual(['declineReasons WRONG_TYPE', 'extra UNKNOWN', 'note TOO_LONG']);
    expect(codes(missing.body)).toEqual(['declineReasons REQUIRED']);
    await submit({ decision: 'decline', declineReasons: '不属于本机关受理范围。' }).expect(200);
  });

  it('should refuse the second of two people, and the second of two submissions, with what happened', async () => {
    // given
    const [officer, colleague] = [await signedIn('陈敏'), await signedIn('李国强')];
    const task = await taskOf(officer, await register(officer));
    // when
    const claims = await Promise.all(
      [officer, colleague].map((by) => by.post(`/api/tasks/${task.id}/claim`, { version: task.version })),
    );
    // then
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = claims[0]!.status === 200 ? officer : colleague;
    const submission = { version: task.version + 1, data: { decision: 'accept' } };
    const submits = await Promise.all([1, 2].map(() => winner.post(`/api/tasks/${task.id}/submit`, submission)));
    expect(submits.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = winner === officer ? colleague : officer;
    const late = await loser.post(`/api/tasks/${task.id}/submit`, submission).expect(409);
    expect(late.body).toMatchObject({ code: 'TASK.ALREADY_CLOSED', byCaller: false });
  });

  it('should show a school its step and nothing else of the case', async () => {
    // given
    const { caseId, school, task } = await untilMaterials();
    // when
    const page = await school.get(`/api/tasks/${task.id}`).expect(200);
    // then
    expect(task).toMatchObject({ step: 'provide-materials', due: { date: '2026-03-17' } });
    expect(task).not.toHaveProperty('caseId');
    expect(page.text).not.toMatch(/TS-2026|孙晓燕|何志远|培训费/);
    await school.get(`/api/cases/${caseId}`).expect(404);
    await school.get(`/api/cases/${caseId}/diagram`).expect(404);
    await school.get('/api/cases').expect(403);
    await school.get('/api/definitions').expect(403);
    const mine = await claim(school, task);
    const data = { hadActivities: 'no', materialsSummary: '没有该单位的招聘记录。' };
    const { body } = await school.post(`/api/tasks/${task.id}/submit`, { version: mine.version, data }).expect(200);
    expect(body).toEqual({ closed: true, isHandingOver: false, next: [] });
  });

  it("should answer a school that asks for another school's task as for an unknown one", async () => {
    // given
    const { school, task } = await untilMaterials();
    const other = await signedIn('梁伟');
    const unknown = '00000000-0000-4000-8000-000000000000';
    const answersFor = async (id: string) => {
      const answers = [
        await other.get(`/api/tasks/${id}`),
        await other.post(`/api/tasks/${id}/claim`, { version: 1 }),
        await other.post(`/api/tasks/${id}/release`, { version: 1 }),
        await other.put(`/api/tasks/${id}/draft`, { data: {} }),
        await other.post(`/api/tasks/${id}/submit`, { version: 1, data: {} }),
      ];
      return answers.map(({ status, text }) => [status, text]);
    };
    // then
    await school.get(`/api/tasks/${task.id}`).expect(200);
    const answers = await answersFor(task.id);
    expect(answers.map(([status]) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(answers).toEqual(await answersFor(unknown));
    const none = { mine: 0, group: 0, done: 0, copied: 0, started: 0, supervised: 0 };
    expect((await other.get('/api/tasks/counts').expect(200)).body).toEqual(none);
  });

  it('should keep administrators out of cases and let a head record a recusal', async () => {
    // given
    const [officer, head, administrator] = [await signedIn('陈敏'), await signedIn('周文涛'), await signedIn('许嘉明')];
    const colleague = await signedIn('李国强');
    const caseId = await register(officer);
    const recusal = { personId: officer.personId, reason: '与被投诉单位负责人系亲属' };
    // then
    await administrator.get(`/api/cases/${caseId}`).expect(404);
    await administrator.get('/api/cases').expect(403);
    await colleague.post(`/api/cases/${caseId}/recusals`, recusal).expect(403);
    await head.post(`/api/cases/${caseId}/recusals`, recusal).expect(204);
    await head.post(`/api/cases/${caseId}/recusals`, recusal).expect(409);
    await officer.get(`/api/cases/${caseId}`).expect(404);
    expect(await taskOf(officer, caseId)).toBeUndefined();
    await claim(colleague, await taskOf(colleague, caseId));
  });

  it('should page, filter and refuse unknown parameters', async () => {
    // given
    const officer = await signedIn('陈敏');
    await register(officer);
    const list = async (query: string) =>
      (await officer.get(`/api/tasks?${query}`).expect(200)).body as { items: Task[]; total: number };
    // then
    const first = await list('view=group&pageSize=1&page=1&q=TS-2026');
    const second = await list('view=group&pageSize=1&page=2&q=TS-2026');
    expect(first.items).toHaveLength(1);
    expect(first.total).toBe(second.total);
    expect(second.items[0]?.id).not.toBe(first.items[0]!.id);
    expect((await list('view=group&q=%25%25')).total).toBe(0);
    await officer.get('/api/tasks?view=all').expect(400);
    await officer.get('/api/tasks?view=mine&sort=title;drop').expect(400);
    await officer.get('/api/tasks?view=mine&person=x').expect(400);
  });
});
