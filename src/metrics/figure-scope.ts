import type { Role, RoleHeld } from '../platform/auth/principal';

/** Duties of a school that see the school's own figures. */
const OWN_FIGURES: readonly Role[] = ['employment-office', 'school-leader', 'head'];

/** Whose figures a person sees: all schools of an authority, or the person's own school and nothing beside it. */
export type FigureScope = { kind: 'authority'; authorityId: string } | { kind: 'school'; organisationId: string };

/** Organisations whose own figures the person may see, if they are schools. */
export function ownFigureOrganisations(roles: readonly RoleHeld[]): string[] {
  return roles.filter(({ role }) => OWN_FIGURES.includes(role)).map(({ organisationId }) => organisationId);
}

/**
 * From how many schools on an average and a distribution are shown to a school: with fewer it could work out the figure of
 * another one from its own. Source: our choice, as small cells are held back in official statistics; schools never see each
 * other (design §8).
 */
export const FEWEST_SCHOOLS_OF_AVERAGE = 5;

export function mayShowAverage(scope: FigureScope, schools: number): boolean {
  return scope.kind === 'authority' || schools >= FEWEST_SCHOOLS_OF_AVERAGE;
}
