import { FeelLanguage } from './feel-language';

const language = new FeelLanguage();

describe('FeelLanguage', () => {
  it('should hide only on a clear true, as the server does', () => {
    expect(language.evaluateUnaryTest('=outcome != "list"', { outcome: 'decline' })).toBe(true);
    expect(language.evaluateUnaryTest('=outcome != "list"', { outcome: 'list' })).toBe(false);
    expect(language.evaluateUnaryTest('=days > 3', {})).toBe(false);
  });

  it('should not take plain text for an expression', () => {
    expect(language.isExpression('outcome')).toBe(false);
    expect(language.evaluateUnaryTest('outcome', {})).toBeNull();
  });

  it('should name the fields a condition reads', () => {
    expect(language.getVariableNames('=method = "post" or outcome = "proven"').sort()).toEqual(['method', 'outcome']);
  });

  it('should treat an unreadable condition as not fulfilled', () => {
    expect(language.evaluateUnaryTest('=a = = 1', {})).toBe(false);
  });
});
