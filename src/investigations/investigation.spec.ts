import { assignmentRefusal, type AssignmentFacts } from './investigation';

const facts = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  investigatorIds: ['a', 'b'],
  qualified: ['a', 'b', 'c'],
  recused: [],
  hasSchool: true,
  materialsWorkingDays: 5,
  ...change,
});

describe('assignmentRefusal', () => {
  it('should accept two different qualified people without an interest', () => {
    expect(assignmentRefusal(facts())).toBeUndefined();
  });

  it('should need no date for materials when no school is concerned', () => {
    expect(assignmentRefusal(facts({ hasSchool: false, materialsWorkingDays: undefined }))).toBeUndefined();
  });

  it.each<[string, Partial<AssignmentFacts>]>([
    ['same-person', { investigatorIds: ['a', 'a'] }],
    ['recused', { recused: ['b'] }],
    ['not-an-investigator', { investigatorIds: ['a', 'd'] }],
    ['materials-days-missing', { materialsWorkingDays: undefined }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(assignmentRefusal(facts(change))).toBe(reason);
  });
});
