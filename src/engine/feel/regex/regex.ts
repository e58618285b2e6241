import type { Budget } from '../limits';
import { findMatch, type Match } from './match';
import { PatternError } from './syntax-error';
import { parsePattern, type ParsedPattern } from './syntax';

/** A regular expression of Java's dialect that cannot run longer than the evaluation's budget. */
export class Regex {
  private readonly parsed: ParsedPattern;

  constructor(
    pattern: string,
    private readonly budget: Budget,
    flags = '',
  ) {
    budget.spend(pattern.length);
    this.parsed = parsePattern(pattern, flags);
  }

  test(text: string): boolean {
    return this.find(text, 0) !== undefined;
  }

  all(text: string): string[] {
    const found: string[] = [];
    for (const [start = 0, end = 0] of this.matches(text)) {
      this.budget.grow(found.length);
      found.push(text.slice(start, end));
    }
    return found;
  }

  /** Cuts the text at each match; an empty match at the very start cuts nothing. */
  split(text: string): string[] {
    const parts: string[] = [];
    let last = 0;
    for (const [start = 0, end = 0] of this.matches(text)) {
      if (end === 0) continue;
      this.budget.grow(parts.length);
      parts.push(text.slice(last, start));
      last = end;
    }
    return [...parts, text.slice(last)];
  }

  /** `$1` and `${name}` stand for groups, a backslash takes the next character as it is. */
  replaceAll(text: string, replacement: string): string {
    let result = '';
    let last = 0;
    for (const match of this.matches(text)) {
      const [start = 0, end = 0] = match;
      const piece = text.slice(last, start) + this.expand(replacement, match, text);
      this.budget.text(result.length + piece.length);
      result += piece;
      last = end;
    }
    this.budget.text(result.length + text.length - last);
    return result + text.slice(last);
  }

  // helpers

  private *matches(text: string): Generator<Match> {
    let from = 0;
    while (from <= text.length) {
      const match = this.find(text, from);
      if (!match) return;
      yield match;
      const [start = 0, end = 0] = match;
      from = end > start ? end : end + 1;
    }
  }

  private find(text: string, from: number): Match | undefined {
    return findMatch(this.parsed, text, from, (attempts) => this.budget.spendOnRegex(attempts));
  }

  private expand(replacement: string, match: Match, text: string): string {
    const { groups, names } = this.parsed;
    let result = '';
    for (let index = 0; index < replacement.length; index++) {
      const character = replacement[index]!;
      if (character === '\\') {
        index++;
        if (index >= replacement.length) throw new PatternError();
        result += replacement[index];
      } else if (character === '$') {
        const [reference, name, first] =
          /^\$(?:\{([a-zA-Z][a-zA-Z0-9]*)\}|(\d))/.exec(replacement.slice(index, index + 100)) ?? [];
        if (reference === undefined) throw new PatternError();
        let group = name === undefined ? Number(first) : (names.get(name) ?? -1);
        index += reference.length - 1;
        if (group < 0 || group > groups) throw new PatternError();
        while (
          name === undefined &&
          /\d/.test(replacement[index + 1] ?? '') &&
          group * 10 + Number(replacement[index + 1]) <= groups
        ) {
          group = group * 10 + Number(replacement[++index]);
        }
        const [start = -1, end = -1] = [match[group * 2], match[group * 2 + 1]];
        if (start >= 0) result += text.slice(start, end);
        this.budget.text(result.length);
      } else result += character;
    }
    return result;
  }
}
