import { FakeGateway } from '../../../test/support/fake-gateway';
import { CallFailed } from './cluster-gateway';
import { SdkGateway } from './sdk-gateway';

const complete = {
  kind: 'complete-job',
  jobKey: '2251799813685249',
  variables: { secret: 'not-to-be-printed' },
} as const;

describe('SdkGateway', () => {
  let cluster: FakeGateway;
  let gateway: SdkGateway;
  let printed: string;

  beforeEach(async () => {
    printed = '';
    const print = (...parts: unknown[]): boolean => {
      printed += parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      return true;
    };
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, name).mockImplementation(print);
    jest.spyOn(process.stderr, 'write').mockImplementation(print);
    cluster = await FakeGateway.open();
    gateway = await SdkGateway.open(cluster.address);
  });

  afterEach(async () => {
    await gateway.close();
    await cluster.close();
    jest.restoreAllMocks();
  });

  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('should carry out a command right after it was opened', async () => {
    expect(await gateway.call(complete)).toEqual({});
    expect(cluster.calls).toEqual(['Topology', 'CompleteJob']);
  });

  it.each([14, 8, 4])('should not repeat a call by itself that is answered with %s', async (code) => {
    cluster.failures.set('CompleteJob', { code, text: 'not now' });

    const failed = await failure(gateway.call(complete));

    expect(failed).toBeInstanceOf(CallFailed);
    expect(failed).toMatchObject({ code });
    expect(cluster.calls.filter((name) => name === 'CompleteJob')).toHaveLength(1);
  });

  it.each([
    [5, 'Expected to find job with key, but no such job was found'],
    [9, 'it is in state ERROR_THROWN'],
    [3, 'Element: caught'],
  ])('should give the number %s and the words of a refusal', async (code, text) => {
    cluster.failures.set('CompleteJob', { code, text });

    expect(await failure(gateway.call(complete))).toMatchObject({
      code,
      text: expect.stringContaining(text) as string,
    });
  });

  it('should say that nobody is there', async () => {
    await cluster.close();

    expect(await failure(gateway.call(complete))).toMatchObject({ code: 14 });
    cluster = await FakeGateway.open();
  });

  it('should print nothing, whatever fails', async () => {
    for (const code of [3, 5, 14, 13]) {
      cluster.failures.set('CompleteJob', { code, text: 'refused' });
      await failure(gateway.call(complete));
    }
    await failure(gateway.call({ ...complete, variables: [] as never }));

    expect(printed).toBe('');
  });

  it('should neither activate nor stream jobs', async () => {
    await gateway.call(complete);
    await gateway.call({ kind: 'fail-job', jobKey: '1', retries: 1, message: 'Error', backOffMs: 1_000 });
    await gateway.topology();

    expect(cluster.calls.filter((name) => /Activate|Stream/.test(name))).toEqual([]);
  });
});
