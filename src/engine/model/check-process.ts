import { checkEndlessLoops } from './check-loops';
import { checkLinks, checkTwins } from './check-twins';
import { isActivity, type GraphElement, type ProcessGraph } from './graph';
import type { ModelReader } from './reader';

/** Rules about how elements stand to each other, after all of them are read. */
export function checkProcess(reader: ModelReader, graph: ProcessGraph): void {
  for (const element of Object.values(graph.elements)) {
    if (element.type === 'boundaryEvent') attach(reader, graph, element);
  }
  for (const element of Object.values(graph.elements)) {
    CHECKS.forEach((check) => check(reader, graph, element));
  }
  checkLinks(reader, graph);
  checkEndlessLoops(reader, graph);
}

type Check = (reader: ModelReader, graph: ProcessGraph, element: GraphElement) => void;

const CHECKS: Check[] = [
  checkStarts,
  checkFlows,
  checkConditions,
  checkCatch,
  checkBoundary,
  checkEventGateway,
  checkThrow,
  checkCompensationHandler,
  checkTwins,
];

function attach(reader: ModelReader, graph: ProcessGraph, boundary: GraphElement): void {
  const activity = graph.elements[boundary.attachedTo ?? ''];
  if (!activity || !isActivity(activity.type)) {
    reader.refuse(
      boundary.id,
      'The boundary event is not attached to an activity.',
      'Attach it to a task, sub-process or call activity.',
    );
    return;
  }
  activity.boundaries.push(boundary.id);
}

function checkStarts(reader: ModelReader, graph: ProcessGraph, scope: GraphElement): void {
  const starts = scope.starts.map((id) => graph.elements[id]).filter((start) => start !== undefined);
  const none = starts.filter((start) => start.event.kind === 'none');
  if (scope.type === 'process') {
    if (starts.length === 0) reader.refuse(scope.id, 'The process has no start event.', 'Draw one.');
    if (none.length > 1)
      reader.refuse(scope.id, 'The process has more than one start event without a trigger.', 'Keep one.');
    for (const start of starts) {
      refuseStart(reader, start, ['none', 'message', 'timer', 'signal'], 'a process', start.id);
    }
  }
  if (scope.type === 'subProcess') {
    if (starts.length !== 1 || none.length !== 1) {
      reader.refuse(
        scope.id,
        'The sub-process needs exactly one start event without a trigger.',
        'Draw one, and take the others away.',
      );
    }
  }
  if (scope.type === 'eventSubProcess') {
    if (starts.length !== 1)
      reader.refuse(scope.id, 'The event sub-process needs exactly one start event.', 'Draw one.');
    for (const start of starts) {
      refuseStart(
        reader,
        start,
        ['message', 'timer', 'signal', 'error', 'escalation'],
        'an event sub-process',
        scope.id,
      );
      refuseNonInterruptingError(reader, start, scope.id);
      refuseCycle(reader, start, scope.id);
    }
    if (scope.incoming.length + scope.outgoing.length > 0) {
      reader.refuse(
        scope.id,
        'An event sub-process has sequence flows.',
        'Take them away: its start event triggers it.',
      );
    }
  }
}

function refuseStart(reader: ModelReader, start: GraphElement, allowed: string[], where: string, blamed: string): void {
  if (!allowed.includes(start.event.kind)) {
    reader.refuse(
      blamed,
      `The start event ${start.id} of kind "${start.event.kind}" cannot stand in ${where}.`,
      `Use one of: ${allowed.join(', ')}.`,
    );
  }
}

function checkFlows(reader: ModelReader, _graph: ProcessGraph, element: GraphElement): void {
  if (element.type === 'boundaryEvent' && element.incoming.length > 0) {
    reader.refuse(element.id, 'A sequence flow leads to a boundary event.', 'Take it away.');
  }
  if (element.type === 'endEvent' && element.outgoing.length > 0) {
    reader.refuse(element.id, 'A sequence flow leaves an end event.', 'Use an intermediate event.');
  }
}

function checkConditions(reader: ModelReader, graph: ProcessGraph, element: GraphElement): void {
  const decides = element.type === 'exclusiveGateway' || element.type === 'inclusiveGateway';
  for (const id of element.outgoing) {
    const conditional = graph.flows[id]?.condition !== undefined;
    if (decides && !conditional && id !== element.defaultFlow && element.outgoing.length > 1) {
      reader.refuse(
        id,
        'The flow has no condition and is not the default.',
        'Give a condition, or make it the default.',
      );
    }
    if (!decides && conditional) {
      reader.refuse(
        element.id,
        `The flow ${id} has a condition but does not leave an exclusive or inclusive gateway.`,
        'Put a gateway before it.',
      );
    }
  }
  if (element.defaultFlow && !element.outgoing.includes(element.defaultFlow)) {
    reader.refuse(element.id, 'The default flow does not leave this element.', 'Choose another default.');
  }
}

function checkCatch(reader: ModelReader, _graph: ProcessGraph, element: GraphElement): void {
  if (element.type === 'intermediateCatchEvent') {
    if (!['message', 'timer', 'signal', 'link'].includes(element.event.kind)) {
      reader.refuse(
        element.id,
        `A catch event of kind "${element.event.kind}" is not supported.`,
        'Use a message, timer, signal or link.',
      );
    }
    if (element.event.kind === 'timer' && element.event.timer === 'cycle') {
      reader.refuse(element.id, 'A catch event waits for a cycle.', 'Use a duration or a date.');
    }
  }
}

