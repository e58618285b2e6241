import type { OrganisationKind } from '../organisations/organisation';

export type Route = 'school' | 'city';

/** An organisation that may be told to investigate, as far as the rules look at it. */
export interface InvestigatingUnit {
  id: string;
  kind: OrganisationKind;
  /** It is the reported school or stands below it. */
  isWithinAccusedSchool: boolean;
  /** It stands below another school. */
  isWithinOtherSchool: boolean;
  /** People who are to investigate, each with whether the duty for it is held in this unit. */
  investigators: readonly UnitInvestigator[];
}

export interface UnitInvestigator {
  personId: string;
  /** `investigator` in an authority or unit, `discipline-office` in a school or unit. */
  isQualified: boolean;
  /** Also works for the employment office or a college of the reported school, or leads it. */
  isInterested: boolean;
  isRecused: boolean;
}

export interface RouteFacts {
  route: Route;
  /** What the policy or an earlier answer of the case says; undefined while nobody has said. */
  routeByPolicy: Route | undefined;
  namesLeader: boolean;
  unit: InvestigatingUnit;
}

export type RouteRefusal =
  | 'leader-named'
  | 'against-policy'
  | 'accused-investigates-itself'
  | 'unit-outside'
  | 'college-investigates'
  | 'no-investigator'
  | 'same-person'
  | 'not-qualified'
  | 'interested'
  | 'recused';

/** City intake takes two, as every investigation here (劳动保障监察条例 Art. 16); an independent unit of a school may have but one person. */
const FEWEST: Record<Route, number> = { city: 2, school: 1 };

/**
 * Whether this unit and these people may investigate. School intake: an independent unit of the school (discipline or
 * audit), never the employment office or a college. City intake: the authority or another unit it names, nothing of the
 * school. A named school leader moves a school intake up. Domain rules B3.1 and RPT-02; 信访工作条例 Art. 28, 30, 46(5).
 * @example school intake, leader named → 'leader-named'
 */
export function routeRefusal({ route, routeByPolicy, namesLeader, unit }: RouteFacts): RouteRefusal | undefined {
  if (route === 'school' && namesLeader) return 'leader-named';
  if (route !== effectiveRoute(routeByPolicy ?? route, namesLeader)) return 'against-policy';
  if (unit.kind === 'college') return 'college-investigates';
  if (route === 'city' && unit.isWithinAccusedSchool) return 'accused-investigates-itself';
  if (unit.isWithinOtherSchool || (route === 'school' && !unit.isWithinAccusedSchool)) return 'unit-outside';
  return investigatorsRefusal(unit.investigators, FEWEST[route]);
}

/** The route that holds: what the rule or a person says, unless a school leader is named. */
export function effectiveRoute(route: Route, namesLeader: boolean): Route {
  return namesLeader ? 'city' : route;
}

// helpers

function investigatorsRefusal(people: readonly UnitInvestigator[], fewest: number): RouteRefusal | undefined {
  if (new Set(people.map(({ personId }) => personId)).size < people.length) return 'same-person';
  if (people.length < fewest) return 'no-investigator';
  if (people.some(({ isRecused }) => isRecused)) return 'recused';
  if (people.some(({ isInterested }) => isInterested)) return 'interested';
  return people.every(({ isQualified }) => isQualified) ? undefined : 'not-qualified';
}
