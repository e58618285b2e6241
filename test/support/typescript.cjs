/** Lets Jest's global set-up load TypeScript, which Jest transforms only for tests. */
const Module = require('node:module');
const { registerTypeScript } = require('../../tools/typescript.cjs');

exports.loadTypeScript = (file) => {
  const before = Module._extensions['.ts'];
  registerTypeScript();
  try {
    return require(file);
  } finally {
    // Modules that are loaded later, by name from the disk, still need it: migrations.
    if (before !== undefined) Module._extensions['.ts'] = before;
  }
};
