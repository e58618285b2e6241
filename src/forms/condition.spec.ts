import { conditionFault, feelConditions } from './condition';

const isTrue = feelConditions({ now: new Date('2026-03-02T01:00:00Z'), zone: 'Asia/Shanghai' });

describe('feelConditions', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['outcome != "list"', { outcome: 'list' }, false],
    ['outcome != "list"', { outcome: 'do-not-list' }, true],
    ['outcome != "list"', {}, true],
    ['method = "portal-code" or outcome != "proven"', { method: 'post', outcome: 'proven' }, false],
    ['days > 3', {}, false],
    ['today() = date("2026-03-02")', {}, true],
  ])('should answer %s over %j with %s', (expression, values, answer) => {
    expect(isTrue(expression, values)).toBe(answer);
  });
});

describe('conditionFault', () => {
  it('should tell a condition that can be read from one that cannot', () => {
    expect(conditionFault('a = 1')).toBeUndefined();
    expect(conditionFault('a = = 1')).toEqual(expect.any(String));
  });
});
