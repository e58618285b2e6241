/** Lets Jest's global set-up load TypeScript, which Jest transforms only for tests. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

exports.loadTypeScript = (file) => {
  const before = Module._extensions['.ts'];
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
  try {
    return require(file);
  } finally {
    // Modules that are loaded later, by name from the disk, still need it: migrations.
    if (before !== undefined) Module._extensions['.ts'] = before;
  }
};
