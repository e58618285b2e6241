import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check, readVectors } from './feel-vectors';

/**
 * `npm run conformance:feel -- <file>`: totals per group, each failing vector, `N passed, M failed`.
 * Exit code 1 for a failure that docs/feel.md does not list as known.
 */
function main(file = resolve(__dirname, 'feel-vectors.jsonl')): void {
  const vectors = readVectors(resolve(file));
  const verdicts = vectors.vectors.map((vector) => check(vector, vectors));
  const groups = new Map<string, { passed: number; failed: number }>();
  for (const { vector, passed } of verdicts) {
    const total = groups.get(vector.group) ?? { passed: 0, failed: 0 };
    total[passed ? 'passed' : 'failed']++;
    groups.set(vector.group, total);
  }
  for (const [group, { passed, failed }] of groups)
    console.log(`${group}: ${passed} passed${failed ? `, ${failed} failed` : ''}`);
  const failing = verdicts.filter(({ passed }) => !passed);
  const known = knownFailures();
  for (const { vector, explanation } of failing) {
    const input = vector.kind === 'unary' ? ` (input ${JSON.stringify(vector.input)})` : '';
    console.log(
      `${known.has(vector.id) ? 'KNOWN' : 'FAIL'} ${vector.id} ${vector.expression.slice(0, 160)}${input}: ${explanation.slice(0, 300)}`,
    );
  }
  console.log(`${verdicts.length - failing.length} passed, ${failing.length} failed`);
  process.exitCode = failing.every(({ vector }) => known.has(vector.id)) ? 0 : 1;
}

/** Ids in the first column of the table of known differences. */
function knownFailures(): ReadonlySet<string> {
  const text = readFileSync(resolve(__dirname, '../../docs/feel.md'), 'utf8');
  return new Set([...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id!));
}

main(process.argv[2]);
