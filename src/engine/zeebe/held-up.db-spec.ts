import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { FakeClusterConnection } from '../../../test/support/fake-cluster-connection';
import { ToldRecords } from '../../../test/support/told-records';
import { rows } from '../../platform/database/transaction';

const REFUSED = 3;

describe('what is held up between here and a cluster', () => {
  let stored: TestDatabase;
  let under: FakeClusterConnection;

  beforeAll(async () => {
    stored = await openTestDatabase();
  });
  afterAll(() => stored.close());
  beforeEach(async () => {
    under = await FakeClusterConnection.open(stored);
  });
  afterEach(() => under.close());

  const list = () => under.connection.heldUp.list(stored.database.read);
  const again = async (id: string): Promise<boolean> => {
    const isTried = await under.run((tx) => under.connection.heldUp.again(tx, id));
    await under.connection.settle();
    return isTried;
  };

  it('should send a command again that the cluster refused, whatever it was about', async () => {
    // given
    under.cluster.failNext('publish', REFUSED, 'Expected a name');
    await under.run((tx) => under.engine.publish(tx, { name: 'letter.served', correlationKey: 'k' }));
    await under.connection.settle();
    // when
    const held = await list();
    const isTried = await again(held[0]!.id);
    // then
    expect(held).toMatchObject([
      { kind: 'command', about: 'letter.served', text: 'Expected a name', incidentKey: null },
    ]);
    expect(isTried).toBe(true);
    expect(under.cluster.of('publish')).toHaveLength(2);
    expect(await list()).toEqual([]);
    expect(await again(held[0]!.id)).toBe(false);
  });

  it('should let a process start whose deployment is taken the second time', async () => {
    // given
    under.cluster.failNext('deploy', REFUSED, 'Expected an outgoing flow');
    await under.start();
    const starts = under.cluster.of('start').length;
    // when
    const [deployment, start] = await list();
    await again(deployment!.id);
    await again(start!.id);
    // then
    expect(deployment).toMatchObject({ kind: 'command', about: 'p', text: 'Expected an outgoing flow' });
    expect(start).toMatchObject({ kind: 'command', about: 'p', text: 'Expected an outgoing flow' });
    expect([starts, under.cluster.of('start').length]).toEqual([0, 1]);
    expect(await list()).toEqual([]);
  });

  it('should take the records of an instance again that is parked', async () => {
    // given: a record that a listener cannot take, and now can
    let isBroken = true;
    under.connection.addListener({
      handle: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve()),
    });
    const told = new ToldRecords();
    const { ours, zeebe } = await under.start();
    await under.tell(told.started(zeebe, ours));
    const held = await list();
    // when
    isBroken = false;
    await again(held[0]!.id);
    // then
    expect(held).toMatchObject([{ kind: 'record', about: 'p' }]);
    expect(held[0]!.text).toMatch(/^Error; \d+: /);
    expect(await list()).toEqual([]);
    expect(await rows(stored.database.read, 'SELECT FROM zeebe_records')).toEqual([]);
  });

  it('should not show what came too late for an instance that has ended', async () => {
    // given
    const told = new ToldRecords();
    const { ours, zeebe } = await under.start();
    await under.tell(told.started(zeebe, ours));
    under.cluster.failNext('set-variables', REFUSED);
    await under.run((tx) => under.engine.setVariables(tx, { scopeKey: ours, variables: { n: 1 } }));
    await under.connection.settle();
    const before = await list();
    // when
    await under.tell(told.ended(zeebe));
    // then
    expect(before).toMatchObject([{ kind: 'command', about: 'p' }]);
    expect(await list()).toEqual([]);
  });
});
