import { Decimal } from './decimal';
import { formatTemporal } from './temporal/format';
import { isTemporal } from './types';
import { FeelContext, FeelError, FeelFunction, FeelRange, isList, type FeelValue } from './values';

/** How a value is written inside another one and in warnings: strings in quotes. */
export function formatValue(value: FeelValue): string {
  if (typeof value === 'string') return `"${value}"`;
  if (value === null || typeof value === 'boolean' || value instanceof Decimal) return String(value);
  if (isList(value)) return `[${value.map(formatValue).join(', ')}]`;
  if (value instanceof FeelContext) {
    return `{${[...value.entries].map(([key, entry]) => `${key}:${formatValue(entry)}`).join(', ')}}`;
  }
  if (value instanceof FeelRange) {
    const { start, end } = value;
    return `${start.closed ? '[' : '('}${formatValue(start.value)}..${formatValue(end.value)}${end.closed ? ']' : ')'}`;
  }
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  if (value instanceof FeelError) return `${value.fatal ? 'fatal error' : 'error'}("${value.message}")`;
  return isTemporal(value) ? formatTemporal(value) : '';
}

/** For messages: long values are cut, so that a list of a megabyte does not become a warning of a megabyte. */
export function describeValue(value: FeelValue): string {
  const text = formatShort(value, 3);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

// helpers

function formatShort(value: FeelValue, depth: number): string {
  if (typeof value === 'string') return `"${value.slice(0, 250)}"`;
  if (isList(value)) {
    if (depth === 0) return '[…]';
    return `[${value.slice(0, 50).map((item) => formatShort(item, depth - 1)).join(', ')}]`;
  }
  if (value instanceof FeelContext) {
    if (depth === 0) return '{…}';
    const entries = [...value.entries].slice(0, 50);
    return `{${entries.map(([key, entry]) => `${key}:${formatShort(entry, depth - 1)}`).join(', ')}}`;
  }
  return formatValue(value);
}
