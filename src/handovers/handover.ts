import { createHash } from 'node:crypto';

/**
 * What lies on a desk: steps somebody holds (with what is filled in of them), duties by which steps of running cases name the
 * person, and absences of colleagues in which the person stands in. What somebody has done stays theirs.
 */
export const ITEM_KINDS = ['task', 'duty', 'substitution'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Longest reason. */
export const MOST_REASON = 500;
/** Most items of one handover: a transaction that locks more cases would keep others waiting. Source: our choice. */
export const MOST_ITEMS = 500;

/** One item of a desk by kind, id, and for a duty its name. */
export interface ItemKey {
  kind: ItemKind;
  subjectId: string;
  duty: string | null;
}

export interface ItemFacts {
  /** It still lies on the desk. */
  isOnDesk: boolean;
  /** The step names the person itself, such as a vote: nobody does it in their place. */
  isInPerson: boolean;
  /** Who hands over has an interest in the case. */
  isArrangerRecused: boolean;
  isTakerRecused: boolean;
  /** The taker holds the role the item asks for, or gets the duty that opens it by the same handover. */
  isFitting: boolean;
  /** Parts of the taker in the case that bar from it (four eyes). */
  barringDuties: readonly string[];
  /** The taker has it already. */
  isTakers: boolean;
  /** The taker is away when it counts. */
  isTakerAbsent: boolean;
}

export type ItemRefusal =
  | 'not-on-desk'
  | 'in-person'
  | 'arranger-recused'
  | 'taker-recused'
  | 'four-eyes'
  | 'not-fitting'
  | 'takers-already'
  | 'taker-absent';

/**
 * Whether an item goes to the taker. Recusal and four eyes bind the taker as they would in any other way of getting it, and
 * whoever is recused from a case decides nothing about it (回避), so not who handles it either.
 * @example the taker has checked what the leaver investigated → 'four-eyes'
 */
export function itemRefusal(facts: ItemFacts): ItemRefusal | undefined {
  if (!facts.isOnDesk) return 'not-on-desk';
  if (facts.isInPerson) return 'in-person';
  if (facts.isArrangerRecused) return 'arranger-recused';
  if (facts.isTakerRecused) return 'taker-recused';
  if (facts.isTakers) return 'takers-already';
  if (facts.barringDuties.length > 0) return 'four-eyes';
  if (!facts.isFitting) return 'not-fitting';
  return facts.isTakerAbsent ? 'taker-absent' : undefined;
}

export interface HandedItem extends ItemKey {
  takerId: string;
}

/** The same item twice in one handover has one key. */
export function keyOf({ kind, subjectId, duty }: ItemKey): string {
  return [kind, subjectId, ...(duty === null ? [] : [duty])].join(':');
}

/**
 * The SHA-256 of what a receipt confirms: whose desk, by whom, and in their order the items with whoever took them. Whoever
 * holds the receipt can compute it again.
 */
export function contentHash(receipt: {
  id: string;
  personId: string;
  handedBy: string;
  items: readonly HandedItem[];
}): string {
  const lines = receipt.items.map((item, index) => `${index + 1} ${keyOf(item)} ${item.takerId}`);
  const text = [`${receipt.id} ${receipt.personId} ${receipt.handedBy}`, ...lines].join('\n');
  return createHash('sha256').update(text).digest('hex');
}
