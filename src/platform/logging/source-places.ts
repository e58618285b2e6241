import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The place in a line of a stack: file of the build, line and column. */
const BUILT = /((?:file:\/\/)?\/[^\s()]+\.js):(\d+):(\d+)/;

/**
 * The same stack with places in the sources instead of the build. Node can do this by itself (`--enable-source-maps`), but
 * then it keeps the maps of every file it ever loads, some 30 MB; here one is read when an error is told.
 */
export function inSources(stack: string): string {
  return stack
    .split('\n')
    .map((line) =>
      line.replace(BUILT, (place, file: string, row: string, column: string) => sourceOf(file, row, column) ?? place),
    )
    .join('\n');
}

// helpers

function sourceOf(file: string, row: string, column: string): string | undefined {
  const map = `${file}.map`;
  if (file.includes('node_modules') || !existsSync(map)) return undefined;
  try {
    const found = new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload).findEntry(
      Number(row) - 1,
      Number(column) - 1,
    );
    if (!('originalSource' in found)) return undefined;
    const source = join(dirname(file), found.originalSource);
    return `${relative(process.cwd(), source)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  } catch {
    // A stack is told as it is rather than not at all.
    return undefined;
  }
}
