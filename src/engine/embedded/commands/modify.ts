import type { EngineKey } from '../../engine.port';
import type { InstanceCommand } from '../command';
import { ChangeRefused, InstanceNotFound } from '../../engine.errors';
import type { ElementInstance } from '../state';
import type { Step } from '../step';
import { drain } from '../transitions';
import { scopesFrom } from '../variables';
import { activateInside, checkActivation } from './activate-inside';

/**
 * Moves tokens of a running instance. All or nothing: a refusal is found before the caller stores anything. Scopes for the
 * new tokens are opened first, then elements are terminated, then the new tokens move. A scope whose last element was
 * terminated ends too, up to the instance itself.
 */
export function modify(step: Step, command: Extract<InstanceCommand, { kind: 'modify' }>): void {
  const process = step.find(command.instanceKey);
  if (process?.type !== 'process') throw new InstanceNotFound(command.instanceKey);
  const terminated = command.terminate.map((key) => memberOf(step, process, key));
  command.activate.forEach((instruction) => checkActivation(step, process, instruction));
  const needed = activateInside(step, process.key, command.activate, new Set(command.terminate));
  const activations = step.queue.splice(0);
  for (const { key, scopeKey } of terminated) {
    step.todo({ kind: 'terminate', key });
    drain(step);
    endEmptyScopes(step, scopeKey, needed);
  }
  activations.forEach((activation) => step.todo(activation));
}

function memberOf(step: Step, process: ElementInstance, key: EngineKey): ElementInstance {
  const member = step.find(key);
  if (!member || member.processKey !== process.key) {
    throw new ChangeRefused('invalid-input', `the element instance ${key} to terminate is not active in the process`);
  }
  return { ...member };
}

function endEmptyScopes(step: Step, from: EngineKey | undefined, needed: Set<EngineKey>): void {
  for (const scope of scopesFrom(step.state, from)) {
    if (scope.children > 0 || scope.phase !== 'activated' || needed.has(scope.key)) return;
    if (scope.callerKey !== undefined) {
      throw new ChangeRefused(
        'invalid-input',
        `it would end the called instance ${scope.key}; modify the calling instance`,
      );
    }
    step.todo({ kind: 'terminate', key: scope.key });
    drain(step);
  }
}
