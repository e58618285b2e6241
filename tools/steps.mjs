import { spawn } from 'node:child_process';

/**
 * Runs named commands, at most `width` at a time, and prints each one's output in one piece when it ends.
 * @param {{ name: string, command: string, args: string[] }[]} steps
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runSteps(steps, width = 2) {
  const waiting = [...steps];
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const started = Date.now();
      const { code, output } = await run(step.command, step.args);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✔' : '✘'} ${step.name} (${seconds} s)`);
      if (code !== 0) {
        failed.push(step.name);
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return failed;
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
