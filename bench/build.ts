import { transformFileSync } from '@swc/core';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../src/platform/config/package-root';

/** Where modules are found as from the project itself, and nobody looks; two measurements do not meet. */
const FOLDER = join(packageRoot(), 'node_modules', '.cache', `duban-bench-${process.pid}`);
const SOURCES = ['src', 'processes', 'migrations', 'bench', 'test/support'];
const DATA = /\.(json|bpmn|form|dmn|sql)$/;
const TEST = /\.(spec|db-spec|contract)\.ts$/;

/** Compiles the product and the workloads as the build does, but without looking at types. Gives the folder. */
export function buildSources(): string {
  process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }));
  for (const source of SOURCES) {
    for (const file of readdirSync(join(packageRoot(), source), { recursive: true, encoding: 'utf8' })) {
      const from = join(packageRoot(), source, file);
      const to = join(FOLDER, source, file);
      if (DATA.test(file) && !file.startsWith('results')) copy(from, to);
      else if (file.endsWith('.ts') && !TEST.test(file) && !file.endsWith('.d.ts'))
        compile(from, to.replace(/ts$/, 'js'));
    }
  }
  return FOLDER;
}

// helpers

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function compile(from: string, to: string): void {
  const { code } = transformFileSync(from, {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
      keepClassNames: true,
    },
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, code);
}
