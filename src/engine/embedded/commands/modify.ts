import type { EngineKey } from '../../engine.port';
import type { InstanceCommand } from '../command';
import { ChangeRefused, InstanceNotFound } from '../engine.errors';
import type { ElementInstance } from '../state';
import type { Step } from '../step';
import { drain } from '../transitions';
import { scopesFrom } from '../variables';
import { activateInside, checkActivation } from './activate-inside';

/**
 * Moves tokens of a running instance: first the activations, then the terminations. All or nothing: a refusal is found
 * before the caller stores anything. A scope whose last element was terminated ends too, up to the instance itself.
 */
export function modify(step: Step, command: Extract<InstanceCommand, { kind: 'modify' }>): void {
  const process = step.find(command.instanceKey);
  if (process?.type !== 'process') throw new InstanceNotFound(command.instanceKey);
  const terminated = command.terminate.map((key) => memberOf(step, process, key));
  command.activate.forEach((instruction) => checkActivation(step, process, instruction));
  activateInside(step, process.key, command.activate, new Set(command.terminate));
  drain(step);
  for (const { key } of terminated) step.todo({ kind: 'terminate', key });
  drain(step);
  for (const { scopeKey } of terminated) endEmptyScopes(step, scopeKey);
}

function memberOf(step: Step, process: ElementInstance, key: EngineKey): ElementInstance {
  const member = step.find(key);
  if (!member || member.processKey !== process.key) {
    throw new ChangeRefused('invalid-input', `the element instance ${key} to terminate is not active in the process`);
  }
  return { ...member };
}

function endEmptyScopes(step: Step, from: EngineKey | undefined): void {
  for (const scope of scopesFrom(step.state, from)) {
    if (scope.children > 0 || scope.phase !== 'activated') return;
    step.todo({ kind: 'terminate', key: scope.key });
    drain(step);
  }
}
