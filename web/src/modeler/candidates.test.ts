import { readCandidates, writeCandidates } from './candidates';

describe('candidates', () => {
  it('should read the list that the shipped models write', () => {
    expect(readCandidates('=["keeper:head", "case:investigator"]')).toEqual([
      { party: 'keeper', role: 'head' },
      { party: 'case', role: 'investigator' },
    ]);
  });

  it('should leave an expression to its author', () => {
    expect(readCandidates('=if urgent then ["keeper:head"] else ["keeper:case-officer"]')).toBeUndefined();
    expect(readCandidates('=[reviewers]')).toBeUndefined();
  });

  it('should know no candidate where none is written', () => {
    expect(readCandidates(undefined)).toEqual([]);
    expect(readCandidates('=[]')).toEqual([]);
  });

  it('should write what it reads', () => {
    const written = writeCandidates([
      { party: 'keeper', role: 'head' },
      { party: 'hostingSchool', role: 'school-leader' },
    ]);
    expect(written).toBe('=["keeper:head", "hostingSchool:school-leader"]');
    expect(writeCandidates(readCandidates(written)!)).toBe(written);
    expect(writeCandidates([])).toBeUndefined();
  });
});
