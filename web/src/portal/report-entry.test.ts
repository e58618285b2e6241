import { EMPTY_REPORT, labelOfReportField, portalReportFrom, reportFaultsOf, type EnteredReport } from './report-entry';

const complete: EnteredReport = {
  ...EMPTY_REPORT,
  accusedSchoolId: 'school',
  namesLeader: 'no',
  allegations: ['虚报协议', ' '],
  identity: 'anonymous',
};
const faulty = (changes: Partial<EnteredReport>) =>
  reportFaultsOf({ ...complete, ...changes }).map(({ field }) => field);

describe('reportFaultsOf', () => {
  it('should accept an anonymous report and one with a name', () => {
    expect(faulty({})).toEqual([]);
    expect(faulty({ identity: 'real-name', name: '某人' })).toEqual([]);
  });

  it.each<[string, Partial<EnteredReport>]>([
    ['accusedSchoolId', { accusedSchoolId: '' }],
    ['namesLeader', { namesLeader: '' }],
    ['allegation-0', { allegations: [' ', ''] }],
    ['identity', { identity: '' }],
    ['name', { identity: 'real-name', name: ' ' }],
    ['email', { identity: 'real-name', name: '某人', email: 'nowhere' }],
  ])('should ask for %s', (field, changes) => {
    expect(faulty(changes)).toEqual([field]);
  });
});

describe('portalReportFrom', () => {
  it('should send nothing of a name typed before the reporter chose to stay anonymous', () => {
    const sent = portalReportFrom({ ...complete, name: '某人', phone: '000-0000' });
    expect(sent).toEqual({ accusedSchoolId: 'school', allegations: ['虚报协议'], namesLeader: false });
  });

  it('should send the name and what else was given', () => {
    const sent = portalReportFrom({ ...complete, identity: 'real-name', name: ' 某人 ', phone: '', email: 'a@b.test' });
    expect(sent.reporter).toEqual({ name: '某人', email: 'a@b.test' });
  });
});

describe('labelOfReportField', () => {
  it('should know the fields of the server by the words of the page', () => {
    expect(labelOfReportField('report.allegations.3')?.zh).toBe('反映的问题');
    expect(labelOfReportField('reporter.name')?.zh).toBe('姓名');
    expect(labelOfReportField('elsewhere')).toBeUndefined();
  });
});
