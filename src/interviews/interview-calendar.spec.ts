import { calendarFile } from './interview-calendar';
import { minutesLetter, noticeLetter } from './interview-letters';

describe('the calendar file of a notice', () => {
  const file = calendarFile({
    uid: 'interview-1',
    sequence: 1,
    startsAt: new Date('2026-03-10T14:30:00+08:00'),
    title: '约谈：滨江理工大学',
    place: '市教委三楼会议室',
    description: '毕业去向落实进展缓慢的原因；困难毕业生帮扶措施；重点群体就业台账的建立和更新情况。',
    issuer: '滨江市教育委员会',
    issuedAt: new Date('2026-03-02T10:00:00+08:00'),
  });

  it('should hold one appointment in UTC, with a reminder the day before', () => {
    expect(file).toContain('DTSTART:20260310T063000Z');
    expect(file).toContain('DTEND:20260310T083000Z');
    expect(file).toContain('SEQUENCE:1');
    expect(file).toContain('TRIGGER:-P1D');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('should keep its lines within 75 bytes, as RFC 5545 wants them', () => {
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replace(/\r\n /g, '')).toContain('SUMMARY:约谈：滨江理工大学');
  });
});

describe('letters of an interview', () => {
  const head = { keeperName: '滨江市教育委员会', partyName: '滨江理工大学', issuedOn: '2026-03-02' };
  const notice = {
    startsAt: new Date('2026-03-10T14:30:00+08:00'),
    place: '会议室',
    points: '要点。',
    reason: '进展缓慢。',
    answerWorkingDays: 3,
  };

  it('should say whether the date moved', () => {
    expect(noticeLetter(head, { ...notice, changes: null }).body).toContain('主要负责同志');
    expect(noticeLetter(head, { ...notice, changes: 'moved' }).body).toContain('此前的安排不再执行');
    const kept = noticeLetter(head, { ...notice, changes: 'kept' }).body;
    expect(kept).toContain('维持原定时间');
    expect(kept).not.toContain('个工作日内');
  });

  it('should keep an objection on the minutes with what became of it', () => {
    const { body } = minutesLetter(head, {
      heldAt: notice.startsAt,
      place: '会议室',
      presider: '周某某',
      recorder: '陈某某',
      attendees: [{ name: '高某某', office: '校领导', organisation: '滨江理工大学' }],
      statements: '说明了原因。',
      commitments: '四月底前完成。',
      signature: 'objected',
      signer: '高某某',
      objection: '与发言不符。',
      consideration: '与录音一致，维持记录。',
    });
    expect(body).toContain('与发言不符。（提出人：高某某）');
    expect(body).toContain('与录音一致，维持记录。');
  });
});
