import { byKey, type InstanceState } from '../../../src/engine/embedded/state';
import { canBeMoved, changes, type ChangeAction } from './change-action';
import type { WrittenProcess } from './process-xml';

/** What a path has to know of the model; without its lines and ids, nobody moves tokens or migrates. */
export type Steering = Pick<WrittenProcess, 'repeats' | 'errorCodes'> & Partial<Pick<WrittenProcess, 'lines' | 'ids'>>;

/** What a path does next. `index` counts the open jobs, subscriptions or incidents of the instance, oldest first. */
export type PathAction =
  | { kind: 'complete'; index: number; again: boolean }
  | { kind: 'throw-error'; index: number; code: string }
  | { kind: 'fail'; index: number; retries: number }
  | { kind: 'message' | 'signal' | 'resolve' | 'redo'; index: number }
  | { kind: 'wait'; index: number; until: number }
  | { kind: 'cancel'; index: number }
  | ChangeAction;

/** The action a pick stands for in this state; without a pick, one that leads out. Undefined when nothing can be done. */
export function choose(
  state: InstanceState,
  written: Steering,
  pick: number | undefined,
  turn: number,
): PathAction | undefined {
  if (pick === undefined) return wayOut(state, turn);
  const changed = changes(state, written, pick);
  const actions = changed.length > 0 ? changed : [...possible(state, written, pick), ...wayOutChoices(state)];
  return actions[pick % Math.max(1, actions.length)];
}

// helpers

function possible(state: InstanceState, { errorCodes }: Steering, pick: number): PathAction[] {
  const actions: PathAction[] = [];
  for (const [index, job] of Object.values(state.jobs).sort(byKey).entries()) {
    if (job.status !== 'open') continue;
    actions.push({ kind: 'complete', index, again: pick % 3 === 0 });
    const code = errorCodes[pick % Math.max(1, errorCodes.length)];
    if (code !== undefined) actions.push({ kind: 'throw-error', index, code });
    if (pick % 4 === 0) actions.push({ kind: 'fail', index, retries: pick % 2 });
    if (pick % 5 === 0 && canBeRedone(state, job.elementKey)) actions.push({ kind: 'redo', index });
  }
  if (pick % 97 === 0) actions.push({ kind: 'cancel', index: 0 });
  return actions;
}

/** Everything that moves the instance on without going back. */
function wayOutChoices(state: InstanceState): PathAction[] {
  const open = Object.values(state.jobs).sort(byKey);
  const due = Object.values(state.timers).map((timer) => timer.due);
  return [
    ...open.flatMap((job, index): PathAction[] =>
      job.status === 'open' ? [{ kind: 'complete', index, again: false }] : [],
    ),
    ...Object.keys(state.incidents).map((_, index): PathAction => ({ kind: 'resolve', index })),
    ...(due.length > 0 ? [{ kind: 'wait' as const, index: 0, until: Math.min(...due) }] : []),
    ...Object.keys(state.messages).map((_, index): PathAction => ({ kind: 'message', index })),
    ...Object.keys(state.signals).map((_, index): PathAction => ({ kind: 'signal', index })),
  ];
}

/** Jobs first, then incidents, then what an element waits for that has nothing else to do, in turn. */
function wayOut(state: InstanceState, turn: number): PathAction | undefined {
  const choices = wayOutChoices(state);
  const urgent = choices.find(({ kind }) => kind === 'complete') ?? choices.find(({ kind }) => kind === 'resolve');
  const leading = choices.filter((choice) => choice.kind === 'wait' || leadsOn(state, choice));
  return urgent ?? leading[turn % Math.max(1, leading.length)] ?? choices[0];
}

/** Whether an element waits for just this: events beside a task or a scope may only open more of the same. */
function leadsOn(state: InstanceState, { kind, index }: PathAction): boolean {
  const all = kind === 'message' ? state.messages : kind === 'signal' ? state.signals : {};
  const waiting = Object.values(all).sort(byKey)[index];
  const owner = state.elements[waiting?.elementKey ?? ''];
  return owner !== undefined && (owner.type === 'eventBasedGateway' || owner.elementId === waiting?.targetId);
}

function canBeRedone(state: InstanceState, elementKey: string): boolean {
  const element = state.elements[elementKey];
  return element !== undefined && canBeMoved(state, element);
}
