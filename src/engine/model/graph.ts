import type { FeelExpression } from '../feel/feel';

/** Element kinds the engine runs, named as in BPMN with a lower-case first letter. */
export const ELEMENT_TYPES = [
  'process',
  'subProcess',
  'eventSubProcess',
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'serviceTask',
  'sendTask',
  'userTask',
  'scriptTask',
  'businessRuleTask',
  'receiveTask',
  'manualTask',
  'task',
  'callActivity',
] as const;
export type ElementType = (typeof ELEMENT_TYPES)[number];

/** A value of the model: fixed text, or a FEEL expression (written with a leading `=`). */
export type Expression = { kind: 'text'; text: string } | { kind: 'feel'; feel: FeelExpression };

/** One `zeebe:input` or `zeebe:output`; the target's dots are already split. */
export interface Mapping {
  source: Expression;
  target: string[];
}

export interface AssignmentDefinition {
  assignee?: Expression;
  candidateGroups?: Expression;
  candidateUsers?: Expression;
  dueDate?: Expression;
  followUpDate?: Expression;
  formKey?: Expression;
}

/** What a worker gets; user tasks carry `user`. */
export interface JobDefinition {
  type: Expression;
  retries: Expression;
  headers: Record<string, string>;
  user?: AssignmentDefinition;
}

export type TimerKind = 'duration' | 'date' | 'cycle';

/** What an event waits for or throws. */
export type EventDefinition =
  | { kind: 'none' }
  | { kind: 'terminate' }
  | { kind: 'timer'; timer: TimerKind; expression: Expression }
  | { kind: 'message'; id?: string; name: Expression; correlationKey?: Expression }
  | { kind: 'signal'; name: Expression }
  | { kind: 'error'; code?: Expression }
  | { kind: 'escalation'; code?: Expression }
  | { kind: 'compensation'; id?: string; activityId?: string }
  | { kind: 'link'; name: string };

export interface LoopDefinition {
  sequential: boolean;
  collection: Expression;
  element?: string;
  outputCollection?: string;
  outputElement?: Expression;
  completionCondition?: Expression;
}

/** Which version of what is called: the newest, the one deployed together with the caller, or the newest with a tag. */
export type Binding = { kind: 'latest' } | { kind: 'deployment' } | { kind: 'versionTag'; tag: string };

export interface CallDefinition {
  processId: Expression;
  binding: Binding;
  toChild: 'all' | 'local';
  toParent: boolean;
}

export interface GraphElement {
  id: string;
  type: ElementType;
  /** The enclosing sub-process or process; the process itself has none. */
  scope?: string;
  /** Outgoing and incoming sequence flows, in file order. */
  incoming: string[];
  outgoing: string[];
  inputs: Mapping[];
  outputs: Mapping[];
  /** Elements directly inside, for scopes. */
  children: string[];
  /** Boundary events of this activity. */
  boundaries: string[];
  /** Event sub-processes directly inside this scope. */
  eventSubProcesses: string[];
  /** The start events directly inside this scope. */
  starts: string[];
  event: EventDefinition;
  interrupting: boolean;
  attachedTo?: string;
  job?: JobDefinition;
  script?: { expression: Expression; resultVariable: string };
  decision?: { decisionId: Expression; binding: Binding; resultVariable: string };
  call?: CallDefinition;
  loop?: LoopDefinition;
  defaultFlow?: string;
  /** An activity that only runs to take back another one. */
  forCompensation: boolean;
  /** Of a compensation boundary event: the activity that takes back. */
  compensationHandler?: string;
}

export interface SequenceFlow {
  id: string;
  source: string;
  target: string;
  condition?: Expression;
}

/** One executable process, immutable. */
export interface ProcessGraph {
  processId: string;
  /** A name the author gave this version. */
  versionTag?: string;
  elements: Record<string, GraphElement>;
  flows: Record<string, SequenceFlow>;
}

/** The element, which a checked model always has. */
export function elementOf(graph: ProcessGraph, id: string): GraphElement {
  const element = graph.elements[id];
  if (!element) throw new Error(`Expected element ${id} in process ${graph.processId}, but the graph has none.`);
  return element;
}

/** The sequence flow, which a checked model always has. */
export function flowOf(graph: ProcessGraph, id: string): SequenceFlow {
  const flow = graph.flows[id];
  if (!flow) throw new Error(`Expected sequence flow ${id} in process ${graph.processId}, but the graph has none.`);
  return flow;
}

/** Tasks, sub-processes and call activities: what may carry boundary events and loops. */
export function isActivity(type: ElementType): boolean {
  return type.endsWith('Task') || type === 'task' || type === 'subProcess' || type === 'callActivity';
}

/** Elements with a life of their own inside. */
export function isScope(type: ElementType): boolean {
  return type === 'process' || type === 'subProcess' || type === 'eventSubProcess';
}
