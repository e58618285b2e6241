/**
 * Builds what changed since the last build: the server (TypeScript and its data files) into dist/, the web into web/dist/.
 * `node tools/build.mjs`, or `buildChanged()` from the start. A stamp with a hash of the sources lies in each.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { runSteps } from './steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = '.sources';
const SKIPPED = new Set(['node_modules', 'dist']);
const DATA = /\.(json|bpmn|form|dmn|sql|cjs)$/;
const TEXT = /\.(js|css|svg|json)$/;
const WORTH_COMPRESSING = 1024;
const TEST = /\.(spec|db-spec|test|contract)\.tsx?$/;

const PARTS = [
  {
    name: '服务端 / server',
    output: join(root, 'dist'),
    sources: ['src', 'processes', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    // A file whose source is gone must not be loaded any more, so the build starts empty.
    before: () => rmSync(join(root, 'dist'), { recursive: true, force: true }),
    after: () => ['src', 'processes', 'migrations'].forEach(copyData),
  },
  {
    name: '网页 / web',
    output: join(root, 'web', 'dist'),
    sources: ['web', 'src/engine/feel', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    before: () => undefined,
    after: () =>
      filesIn(join(root, 'web', 'dist', 'assets'))
        .filter((file) => TEXT.test(file))
        .forEach(compress),
  },
];

/** @returns {Promise<boolean>} false when a part did not build; what the compiler said is on the screen by then. */
export async function buildChanged() {
  const stale = PARTS.map((part) => ({ ...part, hash: hashOf(part.sources) })).filter(
    (part) => stampOf(part) !== part.hash,
  );
  if (stale.length === 0) return true;
  stale.forEach((part) => part.before());
  const failed = await runSteps(
    stale.map((part) => ({ name: part.name, command: process.execPath, args: part.command })),
    2,
  );
  for (const part of stale.filter((candidate) => !failed.includes(candidate.name))) {
    part.after();
    writeFileSync(join(part.output, STAMP), part.hash);
  }
  return failed.length === 0;
}

function stampOf(part) {
  const file = join(part.output, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return TEST.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .filter((name) => !SKIPPED.has(name))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** TypeScript leaves out files that are read, not imported. */
function copyData(folder) {
  for (const file of filesOf(folder).filter((name) => DATA.test(name))) {
    const target = join(root, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, file), target);
  }
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** The server sends the twin `<file>.br` to browsers that take it. */
function compress(file) {
  const content = readFileSync(file);
  if (content.length >= WORTH_COMPRESSING) writeFileSync(`${file}.br`, brotliCompressSync(content));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await buildChanged()) ? 0 : 1);
