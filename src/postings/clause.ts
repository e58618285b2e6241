import type { LocalText } from '../platform/errors/domain-error';

/** `forbidden` keeps a text from being accepted until it is changed or dismissed with a reason; `doubtful` asks the reviewer to look. */
export const SEVERITIES = ['forbidden', 'doubtful'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_NAMES: Record<Severity, LocalText> = {
  forbidden: { zh: '禁止', en: 'Forbidden' },
  doubtful: { zh: '存疑', en: 'Doubtful' },
};

/** What a marked passage tells: which row of the table, on what law, and what such a clause looks like. */
export interface ClauseName {
  code: string;
  name: LocalText;
  law: LocalText;
  example: string;
}

/** One row of the decision table `posting-clauses` that fits the kind of posting. */
export interface Clause extends ClauseName {
  severity: Severity;
  /** What to look for: see `findPassages`. */
  words: string[];
  /** Where these words stand, the row does not fit after all: 男女不限 is no limit to men. */
  unless: string[];
}

export interface Passage {
  clause: Clause;
  /** Offsets in the text as given. */
  start: number;
  end: number;
}

/** Most words of one row, and the longest of them: beyond that a row is a program and no longer a rule. Our choice. */
const MAX_WORDS = 100;
const MAX_WORD_LENGTH = 40;
const MAX_WILDCARDS = 3;

/**
 * Reads what the decision table gave. A row that cannot be read makes the whole list unreadable: a check that silently
 * leaves a rule out would pass as one that found nothing.
 * @example severity "banned" → { outcome: 'unreadable', fault: 'sex: severity' }
 */
export function readClauses(
  given: unknown,
): { outcome: 'read'; clauses: Clause[] } | { outcome: 'unreadable'; fault: string } {
  if (given === null || given === undefined) return { outcome: 'read', clauses: [] };
  if (!Array.isArray(given)) return { outcome: 'unreadable', fault: 'hit policy' };
  const clauses: Clause[] = [];
  for (const [index, row] of given.entries()) {
    const read = readRow(row as Record<string, unknown> | null);
    if (typeof read === 'string') return { outcome: 'unreadable', fault: `${index + 1}: ${read}` };
    if (clauses.some(({ code }) => code === read.code)) return { outcome: 'unreadable', fault: `${index + 1}: code` };
    clauses.push(read);
  }
  return { outcome: 'read', clauses };
}

/**
 * The passages of a text that the rows name, in the order of the text. Words are compared whatever their width and case and
 * whatever blanks stand between the characters; `*` stands for up to eight characters without a stop or comma between, `#` for a
 * number in digits or Chinese numerals. A hit that a word of `unless` touches does not count.
 * @example '要求：限男性，35周岁以下' with the words 限男性 and #周岁以下 → passages 3–6 and 7–13
 */
export function findPassages(text: string, clauses: readonly Clause[]): Passage[] {
  const readable = sameLengthNormal(text);
  return clauses
    .flatMap((clause) => {
      const excused = clause.unless.flatMap((word) => hitsOf(readable, word));
      return merged(clause.words.flatMap((word) => hitsOf(readable, word)))
        .filter((hit) => !excused.some((other) => other.start < hit.end && hit.start < other.end))
        .map((hit) => ({ clause, ...hit }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

// helpers

interface Hit {
  start: number;
  end: number;
}

function readRow(row: Record<string, unknown> | null): Clause | string {
  if (typeof row !== 'object' || row === null) return 'row';
  const textOf = (key: string): string => (typeof row[key] === 'string' ? row[key].trim() : '');
  for (const key of ['code', 'name', 'nameEn', 'law', 'lawEn', 'example']) if (textOf(key) === '') return key;
  const severity = textOf('severity') as Severity;
  if (!SEVERITIES.includes(severity)) return 'severity';
  const words = wordsOf(textOf('words'));
  const unless = wordsOf(textOf('unless'));
  if (words.length === 0 || !words.every(isWord)) return 'words';
  if (!unless.every(isWord)) return 'unless';
  if (words.length + unless.length > MAX_WORDS) return 'words';
  return {
    code: textOf('code'),
    severity,
    name: { zh: textOf('name'), en: textOf('nameEn') },
    law: { zh: textOf('law'), en: textOf('lawEn') },
    example: textOf('example'),
    words,
    unless,
  };
}

function wordsOf(written: string): string[] {
  return written
    .split(/[；;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A word says something of its own, since wildcards alone would mark everything; and few of them, since each multiplies the work. */
function isWord(word: string): boolean {
  const plain = word.replace(/[*＊#＃\s]/g, '');
  const wildcards = word.replace(/[^*＊#＃]/g, '').length;
  return word.length <= MAX_WORD_LENGTH && plain !== '' && wildcards <= MAX_WILDCARDS;
}

function hitsOf(text: string, word: string): Hit[] {
  const pattern = [...sameLengthNormal(word).replace(/\s/g, '')].map(partOf).join('\\s{0,3}');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
}

function partOf(character: string): string {
  if (character === '*') return '[^。；;！!？?，,、\\n]{0,8}?';
  if (character === '#') return '(?:\\d{1,4}|[一二三四五六七八九十两百千]{1,5})';
  return character.replace(/[\\^$.|?+()[\]{}/-]/g, '\\$&');
}

/** Several words of one row at one place are one passage. */
function merged(hits: Hit[]): Hit[] {
  const ordered = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Hit[] = [];
  for (const hit of ordered) {
    const last = found.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else found.push({ ...hit });
  }
  return found;
}

/** NFKC in small letters where that keeps the length, so that offsets stay those of the given text. */
function sameLengthNormal(text: string): string {
  return [...text]
    .map((character) => {
      const normal = character.normalize('NFKC').toLowerCase();
      return normal.length === character.length ? normal : character;
    })
    .join('');
}
