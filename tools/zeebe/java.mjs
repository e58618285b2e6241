/** Finds a Java that can run the broker. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Class files of the broker are Java 21's, of 8.5.8 too. */
const OLDEST_JAVA = 21;
const JVM_FOLDER = '/usr/lib/jvm';

export class NoJava extends Error {}

/** The home of the first Java that is new enough: JAVA_HOME, then the PATH, then what is installed on the machine. */
export function findJava() {
  const found = [...new Set(homes())].map((home) => ({ home, major: majorOf(home) }));
  const fit = found.find(({ major }) => major >= OLDEST_JAVA);
  if (fit) return fit.home;
  const seen = found.map(({ home, major }) => `${home} (${major})`).join(', ') || 'none';
  throw new NoJava(
    `Expected Java ${OLDEST_JAVA} or newer in JAVA_HOME, on the PATH or below ${JVM_FOLDER}, but found ${seen}. Install one, or name it in JAVA_HOME.`,
  );
}

function homes() {
  const { JAVA_HOME, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).map((folder) => join(folder, 'java'));
  const installed = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).sort() : [];
  return [
    ...(JAVA_HOME ? [JAVA_HOME] : []),
    ...onPath.filter((file) => existsSync(file)).map((file) => dirname(dirname(realpathSync(file)))),
    ...installed.map((name) => realpathSync(join(JVM_FOLDER, name))),
  ].filter((home) => existsSync(join(home, 'bin', 'java')));
}

/** 0 where it does not start. */
function majorOf(home) {
  const { stderr = '' } = spawnSync(join(home, 'bin', 'java'), ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}
