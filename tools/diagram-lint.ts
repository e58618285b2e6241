/**
 * Checks how the diagrams of `processes/` are drawn (docs/bpmn-style.md) and that their pictures are current:
 * `node tools/run-ts.mjs tools/diagram-lint.ts [file …]`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSheets, type Sheet } from './diagram';
import { diagramFaults } from './diagram-rules';
import { processFolders } from './process-folder';

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : (await processFolders()).map(({ path, name }) => join(path, `${name}.bpmn`));
  const found: string[] = [];
  for (const file of files) {
    const bpmn = readFileSync(file, 'utf8');
    const sheets = await readSheets(bpmn);
    for (const { of, drawing } of sheets) {
      const faults = diagramFaults(drawing);
      found.push(...faults.map(({ rule, elementId, message }) => `${file} (${of}): ${rule}: ${elementId} ${message}`));
    }
    found.push(...stalePictures(file, bpmn, sheets));
  }
  if (found.length === 0) return;
  console.error(
    [...found, '', `Expected readable diagrams with current pictures, but found ${found.length} faults.`].join('\n'),
  );
  process.exitCode = 1;
}

function stalePictures(file: string, bpmn: string, sheets: readonly Sheet[]): string[] {
  const hash = createHash('sha256').update(bpmn).digest('hex');
  const name = basename(file, '.bpmn');
  return sheets
    .map(({ of }) => join(dirname(file), of === name ? `${name}.svg` : `${name}-${of}.svg`))
    .filter((picture) => !existsSync(picture) || !readFileSync(picture, 'utf8').includes(hash))
    .map(
      (picture) =>
        `${picture}: expected the picture of the current model. Run: node tools/diagram-pictures.mjs ${name}`,
    );
}

void main();
