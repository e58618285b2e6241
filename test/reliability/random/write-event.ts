import type { Boundary } from './blocks';
import type { ScopeWriter } from './scope-writer';

/** The definition of an event that is waited for, with a name of its own, so that no other event of the process is meant. */
export function waitFor(
  scope: ScopeWriter,
  event: Boundary['event'],
  options: { repeats?: boolean; catchesAll?: boolean; hours?: number } = {},
): string {
  const { repeats = false, catchesAll = false, hours = 1 } = options;
  switch (event) {
    case 'message': {
      const id = scope.id('message');
      scope.define(
        `<bpmn:message id="${id}" name="${id}"><bpmn:extensionElements><zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>`,
      );
      return `<bpmn:messageEventDefinition messageRef="${id}" />`;
    }
    case 'signal':
      return `<bpmn:signalEventDefinition signalRef="${signal(scope)}" />`;
    case 'timer':
      return repeats
        ? `<bpmn:timerEventDefinition><bpmn:timeCycle>R2/PT${hours}H</bpmn:timeCycle></bpmn:timerEventDefinition>`
        : `<bpmn:timerEventDefinition><bpmn:timeDuration>PT${hours}H</bpmn:timeDuration></bpmn:timerEventDefinition>`;
    case 'error':
      return catchesAll ? '<bpmn:errorEventDefinition />' : `<bpmn:errorEventDefinition errorRef="${error(scope)}" />`;
    case 'escalation':
      return catchesAll
        ? '<bpmn:escalationEventDefinition />'
        : `<bpmn:escalationEventDefinition escalationRef="${escalation(scope)}" />`;
  }
}

export function error(scope: ScopeWriter): string {
  const id = scope.id('error');
  scope.define(`<bpmn:error id="${id}" errorCode="${id}" />`);
  scope.model.errorCodes.push(id);
  return id;
}

export function escalation(scope: ScopeWriter): string {
  const id = scope.id('escalation');
  scope.define(`<bpmn:escalation id="${id}" escalationCode="${id}" />`);
  return id;
}

export function signal(scope: ScopeWriter): string {
  const id = scope.id('signal');
  scope.define(`<bpmn:signal id="${id}" name="${id}" />`);
  return id;
}

/** A message that is thrown is a job for a worker. */
export const THROWN_MESSAGE = '<zeebe:taskDefinition type="send-message" />';

export function compensation(scope: ScopeWriter): string {
  return `<bpmn:compensateEventDefinition id="${scope.id('compensate')}" />`;
}
