// By this path, because Jest does not know the condition under which the package's main entry can be required.
import { fileTypeFromBuffer } from 'file-type/node';
import type { ContentFacts } from './document';
import { zipEntries } from './zip-directory';

const SCRIPT_MARK = '#!';
/** Tab, line feed, form feed and carriage return are text; the other control characters are not. */
const CONTROL_CHARACTERS = /(?![\t\n\f\r])\p{Cc}/u;

/** Looks at the bytes alone. */
export async function factsOf(content: Buffer): Promise<ContentFacts> {
  const signature = (await fileTypeFromBuffer(content))?.mime;
  const text = signature === undefined ? decoded(content) : undefined;
  return {
    size: content.length,
    signature: signature ?? (isExecutable(content) ? 'application/x-executable' : undefined),
    entries: zipEntries(content),
    isText: text !== undefined && !CONTROL_CHARACTERS.test(text),
    startsWithScriptMark: text?.startsWith(SCRIPT_MARK) ?? false,
  };
}

// helpers

function decoded(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** The first two bytes of every Windows program: too short a mark for a reader of signatures, and still never a document of ours. */
const isExecutable = (content: Buffer) => content.subarray(0, 2).toString('latin1') === 'MZ';
