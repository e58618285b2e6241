import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { TableLimits } from './table';
import { TableTooLargeError, TableUnreadableError } from './table.errors';

/** A workbook has some fifteen parts, and one more for each sheet and picture. */
const MAX_ENTRIES = 1_000;
/** 20,000 rows of 60 short cells are 60 MB of XML. */
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;
/** XML of tables shrinks to a tenth; what shrinks to less than a hundredth repeats itself on purpose. */
const MAX_RATIO = 100;
/** Small parts may shrink by any ratio: they cannot fill a memory. */
const RATIO_FROM_BYTES = 1024 * 1024;

/**
 * Whether a workbook may be unpacked: by what it declares first, then by unpacking it piece by piece without keeping anything,
 * because a declaration can be forged (yauzl stops a part that grows beyond its declared size).
 *
 * @throws TableTooLargeError for a bomb, TableUnreadableError for a damaged or another archive
 */
export async function checkWorkbook(content: Buffer, limits: TableLimits): Promise<void> {
  const zip = await opened(content);
  try {
    const entries = await entriesOf(zip, limits);
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) throw new TableUnreadableError();
    for (const entry of entries) await unpackedOnce(zip, entry);
  } finally {
    zip.close();
  }
}

// helpers

function opened(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new TableUnreadableError()) : resolve(zip),
    );
  });
}

function entriesOf(zip: ZipFile, limits: TableLimits): Promise<Entry[]> {
  const tooLarge = new TableTooLargeError('unpacked', limits);
  if (zip.entryCount > MAX_ENTRIES) return Promise.reject(tooLarge);
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let total = 0;
    zip.on('error', () => reject(new TableUnreadableError()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const isBomb =
        entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
      if (total > MAX_UNPACKED_BYTES || isBomb) return reject(tooLarge);
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function unpackedOnce(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => (error ? reject(new TableUnreadableError()) : resolve(opening)));
  });
  await new Promise<void>((resolve, reject) => {
    stream.on('end', resolve);
    stream.on('error', () => reject(new TableUnreadableError()));
    stream.resume();
  });
}
