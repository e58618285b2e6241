import { caseWorld, type CaseWorld } from '../../test/fixtures/cases/case-world';
import { codeOf } from '../../test/support/refusal';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows } from '../platform/database/transaction';
import { TaskPagesService } from './task-pages.service';

describe('tasks of a case', () => {
  let world: CaseWorld;
  let tasks: CaseWorld['tasks'];
  const who = (name: string): Principal => world.people[name]!;

  beforeAll(async () => {
    world = await caseWorld();
    tasks = world.tasks;
  });
  afterAll(() => world.close());

  async function untilDecide(): Promise<string> {
    const caseId = await world.openCase();
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    await world.complete(caseId, 'assign', 'head', { investigator: who('investigator').personId });
    await world.complete(caseId, 'investigate', 'investigator', { findings: '属实' });
    await world.complete(caseId, 'provide', 'office', { statement: '没有补充' });
    return caseId;
  }

  it('should carry a case from the first step to its end', async () => {
    // when
    const caseId = await untilDecide();
    await world.complete(caseId, 'decide', 'decider', { outcome: 'uphold' });
    // then
    const record = await world.module.get(CasesService).get(world.database.read, caseId);
    expect(record).toMatchObject({
      state: 'closed',
      outcome: 'decided',
      number: expect.stringMatching(/^TS-\d{4}-\d{6}$/),
    });
  });

  it('should keep the submission, give the engine routing variables only, and audit it', async () => {
    // given
    const caseId = await world.openCase();
    const completed = jest.spyOn(world.engine, 'completeJob');
    // when
    const taskId = await world.complete(caseId, 'screen', 'officer', {
      decision: 'decline',
      reasons: '不属于受理范围',
    });
    // then
    expect(completed.mock.calls.at(-1)![1]).toMatchObject({ variables: { isAccepted: false } });
    const kept = await firstRow(world.database.read, 'SELECT data FROM task_submissions WHERE task_id = $1', [taskId]);
    expect(kept).toEqual({ data: { decision: 'decline', reasons: '不属于受理范围' } });
    const audited = await rows(
      world.database.read,
      'SELECT action FROM audit_events WHERE subject_id = $1 ORDER BY id',
      [taskId],
    );
    expect(audited).toEqual([{ action: 'TaskClaimed' }, { action: 'TaskSubmitted' }]);
  });

  it('should let one of two people claim and tell the other who was faster', async () => {
    // given
    const { id, version } = await world.task(await world.openCase(), 'screen');
    // when
    const results = await Promise.all([
      codeOf(tasks.claim(who('officer'), id, version)),
      codeOf(tasks.claim(who('officer2'), id, version)),
    ]);
    // then
    expect(results.sort()).toEqual(['TASK.CLAIMED_BY_OTHER', 'done']);
  });

  it('should take one of two submissions at once and refuse the second with what happened', async () => {
    // given
    const caseId = await world.openCase();
    const { id, version } = await world.task(caseId, 'screen');
    await tasks.claim(who('officer'), id, version);
    const submit = (): Promise<unknown> =>
      tasks.submit(who('officer'), id, { version: version + 1, data: { decision: 'accept' } });
    // when
    const results = await Promise.all([codeOf(submit()), codeOf(submit())]);
    // then
    expect(results.sort()).toEqual(['TASK.ALREADY_CLOSED', 'done']);
    expect(await rows(world.database.read, 'SELECT FROM tasks WHERE case_id = $1', [caseId])).toHaveLength(2);
    await expect(submit()).rejects.toMatchObject({
      details: { byCaller: true },
      text: { zh: expect.stringContaining('已由您于') },
    });
  });

  it('should tell a colleague who submitted it', async () => {
    // given
    const caseId = await world.openCase();
    const { id, version } = await world.task(caseId, 'screen');
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    // then
    await expect(tasks.submit(who('officer2'), id, { version, data: { decision: 'accept' } })).rejects.toMatchObject({
      code: 'TASK.ALREADY_CLOSED',
      details: { byCaller: false },
      text: { zh: expect.stringContaining('officer甲') },
    });
  });

  it('should tell of a draft that another device saved, and replace it only when it is named', async () => {
    // given
    const { id, version } = await world.task(await world.openCase(), 'screen');
    await tasks.claim(who('officer'), id, version);
    const first = await tasks.saveDraft(who('officer'), id, { data: { decision: 'a' }, over: 0 });
    // when
    const elsewhere = await tasks.saveDraft(who('officer'), id, { data: { decision: 'b' }, over: first.version });
    const late = tasks.saveDraft(who('officer'), id, { data: { decision: 'c' }, over: first.version });
    // then
    await expect(late).rejects.toMatchObject({ code: 'TASK.DRAFT_CHANGED', details: { version: elsewhere.version } });
    const kept = await tasks.saveDraft(who('officer'), id, { data: { decision: 'c' }, over: elsewhere.version });
    expect([first.version, elsewhere.version, kept.version]).toEqual([1, 2, 3]);
  });

  it('should refuse a submission after the case moved on, and keep the draft', async () => {
    // given
    const caseId = await world.openCase();
    const { id, version } = await world.task(caseId, 'screen');
    await tasks.claim(who('officer'), id, version);
    await tasks.saveDraft(who('officer'), id, { data: { decision: 'acc' } });
    // when
    const message = { name: 'hearing.withdrawn', correlationKey: caseId };
    await world.database.transaction((tx) => world.engine.publish(tx, message));
    await world.settle();
    // then
    const submission = { version: version + 1, data: { decision: 'accept' } };
    expect(await codeOf(tasks.submit(who('officer'), id, submission))).toBe('TASK.WITHDRAWN');
    expect(await codeOf(tasks.claim(who('officer2'), id, version))).toBe('TASK.WITHDRAWN');
    expect(await firstRow(world.database.read, 'SELECT data FROM task_drafts WHERE task_id = $1', [id])).toEqual({
      data: { decision: 'acc' },
    });
  });

  it('should refuse a stale version and an unclaimed task', async () => {
    // given
    const { id, version } = await world.task(await world.openCase(), 'screen');
    const data = { decision: 'accept' };
    // then
    expect(await codeOf(tasks.submit(who('officer'), id, { version, data }))).toBe('TASK.NOT_CLAIMED');
    await tasks.claim(who('officer'), id, version);
    await tasks.release(who('officer'), id, version + 1);
    expect(await codeOf(tasks.claim(who('officer'), id, version))).toBe('TASK.CHANGED');
    await tasks.claim(who('officer'), id, version + 2);
    expect(await codeOf(tasks.submit(who('officer'), id, { version, data }))).toBe('TASK.CHANGED');
    expect(await codeOf(tasks.submit(who('officer'), id, { version: version + 3, data }))).toBe('done');
  });

  it('should refuse every faulty field by name and store nothing', async () => {
    // given
    const caseId = await world.openCase();
    const { id, version } = await world.task(caseId, 'screen');
    await tasks.claim(who('officer'), id, version);
    const data = { reasons: 'x', decision: 'merge', channelNote: '来电', secret: 'x', unknown: 1 };
    // when
    const refused = tasks.submit(who('officer'), id, { version: version + 1, data });
    // then
    await expect(refused).rejects.toMatchObject({ code: 'FORM.REFUSED' });
    const fields = await refused.catch((error: { fields: { path: string; code: string }[] }) => error.fields);
    expect((fields as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'channelNote READ_ONLY',
      'decision NOT_OFFERED',
      'reasons NOT_APPLICABLE',
      'secret UNKNOWN',
      'unknown UNKNOWN',
    ]);
    expect(await world.task(caseId, 'screen')).toMatchObject({ id, version: version + 1 });
  });

  it('should undo everything when the process refuses the submission', async () => {
    // given
    const caseId = await world.openCase();
    const { id, version } = await world.task(caseId, 'screen');
    await tasks.claim(who('officer'), id, version);
    const submit = (reasons: string): Promise<unknown> =>
      tasks.submit(who('officer'), id, { version: version + 1, data: { decision: 'decline', reasons } });
    // then
    expect(await codeOf(submit('拒绝'))).toBe('HEARING.REFUSED');
    expect(await rows(world.database.read, 'SELECT FROM task_submissions WHERE task_id = $1', [id])).toEqual([]);
    expect(await codeOf(submit('不属于受理范围'))).toBe('done');
  });

  it('should refuse a decision by who investigated, by every way in, and take it from another', async () => {
    // given: the investigator is a decision-maker too
    const caseId = await untilDecide();
    const investigator: Principal = {
      ...who('investigator'),
      roles: [...who('investigator').roles, { role: 'decision-maker', organisationId: world.authority }],
    };
    const { id, version } = await world.task(caseId, 'decide');
    const data = { outcome: 'uphold' };
    // then: neither claim nor submit, and not behind the service's back either
    expect(await codeOf(tasks.claim(investigator, id, version))).toBe('TASK.FOUR_EYES');
    expect(await codeOf(tasks.submit(investigator, id, { version, data }))).toBe('TASK.FOUR_EYES');
    const byHand = rows(world.database.read, 'UPDATE tasks SET assignee_id = $2 WHERE id = $1', [
      id,
      investigator.personId,
    ]);
    await expect(byHand).rejects.toMatchObject({ driverError: { constraint: 'tasks_four_eyes' } });
    const page = await world.database.transaction((tx) =>
      world.module.get(TaskPagesService).page(tx, investigator, id),
    );
    expect(page).toMatchObject({
      canClaim: false,
      canSubmit: false,
      reason: { zh: expect.stringContaining('须由另一人办理') },
    });
    // and the permitted variant
    await world.complete(caseId, 'decide', 'decider', data);
  });

  it('should refuse who became an investigator after claiming the decision', async () => {
    // given
    const caseId = await untilDecide();
    const { id, version } = await world.task(caseId, 'decide');
    await tasks.claim(who('decider'), id, version);
    // when
    const by = { kind: 'person', personId: who('head').personId } as const;
    await world.database.transaction((tx) =>
      world.module.get(CasesService).assign(tx, caseId, 'investigator', [who('decider').personId], by),
    );
    // then
    const submission = { version: version + 1, data: { outcome: 'uphold' } };
    expect(await codeOf(tasks.submit(who('decider'), id, submission))).toBe('TASK.FOUR_EYES');
    expect(await world.task(caseId, 'decide')).toMatchObject({ assigneeId: null });
  });

  it('should send a task to the head, with the reason, when nobody is left', async () => {
    // given
    const caseId = await untilDecide();
    const { id } = await world.task(caseId, 'decide');
    expect(await codeOf(tasks.claim(who('head'), id, 1))).toBe('TASK.NOT_A_CANDIDATE');
    // when
    const by = { kind: 'person', personId: who('head').personId } as const;
    const recusal = { personId: who('decider').personId, reason: '与当事人有利害关系', by };
    await world.database.transaction((tx) => world.module.get(CasesService).recuse(tx, caseId, recusal));
    // then
    const page = await world.database.transaction((tx) => world.module.get(TaskPagesService).page(tx, who('head'), id));
    expect(page.canClaim).toBe(true);
    expect(page.facts[0]).toMatchObject({ value: { zh: expect.stringContaining('转由滨江市就业指导中心负责人办理') } });
    const escalations = `SELECT FROM audit_events WHERE subject_id = $1 AND action = 'TaskEscalated'`;
    expect(await rows(world.database.read, escalations, [id])).toHaveLength(1);
    await world.complete(caseId, 'decide', 'head', { outcome: 'uphold' });
  });

  it('should refuse a person who may not be chosen', async () => {
    // given
    const caseId = await world.openCase();
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    const { id, version } = await world.task(caseId, 'assign');
    await tasks.claim(who('head'), id, version);
    // when
    const choose = (personId: string): Promise<unknown> =>
      tasks.submit(who('head'), id, { version: version + 1, data: { investigator: personId } });
    // then
    await expect(choose(who('officer').personId)).rejects.toMatchObject({
      fields: [{ path: 'investigator', code: 'NOT_OFFERED' }],
    });
    expect(await codeOf(choose(who('investigator').personId))).toBe('done');
  });

  it('should take own documents into the case and refuse those of somebody else', async () => {
    // given
    const caseId = await world.openCase();
    await world.complete(caseId, 'screen', 'officer', { decision: 'accept' });
    await world.complete(caseId, 'assign', 'head', { investigator: who('investigator').personId });
    await world.complete(caseId, 'investigate', 'investigator', { findings: '属实' });
    const { id, version } = await world.task(caseId, 'provide');
    await tasks.claim(who('office'), id, version);
    const own = await upload('office');
    const submit = (documents: string[]): Promise<unknown> =>
      tasks.submit(who('office'), id, { version: version + 1, data: { statement: '见附件', documents } });
    // then
    for (const foreign of [await upload('otherOffice'), '00000000-0000-4000-8000-000000000000']) {
      await expect(submit([own, foreign])).rejects.toMatchObject({
        fields: [{ path: 'documents', code: 'DOCUMENT_UNKNOWN' }],
      });
    }
    await submit([own]);
    const kept = await world.module.get(DocumentsService).ofCase(world.database.read, caseId);
    expect(kept.map((document) => document.id)).toEqual([own]);
  });

  async function upload(person: string): Promise<string> {
    const uploadedBy = { kind: 'person', personId: who(person).personId } as const;
    const content = Buffer.from('说明材料');
    const { id } = await world.database.transaction((tx) =>
      world.module.get(DocumentsService).store(tx, { name: '说明.txt', content, uploadedBy }),
    );
    return id;
  }
});
