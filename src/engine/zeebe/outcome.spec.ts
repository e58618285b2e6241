import { outcomeOf, pauseAfter } from './outcome';

const failed = (code: number | undefined, text = 'because') => ({ code, text });

describe('outcomeOf', () => {
  it.each(['complete-job', 'fail-job', 'throw-error', 'update-retries', 'resolve-incident', 'cancel'] as const)(
    'should leave it to the feed how it ended when %s is answered 5',
    (kind) => {
      expect(outcomeOf(kind, failed(5), 1)).toEqual({ kind: 'by-feed' });
    },
  );

  it.each(['publish', 'start'] as const)('should take a repeated %s for done when it is answered 6', (kind) => {
    expect(outcomeOf(kind, failed(6), 3)).toEqual({ kind: 'taken' });
  });

  it.each([3, 9, 12])('should show a person what the cluster answers with %s', (code) => {
    expect(outcomeOf('complete-job', failed(code, 'no such element'), 1)).toEqual({
      kind: 'refused',
      code,
      text: 'no such element',
    });
  });

  it('should refuse a change of an instance that is not there', () => {
    expect(outcomeOf('modify', failed(5), 1).kind).toBe('refused');
  });

  it.each([14, 8, 4, 1, 16])('should send again, however often, what is answered with %s', (code) => {
    expect(outcomeOf('start', failed(code), 10_000)).toEqual({ kind: 'again', afterMs: 15_000, isAway: true });
  });

  it.each([undefined, 2, 13])('should show a person a fault that does not pass (%s)', (code) => {
    expect(outcomeOf('publish', failed(code), 1)).toMatchObject({ kind: 'again', isAway: false });
    expect(outcomeOf('publish', failed(code), 10)).toMatchObject({ kind: 'refused', code });
  });
});

describe('pauseAfter', () => {
  it('should grow up to a quarter of a minute', () => {
    expect([1, 2, 3, 7, 8, 100].map(pauseAfter)).toEqual([200, 400, 800, 12_800, 15_000, 15_000]);
  });
});
