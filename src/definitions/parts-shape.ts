import { isReservedName, MAX_RESOURCE_BYTES } from '../engine/model/xml-limits';
import type { DefinitionParts } from './definition';

type Guard = (value: unknown) => boolean;

/**
 * The first part whose JSON is not what a definition is made of, as a dotted path; undefined when all of them are. What the
 * parts say is for the checks; this is about what they are, so that nothing that reads them stumbles.
 * @example shapeFault({ rights: { weigh: null } }) → 'rights.weigh'
 */
export function shapeFault(parts: Partial<DefinitionParts>): string | undefined {
  for (const [part, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    const guard = SHAPES[part as keyof DefinitionParts];
    if (!guard) return part;
    const fault = guard(value, part);
    if (fault !== undefined) return fault.slice(0, 200);
  }
  return undefined;
}

// helpers

/** Undefined when it fits, else the path of what does not. */
type Shape = (value: unknown, path: string) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Guard = (value) => typeof value === 'string' && value.length <= MAX_RESOURCE_BYTES;

const leaf =
  (fits: Guard): Shape =>
  (value, path) =>
    fits(value) ? undefined : path;

/** Keys that reach into objects of the program are refused wherever they stand. */
const table =
  (inner: Shape): Shape =>
  (value, path) => {
    if (!isObject(value)) return path;
    for (const [key, entry] of Object.entries(value)) {
      const fault = isReservedName(key) ? `${path}.${key}` : inner(entry, `${path}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

const list =
  (inner: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [at, entry] of value.entries()) {
      const fault = inner(entry, `${path}.${at}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

/** Known properties have a shape, others may be any JSON without reserved keys. */
const record =
  (known: Record<string, Shape>, needed: readonly string[] = []): Shape =>
  (value, path) => {
    if (!isObject(value)) return path;
    const missing = needed.find((name) => value[name] === undefined);
    if (missing !== undefined) return `${path}.${missing}`;
    for (const [key, entry] of Object.entries(value)) {
      if (isReservedName(key)) return `${path}.${key}`;
      const fault = (Object.hasOwn(known, key) ? known[key]! : anything)(entry, `${path}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

function anything(value: unknown, path: string): string | undefined {
  if (Array.isArray(value)) return list(anything)(value, path);
  return isObject(value) ? record({})(value, path) : undefined;
}

const text = leaf(isText);
const texts = table(text);

const component: Shape = (value, path) =>
  record(
    {
      type: text,
      id: text,
      key: text,
      label: text,
      components: list(component),
      values: list(record({ value: text, label: text }, ['value', 'label'])),
      validate: record({}),
      properties: texts,
      conditional: record({ hide: text }),
    },
    ['type'],
  )(value, path);

const SHAPES: Readonly<Record<keyof DefinitionParts, Shape>> = {
  title: record({ zh: text, en: text }, ['zh', 'en']),
  bpmn: text,
  forms: table(record({ components: list(component) }, ['components'])),
  rights: table(texts),
  names: texts,
  instructions: texts,
  deadlines: table(record({})),
  irreversible: list(text),
  decisions: texts,
};
