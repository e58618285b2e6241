import { byKey, type ElementInstance, type InstanceState } from '../../../src/engine/embedded/state';
import type { Steering } from './path-action';
import { firstId, idLike } from './second-version';

/** What a person who administers a running instance does to it. `index` counts its elements, oldest first. */
export type ChangeAction =
  | { kind: 'move'; index: number; to: string }
  | { kind: 'migrate'; index: number; isWhole: boolean }
  | { kind: 'set-variables'; index: number; local: boolean };

/** The changes a pick may stand for; few picks do, so that a path stays mostly what people and time do. */
export function changes(state: InstanceState, steering: Steering, pick: number): ChangeAction[] {
  const elements = Object.values(state.elements).sort(byKey);
  if (pick % 13 === 0 && steering.ids) {
    return elements.flatMap((one, index): ChangeAction[] =>
      one.type === 'process' ? [{ kind: 'migrate', index, isWhole: pick % 2 === 0 }] : [],
    );
  }
  if (pick % 17 === 0) return elements.map((_, index) => ({ kind: 'set-variables', index, local: pick % 2 === 0 }));
  if (pick % 7 !== 0) return [];
  return elements.flatMap((one, index): ChangeAction[] => {
    const line = steering.lines?.find((ids) => ids.includes(firstId(one.elementId)));
    const to = line?.[pick % line.length];
    return to !== undefined && canBeMoved(state, one) ? [{ kind: 'move', index, to: idLike(to, one.elementId) }] : [];
  });
}

/** A modification enters nothing inside a multi-instance; compensation handlers are entered by their event only. */
export function canBeMoved(state: InstanceState, element: ElementInstance): boolean {
  if (element.phase !== 'activated' || element.compensatesFor !== undefined) return false;
  for (let scope = state.elements[element.scopeKey ?? '']; scope; scope = state.elements[scope.scopeKey ?? '']) {
    if (scope.type === 'multiInstanceBody' || scope.interruptedBy !== undefined) return false;
  }
  return true;
}
