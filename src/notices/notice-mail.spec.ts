import { mayNameCase, noticeMail } from './notice-mail';

describe('mayNameCase', () => {
  it('should name a case to whoever may read it', () => {
    expect(mayNameCase('complaint', true)).toBe(true);
  });

  it.each([
    ['somebody who may not read the case', 'complaint', false],
    ['the case of a real-name report', 'report', true],
    ['the follow-up of a reporter', 'follow-up', true],
  ])('should not name it: %s', (_, kind, mayRead) => {
    expect(mayNameCase(kind, mayRead)).toBe(false);
  });
});

describe('noticeMail', () => {
  it('should say how many, which kind, which number, which day and where', () => {
    // when
    const { subject, text } = noticeMail(
      [
        { kind: 'task-arrived', number: 'TS-2026-000001', day: '2026-03-02' },
        { kind: 'deadline-passed', day: '2026-03-03' },
      ],
      'https://duban.example.gov.cn',
    );
    // then
    expect(subject).toBe('督办：您有 2 条新通知 / Duban: 2 new notices');
    expect(text).toContain('- 待我办理的任务  TS-2026-000001  2026-03-02\n- 期限届满  2026-03-03\n');
    expect(text).toContain('- Task for me  TS-2026-000001  2026-03-02\n- Date missed  2026-03-03\n');
    expect(text).toContain('https://duban.example.gov.cn/notices');
  });

  it('should stay short however many there are', () => {
    const many = Array.from({ length: 500 }, () => ({ kind: 'urged' as const, day: '2026-03-02' }));
    const { text } = noticeMail(many, 'https://d.example.cn');
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text).toContain('另有 480 条');
  });
});
