const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The end record stands in the last 64 KiB, before an optional comment. */
const MAX_COMMENT = 0xffff;

export interface ZipEntry {
  name: string;
  /** As declared, unpacked. */
  size: number;
}

/**
 * The table of contents of a zip archive, without unpacking anything. Undefined when there is none that can be read:
 * cut off, with lying lengths, or in the 64-bit form that no file of the allowed size needs.
 */
export function zipEntries(content: Buffer): ZipEntry[] | undefined {
  const end = findEnd(content);
  if (end === undefined) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > end || content.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = content.readUInt16LE(at + 28);
    const name = content.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    entries.push({ name, size: content.readUInt32LE(at + 24) });
    at += ENTRY_LENGTH + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

// helpers

function findEnd(content: Buffer): number | undefined {
  const lowest = Math.max(0, content.length - END_LENGTH - MAX_COMMENT);
  for (let at = content.length - END_LENGTH; at >= lowest; at--) {
    if (content.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}
