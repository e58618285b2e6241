/**
 * One real Zeebe broker on this machine, for tests and trials:
 *
 *     node tools/zeebe/broker.mjs start [--fresh]   fetches it if need be, starts it, waits until it takes commands
 *     node tools/zeebe/broker.mjs stop | kill       SIGTERM | SIGKILL; the data stay, the next start goes on with them
 *     node tools/zeebe/broker.mjs status | java     its addresses | the Java it would run on
 *
 * Options: --version 8.5.8 | 8.6.0, --port 26500 (and the four behind it), --run <folder of its data and log>, --heap 512m.
 * ZEEBE_FEED_URL (http://user:password@host:port) is where it sends its records; it stands in a variable because arguments
 * can be read by everybody on the machine. Prints JSON; exit code 3: there is no Java that can run it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CACHE, VERSIONS, distribution } from './distribution.mjs';
import { NoJava, findJava } from './java.mjs';
import { addresses, brokerEnvironment } from './settings.mjs';

const [READY_WITHIN_MS, STOPPED_WITHIN_MS, LOOK_EVERY_MS] = [120_000, 30_000, 200];
const NO_JAVA = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    version: { type: 'string', default: VERSIONS[0] },
    port: { type: 'string', default: '26500' },
    run: { type: 'string' },
    heap: { type: 'string', default: '512m' },
    fresh: { type: 'boolean', default: false },
  },
});
const { version, heap } = values;
const port = Number(values.port);
const folder = resolve(values.run ?? join(CACHE, `run-${version}-${port}`));
const [data, log, pidFile] = ['data', 'broker.log', 'broker.pid'].map((name) => join(folder, name));
const { grpc, rest, management } = addresses(port);

const commands = { start, stop, kill, status, java: () => console.log(findJava()) };

try {
  const command = commands[positionals[0]];
  if (!command || !VERSIONS.includes(version) || !(port > 0))
    throw new Error(`Expected ${Object.keys(commands).join(' | ')}, a port, and --version ${VERSIONS.join(' | ')}.`);
  await command();
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof NoJava ? NO_JAVA : 1;
}

async function start() {
  if (runningPid()) throw new Error(`Expected no broker in ${folder}, but found one running; stop it first.`);
  const java = findJava();
  const home = await distribution(version);
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const output = openSync(log, 'a');
  const broker = spawn(join(home, 'bin', 'broker'), {
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
    env: brokerEnvironment({ port, data, java, heap, feed: process.env.ZEEBE_FEED_URL }),
  });
  broker.unref();
  closeSync(output);
  writeFileSync(pidFile, String(broker.pid));
  for (const end = Date.now() + READY_WITHIN_MS; !(await isReady()); await pause(LOOK_EVERY_MS)) {
    if (runningPid() && Date.now() < end) continue;
    await stop();
    throw new Error(`Expected the broker to become ready, but it did not:\n${readFileSync(log, 'utf8').slice(-3_000)}`);
  }
  await status();
}

async function stop() {
  const pid = runningPid();
  if (pid) process.kill(pid, 'SIGTERM');
  await gone(Date.now() + STOPPED_WITHIN_MS);
  await kill();
}

/** As when the machine fails. */
async function kill() {
  const pid = runningPid();
  if (pid) process.kill(pid, 'SIGKILL');
  await gone(Date.now() + STOPPED_WITHIN_MS);
  rmSync(pidFile, { force: true });
}

async function gone(end) {
  while (runningPid() && Date.now() < end) await pause(LOOK_EVERY_MS);
}

async function status() {
  const pid = runningPid();
  if (!pid) process.exitCode = 1;
  const found = pid
    ? { version, pid, isReady: await isReady(), grpc, rest, management, folder, log }
    : { isRunning: false };
  console.log(JSON.stringify(found, undefined, 2));
}

/** The broker's process; one that took over its number does not count. */
function runningPid() {
  if (!existsSync(pidFile)) return undefined;
  const pid = readFileSync(pidFile, 'utf8');
  const { stdout = '' } = spawnSync('ps', ['-ww', '-o', 'stat=,args=', '-p', pid], { encoding: 'utf8' });
  return stdout.includes(`camunda-zeebe-${version}`) && !stdout.startsWith('Z') ? Number(pid) : undefined;
}

/** Healthy, and the gateway knows who leads the partition: the first is true a moment before a command can succeed. */
async function isReady() {
  const ask = (url) => fetch(url).catch(() => undefined);
  if (!(await ask(`${management}/actuator/health/readiness`))?.ok) return false;
  const topology = await ask(`${rest}/v1/topology`);
  return topology?.ok === true && (await topology.text()).includes('"leader"');
}
