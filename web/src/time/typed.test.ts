import { typedDay, typedDayAndTime } from './typed';

describe('typedDay', () => {
  it.each(['2026-03-02', '2026-3-2', '2026/03/02', '2026.3.2', '2026年3月2日', ' 20260302 '])(
    'should read %p',
    (typed) => {
      expect(typedDay(typed)).toBe('2026-03-02');
    },
  );

  it.each(['', '2026-02-30', '2026-13-01', '03/02/2026', '2026-03'])('should refuse %p', (typed) => {
    expect(typedDay(typed)).toBeUndefined();
  });
});

describe('typedDayAndTime', () => {
  it.each(['2026-03-02 09:05', '2026-3-2T9:05', '2026/3/2  9：05'])('should read %p', (typed) => {
    expect(typedDayAndTime(typed)).toBe('2026-03-02T09:05');
  });

  it.each(['2026-03-02', '2026-03-02 24:00', '2026-03-02 9:5', '2026-02-30 10:00'])('should refuse %p', (typed) => {
    expect(typedDayAndTime(typed)).toBeUndefined();
  });
});
