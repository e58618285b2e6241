import { dayOf, dayWithWeekday, instant, instantFromLocal, localFromInstant } from './dates';

describe('dates', () => {
  it('should name the weekday when given a plain date', () => {
    expect(dayWithWeekday('2026-03-02', 'zh')).toBe('2026-03-02 周一');
    expect(dayWithWeekday('2026-03-02', 'en')).toBe('2026-03-02 Mon');
  });

  it('should show the day in China when the instant is still yesterday in UTC', () => {
    expect(dayOf('2026-03-01T16:00:00Z')).toBe('2026-03-02');
    expect(dayOf('2026-03-01T15:59:59Z')).toBe('2026-03-01');
    expect(instant('2026-03-01T16:05:00Z')).toBe('2026-03-02 00:05');
  });

  it('should read a local entry as time in China and give it back unchanged', () => {
    expect(instantFromLocal('2026-03-02T09:30')).toBe('2026-03-02T01:30:00.000Z');
    expect(localFromInstant('2026-03-02T01:30:00.000Z')).toBe('2026-03-02T09:30');
  });
});
