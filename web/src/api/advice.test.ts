import { problemText } from '../i18n/problem-text';
import { adviceFor } from './advice';

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
