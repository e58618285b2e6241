import type { EngineKey } from '../../engine.port';
import { elementOf, type GraphElement, type ProcessGraph } from '../../model/graph';
import { ChangeRefused } from '../../engine.errors';
import { byKey, type CompensationState, type ElementInstance } from '../state';
import type { Step } from '../step';
import type { MigrationPlan } from './migrate';

/**
 * What is complete can still be taken back in the new model where the compensation event of the activity is mapped; the
 * sub-processes around it follow. The rest can no longer be taken back, as in Zeebe.
 */
export function migrateCompensations(step: Step, plan: MigrationPlan, members: ElementInstance[]): void {
  const offers = offersOf(step, members);
  const activities = new Map<string, string>();
  for (const offer of offers) follow(plan, elementOf(plan.source, offer.activityId), activities);
  for (const { key, activityId } of offers) {
    const to = activities.get(activityId);
    if (to === undefined) {
      step.emit({ kind: 'compensation-taken', key });
      continue;
    }
    const handlerId = compensationEventOf(plan.target, to)?.compensationHandler;
    step.emit({
      kind: 'compensation-retargeted',
      key,
      activityId: to,
      ...(handlerId === undefined ? {} : { handlerId }),
    });
  }
}

/** Those of the process itself, and what they hold in turn. */
function offersOf(step: Step, members: ElementInstance[]): CompensationState[] {
  const scopes = new Set<EngineKey>(members.map(({ key }) => key));
  const all = Object.values(step.state.compensations).sort(byKey);
  for (let found = all; found.length > 0;) {
    found = all.filter((one) => scopes.has(one.scopeKey) && !scopes.has(one.instanceKey));
    for (const one of found) scopes.add(one.instanceKey);
  }
  return all.filter((one) => scopes.has(one.scopeKey));
}

function follow(plan: MigrationPlan, activity: GraphElement, activities: Map<string, string>): void {
  const event = compensationEventOf(plan.source, activity.id);
  const to = plan.map.get(event?.id ?? '');
  if (to === undefined) return;
  const target = elementOf(plan.target, to);
  if (target.type !== 'boundaryEvent' || target.event.kind !== 'compensation' || target.attachedTo === undefined)
    throw new ChangeRefused(
      'invalid-input',
      `the compensation event '${event?.id}' is mapped to another kind of event`,
    );
  let from: GraphElement | undefined = activity;
  let also: GraphElement | undefined = elementOf(plan.target, target.attachedTo);
  for (; from.scope !== undefined && also.scope !== undefined; also = elementOf(plan.target, also.scope)) {
    activities.set(from.id, also.id);
    from = elementOf(plan.source, from.scope);
  }
  if (from.scope !== undefined || also.scope !== undefined)
    throw new ChangeRefused('invalid-state', `the compensation event '${event?.id}' would change its scope`);
}

function compensationEventOf(graph: ProcessGraph, activityId: string): GraphElement | undefined {
  return elementOf(graph, activityId)
    .boundaries.map((id) => elementOf(graph, id))
    .find((boundary) => boundary.event.kind === 'compensation');
}
