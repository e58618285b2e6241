import { api, chosen, contentOf, keyed, multipart } from '../api/client';
import type { Category, Intake, Named, Reporter } from '../api/types';
import type { components } from '../api/schema.generated';
import type { L } from '../i18n/locale';
import { saveAs } from '../api/save-as';

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

export type ReporterAct = 'object' | 'withdraw';

export interface PortalStatus {
  kind: 'reporter' | 'employer';
  matter: 'complaint' | 'report';
  acts: ReporterAct[];
  stage: L;
  history: { at: string; sentence: L }[];
  letters: PortalLetter[];
  statement: { open: boolean; until?: string | null; submittedAt?: string | null };
}

export interface ReportChoices {
  schools: Named[];
  /** Null where the rule is silent. */
  anonymous: 'handle' | 'handle-without-reply' | 'decline' | null;
  replyWorkingDays: number | null;
}

export interface PortalReport {
  accusedSchoolId: string;
  allegations: string[];
  namesLeader: boolean;
  description?: string;
  /** Absent: anonymous. */
  reporter?: { name: string; phone?: string; email?: string; idNumber?: string };
}

export interface PortalThread {
  messages: {
    from: 'reporter' | 'handler';
    text: string;
    at: string;
    documents: { id: string; name: string; size: number }[];
  }[];
  canWrite: boolean;
  reason: L | null;
}

export interface PublicEntry {
  employerName: string;
  creditCode: string | null;
  category: L;
  scope: L;
  listedOn: string;
  until: string;
  basis: string;
  isUnderReview: boolean;
}

/** The listing of the employer whose code it is. */
export interface OwnEntry extends PublicEntry {
  status: 'active' | 'under-repair-review' | 'expired' | 'retracted';
  canApply: boolean;
}

export interface PublicWarning {
  title: string;
  body: string;
  publishedOn: string;
  /** The warning was taken back: this is the correction. */
  isCorrection: boolean;
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

export const submitStatement = (
  key: string,
  statement: { code: string; text: string; wantsHearing: boolean },
  files: readonly File[],
) =>
  contentOf(
    api.POST('/api/portal/statement', {
      ...keyed(key),
      body: { statement },
      bodySerializer: () => multipart({ statement }, { files }),
    }),
  );

/** The signed declaration that nothing will be stated. */
export const submitWaiver = (key: string, waiver: { code: string }, files: readonly File[]) =>
  contentOf(
    api.POST('/api/portal/waiver', {
      ...keyed(key),
      body: { waiver, files: [] },
      bodySerializer: () => multipart({ waiver }, { files }),
    }),
  );

export const withdrawComplaint = (key: string, body: { code: string; text: string }) =>
  contentOf(api.POST('/api/portal/complaints/withdrawal', { ...keyed(key), body }));

export const getReportChoices = (): Promise<ReportChoices> => contentOf(api.GET('/api/portal/reports/intake'));

export const fileReport = (key: string, report: PortalReport, files: readonly File[]) =>
  contentOf(
    api.POST('/api/portal/reports', {
      ...keyed(key),
      body: { report },
      bodySerializer: () => multipart({ report }, { files }),
    }),
  );

export const objectToReply = (key: string, body: { code: string; text: string }) =>
  contentOf(api.POST('/api/portal/reports/objection', { ...keyed(key), body }));

export const withdrawReport = (key: string, body: { code: string; text: string }) =>
  contentOf(api.POST('/api/portal/reports/withdrawal', { ...keyed(key), body }));

export const readThread = (code: string): Promise<PortalThread> =>
  contentOf(api.POST('/api/portal/thread', { body: { code } }));

export const writeMessage = (key: string, message: { code: string; text: string }, files: readonly File[]) =>
  contentOf(
    api.POST('/api/portal/thread/messages', {
      ...keyed(key),
      body: { message },
      bodySerializer: () => multipart({ message }, { files }),
    }),
  );

/** Saves a file of the thread under its name. */
export async function fetchThreadDocument(code: string, documentId: string, name: string): Promise<void> {
  const content = await contentOf(
    api.POST('/api/portal/thread/documents', { body: { code, documentId }, parseAs: 'blob' }),
  );
  saveAs(content as unknown as Blob, name);
}

export interface PortalRequest {
  id: string;
  text: string;
  items: string[];
  until: string | null;
}

export const listRequests = (code: string): Promise<PortalRequest[]> =>
  contentOf(api.POST('/api/portal/information-requests', { body: { code } }));

export const answerRequest = (
  key: string,
  answer: { code: string; requestId: string; text: string },
  files: readonly File[],
) =>
  contentOf(
    api.POST('/api/portal/information-requests/answers', {
      ...keyed(key),
      body: { answer },
      bodySerializer: () => multipart({ answer }, { files }),
    }),
  );

export const listOwnEntries = (code: string): Promise<OwnEntry[]> =>
  contentOf(api.POST('/api/portal/repairs/entries', { body: { code } })) as Promise<OwnEntry[]>;

export const applyForRepair = (
  key: string,
  application: { code: string; correction: string; isCommitted: boolean },
  files: readonly File[],
) =>
  contentOf(
    api.POST('/api/portal/repairs', {
      ...keyed(key),
      body: { application },
      bodySerializer: () => multipart({ application }, { files }),
    }),
  );

/** Saves a letter under its title. */
export async function fetchLetter(code: string, letterId: string, title: string): Promise<void> {
  const content = await contentOf(api.POST('/api/portal/letters/pdf', { body: { code, letterId }, parseAs: 'blob' }));
  saveAs(content as unknown as Blob, `${title}.pdf`);
}

export const listPublicEntries = (q: string, page: number): Promise<PublicEntry[]> =>
  contentOf(api.GET('/api/public/blacklist', { params: { query: chosen({ q, page }) } }));
export const listPublicWarnings = (page: number): Promise<PublicWarning[]> =>
  contentOf(api.GET('/api/public/warnings', { params: { query: { page } } }));

export type PublicPosting = components['schemas']['PublicPostingDto'];

export const listPublicPostings = (q: string, kind: 'job' | 'event' | undefined, page: number) =>
  contentOf(api.GET('/api/public/postings', { params: { query: chosen({ q, kind, page }) } }));
