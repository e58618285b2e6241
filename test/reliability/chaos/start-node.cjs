/**
 * Starts an application node from the sources, and keeps what was transpiled in the folder of RELIABILITY_CACHE: nodes are
 * killed and started all the time, and only the first one of a run should need a compiler.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const cache = process.env.RELIABILITY_CACHE;
mkdirSync(cache, { recursive: true });

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = join(cache, `${createHash('sha256').update(filename).update(source).digest('hex')}.js`);
  if (!existsSync(kept)) {
    const { transformSync } = require('@swc/core');
    const { code } = transformSync(source, {
      filename,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
        keepClassNames: true,
      },
    });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  module._compile(readFileSync(kept, 'utf8'), filename);
};

require('./faulty-node.ts');
require('../../../src/main.ts');
