import { CasesService } from '../../src/cases/cases.service';
import { freePort } from '../../src/platform/database/free-port';
import { rows } from '../../src/platform/database/transaction';
import { FakeGateway } from '../support/fake-gateway';
import { tellFeed, until } from '../support/played-feed';
import { ToldRecords } from '../support/told-records';
import { feedSettings, feedUrl } from '../support/zeebe-subject';
import { type OpenStep, Stage } from './stage';

const AWAY = { code: 14, text: 'unavailable' };
const REFUSED = { code: 3, text: 'Expected an element instance' };
const reason = '请补充材料';

/** Returns and withdrawals of a case on a cluster whose far side is played: what it was told, and what it tells when. */
describe('moves on a cluster', () => {
  let cluster: FakeGateway;
  let stage: Stage;
  let feed: string;
  let told: ToldRecords;
  let keys = 2n ** 51n + 1_000_000n;

  beforeAll(async () => {
    cluster = await FakeGateway.open();
    const port = await freePort();
    feed = feedUrl(port);
    stage = await Stage.set({ engine: 'zeebe', zeebe: { address: cluster.address, feed: feedSettings(port) } });
    // The played cluster has no answer to deployments.
    await read('UPDATE zeebe_definitions SET zeebe_key = definition_key, zeebe_version = 1');
    told = new ToldRecords();
  });
  afterAll(async () => {
    await stage?.world.close();
    await cluster?.close();
  });
  afterEach(() => cluster.failures.clear());

  const read = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    rows<T>(stage.world.database.read, sql, values);
  const nextKey = (): string => (keys++).toString();
  const moves = (): number => cluster.calls.filter((name) => name === 'ModifyProcessInstance').length;
  const refusalOf = (name: string, verb: 'goBack' | 'withdraw', id: string): Promise<string> =>
    stage.refusalOf(stage.act(name, verb, id, { elementId: 'plan', reason }));

  function refusedMove(caseId: string): Promise<{ key: string; type: string; message: string }> {
    return until(async () => {
      const [found] = await read<{ key: string; type: string; message: string }>(
        `SELECT incident_key::text AS key, incident_type AS type, message FROM case_incidents
         WHERE case_id = $1 AND closed_at IS NULL`,
        [caseId],
      );
      return found;
    });
  }

  interface Played {
    caseId: string;
    zeebe: string;
    /** Opens the step in the cluster, and waits until it stands in the inbox. */
    opens(elementId: string): Promise<OpenStep>;
    /** The cluster has ended the step that it opened last. */
    ends(how: 'completed' | 'cancelled'): void;
  }

  async function play(): Promise<Played> {
    const caseId = await stage.open('verb-sequence');
    const { ours, zeebe } = await until(async () => {
      const [found] = await read<{ ours: string; zeebe: string }>(
        `SELECT instance_key::text AS ours, zeebe_key::text AS zeebe FROM zeebe_instances
         WHERE zeebe_key IS NOT NULL AND $1 = ANY (addresses)`,
        [caseId],
      );
      return found;
    });
    told.started(zeebe, ours, { caseId });
    let current = { element: '', elementId: '', job: '' };
    return {
      caseId,
      zeebe,
      opens: async (elementId) => {
        current = { element: nextKey(), elementId, job: nextKey() };
        told.waiting(zeebe, current.element, elementId, { key: current.job });
        await tellFeed(feed, told);
        return until(() => stage.find(caseId, elementId));
      },
      ends: (how) => {
        const { element, elementId, job } = current;
        told.job(how === 'completed' ? 'COMPLETED' : 'CANCELED', zeebe, element, { key: job });
        const intent = how === 'completed' ? 'ELEMENT_COMPLETED' : 'ELEMENT_TERMINATED';
        told.element(intent, zeebe, element, elementId, 'USER_TASK', zeebe);
      },
    };
  }

  /** `plan` was done by `officer`, and `officer2` holds `work`. */
  async function atWork(): Promise<Played & { planId: string; workId: string }> {
    const played = await play();
    await played.opens('plan');
    const planId = await stage.do(played.caseId, 'plan', 'officer', { remark: '初稿' });
    played.ends('completed');
    await played.opens('work');
    const { id: workId } = await stage.claimed(played.caseId, 'work', 'officer2');
    return { ...played, planId, workId };
  }

  it('should close what is left at once, and give the earlier step to who did it when the cluster has told', async () => {
    // given
    const { caseId, opens, ends, workId } = await atWork();
    const before = moves();
    // when
    expect(await refusalOf('officer2', 'goBack', workId)).toBe('works');
    const left = await stage.steps(caseId);
    await until(() => Promise.resolve(moves() > before));
    ends('cancelled');
    await opens('plan');
    const again = await until(async () => {
      const step = await stage.find(caseId, 'plan');
      return step?.assigneeId === stage.id('officer') && step;
    });
    // then
    expect(left).toEqual([]);
    expect(moves() - before).toBe(1);
    expect((await stage.page('officer', again.id)).chain).toMatchObject([
      { verb: 'return', by: 'officer2甲', from: 'officer2甲', to: 'officer甲', reason },
    ]);
    expect(await read('SELECT data FROM task_drafts WHERE task_id = $1', [again.id])).toEqual([
      { data: { remark: '初稿' } },
    ]);
    expect(await read('SELECT FROM moves_under_way')).toEqual([]);
    expect(await read('SELECT FROM case_incidents')).toEqual([]);
  });

  it('should take back a submission once the cluster has it, and not before', async () => {
    // given
    const { caseId, opens, ends } = await play();
    await opens('plan');
    const planId = await stage.do(caseId, 'plan', 'officer', { remark: '初稿' });
    const early = await refusalOf('officer', 'withdraw', planId);
    ends('completed');
    const { id: workId } = await opens('work');
    // when
    const late = await refusalOf('officer', 'withdraw', planId);
    ends('cancelled');
    await opens('plan');
    const again = await until(async () => {
      const step = await stage.find(caseId, 'plan');
      return step?.assigneeId === stage.id('officer') && step;
    });
    // then
    expect([early, late]).toEqual(['handing-over', 'works']);
    expect(await read('SELECT state FROM tasks WHERE id = $1', [workId])).toEqual([{ state: 'cancelled' }]);
    expect((await stage.page('officer', again.id)).chain).toMatchObject([{ verb: 'withdraw', to: 'officer甲' }]);
  });

  it('should give back what was left where the cluster refuses, and the return takes effect when it is tried again', async () => {
    // given
    const { caseId, opens, ends, workId } = await atWork();
    cluster.failures.set('ModifyProcessInstance', REFUSED);
    // when
    expect(await refusalOf('officer2', 'goBack', workId)).toBe('works');
    const incident = await refusedMove(caseId);
    const left = await stage.find(caseId, 'work');
    cluster.failures.clear();
    const before = moves();
    const { database, engine } = stage.world;
    await database.transaction((tx) => engine.resolveIncident(tx, { incidentKey: incident.key }));
    await until(() => Promise.resolve(moves() > before));
    ends('cancelled');
    await opens('plan');
    // then
    expect(incident).toMatchObject({ type: 'COMMAND_REFUSED', message: REFUSED.text });
    expect(left).toMatchObject({ id: workId, assigneeId: stage.id('officer2') });
    await until(async () => (await stage.find(caseId, 'plan'))?.assigneeId === stage.id('officer'));
    expect(await stage.find(caseId, 'work')).toBeUndefined();
  });

  it('should not give it back to who was recused while the order was on its way', async () => {
    // given
    const { caseId, workId } = await atWork();
    cluster.failures.set('ModifyProcessInstance', AWAY);
    await stage.act('officer2', 'goBack', workId, { elementId: 'plan', reason });
    const { database, module } = stage.world;
    const recusal = {
      personId: stage.id('officer2'),
      reason: '与当事人有利害关系',
      by: { kind: 'person', personId: stage.id('head') } as const,
    };
    await database.transaction((tx) => module.get(CasesService).recuse(tx, caseId, recusal));
    // when
    cluster.failures.set('ModifyProcessInstance', REFUSED);
    await refusedMove(caseId);
    // then
    expect(await stage.find(caseId, 'work')).toMatchObject({ id: workId, assigneeId: null });
  });

  it('should not take it for the return that it refused when the case comes to the step by itself', async () => {
    // given
    const { caseId, zeebe, opens, ends, workId } = await atWork();
    cluster.failures.set('ModifyProcessInstance', REFUSED);
    await stage.act('officer2', 'goBack', workId, { elementId: 'plan', reason });
    await refusedMove(caseId);
    // when
    ends('completed');
    const { id, assigneeId } = await opens('plan');
    // then
    expect(assigneeId).toBeNull();
    expect((await stage.page('officer', id)).chain).toEqual([]);
    // and when the case ends, nothing stays behind
    ends('completed');
    told.ended(zeebe);
    await tellFeed(feed, told);
    await until(async () => (await read('SELECT FROM moves_under_way WHERE case_id = $1', [caseId])).length === 0);
  });
});
