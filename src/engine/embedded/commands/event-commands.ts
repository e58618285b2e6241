import { elementOf } from '../../model/graph';
import type { InstanceCommand } from '../command';
import { occur } from '../occurrences';
import type { Step } from '../step';
import { nextDue } from '../../model/timer-text';

type Command<K extends InstanceCommand['kind']> = Extract<InstanceCommand, { kind: K }>;

/** A timer that is gone or not due is no fault: its element was left in the meantime. */
export function fireTimer(step: Step, command: Command<'fire-timer'>): void {
  const timer = step.state.timers[command.timerKey];
  const waiting = step.find(timer?.elementKey);
  if (!timer || !waiting || timer.due > step.now.getTime()) return;
  step.emit({ kind: 'timer-closed', key: timer.key });
  const taken = occur(step, waiting, elementOf(step.graphOf(waiting), timer.targetId), {});
  if (!taken || timer.cycle === undefined || timer.repetitions === 0) return;
  step.emit({
    kind: 'timer-opened',
    timer: {
      ...timer,
      key: step.key(),
      due: nextDue(timer.due, timer.cycle, step.now.getTime()),
      repetitions: timer.repetitions < 0 ? -1 : timer.repetitions - 1,
    },
  });
}

export function correlate(step: Step, command: Command<'correlate'>): void {
  const subscription = step.state.messages[command.subscriptionKey];
  const waiting = step.find(subscription?.elementKey);
  if (!subscription || !waiting) return;
  occur(step, waiting, elementOf(step.graphOf(waiting), subscription.targetId), command.variables);
}

/** Every event of the instance that waits for the signal gets it. */
export function receiveSignal(step: Step, command: Command<'signal'>): void {
  for (const subscription of Object.values(step.state.signals).filter((one) => one.name === command.name)) {
    const waiting = step.find(subscription.elementKey);
    if (waiting && step.state.signals[subscription.key]) {
      occur(step, waiting, elementOf(step.graphOf(waiting), subscription.targetId), command.variables);
    }
  }
}
