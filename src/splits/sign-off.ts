import type { Role } from '../platform/auth/principal';

export const SIGN_OFF_STATES = ['asked', 'signed', 'refused', 'withdrawn'] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

/** Who signs for a school where the model names nobody else: 分管校领导. */
export const DEFAULT_SIGNER: Role = 'school-leader';

/** The task header by which a model demands a signature before the step is done; its value is the duty that signs. */
export const SIGN_OFF_HEADER = 'signOff';

/**
 * The duty that signs, and whether the model demands it.
 * @example demandedSigner({ signOff: 'school-leader' }) → { isDemanded: true, role: 'school-leader' }
 */
export function demandedSigner(headers: Readonly<Record<string, string>>): { isDemanded: boolean; role: Role } {
  const role = (headers[SIGN_OFF_HEADER] ?? '').trim();
  return { isDemanded: role !== '', role: role === '' ? DEFAULT_SIGNER : (role as Role) };
}

export type SignerRefusal = 'own-work' | 'wrote-a-part';

/**
 * A signature is a second look: neither who asks for it nor who wrote a part of the content gives it (four eyes), and nobody in
 * whose name a substitute asks.
 */
export function signerRefusal(facts: {
  personId: string;
  askedBy: string;
  /** Who holds the task. */
  holderId: string | null;
  partsBy: readonly (string | null)[];
}): SignerRefusal | undefined {
  if ([facts.askedBy, facts.holderId].includes(facts.personId)) return 'own-work';
  return facts.partsBy.includes(facts.personId) ? 'wrote-a-part' : undefined;
}

/** The latest request for a signature on a task. */
export interface LatestSignOff {
  state: SignOffState;
  content: Record<string, unknown>;
}

export type SubmissionRefusal = 'demanded' | 'waiting' | 'refused' | 'changed';

/**
 * Whether the school's form may be handed in: with a signature where the step demands one, never while one is asked for or was
 * refused, and only with exactly the content that was signed. A request that was taken back counts as none.
 */
export function submissionRefusal(
  isDemanded: boolean,
  latest: LatestSignOff | undefined,
  content: Record<string, unknown>,
): SubmissionRefusal | undefined {
  if (latest === undefined || latest.state === 'withdrawn') return isDemanded ? 'demanded' : undefined;
  if (latest.state === 'asked') return 'waiting';
  if (latest.state === 'refused') return 'refused';
  return sameContent(latest.content, content) ? undefined : 'changed';
}

/** Whether two filled-in forms say the same; the order of fields says nothing. */
export function sameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

// helpers

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, inOrder(held)]),
  );
}
