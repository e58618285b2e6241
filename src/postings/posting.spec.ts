import { contentRefusal, type EventContent, type JobContent, sectionsOf, shownUntil } from './posting';

const JOB: JobContent = {
  kind: 'job',
  title: '测试工程师',
  employer: { name: '滨江测试软件有限公司' },
  headcount: 5,
  conditions: '计算机类专业',
  work: '测试',
  place: '滨江市',
  pay: '月薪8000元',
  validUntil: '2026-03-31',
};
const EVENT: EventContent = {
  kind: 'event',
  title: '双选会',
  date: '2026-03-20',
  startsAt: '09:00',
  endsAt: '16:00',
  place: '活动中心',
  visitors: 800,
  safetyPlan: '安保',
  employers: [
    { name: '滨江测试软件有限公司', jobs: '工程师5人' },
    { name: '远舟样例教育有限公司', creditCode: '91999900MA00000019', jobs: '顾问3人' },
  ],
};

describe('contentRefusal', () => {
  const refusal = (content: JobContent | EventContent) => contentRefusal(content, '2026-03-20', '2027-03-20');

  it('should take what is complete and not over, today and the last day included', () => {
    expect(refusal(JOB)).toBeUndefined();
    expect(refusal(EVENT)).toBeUndefined();
    expect(refusal({ ...JOB, validUntil: '2027-03-20' })).toBeUndefined();
  });

  it.each([
    ['past', { ...EVENT, date: '2026-03-19' }],
    ['too-far', { ...JOB, validUntil: '2027-03-21' }],
    ['hours-reversed', { ...EVENT, endsAt: '09:00' }],
    ['no-employer', { ...EVENT, employers: [] }],
    [
      'employer-twice',
      { ...EVENT, employers: [EVENT.employers[0]!, { ...EVENT.employers[0]!, name: '滨江测试软件 有限公司' }] },
    ],
  ])('should refuse as %s', (reason, content) => expect(refusal(content)).toBe(reason));

  it('should take two employers of one name with different codes', () => {
    const twin = { ...EVENT.employers[1]!, creditCode: '52999900MJ0000002X' };
    expect(refusal({ ...EVENT, employers: [EVENT.employers[1]!, twin] })).toBeUndefined();
  });
});

describe('sectionsOf', () => {
  it('should hold every written part once, each employer of an event under its name', () => {
    expect(sectionsOf(JOB).map(({ key }) => key)).toEqual(['title', 'conditions', 'work', 'place', 'pay']);
    expect(sectionsOf(EVENT).map(({ key, label }) => [key, label.zh])).toEqual([
      ['title', '活动名称'],
      ['place', '地点'],
      ['employer-1', '滨江测试软件有限公司'],
      ['employer-2', '远舟样例教育有限公司'],
    ]);
  });
});

describe('shownUntil', () => {
  it('should be the end of validity, or the day of the event', () => {
    expect([shownUntil(JOB), shownUntil(EVENT)]).toEqual(['2026-03-31', '2026-03-20']);
  });
});
