import type { L } from '../i18n/locale';
import { portalText } from '../i18n/portal-text';
import type { Category } from '../api/types';
import type { PortalComplaint } from './portal-api';

export const MAX_FILES = 10;
/** The server's limit for one document; checked here only to spare a slow upload. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type Entered = Record<
  | 'employerName'
  | 'creditCode'
  | 'category'
  | 'postingText'
  | 'description'
  | 'hostingSchoolId'
  | 'reporterName'
  | 'reporterPhone'
  | 'reporterEmail',
  string
>;

/** A fault of one field: the sentence, and for a missing entry the label of the field. */
export interface Fault {
  field: string;
  text: L;
  label?: L;
  values?: Record<string, string | number>;
}

export function faultsOf(entered: Entered): Fault[] {
  const faults: Fault[] = [];
  const need = (field: keyof Entered, label: L) => {
    if (entered[field].trim() === '') faults.push({ field, text: portalText.fillIn, label });
  };
  need('employerName', portalText.employerName);
  if (entered.creditCode !== '' && !/^[0-9A-Z]{18}$/.test(entered.creditCode.trim())) {
    faults.push({ field: 'creditCode', text: portalText.creditCodeWrong });
  }
  need('category', portalText.category);
  need('postingText', portalText.postingText);
  if (entered.reporterEmail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(entered.reporterEmail.trim())) {
    faults.push({ field: 'reporterEmail', text: portalText.emailWrong });
  }
  return faults;
}

/** Why these files cannot be sent, in the order of the files. */
export function fileFaultsOf(files: readonly { name: string; size: number }[]): Fault[] {
  const faults: Fault[] = [];
  if (files.length > MAX_FILES)
    faults.push({ field: 'files', text: portalText.tooManyFiles, values: { n: MAX_FILES } });
  for (const { name, size } of files) {
    if (size === 0) faults.push({ field: 'files', text: portalText.fileEmpty, values: { name } });
    if (size > MAX_FILE_BYTES) faults.push({ field: 'files', text: portalText.fileTooLarge, values: { name } });
  }
  return faults;
}

export function portalComplaintFrom(entered: Entered): PortalComplaint {
  const { employerName, creditCode, category, postingText, description, hostingSchoolId } = entered;
  const reporter = present({ name: entered.reporterName, phone: entered.reporterPhone, email: entered.reporterEmail });
  return {
    employer: { name: employerName.trim(), ...present({ creditCode }) },
    category: category as Category,
    postingText: postingText.trim(),
    ...present({ description, hostingSchoolId }),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  };
}

/** `7K3M 9QXW-…` in any spacing and case → groups of four; `undefined` when it cannot be a code. */
export function codeFrom(typed: string): string | undefined {
  const characters = typed.toUpperCase().replace(/[\s\-—–]/g, '');
  if (!/^[0-9A-Z]{16}$/.test(characters)) return undefined;
  return characters.match(/.{4}/g)?.join('-');
}

const LABELS: Record<string, L> = {
  'employer.name': portalText.employerName,
  'employer.creditCode': portalText.creditCode,
  category: portalText.category,
  postingText: portalText.postingText,
  description: portalText.description,
  hostingSchoolId: portalText.school,
  'reporter.name': portalText.name,
  'reporter.phone': portalText.phone,
  'reporter.email': portalText.email,
  files: portalText.evidence,
  text: portalText.statementText,
};

/** The label under which the person knows a field the server found fault with. */
export function labelOfField(path: string): L | undefined {
  return LABELS[path.replace(/^(complaint|statement)\./, '')];
}

// helpers

function present<K extends string>(fields: Record<K, string>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(fields)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
