import { FeelLimitError } from '../errors';
import { LINE_ENDS, WORD } from './classes';
import type { ParsedPattern, Pattern } from './syntax';

/** Groups inside groups that repeat use the stack; a text that needs more than this is refused. */
const MAX_DEPTH = 1_000;

/** Called for every attempt to match one part of the pattern at one place. */
export type Spend = (attempts: number) => void;

/** Start and end of the whole match and of each group; -1 for a group that took no part. */
export type Match = readonly number[];

/** Finds the first match at or after a place. Backtracks like Java's engine, but counts its attempts. */
export function findMatch(
  { pattern, groups, names }: ParsedPattern,
  text: string,
  from: number,
  spend: Spend,
): Match | undefined {
  const matcher = new Matcher(text, groups, names, spend);
  for (let start = from; start <= text.length; start += matcher.width(start)) {
    const match = matcher.matchAt(pattern, start);
    if (match) return match;
  }
  return undefined;
}

type Continue = (position: number) => boolean;

class Matcher {
  private readonly captures: number[];
  private depth = 0;

  constructor(
    private readonly text: string,
    groups: number,
    private readonly names: ReadonlyMap<string, number>,
    private readonly spend: Spend,
  ) {
    this.captures = new Array<number>((groups + 1) * 2).fill(-1);
  }

