import { type AccountabilityMeasure, measureRefusal, type NoticeScope } from '../reports/accountability';

export interface EscalationFacts {
  decision: 'escalate' | 'go-on';
  scope: NoticeScope | undefined;
  /** What is proposed to the body entitled to it; the internal notice (通报) itself is issued here. */
  proposal: AccountabilityMeasure;
  legalBasis: string | undefined;
  deciderId: string;
  interviewerIds: readonly string[];
  verifierIds: readonly string[];
  isOwnSide: boolean;
  recusedIds: readonly string[];
}

export type EscalationRefusal = 'involved' | 'recused' | 'legal-basis-missing' | 'scope-missing';

/**
 * Whether the internal notice and the proposal of accountability may be decided: by a person without an earlier part in it.
 * 通报批评 is a penalty that nothing below a law, regulation or rule can create (行政处罚法 Art. 9(1), 16): it is only ever proposed
 * here, and with its legal basis; the decision itself takes prior notice and defence, in a case of its own.
 * @example a proposal of 通报批评 without an article → 'legal-basis-missing'
 */
export function escalationRefusal(facts: EscalationFacts): EscalationRefusal | undefined {
  const { deciderId } = facts;
  if (facts.recusedIds.includes(deciderId)) return 'recused';
  if (facts.interviewerIds.includes(deciderId) || facts.verifierIds.includes(deciderId) || facts.isOwnSide) {
    return 'involved';
  }
  if (facts.decision === 'go-on') return undefined;
  return (
    measureRefusal({ measure: 'notice', legalBasis: undefined, scope: facts.scope }) ??
    measureRefusal({ measure: facts.proposal, legalBasis: facts.legalBasis, scope: facts.scope })
  );
}

export type HandOverRefusal = 'not-refused' | 'involved' | 'recused';

/** An employer is handed over for refusing a proven invitation (九部门 2019), by somebody who did not record the refusal. */
export function handOverRefusal(facts: {
  hasRefused: boolean;
  deciderId: string;
  interviewerIds: readonly string[];
  recusedIds: readonly string[];
}): HandOverRefusal | undefined {
  if (facts.recusedIds.includes(facts.deciderId)) return 'recused';
  if (facts.interviewerIds.includes(facts.deciderId)) return 'involved';
  return facts.hasRefused ? undefined : 'not-refused';
}
