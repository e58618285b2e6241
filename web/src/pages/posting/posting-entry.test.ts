import { enteredFrom, type EnteredPosting, labelOfField, revisionFrom, submissionFrom } from './posting-entry';

const JOB: EnteredPosting = {
  kind: 'job',
  title: '软件测试工程师',
  place: '滨江市',
  employer: { name: ' 滨江测试软件有限公司 ', creditCode: ' ' },
  headcount: 5,
  conditions: '计算机类专业',
  work: '测试',
  pay: '8000元',
  validUntil: '2026-4-30',
};
const EVENT: EnteredPosting = {
  kind: 'event',
  title: '双选会',
  place: '活动中心',
  date: '2026-03-20',
  startsAt: '09:00',
  endsAt: '16:00',
  visitors: 800,
  safetyPlan: '安保',
  description: '  ',
  employers: [{ name: '远舟样例教育有限公司', jobs: '顾问' }],
};

describe('submissionFrom', () => {
  it('should send the one kind, with days in order and blanks left out', () => {
    expect(submissionFrom(JOB)).toEqual({
      kind: 'job',
      source: 'own',
      job: {
        ...{
          title: '软件测试工程师',
          place: '滨江市',
          headcount: 5,
          conditions: '计算机类专业',
          work: '测试',
          pay: '8000元',
        },
        employer: { name: '滨江测试软件有限公司' },
        validUntil: '2026-04-30',
      },
    });
    expect(submissionFrom(EVENT).event).toMatchObject({ employers: [{ name: '远舟样例教育有限公司', jobs: '顾问' }] });
    expect(submissionFrom(EVENT).event).not.toHaveProperty('description');
  });

  it('should name the employer only when it is submitted for one', () => {
    const typed = { ...JOB, onBehalfName: '滨江测试软件有限公司' };
    expect(submissionFrom(typed)).not.toHaveProperty('onBehalfOf');
    expect(submissionFrom({ ...typed, source: 'letter' })).toMatchObject({
      source: 'letter',
      onBehalfOf: { name: '滨江测试软件有限公司' },
    });
  });
});

describe('enteredFrom', () => {
  it('should fill the form with a version, so that an unchanged one says the same again', () => {
    const { event, ...rest } = revisionFrom(EVENT);
    const version = { content: event, contact: null } as unknown as Parameters<typeof enteredFrom>[1];
    expect(revisionFrom(enteredFrom('event', version))).toEqual({ event, ...rest });
  });
});

describe('labelOfField', () => {
  it('should know fields within the part that is sent', () => {
    expect(labelOfField('job.employer.creditCode')).toBeDefined();
    expect(labelOfField('shownUntil')).toBeDefined();
    expect(labelOfField('other')).toBeUndefined();
  });
});
