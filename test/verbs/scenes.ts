import type { Shape } from './models';
import type { Stage } from './stage';

/** What a row of the matrix does in one shape; gives the case, which is then worked off to its end. */
export type Scene = (stage: Stage, shape: Shape) => Promise<{ caseId: string; refusal: string }>;

const reason = '按分工调整';

/** A verb on `work`, held by `officer`. */
const onWork =
  (act: (stage: Stage, taskId: string, caseId: string) => Promise<void>): Scene =>
  async (stage, shape) => {
    const caseId = await stage.atWork(shape);
    const { id } = await stage.claimed(caseId, 'work');
    return { caseId, refusal: await stage.refusalOf(act(stage, id, caseId)) };
  };

/** Approvers of one mode vote in the order given; the step counts only with the result that is expected. */
const votes = (mode: string, cast: [string, string][], result: 'carried' | 'not-carried'): Scene =>
  onWork(async (stage, id) => {
    const personIds = cast.map(([name]) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { position: 'before', mode, personIds, reason });
    for (const [name, vote] of cast) {
      expect(await stage.refusalOf(stage.submit('officer', id))).toBe('votes-open');
      await stage.act(name, 'vote', id, { vote, opinion: '意见' });
    }
    const [round] = (await stage.page('officer', id)).rounds;
    expect(round).toMatchObject({ mode, state: result });
    if (result === 'carried') return;
    expect(await stage.refusalOf(stage.submit('officer', id))).toBe('votes-needed');
    const again = { position: 'before', mode: 'all', personIds: personIds.slice(0, 1), reason };
    const against = cast.filter(([, vote]) => vote === 'against').map(([name]) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { ...again, personIds: against });
    for (const [name, vote] of cast) if (vote === 'against') await stage.act(name, 'vote', id, { vote: 'for' });
  });

/** From `from`, claimed by `officer`, back to `to`. */
const goBack = async (stage: Stage, caseId: string, from: string, to: string) => {
  const { id } = await stage.claimed(caseId, from);
  const refusal = await stage.refusalOf(stage.act('officer', 'goBack', id, { elementId: to, reason }));
  if (refusal !== 'works') return { caseId, refusal };
  expect(await stage.step(caseId, to)).toMatchObject({ assigneeId: stage.id('officer') });
  expect(await stage.find(caseId, from)).toBeUndefined();
  return { caseId, refusal };
};

const stepBefore = (shape: Shape): string =>
  shape === 'sub-process' || shape === 'call-activity' ? 'prepare' : 'plan';

