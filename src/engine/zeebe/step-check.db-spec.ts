import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { FakeClusterConnection } from '../../../test/support/fake-cluster-connection';
import { ToldRecords } from '../../../test/support/told-records';
import { rows } from '../../platform/database/transaction';

const [JOB, ELEMENT] = ['2251799813690001', '2251799813690000'];
const NOT_FOUND = 5;
const DAY = 86_400_000;
/** Told records begin here; the database's clock stands a little later, as a cluster's does when something was told just now. */
const TOLD_AT = Date.UTC(2026, 10, 22, 8);

describe('asking a cluster after its steps', () => {
  let stored: TestDatabase;
  let under: FakeClusterConnection;
  let told: ToldRecords;
  let started: { ours: string; zeebe: string };

  beforeAll(async () => {
    stored = await openTestDatabase();
  });
  afterAll(() => stored.close());
  beforeEach(async () => {
    await stored.clock.set(new Date(TOLD_AT + 1_000));
    under = await FakeClusterConnection.open(stored);
    told = new ToldRecords();
    started = await under.start();
    await under.tell(told.started(started.zeebe, started.ours).waiting(started.zeebe, ELEMENT, 'review', { key: JOB }));
  });
  afterEach(() => under.close());

  const asked = (): unknown[] => under.cluster.of('update-retries');
  const jobs = (): Promise<unknown[]> =>
    rows(stored.database.read, 'SELECT state, missing_since IS NOT NULL AS "isMissing" FROM zeebe_jobs');
  const check = (): Promise<boolean> => under.connection.check.checkOnce();
  /** The feed tells of something else in the same partition. */
  const tellLater = async (): Promise<void> => {
    const later = (await stored.clock.now()).getTime() + 120_000;
    told.variable(started.zeebe, started.zeebe, 'n', 1);
    const body = told.body().replace(/"timestamp":\d+/g, `"timestamp":${later}`);
    await under.tell({ body: () => body });
  };

  it('should ask after each step once a day, and leave alone what is there', async () => {
    await check();
    const atOnce = asked().length;
    await stored.clock.advance(DAY + 1_000);
    await check();
    await check();

    expect(atOnce).toBe(0);
    expect(asked()).toMatchObject([{ jobKey: JOB, retries: 1 }]);
    expect(await jobs()).toEqual([{ state: 'open', isMissing: false }]);
  });

  it('should leave it to the feed how a step ended that is gone', async () => {
    // given
    await stored.clock.advance(DAY + 1_000);
    under.cluster.failNext('update-retries', NOT_FOUND);
    await check();
    const missed = await jobs();
    // when
    under.cluster.failNext('update-retries', NOT_FOUND);
    await stored.clock.advance(DAY);
    await check();
    const still = await jobs();
    await under.tell(told.job('CANCELED', started.zeebe, ELEMENT, { key: JOB }));
    // then
    expect([missed, still]).toEqual([[{ state: 'open', isMissing: true }], [{ state: 'open', isMissing: true }]]);
    expect(await jobs()).toEqual([]);
    expect(under.incidents()).toEqual([]);
  });

  it('should close a step of which the feed tells nothing though it tells of later things, and say so', async () => {
    // given
    await stored.clock.advance(DAY + 1_000);
    under.cluster.failNext('update-retries', NOT_FOUND);
    await check();
    await tellLater();
    // when
    await stored.clock.advance(10 * 60_000);
    under.cluster.failNext('update-retries', NOT_FOUND);
    await check();
    // then
    expect(await jobs()).toEqual([]);
    expect(under.events.slice(-2)).toMatchObject([
      { kind: 'task-closed', jobKey: JOB, how: 'cancelled', elementId: 'review', rootInstanceKey: started.ours },
      { kind: 'incident-opened', type: 'STEP_LOST', elementId: 'review' },
    ]);
    const { incidentKey } = under.incidents()[0]!;
    await under.run((tx) => under.engine.resolveIncident(tx, { incidentKey }));
    expect(under.events.at(-1)).toMatchObject({ kind: 'incident-closed', incidentKey });
  });

  it('should forget that a step was missed when it is there after all', async () => {
    await stored.clock.advance(DAY + 1_000);
    under.cluster.failNext('update-retries', NOT_FOUND);
    await check();
    await tellLater();
    await stored.clock.advance(10 * 60_000);
    await check();

    expect(await jobs()).toEqual([{ state: 'open', isMissing: false }]);
  });

  it('should ask again as soon as a cluster is back that was away', async () => {
    await stored.clock.advance(DAY + 1_000);
    under.cluster.isAway = true;
    await check();
    under.cluster.isAway = false;
    await check();

    expect(asked()).toHaveLength(1);
  });

  it('should not ask after a step whose end is on its way', async () => {
    await stored.clock.advance(DAY + 1_000);
    under.cluster.isAway = true;
    await under.run((tx) => under.engine.completeJob(tx, { jobKey: JOB, variables: {} }));
    await under.connection.settle();
    under.cluster.isAway = false;
    await check();

    expect(asked()).toEqual([]);
  });
});
