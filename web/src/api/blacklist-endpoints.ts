import type { L } from '../i18n/locale';
import { api, chosen, contentOf, keyed } from './client';
import type { Page } from './types';

export const ENTRY_STATUSES = ['active', 'under-repair-review', 'expired', 'retracted'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];
export type DisclosureChannel = 'warning' | 'export' | 'feed' | 'look-up';

export interface BlacklistEntry {
  id: string;
  /** Only for staff of the authority. */
  caseId?: string;
  employerName: string;
  creditCode: string | null;
  category: L;
  scope: L;
  listedOn: string;
  until: string;
  status: EntryStatus;
  endedBy: 'term' | 'repair' | 'retraction' | null;
  endedOn: string | null;
  endReasons: string | null;
  termDays: number;
  basis: string;
}

export interface EntryPage extends BlacklistEntry {
  history: { at: string; sentence: L; caseId?: string }[];
  /** Only for staff of the authority. */
  informed?: { name: string; channels: DisclosureChannel[] }[];
}

export interface CorrectionRecipient {
  id: string;
  name: string;
  channels: DisclosureChannel[];
  toldAt: string;
  settledAs: 'confirmed' | 'fetched' | 'written-off' | null;
  settledAt: string | null;
  note: string | null;
}

export interface ReceivedWarning {
  id: string;
  entryId: string;
  title: string;
  body: string;
  sentOn: string;
  state: 'in-force' | 'ended' | 'withdrawn';
}

export interface FeedToken {
  id: string;
  name: string;
  issuedAt: string;
  lastReadAt: string | null;
  revokedAt: string | null;
}

interface RegisterFilter {
  q?: string;
  status?: EntryStatus;
}

export const listBlacklistEntries = (
  query: RegisterFilter & { page: number; pageSize: number },
): Promise<Page<BlacklistEntry>> =>
  contentOf(api.GET('/api/blacklist-entries', { params: { query: chosen(query) } })) as Promise<Page<BlacklistEntry>>;

export const getBlacklistEntry = (id: string): Promise<EntryPage> =>
  contentOf(api.GET('/api/blacklist-entries/{id}', { params: { path: { id } } })) as Promise<EntryPage>;

/** Where the browser saves the list as shown. */
export function exportAddress(format: 'csv' | 'xlsx', { q, status }: RegisterFilter): string {
  const wanted = Object.entries({ format, q, status }).filter(([, value]) => value !== undefined && value !== '');
  return `/api/blacklist-entries/export?${new URLSearchParams(wanted as [string, string][])}`;
}

export const listCorrections = (entryId: string): Promise<CorrectionRecipient[]> =>
  contentOf(api.GET('/api/blacklist-entries/{id}/corrections', { params: { path: { id: entryId } } })) as Promise<
    CorrectionRecipient[]
  >;

export const proposeRetraction = (
  key: string,
  entryId: string,
  body: { ground: 'decision-reversed' | 'wrong-party'; reasons: string; documentIds: string[] },
): Promise<{ caseId: string }> =>
  contentOf(
    api.POST('/api/blacklist-entries/{id}/retractions', { ...keyed(key), params: { path: { id: entryId } }, body }),
  );

export const registerRepair = (
  key: string,
  entryId: string,
  body: {
    correction: string;
    isCommitted: boolean;
    channel: 'letter' | 'hand-over' | 'mailbox';
    receivedAt: string;
    backDatingReason?: string;
    documentIds: string[];
  },
): Promise<{ caseId: string }> =>
  contentOf(
    api.POST('/api/blacklist-entries/{id}/repairs', { ...keyed(key), params: { path: { id: entryId } }, body }),
  );

export const writeOffRecipient = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/correction-recipients/{id}/write-off', {
      ...keyed(key),
      params: { path: { id } },
      body: { reason },
    }),
  );

export const listReceivedWarnings = (): Promise<ReceivedWarning[]> => contentOf(api.GET('/api/received-warnings'));

export const listFeedTokens = (): Promise<FeedToken[]> =>
  contentOf(api.GET('/api/feed-tokens')) as Promise<FeedToken[]>;
export const issueFeedToken = (key: string, name: string): Promise<{ id: string; token: string }> =>
  contentOf(api.POST('/api/feed-tokens', { ...keyed(key), body: { name } }));
export const revokeFeedToken = (key: string, id: string) =>
  contentOf(api.DELETE('/api/feed-tokens/{id}', { ...keyed(key), params: { path: { id } } }));
