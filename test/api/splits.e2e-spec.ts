import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, FORMS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { personIdOf } from '../support/proceeding';
import { signInAs, type SignedIn } from './signed-in';

const COLLEAGUE = '赵倩';
const LEADER = '高建华';
const COLLEGE_USER = '韩冰';

interface Part {
  id: string;
  version: number;
  state: string;
  college: { id: string; name: string };
  answer: string | null;
  documents: { id: string; name: string }[];
}

interface Split {
  isOffered: boolean;
  canChange: boolean;
  latestDue: string;
  colleges: { id: string; name: string }[];
  parts: Part[];
  text: string;
  documents: { id: string }[];
  signOff: { isDemanded: boolean; latest: { id: string; state: string; decidedBy: string | null } | null } | null;
}

describe('a school splits its task, collects and has it signed', () => {
  let test: TestApplication;
  let school: SignedIn;
  let colleague: SignedIn;
  let leader: SignedIn;
  let college: SignedIn;
  let otherCollege: SignedIn;
  let otherSchool: SignedIn;
  let officer: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T10:00:00+08:00');
    [school, colleague, leader, college, otherCollege, otherSchool, officer] = (await Promise.all(
      [SCHOOL_USER, COLLEAGUE, LEADER, COLLEGE_USER, '邓蕾', '梁伟', OFFICER].map((name) => signInAs(test, name)),
    )) as [SignedIn, SignedIn, SignedIn, SignedIn, SignedIn, SignedIn, SignedIn];
  });
  afterAll(() => test.close());

  /** A complaint whose school holds the request for materials, due on 2026-03-09. */
  const asked = async () => {
    const complaint = await Complaint.open(test);
    await complaint.accept();
    const { id, version } = await complaint.task('provide-materials');
    await school.post(`/api/tasks/${id}/claim`).send({ version }).expect(200);
    return { complaint, taskId: id, version: version + 1 };
  };
  const splitOf = async (taskId: string, who = school): Promise<Split> =>
    (await who.get(`/api/tasks/${taskId}/split`).expect(200)).body as Split;
  const askParts = async (taskId: string, change: object = {}, who = school) => {
    const { colleges } = await splitOf(taskId);
    const part = {
      organisationId: colleges.find(({ name }) => name === '计算机学院')!.id,
      request: '请说明学院有无接待该单位。',
      dueOn: '2026-03-05',
      documentIds: [],
    };
    return who.post(`/api/tasks/${taskId}/split`).send({ parts: [{ ...part, ...change }] });
  };
  const upload = async (who: SignedIn, name: string): Promise<string> => {
    const { body } = await who.post('/api/documents').attach('file', Buffer.from(name), `${name}.txt`);
    return (body as { id: string }).id;
  };
  /** Split to one college, which answered with a file. */
  const answered = async () => {
    const matter = await asked();
    await askParts(matter.taskId).then(({ status }) => expect(status).toBe(204));
    const [part] = (await splitOf(matter.taskId)).parts;
    const file = await upload(college, '签到表');
    await college
      .post(`/api/task-parts/${part!.id}/answer`)
      .send({ version: 1, answer: '学院未接待该单位。', documentIds: [file] })
      .expect(204);
    return { ...matter, partId: part!.id, file };
  };
  const form = (change: object = {}) => ({ ...FORMS.materials, ...change });
  const recuse = async (caseId: string, name: string) => {
    const recusal = [caseId, await personIdOf(test, name)];
    await rows(
      test.database.read,
      `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '近亲属')`,
      recusal,
    );
  };

  it('should bring the parts of the colleges to the school and the signed whole to the authority', async () => {
    // given
    const { complaint, taskId, version, file } = await answered();
    const collected = await splitOf(taskId);
    expect(collected).toMatchObject({
      isOffered: true,
      canChange: true,
      latestDue: '2026-03-06',
      text: '计算机学院：\n学院未接待该单位。',
      documents: [{ id: file }],
    });
    const data = form({ materialsSummary: collected.text, documents: [file] });

    // when
    await school.post(`/api/tasks/${taskId}/sign-off`).send({ version, data, note: '请审阅。' }).expect(204);
    const { body: waiting } = await leader.get('/api/sign-offs').expect(200);
    const [{ id }] = (waiting as { items: [{ id: string }] }).items;
    const { body: shown } = await leader.get(`/api/sign-offs/${id}`).expect(200);
    expect(shown).toMatchObject({ content: data, note: '请审阅。', documents: [{ id: file, name: '签到表.txt' }] });
    await leader.get(`/api/documents/${file}/content`).expect(200);
    await leader.post(`/api/sign-offs/${id}/decision`).send({ decision: 'sign' }).expect(204);
    expect((await splitOf(taskId)).signOff!.latest).toMatchObject({ state: 'signed', decidedBy: LEADER });
    await school.post(`/api/tasks/${taskId}/submit`).send({ version, data }).expect(200);

    // then
    expect(await complaint.completed('provide-materials')).toBe(1);
    expect(
      await firstRow(test.database.read, 'SELECT case_id AS "caseId" FROM documents WHERE id = $1', [file]),
    ).toEqual({ caseId: complaint.caseId });
    expect((await splitOf(taskId)).parts.map(({ state }) => state)).toEqual(['closed']);
    const history = (await complaint.history()).join(' ');
    for (const deed of ['分解到 1 个学院', '计算机学院报送分解任务', '提请校领导签批', '签批“'])
      expect(history).toContain(deed);
    const audit = await rows<{ action: string }>(
      test.database.read,
      `SELECT action FROM audit_events WHERE case_id = $1`,
      [complaint.caseId],
    );
    for (const action of ['TaskSplit', 'TaskPartAnswered', 'TaskSignOffAsked', 'TaskSignedOff'])
      expect(audit.map((row) => row.action)).toContain(action);
  });

  it.each([
    [
      'a college of another school',
      async () => ({
        organisationId: (await firstRow<{ id: string }>(
          test.database.read,
          `SELECT id FROM organisations WHERE name = '机电工程学院'`,
        ))!.id,
      }),
      'SPLIT.PART_REFUSED',
    ],
    ['a date that is not before the task’s own', () => ({ dueOn: '2026-03-09' }), 'SPLIT.PART_REFUSED'],
    ['a day of rest', () => ({ dueOn: '2026-03-07' }), 'SPLIT.PART_REFUSED'],
    ['a date in the past', () => ({ dueOn: '2026-03-01' }), 'SPLIT.PART_REFUSED'],
    ['a text that leads to the reporter', () => ({ request: '请核对投诉人所述的场次。' }), 'SPLIT.TEXT_REFUSED'],
    ['a file of somebody else', async () => ({ documentIds: [await upload(officer, '内部')] }), 'DOCUMENT.NOT_FOUND'],
  ])('should refuse %s', async (_what, change, code) => {
    const { taskId } = await asked();
    const answer = await askParts(taskId, await change());
    expect((answer.body as { code: string }).code).toBe(code);
    expect((await splitOf(taskId)).parts).toEqual([]);
    expect((await askParts(taskId)).status).toBe(204);
  });

  it('should refuse to split for anybody but who holds the task', async () => {
    const { taskId } = await asked();
    expect((await askParts(taskId, {}, colleague)).body).toMatchObject({ code: 'TASK.CLAIMED_BY_OTHER' });
    expect((await askParts(taskId, {}, otherSchool)).body).toMatchObject({ code: 'TASK.NOT_FOUND' });
    expect((await askParts(taskId, {}, officer)).body).toMatchObject({ code: 'TASK.NOT_A_CANDIDATE' });
    expect(await splitOf(taskId, officer)).toMatchObject({ isOffered: false, parts: [], colleges: [], signOff: null });
  });

  it('should show a part to its college alone, without anything of the case', async () => {
    const { complaint, partId, file } = await answered();
    for (const who of [otherCollege, otherSchool, officer]) {
      expect((await who.get(`/api/task-parts/${partId}`)).status).toBe(404);
      expect((await who.get(`/api/documents/${file}/content`)).status).toBe(404);
    }
    const { text } = await college.get(`/api/task-parts/${partId}`).expect(200);
    for (const secret of [complaint.employerName, complaint.caseId, await complaint.number()])
      expect(text).not.toContain(secret);
    await school.get(`/api/documents/${file}/content`).expect(200);
  });

  it('should send a part back with a reason, and take the better answer', async () => {
    const { taskId, partId } = await answered();
    expect(
      (await college.post(`/api/task-parts/${partId}/answer`).send({ version: 2, answer: '补充。', documentIds: [] }))
        .body,
    ).toMatchObject({ code: 'SPLIT.PART_CHANGED' });
    await school.post(`/api/task-parts/${partId}/return`).send({ version: 2, reason: '请补充活动时间。' }).expect(204);
    expect((await college.get(`/api/task-parts/${partId}`)).body).toMatchObject({
      state: 'returned',
      returnReason: '请补充活动时间。',
      canAnswer: true,
    });
    await college.put(`/api/task-parts/${partId}/draft`).send({ answer: '活动在去年秋', documentIds: [] }).expect(200);
    expect((await college.get(`/api/task-parts/${partId}`)).body).toMatchObject({ draft: { answer: '活动在去年秋' } });
    await college
      .post(`/api/task-parts/${partId}/answer`)
      .send({ version: 3, answer: '活动在去年秋季。', documentIds: [] })
      .expect(204);
    expect(await splitOf(taskId)).toMatchObject({ text: '计算机学院：\n活动在去年秋季。', documents: [] });
  });

  it('should take a part back, ask the college anew, and close what is open when the task ends', async () => {
    const { complaint, taskId, version, partId } = await answered();
    expect((await askParts(taskId)).body).toMatchObject({ code: 'SPLIT.PART_REFUSED' });
    await school.post(`/api/task-parts/${partId}/withdrawal`).send({ version: 2 }).expect(204);
    expect((await askParts(taskId)).status).toBe(204);
    await school.post(`/api/tasks/${taskId}/submit`).send({ version, data: form() }).expect(200);
    expect((await splitOf(taskId)).parts.map(({ state }) => state).sort()).toEqual(['closed', 'withdrawn']);
    const withdrawn = await asked();
    await askParts(withdrawn.taskId);
    await withdrawn.complaint.withdraw('问题已经解决。');
    await withdrawn.complaint.does('周文涛', 'decide-withdrawal', { decision: 'close', reasons: '撤回出于自愿。' });
    expect((await splitOf(withdrawn.taskId)).parts.map(({ state }) => state)).toEqual(['closed']);
    expect(complaint.caseId).not.toBe(withdrawn.complaint.caseId);
  });

  it('should keep the recused away from parts and signatures', async () => {
    const { complaint, taskId, version, partId } = await answered();
    await school.post(`/api/task-parts/${partId}/return`).send({ version: 2, reason: '请补充活动时间。' }).expect(204);
    await school.post(`/api/tasks/${taskId}/sign-off`).send({ version, data: form() }).expect(204);
    const id = (await splitOf(taskId)).signOff!.latest!.id;
    await recuse(complaint.caseId, COLLEGE_USER);
    await recuse(complaint.caseId, LEADER);
    expect((await college.get(`/api/task-parts/${partId}`)).status).toBe(404);
    expect(
      (await college.post(`/api/task-parts/${partId}/answer`).send({ version: 3, answer: '补充。', documentIds: [] }))
        .status,
    ).toBe(404);
    expect((await leader.post(`/api/sign-offs/${id}/decision`).send({ decision: 'sign' })).status).toBe(404);
    expect((await school.post(`/api/tasks/${taskId}/sign-off`).send({ version, data: form() })).body).toMatchObject({
      code: 'SIGN_OFF.NO_SIGNER',
    });
  });

  it('should not submit while a signature is asked for or refused, nor other content than was signed', async () => {
    const { taskId, version } = await asked();
    const submit = (data: object) => school.post(`/api/tasks/${taskId}/submit`).send({ version, data });
    const latest = async () => (await splitOf(taskId)).signOff!.latest!;
    const ask = () => school.post(`/api/tasks/${taskId}/sign-off`).send({ version, data: form() }).expect(204);
    await ask();
    expect((await submit(form())).body).toMatchObject({ code: 'SIGN_OFF.MISSING', reason: 'waiting' });
    await leader
      .post(`/api/sign-offs/${(await latest()).id}/decision`)
      .send({ decision: 'refuse' })
      .expect(400);
    await leader
      .post(`/api/sign-offs/${(await latest()).id}/decision`)
      .send({ decision: 'refuse', reason: '请写明时间。' })
      .expect(204);
    expect((await submit(form())).body).toMatchObject({ code: 'SIGN_OFF.MISSING', reason: 'refused' });
    await ask();
    expect(
      (await school.post(`/api/sign-offs/${(await latest()).id}/decision`).send({ decision: 'sign' })).status,
    ).toBe(404);
    await leader
      .post(`/api/sign-offs/${(await latest()).id}/decision`)
      .send({ decision: 'sign' })
      .expect(204);
    expect(
      (await leader.post(`/api/sign-offs/${(await latest()).id}/decision`).send({ decision: 'sign' })).body,
    ).toMatchObject({ code: 'SIGN_OFF.DECIDED' });
    expect((await submit(form({ materialsSummary: '另一种说法。' }))).body).toMatchObject({
      code: 'SIGN_OFF.MISSING',
      reason: 'changed',
    });
    expect((await submit(form())).status).toBe(200);
  });

  it('should not submit a step that demands a signature without one, in no way', async () => {
    // given: as a model with the task header `signOff` opens it
    const { taskId, version } = await asked();
    const demand = `UPDATE tasks SET headers = headers || '{"signOff": "school-leader"}' WHERE id = $1`;
    await rows(test.database.read, demand, [taskId]);
    // when
    const submitted = await school.post(`/api/tasks/${taskId}/submit`).send({ version, data: form() });
    const closed = rows(test.database.read, `UPDATE tasks SET state = 'closed', closed_at = app_now() WHERE id = $1`, [
      taskId,
    ]);
    // then
    expect(submitted.body).toMatchObject({ code: 'SIGN_OFF.MISSING', reason: 'demanded' });
    await expect(closed).rejects.toMatchObject({ constraint: 'tasks_signed_off' });
    expect((await splitOf(taskId)).signOff).toMatchObject({ isDemanded: true, latest: null });
  });

  it('should let whoever asked take the request back, and submit unsigned where the step demands no signature', async () => {
    const { taskId, version } = await asked();
    await school.post(`/api/tasks/${taskId}/sign-off`).send({ version, data: form() }).expect(204);
    await school.post(`/api/tasks/${taskId}/sign-off/withdrawal`).expect(204);
    await school.post(`/api/tasks/${taskId}/submit`).send({ version, data: form() }).expect(200);
  });

  it('should let a substitute split, send back and ask for the signature, in the days and processes of the absence alone', async () => {
    // given: the office of the school holds the task, and is away
    const { complaint, taskId, partId, version } = await answered();
    const absence = async (processIds: string[] | null = null) => {
      const substituteIds = [await personIdOf(test, COLLEAGUE)];
      const { body } = await school
        .post('/api/absences')
        .send({ from: '2026-03-02', to: '2026-03-03', substituteIds, ...(processIds === null ? {} : { processIds }) })
        .expect(201);
      return (body as { id: string }).id;
    };
    const back = () => colleague.post(`/api/task-parts/${partId}/return`).send({ version: 2, reason: '请补充时间。' });
    expect(await splitOf(taskId, colleague)).toMatchObject({ isOffered: true, canChange: false });
    expect((await back()).body).toMatchObject({ code: 'TASK.CLAIMED_BY_OTHER' });
    const elsewhere = await absence(['extension']);
    expect((await back()).body).toMatchObject({ code: 'TASK.CLAIMED_BY_OTHER' });
    await school.post(`/api/absences/${elsewhere}/end`).expect(204);
    const current = await absence();
    // when
    expect(await splitOf(taskId, colleague)).toMatchObject({ canChange: true });
    await back().expect(204);
    await colleague.post(`/api/tasks/${taskId}/sign-off`).send({ version, data: form() }).expect(204);
    // then
    expect(await splitOf(taskId, colleague)).toMatchObject({
      parts: [{ state: 'returned', returnReason: '请补充时间。' }],
      signOff: { latest: { state: 'asked', askedBy: COLLEAGUE } },
    });
    const deeds = await rows(
      test.database.read,
      `SELECT action, people.name AS who, absent.name AS absent FROM audit_events
       JOIN people ON people.id = actor_person_id JOIN people absent ON absent.id::text = details->>'onBehalfOf'
       WHERE case_id = $1 AND action IN ('TaskPartReturned', 'TaskSignOffAsked') ORDER BY audit_events.id`,
      [complaint.caseId],
    );
    expect(deeds).toEqual(
      ['TaskPartReturned', 'TaskSignOffAsked'].map((action) => ({ action, who: COLLEAGUE, absent: SCHOOL_USER })),
    );
    // and nothing of it once the absence is ended, or the substitute is recused
    await school.post(`/api/absences/${current}/end`).expect(204);
    expect(await splitOf(taskId, colleague)).toMatchObject({ canChange: false });
    await recuse(complaint.caseId, COLLEAGUE);
    expect((await colleague.get(`/api/tasks/${taskId}/split`)).status).toBe(404);
  });

  describe('the database itself', () => {
    const AGAIN = (change: Record<string, string>) => {
      const columns = {
        task_id: 'task_id',
        case_id: 'case_id',
        school_id: 'school_id',
        organisation_id: 'organisation_id',
        request: 'request',
        due_on: 'due_on',
        asked_by: 'asked_by',
        ...change,
      };
      return `INSERT INTO task_parts (${Object.keys(columns).join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM task_parts WHERE id = $1`;
    };

    it.each([
      [
        'a part outside the school',
        AGAIN({ organisation_id: `(SELECT id FROM organisations WHERE name = '机电工程学院')` }),
        'task_parts_own_college',
      ],
      [
        'a part of a task that is not the school’s',
        AGAIN({ task_id: `(SELECT id FROM tasks WHERE element_id = 'collect-evidence' LIMIT 1)` }),
        'task_parts_own_task',
      ],
      ['a part that leads to the reporter', AGAIN({ request: `'请联系投诉人'` }), 'task_parts_no_identity'],
      [
        'an answer by somebody recused',
        `UPDATE task_parts SET state = 'answered', answer = '无', answered_at = app_now(), answered_by = (SELECT person_id FROM recusals WHERE case_id = task_parts.case_id) WHERE id = $1`,
        'task_parts_not_recused',
      ],
    ])('should refuse %s', async (_what, sql, constraint) => {
      const { taskId, complaint } = await asked();
      await askParts(taskId);
      const [part] = (await splitOf(taskId)).parts;
      await recuse(complaint.caseId, COLLEGE_USER);
      await expect(rows(test.database.read, sql, [part!.id])).rejects.toMatchObject({ constraint });
    });
  });
});
