import { PatternError } from './syntax-error';

/** Whether a character, given by its code point, belongs to a set. */
export type CharacterSet = (codePoint: number) => boolean;

export const LINE_ENDS: CharacterSet = (c) => c === 0x0a || c === 0x0d || c === 0x85 || c === 0x2028 || c === 0x2029;

const digit = between(0x30, 0x39);
const lower = between(0x61, 0x7a);
const upper = between(0x41, 0x5a);
const alpha = either(lower, upper);
const alnum = either(alpha, digit);
const horizontal = either(oneOf(0x20, 0x09, 0xa0, 0x1680, 0x180e, 0x202f, 0x205f, 0x3000), between(0x2000, 0x200a));
const vertical = either(between(0x0a, 0x0d), oneOf(0x85, 0x2028, 0x2029));
const space = either(between(0x09, 0x0d), oneOf(0x20));

export const WORD = either(alnum, oneOf(0x5f));

/** `\d`, `\w` and so on: ASCII only, as in Java. */
export const SHORTHANDS: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: not(digit),
  w: WORD,
  W: not(WORD),
  s: space,
  S: not(space),
  h: horizontal,
  H: not(horizontal),
  v: vertical,
  V: not(vertical),
};

const POSIX: Readonly<Record<string, CharacterSet>> = {
  Lower: lower,
  Upper: upper,
  ASCII: between(0, 0x7f),
  Alpha: alpha,
  Digit: digit,
  Alnum: alnum,
  Punct: both(between(0x21, 0x7e), not(alnum)),
  Graph: between(0x21, 0x7e),
  Print: between(0x20, 0x7e),
  Blank: oneOf(0x20, 0x09),
  Cntrl: either(between(0, 0x1f), oneOf(0x7f)),
  XDigit: either(digit, either(between(0x41, 0x46), between(0x61, 0x66))),
  Space: space,
  javaLowerCase: unicode('Lowercase'),
  javaUpperCase: unicode('Uppercase'),
  javaWhitespace: either(vertical, horizontal),
};

/** `\p{…}`: POSIX names, categories (`L`, `IsLu`), scripts (`IsHan`, `script=Han`) and binary properties (`IsAlphabetic`). */
export function property(name: string): CharacterSet {
  const known = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (known) return known;
  const [, key, value] = /^(?:(\w+)=)?(\w+)$/.exec(name) ?? [];
  if (value === undefined) throw new PatternError();
  if (key !== undefined) return unicode(/^(sc|script)$/i.test(key) ? `Script=${value}` : `General_Category=${value}`);
  const plain = value.replace(/^Is/, '');
  for (const candidate of [plain, `Script=${plain}`]) {
    try {
      return unicode(candidate);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
    }
  }
  throw new PatternError();
}

export function between(low: number, high: number): CharacterSet {
  return (c) => c >= low && c <= high;
}

export function oneOf(...members: number[]): CharacterSet {
  return (c) => members.includes(c);
}

export function not(set: CharacterSet): CharacterSet {
  return (c) => !set(c);
}

export function either(left: CharacterSet, right: CharacterSet): CharacterSet {
  return (c) => left(c) || right(c);
}

export function both(left: CharacterSet, right: CharacterSet): CharacterSet {
  return (c) => left(c) && right(c);
}

/** The set and the other cases of its ASCII letters. */
export function ignoringCase(set: CharacterSet): CharacterSet {
  return (c) => set(c) || (alpha(c) && set(c ^ 0x20));
}

// helpers

function unicode(name: string): CharacterSet {
  try {
    const pattern = new RegExp(`^\\p{${name}}$`, 'u');
    return (c) => pattern.test(String.fromCodePoint(c));
  } catch {
    throw new PatternError();
  }
}
