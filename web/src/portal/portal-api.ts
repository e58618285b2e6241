import { send } from '../api/client';
import type { Intake, Reporter } from '../api/types';
import type { L } from '../i18n/locale';

export interface PortalComplaint {
  employer: { name: string; creditCode?: string };
  category: string;
  postingText: string;
  description?: string;
  hostingSchoolId?: string;
  reporter?: Reporter;
}

export interface PortalLetter {
  id: string;
  title: L | string;
  body: string;
  issuedAt: string;
  servedAt?: string | null;
}

export interface PortalStatus {
  kind: 'reporter' | 'employer';
  stage: L;
  history: { at: string; sentence: L }[];
  letters: PortalLetter[];
  statement: { open: boolean; until?: string | null; submittedAt?: string | null };
}

export interface PublicEntry {
  employerName: string;
  creditCode: string | null;
  category: L;
  scope: L;
  listedOn: string;
  until: string;
  basis: string;
}

export interface PublicWarning {
  title: string;
  body: string;
  publishedOn: string;
}

export const getPortalIntake = () => send<Intake>('GET', '/api/portal/intake');

export function fileComplaint(key: string, complaint: PortalComplaint, files: readonly File[]) {
  return send<{ receiptCode: string }>('POST', '/api/portal/complaints', {
    key,
    form: multipart('complaint', complaint, files),
  });
}

/** The code travels in the body: an address ends up in histories and logs. */
export const lookUp = (code: string) => send<PortalStatus>('POST', '/api/portal/status', { body: { code } });

export function submitStatement(key: string, statement: { code: string; text: string }, files: readonly File[]) {
  return send<{ receivedAt: string }>('POST', '/api/portal/statement', {
    key,
    form: multipart('statement', statement, files),
  });
}

export const listPublicEntries = (q: string, page: number) =>
  send<PublicEntry[]>('GET', '/api/public/blacklist', { query: { q, page } });
export const listPublicWarnings = (page: number) =>
  send<PublicWarning[]>('GET', '/api/public/warnings', { query: { page } });

// helpers

function multipart(name: string, content: unknown, files: readonly File[]): FormData {
  const form = new FormData();
  form.append(name, JSON.stringify(content));
  files.forEach((file) => form.append('files', file));
  return form;
}
