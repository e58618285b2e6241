import {
  both,
  between,
  either,
  ignoringCase,
  LINE_ENDS,
  not,
  oneOf,
  property,
  SHORTHANDS,
  type CharacterSet,
} from './classes';
import { PatternError } from './syntax-error';

export type Mode = 'greedy' | 'lazy' | 'possessive';

export type Pattern =
  | { type: 'set'; set: CharacterSet }
  | { type: 'sequence'; parts: readonly Pattern[] }
  | { type: 'choice'; options: readonly Pattern[] }
  | { type: 'repeat'; body: Pattern; min: number; max: number; mode: Mode }
  | { type: 'group'; body: Pattern; index: number }
  | { type: 'atomic'; body: Pattern }
  | { type: 'look'; body: Pattern; behind: boolean; negative: boolean }
  | { type: 'assertion'; kind: 'start' | 'line start' | 'end' | 'line end' | 'last' | 'word' | 'no word' }
  | { type: 'back reference'; group: number | string; ignoreCase: boolean };

export interface ParsedPattern {
  pattern: Pattern;
  groups: number;
  names: ReadonlyMap<string, number>;
}

interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };
const MAX_REPEAT = 10_000;
const MAX_DEPTH = 100;

/** Reads Java's regular expressions. */
export function parsePattern(source: string, flags: string): ParsedPattern {
  const parser = new PatternParser(source, {
    i: flags.includes('i'),
    m: flags.includes('m'),
    s: flags.includes('s'),
    x: flags.includes('x'),
  });
  return parser.parse();
}

class PatternParser {
  private position = 0;
  private groups = 0;
  private depth = 0;
  private readonly names = new Map<string, number>();

  constructor(
    private readonly source: string,
    private flags: Flags,
  ) {}

  parse(): ParsedPattern {
    const pattern = this.choice();
    if (this.position < this.source.length) throw new PatternError();
    return { pattern, groups: this.groups, names: this.names };
  }

  private choice(): Pattern {
    if (++this.depth > MAX_DEPTH) throw new PatternError();
    const outer = { ...this.flags };
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.flags = outer;
    this.depth--;
    return options.length === 1 ? options[0]! : { type: 'choice', options };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    for (;;) {
      this.skipComments();
      const next = this.source[this.position];
      if (next === undefined || next === '|' || next === ')') return { type: 'sequence', parts };
      const part = this.atom();
      if (part) parts.push(this.quantified(part));
    }
  }

  private quantified(body: Pattern): Pattern {
    this.skipComments();
    const [min, max] = this.repetition() ?? [];
    if (min === undefined || max === undefined) return body;
    const mode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    return { type: 'repeat', body, min, max, mode };
  }

