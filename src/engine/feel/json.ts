import { Decimal } from './decimal';
import { LIMITS, type Budget } from './limits';
import { FeelLimitError } from './errors';
import { storeTemporal } from './temporal/format';
import { isTemporal } from './types';
import { FeelContext, FeelFunction, FeelRange, isList, type FeelList, type FeelValue } from './values';

const MAX_JSON_DEPTH = 500;
const FEEL_OBJECTS = [Decimal, FeelContext, FeelFunction, FeelRange];

/**
 * A variable as FEEL sees it. Whole numbers are integers, others doubles; a bigint keeps digits that a double loses,
 * a Decimal keeps its spelling; other values of FEEL (results of required decisions) stay as they are.
 * Anything that JSON lacks counts as absent.
 */
export function fromJson(json: unknown, budget: Budget, depth = 0): FeelValue {
  budget.spend(1);
  if (depth > MAX_JSON_DEPTH) throw new FeelLimitError(`a variable is nested deeper than ${MAX_JSON_DEPTH} levels`);
  switch (typeof json) {
    case 'boolean':
    case 'string':
      return json;
    case 'bigint':
      return Decimal.of(json);
    case 'number':
      if (!Number.isFinite(json)) return null;
      return Number.isSafeInteger(json) ? Decimal.of(json) : Decimal.ofDouble(json);
    case 'object':
      break;
    default:
      return null;
  }
  if (json === null || isFeelObject(json)) return json;
  if (Array.isArray(json)) {
    if (json.length > LIMITS.listSize) throw new FeelLimitError(`a list has more than ${LIMITS.listSize} items`);
    return json.map((item) => fromJson(item, budget, depth + 1));
  }
  const entries = Object.entries(json as object).filter(([, value]) => value !== undefined);
  return new FeelContext(new Map(entries.map(([key, value]) => [key, fromJson(value, budget, depth + 1)])));
}

/** How whole numbers leave: as doubles, or exact. */
export type WholeNumbers = 'number' | 'bigint';

/**
 * A value as it is stored in a variable: whole numbers as 64-bit integers, others as doubles, temporal values as text.
 * Functions and ranges have no stored form and become null. Shared parts count each time, for they are written each time.
 */
export function toJson(value: FeelValue, budget: Budget, wholeNumbers: WholeNumbers = 'number'): unknown {
  budget.spend(1);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return storeText(value, budget);
  if (value instanceof Decimal) {
    if (!value.isWhole()) return value.toDouble();
    const whole = value.toLong();
    return wholeNumbers === 'bigint' && !Number.isSafeInteger(Number(whole)) ? whole : Number(whole);
  }
  if (isList(value)) return value.map((item) => toJson(item, budget, wholeNumbers));
  if (value instanceof FeelContext) {
    const entries = [...value.entries];
    return Object.fromEntries(
      entries.map(([key, entry]) => [storeText(key, budget), toJson(entry, budget, wholeNumbers)]),
    );
  }
  return isTemporal(value) ? storeTemporal(value) : null;
}

// helpers

function isFeelObject(value: object): value is Exclude<FeelValue, null | boolean | string | FeelList> {
  return FEEL_OBJECTS.some((type) => value instanceof type) || isTemporal(value as FeelValue);
}

/** Half of a character beyond the basic plane, as `substring` can leave it, has no UTF-8 and is stored as `?`. */
function storeText(text: string, budget: Budget): string {
  budget.text(text.length);
  return text.replace(/\p{Surrogate}/gu, '?');
}
