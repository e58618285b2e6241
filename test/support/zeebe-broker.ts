import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/config/package-root';

export interface BrokerAddresses {
  version: string;
  grpc: string;
  management: string;
}

export interface BrokerOptions {
  version: string;
  /** `http://user:password@host:port` of the feed. */
  feedUrl: string;
  /** Further settings of the broker, by their variables. */
  environment?: Record<string, string>;
}

/** One real broker with data of its own, on free ports; it can be killed and comes back with its data. */
export class TestBroker {
  private constructor(
    private readonly options: BrokerOptions,
    private readonly port: number,
    private readonly folder: string,
    readonly addresses: BrokerAddresses,
  ) {}

  static async start(options: BrokerOptions): Promise<TestBroker> {
    const folder = mkdtempSync(join(tmpdir(), 'duban-zeebe-'));
    const port = await freePorts();
    const addresses = JSON.parse(await broker('start', options, port, folder)) as BrokerAddresses;
    return new TestBroker(options, port, folder, addresses);
  }

  /** As when its machine fails; returns when it is gone. */
  async kill(): Promise<void> {
    await broker('kill', this.options, this.port, this.folder);
  }

  /** With the data it had; returns when it takes commands. */
  async startAgain(): Promise<void> {
    await broker('start', this.options, this.port, this.folder);
  }

  async stop(): Promise<void> {
    await broker('stop', this.options, this.port, this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }

  now(): Promise<Date> {
    return brokerTime(this.addresses.management);
  }

  /** Its clock goes on from there; timers and pauses that are due by then follow within moments. */
  setTime(at: Date): Promise<void> {
    return setBrokerTime(this.addresses.management, at);
  }
}

export async function brokerTime(management: string): Promise<Date> {
  return clockOf(await fetch(`${management}/actuator/clock`));
}

export async function setBrokerTime(management: string, at: Date): Promise<void> {
  const offsetMilli = at.getTime() - (await brokerTime(management)).getTime();
  await clockOf(
    await fetch(`${management}/actuator/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMilli }),
    }),
  );
}

async function clockOf(answer: Response): Promise<Date> {
  if (!answer.ok) throw new Error(`Expected the clock of the broker, but found ${answer.status}.`);
  const { epochMilli } = (await answer.json()) as { epochMilli: number };
  return new Date(epochMilli);
}

/** What the script of this repository says; what went wrong stands in the error. */
function broker(command: string, options: BrokerOptions, port: number, folder: string): Promise<string> {
  const script = join(packageRoot(), 'tools', 'zeebe', 'broker.mjs');
  const args = [script, command, '--version', options.version, '--port', String(port), '--run', folder];
  const env = { ...process.env, ...options.environment, ZEEBE_FEED_URL: options.feedUrl };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, faults] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`Expected "broker ${command}" to succeed, but found exit code ${code}:\n${faults}`));
    });
  });
}

const PORTS = 5;
const FIRST_PORT = 20_000;
const LAST_PORT = 30_000;

/** The first of five free ports in a row, below those that systems hand out to clients. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    const held = await Promise.all(Array.from({ length: PORTS }, (_, index) => hold(first + index)));
    held.forEach((server) => server?.close());
    if (held.every((server) => server !== undefined)) return first;
  }
}

function hold(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port === port ? server : undefined),
    );
  });
}
