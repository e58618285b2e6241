import { tidyDocumentName } from '../documents/document';

/** A package is a copy of a whole file and is not left lying about. Source: our choice; who needs it again has it made again. */
export const KEPT_DAYS = 7;
/** A node that has not told of itself for so long is taken for dead, and another begins anew. */
export const GIVEN_UP_SECONDS = 120;
export const MOST_ATTEMPTS = 3;

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

export interface PackedFile {
  path: string;
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/**
 * Where a file of this name goes: numbered, so that two of one name stay apart, and without anything that leads out of its folder.
 * @example packagePath('documents', 3, '../a.pdf') → 'documents/003-a.pdf'
 */
export function packagePath(folder: string, position: number, name: string): string {
  const safe = tidyDocumentName(name).replace(/^\.+/, '').replaceAll(/\s+/g, ' ') || 'file';
  return `${folder}/${String(position).padStart(3, '0')}-${safe}`;
}

/** One line per file, as `sha256sum -c` reads it. */
export function sumsOf(files: readonly PackedFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

export type PackageState = 'waiting' | 'working' | 'ready' | 'failed' | 'expired';

/** Facts about a person and a case, as far as the right to a copy of the file depends on them. */
export interface PackageRelation {
  mayReadCase: boolean;
  /** Officer or head of the authority that keeps the case. */
  answersForFile: boolean;
}

/** Who answers for the file takes a copy of it out; reading the case is not enough (档案法 Art. 28: whoever keeps the file). */
export function canTakeOut({ mayReadCase, answersForFile }: PackageRelation): boolean {
  return mayReadCase && answersForFile;
}
