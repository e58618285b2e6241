/** `npm run check`: everything that can be said of the sources without running them. */
import { globSync } from './glob.mjs';
import { runSteps } from './steps.mjs';

const node = process.execPath;
const bin = (name) => `node_modules/.bin/${name}`;
const ts = (file, ...args) => ({ command: node, args: ['tools/run-ts.mjs', file, ...args] });

const failed = await runSteps([
  {
    name: 'lint',
    command: bin('eslint'),
    args: ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  },
  { name: 'types of the server', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types of the web', command: bin('tsc'), args: ['-p', 'web/tsconfig.json', '--noEmit'] },
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '--cache', '.'] },
  {
    name: 'dependency rules',
    command: bin('depcruise'),
    args: [
      'src',
      'processes',
      'migrations',
      'web/src',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  },
  { name: 'BPMN lint', command: bin('bpmnlint'), args: ['--max-warnings=0', ...globSync('processes', '.bpmn')] },
  { name: 'diagrams can be read, their pictures are current', ...ts('tools/diagram-lint.ts') },
  { name: 'every spec file belongs to a Jest project', command: node, args: ['tools/spec-files.mjs'] },
  { name: 'step tables are current', ...ts('tools/step-tables.ts', '--check') },
  { name: 'matrix of verbs is current', ...ts('tools/verb-table.ts', '--check') },
  { name: 'findings of the bad models are current', ...ts('tools/bad-models.ts', '--check') },
  { name: 'OpenAPI file is current', ...ts('tools/openapi.ts', '--check') },
  { name: 'API client of the web is current', command: node, args: ['tools/api-client.mjs', '--check'] },
  { name: 'schema.sql is current', ...ts('tools/schema.ts', '--check') },
  { name: 'sizes of the web', command: node, args: ['tools/web-sizes.mjs'] },
]);

if (failed.length > 0) {
  console.error(`\n${failed.length} of the checks failed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log('\nAll checks passed.');
