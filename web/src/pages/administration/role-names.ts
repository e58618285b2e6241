import { administrationText } from '../../i18n/administration-text';
import type { OrganisationKind } from '../../api/types';
import type { L } from '../../i18n/locale';

export const ROLE_NAMES: Record<string, L> = {
  'case-officer': administrationText.roleCaseOfficer,
  head: administrationText.roleHead,
  investigator: administrationText.roleInvestigator,
  'decision-maker': administrationText.roleDecisionMaker,
  'vault-officer': administrationText.roleVaultOfficer,
  'employment-office': administrationText.roleEmploymentOffice,
  'college-staff': administrationText.roleCollegeStaff,
  'discipline-office': administrationText.roleDisciplineOffice,
  'school-leader': administrationText.roleSchoolLeader,
  'process-administrator': administrationText.roleProcessAdministrator,
  'system-administrator': administrationText.roleSystemAdministrator,
  'security-administrator': administrationText.roleSecurityAdministrator,
  'audit-administrator': administrationText.roleAuditAdministrator,
};

export const KIND_NAMES: Record<OrganisationKind, L> = {
  authority: administrationText.authority,
  school: administrationText.school,
  college: administrationText.college,
  unit: administrationText.unit,
};
