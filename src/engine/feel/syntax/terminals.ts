import { Decimal } from '../decimal';
import { parseAtLiteral, parseDate, parseDateTimeLiteral, parseDurationLiteral, parseTime } from '../temporal/parse';
import type { Arguments, Node, RangeNode } from './ast';
import { Scanner } from './scanner';

/** Built-in functions whose names hold reserved words. */
const RESERVED_FUNCTIONS = ['and', 'or', 'date and time', 'years and months duration', 'get or else'] as const;
const TEMPORALS = ['duration', 'date and time', 'date', 'time', '@'] as const;

/** What stands between operators: literals, names, calls, lists, contexts, brackets. */
export abstract class TerminalParser extends Scanner {
  protected abstract expression(): Node | undefined;
  /** An expression without comparison and logic: sums and what binds tighter. */
  protected abstract sum(): Node | undefined;

  /** A terminal, followed by any number of `.name` and `[filter]`. */
  protected value(): Node | undefined {
    return this.remember('value', () => {
      let node = this.terminal();
      if (!node) return undefined;
      for (;;) {
        const next: Node | undefined = this.path(node) ?? this.filter(node);
        if (!next) return node;
        node = next;
      }
    });
  }

  protected range(): RangeNode | undefined {
    return this.remember('range', () => {
      const opening = this.oneOf(['(', ']', '[']);
      if (!opening) return undefined;
      this.skip();
      const start = this.sum();
      if (!start || !this.text('..')) return undefined;
      this.skip();
      const end = this.sum();
      if (!end) return undefined;
      this.skip();
      const closing = this.oneOf([')', '[', ']']);
      if (!closing) return undefined;
      return {
        type: 'range',
        start: { value: start, closed: opening === '[' },
        end: { value: end, closed: closing === ']' },
      };
    });
  }

  /** `a.b.c`; `time offset` is the one property with a space. */
  protected qualifiedName(): string[] | undefined {
    return this.separated(() => this.property(), '.');
  }

  /** `true` or `false`, even as the beginning of a longer word. */
  protected boolean(): Node | undefined {
    const word = this.oneOf(['true', 'false']);
    return word && { type: 'literal', value: word === 'true' };
  }

  // helpers

  private terminal(): Node | undefined {
    return (
      this.attempt(() => this.temporal()) ??
      this.attempt(() => this.call()) ??
      this.reference() ??
      this.literal() ??
      (this.exact('?') && { type: 'input' }) ??
      this.attempt(() => this.functionDefinition()) ??
      this.attempt(() => this.bracketed('(', () => this.expression(), ')'))
    );
  }

  private literal(): Node | undefined {
    if (this.exact('null')) return { type: 'literal', value: null };
    return (
      this.boolean() ??
      this.string() ??
      this.number() ??
      this.attempt(() => this.list()) ??
      this.attempt(() => this.context())
    );
  }

  private string(): Node | undefined {
    const raw = this.quoted();
    return raw === undefined ? undefined : { type: 'literal', value: translateEscapes(raw) };
  }

