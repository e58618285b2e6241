import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { ADMINISTRATOR } from '../support/definition';
import { FakeGateway } from '../support/fake-gateway';
import { tellFeed, until } from '../support/played-feed';
import { Desk } from '../support/proceeding';
import { ToldRecords } from '../support/told-records';
import { freePort } from '../../src/platform/database/free-port';
import { feedSettings, feedUrl } from '../support/zeebe-subject';

const [OFFICER, JOB, ELEMENT] = ['陈敏', '2251799813699901', '2251799813699900'];

/** The whole application beside a cluster that goes away: its far side is played, since what matters is on ours. */
describe('a cluster that is away', () => {
  let cluster: FakeGateway;
  let app: TestApplication;
  let feed: string;
  let desk: Desk;

  beforeAll(async () => {
    cluster = await FakeGateway.open();
    const port = await freePort();
    feed = feedUrl(port);
    app = await startApplication({
      demo: true,
      config: { engine: 'zeebe', zeebe: { address: cluster.address, feed: feedSettings(port) } },
    });
    // The played cluster has no answer to deployments.
    await read('UPDATE zeebe_definitions SET zeebe_key = definition_key, zeebe_version = 1');
    desk = new Desk(app);
  });
  afterAll(async () => {
    await app.close();
    await cluster.close();
  });

  const read = <T>(sql: string): Promise<T[]> => rows<T>(app.database.read, sql);
  const waiting = (): Promise<{ kind: string }[]> => read(`SELECT kind FROM zeebe_commands WHERE kind <> 'deploy'`);
  const clusterState = async (): Promise<unknown> =>
    ((await app.http().get('/api/health/ready').expect(200)).body as { cluster: string }).cluster;

  /** Where people look: what they have done, what they have begun, the page of the case. */
  async function shown(caseId: string): Promise<unknown> {
    const rowsOf = async (view: string): Promise<boolean[]> => {
      const { body } = await desk.as(OFFICER, 'get', `/api/tasks?view=${view}`);
      return (body as { items: { isHandingOver: boolean }[] }).items.map(({ isHandingOver }) => isHandingOver);
    };
    const { body } = await desk.as(OFFICER, 'get', `/api/cases/${caseId}`);
    const page = body as { isHandingOver: boolean; steps: { elementId: string; isHandingOver: boolean }[] };
    return {
      done: await rowsOf('done'),
      begun: await rowsOf('started'),
      ofCase: page.isHandingOver,
      steps: page.steps.filter(({ isHandingOver }) => isHandingOver).map(({ elementId }) => elementId),
    };
  }

  it('should let people go on, say that it is away, and hand everything over once', async () => {
    // given: a case whose first step is open
    const registered = await desk.as(OFFICER, 'post', '/api/complaints', {
      employer: { name: '滨江第一人力资源有限公司' },
      category: 'recruitment-fraud',
      postingText: '招聘文员，入职前须交纳培训费。',
      channel: 'telephone',
      receivedAt: (await app.clock.now()).toISOString(),
      documentIds: [],
    });
    const { caseId } = registered.body as { caseId: string };
    const [instance] = await until(async () => {
      const found = await read<{ ours: string; zeebe: string }>(
        `SELECT instance_key::text AS ours, zeebe_key::text AS zeebe FROM zeebe_instances WHERE zeebe_key IS NOT NULL`,
      );
      return found.length > 0 && found;
    });
    const { ours, zeebe } = instance!;
    const told = new ToldRecords();
    await tellFeed(
      feed,
      told.started(zeebe, ours, { caseId }).waiting(zeebe, ELEMENT, 'screen-complaint', { key: JOB }),
    );
    const task = await until(async () => {
      const [found] = await read<{ id: string; version: number }>(`SELECT id, version FROM tasks`);
      return found;
    });
    const before = await clusterState();

    // when
    const { address } = cluster;
    await cluster.close();
    const claimed = await desk.as(OFFICER, 'post', `/api/tasks/${task.id}/claim`, { version: task.version });
    const version = task.version + 1;
    const data = { decision: 'accept' };
    const drafted = await desk.as(OFFICER, 'put', `/api/tasks/${task.id}/draft`, { data });
    const submitted = await desk.as(OFFICER, 'post', `/api/tasks/${task.id}/submit`, { version, data });
    const whileAway = [await clusterState(), await waiting()];
    const shownAway = await shown(caseId);
    cluster = await FakeGateway.open(Number(new URL(address.replace('grpc:', 'http:')).port));
    await until(async () => (await waiting()).length === 0);
    await tellFeed(feed, told.job('COMPLETED', zeebe, ELEMENT, { key: JOB }));
    await until(async () => (await read('SELECT FROM zeebe_jobs')).length === 0);

    // then
    expect([before, ...whileAway]).toEqual(['connected', 'away', [{ kind: 'complete-job' }]]);
    expect([claimed.status, drafted.status, submitted.status]).toEqual([200, 200, 200]);
    expect(submitted.body).toEqual({ closed: true, next: [], isHandingOver: true });
    expect(shownAway).toEqual({ done: [true], begun: [true], ofCase: true, steps: ['screen-complaint'] });
    expect(await shown(caseId)).toEqual({ done: [false], begun: [false], ofCase: false, steps: [] });
    expect(cluster.calls.filter((name) => name === 'CompleteJob')).toHaveLength(1);
    expect(await read('SELECT state FROM tasks')).toEqual([{ state: 'closed' }]);
    expect(await read('SELECT FROM case_incidents')).toEqual([]);
    expect(await until(async () => (await clusterState()) === 'connected')).toBe(true);
  });

  it('should show administrators what is held up though no case tells of it, and try it again', async () => {
    // given: an instance that a message began, of which a record cannot be read
    const told = new ToldRecords(2);
    const zeebe = ((2n << 51n) + 77n).toString();
    const process = 'complaint-to-blacklist';
    const root = {
      processInstanceKey: Number(zeebe),
      elementId: process,
      flowScopeKey: -1,
      bpmnElementType: 'PROCESS',
    };
    const begun = { bpmnProcessId: process, processDefinitionKey: 7, parentProcessInstanceKey: -1 };
    told.add('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', zeebe, { ...begun, ...root, parentElementInstanceKey: -1 });
    await tellFeed(feed, told.line(`{"value":{"processInstanceKey":${zeebe},`));
    const list = async (name: string) => desk.as(name, 'get', '/api/cluster-incidents');
    // when
    const held = await until(async () => {
      const { body } = await list(ADMINISTRATOR);
      return (body as { id: string }[]).length > 0 && (body as { id: string }[]);
    });
    const order = { ids: [held[0]!.id, 'command-1'], reason: '记录已核对' };
    const retried = await desk.as(ADMINISTRATOR, 'post', '/api/cluster-incidents/retry', order);
    const again = await until(async () => {
      const { body } = await list(ADMINISTRATOR);
      const found = body as { id: string }[];
      return found.length > 0 && found[0]!.id !== held[0]!.id && found;
    });
    // then
    expect(held).toMatchObject([{ kind: 'record', text: expect.stringContaining('SyntaxError') as string }]);
    expect(retried.body).toMatchObject([{ id: held[0]!.id, refusal: null }, { refusal: { code: 'INCIDENT.GONE' } }]);
    expect(again).toHaveLength(1);
    expect((await list(OFFICER)).status).toBe(403);
    const audited = await read(`SELECT details FROM audit_events WHERE action = 'IncidentRetried'`);
    expect(audited).toEqual([{ details: { reason: '记录已核对' } }]);
  });

  it('should leave to the case what its list tells of', async () => {
    // given: what the last test left held up, now told of by the open case of the first
    const { body } = await desk.as(ADMINISTRATOR, 'get', '/api/cluster-incidents');
    const ids = (body as { id: string }[]).map(({ id }) => id);
    await read(
      `INSERT INTO case_incidents (incident_key, case_id, element_id, incident_type, message, opened_at)
       SELECT parked_incident, cases.id, '', 'RECORD_NOT_TAKEN', parked_because, parked_at
       FROM zeebe_instances CROSS JOIN cases WHERE parked_at IS NOT NULL AND cases.state = 'open'`,
    );
    // when
    const after = await desk.as(ADMINISTRATOR, 'get', '/api/cluster-incidents');
    const retried = await desk.as(ADMINISTRATOR, 'post', '/api/cluster-incidents/retry', { ids, reason: '记录已核对' });
    // then
    expect([ids.length, after.body]).toEqual([1, []]);
    expect(retried.body).toMatchObject([{ refusal: { code: 'INCIDENT.GONE' } }]);
  });
});
