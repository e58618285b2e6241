import { casesAddress } from './cases-address';

const row = {
  organisation: { id: 'city' },
  process: { id: 'extension', title: { zh: '延期', en: 'Extension' } },
  mayList: true,
  cases: 3,
  late: 1,
  soon: 1,
};

describe('casesAddress', () => {
  it.each([
    ['cases', row, '/cases?state=open&organisation=city&process=extension'],
    ['late', row, '/cases?state=open&organisation=city&process=extension&colour=red'],
    [
      'soon',
      { ...row, step: { id: 'decide', title: row.process.title } },
      '/cases?state=open&organisation=city&process=extension&step=decide&colour=yellow',
    ],
  ] as const)('should lead from %s to the cases behind the figure', (of, counted, address) => {
    expect(casesAddress(counted, of)).toBe(address);
  });
});
