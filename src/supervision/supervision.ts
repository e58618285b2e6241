import type { CaseKind } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';
import { type IdentityTrace, identityTraces } from '../reports/extract';
import { findPersonalData } from '../warnings/warning';

/** 蓝、橙、红: how pressing a formal order is. */
export const ORDER_COLOURS = ['blue', 'orange', 'red'] as const;
export type OrderColour = (typeof ORDER_COLOURS)[number];

/** An urge is a notice without a case of its own; the three orders are cases. */
export type SupervisionColour = 'urge' | OrderColour;

export const COLOUR_NAMES: Record<SupervisionColour, LocalText> = {
  urge: { zh: '催办', en: 'Urge' },
  blue: { zh: '蓝色督办单', en: 'Blue order' },
  orange: { zh: '橙色督办单', en: 'Orange order' },
  red: { zh: '红色督办单', en: 'Red order' },
};

/** Longest date an order may set: a working year. Beyond it a typing error is likelier. */
export const MOST_WORKING_DAYS = 250;
export const MOST_TEXT = 2_000;

/**
 * The colour after this one when the date passes or the answer is not good enough; red stays red, and a head decides.
 * @example nextColour('blue') → 'orange'
 */
export function nextColour(colour: OrderColour): OrderColour | undefined {
  return ORDER_COLOURS[ORDER_COLOURS.indexOf(colour) + 1];
}

export interface IssueFacts {
  /** Null for a part of the program: it proposes, and people issue. */
  issuerId: string | null;
  /** The issuer is a head of the authority that keeps the case, or of one above it. */
  isSupervisor: boolean;
  /** The issuer has an interest in the matter. */
  isRecused: boolean;
  /** The issuer holds the step, or could claim it while nobody does; without a step, holds any of the case. */
  isResponsible: boolean;
  isParentOpen: boolean;
  /** The step it is about is still to be done; undefined when it is about the whole case. */
  isStepOpen?: boolean;
  /** Duties of the addressee to which a step of the case was ever offered, and the person who holds the step. */
  recipients: number;
  /** The addressee is, or belongs to, the school that the case is about. */
  isAccused: boolean;
}

export type IssueRefusal =
  | 'person-needed'
  | 'not-supervisor'
  | 'recused'
  | 'own-step'
  | 'case-closed'
  | 'step-closed'
  | 'addressee-unaware'
  | 'step-needed';

/**
 * Whether an urge or an order may be issued. By a head of the authority that keeps the case or of one above it; never by
 * somebody recused, never to oneself, and only to a unit that knows of the matter from a step of its own: an order must not be the
 * first that a school hears of a report (信访工作条例 Art. 30, 46(5)). Which office is told is in the recipients.
 * @example the head holds the urged step himself → 'own-step'
 */
export function issueRefusal(facts: IssueFacts): IssueRefusal | undefined {
  if (facts.issuerId === null) return 'person-needed';
  if (!facts.isSupervisor) return 'not-supervisor';
  if (facts.isRecused) return 'recused';
  if (!facts.isParentOpen) return 'case-closed';
  if (facts.isStepOpen === false) return 'step-closed';
  if (facts.isResponsible) return 'own-step';
  if (facts.isAccused && facts.isStepOpen === undefined) return 'step-needed';
  return facts.recipients === 0 ? 'addressee-unaware' : undefined;
}

export type OrderTextFault = Exclude<IdentityTrace, 'clock-time'> | 'person-name';

/**
 * What in the text of an urge or an order could lead to a reporter or another person: it leaves the house like an extract and
 * is held against the same patterns, with the numbers of all kinds of cases (domain rule B3.3).
 * @example orderTextFaults('请尽快答复举报人', null) → ['reporter']
 */
export function orderTextFaults(text: string, pseudonym: string | null): OrderTextFault[] {
  const plain = text.normalize('NFKC');
  const faults = identityTraces(plain, pseudonym).flatMap((trace) => (trace === 'clock-time' ? [] : [trace]));
  const kinds = findPersonalData(plain, { employerName: '' }).map(({ kind }) => kind);
  return [
    ...new Set<OrderTextFault>([
      ...faults,
      ...(kinds.includes('reporter') ? (['reporter'] as const) : []),
      ...(kinds.includes('person-name') ? (['person-name'] as const) : []),
      ...(/[A-Z]{2}-\d{4}-\d{6}/.test(plain) ? (['case-number'] as const) : []),
    ]),
  ];
}

/**
 * What the addressee reads as the matter: the name of its own step, else words that say nothing of what is reported or by whom.
 * @example orderTitle(null) → '督办单：有关事项的办理'
 */
export function orderTitle(step: LocalText | null): string {
  return `督办单：${step === null ? '有关事项的办理' : `“${step.zh}”的办理`}`;
}

/** Kinds of cases that are themselves about the pace of others: nobody supervises a supervision. */
const NOT_SUPERVISED: readonly CaseKind[] = ['supervision', 'follow-up', 'extension'];

export function canBeSupervised(kind: CaseKind): boolean {
  return !NOT_SUPERVISED.includes(kind);
}

export type PartRefusal = 'recused' | 'own-order' | 'own-answer' | 'ended';

/**
 * Whether somebody may acknowledge, answer or verify: the issuer has no part in the answer, who answered none in the
 * verification, whoever is recused from the matter in neither.
 */
export function partRefusal(
  part: 'answer' | 'verify',
  facts: { personId: string; issuedBy: string; answeredBy: readonly string[]; isRecused: boolean; isOpen: boolean },
): PartRefusal | undefined {
  if (!facts.isOpen) return 'ended';
  if (facts.isRecused) return 'recused';
  if (part === 'answer') return facts.personId === facts.issuedBy ? 'own-order' : undefined;
  return facts.answeredBy.includes(facts.personId) ? 'own-answer' : undefined;
}