  private number(): Node | undefined {
    const text = this.match(/-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)/y);
    return text === undefined ? undefined : { type: 'number', value: Decimal.parse(text)! };
  }

  private temporal(): Node | undefined {
    const form = this.oneOf(TEMPORALS);
    if (!form) return undefined;
    this.skip();
    const text = form === '@' ? this.quoted() : this.bracketed('(', () => this.quoted(), ')');
    if (text === undefined) return undefined;
    switch (form) {
      case 'duration':
        return { type: 'literal', value: parseDurationLiteral(text) ?? null };
      case 'date and time':
        return { type: 'literal', value: parseDateTimeLiteral(text) ?? null };
      case 'date':
        return { type: 'literal', value: parseDate(text) ?? null };
      case 'time':
        return text.includes('@')
          ? { type: 'temporal', form, text }
          : { type: 'literal', value: parseTime(text, 0) ?? null };
      case '@':
        return text.includes('@')
          ? { type: 'temporal', form, text }
          : { type: 'literal', value: parseAtLiteral(text, 0) ?? null };
    }
  }

  private list(): Node | undefined {
    const items = this.enclosed('[', () => this.expression(), ']');
    return items && { type: 'list', items };
  }

  private context(): Node | undefined {
    const entries = this.enclosed('{', () => this.entry(), '}');
    return entries && { type: 'context', entries };
  }

  /** A key may be almost any text up to the colon; in quotes it is taken as written, escapes and all. */
  private entry(): readonly [string, Node] | undefined {
    const key = this.plainKey() ?? this.words() ?? this.name() ?? this.quoted();
    if (key === undefined || !this.text(':')) return undefined;
    this.skip();
    const value = this.expression();
    return value && [key, value];
  }

  private plainKey(): string | undefined {
    const start = this.position;
    let end = start;
    while (!this.atEnd() && !'"{}:,[]`'.includes(this.source[this.position]!)) {
      this.position++;
      end = this.position;
      this.skip();
    }
    this.position = end;
    return end > start ? this.source.slice(start, end) : undefined;
  }

  private reference(): Node | undefined {
    const names = this.attempt(() => this.qualifiedName());
    return names && { type: 'reference', names };
  }

  private call(): Node | undefined {
    const single = this.words() ?? this.oneOf(RESERVED_FUNCTIONS);
    const names = single === undefined ? this.qualifiedName() : [single];
    if (!names || !this.text('(')) return undefined;
    this.skip();
    const args = this.attempt(() => this.namedArguments()) ?? this.positionalArguments();
    if (!this.text(')')) return undefined;
    const name = names.at(-1)!;
    if (names.length === 1) return { type: 'call', name, args };
    return { type: 'method call', target: { type: 'reference', names: names.slice(0, -1) }, name, args };
  }

  private namedArguments(): Arguments | undefined {
    const pairs = this.separated((): [string, Node] | undefined => {
      const name = this.parameter();
      if (name === undefined || !this.text(':')) return undefined;
      this.skip();
      const value = this.argument();
      return value && [name, value];
    }, ',');
    return pairs && { named: new Map(pairs) };
  }

  private positionalArguments(): Arguments {
    return { positional: this.attempt(() => this.separated(() => this.argument(), ',')) ?? [] };
  }

  private argument(): Node | undefined {
    return this.range() ?? this.expression();
  }

  private parameter(): string | undefined {
    return this.words() ?? this.name();
  }

  /** Functions of the host (`external`) are not read: a model brings no code of its own. */
  private functionDefinition(): Node | undefined {
    if (!this.exact('function')) return undefined;
    this.skip();
    const parameters = this.enclosed('(', () => this.parameter(), ')');
    if (!parameters) return undefined;
    this.skip();
    if (/^external\s*\{\s*java\s*:/.test(this.source.slice(this.position))) this.fail(this.position);
    const body = this.expression();
    return body && { type: 'function', parameters, body };
  }

  private path(value: Node): Node | undefined {
    return this.attempt(() => {
      if (!this.text('.')) return undefined;
      this.skip();
      const key = this.property();
      return key === undefined ? undefined : { type: 'path', value, key };
    });
  }

  private property(): string | undefined {
    return this.exact('time offset') ? 'time offset' : this.name();
  }

  private filter(list: Node): Node | undefined {
    return this.attempt(() => {
      this.skip();
      const filter = this.bracketed('[', () => this.expression(), ']');
      return filter && { type: 'filter', list, filter };
    });
  }

  private bracketed<T>(open: string, rule: () => T | undefined, close: string): T | undefined {
    if (!this.exact(open)) return undefined;
    this.skip();
    const result = rule();
    return result !== undefined && this.text(close) ? result : undefined;
  }

  /** Items between brackets, possibly none. */
  private enclosed<T>(open: string, rule: () => T | undefined, close: string): T[] | undefined {
    if (!this.exact(open)) return undefined;
    this.skip();
    const items = this.attempt(() => this.separated(rule, ',')) ?? [];
    return this.text(close) ? items : undefined;
  }
}

/** A backslash before another letter than these stays as written. */
function translateEscapes(raw: string): string {
  return raw
    .replace(/(?<!\\)\\n/g, '\n')
    .replace(/(?<!\\)\\r/g, '\r')
    .replace(/(?<!\\)\\t/g, '\t')
    .replace(/(?<!\\)\\b/g, '\b')
    .replace(/(?<!\\)\\f/g, '\f')
    .replace(/(?<!\\)\\'/g, "'")
    .replace(/(?<!\\)\\"/g, '"')
    .replace(/\\\\/g, '\\');
}
