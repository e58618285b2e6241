import { buildCalendar } from '../calendar/calendar';
import { SHIPPED_YEARS } from '../calendar/shipped-calendar';
import { channelOf, decideDelivery, mailDueAt } from './delivery';
import { ALL_KINDS, NOTICE_KINDS, sentenceOf } from './notice-kind';

const calendar = buildCalendar(SHIPPED_YEARS, 'test');
const shanghai = (text: string) => new Date(`${text}+08:00`);

describe('channelOf', () => {
  it('should follow the choice of the person, and the kind where there is none', () => {
    expect(channelOf('copied', 'none')).toBe('none');
    expect(channelOf('copied', 'mail')).toBe('mail');
    expect(channelOf('copied', null)).toBe('product');
    expect(channelOf('task-arrived', null)).toBe('both');
  });

  it.each(['deadline-passed', 'supervised'] as const)('should always show %s in the product', (kind) => {
    expect(channelOf(kind, 'none')).toBe('product');
    expect(channelOf(kind, 'mail')).toBe('both');
    expect(channelOf(kind, 'product')).toBe('product');
  });
});

describe('decideDelivery', () => {
  it.each([
    ['both', true, { isListed: true, isMailed: true }],
    ['product', true, { isListed: true, isMailed: false }],
    ['mail', true, { isListed: false, isMailed: true }],
    ['mail', false, { isListed: true, isMailed: false }],
    ['both', false, { isListed: true, isMailed: false }],
    ['none', true, null],
  ] as const)('should deliver %s with an address: %s', (chosen, canMail, delivery) => {
    expect(decideDelivery('copied', chosen, canMail)).toEqual(delivery);
  });
});

describe('mailDueAt', () => {
  it('should collect for a minute when mail comes at once, also on a day off', () => {
    expect(mailDueAt(shanghai('2026-10-01T22:00:00'), { rhythm: 'at-once', hour: 9 }, calendar)).toEqual(
      shanghai('2026-10-01T22:01:00'),
    );
  });

  it.each([
    ['the same working day before the hour', '2026-03-02T08:59:59', '2026-03-02T09:00:00'],
    ['the next working day at the hour itself', '2026-03-02T09:00:00', '2026-03-03T09:00:00'],
    ['Monday after a Friday', '2026-03-06T17:00:00', '2026-03-09T09:00:00'],
    ['the first day after the October holiday', '2026-09-30T10:00:00', '2026-10-08T09:00:00'],
    ['a Saturday that is worked', '2026-10-09T10:00:00', '2026-10-10T09:00:00'],
  ])('should send a daily mail on %s', (_, at, due) => {
    expect(mailDueAt(shanghai(at), { rhythm: 'daily', hour: 9 }, calendar)).toEqual(shanghai(due));
  });

  it.each([
    ['the next Monday', '2026-03-02T09:00:01', '2026-03-09T09:00:00'],
    ['this Monday before the hour', '2026-03-02T07:00:00', '2026-03-02T09:00:00'],
    ['the first working day of a week that begins with a holiday', '2026-09-30T10:00:00', '2026-10-08T09:00:00'],
  ])('should send a weekly mail on %s', (_, at, due) => {
    expect(mailDueAt(shanghai(at), { rhythm: 'weekly', hour: 9 }, calendar)).toEqual(shanghai(due));
  });
});

describe('sentenceOf', () => {
  it('should fill in the facts in both languages', () => {
    expect(sentenceOf('urged', { step: { zh: '受理审查', en: 'Screen' }, by: '周文涛' })).toEqual({
      zh: '周文涛催办“受理审查”',
      en: '周文涛 urges "Screen"',
    });
  });

  it('should leave no place open, whatever is missing', () => {
    for (const kind of ALL_KINDS) {
      const { zh, en } = sentenceOf(kind, {});
      expect(zh + en).not.toMatch(/[{}]/);
    }
  });

  it('should have the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const { sentence } of Object.values(NOTICE_KINDS)) expect(places(sentence.en)).toEqual(places(sentence.zh));
  });
});
