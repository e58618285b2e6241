import { sendableVariables } from './sendable-variables';

describe('sendableVariables', () => {
  it('should let through what comes back as it went', () => {
    const variables = { caseId: '7', ok: true, n: 2 ** 53 - 1, fraction: 0.30000000000000004, list: [{ deep: null }] };
    expect(sendableVariables(variables)).toEqual(variables);
  });

  it.each([
    ['2^53', { n: 2 ** 53 }, "'n'"],
    ['a power of ten', { n: 1e21 }, "'n'"],
    ['a bigint', { n: 9_007_199_254_740_993n }, "'n'"],
    ['a large number inside', { list: [{ n: -(2 ** 60) }] }, "'list.0.n'"],
  ])('should refuse %s and say where it stands', (_what, variables, place) => {
    expect(() => sendableVariables(variables)).toThrow(`the number in ${place} is beyond 2^53; pass it as text`);
  });
});
