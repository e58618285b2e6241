import type { StateEvent } from '../../src/engine/embedded/state-event';
import type { Jump } from './chaos/ledger';
import type { CheckResult } from './checker';

interface RecordedStep {
  at: Date;
  command: string;
  events: StateEvent[];
}

/** I3: no timer fires before it is due. Gives by how many milliseconds each was late; what the clock jumped over is not lateness. */
export function checkTimers(root: string, steps: RecordedStep[], jumps: Jump[], result: CheckResult): number[] {
  const due = new Map<string, number>();
  return steps.flatMap(({ at, command, events }) => {
    const closed = events.flatMap((event) => (event.kind === 'timer-closed' ? [due.get(event.key) ?? 0] : []));
    for (const event of events) if (event.kind === 'timer-opened') due.set(event.timer.key, event.timer.due);
    if (!command.includes('fire-timer') || closed.length === 0) return [];
    // A timer that fires may close others beside it, which are not due yet.
    const fired = closed.filter((instant) => instant <= at.getTime());
    if (fired.length === 0)
      result.faults.push(`I3: a timer of ${root} fired at ${at.toISOString()}, before it was due.`);
    return fired.map((instant) => at.getTime() - instant - jumpedOver(jumps, instant, at.getTime()));
  });
}

/** Numbers that say how late timers were. */
export function latenessOf(all: number[]): Record<string, number> {
  const sorted = all.sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
  return {
    timers: sorted.length,
    timerLatenessP50Ms: share(0.5),
    timerLatenessP99Ms: share(0.99),
    timerLatenessMaxMs: share(1),
  };
}

// helpers

function jumpedOver(jumps: Jump[], from: number, to: number): number {
  // Stretches that overlap, because the clock was put back in between, count once.
  let reached = from;
  let sum = 0;
  for (const jump of [...jumps].sort((a, b) => a.from - b.from)) {
    const [begin, end] = [Math.max(jump.from, reached), Math.min(jump.to, to)];
    if (end <= begin) continue;
    sum += end - begin;
    reached = end;
  }
  return sum;
}
