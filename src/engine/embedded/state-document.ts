import type { EngineKey, Variables } from '../engine.port';
import { USER_TASK_JOB } from '../reserved-names';
import { headersBeside, headersOf } from './reserved-headers';
import { emptyState, type ElementInstance, type InstanceState, type JobState, type TimerState } from './state';

/**
 * How a state is written in `engine_instances.state`: without what is as usual, and with the variables of the root last. They
 * are long and change seldom, and an update in place logs what lies between its first and its last difference.
 * Version 0.1.0 wrote everything; that is read as well.
 */
interface Document extends Omit<Partial<InstanceState>, 'elements' | 'jobs' | 'timers' | OtherPart> {
  rootKey: EngineKey;
  jobs?: Record<EngineKey, Short<JobState>>;
  timers?: Record<EngineKey, Short<TimerState>>;
  elements: Record<EngineKey, Short<ElementInstance>>;
  /** Of the root. */
  variables?: Variables;
}

/** Written as they are, but for the key. */
const OTHER_PARTS = ['messages', 'signals', 'incidents', 'compensations'] as const;
type OtherPart = (typeof OTHER_PARTS)[number];
type Short<T> = Partial<Omit<T, 'user'>> & { user?: Partial<NonNullable<JobState['user']>> };

export function writeDocument(state: InstanceState): string {
  const { rootKey, elements, jobs, timers, ended } = state;
  const root = elements[rootKey];
  const others = OTHER_PARTS.flatMap((part) =>
    isEmpty(state[part]) ? [] : [[part, mapValues<{ key: EngineKey }, object>(state[part], withoutKey)]],
  );
  return JSON.stringify({
    rootKey,
    ...(isEmpty(jobs) ? {} : { jobs: mapValues(jobs, shortJob) }),
    ...(isEmpty(timers) ? {} : { timers: mapValues(timers, shortTimer) }),
    ...(Object.fromEntries(others) as object),
    ended,
    elements: mapValues(elements, (element) => shortElement(element, rootKey, root?.definitionKey)),
    variables: root?.variables,
  });
}

export function readDocument(stored: object): InstanceState {
  const document = stored as Document & Partial<Record<OtherPart, Record<EngineKey, object>>>;
  const { rootKey, elements, jobs = {}, timers = {}, variables = {}, ended } = document;
  const definitionKey = elements[rootKey]?.definitionKey;
  const state = emptyState(rootKey);
  for (const [key, short] of Object.entries(elements)) {
    const isProcess = short.type === 'process';
    state.elements[key] = {
      key,
      definitionKey,
      processKey: rootKey,
      ...(isProcess ? {} : { scopeKey: rootKey }),
      phase: 'activated',
      variables: key === rootKey ? variables : {},
      children: 0,
      tokens: 0,
      waiting: {},
      triggers: [],
      ...short,
    } as ElementInstance;
  }
  for (const [key, short] of Object.entries(jobs)) state.jobs[key] = fullJob(key, short);
  for (const [key, short] of Object.entries(timers))
    state.timers[key] = { key, repetitions: 0, ...short } as TimerState;
  for (const part of OTHER_PARTS)
    for (const [key, one] of Object.entries(document[part] ?? {}))
      Object.assign(state[part], { [key]: { key, ...one } });
  if (ended) state.ended = ended;
  return state;
}

// helpers

function shortElement(element: ElementInstance, rootKey: EngineKey, definitionKey?: EngineKey): Short<ElementInstance> {
  const { key, scopeKey, phase, variables, children, tokens, waiting, triggers, ...rest } = element;
  const short: Short<ElementInstance> = rest;
  if (key !== rootKey && rest.definitionKey === definitionKey) delete short.definitionKey;
  if (rest.processKey === rootKey) delete short.processKey;
  if (scopeKey !== undefined && scopeKey !== rootKey) short.scopeKey = scopeKey;
  if (phase !== 'activated') short.phase = phase;
  if (key !== rootKey && !isEmpty(variables)) short.variables = variables;
  if (children !== 0) short.children = children;
  if (tokens !== 0) short.tokens = tokens;
  if (!isEmpty(waiting)) short.waiting = waiting;
  if (triggers.length > 0) short.triggers = triggers;
  return short;
}

function shortJob({ elementKey, type, retries, status, notBefore, user, headers }: JobState): Short<JobState> {
  const short: Short<JobState> = { elementKey };
  if (!user || type !== USER_TASK_JOB) short.type = type;
  if (retries !== 3) short.retries = retries;
  if (status !== 'open') short.status = status;
  if (notBefore !== undefined) short.notBefore = notBefore;
  const beside = headersBeside({ headers, ...(user ? { user } : {}) });
  if (!isEmpty(beside)) short.headers = beside;
  if (user) {
    const { candidateGroups, candidateUsers, ...rest } = user;
    short.user = rest;
    if (candidateGroups.length > 0) short.user.candidateGroups = candidateGroups;
    if (candidateUsers.length > 0) short.user.candidateUsers = candidateUsers;
  }
  return short;
}

function fullJob(key: EngineKey, { headers, user: given, ...rest }: Short<JobState>): JobState {
  const user = given && { candidateGroups: [], candidateUsers: [], ...given };
  return {
    key,
    type: USER_TASK_JOB,
    retries: 3,
    status: 'open',
    ...rest,
    headers: { ...(user && headersOf(user)), ...headers },
    ...(user ? { user } : {}),
  } as JobState;
}

function shortTimer({ key: _, repetitions, ...rest }: TimerState): Short<TimerState> {
  return repetitions === 0 ? rest : { ...rest, repetitions };
}

function withoutKey({ key: _, ...rest }: { key: EngineKey }): object {
  return rest;
}

function mapValues<T, U>(all: Record<EngineKey, T>, map: (one: T) => U): Record<EngineKey, U> {
  const mapped: Record<EngineKey, U> = {};
  for (const key in all) mapped[key] = map(all[key]!);
  return mapped;
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}
