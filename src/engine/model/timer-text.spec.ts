import { nextDue, planTimer } from './timer-text';

const at = (text: string): number => Date.parse(text);
const NOW = at('2030-01-31T10:00:00Z');

describe('planTimer', () => {
  it.each([
    ['duration', 'PT90M', '2030-01-31T11:30:00Z'],
    ['duration', 'P1M', '2030-02-28T10:00:00Z'],
    ['duration', '-PT1H', '2030-01-31T09:00:00Z'],
    ['duration', 'P1W', '2030-02-07T10:00:00Z'],
    ['duration', 'PT-1H', '2030-01-31T09:00:00Z'],
    ['date', '2030-03-01T08:00:00+08:00', '2030-03-01T00:00:00Z'],
    ['date', '2030-03-01T08:00:00+08:00[Asia/Shanghai]', '2030-03-01T00:00:00Z'],
    ['cycle', 'R3/PT1H', '2030-01-31T11:00:00Z'],
    ['cycle', 'R/2030-02-02T00:00:00Z/P1D', '2030-02-02T00:00:00Z'],
    ['cycle', 'R/2030-01-02T00:00:00Z/P1D', '2030-01-31T10:00:00Z'],
    ['cycle', '0 30 9 * * MON-FRI', '2030-02-01T09:30:00Z'],
    ['cycle', '@daily', '2030-02-01T00:00:00Z'],
    ['cycle', '0 0/15 * * * *', '2030-01-31T10:15:00Z'],
    ['cycle', '0 0 0 L * *', '2030-02-28T00:00:00Z'],
    ['cycle', '0 0 0 L-3 * *', '2030-02-25T00:00:00Z'],
    ['cycle', '0 0 0 LW 3 *', '2030-03-29T00:00:00Z'],
    ['cycle', '0 0 0 2W * *', '2030-02-01T00:00:00Z'],
    ['cycle', '0 0 0 1W 6 *', '2030-06-03T00:00:00Z'],
    ['cycle', '0 0 0 ? * 2#1', '2030-02-05T00:00:00Z'],
    ['cycle', '0 0 0 * * FRIL', '2030-02-22T00:00:00Z'],
    ['cycle', 'R0/PT1H', '2030-01-31T11:00:00Z'],
  ] as const)('should be due for the %s %s at %s', (kind, text, due) => {
    expect(planTimer(kind, text, NOW)?.due).toBe(at(due));
  });

  it.each([
    ['duration', 'tomorrow'],
    ['duration', 'P'],
    ['duration', 'P1DT'],
    ['date', '2030-03-01'],
    ['cycle', 'PT1H'],
    ['cycle', '0 0 25 * * *'],
    ['cycle', '0 0 0 30 2 *'],
    ['cycle', '0 0 0 32W * *'],
    ['cycle', '0 0 0 * * 2#6'],
  ] as const)('should give nothing for the %s %s', (kind, text) => {
    expect(planTimer(kind, text, NOW)).toBeUndefined();
  });

  it('should count the repetitions after the first, and none for an endless cycle', () => {
    expect(planTimer('cycle', 'R3/PT1H', NOW)?.repetitions).toBe(2);
    expect(planTimer('cycle', 'R/PT1H', NOW)?.repetitions).toBe(-1);
  });
});

describe('nextDue', () => {
  it('should keep the grid when a cycle is a little late, and not make up for more', () => {
    expect(nextDue(at('2030-01-31T09:00:00Z'), 'PT1H', at('2030-01-31T09:30:00Z'))).toBe(at('2030-01-31T10:00:00Z'));
    expect(nextDue(at('2030-01-31T09:00:00Z'), 'PT1H', at('2030-01-31T13:30:00Z'))).toBe(at('2030-01-31T13:30:00Z'));
  });

  it('should follow a cron expression from now on', () => {
    expect(nextDue(at('2030-01-30T09:30:00Z'), '0 30 9 * * *', NOW)).toBe(at('2030-02-01T09:30:00Z'));
  });
});
