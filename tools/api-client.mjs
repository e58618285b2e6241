/** Writes the typed API description of the web from docs/openapi.json; with `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const target = 'web/src/api/schema.generated.ts';
const source = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const text = `// Generated from docs/openapi.json by tools/api-client.mjs. Do not edit.\n${astToString(await openapiTS(source))}`;
const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (current !== text) {
  if (process.argv.includes('--check')) {
    console.error(`Expected ${target} to match docs/openapi.json, but it differs. Run: node tools/api-client.mjs`);
    process.exit(1);
  }
  writeFileSync(target, text);
  console.log(`wrote ${target}`);
}
