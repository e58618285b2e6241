import type { EngineKey } from '../../engine.port';
import { elementOf, type GraphElement, type ProcessGraph } from '../../model/graph';
import type { InstanceCommand } from '../command';
import { ChangeRefused, InstanceNotFound } from '../../engine.errors';
import { Fault } from '../fault';
import type { ElementInstance } from '../state';
import type { Step } from '../step';
import { boundariesOf, eventsBehind, eventStartsOf, subscribe } from '../subscriptions';
import { migrateCompensations } from './migrate-compensations';

export interface MigrationPlan {
  source: ProcessGraph;
  target: ProcessGraph;
  targetKey: EngineKey;
  map: Map<string, string>;
}

/**
 * Moves a running instance to another definition. Open jobs, mapped timers and mapped messages go on as they are; what
 * only the new model waits for is opened now; what is not mapped is closed (SEMANTICS 8). Called processes stay as they are.
 */
export function migrate(step: Step, command: Extract<InstanceCommand, { kind: 'migrate' }>): void {
  const process = step.find(command.instanceKey);
  if (process?.type !== 'process') throw new InstanceNotFound(command.instanceKey);
  const plan: MigrationPlan = {
    source: step.graphOf(process),
    target: step.world.graph(command.targetDefinitionKey),
    targetKey: command.targetDefinitionKey,
    map: new Map(command.mapping.map(({ from, to }) => [from, to])),
  };
  checkMapping(plan, command.mapping);
  plan.map.set(plan.source.processId, plan.target.processId);
  const members = Object.values(step.state.elements).filter((one) => one.processKey === process.key);
  members.forEach((member) => checkMember(step, plan, member));
  members.forEach((member) => checkTokens(plan, member));
  members.forEach((member) => move(step, plan, member));
  members.forEach((member) => rearm(step, plan, member));
  migrateCompensations(step, plan, members);
}

function checkMapping(plan: MigrationPlan, mapping: { from: string; to: string }[]): void {
  const seen = new Set<string>();
  for (const { from, to } of mapping) {
    if (!plan.source.elements[from] && !plan.source.flows[from])
      throw new ChangeRefused('invalid-input', `the mapping names '${from}', which the running process does not have`);
    if (!plan.target.elements[to] && !plan.target.flows[to])
      throw new ChangeRefused('invalid-input', `the mapping names '${to}', which the target process does not have`);
    if (seen.has(from)) throw new ChangeRefused('invalid-input', `the mapping names '${from}' twice`);
    seen.add(from);
  }
}

function checkMember(step: Step, plan: MigrationPlan, member: ElementInstance): void {
  const refuse = (reason: string): never => {
    throw new ChangeRefused('invalid-state', `the active element '${member.elementId}' ${reason}`);
  };
  const to = plan.map.get(member.elementId);
  if (to === undefined) return refuse('is not mapped');
  const from = elementOf(plan.source, member.elementId);
  const target = plan.target.elements[to];
  if (!target || target.type !== from.type) return refuse(`is a ${from.type}, but '${to}' is another kind of element`);
  if ((from.loop === undefined) !== (target.loop === undefined) || from.loop?.sequential !== target.loop?.sequential) {
    refuse(`and '${to}' do not repeat in the same way`);
  }
  const scope = step.find(member.scopeKey);
  const expected = scope && plan.map.get(scope.elementId);
  const found = member.loopCounter === undefined ? target.scope : to;
  if (member.compensatesFor === undefined && expected !== undefined && expected !== found)
    refuse(`would change its scope to '${target.scope}'`);
  checkEvents(plan, member, from, target);
}

/** Events may move only with the activity they belong to. */
function checkEvents(plan: MigrationPlan, member: ElementInstance, from: GraphElement, target: GraphElement): void {
  for (const id of from.boundaries) {
    const to = plan.map.get(id);
    if (to === undefined) continue;
    if (!target.boundaries.includes(to)) {
      throw new ChangeRefused(
        'invalid-state',
        `the event '${id}' of '${member.elementId}' would be attached to another element`,
      );
    }
    checkKind(plan, id, to);
  }
  if (from.type === 'intermediateCatchEvent' || from.type === 'receiveTask') checkKind(plan, from.id, target.id);
}

