import type { L } from '../i18n/locale';
import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import type { PortalReport } from './portal-api';
import type { Fault } from './portal-entry';

/** As the server has them. */
export const MAX_POINTS = 20;
export const MAX_POINT_LENGTH = 2_000;

/** The report form as typed. */
export interface EnteredReport {
  accusedSchoolId: string;
  namesLeader: '' | 'yes' | 'no';
  allegations: string[];
  description: string;
  identity: '' | 'real-name' | 'anonymous';
  name: string;
  phone: string;
  email: string;
  idNumber: string;
}

export const EMPTY_REPORT: EnteredReport = {
  accusedSchoolId: '',
  namesLeader: '',
  allegations: [''],
  description: '',
  identity: '',
  name: '',
  phone: '',
  email: '',
  idNumber: '',
};

/** What is missing or wrong, in the order of the page. */
export function reportFaultsOf(entered: EnteredReport): Fault[] {
  const faults: Fault[] = [];
  const choose = (field: keyof EnteredReport, label: L) => {
    if (entered[field] === '') faults.push({ field, text: portalReportText.chooseOne, label });
  };
  choose('accusedSchoolId', portalReportText.school);
  choose('namesLeader', portalReportText.namesLeader);
  // An empty point among others is taken as not begun; none at all is a fault of the first.
  if (entered.allegations.every((text) => text.trim() === '')) {
    faults.push({ field: pointId(0), text: portalText.fillIn, label: portalReportText.pointsSection });
  }
  choose('identity', portalReportText.identityChoice);
  if (entered.identity === 'real-name') {
    if (entered.name.trim() === '')
      faults.push({ field: 'name', text: portalText.fillIn, label: portalReportText.name });
    if (entered.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(entered.email.trim())) {
      faults.push({ field: 'email', text: portalText.emailWrong });
    }
  }
  return faults;
}

/** What goes to the server: an anonymous report says nothing of the reporter, whatever was typed before. */
export function portalReportFrom(entered: EnteredReport): PortalReport {
  const { name, phone, email, idNumber } = entered;
  return {
    accusedSchoolId: entered.accusedSchoolId,
    allegations: entered.allegations.map((text) => text.trim()).filter((text) => text !== ''),
    namesLeader: entered.namesLeader === 'yes',
    ...(entered.description.trim() === '' ? {} : { description: entered.description.trim() }),
    ...(entered.identity === 'real-name'
      ? { reporter: { name: name.trim(), ...given({ phone, email, idNumber }) } }
      : {}),
  };
}

export const pointId = (index: number) => `allegation-${index}`;

const LABELS: Record<string, L> = {
  accusedSchoolId: portalReportText.school,
  namesLeader: portalReportText.namesLeader,
  allegations: portalReportText.pointsSection,
  description: portalReportText.description,
  'reporter.name': portalReportText.name,
  'reporter.phone': portalText.phone,
  'reporter.email': portalText.email,
  'reporter.idNumber': portalReportText.idNumber,
  files: portalText.evidence,
};

/** The label under which the person knows a field the server found fault with. */
export function labelOfReportField(path: string): L | undefined {
  return LABELS[path.replace(/^report\./, '').replace(/\.\d+$/, '')];
}

// helpers

function given<K extends string>(fields: Record<K, string>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(fields)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
