import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { cleanPicture, type CleanedContent } from './clean-picture';
import { DocumentNotCleanableError } from './document.errors';
import type { Trace } from './trace';

/** Unpacked in memory to be cleaned; larger ones are asked for as PDF. */
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024;
/** What stands for every name of a reviewer. */
const SOMEBODY = '举报人';
/** The earliest time an archive can hold: it tells nothing. */
const NO_TIME = new Date(1980, 0, 1, 12);

const EMPTY_PROPERTIES: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
};

/** Where office programs write who reviewed, edited and saved, and from which folder of which user. */
const NAMES: readonly [path: RegExp, name: RegExp, instead: string][] = [
  [/^word\/.*\.xml$/, /\b(w\d*:(?:author|initials|userId))="[^"]*"/g, `$1="${SOMEBODY}"`],
  [/^xl\/comments.*\.xml$/, /<((?:\w+:)?author)>[^<]*</g, `<$1>${SOMEBODY}<`],
  [/^xl\/persons\/.*\.xml$/, /\b(displayName|userId)="[^"]*"/g, `$1="${SOMEBODY}"`],
  [/^xl\/(?:workbook|revisions\/.*)\.xml$/, /\b(userName)="[^"]*"/g, `$1="${SOMEBODY}"`],
  [/^xl\/workbook\.xml$/, /(<x15ac:absPath\b[^>]*\burl)="[^"]*"/g, '$1=""'],
];
const PICTURE = /^(?:word|xl|docProps)\/(?:media\/)?[^/]+\.(png|jpe?g|webp)$/i;
const OTHER_PICTURE = /\/media\/[^/]+\.(?!png$|jpe?g$|webp$)\w+$/i;
const EMBEDDED = /\/embeddings\/|^customXml\//;

/**
 * A docx or xlsx without its properties, reviewers' names and the data inside its pictures. Texts stay as they are.
 *
 * @throws DocumentNotCleanableError when it cannot be unpacked within the limit
 */
export async function cleanOffice(content: Buffer): Promise<CleanedContent> {
  const parts = unpacked(content);
  const removed = new Set<Trace>(['document-properties']);
  const leftIn = new Set<Trace>(['visible-content']);
  const packed: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    const { bytes, trace } = await cleanPart(path, part);
    if (trace !== undefined) removed.add(trace);
    if (OTHER_PICTURE.test(path)) leftIn.add('embedded-pictures');
    if (EMBEDDED.test(path)) leftIn.add('embedded-files');
    packed[path] = [bytes, { mtime: NO_TIME, level: PICTURE.test(path) ? 0 : 6 }];
  }
  return { content: Buffer.from(zipSync(packed)), removed: [...removed], leftIn: [...leftIn] };
}

// helpers

function unpacked(content: Buffer): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(content, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES) throw new DocumentNotCleanableError();
        return true;
      },
    });
  } catch {
    throw new DocumentNotCleanableError();
  }
}

async function cleanPart(path: string, part: Uint8Array): Promise<{ bytes: Uint8Array; trace?: Trace }> {
  const empty = EMPTY_PROPERTIES[path];
  if (empty !== undefined) {
    return { bytes: strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${empty}`) };
  }
  const picture = PICTURE.exec(path)?.[1]?.toLowerCase();
  if (picture !== undefined) {
    const type = picture === 'png' || picture === 'webp' ? `image/${picture}` : 'image/jpeg';
    return { bytes: (await cleanPicture(type, Buffer.from(part))).content, trace: 'picture-data' };
  }
  const rules = NAMES.filter(([pattern]) => pattern.test(path));
  if (rules.length === 0) return { bytes: part };
  const text = strFromU8(part);
  const cleaned = rules.reduce((xml, [, name, instead]) => xml.replace(name, instead), text);
  return cleaned === text ? { bytes: part } : { bytes: strToU8(cleaned), trace: 'reviewer-names' };
}
