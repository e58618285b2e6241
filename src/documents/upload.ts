import { ALLOWED_TYPES, MAX_DOCUMENT_BYTES, type DocumentRefusal } from './document';

/** Length of a part, all but the last. Source: our choice; what a cut line costs is one of them, about two seconds at 2 Mbit/s. */
export const PART_BYTES = 512 * 1024;
/** Most unfinished uploads of one person: a form with several fields of evidence, twice over. */
export const MOST_OPEN_UPLOADS = 20;
/** An upload that nobody goes on with is thrown away after a day: by then the person has begun anew. */
export const KEPT_HOURS = 24;

/** What is announced before the first byte is sent. */
export interface AnnouncedFile {
  name: string;
  size: number;
}

/**
 * Whether it is worth sending at all: what the finished file would be refused for by its size or ending is refused before. The
 * content decides again when all of it is there.
 */
export function announcementRefusal({ name, size }: AnnouncedFile): DocumentRefusal | undefined {
  if (size === 0) return 'empty';
  if (size > MAX_DOCUMENT_BYTES) return 'too-large';
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.values(ALLOWED_TYPES).some((endings) => endings.includes(ending)) ? undefined : 'type-not-allowed';
}

export const partCount = (size: number): number => Math.ceil(size / PART_BYTES);

/**
 * Length that the part at this place must have; undefined when the file has no such part.
 * @example partLength(PART_BYTES + 10, 1) → 10
 */
export function partLength(size: number, position: number): number | undefined {
  if (!Number.isInteger(position) || position < 0 || position >= partCount(size)) return undefined;
  return Math.min(PART_BYTES, size - position * PART_BYTES);
}

/** The places that are still missing, in order. */
export function missingParts(size: number, received: readonly number[]): number[] {
  const have = new Set(received);
  return Array.from({ length: partCount(size) }, (_, position) => position).filter((position) => !have.has(position));
}