export const SCENES: Record<string, Scene> = {
  'claim-release': async (stage, shape) => {
    const caseId = await stage.atWork(shape);
    const { id, version } = await stage.claimed(caseId, 'work');
    await stage.world.tasks.release(stage.who('officer'), id, version);
    expect(await stage.step(caseId, 'work')).toMatchObject({ assigneeId: null });
    return { caseId, refusal: 'works' };
  },
  transfer: onWork(async (stage, id, caseId) => {
    await stage.act('officer', 'transfer', id, { personId: stage.id('officer2'), reason });
    expect(await stage.refusalOf(stage.submit('officer', id))).toBe('TASK.CLAIMED_BY_OTHER');
    await stage.submit('officer2', id);
    expect((await stage.page('officer', id)).chain).toMatchObject([
      { verb: 'transfer', from: 'officer甲', to: 'officer2甲', reason },
    ]);
    expect(caseId).toBeDefined();
  }),
  delegate: onWork(async (stage, id) => {
    await stage.act('officer', 'delegate', id, { personId: stage.id('officer2'), reason });
    await stage.world.tasks.saveDraft(stage.who('officer2'), id, { data: { remark: '已核对' } });
    expect(await stage.refusalOf(stage.submit('officer2', id))).toBe('VERB.DELEGATED');
    await stage.act('officer2', 'handBack', id, { note: '请提交' });
    expect(await stage.refusalOf(stage.submit('officer2', id))).toBe('TASK.CLAIMED_BY_OTHER');
    await stage.submit('officer', id, { remark: '已核对' });
    expect((await stage.page('officer', id)).chain.map(({ verb }) => verb)).toEqual(['delegate', 'hand-back']);
  }),
  recall: onWork(async (stage, id) => {
    await stage.act('officer', 'delegate', id, { personId: stage.id('officer2'), reason });
    expect(await stage.refusalOf(stage.act('officer2', 'recall', id))).toBe('not-delegator');
    await stage.act('officer', 'recall', id);
    expect(await stage.refusalOf(stage.submit('officer2', id))).toBe('TASK.CLAIMED_BY_OTHER');
    await stage.submit('officer', id);
  }),
  before: onWork(async (stage, id) => {
    await stage.act('officer', 'addApprovers', id, {
      position: 'before',
      mode: 'all',
      personIds: [stage.id('head')],
      reason,
    });
    expect(await stage.refusalOf(stage.submit('officer', id))).toBe('votes-open');
    await stage.act('head', 'vote', id, { vote: 'for' });
    await stage.submit('officer', id);
  }),
  parallel: onWork(async (stage, id, caseId) => {
    const personIds = ['head', 'decider'].map((name) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { position: 'parallel', mode: 'all', personIds, reason });
    await stage.act('head', 'vote', id, { vote: 'for' });
    await stage.submit('officer', id, { remark: '同步办理' });
    expect((await stage.steps(caseId)).some((step) => step.id === id)).toBe(true);
    await stage.act('decider', 'vote', id, { vote: 'for' });
    expect((await stage.steps(caseId)).some((step) => step.id === id)).toBe(false);
  }),
  after: onWork(async (stage, id, caseId) => {
    await stage.act('officer', 'addApprovers', id, {
      position: 'after',
      mode: 'all',
      personIds: [stage.id('head')],
      reason,
    });
    expect(await stage.refusalOf(stage.act('head', 'vote', id, { vote: 'for' }))).toBe('not-your-turn');
    await stage.submit('officer', id, { remark: '请审' });
    expect((await stage.page('head', id)).proposal).toEqual({ remark: '请审' });
    await stage.act('head', 'vote', id, { vote: 'against', opinion: '请补充' });
    expect(await stage.refusalOf(stage.submit('officer', id))).toBe('votes-needed');
    await stage.act('officer', 'addApprovers', id, {
      position: 'after',
      mode: 'all',
      personIds: [stage.id('head')],
      reason,
    });
    await stage.submit('officer', id, { remark: '已补充' });
    await stage.act('head', 'vote', id, { vote: 'for' });
    expect((await stage.steps(caseId)).some((step) => step.id === id)).toBe(false);
  }),
  all: votes(
    'all',
    [
      ['head', 'for'],
      ['decider', 'for'],
    ],
    'carried',
  ),
  percent: votes(
    'percent-60',
    [
      ['head', 'for'],
      ['decider', 'against'],
      ['investigator', 'for'],
    ],
    'carried',
  ),
  'one-veto': votes(
    'one-veto',
    [
      ['head', 'for'],
      ['decider', 'against'],
    ],
    'not-carried',
  ),
  any: votes(
    'any',
    [
      ['head', 'against'],
      ['decider', 'for'],
    ],
    'carried',
  ),
  'in-order': onWork(async (stage, id) => {
    const personIds = ['head', 'decider'].map((name) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { position: 'before', mode: 'in-order', personIds, reason });
    expect(await stage.refusalOf(stage.act('decider', 'vote', id, { vote: 'for' }))).toBe('not-your-turn');
    await stage.act('head', 'vote', id, { vote: 'for' });
    await stage.act('decider', 'vote', id, { vote: 'for' });
    await stage.submit('officer', id);
  }),
  'remove-approver': onWork(async (stage, id) => {
    const personIds = ['head', 'decider'].map((name) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { position: 'before', mode: 'all', personIds, reason });
    await stage.act('head', 'vote', id, { vote: 'for' });
    await stage.act('officer', 'removeApprover', id, { personId: stage.id('decider'), reason });
    expect(await stage.refusalOf(stage.act('decider', 'vote', id, { vote: 'against', opinion: '不同意' }))).toBe(
      'not-asked',
    );
    await stage.submit('officer', id);
  }),
  'take-back': onWork(async (stage, id) => {
    await stage.act('officer', 'addApprovers', id, {
      position: 'after',
      mode: 'all',
      personIds: [stage.id('head')],
      reason,
    });
    await stage.submit('officer', id, { remark: '初稿' });
    await stage.act('officer', 'takeBack', id);
    await stage.submit('officer', id, { remark: '定稿' });
    expect((await stage.page('head', id)).proposal).toEqual({ remark: '定稿' });
    await stage.act('head', 'vote', id, { vote: 'for' });
  }),
  copy: onWork(async (stage, id) => {
    await stage.act('officer', 'copy', id, { personIds: [stage.id('head')], note: '请知悉' });
    expect((await stage.page('head', id)).copies).toMatchObject([{ to: 'head甲', by: 'officer甲', note: '请知悉' }]);
    expect((await stage.page('officer', id)).copies[0]!.readAt).not.toBeNull();
  }),
  return: async (stage, shape) => goBack(stage, await stage.atWork(shape), 'work', stepBefore(shape)),
  'return-out': async (stage, shape) => goBack(stage, await stage.atWork(shape), 'work', 'plan'),
  'return-across': async (stage, shape) => {
    const caseId = await stage.atWork(shape);
    for (let next; (next = (await stage.steps(caseId))[0]) && next.elementId !== 'close';) {
      await stage.do(caseId, next.elementId);
    }
    return goBack(stage, caseId, 'close', 'plan');
  },
  withdraw: async (stage, shape) => {
    const { caseId, elementId } = await stage.beforeWork(shape);
    const id = await stage.do(caseId, elementId, 'officer', { remark: '初稿' });
    const refusal = await stage.refusalOf(stage.act('officer', 'withdraw', id, { reason }));
    if (refusal !== 'works') return { caseId, refusal };
    const again = await stage.step(caseId, elementId);
    expect(again).toMatchObject({ assigneeId: stage.id('officer') });
    expect(await stage.find(caseId, 'work')).toBeUndefined();
    return { caseId, refusal };
  },
  'withdraw-seen': async (stage, shape) => {
    const { caseId, elementId } = await stage.beforeWork(shape);
    const id = await stage.do(caseId, elementId);
    await stage.look('officer2', (await stage.step(caseId, 'work')).id);
    return { caseId, refusal: await stage.refusalOf(stage.act('officer', 'withdraw', id, { reason })) };
  },
};
