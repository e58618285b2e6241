import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/config/package-root';

export interface ServerProcess {
  child: ChildProcess;
  /** Everything written so far, both streams in one. */
  output(): string;
  /** The workbench's address, once the server has announced it; fails with the output when it ends before. */
  address(): Promise<string>;
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface ServerProcessOptions {
  environment?: Record<string, string>;
  /** Runs as another user: only root can. */
  uid?: number;
}

/** The real server as a process of its own, straight from the sources. Nothing of the surroundings configures it. */
export function startServerProcess(options: ServerProcessOptions = {}): ServerProcess {
  const root = packageRoot();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(root, 'tools', 'run-ts.mjs'), join(root, 'src', 'main.ts')], {
    cwd: root,
    env: { PATH, HOME, TZ: 'UTC', PORT: '0', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    uid: options.uid,
  });
  let output = '';
  let announced: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (announced = resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (/Ctrl-C/.test(output)) announced();
    });
  }
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const address = async () => {
    await Promise.race([
      ready,
      exit.then(() => {
        throw new Error(`Expected the server to start, but found it ended:\n${output}`);
      }),
    ]);
    return /(http:\/\/\S+?)\/\s/.exec(output)?.[1] ?? '';
  };
  return { child, output: () => output, address, exit };
}
