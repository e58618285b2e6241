import { fill } from '../i18n/fill';
import { remainingText } from './due';

function said(days: number): string {
  const { text, values } = remainingText(days);
  return fill(text, 'zh', values);
}

describe('remainingText', () => {
  it('should speak of one day in the singular', () => {
    expect(fill(remainingText(1).text, 'en')).toBe('1 working day left');
    expect(fill(remainingText(-1).text, 'en')).toBe('1 working day overdue');
  });

  it('should count working days left, say today, and count days overdue', () => {
    expect([said(5), said(0), said(-2)]).toEqual(['余 5 个工作日', '今日到期', '已超期 2 个工作日']);
  });
});
