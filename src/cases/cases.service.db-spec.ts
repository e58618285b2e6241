import { caseWorld, type CaseWorld } from '../../test/fixtures/cases/case-world';
import { codeOf } from '../../test/support/refusal';
import { AccessService } from '../access/access.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { InboxService } from '../inbox/inbox.service';
import { TaskPagesService } from '../tasks/task-pages.service';
import type { InboxTab } from '../inbox/inbox';
import { CaseLists } from './case-lists.service';
import { CasePagesService } from './case-pages.service';
import { CaseStepsService } from './case-steps.service';
import { CasesService } from './cases.service';

describe('cases', () => {
  let world: CaseWorld;
  let cases: CasesService;
  let tasks: CaseWorld['tasks'];
  const who = (name: string): Principal => world.people[name]!;
  const by = (name: string) => ({ kind: 'person', personId: who(name).personId }) as const;
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => world.database.transaction(work);

  beforeAll(async () => {
    world = await caseWorld();
    cases = world.module.get(CasesService);
    tasks = world.tasks;
  });
  afterAll(() => world.close());

  async function untilProvide(): Promise<string> {
    const caseId = await world.openCase();
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    await world.complete(caseId, 'assign', 'head', { investigator: who('investigator').personId });
    await world.complete(caseId, 'investigate', 'investigator', { findings: '属实' });
    return caseId;
  }

  const page = (person: string, caseId: string) =>
    inTransaction((tx) => world.module.get(CasePagesService).page(tx, who(person), caseId));
  const inbox = (person: string, tab: InboxTab, q?: string) =>
    world.module.get(InboxService).list(world.database.read, who(person), { tab, q, page: 1, pageSize: 200 });

  describe('opening', () => {
    it('should number cases of a year without gaps, also when one is rolled back', async () => {
      // given
      const numberOf = async (): Promise<number> =>
        Number((await cases.get(world.database.read, await world.openCase())).number.slice(-6));
      const first = await numberOf();
      // when
      const broken = inTransaction(async (tx) => {
        await rows(tx, `UPDATE case_number_counters SET last_count = last_count + 1`);
        throw new Error('rolled back');
      });
      await expect(broken).rejects.toThrow('rolled back');
      // then
      expect(await Promise.all([numberOf(), numberOf()]).then((both) => both.sort((a, b) => a - b))).toEqual([
        first + 1,
        first + 2,
      ]);
    });

    it('should link the instance and pin the published version', async () => {
      // when
      const record = await cases.get(world.database.read, await world.openCase());
      // then
      expect(record.engineInstanceKey).toMatch(/^\d+$/);
      expect(await cases.ofInstance(world.database.read, record.engineInstanceKey!)).toEqual(record);
    });
  });

  describe('the case page', () => {
    it('should tell who did what when, and where the case stands', async () => {
      // given
      const caseId = await untilProvide();
      // when
      const shown = await page('officer', caseId);
      // then
      expect(shown.steps.map(({ elementId, state }) => `${elementId} ${state}`)).toEqual([
        'screen done',
        'assign done',
        'investigate done',
        'provide current',
        'decide upcoming',
        'decided upcoming',
      ]);
      expect(shown.steps[0]).toMatchObject({
        who: { name: 'officer甲' },
        outcome: { zh: '受理', en: 'Accept' },
        name: { en: 'Screen' },
      });
      expect(shown.people).toMatchObject([
        { duty: 'investigator', dutyName: { zh: '调查人' }, person: { name: 'investigator甲' } },
      ]);
      expect(shown.parties.map(({ role, name }) => [role, name])).toEqual(
        expect.arrayContaining([
          ['keeper', '滨江市就业指导中心'],
          ['hostingSchool', '滨江大学'],
        ]),
      );
      expect(shown.timeline.map(({ sentence }) => sentence.zh)).toEqual([
        '立案登记，来源：来信',
        '签收“初审”',
        '完成“初审”',
        '签收“指派”',
        '完成“指派”',
        'investigator甲担任本案调查人',
        '签收“调查”',
        '完成“调查”',
      ]);
    });

    it('should show the position on the diagram of its version', async () => {
      // given
      const record = await cases.get(world.database.read, await untilProvide());
      // when
      const position = await world.module.get(CaseStepsService).onDiagram(world.database.read, record);
      // then
      expect(position).toMatchObject({
        active: ['provide'],
        completed: ['received', 'screen', 'is-accepted', 'assign', 'investigate'],
        incidents: [],
      });
      expect(position.xml).toContain('id="hearing"');
    });

    it.each(['office', 'otherOffice', 'administrator'])(
      'should be the same to %s as a case that does not exist',
      async (person) => {
        // given
        const caseId = await untilProvide();
        expect(await codeOf(page('officer', caseId))).toBe('done');
        // then
        const unknown = await page(person, '00000000-0000-4000-8000-000000000000').catch((error: unknown) => error);
        await expect(page(person, caseId)).rejects.toEqual(unknown);
      },
    );

    it('should list to staff what they may read, and nothing to others', async () => {
      // given
      const caseId = await world.openCase('关于培训贷的投诉_100%');
      const list = (person: string, q: string) =>
        world.module.get(CaseLists).list(world.database.read, who(person), { q, page: 1, pageSize: 20 });
      // then
      expect((await list('investigator2', '_100%')).items.map(({ id }) => id)).toEqual([caseId]);
      expect((await list('investigator2', '%%%')).total).toBe(0);
      expect(await codeOf(list('office', '_100%'))).toBe('ACCESS.REFUSED');
      expect(await codeOf(list('administrator', '_100%'))).toBe('ACCESS.REFUSED');
    });
  });

  describe('a school', () => {
    it('should see its own step only, without case, number or title', async () => {
      // given
      const caseId = await untilProvide();
      const { id } = await world.task(caseId, 'provide');
      // when
      const { items } = await inbox('office', 'group');
      const own = items.find((item) => item.id === id)!;
      const shown = await inTransaction((tx) => world.module.get(TaskPagesService).page(tx, who('office'), id));
      // then
      expect(items.every(({ step }) => step === 'provide')).toBe(true);
      expect(Object.keys(own).sort()).toEqual([
        'assignee',
        'due',
        'id',
        'isHandingOver',
        'onBehalfOf',
        'openedAt',
        'opens',
        'organisation',
        'pressure',
        'step',
        'taskId',
        'title',
        'unread',
        'version',
        'waitingFor',
      ]);
      expect(shown).not.toHaveProperty('case');
      expect(JSON.stringify(shown)).not.toContain('TS-');
      expect(JSON.stringify(shown)).not.toContain('就业歧视');
    });

    it('should get for a task of another school what it gets for an unknown id', async () => {
      // given
      const { id, version } = await world.task(await untilProvide(), 'provide');
      const pages = world.module.get(TaskPagesService);
      const attempts = (taskId: string): Promise<unknown>[] => [
        inTransaction((tx) => pages.page(tx, who('otherOffice'), taskId)),
        tasks.claim(who('otherOffice'), taskId, version),
        tasks.release(who('otherOffice'), taskId, version),
        tasks.saveDraft(who('otherOffice'), taskId, { data: {} }),
        tasks.submit(who('otherOffice'), taskId, { version, data: {} }),
      ];
      const answers = (taskId: string): Promise<unknown[]> =>
        Promise.all(attempts(taskId).map((attempt) => attempt.catch((error: unknown) => error)));
      // then: the permitted variant, then the same by another school
      expect(await codeOf(inTransaction((tx) => pages.page(tx, who('office'), id)))).toBe('done');
      expect(await answers(id)).toEqual(await answers('00000000-0000-4000-8000-000000000000'));
      expect((await inbox('otherOffice', 'group')).items).toEqual([]);
    });

    it('should not find a task by the title of its case', async () => {
      // given
      await untilProvide();
      // then
      expect((await inbox('office', 'group', '提供材料')).total).toBeGreaterThan(0);
      expect((await inbox('office', 'group', '就业歧视')).total).toBe(0);
      expect((await inbox('office', 'group', 'TS-')).total).toBe(0);
    });

    it('should read its own submission afterwards, and a colleague should not', async () => {
      // given
      const caseId = await untilProvide();
      const taskId = await world.complete(caseId, 'provide', 'office', { statement: '没有补充' });
      const read = (person: string) =>
        inTransaction((tx) => world.module.get(TaskPagesService).page(tx, who(person), taskId));
      // then
      expect(await read('office')).toMatchObject({ data: { statement: '没有补充' }, canSubmit: false });
      expect(await read('office2')).toMatchObject({ data: {}, reason: { zh: expect.stringContaining('office甲') } });
      expect((await inbox('office', 'done')).items.map(({ id }) => id)).toContain(taskId);
      expect((await inbox('office2', 'done')).items).toEqual([]);
    });
  });

  describe('the inbox', () => {
    it('should move a task from the group to mine and back, and count', async () => {
      // given
      const { id, version } = await world.task(await world.openCase(), 'screen');
      const counts = (person: string) => world.module.get(InboxService).counts(world.database.read, who(person));
      const before = await counts('officer');
      // when
      await tasks.claim(who('officer'), id, version);
      // then
      expect(await counts('officer')).toEqual({ ...before, mine: before.mine + 1, group: before.group - 1 });
      expect((await inbox('officer2', 'group')).items.map((item) => item.id)).not.toContain(id);
      await tasks.release(who('officer'), id, version + 1);
      expect(await counts('officer')).toEqual(before);
    });

    it('should put the nearest open deadline first and tell what was not opened yet', async () => {
      // given
      const [late, soon, without] = [await world.openCase(), await world.openCase(), await world.openCase()];
      const now = await world.module.get(Clock).now();
      const limit = (amount: number) => ({ amount, unit: 'working-days' }) as const;
      await inTransaction(async (tx) => {
        const deadlines = world.module.get(DeadlinesService);
        const basis = { zh: '测试', en: 'test' };
        const anchor = { event: 'received', at: now };
        await deadlines.open(tx, { caseId: late, duty: 'reply', anchor, limit: limit(15), basis });
        await deadlines.open(tx, { caseId: soon, duty: 'reply', anchor, limit: limit(3), basis });
      });
      // when
      const { items } = await inbox('officer', 'group');
      // then
      const order = items.map(({ caseId }) => caseId);
      expect(order.indexOf(soon)).toBeLessThan(order.indexOf(late));
      expect(order.indexOf(late)).toBeLessThan(order.indexOf(without));
      const first = items.find(({ caseId }) => caseId === soon)!;
      expect(first).toMatchObject({ unread: true, due: { remainingWorkingDays: 3 } });
      await inTransaction((tx) => world.module.get(TaskPagesService).page(tx, who('officer'), first.id));
      const again = (await inbox('officer', 'group')).items.find(({ id }) => id === first.id);
      expect(again?.unread).toBe(false);
    });
  });

  describe('recusal', () => {
    const recuse = (caseId: string, person: string) =>
      inTransaction((tx) =>
        cases.recuse(tx, caseId, { personId: who(person).personId, reason: '亲属关系', by: by('head') }),
      );
    const assign = (caseId: string, person: string) =>
      inTransaction((tx) => cases.assign(tx, caseId, 'investigator', [who(person).personId], by('head')));

    it('should bar from every duty, while others may be assigned', async () => {
      // given
      const caseId = await world.openCase();
      await recuse(caseId, 'investigator');
      // then
      expect(await codeOf(assign(caseId, 'investigator'))).toBe('CASE.PERSON_RECUSED');
      expect(await codeOf(assign(caseId, 'investigator2'))).toBe('done');
      expect(await codeOf(recuse(caseId, 'investigator'))).toBe('CASE.ALREADY_RECUSED');
      const byHand = rows(
        world.database.read,
        `INSERT INTO case_people (case_id, duty, person_id) VALUES ($1, 'drafter', $2)`,
        [caseId, who('investigator').personId],
      );
      await expect(byHand).rejects.toMatchObject({ driverError: { constraint: 'case_people_not_recused' } });
    });

    it('should end duties, let go of tasks and close the case to the person', async () => {
      // given
      const caseId = await world.openCase();
      await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
      await world.complete(caseId, 'assign', 'head', { investigator: who('investigator').personId });
      await assign(caseId, 'investigator2');
      const { id, version } = await world.task(caseId, 'investigate');
      await tasks.claim(who('investigator'), id, version);
      // when
      await recuse(caseId, 'investigator');
      // then
      expect(await world.task(caseId, 'investigate')).toMatchObject({ assigneeId: null });
      const data = { findings: '属实' };
      expect(await codeOf(tasks.submit(who('investigator'), id, { version: version + 1, data }))).toBe(
        'TASK.NOT_FOUND',
      );
      expect(await codeOf(page('investigator', caseId))).toBe('CASE.NOT_FOUND');
      expect(
        (await cases.peopleOf(world.database.read, caseId, 'investigator')).map(({ personId }) => personId),
      ).toEqual([who('investigator2').personId]);
      await world.complete(caseId, 'investigate', 'investigator2', data);
    });

    it('should win or lose against a submission at once, but never let both stand', async () => {
      // given
      const caseId = await world.openCase();
      const { id, version } = await world.task(caseId, 'screen');
      await tasks.claim(who('officer'), id, version);
      // when
      const [submitted, recused] = await Promise.all([
        codeOf(tasks.submit(who('officer'), id, { version: version + 1, data: { decision: 'accept' } })),
        codeOf(recuse(caseId, 'officer')),
      ]);
      // then
      expect(recused).toBe('done');
      const task = await firstRow<{ state: string; closedAt: Date | null }>(
        world.database.read,
        'SELECT state, closed_at AS "closedAt" FROM tasks WHERE id = $1',
        [id],
      );
      const recusal = await firstRow<{ at: Date }>(
        world.database.read,
        'SELECT recorded_at AS at FROM recusals WHERE case_id = $1',
        [caseId],
      );
      if (submitted === 'done') expect(task!.closedAt!.getTime()).toBeLessThanOrEqual(recusal!.at.getTime());
      else expect([submitted, task!.state]).toEqual(['TASK.NOT_FOUND', 'open']);
    });

    it('may be recorded of oneself by anybody on the case and of others by a head', async () => {
      // given
      const caseId = await world.openCase();
      const may = (person: string, of: string) =>
        world.module.get(AccessService).canRecordRecusal(world.database.read, who(person), caseId, who(of).personId);
      // then
      expect(await may('officer', 'officer')).toBe(true);
      expect(await may('officer', 'officer2')).toBe(false);
      expect(await may('head', 'officer2')).toBe(true);
      expect(await may('office', 'office')).toBe(false);
    });
  });
});
