import type { RegisterReport } from '../../api/confidential-endpoints';
import { complaintText } from '../../i18n/complaint-text';
import type { L } from '../../i18n/locale';
import { reportText } from '../../i18n/report-text';
import { instantFromLocal } from '../../time/dates';
import { typedDayAndTime } from '../../time/typed';

/** The registration form as typed. */
export interface EnteredRegistration {
  channel: RegisterReport['channel'];
  /** As typed, `2026-03-02 14:05`, time in China. */
  receivedAt: string;
  backDatingReason?: string;
  accusedSchoolId: string;
  namesLeader?: boolean;
  allegations: { text?: string }[];
  description?: string;
  name?: string;
  phone?: string;
  email?: string;
  idNumber?: string;
}

export function registrationFrom(entered: EnteredRegistration, documentIds: string[]): RegisterReport {
  const { name, phone, email, idNumber, description, backDatingReason } = entered;
  const reporter = given({ name, phone, email, idNumber });
  return {
    accusedSchoolId: entered.accusedSchoolId,
    allegations: entered.allegations.map(({ text }) => text?.trim() ?? '').filter((text) => text !== ''),
    namesLeader: entered.namesLeader === true,
    channel: entered.channel,
    receivedAt: instantFromLocal(typedDayAndTime(entered.receivedAt) ?? entered.receivedAt),
    documentIds,
    ...given({ description, backDatingReason }),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  };
}

const LABELS: Record<string, L> = {
  channel: complaintText.channel,
  receivedAt: complaintText.receivedAt,
  backDatingReason: complaintText.backDatingReason,
  accusedSchoolId: reportText.school,
  allegations: reportText.points,
  description: reportText.description,
  documentIds: reportText.files,
  'reporter.name': complaintText.name,
  'reporter.phone': complaintText.phone,
  'reporter.email': complaintText.email,
  'reporter.idNumber': reportText.idNumber,
};

/** The label under which the person knows a field the server found fault with. */
export function labelOfField(path: string): L | undefined {
  return LABELS[path.replace(/\.\d+$/, '')];
}

// helpers

/** Only what was entered: an empty field is absent, not an empty text. */
function given<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(fields)
    .map(([key, value]) => [key, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
