import type { EngineKey, Variables } from '../engine.port';

/** What the feed has told of one root instance and those it calls; keys are the cluster's. */
export interface InstanceState {
  /** The cluster's key of the root; what callers know it by is the key of ours. */
  rootZeebeKey: EngineKey;
  processes: Record<EngineKey, ProcessState>;
  elements: Record<EngineKey, ElementState>;
  /** By scope; they are told before the scope itself is. */
  variables: Record<EngineKey, Variables>;
  /** Elements that wait for their job, by its key. */
  jobs: Record<EngineKey, JobState>;
  /** Elements that are stuck, by the incident's key. */
  incidents: Record<EngineKey, EngineKey>;
}

export interface ProcessState {
  processId: string;
  definitionKey: EngineKey;
  /** The instance that called it, and the call activity there. */
  parent?: { instanceKey: EngineKey; elementKey: EngineKey };
}

export interface ElementState {
  id: string;
  type: string;
  /** What it is inside of; of a process, itself or the call activity that called it. */
  scope: EngineKey;
  process: EngineKey;
}

export interface JobState {
  element: EngineKey;
  type: string;
  headers: Record<string, string>;
}

/** The variable by which an instance is recognised as one that this product started; nobody else gets to see it. */
export const INSTANCE_VARIABLE = 'dubanInstance';

export function emptyState(rootZeebeKey: EngineKey): InstanceState {
  return { rootZeebeKey, processes: {}, elements: {}, variables: {}, jobs: {}, incidents: {} };
}

/** Every variable that can be seen from a scope, up to its process. */
export function visibleVariables(state: InstanceState, from: EngineKey): Variables {
  const scopes: Variables[] = [];
  for (let at: EngineKey | undefined = from; at !== undefined; at = outerScope(state, at))
    scopes.push(state.variables[at] ?? {});
  const seen = Object.assign({}, ...scopes.reverse()) as Variables;
  delete seen[INSTANCE_VARIABLE];
  return seen;
}

// helpers

function outerScope(state: InstanceState, key: EngineKey): EngineKey | undefined {
  const element = state.elements[key];
  return element === undefined || element.process === key ? undefined : element.scope;
}
