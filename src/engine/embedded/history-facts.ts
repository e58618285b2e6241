import type { EngineKey } from '../engine.port';
import { FACTS, FORM, JOB_TYPES, KINDS, ROOT, TYPES, type As, type Field } from './history-form';
import { KEYS_PER_STEP } from './limits';
import { headersBeside, headersOf } from './reserved-headers';
import type { ElementInstance, JobState } from './state';
import type { StateEvent } from './state-event';

const NUMBERS = new Map(KINDS.map((kind, number) => [kind, number]));

/** The text of a step's facts. `stepKey` is the key of the row: no fact has a key of the step that is smaller. */
export function writeFacts(events: StateEvent[], rootKey: EngineKey, stepKey: EngineKey): string {
  const older = new Map<EngineKey, number>();
  const first = BigInt(stepKey);
  const numberOf = (given: EngineKey): number => {
    if (given === rootKey) return -1;
    const known = older.get(given);
    if (known !== undefined) return known;
    const distance = BigInt(given) - first;
    if (distance >= 0n && distance < KEYS_PER_STEP) return Number(distance);
    const number = -2 - older.size;
    older.set(given, number);
    return number;
  };
  const facts = events.map((event) => {
    const fields = FACTS[event.kind];
    const values = fields.map((one) => written(one, event, numberOf));
    let length = values.length;
    while (length > 1 && isUsual(fields[length - 1]!, values[length - 1])) length -= 1;
    return [NUMBERS.get(event.kind), ...values.slice(0, length)];
  });
  return JSON.stringify([FORM, [...older.keys()].map((given) => asNumber(first - BigInt(given))), ...facts]);
}

/** The facts of a row of `engine_history`, of this version or an earlier one. */
export function readFacts(stored: unknown[], rootKey: EngineKey, stepKey: EngineKey): StateEvent[] {
  if (stored[0] !== FORM) return stored as StateEvent[];
  const [, distances, ...facts] = stored as [number, (string | number)[], ...[number, ...unknown[]][]];
  const first = BigInt(stepKey);
  const keyOf = (number: number): EngineKey => {
    if (number >= 0) return (first + BigInt(number)).toString();
    return number === -1 ? rootKey : (first - BigInt(distances[-2 - number] ?? 0)).toString();
  };
  return facts.map(([number, ...values]) => {
    const kind = KINDS[number];
    if (kind === undefined) throw new Error(`Expected a known number of a fact in the history, but found ${number}.`);
    const event: Record<string, unknown> = { kind };
    FACTS[kind].forEach((one, position) => {
      const value = position < values.length ? values[position] : usualOf(one);
      if (value !== null && value !== undefined) put(event, one.path, read(one.as, value, keyOf));
    });
    return withAssignment(event as StateEvent);
  });
}

// helpers

function written({ as, path }: Field, event: StateEvent, numberOf: (given: EngineKey) => number): unknown {
  const value = valueAt(event, path);
  if (value === undefined) return null;
  switch (as) {
    case 'key':
      return numberOf(value as EngineKey);
    case 'keys':
      return (value as EngineKey[]).map(numberOf);
    case 'type':
      return TYPES.indexOf(value as ElementInstance['type']);
    case 'job-type': {
      const number = JOB_TYPES.indexOf(value as string);
      return number < 0 ? value : number;
    }
    case 'headers': {
      return headersBeside((event as { job: JobState }).job);
    }
    case 'plain':
      return value;
  }
}

function read(as: As, value: unknown, keyOf: (number: number) => EngineKey): unknown {
  switch (as) {
    case 'key':
      return keyOf(value as number);
    case 'keys':
      return (value as number[]).map(keyOf);
    case 'type':
      return TYPES[value as number];
    case 'job-type':
      return typeof value === 'number' ? JOB_TYPES[value] : value;
    case 'headers':
    case 'plain':
      return value;
  }
}

/** The headers that an assignment tells are added again. */
function withAssignment(event: StateEvent): StateEvent {
  if (event.kind !== 'job-opened') return event;
  const { job } = event;
  return { ...event, job: { ...job, headers: { ...(job.user && headersOf(job.user)), ...job.headers } } };
}

/** As it is written: the usual scope is the root, whose number is -1. */
function usualOf({ usual }: Field): unknown {
  if (usual === ROOT) return -1;
  return typeof usual === 'object' && usual !== null ? structuredClone(usual) : usual;
}

function isUsual({ usual }: Field, value: unknown): boolean {
  if (usual === undefined) return value === null;
  if (usual === ROOT) return value === -1;
  if (typeof usual !== 'object') return value === usual;
  return value !== null && Array.isArray(value) === Array.isArray(usual) && isEmpty(value as object);
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

function valueAt(event: object, path: string[]): unknown {
  let at: unknown = event;
  for (const name of path) at = (at as Record<string, unknown> | undefined)?.[name];
  return at;
}

function put(event: Record<string, unknown>, path: string[], value: unknown): void {
  let at = event;
  for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
  at[path.at(-1)!] = value;
}

/** A text where a number of JSON would not be exact. */
function asNumber(distance: bigint): string | number {
  return Number.isSafeInteger(Number(distance)) ? Number(distance) : distance.toString();
}
