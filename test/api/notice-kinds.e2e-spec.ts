import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import type { NoticeKind } from '../../src/notices/notice-kind';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { Desk, personIdOf, Proceeding } from '../support/proceeding';
import { Order } from '../support/supervision';

const [INVESTIGATOR, RECUSED] = INVESTIGATORS;
const DEPUTY = '马骏';
const COLLEAGUE = '李国强';
const OTHER_SCHOOL_USER = '梁伟';
/** Stands where a reporter writes; must stand in no notice. */
const CANARY = '金丝雀在三号楼';

interface Shown {
  text: { zh: string };
  caseId?: string;
  caseNumber?: string;
}

/** Kinds of notices that no other spec is about: each reaches whom it concerns, and nobody beside them. */
describe('kinds of notices', () => {
  let test: TestApplication;
  let desk: Desk;
  let complaint: Complaint;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T09:30:00+08:00');
    desk = new Desk(test);
    complaint = await Complaint.open(test);
    await complaint.accept();
    await desk.as(HEAD, 'post', `/api/cases/${complaint.caseId}/recusals`, {
      personId: await personIdOf(test, RECUSED),
      reason: '近亲属',
    });
  });
  afterAll(() => test.close());

  const told = async (name: string, kind: NoticeKind): Promise<Shown[]> => {
    await test.settle();
    return ((await desk.as(name, 'get', `/api/notices?kind=${kind}`)).body as { items: Shown[] }).items;
  };
  /** What they were told, the newest first, by name. */
  const countOf = async (kind: NoticeKind, names: readonly string[]) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await told(name, kind)).length] as const)));

  it('thread-message: to those assigned on the case, without the message', async () => {
    const message = JSON.stringify({ code: complaint.receiptCode, text: CANARY });
    await test.http().post('/api/portal/thread/messages').field('message', message).expect(200);
    const [notice] = await told(INVESTIGATOR, 'thread-message');
    expect(notice).toMatchObject({ text: { zh: '案件中有新的来往信息' }, caseId: complaint.caseId });
    expect(JSON.stringify(notice)).not.toContain(CANARY);
    expect(await countOf('thread-message', [INVESTIGATOR, RECUSED, COLLEAGUE, SCHOOL_USER])).toEqual({
      [INVESTIGATOR]: 1,
      [RECUSED]: 0,
      [COLLEAGUE]: 0,
      [SCHOOL_USER]: 0,
    });
  });

  it('supervised: to the unit that has to answer, which learns of no case by it', async () => {
    await Order.issue(test, { parentCaseId: complaint.caseId, addressee: '滨江理工大学', colour: 'blue' });
    const [notice] = await told(SCHOOL_USER, 'supervised');
    expect(notice!.text.zh).toBe('收到蓝色督办单，须于 2026-03-04 前反馈');
    expect(notice).not.toHaveProperty('caseId');
    expect(notice).not.toHaveProperty('caseNumber');
    expect(await countOf('supervised', [SCHOOL_USER, OTHER_SCHOOL_USER, HEAD, RECUSED])).toEqual({
      [SCHOOL_USER]: 1,
      [OTHER_SCHOOL_USER]: 0,
      [HEAD]: 0,
      [RECUSED]: 0,
    });
  });

  it.each([
    ['agree', '同意'],
    ['refuse', '未同意'],
  ])('extension-decided: to who asked, when the head decides to %s', async (verdict, word) => {
    const { id } = await test.database.transaction(async (tx) =>
      test.app.get(DeadlinesService, { strict: false }).open(tx, {
        caseId: complaint.caseId,
        duty: 'finish',
        anchor: { event: 'received', at: await test.clock.now(tx) },
        limit: { amount: 60, unit: 'calendar-days' },
        basis: { zh: '测试依据', en: 'test basis' },
      }),
    );
    const ask = { amount: 30, unit: 'calendar-days', reason: CANARY };
    expect((await desk.as(OFFICER, 'post', `/api/deadlines/${id}/extensions`, ask)).status).toBeLessThan(300);
    const before = await countOf('extension-decided', [OFFICER, COLLEAGUE, HEAD, SCHOOL_USER]);
    const { body } = await desk.as(HEAD, 'get', `/api/cases/${complaint.caseId}`);
    const { deadlineLedger } = body as { deadlineLedger: { deadlineId: string; extensions: { caseId: string }[] }[] };
    const { caseId } = deadlineLedger.find(({ deadlineId }) => deadlineId === id)!.extensions[0]!;
    const decision = { verdict, reason: '已核', ...(verdict === 'agree' ? { reasonToTell: '需调取材料' } : {}) };
    await new Proceeding(test, caseId, '').does(HEAD, 'endorse-extension', decision);
    const [notice] = await told(OFFICER, 'extension-decided');
    expect(notice!.text.zh).toBe(`您申请的延期：${word}`);
    expect(await countOf('extension-decided', [OFFICER, COLLEAGUE, HEAD, SCHOOL_USER])).toEqual({
      ...before,
      [OFFICER]: before[OFFICER]! + 1,
    });
  });

  it('handover: to who takes the desk over, neither to who leaves nor to who arranges it', async () => {
    const step = await complaint.task('collect-evidence');
    await desk.as(INVESTIGATOR, 'post', `/api/tasks/${step.id}/claim`, { version: step.version });
    const [personId, takerId] = [await personIdOf(test, INVESTIGATOR), await personIdOf(test, DEPUTY)];
    const preview = await desk.as(HEAD, 'post', '/api/handovers/preview', { personId, takerId });
    const items = (preview.body as { items: Record<string, unknown>[] }).items
      .filter(({ refusal }) => refusal === null)
      .map(({ kind, subjectId, duty }) => ({ kind, subjectId, duty, takerId }));
    const done = await desk.as(HEAD, 'put', '/api/handovers/6d1c2b6e-0a52-4c0b-9d56-0d2f1a7b9c02', {
      personId,
      reason: CANARY,
      items,
    });
    expect(done.status).toBe(200);
    const [notice] = await told(DEPUTY, 'handover');
    expect(notice!.text.zh).toBe(`${HEAD}向您移交了工作，请查看交接单并确认`);
    expect(await countOf('handover', [DEPUTY, INVESTIGATOR, HEAD, COLLEAGUE])).toEqual({
      [DEPUTY]: 1,
      [INVESTIGATOR]: 0,
      [HEAD]: 0,
      [COLLEAGUE]: 0,
    });
  });

  it('absence: to who stands in, with the days and nothing of why', async () => {
    const entered = await desk.as(INVESTIGATOR, 'post', '/api/absences', {
      from: '2026-03-03',
      to: '2026-03-06',
      substituteIds: [await personIdOf(test, DEPUTY)],
    });
    expect(entered.status).toBe(201);
    const [notice] = await told(DEPUTY, 'absence');
    expect(notice!.text.zh).toBe(`${INVESTIGATOR}外出，2026-03-03 至 2026-03-06 由您代办`);
    expect(await countOf('absence', [DEPUTY, INVESTIGATOR, RECUSED, HEAD])).toEqual({
      [DEPUTY]: 1,
      [INVESTIGATOR]: 0,
      [RECUSED]: 0,
      [HEAD]: 0,
    });
  });

  it('case-closed: to those assigned on it, not to who is recused or reads it by office alone', async () => {
    await complaint.withdraw('问题已经解决。');
    await complaint.does(HEAD, 'decide-withdrawal', { decision: 'close', reasons: '撤回出于自愿。' });
    expect(await complaint.outcome()).toBe('withdrawn-closed');
    const [notice] = await told(DEPUTY, 'case-closed');
    expect(notice).toMatchObject({ text: { zh: '案件已办结' }, caseId: complaint.caseId });
    expect(await countOf('case-closed', [DEPUTY, RECUSED, COLLEAGUE, SCHOOL_USER])).toEqual({
      [DEPUTY]: 1,
      [RECUSED]: 0,
      [COLLEAGUE]: 0,
      [SCHOOL_USER]: 0,
    });
  });
});
