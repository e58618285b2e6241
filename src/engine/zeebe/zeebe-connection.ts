import type { Database } from '../../platform/database/database';
import { firstRow, rows, type Transaction } from '../../platform/database/transaction';
import type { EngineListener, JobHandler } from '../engine.port';
import type { ClusterGateway } from './cluster-gateway';
import { ClusterWorker } from './cluster-worker';
import { FeedListener, type FeedListenerOptions } from './feed-listener';
import { FeedStore } from './feed-store';
import { HeldUpWork } from './held-up';
import { Loop } from './loop';
import { Projector } from './projector';
import { Sender } from './sender';
import { StepCheck } from './step-check';
import { ZeebeEngine } from './zeebe-engine';

/** Behind what wakes the loops on this node: work of other nodes, and what was to be tried again later. */
const POLL_MS = 1_000;
const PROBE_MS = 5_000;
/** How often is looked whether steps are to be asked after; each of them is, once a day. */
const CHECK_MS = 60_000;
/** Jobs of different instances that this node carries out at the same time. */
const WORKERS = 2;

/** How things stand between this product and the cluster. */
export interface ClusterStanding {
  isAway: boolean;
  awaySince: Date | null;
  /** Of the cluster's software, as last heard. */
  version: string | null;
  waitingCommands: number;
  oldestCommand: Date | null;
  refusedCommands: number;
  waitingRecords: number;
  parked: { instanceKey: string; because: string; at: Date }[];
  stopped: { partition: number; because: string }[];
}

/** Everything between the database and one cluster: what goes out, what comes back, and who works it off. */
export class ZeebeConnection {
  readonly engine = new ZeebeEngine();
  readonly heldUp = new HeldUpWork(this.engine);
  readonly feed = new FeedStore();
  readonly listener: FeedListener;
  readonly sender: Sender;
  readonly projector: Projector;
  readonly worker: ClusterWorker;
  readonly check: StepCheck;
  private readonly types: string[] = [];
  private readonly loops: { sending: Loop; projecting: Loop; working: Loop[]; probing: Loop; checking: Loop };
  private awaySince: Date | null = null;
  private version: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly gateway: ClusterGateway,
    options: FeedListenerOptions,
    private readonly onFault: (error: unknown) => void,
  ) {
    const transaction = <T>(work: (tx: Transaction) => Promise<T>) => database.transaction(work);
    this.listener = new FeedListener(this.feed, transaction, options, onFault);
    this.sender = new Sender(this.engine, gateway, transaction, onFault);
    this.projector = new Projector(this.engine, transaction, () => database.read, onFault);
    this.worker = new ClusterWorker(this.engine, transaction);
    this.check = new StepCheck(this.engine, gateway, transaction);
    this.loops = {
      sending: new Loop(() => this.send(), POLL_MS, onFault),
      projecting: new Loop(() => this.projector.projectOnce(), POLL_MS, onFault),
      working: Array.from({ length: WORKERS }, () => new Loop(() => this.worker.workOnce(), POLL_MS, onFault)),
      probing: new Loop(() => this.probe(), PROBE_MS, onFault),
      checking: new Loop(() => this.check.checkOnce(), CHECK_MS, onFault),
    };
    this.engine.onCommand = (tx) => database.afterCommit(tx, () => this.loops.sending.wake());
    this.projector.onJobs = (tx) => database.afterCommit(tx, () => this.loops.working.forEach((loop) => loop.wake()));
    this.listener.onRecords = () => this.loops.projecting.wake();
  }

  addListener(listener: EngineListener): void {
    this.engine.listeners.push(listener);
  }

  addJobHandler(type: string, handler: JobHandler): void {
    this.types.push(type);
    this.worker.add(type, handler);
  }

  jobTypes(): string[] {
    return this.types;
  }

  /** Opens the door for the feed, and begins to work. Gives the port. */
  async start(): Promise<number> {
    const port = await this.listener.listen();
    for (const loop of this.all()) loop.start();
    return port;
  }

  async stop(): Promise<void> {
    await this.listener.close();
    await Promise.all(this.all().map((loop) => loop.stop()));
    await this.gateway.close();
  }

  /** Works off what this side can do now: what the cluster has yet to tell is another matter. */
  async settle(): Promise<void> {
    const { sending, projecting, working } = this.loops;
    for (const loop of [sending, projecting, ...working, sending]) await loop.settle();
  }

  async standing(): Promise<ClusterStanding> {
    const { read } = this.database;
    const { waiting, oldest, refused } = await this.engine.outbox.standing(read);
    const records = await firstRow<{ count: number }>(read, 'SELECT count(*)::integer AS count FROM zeebe_records');
    return {
      isAway: this.awaySince !== null,
      awaySince: this.awaySince,
      version: this.version,
      waitingCommands: waiting,
      oldestCommand: oldest,
      refusedCommands: refused,
      waitingRecords: records!.count,
      parked: await rows(
        read,
        `SELECT instance_key::text AS "instanceKey", parked_because AS because, parked_at AS at FROM zeebe_instances
         WHERE parked_at IS NOT NULL ORDER BY parked_at LIMIT 100`,
      ),
      stopped: await this.feed.stopped(read),
    };
  }

  // helpers

  private all(): Loop[] {
    const { sending, projecting, working, probing, checking } = this.loops;
    return [sending, projecting, ...working, probing, checking];
  }

  private async send(): Promise<boolean> {
    const { taken, isAway } = await this.sender.sendOnce();
    if (taken > 0) this.noteAway(isAway);
    return taken > 0 && !isAway;
  }

  private async probe(): Promise<boolean> {
    try {
      this.version = (await this.gateway.topology()).version;
      this.noteAway(false);
    } catch {
      this.noteAway(true);
    }
    return false;
  }

  private noteAway(isAway: boolean): void {
    const wasAway = this.awaySince !== null;
    if (isAway === wasAway) return;
    this.awaySince = isAway ? new Date() : null;
    if (!isAway) this.loops.sending.wake();
  }
}
