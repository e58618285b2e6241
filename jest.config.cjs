const path = require('node:path');

const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      parser: syntax === 'typescript' ? { syntax, decorators: true, tsx: false } : { syntax },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    swcrc: false,
  },
];

/** Packages that ship only ES modules and are reached from the code under test. */
const esModules = [
  '@nestjs',
  'load-esm',
  'file-type',
  'uint8array-extras',
  'token-types',
  'strtok3',
  '@tokenizer',
  '@borewit',
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'saxen',
  'min-dash',
  'es-toolkit',
  'bpmnlint-plugin-camunda-compat',
  'bpmnlint-utils',
  '@bpmn-io/moddle-utils',
  '@bpmn-io/semver-compat',
];

const shared = {
  rootDir: path.resolve(__dirname),
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': swc('typescript'), '^.+\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/web/dist/'],
};

/** Projects that need PostgreSQL share one server, started once; every spec file gets a database of its own. */
const withDatabase = {
  ...shared,
  globalSetup: '<rootDir>/test/support/database-setup.cjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.cjs',
};

/** What needs a real Zeebe broker is no part of `npm test`; `npm run test:zeebe` asks for it. */
const onZeebe = {
  ...withDatabase,
  displayName: 'zeebe',
  testMatch: ['<rootDir>/src/engine/zeebe/**/*.int-spec.ts', '<rootDir>/test/zeebe/**/*.int-spec.ts'],
};

/** Specs of whole cases and of the browser, on a cluster instead of the embedded engine: they are written for whichever there is. */
const onSharedBroker = {
  ...shared,
  globalSetup: '<rootDir>/test/support/zeebe-setup.cjs',
  globalTeardown: '<rootDir>/test/support/zeebe-teardown.cjs',
  testEnvironment: '<rootDir>/test/support/zeebe-environment.cjs',
};
const casesOnZeebe = {
  ...onSharedBroker,
  displayName: 'zeebe-cases',
  testMatch: ['<rootDir>/processes/**/*.process.spec.ts'],
};
const browserOnZeebe = {
  ...onSharedBroker,
  displayName: 'zeebe-browser',
  testMatch: ['<rootDir>/test/browser/**/*.e2e-spec.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/src/**/*.spec.ts',
        '<rootDir>/processes/**/workers.spec.ts',
        '<rootDir>/test/architecture/**/*.spec.ts',
        '<rootDir>/test/conformance/**/*.spec.ts',
        '<rootDir>/test/reliability/**/*.spec.ts',
        '<rootDir>/web/src/**/*.test.ts',
      ],
    },
    {
      ...withDatabase,
      displayName: 'database',
      testMatch: [
        '<rootDir>/src/**/*.db-spec.ts',
        '<rootDir>/processes/**/*.process.spec.ts',
        '<rootDir>/test/reliability/**/*.db-spec.ts',
        '<rootDir>/test/verbs/**/*.db-spec.ts',
      ],
    },
    { ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.e2e-spec.ts'] },
    { ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.e2e-spec.ts'] },
    ...(process.env.JEST_WITH_ZEEBE ? [onZeebe, casesOnZeebe, browserOnZeebe] : []),
  ],
};
