import { Decimal } from '../decimal';
import { EvaluationFailure } from '../errors';
import { Regex } from '../regex/regex';
import { PatternError } from '../regex/syntax-error';
import type { Evaluation } from '../scope';
import { FeelError, type FeelValue } from '../values';
import { signature, type Group, type Signature } from './define';

/** Positions and lengths count UTF-16 units. */
export const stringFunctions: Group = {
  substring: [
    signature(['string', 'start position'], ([text, start]) =>
      typeof text === 'string' && start instanceof Decimal
        ? cut(text, indexIn(text, start.toInt()), text.length)
        : undefined,
    ),
    signature(['string', 'start position', 'length'], ([text, start, length]) => {
      if (!(typeof text === 'string' && start instanceof Decimal && length instanceof Decimal)) return undefined;
      const from = indexIn(text, start.toInt());
      return cut(text, from, Math.min(from + length.toInt(), text.length));
    }),
  ],
  'string length': [ofText((text) => Decimal.of(text.length))],
  'upper case': [ofText((text) => text.toUpperCase())],
  'lower case': [ofText((text) => text.toLowerCase())],
  trim: [ofText((text) => text.replace(/^[^\u0021-\uffff]+|[^\u0021-\uffff]+$/g, ''))],
  'is blank': [ofText((text) => [...text].every(isBlank))],
  'to base64': [signature(['value'], ([text]) => (typeof text === 'string' ? toBase64(text) : undefined))],
  uuid: [signature([], () => randomUuid())],
  'substring before': [
    ofTwoTexts(['string', 'match'], (text, match) => text.slice(0, Math.max(text.indexOf(match), 0))),
  ],
  'substring after': [
    ofTwoTexts(['string', 'match'], (text, match) =>
      text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
    ),
  ],
  contains: [ofTwoTexts(['string', 'match'], (text, match) => text.includes(match))],
  'starts with': [ofTwoTexts(['string', 'match'], (text, match) => text.startsWith(match))],
  'ends with': [ofTwoTexts(['string', 'match'], (text, match) => text.endsWith(match))],
  matches: [
    ofPattern(['input', 'pattern'], (text, regex) => regex.test(text)),
    ofPattern(['input', 'pattern', 'flags'], (text, regex) => regex.test(text)),
  ],
  replace: [
    signature(['input', 'pattern', 'replacement'], ([text, pattern, replacement], evaluation) =>
      replaceAll(text, pattern, replacement, '', evaluation),
    ),
    signature(['input', 'pattern', 'replacement', 'flags'], ([text, pattern, replacement, flags], evaluation) =>
      replaceAll(text, pattern, replacement, flags, evaluation),
    ),
  ],
  split: [ofPattern(['string', 'delimiter'], (text, regex) => regex.split(text), 'Invalid pattern for delimiter')],
  extract: [ofPattern(['input', 'pattern'], (text, regex) => regex.all(text))],
};

// helpers

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Version 4; browsers offer `randomUUID` on secure pages only. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[bytes[8]! & 3]!;
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}

/** Java's whitespace: without the spaces that do not break a line, with the separators of ASCII. */
function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x1c && code <= 0x1f) || /^[^\S\u00a0\u2007\u202f\ufeff]$/.test(character);
}

function ofText(body: (text: string) => FeelValue): Signature {
  return signature(['string'], ([text], { budget }) => {
    if (typeof text !== 'string') return undefined;
    budget.text(text.length);
    return body(text);
  });
}

function ofTwoTexts(parameters: string[], body: (text: string, other: string) => FeelValue): Signature {
  return signature(parameters, ([text, other], { budget }) => {
    if (typeof text !== 'string' || typeof other !== 'string') return undefined;
    budget.text(text.length);
    return body(text, other);
  });
}

/** From 1, negative from the end, to an index from 0. */
function indexIn(text: string, place: number): number {
  return place > 0 ? place - 1 : text.length + place;
}

/** Outside of the text the evaluation fails. */
function cut(text: string, from: number, until: number): string {
  if (from < 0 || from > text.length || until < from) {
    throw new EvaluationFailure(`begin ${from}, end ${until}, length ${text.length}`);
  }
  return text.slice(from, until);
}

function ofPattern(
  parameters: string[],
  body: (text: string, regex: Regex) => FeelValue,
  complaint = 'Invalid pattern',
): Signature {
  return signature(parameters, ([text, pattern, flags = ''], evaluation) => {
    if (![text, pattern, flags].every((value) => typeof value === 'string')) return undefined;
    return withPattern(pattern as string, flags as string, evaluation, complaint, (regex) =>
      body(text as string, regex),
    );
  });
}

function replaceAll(
  text: FeelValue | undefined,
  pattern: FeelValue | undefined,
  replacement: FeelValue | undefined,
  flags: FeelValue | undefined,
  evaluation: Evaluation,
): FeelValue | undefined {
  if (![text, pattern, replacement, flags].every((value) => typeof value === 'string')) return undefined;
  return withPattern(pattern as string, flags as string, evaluation, 'Invalid pattern', (regex) =>
    regex.replaceAll(text as string, replacement as string),
  );
}

function withPattern(
  pattern: string,
  flags: string,
  { budget }: Evaluation,
  complaint: string,
  use: (regex: Regex) => FeelValue,
): FeelValue {
  try {
    return use(new Regex(pattern, budget, flags));
  } catch (error) {
    if (error instanceof PatternError) return new FeelError(`${complaint} '${pattern}'`);
    throw error;
  }
}
