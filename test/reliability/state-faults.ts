import type { ElementInstance, InstanceState } from '../../src/engine/embedded/state';

/**
 * What is wrong with the document of one instance, in sentences; empty when it keeps the rules: every token has exactly one
 * place, whatever waits belongs to an element that is there, and an ended instance holds nothing.
 */
export function stateFaults(state: InstanceState): string[] {
  if (state.ended) return endedFaults(state);
  return [
    ...Object.values(state.elements).flatMap((element) => elementFaults(state, element)),
    ...ownerFaults(state),
    ...deadEnds(state),
  ];
}

// helpers

function endedFaults(state: InstanceState): string[] {
  const { elements, jobs, timers, messages, signals, incidents, compensations } = state;
  return Object.entries({ elements, jobs, timers, messages, signals, incidents, compensations }).flatMap(
    ([what, all]) => {
      const keys = Object.keys(all);
      return keys.length > 0 ? [`The ended instance ${state.rootKey} still has ${what}: ${keys.join(', ')}.`] : [];
    },
  );
}

function elementFaults(state: InstanceState, element: ElementInstance): string[] {
  const faults: string[] = [];
  const name = `${element.elementId} (${element.key})`;
  const inside = Object.values(state.elements).filter((one) => one.scopeKey === element.key);
  if (inside.length !== element.children)
    faults.push(`${name} counts ${element.children} elements inside, but there are ${inside.length}.`);
  if (element.tokens < 0) faults.push(`${name} has ${element.tokens} tokens.`);
  const waiting = Object.values(element.waiting).reduce((sum, one) => sum + one, 0);
  if (waiting > element.tokens)
    faults.push(`${name} has ${waiting} tokens waiting at joins, but ${element.tokens} in all.`);
  if (Object.values(element.waiting).some((one) => one <= 0)) faults.push(`${name} keeps an empty place at a join.`);
  if (element.scopeKey !== undefined && !state.elements[element.scopeKey]) faults.push(`The scope of ${name} is gone.`);
  if (element.callerKey !== undefined && !state.elements[element.callerKey])
    faults.push(`The caller of ${name} is gone.`);
  if (element.calledKey !== undefined && element.phase === 'activated' && !state.elements[element.calledKey])
    faults.push(`The process called by ${name} is gone.`);
  if (element.jobKey !== undefined && state.jobs[element.jobKey]?.elementKey !== element.key)
    faults.push(`The job of ${name} is gone.`);
  if (element.type === 'multiInstanceBody' && element.loop) {
    const { items, completed, terminated } = element.loop;
    if (inside.length + completed + terminated > items.length)
      faults.push(`${name} runs over ${items.length} items, but had more.`);
  }
  return faults;
}

function ownerFaults(state: InstanceState): string[] {
  const { jobs, timers, messages, signals, incidents, compensations } = state;
  const owned = Object.entries({ jobs, timers, messages, signals, incidents }).flatMap(([what, all]) =>
    Object.values(all).flatMap(({ key, elementKey }) =>
      state.elements[elementKey] ? [] : [`One of the ${what}, ${key}, belongs to nothing.`],
    ),
  );
  const kept = Object.values(compensations).flatMap(({ key, scopeKey, activityId }) => {
    const isKnown =
      state.elements[scopeKey] !== undefined ||
      Object.values(compensations).some((one) => one.instanceKey === scopeKey);
    return isKnown ? [] : [`The compensation ${key} of ${activityId} belongs to nothing.`];
  });
  const jobs_ = Object.values(jobs).filter((job) => state.elements[job.elementKey]?.jobKey !== job.key);
  return [...owned, ...kept, ...jobs_.map((job) => `The job ${job.key} is not the one of its element.`)];
}

/** A leaf that is entered and waits for nothing would wait forever; so would a scope without anything inside. */
function deadEnds(state: InstanceState): string[] {
  const busy = new Set<string>();
  for (const all of [state.jobs, state.timers, state.messages, state.signals, state.incidents]) {
    for (const one of Object.values(all)) busy.add(one.elementKey);
  }
  return Object.values(state.elements).flatMap((element) => {
    const waits =
      busy.has(element.key) ||
      element.children > 0 ||
      element.calledKey !== undefined ||
      (element.compensating ?? []).length > 0;
    const hasTokens = Object.keys(element.waiting).length > 0;
    return waits || hasTokens
      ? []
      : [`${element.elementId} (${element.key}) is ${element.phase} and waits for nothing.`];
  });
}
