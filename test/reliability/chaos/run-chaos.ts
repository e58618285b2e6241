import { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { KEYS_PER_STEP } from '../../../src/engine/embedded/limits';
import { check, type CheckResult } from '../checker';
import { Clerk, type HandledCase } from './clerk';
import { Cluster } from './cluster';
import { EngineClerk } from './engine-clerk';
import { emptyLedger, type Ledger } from './ledger';
import { Office } from './office';
import { randomFrom } from './random';

export interface ChaosOptions {
  /** The owner's address. */
  databaseUrl: string;
  dataDir: string;
  cases: number;
  nodes: number;
  clients: number;
  seed: number;
  /** Share of statements in transactions that fail. */
  faultRate: number;
  /** A random node is killed after so many milliseconds, again and again; up to twice as long. */
  killEveryMs: number;
  /** Takes the database away and brings it back; absent where the server is shared. */
  restartDatabase?: () => Promise<void>;
  restartEveryMs?: number;
  /** No new cases after this long. */
  limitMs?: number;
  report?: (line: string) => void;
}

export interface ChaosResult extends CheckResult {
  ledger: Ledger;
  kills: number;
  databaseRestarts: number;
  clockJumps: number;
  seconds: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Minutes, hours and days back and forth. */
const JUMPS_MS = [-HOUR_MS, HOUR_MS, 5 * 60_000, -5 * 60_000, DAY_MS, -DAY_MS, 30 * 60_000];
const JUMP_EVERY_MS = 7_000;
const SETTLED_WITHIN_MS = 120_000;
/** Longer than a window for the defence, with its rest days. */
const SILENCE_MS = 16 * DAY_MS;
/** After which the last timers of the clients' own models are due. */
const LAST_WAIT_MS = 3 * HOUR_MS;

/** Clients at work on several nodes while nodes are killed, statements fail, the database restarts and the clock jumps; then the check. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { databaseUrl, dataDir, nodes, faultRate, seed, report = () => undefined } = options;
  const begun = Date.now();
  const ledger = emptyLedger();
  const cluster = await Cluster.start({ databaseUrl, dataDir, nodes, faultRate, seed });
  const pool = new Pool({ connectionString: databaseUrl, max: options.clients + 2 });
  pool.on('error', () => undefined);
  const engineClerk = await EngineClerk.open(databaseUrl, ledger, seed + 1);
  const chaos = new Chaos(options, cluster, pool, ledger, randomFrom(seed + 2));
  report(`${nodes} nodes are up after ${((Date.now() - begun) / 1000).toFixed(1)} s, seed ${seed}`);
  try {
    chaos.begin();
    const clerk = (number: number) => {
      const random = randomFrom(seed * 7 + number);
      return new Clerk(new Office(cluster, pool, ledger, random), ledger, random);
    };
    const silent: HandledCase[] = [];
    await atOnce(options.clients, options.cases, options.limitMs, async (number) => {
      const own = clerk(number);
      const handled = await own.open(number);
      if ((await own.handle(handled)) === 'waits') silent.push(handled);
      await engineClerk.handle();
      if ((number + 1) % 100 === 0)
        report(`${number + 1} cases, ${cluster.kills} kills, ${chaos.databaseRestarts} database restarts`);
    });
    // Time passes for those whose employers say nothing, all at once.
    await chaos.pass(SILENCE_MS);
    await atOnce(options.clients, silent.length, undefined, async (index) => {
      const handled = { ...silent[index]!, isSilent: false };
      await clerk(options.cases + index).handle(handled);
    });
    await chaos.end();
    await cluster.calm();
    await chaos.pass(LAST_WAIT_MS);
    await settle(pool);
    const result = await check(pool, ledger);
    const { databaseRestarts, clockJumps } = chaos;
    return {
      ...result,
      ledger,
      kills: cluster.kills,
      databaseRestarts,
      clockJumps,
      seconds: (Date.now() - begun) / 1000,
    };
  } catch (error) {
    report(cluster.output().slice(-3_000));
    throw error;
  } finally {
    await chaos.end();
    await cluster.stop();
    await engineClerk.close();
    await pool.end();
  }
}

class Chaos {
  databaseRestarts = 0;
  clockJumps = 0;
  private isOn = false;
  private loops: Promise<void>[] = [];

  constructor(
    private readonly options: ChaosOptions,
    private readonly cluster: Cluster,
    private readonly pool: Pool,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  begin(): void {
    this.isOn = true;
    const { killEveryMs, restartDatabase, restartEveryMs = 20_000 } = this.options;
    this.loops = [
      this.every(killEveryMs, () => Promise.resolve(this.cluster.kill(Math.floor(this.random() * 100)))),
      this.every(JUMP_EVERY_MS, () => this.jump()),
    ];
    if (restartDatabase) {
      this.loops.push(
        this.every(restartEveryMs, async () => {
          if (!this.cluster.isAnswering) return;
          await restartDatabase();
          this.databaseRestarts += 1;
        }),
      );
    }
  }

  async end(): Promise<void> {
    this.isOn = false;
    await Promise.all(this.loops);
  }

  private async every(milliseconds: number, act: () => Promise<void>): Promise<void> {
    for (;;) {
      const end = Date.now() + milliseconds * (1 + this.random());
      while (this.isOn && Date.now() < end) await pause(50);
      if (!this.isOn) return;
      await act();
    }
  }

  /** Moves the clock ahead, and does not give up. */
  async pass(milliseconds: number): Promise<void> {
    while (!(await this.move(milliseconds))) await pause(200);
  }

  private async jump(): Promise<void> {
    const by = JUMPS_MS[Math.floor(this.random() * JUMPS_MS.length)] ?? HOUR_MS;
    if (await this.move(by)) this.clockJumps += 1;
  }

  private async move(by: number): Promise<boolean> {
    try {
      // The function still tells the time before the jump.
      const { rows } = await this.pool.query<{ before: Date; block: string }>(
        `UPDATE app_clock SET shift = shift + $1 * interval '1 millisecond'
         RETURNING app_now() AS before, (SELECT last_value FROM engine_keys) AS block`,
        [by],
      );
      const from = rows[0]?.before.getTime() ?? 0;
      this.ledger.jumps.push({ from, to: from + by, key: (BigInt(rows[0]?.block ?? 0) + 1n) * KEYS_PER_STEP });
      return true;
    } catch {
      // The database is being restarted: time jumps another time.
      return false;
    }
  }
}

async function atOnce(
  clients: number,
  count: number,
  limitMs: number | undefined,
  act: (number: number) => Promise<void>,
): Promise<void> {
  const end = Date.now() + (limitMs ?? Number.POSITIVE_INFINITY);
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count && Date.now() < end) {
      const number = next;
      next += 1;
      await act(number);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** Lets the remaining node work off what is due. */
async function settle(pool: Pool): Promise<void> {
  const end = Date.now() + SETTLED_WITHIN_MS;
  for (let quiet = 0; quiet < 3 && Date.now() < end;) {
    const { rows } = await pool.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT FROM engine_deferred_work) OR EXISTS (SELECT FROM engine_timers WHERE due <= app_now())
        OR EXISTS (SELECT FROM engine_jobs WHERE is_open AND type <> 'io.camunda.zeebe:userTask') OR EXISTS (SELECT FROM audit_unsealed) AS busy`,
    );
    quiet = rows[0]?.busy ? 0 : quiet + 1;
    await pause(300);
  }
}
