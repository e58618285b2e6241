import { isZeebeKey } from './zeebe-keys';

describe('isZeebeKey', () => {
  it.each([
    ['a key of the embedded engine', '65536', false],
    ['its last one', String(2n ** 51n - 1n), false],
    ['the first of a cluster', String(2n ** 51n), true],
    ['one of the product for an instance there', String(2n ** 62n), true],
    ['no key', 'abc', false],
    ['more than a database holds', '9'.repeat(19), false],
  ])('should know %s', (_what, key, expected) => {
    expect(isZeebeKey(key)).toBe(expected);
  });
});
