import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { FakeClusterConnection } from '../../../test/support/fake-cluster-connection';
import { ToldRecords } from '../../../test/support/told-records';
import { rows } from '../../platform/database/transaction';
import { INSTANCE_VARIABLE } from './instance-state';

/** Beyond what a number of JavaScript holds, as from the fourth partition on. */
const LARGE = (4n << 51n) + 1n;

describe('the feed of a cluster', () => {
  let stored: TestDatabase;
  let under: FakeClusterConnection;
  let told: ToldRecords;

  beforeAll(async () => {
    stored = await openTestDatabase();
  });
  afterAll(() => stored.close());
  beforeEach(async () => {
    under = await FakeClusterConnection.open(stored);
    told = new ToldRecords();
  });
  afterEach(() => under.close());

  const read = <T>(sql: string): Promise<T[]> => rows<T>(under.stored.database.read, sql);
  const task = (zeebe: string, ours: string, number = 1): ToldRecords =>
    told.started(zeebe, ours).waiting(zeebe, `${zeebe}1`, 'review', { key: `${LARGE}${number}` });

  it('should refuse whoever does not know the password', async () => {
    const answers = await Promise.all([under.post('', ''), under.post('', 'Basic ZmVlZDp3cm9uZw==')]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('should acknowledge what is stored, line by line, and open the task with keys that no number holds', async () => {
    // given
    const { ours, zeebe } = await under.start();

    // when
    const answer = await under.post(task(zeebe, ours).body());
    await under.connection.settle();

    // then
    const { errors, items } = (await answer.json()) as { errors: boolean; items: { index: { status: number } }[] };
    expect(answer.headers.get('x-elastic-product')).toBe('Elasticsearch');
    expect([errors, items.length]).toEqual([false, 5]);
    expect(new Set(items.map(({ index }) => index.status))).toEqual(new Set([201]));
    expect(under.opened()).toMatchObject([
      { jobKey: `${LARGE}1`, rootInstanceKey: ours, candidateGroups: ['keeper:case-officer'], headers: {} },
    ]);
  });

  it('should take a record once, however often it is sent', async () => {
    // given
    const { ours, zeebe } = await under.start();
    const body = task(zeebe, ours).body();

    // when
    for (let time = 0; time < 3; time++) await under.tell({ body: () => body });

    // then
    expect(under.opened()).toHaveLength(1);
    expect(await read('SELECT * FROM zeebe_records')).toEqual([]);
  });

  it('should take a record once when two nodes are sent it at the same time', async () => {
    // given
    const { ours, zeebe } = await under.start();
    const body = task(zeebe, ours).body();

    // when
    await Promise.all(Array.from({ length: 4 }, () => under.post(body)));
    await under.connection.settle();

    // then
    expect(under.opened()).toHaveLength(1);
  });

  it('should stop, and skip nothing, when a fresh cluster comes behind an old position', async () => {
    // given
    const { ours, zeebe } = await under.start();
    await under.tell(task(zeebe, ours));
    const fresh = new ToldRecords();
    for (let hour = 0; hour < 2; hour++) fresh.add('JOB', 'CREATED', '9', { processInstanceKey: 9 });
    const later = fresh.body().replaceAll('"timestamp":17', '"timestamp":18');

    // when
    const statuses = [(await under.post(later)).status, (await under.post(later)).status];

    // then
    expect(statuses).toEqual([503, 503]);
    expect(await under.connection.standing()).toMatchObject({
      stopped: [{ partition: 1, because: expect.stringContaining("another cluster's") as string }],
    });
  });

  it('should ask for the same again when it cannot be stored', async () => {
    // given
    const { ours, zeebe } = await under.start();
    const body = task(zeebe, ours).body();
    const { feed } = under.connection;
    const keep = jest.spyOn(feed, 'keep').mockRejectedValueOnce(new Error('the disk is full'));

    // when
    const first = await under.post(body);
    keep.mockRestore();
    const second = await under.post(body);
    await under.connection.settle();

    // then
    expect([first.status, second.status]).toEqual([503, 200]);
    expect(under.opened()).toHaveLength(1);
  });

  it('should let one instance wait whose record a listener cannot take, and go on with every other', async () => {
    // given
    const bad = await under.start();
    const good = await under.start();
    let isBroken = true;
    under.connection.addListener({
      handle: (_tx, events) =>
        isBroken && events.some((event) => event.kind === 'task-opened' && event.rootInstanceKey === bad.ours)
          ? Promise.reject(new TypeError('no such column'))
          : Promise.resolve(),
    });

    // when
    await under.tell(task(bad.zeebe, bad.ours, 1));
    await under.tell(task(good.zeebe, good.ours, 2));
    const { parked } = await under.connection.standing();
    const [incident] = under.incidents();
    const before = under.opened().filter(({ rootInstanceKey }) => rootInstanceKey === good.ours);
    isBroken = false;
    under.events.length = 0;
    await under.run((tx) => under.engine.resolveIncident(tx, { incidentKey: incident?.incidentKey ?? '' }));
    await under.connection.settle();

    // then
    expect(parked).toMatchObject([{ instanceKey: bad.ours, because: expect.stringContaining('TypeError') as string }]);
    expect(incident).toMatchObject({ type: 'RECORD_NOT_TAKEN', rootInstanceKey: bad.ours });
    expect(before).toHaveLength(1);
    expect(under.opened()).toMatchObject([{ rootInstanceKey: bad.ours }]);
    expect((await under.connection.standing()).parked).toEqual([]);
  });

  it('should take records in the order of the log where their positions grow by a digit', async () => {
    // given
    const { ours, zeebe } = await under.start();
    told.started(zeebe, ours);
    while (told.position < 8) told.variable(zeebe, zeebe, 'n', told.position);
    await under.tell(told);

    // when: at 9 the element, at 10 its job
    await under.tell(told.waiting(zeebe, '51', 'review', { key: '52' }));

    // then
    expect(told.position).toBe(10);
    expect(under.opened()).toMatchObject([{ elementId: 'review', jobKey: '52' }]);
  });

  it('should let the instance wait that a line which cannot be read is about', async () => {
    // given
    const { ours, zeebe } = await under.start();

    // when
    told.started(zeebe, ours).line(`{"value":{"processInstanceKey":${zeebe},`);
    await under.tell(told);
    const other = await under.start();
    await under.tell(task(other.zeebe, other.ours));

    // then
    expect(await under.connection.standing()).toMatchObject({ parked: [{ instanceKey: ours }] });
    expect(under.opened()).toMatchObject([{ rootInstanceKey: other.ours }]);
  });

  it('should leave alone what somebody else runs on the same cluster', async () => {
    await under.tell(told.started('5', '4611686018427389999').waiting('5', '51', 'x', { key: '52' }));
    await under.tell(told.started('7', 'no key of ours').started('8', '9'.repeat(19)));
    await under.tell(told.element('ELEMENT_ACTIVATING', '6', '6', 'theirs', 'PROCESS', '6'));

    expect(under.events).toEqual([]);
    expect(await read('SELECT * FROM zeebe_records')).toEqual([]);
  });

  describe('of a called process', () => {
    const begun = (caller: string, intent: string): ToldRecords =>
      told.add('PROCESS_INSTANCE', intent, '80', {
        bpmnProcessId: 'called',
        processDefinitionKey: 8,
        processInstanceKey: 80,
        elementId: 'called',
        flowScopeKey: -1,
        bpmnElementType: 'PROCESS',
        parentProcessInstanceKey: Number(caller),
        parentElementInstanceKey: 71,
      });
    const calling = async (): Promise<{ ours: string; zeebe: string }> => {
      const { ours, zeebe } = await under.start();
      told.started(zeebe, ours).element('ELEMENT_ACTIVATING', zeebe, '71', 'call', 'CALL_ACTIVITY', zeebe);
      return { ours, zeebe };
    };
    const startOf = (caller: string): unknown =>
      expect.objectContaining({
        kind: 'instance-started',
        instanceKey: '80',
        rootInstanceKey: caller,
        parentInstanceKey: caller,
        variables: { n: 1 },
      });

    it('should tell as part of its caller', async () => {
      // given
      const { ours, zeebe } = await calling();

      // when: its variables come before it
      await under.tell(told.variable('80', '80', 'n', 1));
      begun(zeebe, 'ELEMENT_ACTIVATING');
      await under.tell(begun(zeebe, 'ELEMENT_ACTIVATED'));

      // then
      expect(under.events).toContainEqual(startOf(ours));
    });

    it('should tell of one that got all variables of its caller, which name the start of that', async () => {
      // given
      const { ours, zeebe } = await calling();

      // when
      await under.tell(told.variable('80', '80', 'n', 1).variable('80', '80', INSTANCE_VARIABLE, ours));
      begun(zeebe, 'ELEMENT_ACTIVATING');
      await under.tell(begun(zeebe, 'ELEMENT_ACTIVATED'));

      // then
      expect(under.events).toContainEqual(startOf(ours));
      expect(under.cluster.of('cancel')).toEqual([]);
    });

    it('should tell when its beginning is stored while its variables are put aside', async () => {
      // given: the sorter looks for somebody else's instance after it has read the variables
      const { ours, zeebe } = await calling();
      await under.tell(told);
      told.variable('80', '80', 'n', 1).variable('5', '5', INSTANCE_VARIABLE, '4611686018427389999');
      const variables = told.body();
      begun(zeebe, 'ELEMENT_ACTIVATING');
      const beginning = begun(zeebe, 'ELEMENT_ACTIVATED').body();
      jest.spyOn(under.engine.instances, 'lockRoot').mockImplementationOnce(async () => {
        await under.post(beginning);
        return undefined;
      });

      // when
      await under.tell({ body: () => variables });
      await under.connection.settle();

      // then
      expect(under.events).toContainEqual(startOf(ours));
    });
  });
});
