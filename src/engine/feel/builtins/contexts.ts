import { FeelContext, isList, type FeelList, type FeelValue } from '../values';
import { signature, variadic, type Body, type Group } from './define';

const getEntries: Body = ([context], { budget }) => {
  if (!(context instanceof FeelContext)) return undefined;
  budget.list(context.entries.size);
  return [...context.entries].map(([key, value]) =>
    made([
      ['key', key],
      ['value', value],
    ]),
  );
};

const getValue: Body = ([context, key]) => {
  if (!(context instanceof FeelContext)) return undefined;
  if (typeof key === 'string') return context.entries.get(key) ?? null;
  if (!isList(key!)) return undefined;
  return isTexts(key) ? nestedValue(context, key) : null;
};

const put: Body = ([context, key, value], { budget }) => {
  if (!(context instanceof FeelContext)) return undefined;
  budget.list(context.entries.size);
  if (typeof key === 'string') return withEntry(context, key, value!);
  if (!isList(key!)) return undefined;
  if (key.length === 0) return null;
  return isTexts(key) ? withNestedEntry(context, key, value!) : undefined;
};

const merge: Body = ([contexts], { budget }) => {
  if (!isList(contexts!) || !contexts.every((one) => one instanceof FeelContext)) return null;
  budget.list(contexts.reduce((sum, one) => sum + one.entries.size, 0));
  return made(contexts.flatMap((one) => [...one.entries]));
};

const fromEntries: Body = ([entries], { budget }) => {
  if (!isList(entries!)) return null;
  budget.list(entries.length);
  const pairs = entries.map((entry) => (entry instanceof FeelContext ? pairOf(entry) : undefined));
  return pairs.every((pair) => pair !== undefined) ? made(pairs) : null;
};

export const contextFunctions: Group = {
  'get entries': [signature(['context'], getEntries), signature(['m'], getEntries)],
  'get value': [
    signature(['m', 'key'], getValue),
    signature(['context', 'key'], getValue),
    signature(['context', 'keys'], onlyWithKeys(getValue)),
  ],
  'context put': [
    signature(['context', 'key', 'value'], put),
    signature(['context', 'keys', 'value'], onlyWithKeys(put)),
  ],
  // former names, still known
  put: [signature(['context', 'key', 'value'], put)],
  'context merge': [variadic(['contexts'], merge)],
  'put all': [variadic(['contexts'], merge)],
  context: [signature(['entries'], fromEntries)],
};

// helpers

function onlyWithKeys(body: Body): Body {
  return (args, evaluation) => (isList(args[1]!) ? body(args, evaluation) : undefined);
}

function made(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  return new FeelContext(new Map(entries), undefined, true);
}

function isTexts(list: FeelList): list is readonly string[] {
  return list.every((item) => typeof item === 'string');
}

function nestedValue(context: FeelContext, keys: readonly string[]): FeelValue {
  if (keys.length === 0) return null;
  let value: FeelValue = context;
  for (const key of keys) value = value instanceof FeelContext ? (value.entries.get(key) ?? null) : null;
  return value;
}

function withEntry(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return made([...context.entries, [key, value]]);
}

function withNestedEntry(context: FeelContext, [key, ...rest]: readonly string[], value: FeelValue): FeelContext {
  const nested = context.entries.get(key!);
  if (rest.length === 0) return withEntry(context, key!, value);
  return withEntry(context, key!, withNestedEntry(nested instanceof FeelContext ? nested : made([]), rest, value));
}

function pairOf(entry: FeelContext): readonly [string, FeelValue] | undefined {
  const key = entry.entries.get('key');
  const value = entry.entries.get('value');
  return typeof key === 'string' && value !== undefined ? [key, value] : undefined;
}
