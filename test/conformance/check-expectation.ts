import type { InstanceState } from '../../src/engine/embedded/state';
import { visibleVariables } from '../../src/engine/embedded/variables';
import { difference, first } from './difference';
import { activeElements, instancesOf, jobsOf, type Observation } from './observation';
import type { Expectation, ExpectedIncident, ExpectedJob, Variables } from './scenario';

export interface Seen {
  observation: Observation;
  rootKey: string;
  state: InstanceState | undefined;
  now: Date;
}

/** The first thing that is not as expected, or undefined. */
export function checkExpectation(expected: Expectation, seen: Seen): string | undefined {
  const { observation, rootKey } = seen;
  if (expected.instances !== undefined && observation.roots.length !== expected.instances) {
    return `expected ${expected.instances} instances, found ${observation.roots.length}`;
  }
  const needsInstance = Object.keys(expected).some((key) => key !== 'instances');
  if (!needsInstance) return undefined;
  const { state } = seen;
  if (!state) return `expected an instance, found none`;
  const incidents =
    expected.incidents ?? (expected.state !== undefined || expected.active !== undefined ? [] : undefined);
  return first([
    expected.state && difference(expected.state, observation.stateOf(rootKey), 'state'),
    incidents && checkIncidents(incidents, state),
    expected.active && difference([...expected.active].sort(), activeElements(state), 'active'),
    checkCounts(expected, seen),
    expected.variables && difference(expected.variables, processVariables(state), 'variables'),
    expected.someVariables &&
      difference(expected.someVariables, pick(processVariables(state), expected.someVariables), 'variables'),
    ...Object.entries(expected.local ?? {}).map(([scope, variables]) =>
      difference(variables, localVariables(state, scope), `local ${scope}`),
    ),
    expected.jobs && checkJobs(expected.jobs, state, seen.now),
  ]);
}

function processVariables(state: InstanceState): Variables {
  return state.ended?.variables ?? state.elements[state.rootKey]?.variables ?? {};
}

function localVariables(state: InstanceState, scope: string): Variables | undefined {
  const [elementId = '', which] = scope.split('#');
  const instances = instancesOf(state, elementId, which === 'body');
  return instances[which === undefined || which === 'body' ? 0 : Number(which)]?.variables;
}

function pick(from: Variables, names: Variables): Variables {
  return Object.fromEntries(
    Object.keys(names).flatMap((name) => (Object.hasOwn(from, name) ? [[name, from[name]]] : [])),
  );
}

function checkCounts(expected: Expectation, { observation, rootKey }: Seen): string | undefined {
  const checks = (['completed', 'terminated'] as const).flatMap((how) => {
    const counts = expected[how];
    const wanted = Array.isArray(counts) ? tally(counts) : (counts ?? {});
    return Object.entries(wanted).map(([id, times]) =>
      difference(times, observation.times(rootKey, how, id), `${how} ${id}`),
    );
  });
  return first(checks);
}

function tally(ids: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function checkIncidents(expected: ExpectedIncident[], state: InstanceState): string | undefined {
  const found = Object.values(state.incidents).map((one) => ({
    element: state.elements[one.elementKey]?.elementId ?? '',
    type: one.type as string,
    message: one.message,
  }));
  const rest = [...found];
  for (const wanted of expected) {
    const index = rest.findIndex(
      (one) =>
        (wanted.element === undefined || wanted.element === one.element) &&
        (wanted.type === undefined || wanted.type === one.type) &&
        (wanted.mentions ?? []).every((text) => one.message.includes(text)),
    );
    if (index < 0) return `incidents: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`;
    rest.splice(index, 1);
  }
  return rest.length > 0 ? `incidents: expected no more, found ${JSON.stringify(rest)}` : undefined;
}

function checkJobs(expected: ExpectedJob[], state: InstanceState, now: Date): string | undefined {
  const found = jobsOf(state)
    .filter(({ job }) => job.status === 'open' && (job.notBefore ?? 0) <= now.getTime())
    .map(({ job, elementId }) => ({
      element: elementId,
      type: job.type,
      retries: job.retries,
      headers: job.headers,
      variables: visibleVariables(state, job.elementKey),
    }));
  if (found.length !== expected.length) return `jobs: expected ${expected.length}, found ${JSON.stringify(found)}`;
  return first(
    expected.map((job, index) => {
      const other = found[index] as unknown as Variables;
      return difference(job, pick(other, job as Variables), `jobs[${index}]`);
    }),
  );
}
