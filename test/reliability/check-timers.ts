import type { StateEvent } from '../../src/engine/embedded/state-event';
import type { Jump } from './chaos/ledger';
import type { CheckResult } from './checker';

interface RecordedStep {
  key: string;
  at: Date;
  command: string;
  events: StateEvent[];
}

/**
 * I3: no timer fires before it is due. Gives for how many milliseconds each was kept waiting, from the moment at which the
 * clock, going or jumping, reached its time.
 */
export function checkTimers(root: string, steps: RecordedStep[], jumps: Jump[], result: CheckResult): number[] {
  const opened = new Map<string, { due: number; key: bigint }>();
  return steps.flatMap(({ key, at, command, events }) => {
    const step = BigInt(key);
    const closed = events.flatMap((event) => (event.kind === 'timer-closed' ? (opened.get(event.key) ?? []) : []));
    for (const event of events)
      if (event.kind === 'timer-opened') opened.set(event.timer.key, { due: event.timer.due, key: step });
    if (!command.includes('fire-timer') || closed.length === 0) return [];
    // A timer that fires may close others beside it, which are not due yet.
    const fired = closed.filter(({ due }) => due <= at.getTime());
    if (fired.length === 0)
      result.faults.push(`I3: a timer of ${root} fired at ${at.toISOString()}, before it was due.`);
    return fired.map((timer) =>
      waited(
        timer.due,
        at.getTime(),
        jumps.filter((jump) => timer.key < jump.key && jump.key <= step),
      ),
    );
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

/** Time that went by between the moment a timer became due and its firing; `jumps` are those in between, in order. */
function waited(due: number, at: number, jumps: Jump[]): number {
  let since: number | undefined;
  let sum = 0;
  for (const { from, to } of jumps) {
    if (since === undefined && due <= from) since = due;
    if (since !== undefined) sum += Math.max(0, from - since);
    since = since === undefined && due > to ? undefined : to;
  }
  return sum + Math.max(0, at - (since ?? due));
}
