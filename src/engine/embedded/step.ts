import type { EngineEvent, EngineKey, Variables } from '../engine.port';
import { elementOf, type Binding, type GraphElement, type ProcessGraph } from '../model/graph';
import { apply } from './apply';
import type { Fault } from './fault';
import { factsAfter, factsBefore } from './facts';
import { MAX_TRANSITIONS } from './limits';
import type { ElementInstance, InstanceState, Trigger } from './state';
import type { NewElement, StateEvent } from './state-event';

export type DecisionResult = { json: unknown } | { failure: string };

/** A deployed decision, ready to be asked. */
export type Decision = (lookup: (name: string) => unknown, now: Date) => DecisionResult;

/** What a step may look up beside its instance: deployed models, immutable or as of the beginning of the step. */
export interface World {
  graph(definitionKey: EngineKey): ProcessGraph;
  /** The version of a process that a caller, itself of the definition `from`, means. */
  process(processId: string, binding: Binding, from: EngineKey): EngineKey | undefined;
  /** The version of a decision that a caller means. */
  decision(decisionId: string, binding: Binding, from: EngineKey): Decision | undefined;
}

/** Transitions still to be made, first in first out: their order is part of the behaviour. */
export type Todo =
  | {
      kind: 'activate';
      element: NewElement;
      /** Tokens this entry takes from the scope, and the waiting ones among them. */
      tokens: number;
      flows: string[];
      /** Set in the element's own scope before its rules run. */
      variables?: Variables;
      trigger?: Trigger;
      /** Enter a join whether or not its tokens are there: a modification asked for it. */
      forced?: boolean;
    }
  | { kind: 'reactivate'; key: EngineKey }
  | { kind: 'complete'; key: EngineKey }
  | { kind: 'terminate'; key: EngineKey };

/** What an element kind does in its life; each kind is one file in `rules/`. */
export interface ElementRules {
  /** Runs when the element is entered, and again after an incident here was resolved. */
  activate(step: Step, element: GraphElement, instance: ElementInstance): void;
  /** Runs before the element is left; absent means output mappings only. */
  complete?(step: Step, element: GraphElement, instance: ElementInstance): void;
  /** Runs after the element was left, in place of its outgoing flows. */
  left?(step: Step, element: GraphElement, instance: ElementInstance): void;
  /** Runs for a scope before one of its children is completed. */
  childCompleting?(step: Step, element: GraphElement, scope: ElementInstance, child: ElementInstance): void;
  /** Runs for a scope when a path inside has ended. */
  pathEnded?(step: Step, element: GraphElement, scope: ElementInstance): void;
}

/** Messages to other instances that a step asks for. */
export interface ThrownSignal {
  name: string;
  variables: Variables;
}

export interface StepInput {
  world: World;
  state: InstanceState;
  now: Date;
  /** The first of the keys this step may give; the following ones are free too. */
  firstKey: bigint;
  rulesOf(type: ElementInstance['type']): ElementRules;
}

/** One step while it is worked out: facts are recorded and applied at once, transitions wait in a queue. */
export class Step {
  readonly state: InstanceState;
  readonly now: Date;
  readonly world: World;
  readonly events: StateEvent[] = [];
  readonly facts: EngineEvent[] = [];
  readonly signals: ThrownSignal[] = [];
  readonly queue: Todo[] = [];
  readonly rulesOf: StepInput['rulesOf'];
  private nextKey: bigint;
  private transitions = 0;

  constructor(input: StepInput) {
    this.state = input.state;
    this.now = input.now;
    this.world = input.world;
    this.rulesOf = input.rulesOf;
    this.nextKey = input.firstKey;
  }

  emit(event: StateEvent): void {
    this.facts.push(...factsBefore(this, event));
    this.events.push(event);
    apply(this.state, event);
    this.facts.push(...factsAfter(this, event));
  }

  key(): EngineKey {
    const key = this.nextKey.toString();
    this.nextKey += 1n;
    return key;
  }

  /** Keys given so far count on: a later part of the same step goes on behind them. */
  get keyAfter(): bigint {
    return this.nextKey;
  }

  todo(todo: Todo): void {
    this.queue.push(todo);
  }

  /** Counts a transition; false when the command has used up its share. */
  countTransition(): boolean {
    this.transitions += 1;
    return this.transitions <= MAX_TRANSITIONS;
  }

  find(key: EngineKey | undefined): ElementInstance | undefined {
    return key === undefined ? undefined : this.state.elements[key];
  }

  graphOf(instance: ElementInstance): ProcessGraph {
    return this.world.graph(instance.definitionKey);
  }

  elementOf(instance: ElementInstance): GraphElement {
    return elementOf(this.graphOf(instance), instance.elementId);
  }

  raise(instance: ElementInstance, fault: Fault, jobKey?: EngineKey): void {
    this.emit({
      kind: 'incident-opened',
      incident: {
        key: this.key(),
        elementKey: instance.key,
        type: fault.type,
        message: fault.message,
        ...(jobKey === undefined ? {} : { jobKey }),
      },
    });
  }
}
