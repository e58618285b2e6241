import { CasesService } from '../../src/cases/cases.service';
import { rows } from '../../src/platform/database/transaction';
import { Stage } from './stage';

const reason = '按分工调整';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Verbs bind the real person by every way in. Each refusal stands beside the same act with one fact less. */
describe('verbs by the law', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(() => stage?.world.close());

  const head = () => ({ kind: 'person', personId: stage.id('head') }) as const;
  const cases = () => stage.world.module.get(CasesService);
  const recuse = (caseId: string, name: string) =>
    stage.world.database.transaction((tx) =>
      cases().recuse(tx, caseId, { personId: stage.id(name), reason: '与当事人有利害关系', by: head() }),
    );
  const becomes = (caseId: string, name: string, duty: string) =>
    stage.world.database.transaction((tx) => cases().assign(tx, caseId, duty, [stage.id(name)], head()));
  /** `decide` is barred for investigators of the case. */
  const decision = async (): Promise<{ caseId: string; id: string }> => {
    const caseId = await stage.open('verb-guarded');
    return { caseId, id: (await stage.claimed(caseId, 'decide')).id };
  };
  const answer = async (): Promise<{ caseId: string; id: string }> => {
    const { caseId } = await decision();
    await stage.do(caseId, 'decide');
    return { caseId, id: (await stage.claimed(caseId, 'answer', 'office')).id };
  };

  describe.each(['transfer', 'delegate'] as const)('%s', (verb) => {
    const give = (id: string, to: string, by = 'officer') =>
      stage.refusalOf(stage.act(by, verb, id, { personId: stage.id(to), reason }));

    it('should go to another person with the duty', async () => {
      const { id } = await decision();
      expect(await give(id, 'officer2')).toBe('works');
    });

    it('should refuse the same person once recused, or with another part in the case', async () => {
      const recused = await decision();
      await recuse(recused.caseId, 'officer2');
      expect(await give(recused.id, 'officer2')).toBe('VERB.NOT_FOR_THIS_PERSON');
      const barred = await decision();
      await becomes(barred.caseId, 'officer2', 'investigator');
      expect(await give(barred.id, 'officer2')).toBe('VERB.NOT_FOR_THIS_PERSON');
    });

    it('should refuse somebody without the duty of the step, and somebody of another school', async () => {
      const { id } = await decision();
      expect(await give(id, 'investigator')).toBe('VERB.NOT_FOR_THIS_PERSON');
      const school = await answer();
      expect(await give(school.id, 'otherOffice', 'office')).toBe('VERB.NOT_FOR_THIS_PERSON');
      expect(await give(school.id, 'office2', 'office')).toBe('works');
    });

    it('should refuse whoever does not hold the step, and a step that is done', async () => {
      const { caseId, id } = await decision();
      expect(await give(id, 'officer2', 'officer2')).toBe('not-holder');
      expect(await give(id, 'officer2', 'otherOffice')).toBe('TASK.NOT_FOUND');
      await stage.do(caseId, 'decide');
      expect(await give(id, 'officer2')).toBe('closed');
    });

    it('should say who changed the step meanwhile', async () => {
      const { id } = await decision();
      const { version } = await stage.page('officer', id);
      await stage.act('head', 'transfer', id, { personId: stage.id('officer2'), reason });
      const late = stage.world.database.transaction((tx) =>
        stage.verbs[verb](tx, stage.who('officer'), id, { version, personId: stage.id('officer2'), reason }),
      );
      await expect(late).rejects.toMatchObject({
        code: 'TASK.CHANGED',
        text: { zh: expect.stringContaining('head甲') },
      });
    });
  });

  it('should let a head transfer the step of somebody else, but not one who is barred from it', async () => {
    const { caseId, id } = await decision();
    await becomes(caseId, 'head', 'investigator');
    const give = () => stage.refusalOf(stage.act('head', 'transfer', id, { personId: stage.id('officer2'), reason }));
    expect(await give()).toBe('four-eyes');
    const free = await decision();
    expect(
      await stage.refusalOf(stage.act('head', 'transfer', free.id, { personId: stage.id('officer2'), reason })),
    ).toBe('works');
  });

  it('should give a delegated step back when the helper is recused, and to everybody when the delegator is', async () => {
    const helped = await decision();
    await stage.act('officer', 'delegate', helped.id, { personId: stage.id('officer2'), reason });
    await recuse(helped.caseId, 'officer2');
    expect(await stage.step(helped.caseId, 'decide')).toMatchObject({ assigneeId: stage.id('officer') });
    const left = await decision();
    await stage.act('officer', 'delegate', left.id, { personId: stage.id('officer2'), reason });
    await recuse(left.caseId, 'officer');
    expect(await stage.step(left.caseId, 'decide')).toMatchObject({ assigneeId: null });
  });

  describe('approvers', () => {
    const call = (id: string, names: string[], more = {}, by = 'officer') => {
      const personIds = names.map((name) => (name === 'nobody' ? NOBODY : stage.id(name)));
      const input = { position: 'before', mode: 'all', personIds, reason, ...more };
      return stage.refusalOf(stage.act(by, 'addApprovers', id, input));
    };

    it.each(['officer', 'office', 'administrator', 'nobody'])('should refuse %s', async (name) => {
      const { id } = await decision();
      expect(await call(id, ['head', name])).toBe('VERB.NOT_FOR_THIS_PERSON');
      expect(await call(id, ['head'])).toBe('works');
    });

    it('should bind an approver who became barred or recused before voting', async () => {
      const barred = await decision();
      await call(barred.id, ['decider']);
      await becomes(barred.caseId, 'decider', 'investigator');
      expect(await stage.refusalOf(stage.act('decider', 'vote', barred.id, { vote: 'for' }))).toBe('four-eyes');
      const recused = await decision();
      await call(recused.id, ['decider']);
      await recuse(recused.caseId, 'decider');
      expect(await stage.refusalOf(stage.act('decider', 'vote', recused.id, { vote: 'for' }))).toBe('TASK.NOT_FOUND');
      expect(
        await stage.refusalOf(
          stage.act('officer', 'removeApprover', recused.id, { personId: stage.id('decider'), reason }),
        ),
      ).toBe('works');
    });

    it('should ask an opponent again, and keep one on who was against it', async () => {
      const { id } = await decision();
      await call(id, ['head', 'decider'], { mode: 'one-veto' });
      expect(await stage.refusalOf(stage.act('head', 'vote', id, { vote: 'against' }))).toBe('VERB.OPINION_MISSING');
      await stage.act('head', 'vote', id, { vote: 'against', opinion: '证据不足' });
      expect(await call(id, ['decider'])).toBe('VERB.OPPONENT_LEFT_OUT');
      expect(await call(id, ['decider', 'head'])).toBe('works');
      const off = (name: string) =>
        stage.refusalOf(stage.act('officer', 'removeApprover', id, { personId: stage.id(name), reason }));
      expect(await off('head')).toBe('VERB.OPPONENT_LEFT_OUT');
      expect(await off('decider')).toBe('works');
    });

    it('should let nobody vote twice, without being asked, or on the own step', async () => {
      const { id } = await decision();
      await call(id, ['head', 'decider']);
      await stage.act('head', 'vote', id, { vote: 'for' });
      expect(await stage.refusalOf(stage.act('head', 'vote', id, { vote: 'against', opinion: '改' }))).toBe(
        'voted-already',
      );
      expect(await stage.refusalOf(stage.act('investigator', 'vote', id, { vote: 'for' }))).toBe('not-asked');
      expect(
        await stage.refusalOf(stage.act('officer', 'transfer', id, { personId: stage.id('officer2'), reason })),
      ).toBe('votes-open');
    });

    it('should ask again when the votes were on what somebody else submitted', async () => {
      const { caseId, id } = await decision();
      await call(id, ['head', 'decider'], { position: 'after' });
      await stage.submit('officer', id);
      await stage.act('head', 'vote', id, { vote: 'for' });
      await recuse(caseId, 'officer');
      await stage.claimed(caseId, 'decide', 'officer2');
      expect(await stage.refusalOf(stage.submit('officer2', id))).toBe('votes-needed');
      expect((await stage.page('officer2', id)).rounds.map(({ state }) => state)).toEqual(['ended']);
    });

    it('should list what a person is asked to vote on, and only while it is that person’s turn', async () => {
      const { id } = await decision();
      const mine = async (name: string) =>
        (await stage.verbs.myApprovals(stage.world.database.read, stage.who(name))).filter(
          ({ taskId }) => taskId === id,
        );
      await call(id, ['investigator', 'decider'], { mode: 'in-order' });
      expect([(await mine('investigator')).length, (await mine('decider')).length]).toEqual([1, 0]);
      await stage.act('investigator', 'vote', id, { vote: 'for' });
      expect([(await mine('investigator')).length, (await mine('decider')).length]).toEqual([0, 1]);
    });
  });

  describe('copies', () => {
    const send = (id: string, names: string[], by = 'officer') =>
      stage.refusalOf(stage.act(by, 'copy', id, { personIds: names.map((name) => stage.id(name)) }));

    it('should go to whoever may read the step anyway, and to nobody else', async () => {
      const { caseId, id } = await decision();
      expect(await send(id, ['head', 'investigator'])).toBe('works');
      for (const name of ['office', 'otherOffice', 'administrator']) {
        expect(await send(id, [name])).toBe('VERB.NOT_FOR_THIS_PERSON');
      }
      await recuse(caseId, 'investigator');
      expect(await send(id, ['investigator'])).toBe('VERB.NOT_FOR_THIS_PERSON');
    });

    it('should tell a school nobody but its own people', async () => {
      const { id } = await answer();
      const offered = await stage.verbs.choices(stage.world.database.read, stage.who('office'), id, 'read');
      expect(offered.map(({ name }) => name)).toEqual(['office2甲']);
      expect(await send(id, ['head'], 'office')).toBe('VERB.NOT_FOR_THIS_PERSON');
    });
  });

  describe('return', () => {
    it('should tell a school nothing of the steps of others, or that there are any', async () => {
      const { caseId, id } = await answer();
      const { returnTargets, verbs } = await stage.page('office', id);
      expect(returnTargets).toEqual([]);
      expect(verbs.find(({ verb }) => verb === 'return')).toMatchObject({
        reason: { zh: '本步骤之前没有已办理的人工步骤' },
      });
      const back = stage.act('office', 'goBack', id, { elementId: 'decide', reason });
      expect(await stage.refusalOf(back)).toBe('no-earlier-step');
      await stage.submit('office', id);
      expect(await stage.refusalOf(stage.act('office', 'withdraw', id, { reason }))).toBe('case-closed');
      expect(await stage.finish(caseId)).toEqual({ state: 'closed', incidents: 0 });
    });

    it('should show a school that a step came back and why, not from which step or who', async () => {
      const caseId = await stage.open('verb-school');
      await stage.do(caseId, 'answer', 'office');
      const { id } = await stage.claimed(caseId, 'check');
      await stage.act('officer', 'copy', id, { personIds: [stage.id('head')] });
      await stage.act('officer', 'goBack', id, { elementId: 'answer', reason: '请补充说明' });
      const again = await stage.step(caseId, 'answer');
      const seen = await stage.page('office', again.id);
      expect(seen.chain).toMatchObject([
        { verb: 'return', by: '滨江市就业指导中心', to: 'office甲', fromStep: null, reason: '请补充说明' },
      ]);
      expect(JSON.stringify(seen)).not.toContain('officer甲');
      expect((await stage.page('head', again.id)).chain).toMatchObject([{ by: 'officer甲', fromStep: { zh: '核对' } }]);
    });

    it('should offer the step to everybody when who did it may not any more', async () => {
      const caseId = await stage.atWork('sequence');
      const { id } = await stage.claimed(caseId, 'work', 'officer2');
      await recuse(caseId, 'officer');
      await stage.act('officer2', 'goBack', id, { elementId: 'plan', reason });
      expect(await stage.step(caseId, 'plan')).toMatchObject({ assigneeId: null });
    });

    it('should bring back what was filled in, and say why', async () => {
      const caseId = await stage.open('verb-sequence');
      await stage.do(caseId, 'plan', 'officer', { remark: '拟办意见' });
      const { id } = await stage.claimed(caseId, 'work', 'officer2');
      await stage.act('officer2', 'goBack', id, { elementId: 'plan', reason: '请补充材料' });
      const again = await stage.step(caseId, 'plan');
      expect((await stage.page('officer', again.id)).chain).toMatchObject([
        { verb: 'return', by: 'officer2甲', to: 'officer甲', fromStep: { zh: '承办' }, reason: '请补充材料' },
      ]);
      const [draft] = await rows<{ data: object }>(
        stage.world.database.read,
        'SELECT data FROM task_drafts WHERE task_id = $1',
        [again.id],
      );
      expect(draft).toEqual({ data: { remark: '拟办意见' } });
    });

    it('should leave no token at a join: parallel work outside a sub-process is not gone back from', async () => {
      const caseId = await stage.open('verb-loose');
      await stage.do(caseId, 'plan');
      const { id } = await stage.claimed(caseId, 'work');
      expect(await stage.refusalOf(stage.act('officer', 'goBack', id, { elementId: 'plan', reason }))).toBe(
        'none-safe',
      );
      expect(await stage.finish(caseId)).toEqual({ state: 'closed', incidents: 0 });
    });

    it('should wait for the votes, and refuse who does not hold the step', async () => {
      const caseId = await stage.atWork('sequence');
      const { id } = await stage.claimed(caseId, 'work');
      const back = (name: string) => stage.refusalOf(stage.act(name, 'goBack', id, { elementId: 'plan', reason }));
      expect(await back('officer2')).toBe('not-holder');
      await stage.act('officer', 'addApprovers', id, {
        position: 'before',
        mode: 'all',
        personIds: [stage.id('head')],
        reason,
      });
      expect(await back('officer')).toBe('votes-open');
      await stage.act('head', 'vote', id, { vote: 'for' });
      expect(await back('officer')).toBe('works');
    });
  });

  describe('withdraw', () => {
    const planned = async () => {
      const caseId = await stage.open('verb-sequence');
      return { caseId, id: await stage.do(caseId, 'plan') };
    };
    const withdraw = (id: string, name = 'officer') => stage.refusalOf(stage.act(name, 'withdraw', id, { reason }));

    it('should refuse everybody but the author', async () => {
      const { id } = await planned();
      expect(await withdraw(id, 'officer2')).toBe('not-author');
      expect(await withdraw(id, 'head')).toBe('not-author');
      expect(await withdraw(id)).toBe('works');
    });

    it('should refuse the author once somebody has claimed or done what followed', async () => {
      const taken = await planned();
      await stage.claimed(taken.caseId, 'work', 'officer2');
      expect(await withdraw(taken.id)).toBe('taken-by-others');
      const done = await planned();
      await stage.do(done.caseId, 'work', 'officer2');
      expect(await withdraw(done.id)).toBe('done-by-others');
    });

    it('should refuse what cannot be taken back, and a closed case', async () => {
      const caseId = await stage.atWork('sequence');
      await stage.do(caseId, 'work');
      const published = await stage.do(caseId, 'publish');
      expect(await withdraw(published)).toBe('past-irreversible');
      const closed = await stage.do(caseId, 'close');
      expect(await withdraw(closed)).toBe('case-closed');
    });

    it('should refuse an author who is recused meanwhile', async () => {
      const { caseId, id } = await planned();
      await recuse(caseId, 'officer');
      expect(await withdraw(id)).toBe('TASK.NOT_FOUND');
    });
  });

  describe('the database itself', () => {
    const byHand = (sql: string, ...parameters: string[]) =>
      rows(stage.world.database.read, sql, parameters).then(
        () => 'done',
        ({ constraint }: { constraint?: string }) => constraint ?? 'fault',
      );

    it('should give no step to who is recused or has another part, by any way in', async () => {
      const take = 'UPDATE tasks SET assignee_id = $2 WHERE id = $1';
      const { caseId, id } = await decision();
      expect(await byHand(take, id, stage.id('officer2'))).toBe('done');
      expect(await byHand(take, id, stage.id('officer'))).toBe('done');
      await recuse(caseId, 'officer2');
      expect(await byHand(take, id, stage.id('officer2'))).toBe('tasks_actor_not_recused');
      await becomes(caseId, 'head', 'investigator');
      expect(await byHand(take, id, stage.id('head'))).toBe('tasks_four_eyes');
    });

    it('should count no vote of the holder, of somebody barred, or a second one', async () => {
      const { caseId, id } = await decision();
      const personIds = ['head', 'decider'].map((name) => stage.id(name));
      await stage.act('officer', 'addApprovers', id, { position: 'before', mode: 'all', personIds, reason });
      const [round] = (await stage.page('officer', id)).rounds;
      const join = `INSERT INTO task_approvers (approval_id, person_id, ordinal) VALUES ($1, $2, 9)`;
      expect(await byHand(join, round!.id, stage.id('officer'))).toBe('task_approvers_other_person');
      const vote = `UPDATE task_approvers SET vote = 'for', voted_at = app_now() WHERE approval_id = $1 AND person_id = $2`;
      expect(await byHand(vote, round!.id, stage.id('head'))).toBe('done');
      expect(await byHand(vote, round!.id, stage.id('head'))).toBe('task_approvers_vote_once');
      await becomes(caseId, 'decider', 'investigator');
      expect(await byHand(vote, round!.id, stage.id('decider'))).toBe('task_approvers_not_barred');
    });
  });
});
