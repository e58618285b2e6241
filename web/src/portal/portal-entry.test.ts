import { codeFrom, faultsOf, fileFaultsOf, labelOfField, portalComplaintFrom, type Entered } from './portal-entry';

const complete: Entered = {
  employerName: '示例公司',
  creditCode: '',
  category: 'discrimination',
  postingText: '仅限男性',
  description: '',
  hostingSchoolId: '',
  reporterName: '',
  reporterPhone: '',
  reporterEmail: '',
};
const faulty = (changes: Partial<Entered>) => faultsOf({ ...complete, ...changes }).map((fault) => fault.field);

describe('faultsOf', () => {
  it('should accept a complaint without any identity', () => {
    expect(faulty({})).toEqual([]);
  });

  it.each([
    ['employerName', ' '],
    ['category', ''],
    ['postingText', ''],
    ['creditCode', '9133'],
    ['reporterEmail', 'somebody'],
  ] as const)('should refuse %s when it is %p', (field, value) => {
    expect(faulty({ [field]: value })).toEqual([field]);
  });
});

describe('fileFaultsOf', () => {
  it('should refuse empty, too large and too many files', () => {
    const fine = { name: 'a.png', size: 10 };
    expect(fileFaultsOf([fine])).toEqual([]);
    expect(fileFaultsOf([{ name: 'e', size: 0 }])).toHaveLength(1);
    expect(fileFaultsOf([{ name: 'b', size: 20 * 1024 * 1024 + 1 }])).toHaveLength(1);
    expect(fileFaultsOf(Array.from({ length: 11 }, () => fine))).toHaveLength(1);
  });
});

describe('portalComplaintFrom', () => {
  it('should not mention a reporter who stays anonymous', () => {
    expect(portalComplaintFrom(complete)).toEqual({
      employer: { name: '示例公司' },
      category: 'discrimination',
      postingText: '仅限男性',
    });
  });
});

describe('codeFrom', () => {
  it('should accept a code in any spacing and case', () => {
    expect(codeFrom(' 7k3m9qxw 2f4g-8hjn ')).toBe('7K3M-9QXW-2F4G-8HJN');
  });

  it('should refuse what cannot be a code', () => {
    expect(codeFrom('7K3M-9QXW')).toBeUndefined();
    expect(codeFrom('')).toBeUndefined();
  });
});

describe('labelOfField', () => {
  it('should know the fields of the server by the words of the page', () => {
    expect(labelOfField('employer.creditCode')?.zh).toBe('统一社会信用代码');
    expect(labelOfField('complaint.postingText')?.zh).toBe('招聘信息原文');
    expect(labelOfField('elsewhere')).toBeUndefined();
  });
});
