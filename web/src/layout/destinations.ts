import { actingText } from '../i18n/acting-text';
import { adjustmentText } from '../i18n/adjustment-text';
import { schoolRegisterText } from '../i18n/blacklist-text';
import { postingText } from '../i18n/posting-text';
import { employersText } from '../i18n/employers-text';
import { figureText } from '../i18n/figure-text';
import { listText } from '../i18n/list-text';
import { lookUpText, questionText } from '../i18n/look-up-text';
import { schoolText } from '../i18n/school-text';
import { mailText } from '../i18n/notice-text';
import { incidentText } from '../i18n/running-text';
import { shellText } from '../i18n/shell-text';
import type { L } from '../i18n/locale';

export interface Destination {
  path: string;
  label: L;
  group: L;
  /** Whoever holds one of these roles sees the entry; the server decides again on each call. */
  roles: readonly string[];
}

const AUTHORITY = ['case-officer', 'head', 'investigator', 'decision-maker', 'legal-reviewer'] as const;
const SCHOOL = [
  'employment-office',
  'academic-office',
  'college-staff',
  'discipline-office',
  'school-leader',
  'school-head',
] as const;

const DESTINATIONS: readonly Destination[] = [
  { path: '/school', label: schoolText.title, group: shellText.groupHandle, roles: SCHOOL },
  {
    path: '/inbox',
    label: shellText.inbox,
    group: shellText.groupHandle,
    roles: [...AUTHORITY, ...SCHOOL, 'vault-officer'],
  },
  { path: '/cases', label: shellText.cases, group: shellText.groupHandle, roles: AUTHORITY },
  {
    path: '/complaints/new',
    label: shellText.newComplaint,
    group: shellText.groupHandle,
    roles: ['case-officer', 'head', 'employment-office'],
  },
  {
    path: '/reports/new',
    label: shellText.newReport,
    group: shellText.groupHandle,
    roles: ['case-officer', 'head'],
  },
  {
    path: '/postings',
    label: postingText.title,
    group: shellText.groupHandle,
    roles: [...AUTHORITY, 'employment-office', 'college-staff', 'school-leader'],
  },
  { path: '/interviews', label: shellText.interviews, group: shellText.groupHandle, roles: [...AUTHORITY, ...SCHOOL] },
  {
    path: '/supervision',
    label: shellText.supervision,
    group: shellText.groupHandle,
    roles: [...AUTHORITY, ...SCHOOL],
  },
  { path: '/board', label: actingText.board, group: shellText.groupHandle, roles: ['head'] },
  { path: '/vault', label: shellText.vault, group: shellText.groupHandle, roles: ['vault-officer'] },
  { path: '/blacklist', label: shellText.blacklist, group: shellText.groupRegisters, roles: [...AUTHORITY, ...SCHOOL] },
  {
    path: '/received-warnings',
    label: schoolRegisterText.title,
    group: shellText.groupRegisters,
    roles: SCHOOL,
  },
  { path: '/lists', label: listText.title, group: shellText.groupHandle, roles: AUTHORITY },
  {
    path: '/figures',
    label: figureText.title,
    group: shellText.groupRegisters,
    roles: [...AUTHORITY, 'employment-office', 'school-leader', 'school-head'],
  },
  {
    path: '/adjustments',
    label: adjustmentText.title,
    group: shellText.groupRegisters,
    roles: [...AUTHORITY, 'school-head', 'school-leader', 'academic-office', 'employment-office', 'college-staff'],
  },
  {
    path: '/look-ups',
    label: lookUpText.title,
    group: shellText.groupRegisters,
    roles: [...AUTHORITY, 'employment-office', 'college-staff', 'school-leader', 'school-head'],
  },
  {
    path: '/look-up-questions',
    label: questionText.title,
    group: shellText.groupRegisters,
    roles: ['case-officer', 'head'],
  },
  { path: '/employers', label: employersText.title, group: shellText.groupRegisters, roles: AUTHORITY },
  {
    path: '/admin/organisations',
    label: shellText.organisations,
    group: shellText.groupManage,
    roles: ['system-administrator'],
  },
  {
    path: '/admin/people',
    label: shellText.people,
    group: shellText.groupManage,
    roles: ['system-administrator', 'security-administrator'],
  },
  {
    path: '/admin/definitions',
    label: shellText.definitions,
    group: shellText.groupManage,
    roles: ['process-administrator', ...AUTHORITY],
  },
  {
    path: '/admin/incidents',
    label: incidentText.title,
    group: shellText.groupManage,
    roles: ['process-administrator'],
  },
  {
    path: '/admin/calendar',
    label: shellText.workingCalendar,
    group: shellText.groupManage,
    roles: ['process-administrator', 'head'],
  },
  {
    path: '/admin/policy',
    label: shellText.policy,
    group: shellText.groupManage,
    roles: ['process-administrator', 'system-administrator', 'security-administrator', ...AUTHORITY],
  },
  { path: '/admin/mail', label: mailText.title, group: shellText.groupManage, roles: ['system-administrator'] },
  { path: '/admin/audit', label: shellText.audit, group: shellText.groupManage, roles: ['audit-administrator'] },
  {
    path: '/absences',
    label: actingText.openAbsences,
    group: shellText.groupHandle,
    roles: [...AUTHORITY, ...SCHOOL, 'system-administrator'],
  },
];

/**
 * The duties as the navigation knows them: a head or an investigator outside an authority works on single tasks and never
 * sees cases, so that role is counted among those of the schools.
 */
export function dutiesOf(held: readonly { role: string; organisation: { kind: string } }[]): string[] {
  return held.map(({ role, organisation }) =>
    organisation.kind !== 'authority' && (AUTHORITY as readonly string[]).includes(role) ? 'school-head' : role,
  );
}

/** What these roles may use, in the order of the navigation. */
export function destinationsFor(roles: readonly string[]): Destination[] {
  return DESTINATIONS.filter((destination) => destination.roles.some((role) => roles.includes(role)));
}

/** Whether these roles may use the page at this address. Pages outside the navigation (a task, a case) are decided by the server. */
export function mayUse(path: string, roles: readonly string[]): boolean {
  const known = DESTINATIONS.filter(
    (destination) => path === destination.path || path.startsWith(`${destination.path}/`),
  );
  return known.length === 0 || known.some((destination) => destination.roles.some((role) => roles.includes(role)));
}
