import type { Category, Channel, RegisterComplaint, Reporter } from '../../api/types';
import { complaintText } from '../../i18n/complaint-text';
import type { L } from '../../i18n/locale';
import { dayOf, instantFromLocal } from '../../time/dates';
import { typedDayAndTime } from '../../time/typed';

/** The registration form as typed. */
export interface EnteredComplaint {
  channel: Channel;
  /** As typed, `2026-03-02 14:05`, time in China. */
  receivedAt: string;
  backDatingReason?: string;
  employerName: string;
  creditCode?: string;
  category: Category;
  postingText: string;
  description?: string;
  hostingSchoolId?: string;
  reporterName?: string;
  reporterPhone?: string;
  reporterEmail?: string;
}

/** A receipt on an earlier day than today (in China) is back-dated and needs a reason; earlier today is not. */
export function isBackDated(receivedAt: string, now: Date): boolean {
  const received = typedDayAndTime(receivedAt);
  return received !== undefined && received.slice(0, 10) < dayOf(now);
}

/** `receivedAt` as `2026-03-02T14:05`. */
export function isInFuture(receivedAt: string, now: Date): boolean {
  return new Date(instantFromLocal(receivedAt)) > now;
}

export function complaintFrom(entered: EnteredComplaint, documentIds: string[]): RegisterComplaint {
  const reporter: Reporter = given({
    name: entered.reporterName,
    phone: entered.reporterPhone,
    email: entered.reporterEmail,
  });
  return {
    employer: { name: entered.employerName.trim(), ...given({ creditCode: entered.creditCode }) },
    category: entered.category,
    postingText: entered.postingText.trim(),
    channel: entered.channel,
    receivedAt: instantFromLocal(typedDayAndTime(entered.receivedAt) ?? entered.receivedAt),
    documentIds,
    ...given({
      description: entered.description,
      hostingSchoolId: entered.hostingSchoolId,
      backDatingReason: entered.backDatingReason,
    }),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  };
}

const LABELS: Record<string, L> = {
  channel: complaintText.channel,
  receivedAt: complaintText.receivedAt,
  backDatingReason: complaintText.backDatingReason,
  'employer.name': complaintText.employerName,
  'employer.creditCode': complaintText.creditCode,
  category: complaintText.category,
  postingText: complaintText.postingText,
  description: complaintText.description,
  hostingSchoolId: complaintText.hostingSchool,
  documentIds: complaintText.evidence,
  'reporter.name': complaintText.name,
  'reporter.phone': complaintText.phone,
  'reporter.email': complaintText.email,
};

/** The label under which the person knows a field the server found fault with. */
export function labelOfField(path: string): L | undefined {
  return LABELS[path];
}

// helpers

/** Only what was entered: an empty field is absent, not an empty text. */
function given<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(fields)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