  private repetition(): [number, number] | undefined {
    if (this.take('*')) return [0, Infinity];
    if (this.take('+')) return [1, Infinity];
    if (this.take('?')) return [0, 1];
    if (this.source[this.position] !== '{') return undefined;
    const match = this.match(/\{(\d{1,9})(,(\d{1,9})?)?\}/y);
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3]);
    if (max < min || min > MAX_REPEAT) throw new PatternError();
    return [min, max];
  }

  /** Nothing for flags like `(?i)`. */
  private atom(): Pattern | undefined {
    const character = this.next();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.set(this.characterClass());
      case '.':
        return { type: 'set', set: this.flags.s ? () => true : not(LINE_ENDS) };
      case '^':
        return { type: 'assertion', kind: this.flags.m ? 'line start' : 'start' };
      case '$':
        return { type: 'assertion', kind: this.flags.m ? 'line end' : 'end' };
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternError();
      default:
        return this.set(oneOf(character.codePointAt(0)!));
    }
  }

  private group(): Pattern | undefined {
    if (!this.take('?')) return this.capture();
    if (this.take(':')) return this.close(this.choice());
    if (this.take('>')) return { type: 'atomic', body: this.close(this.choice()) };
    for (const [opening, behind, negative] of LOOKS) {
      if (this.take(opening)) return { type: 'look', behind, negative, body: this.close(this.choice()) };
    }
    if (this.take('<')) return this.capture(this.match(/([a-zA-Z][a-zA-Z0-9]*)>/y)[1]!);
    const [, on = '', off = '', end] = this.match(/([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y);
    if (/[^imsxudU]/.test(on + off)) throw new PatternError();
    const inner = { ...this.flags };
    for (const flag of on) if (flag in inner) inner[flag as keyof Flags] = true;
    for (const flag of off) if (flag in inner) inner[flag as keyof Flags] = false;
    if (end === ')') {
      this.flags = inner;
      return undefined;
    }
    const outer = this.flags;
    this.flags = inner;
    const body = this.close(this.choice());
    this.flags = outer;
    return body;
  }

  private capture(name?: string): Pattern {
    const index = ++this.groups;
    if (name !== undefined && this.names.has(name)) throw new PatternError();
    if (name !== undefined) this.names.set(name, index);
    return { type: 'group', index, body: this.close(this.choice()) };
  }

  private close(body: Pattern): Pattern {
    if (!this.take(')')) throw new PatternError();
    return body;
  }

  private escape(): Pattern {
    const assertion = ASSERTIONS.get(this.source[this.position] ?? '');
    if (assertion) {
      this.position++;
      return { type: 'assertion', kind: assertion };
    }
    if (this.take('R')) return LINE_BREAK;
    if (this.take('Q')) return this.quotedText();
    if (this.take('k')) {
      return { type: 'back reference', group: this.match(/<([a-zA-Z][a-zA-Z0-9]*)>/y)[1]!, ignoreCase: this.flags.i };
    }
    if (/[1-9]/.test(this.source[this.position] ?? '')) return this.backReference();
    return this.set(this.escapedSet());
  }

  /** As many digits as there are groups so far. */
  private backReference(): Pattern {
    let group = Number(this.next());
    while (
      /[0-9]/.test(this.source[this.position] ?? '') &&
      group * 10 + Number(this.source[this.position]) <= this.groups
    ) {
      group = group * 10 + Number(this.next());
    }
    return { type: 'back reference', group, ignoreCase: this.flags.i };
  }

  private quotedText(): Pattern {
    const end = this.source.indexOf('\\E', this.position);
    const text = this.source.slice(this.position, end < 0 ? undefined : end);
    this.position = end < 0 ? this.source.length : end + 2;
    return { type: 'sequence', parts: [...text].map((character) => this.set(oneOf(character.codePointAt(0)!))) };
  }

  /** What follows a backslash and stands for one character. */
  private escapedSet(): CharacterSet {
    const character = this.next();
    const shorthand = Object.hasOwn(SHORTHANDS, character) ? SHORTHANDS[character] : undefined;
    if (shorthand) return shorthand;
    if (character === 'p' || character === 'P') {
      const [, long, short] = this.match(/\{([^{}]+)\}|([A-Z])/y);
      const name = (long ?? short)!.replace(/^\^/, '');
      const set = property(name);
      return (character === 'P') === (long?.startsWith('^') ?? false) ? set : not(set);
    }
    return oneOf(this.escapedCharacter(character));
  }

  private escapedCharacter(character: string): number {
    const control = Object.hasOwn(CONTROL, character) ? CONTROL[character] : undefined;
    if (control !== undefined) return control;
    switch (character) {
      case '0':
        return parseInt(this.match(/[0-3]?[0-7]{1,2}/y)[0], 8);
      case 'x': {
        const [, braces, two] = this.match(/\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2})/y);
        return parseInt((braces ?? two)!, 16);
      }
      case 'u':
        return parseInt(this.match(/[0-9a-fA-F]{4}/y)[0], 16);
      case 'c':
        return this.next().codePointAt(0)! ^ 0x40;
      default:
        if (/[a-zA-Z]/.test(character)) throw new PatternError();
        return character.codePointAt(0)!;
    }
  }

  /** After `[`: members, ranges, nested classes; `&&` intersects. */
  private characterClass(): CharacterSet {
    if (++this.depth > MAX_DEPTH) throw new PatternError();
    const negative = this.take('^');
    let whole: CharacterSet | undefined;
    let current: CharacterSet | undefined;
    for (let first = true; first || this.source[this.position] !== ']'; first = false) {
      if (this.take('&&')) {
        whole = whole && current ? both(whole, current) : (current ?? whole);
        current = undefined;
        continue;
      }
      const member = this.member();
      current = current ? either(current, member) : member;
    }
    this.position++;
    this.depth--;
    const set = whole && current ? both(whole, current) : (current ?? whole);
    if (!set) throw new PatternError();
    const folded = this.flags.i ? ignoringCase(set) : set;
    return negative ? not(folded) : folded;
  }

  private member(): CharacterSet {
    const character = this.next();
    if (character === '[') return this.characterClass();
    const single = character === '\\' ? this.escapedMember() : character.codePointAt(0)!;
    if (typeof single === 'function') return single;
    const after = this.source[this.position + 1];
    if (this.source[this.position] !== '-' || after === undefined || after === ']' || after === '[')
      return oneOf(single);
    this.position++;
    const last = this.next();
    const high = last === '\\' ? this.escapedMember() : last.codePointAt(0)!;
    if (typeof high === 'function' || high < single) throw new PatternError();
    return between(single, high);
  }

  private escapedMember(): number | CharacterSet {
    const next = this.source[this.position] ?? '';
    if (/[dDwWsShHvVpP]/.test(next)) return this.escapedSet();
    return this.escapedCharacter(this.next());
  }

  private set(set: CharacterSet): Pattern {
    return { type: 'set', set: this.flags.i ? ignoringCase(set) : set };
  }

  private skipComments(): void {
    if (!this.flags.x) return;
    const comments = /(?:\s|#[^\n]*)*/y;
    comments.lastIndex = this.position;
    this.position += comments.exec(this.source)![0].length;
  }

  /** The next character, whole even beyond the basic plane. */
  private next(): string {
    const code = this.source.codePointAt(this.position);
    if (code === undefined) throw new PatternError();
    const character = String.fromCodePoint(code);
    this.position += character.length;
    return character;
  }

  private take(text: string): boolean {
    const there = this.source.startsWith(text, this.position);
    if (there) this.position += text.length;
    return there;
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.source);
    if (!match) throw new PatternError();
    this.position += match[0].length;
    return match;
  }
}

const LOOKS = [
  ['=', false, false],
  ['!', false, true],
  ['<=', true, false],
  ['<!', true, true],
] as const;

type AssertionKind = Extract<Pattern, { type: 'assertion' }>['kind'];

const ASSERTIONS: ReadonlyMap<string, AssertionKind> = new Map([
  ['b', 'word'],
  ['B', 'no word'],
  ['A', 'start'],
  ['Z', 'end'],
  ['z', 'last'],
]);

const LINE_BREAK: Pattern = {
  type: 'choice',
  options: [
    { type: 'sequence', parts: [13, 10].map((code) => ({ type: 'set', set: oneOf(code) })) },
    { type: 'set', set: SHORTHANDS['v']! },
  ],
};
