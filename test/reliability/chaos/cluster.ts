import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../../src/platform/config/package-root';
import { freePort } from '../../../src/platform/database/free-port';

const READY_WITHIN_MS = 240_000;
/** How far the clocks of the machines are off, node after node: what counts is the time of the database. */
const CLOCKS_OFF_MS = [0, 5 * 60_000, -5 * 60_000];

export interface ClusterOptions {
  databaseUrl: string;
  dataDir: string;
  nodes: number;
  faultRate: number;
  seed: number;
  /** Further settings of the nodes. */
  environment?: Record<string, string>;
}

interface Node {
  port: number;
  clockOffMs: number;
  child?: ChildProcess;
  output: string;
  isReady: boolean;
}

/** Application nodes on one database. A node that ends is started again, until the cluster is stopped. */
export class Cluster {
  kills = 0;
  restarts = 0;
  private readonly nodes: Node[] = [];
  private isStopping = false;
  private readonly comingBack = new Set<NodeJS.Timeout>();
  private faultRate: number;

  private constructor(private readonly options: ClusterOptions) {
    this.faultRate = options.faultRate;
  }

  static async start(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options);
    for (let index = 0; index < options.nodes; index += 1) {
      const node: Node = {
        port: await freePort(),
        clockOffMs: CLOCKS_OFF_MS[index % CLOCKS_OFF_MS.length]!,
        output: '',
        isReady: false,
      };
      cluster.nodes.push(node);
      cluster.launch(node);
      // The first one migrates and loads the demonstration's people.
      if (index === 0) await cluster.ready(node);
    }
    await Promise.all(cluster.nodes.map((node) => cluster.ready(node)));
    return cluster;
  }

  /** The address of a node that answers, or of one that did. */
  url(pick: number): string {
    const ready = this.nodes.filter((node) => node.isReady);
    const some = ready.length > 0 ? ready : this.nodes;
    return `http://127.0.0.1:${some[pick % some.length]?.port}`;
  }

  /** Whether somebody can still be disturbed: nodes that only ever start show nothing. */
  get isAnswering(): boolean {
    return this.nodes.some((node) => node.isReady);
  }

  /** Kills one of the nodes that are up; the last one is left until another has come back. */
  kill(pick: number): void {
    const ready = this.nodes.filter((node) => node.isReady);
    if (ready.length < 2) return;
    this.kills += 1;
    ready[pick % ready.length]?.child?.kill('SIGKILL');
  }

  /** Kills every node that is up: nobody is there until they have come back. */
  killAll(): void {
    for (const { child } of this.nodes.filter((node) => node.isReady)) {
      this.kills += 1;
      child?.kill('SIGKILL');
    }
  }

  /** Ends every node, and starts one that no longer has faults: to finish what is left. */
  async calm(): Promise<void> {
    await this.stop();
    this.isStopping = false;
    this.faultRate = 0;
    const node = this.nodes.splice(1) && this.nodes[0];
    if (!node) return;
    this.launch(node);
    await this.ready(node);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.comingBack) clearTimeout(timer);
    this.comingBack.clear();
    await Promise.all(
      this.nodes.map(async ({ child }) => {
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await ended;
      }),
    );
  }

  output(): string {
    return this.nodes.map((node) => node.output).join('\n');
  }

  private launch(node: Node): void {
    const root = packageRoot();
    const { PATH = '', HOME = '' } = process.env;
    const { databaseUrl, dataDir, seed, environment } = this.options;
    node.isReady = false;
    node.output = node.output.slice(-20_000);
    const child = spawn(process.execPath, [join(__dirname, 'start-node.cjs')], {
      cwd: root,
      env: {
        PATH,
        HOME,
        TZ: 'UTC',
        PORT: String(node.port),
        DATABASE_URL: databaseUrl,
        DUBAN_DATA_DIR: dataDir,
        DUBAN_TEST_CLOCK: 'on',
        DUBAN_LOG_LEVEL: 'error',
        RELIABILITY_CACHE: join(dataDir, 'transpiled'),
        RELIABILITY_FAULT_RATE: String(this.faultRate),
        RELIABILITY_CLOCK_OFF_MS: String(node.clockOffMs),
        RELIABILITY_SEED: String(seed + node.port + this.restarts),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    node.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        node.output += text;
        if (text.includes('Ctrl-C')) node.isReady = true;
      });
    }
    child.once('exit', () => {
      node.isReady = false;
      if (this.isStopping) return;
      this.restarts += 1;
      const timer = setTimeout(() => {
        this.comingBack.delete(timer);
        this.launch(node);
      }, 200);
      this.comingBack.add(timer);
    });
  }

  private async ready(node: Node): Promise<void> {
    const end = Date.now() + READY_WITHIN_MS;
    while (!node.isReady) {
      if (Date.now() > end) throw new Error(`Expected the node to start, but found:\n${node.output.slice(-2_000)}`);
      await pause(50);
    }
  }
}
