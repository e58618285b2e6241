import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inSources } from './source-places';

describe('inSources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-maps-'));
  const built = join(folder, 'dist', 'step.js');

  afterAll(() => rmSync(folder, { recursive: true }));

  it('should name line and column of the source, and leave other lines alone', () => {
    // given
    const map = join(folder, 'step.js.map');
    writeFileSync(
      map,
      JSON.stringify({ version: 3, sources: ['../src/step.ts'], names: [], mappings: 'AAAA;AACA,SAAS' }),
    );

    // when
    const stack = inSources(
      `Error: no\n    at run (${join(folder, 'step.js')}:2:10)\n    at ${built}:1:1\n    at node:fs:1:1`,
    );

    // then
    const source = relative(process.cwd(), join(folder, '..', 'src', 'step.ts'));
    expect(stack).toBe(`Error: no\n    at run (${source}:2:10)\n    at ${built}:1:1\n    at node:fs:1:1`);
  });

  it('should leave a place whose map cannot be read as it is', () => {
    writeFileSync(join(folder, 'broken.js'), '');
    writeFileSync(join(folder, 'broken.js.map'), 'no map');
    const line = `    at run (${join(folder, 'broken.js')}:2:10)`;
    expect(inSources(line)).toBe(line);
  });
});
