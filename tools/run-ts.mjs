/** Runs one TypeScript file of this repository with Node: `node tools/run-ts.mjs <file.ts> [arguments]`. Needs no build. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { registerTypeScript } from './typescript.cjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Expected a TypeScript file to run: node tools/run-ts.mjs <file.ts> [arguments]');
  process.exit(2);
}

registerTypeScript();
process.argv = [process.argv[0], resolve(file), ...rest];
createRequire(import.meta.url)(resolve(file));
