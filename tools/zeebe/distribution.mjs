/** Fetches the vendor's distribution of the broker to this machine. Nothing of it is part of this repository. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of `io.camunda:camunda-zeebe:<version>:tar.gz`. No other version of it is published on Maven Central. */
const CHECKSUMS = {
  '8.5.8': '53ce62b008e61a87a3f7aed700065ad1352084a24c85771bc4e8300828bf95b4',
  '8.6.0': '5c699e86a6c9d290dd7b1f0b2ea648fb57fd1dacf1cab22c874219e58827ea45',
};

export const VERSIONS = Object.keys(CHECKSUMS);

/** Where distributions are unpacked and brokers keep their data: outside the checkout, which may be cleaned at any time. */
export const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duban-zeebe');

/** The folder of the unpacked distribution; fetched by Maven with whatever mirror it is configured for, when it is not there. */
export async function distribution(version) {
  const home = join(CACHE, `camunda-zeebe-${version}`);
  if (existsSync(home)) return home;
  const part = join(CACHE, `part-${process.pid}`);
  mkdirSync(part, { recursive: true });
  try {
    const archive = fetchArchive(version, part);
    await verify(archive, CHECKSUMS[version]);
    run('tar', ['-xzf', archive, '-C', part]);
    // Somebody else may have been quicker.
    if (!existsSync(home)) renameSync(join(part, `camunda-zeebe-${version}`), home);
    return home;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function fetchArchive(version, folder) {
  console.error(`Fetching Zeebe ${version} with Maven (212 to 299 MB, once) …`);
  const artifact = `-Dartifact=io.camunda:camunda-zeebe:${version}:tar.gz`;
  run('mvn', ['-q', '-B', '-C', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`], folder);
  return join(folder, `camunda-zeebe-${version}.tar.gz`);
}

async function verify(archive, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('hex');
  if (found !== expected)
    throw new Error(`Expected ${archive} to have the SHA-256 ${expected}, but found ${found}; it was thrown away.`);
}

function run(command, args, cwd) {
  // Standard output belongs to the addresses.
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  throw new Error(
    `Expected "${command} ${args.join(' ')}" to succeed, but found ${error?.message ?? `exit code ${status}`}.`,
  );
}