  /** How far the next character reaches: 2 for one beyond the basic plane. */
  width(position: number): number {
    return (this.text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
  }

  matchAt(pattern: Pattern, start: number): Match | undefined {
    this.captures.fill(-1);
    let end = -1;
    const found = this.run(pattern, start, (position) => {
      end = position;
      return true;
    });
    return found ? [start, end, ...this.captures.slice(2)] : undefined;
  }

  private run(pattern: Pattern, position: number, then: Continue): boolean {
    this.spend(1);
    if (++this.depth > MAX_DEPTH)
      throw new FeelLimitError('a regular expression nests its repetitions too deeply for this text');
    const matched = this.dispatch(pattern, position, then);
    this.depth--;
    return matched;
  }

  private dispatch(pattern: Pattern, position: number, then: Continue): boolean {
    switch (pattern.type) {
      case 'set': {
        const code = this.text.codePointAt(position);
        return code !== undefined && pattern.set(code) && then(position + (code > 0xffff ? 2 : 1));
      }
      case 'sequence':
        return this.sequence(pattern.parts, 0, position, then);
      case 'choice':
        return pattern.options.some((option) => this.run(option, position, then));
      case 'repeat':
        return this.repeat(pattern, position, then);
      case 'group':
        return this.group(pattern.body, pattern.index, position, then);
      case 'atomic': {
        const end = this.endOf(pattern.body, position);
        return end >= 0 && then(end);
      }
      case 'look': {
        const saved = [...this.captures];
        const seen = pattern.behind ? this.endsHere(pattern.body, position) : this.endOf(pattern.body, position) >= 0;
        if (seen === pattern.negative) {
          this.restore(saved);
          return false;
        }
        return then(position);
      }
      case 'assertion':
        return this.holds(pattern.kind, position) && then(position);
      case 'back reference':
        return this.backReference(pattern.group, pattern.ignoreCase, position, then);
    }
  }

  private sequence(parts: readonly Pattern[], index: number, position: number, then: Continue): boolean {
    // sets need no continuation of their own, so a long literal costs no depth
    let place = position;
    let next = index;
    for (; next < parts.length; next++) {
      const part = parts[next]!;
      if (part.type !== 'set') break;
      this.spend(1);
      const code = this.text.codePointAt(place);
      if (code === undefined || !part.set(code)) return false;
      place += code > 0xffff ? 2 : 1;
    }
    const part = parts[next];
    if (!part) return then(place);
    return this.run(part, place, (end) => this.sequence(parts, next + 1, end, then));
  }

  private repeat(pattern: Extract<Pattern, { type: 'repeat' }>, position: number, then: Continue): boolean {
    if (pattern.mode === 'possessive') {
      const end = this.endOf({ ...pattern, mode: 'greedy' }, position);
      return end >= 0 && then(end);
    }
    if (pattern.body.type === 'set') return this.repeatSet(pattern, pattern.body.set, position, then);
    return this.repeatGroup(pattern, 0, position, then);
  }

  private repeatSet(
    { min, max, mode }: Extract<Pattern, { type: 'repeat' }>,
    set: (codePoint: number) => boolean,
    position: number,
    then: Continue,
  ): boolean {
    const ends = [position];
    const extend = (): boolean => {
      const end = ends.at(-1)!;
      const code = this.text.codePointAt(end);
      this.spend(1);
      if (ends.length > max || code === undefined || !set(code)) return false;
      ends.push(end + (code > 0xffff ? 2 : 1));
      return true;
    };
    if (mode === 'greedy') {
      while (extend());
      for (let count = ends.length - 1; count >= min; count--) {
        this.spend(1);
        if (then(ends[count]!)) return true;
      }
      return false;
    }
    for (let count = 0; ; count++) {
      if (count >= min && then(ends[count]!)) return true;
      if (!extend()) return false;
    }
  }

  private repeatGroup(
    pattern: Extract<Pattern, { type: 'repeat' }>,
    count: number,
    position: number,
    then: Continue,
  ): boolean {
    const { body, min, max, mode } = pattern;
    const again = () =>
      count < max &&
      this.run(body, position, (end) => {
        // a round that moved nowhere ends the repetition
        if (end === position && count >= min) return false;
        return this.repeatGroup(pattern, count + 1, end, then);
      });
    if (count < min) return again();
    return mode === 'lazy' ? then(position) || again() : again() || then(position);
  }

  private group(body: Pattern, index: number, position: number, then: Continue): boolean {
    const before = [this.captures[index * 2]!, this.captures[index * 2 + 1]!];
    const matched = this.run(body, position, (end) => {
      const inner = [this.captures[index * 2]!, this.captures[index * 2 + 1]!];
      this.captures[index * 2] = position;
      this.captures[index * 2 + 1] = end;
      if (then(end)) return true;
      [this.captures[index * 2], this.captures[index * 2 + 1]] = inner as [number, number];
      return false;
    });
    if (!matched) [this.captures[index * 2], this.captures[index * 2 + 1]] = before as [number, number];
    return matched;
  }

  /** Where the first way to match ends; -1 for no match. */
  private endOf(pattern: Pattern, position: number): number {
    let end = -1;
    this.run(pattern, position, (place) => {
      end = place;
      return true;
    });
    return end;
  }

  private endsHere(pattern: Pattern, position: number): boolean {
    for (let start = position; start >= 0; start--) {
      if (this.run(pattern, start, (end) => end === position)) return true;
    }
    return false;
  }

  private backReference(group: number | string, ignoreCase: boolean, position: number, then: Continue): boolean {
    const index = typeof group === 'number' ? group : (this.names.get(group) ?? -1);
    const [start = -1, end = -1] = [this.captures[index * 2], this.captures[index * 2 + 1]];
    if (start < 0) return false;
    const wanted = this.text.slice(start, end);
    const found = this.text.slice(position, position + wanted.length);
    this.spend(wanted.length);
    const fold = (value: string) => (ignoreCase ? value.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : value);
    return fold(found) === fold(wanted) && then(position + wanted.length);
  }

  private holds(kind: Extract<Pattern, { type: 'assertion' }>['kind'], position: number): boolean {
    const { text } = this;
    switch (kind) {
      case 'start':
        return position === 0;
      case 'line start':
        return position === 0 || (position < text.length && this.endsLine(position - 1));
      case 'last':
        return position === text.length;
      case 'end':
        return (
          position === text.length ||
          (/^(?:\r\n|[\n\r\u0085\u2028\u2029])$/.test(text.slice(position, position + 3)) &&
            !this.splitsLineBreak(position))
        );
      case 'line end':
        return position === text.length || (LINE_ENDS(text.charCodeAt(position)) && !this.splitsLineBreak(position));
      case 'word':
        return this.wordAt(position - 1) !== this.wordAt(position);
      case 'no word':
        return this.wordAt(position - 1) === this.wordAt(position);
    }
  }

  /** A line ends after this character; between the two of `\r\n` it does not. */
  private endsLine(position: number): boolean {
    return LINE_ENDS(this.text.charCodeAt(position)) && !this.splitsLineBreak(position + 1);
  }

  private splitsLineBreak(position: number): boolean {
    return this.text[position - 1] === '\r' && this.text[position] === '\n';
  }

  private wordAt(position: number): boolean {
    return position >= 0 && position < this.text.length && WORD(this.text.charCodeAt(position));
  }

  private restore(captures: readonly number[]): void {
    for (const [index, value] of captures.entries()) this.captures[index] = value;
  }
}
