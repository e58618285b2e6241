import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

export interface Reading {
  wallMs: number;
  nodeCpuMs: number;
  serverCpuMs: number;
  walBytes: number;
  roundTrips: number;
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Reads clocks and counters: wall time, processor time of this process and of the server, WAL position, questions sent to the server. */
export class Meter {
  private constructor(
    private readonly client: Client,
    private readonly postmaster: string,
  ) {}

  static async open(url: string): Promise<Meter> {
    const client = new Client({ connectionString: url });
    // A server that goes away is told by the next question.
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const [pid = ''] = readFileSync(`${rows[0]!.data_directory}/postmaster.pid`, 'utf8').split('\n');
    return new Meter(client, pid.trim());
  }

  async read(): Promise<Reading> {
    const walBytes = Number(await this.value(`SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')`));
    const cpu = process.cpuUsage();
    return {
      wallMs: performance.now(),
      nodeCpuMs: (cpu.user + cpu.system) / 1_000,
      serverCpuMs: this.serverCpuMs(),
      walBytes,
      roundTrips: roundTrips.count,
    };
  }

  async since(earlier: Reading): Promise<Reading> {
    const now = await this.read();
    return {
      wallMs: now.wallMs - earlier.wallMs,
      nodeCpuMs: now.nodeCpuMs - earlier.nodeCpuMs,
      serverCpuMs: now.serverCpuMs - earlier.serverCpuMs,
      walBytes: now.walBytes - earlier.walBytes,
      roundTrips: now.roundTrips - earlier.roundTrips,
    };
  }

  async run(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  async value(sql: string): Promise<string> {
    const { rows } = await this.client.query<Record<string, unknown>>(sql);
    return String(Object.values(rows[0] ?? {})[0]);
  }

  async rows<T>(sql: string): Promise<T[]> {
    return (await this.client.query(sql)).rows as T[];
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** User and system time of the postmaster, its children, and the children it has already reaped. */
  private serverCpuMs(): number {
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const fields = statOf(pid);
      if (!fields) continue;
      const own = Number(fields[11]) + Number(fields[12]);
      if (pid === this.postmaster) ticks += own + Number(fields[13]) + Number(fields[14]);
      else if (fields[1] === this.postmaster) ticks += own;
    }
    return ticks * TICK_MS;
  }
}

/** How often this process has written to PostgreSQL and then waited; statements sent together are one, BEGIN and COMMIT count as others do. */
export const roundTrips = { count: 0 };

/** Counts from here on. The meter's own questions are asked before and after, one each. */
export function countRoundTrips(): void {
  const original = Client.prototype.query as (...parameters: unknown[]) => unknown;
  const underWay = new WeakMap<Client, number>();
  const add = (client: Client, change: number): number => {
    const count = (underWay.get(client) ?? 0) + change;
    underWay.set(client, count);
    return count;
  };
  Client.prototype.query = function counted(this: Client, ...parameters: unknown[]): unknown {
    if (add(this, 1) === 1) roundTrips.count += 1;
    const answer = original.apply(this, parameters);
    const done = () => void add(this, -1);
    if (answer instanceof Promise) answer.then(done, done);
    else done();
    return answer;
  } as typeof Client.prototype.query;
}

export function residentMegabytes(): number {
  const line = readFileSync('/proc/self/status', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('VmRSS:'));
  return Math.round(Number(line?.replace(/\D/g, '')) / 1024);
}

/** The fields behind the command's name, or undefined when the process has just ended. */
function statOf(pid: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
