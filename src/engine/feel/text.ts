import { Decimal } from './decimal';
import type { Budget } from './limits';
import { formatTemporal } from './temporal/format';
import { isTemporal } from './types';
import { FeelContext, FeelError, FeelFunction, FeelRange, isList, type FeelValue } from './values';

const MESSAGE_LENGTH = 200;

/** How `string()` writes a value: texts inside of lists and contexts in quotes. */
export function formatValue(value: FeelValue, budget: Budget): string {
  return new Writer((length) => budget.growText(length)).write(value).text;
}

/** How warnings show a value; cut, since a list of a megabyte must not become a warning of a megabyte. */
export function describeValue(value: FeelValue): string {
  try {
    return new Writer(stopWhenLong).write(value).text;
  } catch (error) {
    if (error instanceof TooLong) return `${error.message.slice(0, MESSAGE_LENGTH)}…`;
    throw error;
  }
}

// helpers

class TooLong extends Error {}

function stopWhenLong(length: number, text: string): void {
  if (length > MESSAGE_LENGTH) throw new TooLong(text);
}

/** Values may share parts, so that their text is far longer than they are; every piece asks whether it may still be added. */
class Writer {
  text = '';

  constructor(private readonly allow: (length: number, text: string) => void) {}

  write(value: FeelValue): this {
    if (typeof value === 'string') return this.add(`"${value}"`);
    if (value === null || typeof value === 'boolean' || value instanceof Decimal) return this.add(String(value));
    if (isList(value)) return this.enclose('[', value, ']', (item) => this.write(item));
    if (value instanceof FeelContext)
      return this.enclose('{', value.entries, '}', ([key, entry]) => this.add(`${key}:`).write(entry));
    if (value instanceof FeelRange) {
      const { start, end } = value;
      return this.add(start.closed ? '[' : '(')
        .write(start.value)
        .add('..')
        .write(end.value)
        .add(end.closed ? ']' : ')');
    }
    if (value instanceof FeelFunction) return this.add(`function(${value.parameters.join(', ')})`);
    if (value instanceof FeelError) return this.add(`${value.fatal ? 'fatal error' : 'error'}("${value.message}")`);
    return isTemporal(value) ? this.add(formatTemporal(value)) : this;
  }

  private add(piece: string): this {
    this.text += piece;
    this.allow(this.text.length, this.text);
    return this;
  }

  private enclose<T>(open: string, items: Iterable<T>, close: string, each: (item: T) => unknown): this {
    this.add(open);
    let first = true;
    for (const item of items) {
      if (!first) this.add(', ');
      first = false;
      each(item);
    }
    return this.add(close);
  }
}
