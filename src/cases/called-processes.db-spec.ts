import { caseWorld, type CaseWorld } from '../../test/fixtures/cases/case-world';
import { ConsultationSteps } from '../../test/fixtures/cases/consultation-steps';
import { codeOf } from '../../test/support/refusal';
import { DefinitionsService } from '../definitions/definitions.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { InboxService } from '../inbox/inbox.service';
import { TaskPagesService } from '../tasks/task-pages.service';
import { CasePagesService } from './case-pages.service';
import { CaseStepsService } from './case-steps.service';
import { CasesService } from './cases.service';

/** `consulting` calls `consultation`; both have a step `screen` and an ending `decided`, so that nothing may go by the id alone. */
describe('called processes', () => {
  let world: CaseWorld;
  const who = (name: string): Principal => world.people[name]!;
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => world.database.transaction(work);

  beforeAll(async () => {
    world = await caseWorld('consulting');
  });
  afterAll(() => world.close());

  /** A case that waits for the school. */
  async function untilAsked(): Promise<string> {
    const caseId = await world.openCase();
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    await world.settle();
    return caseId;
  }

  const page = (caseId: string) =>
    inTransaction((tx) => world.module.get(CasePagesService).page(tx, who('head'), caseId));
  const position = async (caseId: string) =>
    world.module
      .get(CaseStepsService)
      .onDiagram(world.database.read, await world.module.get(CasesService).get(world.database.read, caseId));

  it('should give a task the form, the preparation and the steps of the process it stands in', async () => {
    // given
    const caseId = await untilAsked();
    const { id } = await world.task(caseId, 'screen');
    // when
    const shown = await inTransaction((tx) => world.module.get(TaskPagesService).page(tx, who('office'), id));
    // then
    expect(shown).toMatchObject({ title: { zh: '校方核对' }, data: { subject: '招聘活动' }, canClaim: true });
    await expect(codeOf(world.complete(caseId, 'screen', 'office', { decision: 'accept' }))).resolves.toBe(
      'FORM.REFUSED',
    );
    // when
    const { version } = await world.task(caseId, 'screen');
    await world.tasks.submit(who('office'), id, { version, data: { opinion: '属实' } });
    await world.settle();
    // then: its job worked for the case, and the caller went on
    expect(world.module.get(ConsultationSteps).filed).toContain(caseId);
    expect(await world.task(caseId, 'decide')).toBeDefined();
  });

  it('should show the called steps on the case page and on a diagram of their own', async () => {
    // given
    const caseId = await untilAsked();
    const { id, version } = await world.task(caseId, 'screen');
    await world.tasks.claim(who('office'), id, version);
    // then
    const steps = (await page(caseId)).steps.map(({ name, state, within, who: by }) =>
      [within?.zh ?? '', name.zh, state, by?.name ?? ''].join(' ').trim(),
    );
    expect(steps).toEqual([
      '初审 done officer甲',
      '学校意见 设定期限 done',
      '学校意见 校方核对 current office甲',
      '征求学校意见 current',
      '学校意见 存档 upcoming',
      '学校意见 已答复 upcoming',
      '决定 upcoming',
      '已决定 upcoming',
      '已撤回 upcoming',
    ]);
    const { active, called } = await position(caseId);
    expect(active).toEqual(['consult']);
    expect(called).toMatchObject([{ elementId: 'consult', title: { zh: '学校意见' }, active: ['screen'] }]);
    expect(called[0]!.xml).toContain('id="consultation"');
  });

  it('should show the date of the called process on its tasks, also to a school', async () => {
    // given
    const caseId = await untilAsked();
    const { id } = await world.task(caseId, 'screen');
    const inbox = world.module.get(InboxService);
    // then
    expect((await inbox.summary(world.database.read, who('office'), id)).due).toMatchObject({
      remainingWorkingDays: 5,
    });
  });

  it('should close the case by its own ending alone', async () => {
    // given
    const caseId = await untilAsked();
    await world.complete(caseId, 'screen', 'office', { opinion: '属实' });
    await world.settle();
    // then: the called process reached its ending `decided`, the case did not
    const cases = world.module.get(CasesService);
    expect(await cases.get(world.database.read, caseId)).toMatchObject({ state: 'open', outcome: null });
    // when
    await world.complete(caseId, 'decide', 'decider', { decision: '同意' });
    // then
    expect(await cases.get(world.database.read, caseId)).toMatchObject({ state: 'closed', outcome: 'decided' });
  });

  it('should withdraw the tasks of a called process when its caller is interrupted', async () => {
    // given
    const caseId = await untilAsked();
    const { id } = await world.task(caseId, 'screen');
    // when
    await inTransaction((tx) =>
      world.engine.publish(tx, { name: 'consulting.withdrawn', correlationKey: caseId, timeToLiveMs: 0 }),
    );
    await world.settle();
    // then
    const { read } = world.database;
    expect(await firstRow(read, 'SELECT state FROM tasks WHERE id = $1', [id])).toEqual({ state: 'cancelled' });
    expect(await world.module.get(CasesService).get(read, caseId)).toMatchObject({ outcome: 'withdrawn' });
    expect(
      await rows(read, 'SELECT instance_key FROM case_instances WHERE case_id = $1 AND ended_at IS NULL', [caseId]),
    ).toEqual([]);
  });

  it('should show an incident where it happened', async () => {
    // given
    const caseId = await untilAsked();
    await world.complete(caseId, 'screen', 'office', { opinion: '无法辨认' });
    await world.settle();
    // then
    expect(await position(caseId)).toMatchObject({ incidents: [], called: [{ incidents: ['file'] }] });
  });

  it('should keep a called process on the version that was published when it was called', async () => {
    // given: a case that waits, and then a next version of the called process
    const waiting = await untilAsked();
    const { id } = await world.task(waiting, 'screen');
    const definitions = world.module.get(DefinitionsService);
    const before = await definitions.published(world.database.read, 'consultation');
    await inTransaction(async (tx) => {
      const { parts } = await definitions.stored(tx, before.id);
      const bpmn = parts.bpmn.replace('校方核对', '学校复核');
      const next = await definitions.propose(tx, 'consultation', { ...parts, bpmn }, before.id);
      await rows(
        tx,
        `INSERT INTO definition_proposals (process_id, version_id, reason, findings, warning_reasons, state, proposed_by,
           decided_by, decided_at) VALUES ('consultation', $1, '名称', '[]', '{}', 'published', $2, $3, app_now())`,
        [next, who('officer').personId, who('head').personId],
      );
      await definitions.publish(tx, next, null);
    });
    const after = await definitions.published(world.database.read, 'consultation');
    expect(after.version).toBe(before.version + 1);
    // when
    const later = await untilAsked();
    // then
    const titleOf = async (taskId: string) =>
      (await inTransaction((tx) => world.module.get(TaskPagesService).page(tx, who('office'), taskId))).title.zh;
    expect(await titleOf(id)).toBe('校方核对');
    expect(await titleOf((await world.task(later, 'screen')).id)).toBe('学校复核');
    // and the old version still needs its steps, although nothing new begins on it
    const needed = await definitions.withoutHandlers(world.database.read, []);
    expect(needed.filter(({ processId }) => processId === 'consultation').map(({ version }) => version)).toEqual([
      before.version,
      after.version,
    ]);
  });
});
