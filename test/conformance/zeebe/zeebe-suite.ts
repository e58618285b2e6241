import { Camunda8 } from '@camunda8/sdk';
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineEvent } from '../../../src/engine/engine.port';
import { CallFailed } from '../../../src/engine/zeebe/cluster-gateway';
import { isFollowed, type FeedRecord } from '../../../src/engine/zeebe/record';
import { SdkGateway } from '../../../src/engine/zeebe/sdk-gateway';
import { TestBroker } from '../../support/zeebe-broker';
import { START_OF_TIME } from '../harness';
import type { Scenario } from '../scenario';
import type { Refusal, ScenarioEngine } from '../scenario-engine';
import { DirectPort } from './direct-port';
import { FeedSink } from './feed-sink';
import { RecordedState } from './recorded-state';
import { needsItsDate } from './supported';

/** gRPC status codes by number, as scenarios name them. */
const CODES: Record<number, string> = {
  3: 'INVALID_ARGUMENT',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  9: 'FAILED_PRECONDITION',
};
/** A message nobody waits for: when it comes back on the feed, everything before it has come too. */
const MARKER = 'conformance.marker';
/** What the broker still has to do after a command may begin behind a first marker; it is at rest when two more find nothing. */
const QUIET_MARKERS = 3;
const REST_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 20;
/** Messages are looked at for their end once a minute. */
const EXPIRY_ROUND_MS = 61_000;
/** What the feed of a scenario tells beyond the product's. */
const ALSO_EXPORTED = ['MESSAGE', 'TIMER', 'PROCESS', 'DECISIONREQUIREMENTS'];

/** One broker for all scenarios, one after the other: each finds no instance, process or message of those before it. */
export class ZeebeSuite {
  private recorded = new RecordedState();
  private listeners: ((events: EngineEvent[]) => void)[] = [];
  private readonly deployed = new Set<string>();
  /** Messages that wait, and until when. */
  private readonly kept = new Map<string, number>();
  private lastMarker = 0;
  private told = 0;

  private constructor(
    private readonly broker: TestBroker,
    private readonly sink: FeedSink,
    private readonly gateway: SdkGateway,
    private readonly client: ReturnType<Camunda8['getZeebeGrpcApiClient']>,
  ) {}

  static async start(version: string): Promise<ZeebeSuite> {
    const sink = await FeedSink.open((record) => suite.hear(record));
    const prefix = 'ZEEBE_BROKER_EXPORTERS_APP_ARGS_INDEX_';
    const environment = Object.fromEntries(ALSO_EXPORTED.map((type) => [prefix + type, 'true']));
    const broker = await TestBroker.start({ version, feedUrl: sink.url, environment });
    const { grpc } = broker.addresses;
    const gateway = await SdkGateway.open(grpc);
    const suite = new ZeebeSuite(broker, sink, gateway, clientOf(grpc));
    await suite.client.topology();
    await broker.setTime(START_OF_TIME);
    return suite;
  }

  /** The engine as it is for the next scenario. */
  async empty(scenario: Scenario): Promise<ScenarioEngine> {
    await this.clear();
    if (needsItsDate(scenario)) await this.beginAnew();
    this.recorded = new RecordedState();
    this.listeners = [];
    return {
      port: new DirectPort(this.gateway),
      transaction: (work) => work({} as never),
      listen: (hear) => this.listeners.push(hear),
      settle: () => this.settle(),
      now: () => this.broker.now(),
      setTime: (at) => this.broker.setTime(at),
      state: (rootKey) => Promise.resolve(this.recorded.of(rootKey)),
      refusalOf,
    };
  }

  async end(): Promise<void> {
    await this.gateway.close();
    await this.client.close();
    await this.broker.stop();
    this.sink.close();
  }

  // helpers

  private hear(record: FeedRecord): void {
    const { valueType, intent, key } = record;
    if (valueType === 'MESSAGE') return this.hearMessage(record);
    this.told += 1;
    if (valueType === 'TIMER') this.recorded.takeTimer(record);
    if ((valueType === 'PROCESS' || valueType === 'DECISION_REQUIREMENTS') && intent === 'CREATED')
      this.deployed.add(key);
    if (!isFollowed(record)) return;
    const events = this.recorded.take(record);
    if (events.length > 0) this.listeners.forEach((listener) => listener(events));
  }

  private hearMessage({ key, intent, value }: FeedRecord): void {
    const { name, correlationKey, deadline, timeToLive } = value as Record<string, unknown>;
    if (name === MARKER && intent === 'PUBLISHED') this.lastMarker = Number(correlationKey);
    else if (intent === 'PUBLISHED' && Number(timeToLive) > 0) this.kept.set(key, Number(deadline));
    else if (intent === 'EXPIRED') this.kept.delete(key);
  }

  /** Until the broker has neither something under way nor something due. */
  private async settle(): Promise<void> {
    const end = Date.now() + REST_WITHIN_MS;
    for (let quiet = 0; quiet < QUIET_MARKERS;) {
      const before = this.told;
      await this.mark(end);
      const isLate = this.recorded.isLate(await this.broker.now());
      quiet = this.told === before && !isLate ? quiet + 1 : 0;
      if (isLate) await this.pauseUntil(end);
    }
  }

  private async mark(end: number): Promise<void> {
    const wanted = this.lastMarker + 1;
    const marker = { name: MARKER, correlationKey: String(wanted), timeToLiveMs: 0, variables: {} };
    await this.gateway.call({ kind: 'publish', ...marker });
    while (this.lastMarker < wanted) await this.pauseUntil(end, 1);
  }

  /** Takes away what the last scenario left. */
  private async clear(): Promise<void> {
    for (const instanceKey of this.recorded.active()) await this.gateway.call({ kind: 'cancel', instanceKey });
    for (const resourceKey of this.deployed) {
      this.deployed.delete(resourceKey);
      await this.client.deleteResource({ resourceKey });
    }
    if (this.kept.size > 0) {
      const last = Math.max(...this.kept.values());
      await this.broker.setTime(new Date(last + EXPIRY_ROUND_MS));
    }
    for (const end = Date.now() + REST_WITHIN_MS; this.kept.size > 0;) await this.pauseUntil(end);
    await this.settle();
  }

  /** Set back, the broker's clock holds up what it does every so often; a new process begins with that, too. */
  private async beginAnew(): Promise<void> {
    await this.broker.kill();
    await this.broker.startAgain();
    await this.broker.setTime(START_OF_TIME);
  }

  private async pauseUntil(end: number, milliseconds = LOOK_EVERY_MS): Promise<void> {
    if (Date.now() > end) throw new Error('Expected the broker to come to rest, but it goes on and on.');
    await pause(milliseconds);
  }
}

/** For the one command that the product has no use for: to take a definition away. */
function clientOf(address: string): ReturnType<Camunda8['getZeebeGrpcApiClient']> {
  return new Camunda8({
    ZEEBE_GRPC_ADDRESS: address,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_OAUTH_DISABLED: true,
    CAMUNDA_LOG_LEVEL: 'none',
    zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false },
  }).getZeebeGrpcApiClient();
}

function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof CallFailed) || error.code === undefined) return undefined;
  const { code, text } = error;
  const named = CODES[code];
  if (named === undefined) return undefined;
  return { code: named, message: text, blames: (id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text) };
}
