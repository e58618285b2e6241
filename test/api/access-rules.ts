import { ACTOR_NAMES, type AccessWorld, type ActorName } from './access-world';

export type Body = (world: AccessWorld) => object;
type ObjectKey = {
  [Key in keyof AccessWorld]: AccessWorld[Key] extends string ? Key : never;
}[keyof AccessWorld];

/** An object behind ids of the address. Who does not know of it must get the answer for an unknown id. */
export interface Target {
  /** What stands for the ids of the address, in their order; a name that is no object of the world stands for itself. */
  ids: [ObjectKey, ...string[]];
  knows: readonly ActorName[];
  /** Who may also do it; everybody who knows unless given. */
  does?: readonly ActorName[];
}

/** What a route is, as far as rights go. */
export type RouteRule =
  /** Without a session: `http.e2e-spec.ts` keeps that list. */
  | { is: 'public' }
  /** Concerns the caller alone. */
  | { is: 'own' }
  /** Not refused to `open`; of them only `sees` may find secrets in it. `queries` are asked one by one. */
  | { is: 'list'; open: readonly ActorName[]; sees: readonly ActorName[]; queries?: (world: AccessWorld) => string[] }
  /** Stands for no single object, or for one that hangs on the duty alone; refused to all others whatever the ids. */
  | { is: 'duty'; open: readonly ActorName[]; body?: Body; ids?: string[] }
  | { is: 'object'; targets: Target[]; body?: Body };

export const EVERYBODY = ACTOR_NAMES;
/** Those who handle the cases of the world. */
export const STAFF: readonly ActorName[] = ['officer', 'head', 'investigator', 'decider'];
/** Duties of an authority, wherever; a head of a school gets an empty list. */
export const CASE_WORKERS: readonly ActorName[] = [
  ...STAFF,
  'recused',
  'otherAuthority',
  'otherAuthorityHead',
  'otherSchoolHead',
];
/** Duties at an authority, wherever it stands in the tree. */
export const AUTHORITY_WORKERS = CASE_WORKERS.filter((name) => name !== 'otherSchoolHead');
/** Whoever looks employers up, each for the own organisation. */
export const LOOK_UP_ACTORS: readonly ActorName[] = [
  ...CASE_WORKERS,
  'school',
  'college',
  'otherSchool',
  'otherSchoolLeader',
  'otherCollege',
];
export const INTAKE: readonly ActorName[] = ['officer', 'recused', 'head', 'otherAuthority', 'otherAuthorityHead'];
/** The employment office of a school takes complaints in for the authority. */
export const COMPLAINT_INTAKE: readonly ActorName[] = [...INTAKE, 'school', 'otherSchool'];
/** Leads or office of the second school: they decide about its own colleges. */
export const OTHER_SCHOOL: readonly ActorName[] = ['otherSchool', 'otherSchoolLeader', 'otherSchoolHead'];
/** An authority sees the figures of its schools, a school its own. */
export const FIGURE_READERS: readonly ActorName[] = [...AUTHORITY_WORKERS, 'school', ...OTHER_SCHOOL];
export const RULE_KEEPERS: readonly ActorName[] = ['process', 'head', 'otherAuthorityHead'];
export const reason = '依据规定办理';

/** Duties of schools that see postings. */
export const AT_SCHOOLS: readonly ActorName[] = [
  'school',
  'college',
  'otherSchool',
  'otherSchoolLeader',
  'otherCollege',
];
/** Who submits postings: for the own school, or for the own authority and any school. */
export const SUBMITTING: readonly ActorName[] = [...INTAKE, 'school', 'college', 'otherSchool', 'otherCollege'];

export const publicly: RouteRule = { is: 'public' };
export const own: RouteRule = { is: 'own' };
export const duty = (open: readonly ActorName[], body?: Body): RouteRule => ({ is: 'duty', open, body });
export const list = (
  open: readonly ActorName[],
  sees: readonly ActorName[],
  queries?: (world: AccessWorld) => string[],
) => ({ is: 'list', open, sees, queries }) satisfies RouteRule;
export const object = (targets: Target[], body?: Body): RouteRule => ({ is: 'object', targets, body });

export const onCase = (does: readonly ActorName[], body?: Body) =>
  object([{ ids: ['case'], knows: STAFF, does }], body);
export const onPerson = (does: ActorName, body?: Body) =>
  object([{ ids: ['schoolUser', 'schoolRole'], knows: ['system', 'security'], does: [does] }], body);
export const onDeadline = (does: readonly ActorName[], body?: Body) =>
  object([{ ids: ['deadline', 'unknown'], knows: STAFF, does }], body);
export const onTask = (body?: Body, leaders: readonly ActorName[] = []) =>
  object(
    [
      { ids: ['officialTask'], knows: STAFF, does: ['investigator', ...leaders] },
      { ids: ['schoolTask'], knows: [...STAFF, 'school'], does: ['school', ...leaders] },
    ],
    body,
  );
/** Whoever may see a step may also do it: read more of it, or tell somebody who may see it too. */
export const readTask = (body?: Body) =>
  object(
    [
      { ids: ['officialTask'], knows: STAFF },
      { ids: ['schoolTask'], knows: [...STAFF, 'school'] },
    ],
    body,
  );
export const onEmployer = (body?: Body) =>
  object([{ ids: ['employer'], knows: AUTHORITY_WORKERS, does: INTAKE }], body);
export const onPosting = (does?: readonly ActorName[], body?: Body) =>
  object([{ ids: ['posting'], knows: [...STAFF, 'school'], does }], body);
export const onIdentity = (body?: Body) => object([{ ids: ['vaultRequest'], knows: ['vault'], does: [] }], body);
