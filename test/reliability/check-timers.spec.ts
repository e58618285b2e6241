import type { StateEvent } from '../../src/engine/embedded/state-event';
import { checkTimers, latenessOf } from './check-timers';
import type { CheckResult } from './checker';

const DUE = Date.parse('2030-01-01T12:00:00Z');
const MINUTE_MS = 60_000;

describe('checker of timers', () => {
  let result: CheckResult;

  beforeEach(() => {
    result = { checked: {}, faults: [] };
  });

  it('should find a timer that fired before it was due', () => {
    checkTimers('1', fired({ at: DUE - 1 }), [], result);

    expect(result.faults).toEqual([expect.stringContaining('I3: a timer of 1 fired')]);
  });

  it('should not take a timer for fired that another one closed', () => {
    const steps = fired({ at: DUE, beside: [{ key: '11', due: DUE + MINUTE_MS }] });

    expect(checkTimers('1', steps, [], result)).toEqual([0]);
    expect(result.faults).toEqual([]);
  });

  it('should say by how much timers were late', () => {
    const lateness = [0, 5, 10, 700].flatMap((late) => checkTimers('1', fired({ at: DUE + late }), [], result));

    expect(latenessOf(lateness)).toEqual({
      timers: 4,
      timerLatenessP50Ms: 5,
      timerLatenessP99Ms: 700,
      timerLatenessMaxMs: 700,
    });
  });

  it.each([
    ['from where a jump crossed its time', [[-10, 50]], 56, 6],
    ['through a jump after its time', [[10, 60]], 61, 11],
    ['not before its time came, when the clock was put back', [[-5, -30]], 2, 2],
    ['on, when the clock was put back after its time', [[3, -20]], 1, 24],
  ])('should count %s', (_what, minutes, at, expected) => {
    const jumps = minutes.map(([from = 0, to = 0], index) => ({
      from: DUE + from * MINUTE_MS,
      to: DUE + to * MINUTE_MS,
      key: BigInt(150 + index),
    }));

    const lateness = checkTimers('1', fired({ at: DUE + at * MINUTE_MS }), jumps, result);

    expect(lateness).toEqual([expected * MINUTE_MS]);
  });

  it('should not count a jump that was over before the timer was opened', () => {
    const jumps = [{ from: DUE - MINUTE_MS, to: DUE + 60 * MINUTE_MS, key: 99n }];

    expect(checkTimers('1', fired({ at: DUE + MINUTE_MS }), jumps, result)).toEqual([MINUTE_MS]);
  });
});

function fired({ at, beside = [] }: { at: number; beside?: { key: string; due: number }[] }) {
  const timers = [{ key: '10', due: DUE }, ...beside];
  const opened = timers.map(({ key, due }): StateEvent => {
    return { kind: 'timer-opened', timer: { key, elementKey: '2', targetId: 't', due, repetitions: 0 } };
  });
  const closed = timers.map(({ key }): StateEvent => ({ kind: 'timer-closed', key }));
  return [
    { key: '100', at: new Date(DUE - 60 * MINUTE_MS), command: 'start', events: opened },
    { key: '200', at: new Date(at), command: 'fire-timer', events: closed },
  ];
}
