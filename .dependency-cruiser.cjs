/** The dependency rules of docs/map.md as executable checks. Each says why it exists. */
const notSpecs = '\\.(spec|db-spec|process\\.spec|e2e-spec|contract)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other can neither be read nor tested alone. Type-only cycles vanish at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule file (src/<noun>/<name>.ts without a role) decides from data alone, so that it can be tested by a table and read by a lawyer: no Nest, TypeORM, engine, clock or configuration.',
      severity: 'error',
      from: {
        path: '^src/(?!platform|engine)[^/]+/[a-z-]+\\.ts$',
        // A command of its own, the decorators and answers of controllers, and SQL that others put into their statements: none decides anything.
        pathNot: '^src/(audit/audit-verify|auth/current-principal|documents/table-file|[^/]+/[a-z-]+-sql)\\.ts$',
      },
      to: {
        path: [
          '^node_modules/(@nestjs|typeorm|pg)',
          '^src/engine/(?!feel|dmn|model)',
          '^src/platform/(database|clock|config)',
          '\\.(service|entity|controller|module|dto|steps)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engine-behind-its-port',
      comment:
        'Only engine.port.ts, the Nest module that wires it, engine-status.ts and under-way-sql.ts for what people are told of a cluster, the pure FEEL and DMN evaluators and the pure reader of models are visible outside the engine: an authority may run on another engine.',
      severity: 'error',
      from: { path: '^(src|processes)/', pathNot: ['^src/engine/', '^src/app\\.module\\.ts$', notSpecs] },
      to: {
        path: '^src/engine/',
        pathNot: [
          '^src/engine/(engine\\.port|engine\\.module|engine-status|under-way-sql)\\.ts$',
          '^src/engine/(feel|dmn|model)/',
        ],
      },
    },
    {
      name: 'engines-stay-apart',
      comment: 'Either engine must be able to go without the other: what both need belongs to src/engine itself.',
      severity: 'error',
      from: { path: '^src/engine/(embedded|zeebe)/', pathNot: notSpecs },
      to: { path: '^src/engine/(embedded|zeebe)/', pathNot: '^src/engine/$1/' },
    },
    {
      name: 'one-way-to-the-cluster',
      comment:
        "The vendor's client repeats without end, prints jobs and loses streams (docs/zeebe.md): one file holds it, and asks it for single calls only.",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/engine/zeebe/sdk-gateway\\.ts$', notSpecs] },
      to: { path: '^node_modules/@camunda8' },
    },
    {
      name: 'engine-knows-no-noun',
      comment: 'The engine runs any model; a noun inside it would tie it to one process.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: notSpecs },
      to: { path: ['^src/(?!engine|platform)', '^processes/'] },
    },
    {
      name: 'feel-is-pure',
      comment:
        'The browser evaluates form conditions with the same code: nothing of Node and nothing of the rest of the product.',
      severity: 'error',
      from: { path: '^src/engine/(feel|dmn)/', pathNot: notSpecs },
      to: { path: ['^src/(?!engine/(feel|dmn))'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'feel-without-node',
      comment: 'See feel-is-pure.',
      severity: 'error',
      from: { path: '^src/engine/(feel|dmn)/', pathNot: notSpecs },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-noun',
      comment: 'The platform serves every noun and would otherwise depend on all of them.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: notSpecs },
      to: { path: ['^src/(?!platform)', '^processes/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'controllers-go-through-services',
      comment: 'Rights and transactions live in the service; a controller that reaches the tables walks past both.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['\\.entity\\.ts$', '^node_modules/typeorm', '^src/engine/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nouns-keep-their-entities',
      comment: 'A table has one owner; others ask its service.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: notSpecs },
      to: { path: '^src/[^/]+/.*\\.entity\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'processes-stay-apart',
      comment: 'Two processes talk by message only.',
      severity: 'error',
      from: { path: '^processes/([^/]+)/' },
      to: { path: '^processes/[^/]+/', pathNot: '^processes/$1/' },
    },
    {
      name: 'steps-do-not-touch-tables',
      comment: 'Steps and task pages are thin: what they do and show is a method of a service.',
      severity: 'error',
      from: { path: '^processes/', pathNot: notSpecs },
      to: { path: ['^node_modules/(typeorm|pg)', '\\.entity\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do the same for ever, whatever becomes of the code.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(src|processes|web)/' },
    },
    {
      name: 'web-uses-api-and-feel',
      comment: 'The browser talks to the server through its API; it shares FEEL alone.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|processes)/', pathNot: '^src/engine/(feel|dmn)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
