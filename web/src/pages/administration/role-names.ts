import { administrationText } from '../../i18n/administration-text';
import type { OrganisationKind } from '../../api/types';
import type { L } from '../../i18n/locale';

export const KIND_NAMES: Record<OrganisationKind, L> = {
  authority: administrationText.authority,
  school: administrationText.school,
  college: administrationText.college,
  unit: administrationText.unit,
};
