import { problemText } from '../i18n/problem-text';
import { adviceFor, needsAdvice } from './advice';

describe('adviceFor', () => {
  it.each([
    [0, problemText.network],
    [400, problemText.invalid],
    [403, problemText.forbidden],
    [409, problemText.conflict],
    [413, problemText.tooLarge],
    [500, problemText.internal],
    [502, problemText.internal],
  ])('should say what happened when the status is %s', (status, happened) => {
    expect(adviceFor({ status, code: 'X.Y' }).happened).toBe(happened);
  });

  it('should not blame the network when the page itself failed', () => {
    expect(adviceFor({ status: 0, code: 'UNEXPECTED' }).happened).toBe(problemText.unexpected);
  });
});

describe('needsAdvice', () => {
  it('should trust the sentence of the server except where input could seem lost', () => {
    expect(needsAdvice({ status: 404, code: 'X.Y', detail: '没有找到' })).toBe(false);
    expect(needsAdvice({ status: 404, code: 'X.Y' })).toBe(true);
    expect(needsAdvice({ status: 409, code: 'X.Y', detail: '已提交' })).toBe(true);
    expect(needsAdvice({ status: 500, code: 'X.Y', detail: '故障' })).toBe(true);
  });
});
