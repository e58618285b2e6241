import type { EventDefinition, Expression, TimerKind } from './graph';
import { bodyOf, extensionOf, listOf, nodeOf, textOf, type Node } from './moddle';
import { localName, type ModelReader } from './reader';
import { planTimer } from './timer-text';

type Definition = (reader: ModelReader, event: Node, definition: Node) => EventDefinition | undefined;

const DEFINITIONS: Record<string, Definition> = {
  'bpmn:TerminateEventDefinition': () => ({ kind: 'terminate' }),
  'bpmn:TimerEventDefinition': readTimer,
  'bpmn:MessageEventDefinition': (reader, event, definition) =>
    readMessage(reader, event, nodeOf(definition, 'messageRef')),
  'bpmn:SignalEventDefinition': readSignal,
  'bpmn:ErrorEventDefinition': readError,
  'bpmn:EscalationEventDefinition': readEscalation,
  'bpmn:CompensateEventDefinition': readCompensation,
  'bpmn:LinkEventDefinition': readLink,
};

/** What an event waits for or throws; refuses definitions the engine has no rules for. */
export function readEvent(reader: ModelReader, event: Node): EventDefinition {
  const definitions = listOf(event, 'eventDefinitions');
  const [definition] = definitions;
  if (!definition) return { kind: 'none' };
  if (definitions.length > 1) {
    reader.refuse(event.id, 'An event has more than one definition.', 'Draw one event for each.');
    return { kind: 'none' };
  }
  const read = DEFINITIONS[definition.$type];
  if (!read) {
    reader.refuse(
      event.id,
      `A ${localName(definition)} is not supported.`,
      'Use a message, signal, timer, error or escalation event.',
    );
    return { kind: 'none' };
  }
  return read(reader, event, definition) ?? { kind: 'none' };
}

/** A message with its name; the key is asked for where the message is waited for inside an instance. */
export function readMessage(reader: ModelReader, owner: Node, message: Node | undefined): EventDefinition | undefined {
  if (!message) {
    reader.refuse(owner.id, 'The message event names no message.', 'Choose a message.');
    return undefined;
  }
  const name = textOf(message, 'name');
  if (!name) {
    reader.refuse(message.id, 'The message has no name.', 'Give it a name.');
    return undefined;
  }
  const subscription = extensionOf(message, 'zeebe:Subscription');
  const key = textOf(subscription, 'correlationKey');
  if (!key && isWaitedForInInstance(owner)) {
    reader.refuse(
      message.id,
      'The message has no correlation key.',
      'Give the key as a FEEL expression, for example "=caseId".',
    );
  }
  return {
    kind: 'message',
    ...(message.id ? { id: message.id } : {}),
    name: reader.expression(message.id, name),
    ...(key ? { correlationKey: reader.feelOnly(message.id, key, 'correlation key') } : {}),
  };
}

function isWaitedForInInstance(owner: Node): boolean {
  if (owner.$type === 'bpmn:IntermediateThrowEvent' || owner.$type === 'bpmn:EndEvent') return false;
  return !(owner.$type === 'bpmn:StartEvent' && owner.$parent?.$type === 'bpmn:Process');
}

function readTimer(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  const kinds: [TimerKind, string][] = [
    ['duration', 'timeDuration'],
    ['date', 'timeDate'],
    ['cycle', 'timeCycle'],
  ];
  const given = kinds.flatMap(([timer, property]) => {
    const text = bodyOf(nodeOf(definition, property));
    return text ? [{ timer, text }] : [];
  });
  const [only] = given;
  if (!only || given.length > 1) {
    reader.refuse(event.id, 'The timer event needs exactly one of duration, date and cycle.', 'Give one of them.');
    return undefined;
  }
  const expression = reader.expression(event.id, only.text.trim());
  if (expression.kind === 'text' && !planTimer(only.timer, expression.text, 0)) {
    reader.refuse(
      event.id,
      `"${expression.text}" is no ${only.timer}.`,
      'Write it in the form of ISO 8601, or as a FEEL expression.',
    );
  }
  return { kind: 'timer', timer: only.timer, expression };
}

function readSignal(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  const signal = nodeOf(definition, 'signalRef');
  const name = textOf(signal, 'name');
  if (!signal || !name) {
    reader.refuse(signal?.id ?? event.id, 'The signal event names no signal.', 'Choose a signal that has a name.');
    return undefined;
  }
  return { kind: 'signal', name: reader.expression(signal.id, name) };
}

function readError(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  const error = nodeOf(definition, 'errorRef');
  const code = textOf(error, 'errorCode');
  const throws = event.$type === 'bpmn:EndEvent';
  if (throws && !code) {
    refuseCode(reader, event, error, 'The error end event has no error code.', 'Choose an error that has a code.');
    return undefined;
  }
  if (!throws && error && !code) {
    reader.refuse(error.id, 'The error has no code.', 'Give it a code, or take the error away to catch every error.');
    return undefined;
  }
  return { kind: 'error', ...(code ? { code: codeOf(reader, event, error, code, throws) } : {}) };
}

function readEscalation(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  const escalation = nodeOf(definition, 'escalationRef');
  const code = textOf(escalation, 'escalationCode');
  const throws = event.$type === 'bpmn:EndEvent' || event.$type === 'bpmn:IntermediateThrowEvent';
  if (throws && !code) {
    refuseCode(
      reader,
      event,
      escalation,
      'The escalation event has no escalation code.',
      'Choose an escalation that has a code.',
    );
    return undefined;
  }
  return {
    kind: 'escalation',
    ...(code ? { code: codeOf(reader, event, escalation, code, throws) } : {}),
  };
}

/** Codes that are thrown may be computed; the ones that are caught are compared while the model is drawn and must be text. */
function codeOf(reader: ModelReader, event: Node, owner: Node | undefined, code: string, throws: boolean): Expression {
  if (!throws && code.startsWith('=')) {
    refuseCode(reader, event, owner, 'The code of a catch event is an expression.', 'Write the code as plain text.');
  }
  return reader.expression(owner?.id ?? event.id, code);
}

/** The event is blamed, and the error or escalation it names, where the code has to be mended. */
function refuseCode(reader: ModelReader, event: Node, owner: Node | undefined, reason: string, hint: string): void {
  reader.refuse(event.id, reason, hint);
  if (owner?.id) reader.refuse(owner.id, reason, hint);
}

function readCompensation(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  if (!definition.id) {
    reader.refuse(event.id, 'The compensation definition has no id.', 'Give the definition an id.');
  }
  if (definition.waitForCompletion === false) {
    reader.refuse(event.id, 'The compensation event does not wait for its handlers.', 'Let it wait for completion.');
  }
  const activity = nodeOf(definition, 'activityRef');
  return {
    kind: 'compensation',
    ...(definition.id ? { id: definition.id } : {}),
    ...(activity?.id ? { activityId: activity.id } : {}),
  };
}

function readLink(reader: ModelReader, event: Node, definition: Node): EventDefinition | undefined {
  if (!definition.id) {
    reader.refuse(event.id, 'The link definition has no id.', 'Give the definition an id.');
  }
  const name = textOf(definition, 'name');
  if (!name) {
    reader.refuse(event.id, 'The link has no name.', 'Give the two link events the same name.');
    reader.refuse(definition.id, `The link of ${event.id} has no name.`, 'Give the two link events the same name.');
    return undefined;
  }
  return { kind: 'link', name };
}
