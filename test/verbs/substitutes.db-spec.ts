import { CasesService } from '../../src/cases/cases.service';
import { Clock } from '../../src/platform/clock/clock';
import { rows } from '../../src/platform/database/transaction';
import { TaskPagesService } from '../../src/tasks/task-pages.service';
import { Stage } from './stage';

const reason = '请会签';

/**
 * What a substitute does beside taking a step: vote for an absent approver, go on with what the absent colleague has filled in.
 * `investigator` and `officer` are away, `investigator2` and `officer2` stand in. Each refusal changes one fact alone.
 */
describe('substitutes', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
    const more = { role: 'case-officer', organisationId: stage.world.authority } as const;
    stage.who('investigator2').roles.push(more);
    await hold('investigator2', more.role);
  });
  afterAll(() => stage?.world.close());
  beforeEach(async () => {
    await endAll();
    await at('2026-03-02T09:30:00+08:00');
  });

  const sql = <T = Record<string, unknown>>(text: string, ...parameters: unknown[]) =>
    rows<T & Record<string, unknown>>(stage.world.database.read, text, parameters);
  const at = (instant: string) => stage.world.module.get(Clock).set(instant);
  const endAll = () => sql('UPDATE absences SET ended_at = app_now(), ended_by = person_id WHERE ended_at IS NULL');
  const hold = async (name: string, role: string) =>
    (
      await sql<{ id: string }>(
        `INSERT INTO person_roles (person_id, organisation_id, role, valid_from) VALUES ($1, $2, $3, '2020-01-01') RETURNING id`,
        stage.id(name),
        stage.world.authority,
        role,
      )
    )[0]!.id;
  const away = async (absent: string, deputy: string, processes: string[] | null = null) => {
    const [absence] = await sql<{ id: string }>(
      `INSERT INTO absences (person_id, organisation_id, from_day, to_day, process_ids, entered_by)
       VALUES ($1, $2, '2026-03-02', '2026-03-06', $3, $1) RETURNING id`,
      stage.id(absent),
      stage.world.authority,
      processes,
    );
    await sql(
      'INSERT INTO absence_substitutes (absence_id, person_id, roles) VALUES ($1, $2, $3)',
      absence!.id,
      stage.id(deputy),
      stage.who(deputy).roles.map(({ role }) => role),
    );
  };
  /** A step of `officer` on which `approvers` are asked to vote; nobody who investigates the case may. */
  const called = async (approvers = ['investigator', 'head'], position = 'parallel') => {
    const caseId = await stage.open('verb-guarded');
    const { id } = await stage.claimed(caseId, 'decide');
    const personIds = approvers.map((name) => stage.id(name));
    await stage.act('officer', 'addApprovers', id, { position, mode: 'all', personIds, reason });
    return { caseId, id };
  };
  const vote = (id: string, name = 'investigator2') =>
    stage.refusalOf(stage.act(name, 'vote', id, { vote: 'for', opinion: '同意' }));
  const asked = async (id: string, name = 'investigator2') =>
    (await stage.verbs.myApprovals(stage.world.database.read, stage.who(name))).find(({ taskId }) => taskId === id);
  const recuse = (caseId: string, name: string) =>
    stage.world.database.transaction((tx) =>
      stage.world.module.get(CasesService).recuse(tx, caseId, {
        personId: stage.id(name),
        reason: '近亲属',
        by: { kind: 'person', personId: stage.id('head') },
      }),
    );

  describe('as approvers', () => {
    it('should be asked with the mark and vote in the name of the absent colleague, history and audit naming both', async () => {
      const { caseId, id } = await called();
      await away('investigator', 'investigator2');
      expect(await asked(id)).toMatchObject({
        onBehalfOf: { id: stage.id('investigator'), name: 'investigator甲', until: '2026-03-06' },
      });
      const before = await stage.page('investigator2', id);
      expect(before.votesFor).toBe('investigator甲');
      expect(before.verbs.filter(({ allowed }) => allowed).map(({ verb }) => verb)).toContain('vote');
      // when
      expect(await vote(id)).toBe('works');
      // then
      const [round] = (await stage.page('officer', id)).rounds;
      expect(round!.approvers).toMatchObject([
        { name: 'investigator甲', vote: 'for', votedBy: 'investigator2甲' },
        { name: 'head甲', vote: null, votedBy: null },
      ]);
      expect(await asked(id)).toBeUndefined();
      expect((await stage.page('investigator2', id)).rounds).toHaveLength(1);
      const both = { who: stage.id('investigator2'), absent: stage.id('investigator') };
      expect(
        await sql(
          `SELECT person_id AS who, on_behalf_of AS absent FROM case_timeline WHERE case_id = $1 AND sentence->>'zh' LIKE '%加签，同意%'`,
          caseId,
        ),
      ).toEqual([both]);
      expect(
        await sql(
          `SELECT actor_person_id AS who, details->>'onBehalfOf' AS absent FROM audit_events
           WHERE case_id = $1 AND action = 'ApprovalVoteCast'`,
          caseId,
        ),
      ).toEqual([both]);
    });

    it('should let what was submitted count as its author’s own, when theirs is the last vote', async () => {
      const { caseId, id } = await called(['investigator'], 'after');
      await stage.submit('officer', id);
      await away('investigator', 'investigator2');
      expect(await vote(id)).toBe('works');
      const marks = await sql(
        `SELECT action, people.name AS who, details ? 'onBehalfOf' AS marked FROM audit_events JOIN people ON people.id = actor_person_id
         WHERE case_id = $1 AND action IN ('ApprovalVoteCast', 'TaskSubmitted') AND subject_id = $2 ORDER BY audit_events.id`,
        caseId,
        id,
      );
      expect(marks).toEqual([
        { action: 'ApprovalVoteCast', who: 'investigator2甲', marked: true },
        { action: 'TaskSubmitted', who: 'officer甲', marked: false },
      ]);
      const own = `SELECT on_behalf_of AS absent FROM case_timeline WHERE case_id = $1 AND person_id = $2 AND sentence->>'zh' LIKE '完成%'`;
      expect(await sql(own, caseId, stage.id('officer'))).toContainEqual({ absent: null });
      expect(await sql(`${own} AND on_behalf_of IS NOT NULL`, caseId, stage.id('officer'))).toEqual([]);
    });

    it('should vote for the one who can be represented, where another absent approver is recused', async () => {
      const { caseId, id } = await called(['officer2', 'investigator', 'head']);
      await away('officer2', 'investigator2');
      await away('investigator', 'investigator2');
      await recuse(caseId, 'officer2');
      expect(await asked(id)).toMatchObject({ onBehalfOf: { id: stage.id('investigator') } });
      expect(await vote(id)).toBe('works');
    });

    it('should vote to the last day of the absence and not on the day after, nor once it is ended', async () => {
      const [first, second, third] = [await called(), await called(), await called()];
      await away('investigator', 'investigator2');
      await at('2026-03-06T23:59:00+08:00');
      expect(await vote(first.id)).toBe('works');
      await at('2026-03-07T00:01:00+08:00');
      expect(await vote(second.id)).toBe('not-asked');
      expect(await asked(second.id)).toBeUndefined();
      await at('2026-03-02T09:30:00+08:00');
      expect(await asked(third.id)).toBeDefined();
      await endAll();
      expect(await vote(third.id)).toBe('not-asked');
    });

    it('should vote within the processes of the absence alone', async () => {
      const { id } = await called();
      await away('investigator', 'investigator2', ['extension']);
      expect(await vote(id)).toBe('not-asked');
      await endAll();
      await away('investigator', 'investigator2', ['verb-guarded']);
      expect(await vote(id)).toBe('works');
    });

    it.each(['investigator2', 'investigator'])('should not vote once %s is recused', async (name) => {
      const { caseId, id } = await called();
      await away('investigator', 'investigator2');
      expect(await asked(id)).toBeDefined();
      await recuse(caseId, name);
      expect(await asked(id)).toBeUndefined();
      expect(await vote(id)).toBe(name === 'investigator2' ? 'TASK.NOT_FOUND' : 'not-asked');
    });

    it.each(['investigator2', 'investigator'])('should not vote once %s has another part in the case', async (name) => {
      const { caseId, id } = await called();
      await away('investigator', 'investigator2');
      await stage.world.database.transaction((tx) =>
        stage.world.module
          .get(CasesService)
          .assign(tx, caseId, 'investigator', [stage.id(name)], { kind: 'person', personId: stage.id('head') }),
      );
      expect(await vote(id)).toBe('not-asked');
    });

    it('should vote once: not for two absent colleagues, and not beside an own vote', async () => {
      const { id } = await called(['investigator', 'officer2', 'head']);
      await away('investigator', 'investigator2');
      await away('officer2', 'investigator2');
      expect(await vote(id)).toBe('works');
      expect(await vote(id)).toBe('not-asked');
      const other = await called(['investigator', 'investigator2']);
      expect(await vote(other.id)).toBe('works');
      expect(await vote(other.id)).toBe('voted-already');
    });

    it('should hold every role for which the absent colleague can have been asked', async () => {
      const { id } = await called();
      await away('investigator', 'investigator2');
      const head = await hold('investigator', 'head');
      expect(await vote(id)).toBe('not-asked');
      await sql('UPDATE person_roles SET revoked_at = app_now() WHERE id = $1', head);
      expect(await vote(id)).toBe('works');
    });

    it('should not vote on what they hold, called for or handed in, in whose name ever, nor take the step after a vote', async () => {
      await away('investigator', 'investigator2');
      const own = await called();
      await sql('UPDATE tasks SET assignee_id = $2 WHERE id = $1', own.id, stage.id('investigator2'));
      expect(await vote(own.id)).toBe('not-asked');
      const held = await called();
      await away('officer', 'investigator2');
      expect(await vote(held.id)).toBe('not-asked');
      expect(await stage.refusalOf(stage.submit('investigator2', held.id))).toBe('works');
      await endAll();
      await away('investigator', 'investigator2');
      expect(await vote(held.id)).toBe('not-asked');
      // given: the vote comes first, and then the holder is away as well
      const voted = await called();
      expect(await vote(voted.id)).toBe('works');
      await away('officer', 'investigator2');
      expect(await stage.refusalOf(stage.submit('investigator2', voted.id))).toBe('TASK.CLAIMED_BY_OTHER');
    });

    it('should be refused by the database as well', async () => {
      const { caseId, id } = await called();
      const [round] = (await stage.page('officer', id)).rounds;
      const cast = (by: string) =>
        sql(
          `UPDATE task_approvers SET vote = 'for', voted_at = app_now(), voted_by = $3 WHERE approval_id = $1 AND person_id = $2`,
          round!.id,
          stage.id('investigator'),
          stage.id(by),
        ).then(
          () => 'done',
          ({ constraint }: { constraint?: string }) => constraint,
        );
      expect(await cast('officer')).toBe('task_approvers_other_person');
      expect(await cast('head')).toBe('task_approvers_one_vote');
      await recuse(caseId, 'decider');
      expect(await cast('decider')).toBe('task_approvers_not_barred');
      expect(await cast('investigator2')).toBe('task_approvers_substitute');
      await away('investigator', 'investigator2');
      const submitted = `INSERT INTO task_held_submissions (task_id, person_id, data) VALUES ($1, $2, '{}')`;
      await sql(submitted, id, stage.id('investigator2'));
      expect(await cast('investigator2')).toBe('task_approvers_other_person');
      await sql('DELETE FROM task_held_submissions WHERE task_id = $1', id);
      expect(await cast('investigator2')).toBe('done');
    });
  });

  describe('with a draft', () => {
    const shown = async (name: string, taskId: string) =>
      stage.world.database.transaction((tx) =>
        stage.world.module.get(TaskPagesService).page(tx, stage.who(name), taskId),
      );
    const draft = (name: string, id: string, data: object) =>
      stage.world.tasks.saveDraft(stage.who(name), id, { data: { ...data } });

    it('should go on with what the absent colleague has filled in, and keep their own from then on', async () => {
      const caseId = await stage.open('verb-guarded');
      const { id } = await stage.claimed(caseId, 'decide');
      await draft('officer', id, { remark: '拟同意' });
      expect((await shown('officer2', id)).draft).toBeNull();
      await away('officer', 'officer2');
      expect((await shown('officer2', id)).draft).toMatchObject({
        data: { remark: '拟同意' },
        version: 0,
        of: { id: stage.id('officer'), name: 'officer甲' },
      });
      // when
      await draft('officer2', id, { remark: '拟不同意' });
      // then: each has their own
      const own = (await shown('officer2', id)).draft!;
      expect(own).toMatchObject({ data: { remark: '拟不同意' }, version: 1 });
      expect(own).not.toHaveProperty('of');
      expect((await shown('officer', id)).draft).toMatchObject({ data: { remark: '拟同意' } });
    });

    it('should leave out files that the absent colleague uploaded and has not handed in', async () => {
      const caseId = await stage.open('verb-guarded');
      const { id } = await stage.claimed(caseId, 'decide');
      const [file] = await sql<{ id: string }>(
        `INSERT INTO documents (name, media_type, size, sha256, uploaded_by_kind, uploaded_by_person_id)
         VALUES ('草稿附件.txt', 'text/plain', 1, decode(repeat('00', 32), 'hex'), 'person', $1) RETURNING id`,
        stage.id('officer'),
      );
      await draft('officer', id, { remark: '拟同意', files: [file!.id, 'b'] });
      await away('officer', 'officer2');
      expect((await shown('officer2', id)).draft!.data).toEqual({ remark: '拟同意', files: ['b'] });
    });

    it('should see none of it outside the absence, or once one of the two is recused', async () => {
      const caseId = await stage.open('verb-guarded');
      const { id } = await stage.claimed(caseId, 'decide');
      await draft('officer', id, { remark: '拟同意' });
      await away('officer', 'officer2', ['extension']);
      expect((await shown('officer2', id)).draft).toBeNull();
      await endAll();
      await away('officer', 'officer2');
      expect((await shown('officer2', id)).draft).not.toBeNull();
      await at('2026-03-07T00:01:00+08:00');
      expect((await shown('officer2', id)).draft).toBeNull();
      await at('2026-03-02T09:30:00+08:00');
      await recuse(caseId, 'officer');
      expect((await shown('officer2', id)).draft).toBeNull();
    });
  });
});
