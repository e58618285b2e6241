/** Who is behind a pseudonym. At least one field is given; more is never asked for than the reporter wants to say. */
export interface Identity {
  name?: string;
  phone?: string;
  email?: string;
  idNumber?: string;
}

/** Without characters that are read as others when said aloud or copied by hand. */
const PSEUDONYM_CHARACTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const PSEUDONYM_LENGTH = 4;

/**
 * What handlers see instead of a name: drawn at random, so that it says nothing about the person, the time or the number
 * of reports. `random(n)` gives a number below `n`.
 *
 * @example 举报人-7K3M
 */
export function pseudonym(random: (below: number) => number): string {
  const mark = Array.from(
    { length: PSEUDONYM_LENGTH },
    () => PSEUDONYM_CHARACTERS[random(PSEUDONYM_CHARACTERS.length)],
  );
  return `举报人-${mark.join('')}`;
}

/**
 * How long the officer who took an identity down can still read it, unless it is sealed before. Our choice: within a day
 * a misheard number is noticed; after that the vault's own rule is the only way.
 */
export const RECEIVER_HOURS = 24;

export interface OpeningRequest {
  requestedBy: string;
  decision: 'approved' | 'refused' | null;
  isReadableStill: boolean;
  isRead: boolean;
}

/** Where a request stands: an approval that was not used in time is expired. */
export const OPENING_STATES = ['asked', 'readable', 'refused', 'read', 'expired'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

export function openingState({ decision, isReadableStill, isRead }: OpeningRequest): OpeningState {
  if (decision === null) return 'asked';
  if (decision === 'refused') return 'refused';
  if (isRead) return 'read';
  return isReadableStill ? 'readable' : 'expired';
}

export type OpeningRefusal = 'not-a-vault-officer' | 'own-request' | 'decided-already';

/**
 * Decides whether a person may decide about a request to open an identity: another vault officer than the one who asks.
 * Source: 信访工作条例 (2022) Art. 30 and 46(5), secrecy of reporters; ASVS 5.0 2.3.5, second person for disclosure.
 */
export function decideDecider(
  request: OpeningRequest,
  decider: { personId: string; isVaultOfficer: boolean },
): { outcome: 'may-decide' } | { outcome: 'refuse'; reason: OpeningRefusal } {
  if (!decider.isVaultOfficer) return { outcome: 'refuse', reason: 'not-a-vault-officer' };
  if (decider.personId === request.requestedBy) return { outcome: 'refuse', reason: 'own-request' };
  if (request.decision !== null) return { outcome: 'refuse', reason: 'decided-already' };
  return { outcome: 'may-decide' };
}

/** Decides whether the identity may be read now: by the one who asked, once, while the approval holds. */
export function canRead(request: OpeningRequest, reader: { personId: string; isVaultOfficer: boolean }): boolean {
  const isOwn = reader.isVaultOfficer && reader.personId === request.requestedBy;
  return isOwn && request.decision === 'approved' && request.isReadableStill && !request.isRead;
}

/** Removes empty fields and blanks; undefined when nothing is left to seal. */
export function tidyIdentity(identity: Identity): Identity | undefined {
  const fields = Object.entries(identity)
    .map(([field, value]) => [field, typeof value === 'string' ? value.normalize('NFKC').trim() : ''] as const)
    .filter(([, value]) => value !== '');
  return fields.length === 0 ? undefined : (Object.fromEntries(fields) as Identity);
}
