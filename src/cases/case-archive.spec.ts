import { maySetRetention, type RetentionClass } from './case-archive';

describe('maySetRetention', () => {
  it.each<[RetentionClass | null, RetentionClass, boolean]>([
    [null, '10-years', true],
    [null, 'permanent', true],
    ['10-years', '30-years', true],
    ['10-years', '10-years', false],
    ['permanent', '30-years', false],
  ])('should answer %s to %s with %s', (current, wanted, may) => {
    expect(maySetRetention(current, wanted)).toBe(may);
  });
});
