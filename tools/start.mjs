/**
 * `npm start`: from a bare checkout to a running Duban on a machine with Node and npm only. Installs what is missing, builds
 * what changed, and runs the server in this terminal until Ctrl-C. Uses nothing but Node itself until the installation is done.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How Node runs the server; measurements use the same. */
const FLAGS = JSON.parse(readFileSync(new URL('server-flags.json', import.meta.url), 'utf8'));
const OLDEST_NODE = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

refuseOldNode();
if (!isInstalled()) install();
await build();
runServer();

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  refuse(
    `需要 Node.js ${OLDEST_NODE.join('.')} 或更新的版本，当前为 ${process.versions.node}。请安装新版本后重试。`,
    `Expected Node.js ${OLDEST_NODE.join('.')} or newer, but found ${process.versions.node}. Install a newer one and try again.`,
  );
}

/** npm keeps a list of what it installed; it must hold everything of the lock but what does not suit this machine. */
function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || entry.link || installed[path]?.version === entry.version,
  );
}

function install() {
  console.log('正在安装依赖（首次约需一两分钟）…… / Installing packages (a minute or two the first time) …');
  // npm tells its own path; started as `node tools/start.mjs`, it is looked for on the PATH.
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci'], { stdio: 'inherit' })
    : spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  refuse(
    '依赖安装失败，原因见上方 npm 的输出；请检查网络或 npm 源后重试。',
    'Expected npm ci to succeed, but found the fault shown above; check the network or the npm registry and try again.',
  );
}

async function build() {
  const { buildChanged } = await import('./build.mjs');
  if (await buildChanged()) return;
  refuse('构建失败，原因见上方输出。', 'Expected the build to succeed, but found the faults shown above.');
}

function runServer() {
  const server = spawn(process.execPath, [...FLAGS, join('dist', 'src', 'main.js')], {
    stdio: 'inherit',
  });
  // Ctrl-C reaches the server from the terminal itself; a signal to this process alone is passed on. The server stops once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  server.on('error', (error) =>
    refuse(`服务进程无法启动：${error.message}`, `Expected the server process to start, but found: ${error.message}`),
  );
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function refuse(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
