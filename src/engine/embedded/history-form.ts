import type { ElementInstance } from './state';
import type { StateEvent } from './state-event';

/**
 * How the facts of a step are written in `engine_history.events`: `[2, [distances], fact, fact, …]`, a fact being its number
 * in the list below and its values by position. What stands at the end and is as usual is left out; null is absent.
 *
 * A key is 0, 1, 2 … for those that begin with the step's own, -1 for the root, -2, -3 … for the older keys: how far they lie
 * before the step's own stands in the list of distances.
 * Rows that begin with something else than a form's number are those of version 0.1.0: a list of facts as they are.
 *
 * Numbers, words and positions are in databases: new ones come at the end. The view `engine_facts` reads the same in SQL.
 */
export const FORM = 2;

type Kind = StateEvent['kind'];
/** How one value is written. */
export type As = 'plain' | 'key' | 'keys' | 'type' | 'job-type' | 'headers';
export interface Field {
  path: string[];
  as: As;
  /** Left out when it is this and nothing comes behind it. */
  usual: unknown;
}

const field =
  (as: As) =>
  (path: string, usual?: unknown): Field => ({ path: path.split('.'), as, usual });
const plain = field('plain');
const key = field('key');
/** The usual scope and process of an element. */
export const ROOT = Symbol('root');

const subscription = [
  key('subscription.key'),
  key('subscription.elementKey'),
  plain('subscription.targetId'),
  plain('subscription.name'),
];

/** In the order of their numbers. */
export const FACTS: Record<Kind, Field[]> = {
  activating: [
    key('element.key'),
    plain('element.elementId'),
    field('type')('element.type'),
    key('element.definitionKey'),
    plain('tokens', 1),
    key('element.scopeKey', ROOT),
    key('element.processKey', ROOT),
    plain('flows', []),
    key('element.callerKey'),
    plain('element.loopCounter'),
    key('element.compensatesFor'),
    plain('element.openedFromInside'),
  ],
  activated: [key('key')],
  completing: [key('key')],
  completed: [key('key')],
  terminating: [key('key')],
  terminated: [key('key')],
  'flow-taken': [key('scopeKey'), plain('flowId'), plain('waits', false)],
  'variables-set': [key('scopeKey'), plain('values')],
  'trigger-queued': [key('key'), plain('trigger.elementId'), plain('trigger.variables', {})],
  'trigger-taken': [key('key'), plain('elementId')],
  interrupted: [key('key'), plain('by')],
  'job-opened': [
    key('job.key'),
    key('job.elementKey'),
    field('job-type')('job.type'),
    plain('job.user.candidateGroups'),
    plain('job.user.candidateUsers'),
    plain('job.user.assignee'),
    plain('job.user.formKey'),
    plain('job.user.dueDate'),
    field('headers')('job.headers', {}),
    plain('job.retries', 3),
    plain('job.status', 'open'),
    plain('job.notBefore'),
  ],
  'job-changed': [key('key'), plain('retries'), plain('status'), plain('notBefore')],
  'job-closed': [key('key'), plain('how', 'completed')],
  'timer-opened': [
    key('timer.key'),
    key('timer.elementKey'),
    plain('timer.targetId'),
    plain('timer.due'),
    plain('timer.repetitions', 0),
    plain('timer.cycle'),
  ],
  'timer-closed': [key('key')],
  'message-opened': [...subscription, plain('subscription.correlationKey'), plain('subscription.processId')],
  'message-closed': [key('key')],
  'signal-opened': subscription,
  'signal-closed': [key('key')],
  'incident-opened': [
    key('incident.key'),
    key('incident.elementKey'),
    plain('incident.type'),
    plain('incident.message'),
    key('incident.jobKey'),
  ],
  'incident-closed': [key('key')],
  called: [key('key'), key('calledKey')],
  'loop-started': [key('key'), plain('items')],
  'loop-done': [key('key')],
  'compensation-offered': [
    key('compensation.key'),
    plain('compensation.activityId'),
    key('compensation.scopeKey'),
    key('compensation.instanceKey'),
    plain('compensation.handlerId'),
  ],
  'compensation-taken': [key('key')],
  'compensation-started': [key('key'), field('keys')('handlers')],
  'compensation-finished': [key('key'), key('handler')],
  migrated: [key('key'), plain('elementId'), key('definitionKey'), plain('waiting', {}), plain('renamed')],
  retargeted: [key('key'), plain('of'), plain('targetId'), plain('processId')],
  ended: [plain('state')],
  'compensation-retargeted': [key('key'), plain('activityId'), plain('handlerId')],
  resumed: [key('key')],
};

/** Kinds of facts by number. */
export const KINDS = Object.keys(FACTS) as Kind[];

/** Kinds of elements by number. */
export const TYPES: ElementInstance['type'][] = [
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
  'multiInstanceBody',
];
/** Types of jobs that are written as a number. */
export const JOB_TYPES = ['io.camunda.zeebe:userTask'];
