import { FeelSyntaxError } from '../errors';
import { LIMITS } from '../limits';
import { continuesName, isWhitespace, startsName } from './characters';
import { hintFor } from './hints';

/** Words that are no names by themselves; a name may begin with one. */
const RESERVED = ['null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or'].sort(
  (a, b) => b.length - a.length,
);

/** How many remembered rules one level of brackets passes. */
const REMEMBERED_PER_LEVEL = 5;

/**
 * Reads characters for the parser. FEEL has no tokens that could be cut beforehand (names hold spaces, keywords are names
 * elsewhere), so the grammar is tried from left to right with ordered choice: a rule gives undefined and moves back, the
 * next is tried. Rules that are tried twice at one place remember their result, which keeps the effort linear.
 */
export class Scanner {
  protected position = 0;
  private furthest = 0;
  private depth = 0;
  private readonly memory = new Map<string, { result: unknown; position: number }>();

  constructor(protected readonly source: string) {
    if (source.length > LIMITS.sourceLength) {
      throw new FeelSyntaxError(source, LIMITS.sourceLength, `at most ${LIMITS.sourceLength} characters are read`);
    }
  }

  fail(position = this.furthest): never {
    throw new FeelSyntaxError(this.source, position, hintFor(this.source, position));
  }

  protected atEnd(): boolean {
    return this.position >= this.source.length;
  }

  /** Tries a rule; on failure the position is as before. */
  protected attempt<T>(rule: () => T | undefined): T | undefined {
    const start = this.position;
    const result = rule();
    if (result === undefined) this.position = start;
    return result;
  }

  /** Tries a rule once per place; limits the depth of nesting. */
  protected remember<T>(name: string, rule: () => T | undefined): T | undefined {
    const start = this.position;
    const key = `${name}@${start}`;
    const known = this.memory.get(key);
    if (known) {
      this.position = known.position;
      return known.result as T | undefined;
    }
    if (++this.depth > LIMITS.depth * REMEMBERED_PER_LEVEL) {
      throw new FeelSyntaxError(this.source, start, `nest at most ${LIMITS.depth} levels`);
    }
    const result = this.attempt(rule);
    this.depth--;
    this.memory.set(key, { result, position: this.position });
    return result;
  }

  /** Whitespace and comments; `/* … *\/` must be closed. */
  protected skip(): void {
    for (;;) {
      const next = this.source[this.position];
      if (next !== undefined && isWhitespace(next)) this.position++;
      else if (this.source.startsWith('//', this.position)) {
        const end = this.source.indexOf('\n', this.position);
        this.position = end < 0 ? this.source.length : end + 1;
      } else if (this.source.startsWith('/*', this.position)) {
        const end = this.source.indexOf('*/', this.position + 2);
        if (end < 0) this.fail(this.position);
        this.position = end + 2;
      } else return;
    }
  }

  /** Exactly this text, here. */
  protected exact(text: string): true | undefined {
    if (this.source.startsWith(text, this.position)) {
      this.position += text.length;
      this.advance();
      return true;
    }
    this.advance();
    return undefined;
  }

  /** This text after whitespace; moves back past the whitespace when it is not there. */
  protected text(text: string): true | undefined {
    return this.attempt(() => {
      this.skip();
      return this.exact(text);
    });
  }

  /** The first of these texts that stands here; put longer ones first. */
  protected oneOf<T extends string>(texts: readonly T[]): T | undefined {
    return texts.find((text) => this.exact(text));
  }

  /** A list of at least one, without trailing separator. */
  protected separated<T>(rule: () => T | undefined, separator: string): T[] | undefined {
    const first = rule();
    if (first === undefined) return undefined;
    const items = [first];
    for (;;) {
      const next = this.attempt(() => {
        if (!this.text(separator)) return undefined;
        this.skip();
        return rule();
      });
      if (next === undefined) return items;
      items.push(next);
    }
  }

  protected identifier(): string | undefined {
    return this.attempt(() => {
      const start = this.position;
      const reserved = RESERVED.find((word) => this.source.startsWith(word, start));
      this.position += reserved?.length ?? 0;
      const first = this.source[this.position];
      const fits = first !== undefined && (reserved ? continuesName(first) : startsName(first));
      while (fits && !this.atEnd() && continuesName(this.source[this.position]!)) this.position++;
      this.advance();
      return fits ? this.source.slice(start, this.position) : undefined;
    });
  }

  /** At least two words, as in `string length`. */
  protected words(): string | undefined {
    return this.attempt(() => {
      const start = this.position;
      if (this.identifier() === undefined) return undefined;
      let count = 1;
      const nextWord = () => {
        while (this.source[this.position] === ' ') this.position++;
        return this.source[this.position - 1] === ' ' ? this.identifier() : undefined;
      };
      while (this.attempt(nextWord) !== undefined) count++;
      return count > 1 ? this.source.slice(start, this.position) : undefined;
    });
  }

  /** A name, or any text in backticks. */
  protected name(): string | undefined {
    const plain = this.identifier();
    if (plain !== undefined || this.source[this.position] !== '`') return plain;
    const end = this.source.indexOf('`', this.position + 1);
    if (end <= this.position + 1) return undefined;
    const name = this.source.slice(this.position + 1, end);
    this.position = end + 1;
    this.advance();
    return name;
  }

  /** The text between double quotes as it is written, escapes and all. */
  protected quoted(): string | undefined {
    if (this.source[this.position] !== '"') return undefined;
    let end = this.position + 1;
    while (end < this.source.length && this.source[end] !== '"') end += this.source[end] === '\\' ? 2 : 1;
    if (end >= this.source.length) return undefined;
    const raw = this.source.slice(this.position + 1, end);
    this.position = end + 1;
    this.advance();
    return raw;
  }

  protected match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.source)?.[0];
    if (found !== undefined) this.position += found.length;
    this.advance();
    return found;
  }

  private advance(): void {
    if (this.position > this.furthest) this.furthest = this.position;
  }
}
