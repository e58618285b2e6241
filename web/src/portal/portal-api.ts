import { api, chosen, contentOf, keyed, multipart } from '../api/client';
import type { Category, Intake, Reporter } from '../api/types';
import type { L } from '../i18n/locale';

export interface PortalComplaint {
  employer: { name: string; creditCode?: string };
  category: Category;
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

export const getPortalIntake = (): Promise<Intake> => contentOf(api.GET('/api/portal/intake'));

export const fileComplaint = (key: string, complaint: PortalComplaint, files: readonly File[]) =>
  contentOf(
    api.POST('/api/portal/complaints', {
      ...keyed(key),
      body: { complaint },
      bodySerializer: () => multipart({ complaint }, { files }),
    }),
  );

/** The code travels in the body: an address ends up in histories and logs. */
export const lookUp = (code: string): Promise<PortalStatus> =>
  contentOf(api.POST('/api/portal/status', { body: { code } }));

export const submitStatement = (key: string, statement: { code: string; text: string }, files: readonly File[]) =>
  contentOf(
    api.POST('/api/portal/statement', {
      ...keyed(key),
      body: { statement },
      bodySerializer: () => multipart({ statement }, { files }),
    }),
  );

export const listPublicEntries = (q: string, page: number): Promise<PublicEntry[]> =>
  contentOf(api.GET('/api/public/blacklist', { params: { query: chosen({ q, page }) } }));
export const listPublicWarnings = (page: number): Promise<PublicWarning[]> =>
  contentOf(api.GET('/api/public/warnings', { params: { query: { page } } }));
