import { type InvestigatingUnit, type RouteFacts, routeRefusal, type UnitInvestigator } from './route';

const person = (personId: string, change: Partial<UnitInvestigator> = {}): UnitInvestigator => ({
  personId,
  isQualified: true,
  isInterested: false,
  isRecused: false,
  ...change,
});

const authority: InvestigatingUnit = {
  id: 'authority',
  kind: 'authority',
  isWithinAccusedSchool: false,
  isWithinOtherSchool: false,
  investigators: [person('a'), person('b')],
};
const discipline: InvestigatingUnit = {
  ...authority,
  id: 'unit',
  kind: 'unit',
  isWithinAccusedSchool: true,
  investigators: [person('a')],
};

const city: RouteFacts = { route: 'city', routeByPolicy: undefined, namesLeader: false, unit: authority };
const school: RouteFacts = { route: 'school', routeByPolicy: undefined, namesLeader: false, unit: discipline };

describe('routeRefusal', () => {
  it('should accept the authority with two investigators and an independent unit of the school with one', () => {
    expect(routeRefusal(city)).toBeUndefined();
    expect(routeRefusal(school)).toBeUndefined();
  });

  it('should accept another unit that the authority names', () => {
    expect(routeRefusal({ ...city, unit: { ...authority, kind: 'unit' } })).toBeUndefined();
  });

  it('should move a report that names a leader up, whatever the policy says', () => {
    const policy = { routeByPolicy: 'school', namesLeader: true } as const;
    expect(routeRefusal({ ...school, ...policy })).toBe('leader-named');
    expect(routeRefusal({ ...city, ...policy })).toBeUndefined();
  });

  it.each<[string, RouteFacts]>([
    ['against-policy', { ...city, routeByPolicy: 'school' }],
    ['accused-investigates-itself', { ...city, unit: { ...discipline, investigators: authority.investigators } }],
    ['unit-outside', { ...school, unit: authority }],
    ['unit-outside', { ...city, unit: { ...authority, isWithinOtherSchool: true } }],
    ['college-investigates', { ...school, unit: { ...discipline, kind: 'college' } }],
    ['no-investigator', { ...city, unit: { ...authority, investigators: [person('a')] } }],
    ['no-investigator', { ...school, unit: { ...discipline, investigators: [] } }],
    ['same-person', { ...city, unit: { ...authority, investigators: [person('a'), person('a')] } }],
    ['not-qualified', { ...school, unit: { ...discipline, investigators: [person('a', { isQualified: false })] } }],
    ['interested', { ...school, unit: { ...discipline, investigators: [person('a', { isInterested: true })] } }],
    ['recused', { ...school, unit: { ...discipline, investigators: [person('a', { isRecused: true })] } }],
  ])('should refuse as %s', (reason, facts) => {
    expect(routeRefusal(facts)).toBe(reason);
  });
});