function checkBoundary(reader: ModelReader, graph: ProcessGraph, element: GraphElement): void {
  if (element.type !== 'boundaryEvent') return;
  if (!['message', 'timer', 'signal', 'error', 'escalation', 'compensation'].includes(element.event.kind)) {
    reader.refuse(
      element.id,
      `A boundary event of kind "${element.event.kind}" is not supported.`,
      'Use a message, timer, signal, error or escalation.',
    );
  }
  const activity = graph.elements[element.attachedTo ?? ''];
  if (element.event.kind === 'escalation' && activity?.type !== 'subProcess' && activity?.type !== 'callActivity') {
    reader.refuse(
      element.id,
      'An escalation is caught at a task, which throws none.',
      'Attach the event to a sub-process or call activity.',
    );
  }
  refuseNonInterruptingError(reader, element, element.id);
  refuseCycle(reader, element, element.id);
  if (element.event.kind === 'compensation') {
    const handler = graph.elements[element.compensationHandler ?? ''];
    if (!handler || !isActivity(handler.type))
      reader.refuse(
        element.id,
        'The compensation event leads to no activity.',
        'Associate it with the activity that takes back.',
      );
    if (element.outgoing.length > 0)
      reader.refuse(element.id, 'A sequence flow leaves a compensation event.', 'Use an association.');
  }
}

function refuseNonInterruptingError(reader: ModelReader, event: GraphElement, blamed: string): void {
  if (event.event.kind === 'error' && !event.interrupting) {
    reader.refuse(
      blamed,
      `The error event ${event.id} does not interrupt.`,
      'Make it interrupting: an error always ends its activity.',
    );
  }
}

function refuseCycle(reader: ModelReader, event: GraphElement, blamed: string): void {
  if (event.event.kind === 'timer' && event.event.timer === 'cycle' && event.interrupting) {
    reader.refuse(
      blamed,
      `The interrupting event ${event.id} waits for a cycle.`,
      'Use a duration or a date, or make it non-interrupting.',
    );
  }
}

function checkEventGateway(reader: ModelReader, graph: ProcessGraph, gateway: GraphElement): void {
  if (gateway.type !== 'eventBasedGateway') return;
  if (gateway.outgoing.length < 2) {
    reader.refuse(gateway.id, 'The event-based gateway has fewer than two outgoing flows.', 'Draw at least two.');
  }
  for (const id of gateway.outgoing) {
    const target = graph.elements[graph.flows[id]?.target ?? ''];
    if (
      !target ||
      target.type !== 'intermediateCatchEvent' ||
      !['message', 'timer', 'signal'].includes(target.event.kind)
    ) {
      reader.refuse(
        gateway.id,
        'A flow of the event-based gateway does not lead to a message, timer or signal event.',
        'Lead it to one.',
      );
    } else if (target.incoming.length > 1) {
      reader.refuse(
        target.id,
        'The event behind an event-based gateway has other incoming flows.',
        'Give the gateway an event of its own.',
      );
    }
  }
}

function checkThrow(reader: ModelReader, graph: ProcessGraph, element: GraphElement): void {
  const allowed =
    element.type === 'endEvent'
      ? ['none', 'terminate', 'error', 'escalation', 'signal', 'compensation']
      : element.type === 'intermediateThrowEvent'
        ? ['none', 'terminate', 'error', 'escalation', 'signal', 'compensation', 'link']
        : undefined;
  if (allowed && !element.job && !allowed.includes(element.event.kind)) {
    reader.refuse(
      element.id,
      `A throw event of kind "${element.event.kind}" is not supported.`,
      `Use one of: ${allowed.join(', ')}.`,
    );
  }
  if (allowed && element.event.kind === 'compensation' && element.event.activityId) {
    checkCompensated(reader, graph, element, element.event.activityId);
  }
}

function checkCompensated(reader: ModelReader, graph: ProcessGraph, element: GraphElement, activityId: string): void {
  const refuse = (reason: string, hint: string): void => {
    reader.refuse(element.id, reason, hint);
    // Zeebe blames the definition inside the event.
    if (element.event.kind === 'compensation') reader.refuse(element.event.id, reason, hint);
  };
  const activity = graph.elements[activityId];
  if (!activity || activity.scope !== element.scope) {
    refuse('The compensation event names an activity outside its scope.', 'Choose one of the same scope.');
  } else if (
    activity.type !== 'subProcess' &&
    !activity.boundaries.some((id) => graph.elements[id]?.event.kind === 'compensation')
  ) {
    refuse(`The activity ${activity.id} has no compensation event.`, 'Attach one.');
  }
}

function checkCompensationHandler(reader: ModelReader, _graph: ProcessGraph, element: GraphElement): void {
  if (!element.forCompensation) return;
  if (element.incoming.length + element.outgoing.length > 0) {
    reader.refuse(element.id, 'A compensation activity has sequence flows.', 'Take them away.');
  }
  if (element.boundaries.length > 0) {
    reader.refuse(element.id, 'A compensation activity has boundary events.', 'Take them away.');
  }
}
