/** Runs one TypeScript file of this repository with Node: `node tools/run-ts.mjs <file.ts> [arguments]`. Needs no build. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);
const Module = require('node:module');
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Expected a TypeScript file to run: node tools/run-ts.mjs <file.ts> [arguments]');
  process.exit(2);
}

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
  });
  module._compile(code, filename);
};

process.argv = [process.argv[0], resolve(file), ...rest];
require(resolve(file));