function checkKind(plan: MigrationPlan, from: string, to: string): void {
  const before = elementOf(plan.source, from).event.kind;
  const after = elementOf(plan.target, to).event.kind;
  if (before !== after)
    throw new ChangeRefused('invalid-state', `the event '${from}' is of kind ${before}, but '${to}' of kind ${after}`);
}

/** A token that waits at a join needs its sequence flow mapped, to one that leads to the mapped join. */
function checkTokens(plan: MigrationPlan, member: ElementInstance): void {
  for (const flow of Object.keys(member.waiting)) {
    const to = plan.map.get(flow);
    if (to === undefined)
      throw new ChangeRefused('invalid-input', `the sequence flow '${flow}', which holds a token, is not mapped`);
    const join = plan.map.get(plan.source.flows[flow]?.target ?? '');
    if (plan.target.flows[to] === undefined || plan.target.flows[to].target !== join) {
      throw new ChangeRefused('invalid-input', `the sequence flow '${flow}' would lead to another join`);
    }
  }
}

function move(step: Step, plan: MigrationPlan, member: ElementInstance): void {
  const waiting = Object.entries(member.waiting).map(([flow, tokens]): [string, number] => [
    plan.map.get(flow) ?? flow,
    tokens,
  ]);
  step.emit({
    kind: 'migrated',
    key: member.key,
    elementId: plan.map.get(member.elementId) ?? member.elementId,
    definitionKey: plan.targetKey,
    waiting: Object.fromEntries(waiting),
    ...renamedEvents(plan, member),
  });
}

/** An interruption and events behind an incident name elements of the model, too. */
function renamedEvents(
  plan: MigrationPlan,
  { interruptedBy, triggers }: ElementInstance,
): { renamed?: Record<string, string> } {
  const named = [...(interruptedBy === undefined ? [] : [interruptedBy]), ...triggers.map((one) => one.elementId)];
  const renamed = named.flatMap((id): [string, string][] => {
    const to = plan.map.get(id);
    return to === undefined || to === id ? [] : [[id, to]];
  });
  return renamed.length === 0 ? {} : { renamed: Object.fromEntries(renamed) };
}

/** Keeps what is mapped, closes the rest, opens what is new. */
function rearm(step: Step, plan: MigrationPlan, member: ElementInstance): void {
  const kept = new Set<string>();
  const { timers, messages, signals } = step.state;
  for (const [of, all] of [
    ['timers', timers],
    ['messages', messages],
    ['signals', signals],
  ] as const) {
    for (const one of Object.values(all).filter((each) => each.elementKey === member.key)) {
      const to = plan.map.get(one.targetId);
      if (to === undefined) {
        step.emit({
          kind: of === 'timers' ? 'timer-closed' : of === 'messages' ? 'message-closed' : 'signal-closed',
          key: one.key,
        });
      } else {
        kept.add(to);
        step.emit({
          kind: 'retargeted',
          of,
          key: one.key,
          targetId: to,
          ...(of === 'messages' ? { processId: plan.target.processId } : {}),
        });
      }
    }
  }
  if (member.phase !== 'activated' || member.interruptedBy !== undefined) return;
  const element = step.elementOf(member);
  const behind = element.type === 'eventBasedGateway' ? eventsBehind(step, element, member) : [];
  // Event sub-processes belong to each inner instance of a loop, not to its body.
  const inside = member.type === 'multiInstanceBody' ? [] : eventStartsOf(step, element, member);
  const events = [...boundariesOf(step, element, member), ...inside, ...behind];
  const mapped = new Set(plan.map.values());
  const fresh = events.filter((event) => !kept.has(event.id) && !(mapped.has(event.id) && wasSpent(event)));
  try {
    subscribe(step, member, fresh);
  } catch (error) {
    if (error instanceof Fault)
      throw new ChangeRefused('invalid-state', `the events of '${element.id}' cannot be opened: ${error.message}`);
    throw error;
  }
}

/** A mapped event without a subscription has already happened: timers once, interrupting events for good. */
function wasSpent(event: GraphElement): boolean {
  return event.event.kind === 'timer';
}
