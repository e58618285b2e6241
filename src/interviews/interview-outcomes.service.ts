import { Injectable } from '@nestjs/common';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { LettersService } from '../letters/letters.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { AccountabilityMeasure, NoticeScope } from '../reports/accountability';
import { escalationRefusal, handOverRefusal } from './escalation';
import { InterviewGround } from './interview-ground.service';
import { escalationLetter, rectifiedLetter } from './interview-letters';
import { type HandOverRecord, InterviewRecords } from './interview-records.service';
import { InterviewStepNotReadyError } from './interview.errors';
import { EscalationRefusedError, HandOverRefusedError } from './rectification.errors';

export interface EscalationDecision {
  caseId: string;
  decision: 'escalate' | 'go-on';
  facts?: string;
  reasons: string;
  scope?: NoticeScope;
  proposal?: AccountabilityMeasure;
  proposalText?: string;
  legalBasis?: string;
  decidedBy: string;
}

/** How an interview ends: rectified, with an internal notice and a proposal of accountability, or handed over. */
@Injectable()
export class InterviewOutcomes {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly deadlines: DeadlinesService,
    private readonly letters: LettersService,
  ) {}

  /** A person without an earlier part in it escalates, or lets it go on. */
  async decide(tx: Transaction, decision: EscalationDecision): Promise<void> {
    const { caseId, reasons, scope, decidedBy } = decision;
    const isEscalated = decision.decision === 'escalate';
    const proposal = decision.proposal ?? 'none';
    const legalBasis = decision.legalBasis?.trim() || undefined;
    const refusal = escalationRefusal({
      decision: decision.decision,
      scope,
      proposal,
      legalBasis,
      deciderId: decidedBy,
      interviewerIds: await this.ground.interviewers(tx, caseId),
      verifierIds: (await this.records.verificationsOf(tx, caseId)).map(({ verifiedBy }) => verifiedBy),
      isOwnSide: await this.ground.isOfParty(tx, caseId, decidedBy),
      recusedIds: await this.ground.recused(tx, caseId),
    });
    if (refusal) throw new EscalationRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO interview_escalations (case_id, round, decision, facts, reasons, scope, proposal, proposal_text, legal_basis,
         decided_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM interview_escalations WHERE case_id = $1`,
      [
        caseId,
        decision.decision,
        isEscalated ? (decision.facts ?? null) : null,
        reasons.trim(),
        isEscalated ? scope : null,
        isEscalated ? proposal : null,
        isEscalated ? decision.proposalText?.trim() || null : null,
        isEscalated ? (legalBasis ?? null) : null,
        decidedBy,
      ],
    );
    await this.ground.record(tx, caseId, 'InterviewEscalationDecided', decidedBy, {
      decision: decision.decision,
      proposal: isEscalated ? proposal : null,
    });
  }

  /** The internal notice leaves as decided; what was still due falls away. */
  async issueNotice(tx: Transaction, caseId: string): Promise<void> {
    const last = (await this.records.escalationsOf(tx, caseId)).at(-1);
    if (last?.decision !== 'escalate' || last.facts === null || last.scope === null) {
      throw new InterviewStepNotReadyError('escalation');
    }
    const { facts, reasons, scope, proposal, proposalText } = last;
    const letter = escalationLetter(await this.ground.head(tx, caseId), {
      facts,
      reasons,
      scope,
      proposal: proposal ?? 'none',
      proposalText: proposalText ?? undefined,
    });
    const order = { caseId, kind: 'accountability-notice', recipient: 'school', ...letter } as const;
    const letterId = await this.letters.send(tx, order);
    await rows(tx, 'UPDATE interview_escalations SET letter_id = $2 WHERE id = $1', [last.id, letterId]);
    await this.deadlines.cancelOpenOfCase(tx, caseId, '约谈事项已升级处理');
  }

  /** The school learns that the matter is closed, and what was found. */
  async tellRectified(tx: Transaction, caseId: string): Promise<void> {
    const last = (await this.records.verificationsOf(tx, caseId)).at(-1);
    if (last?.verdict !== 'rectified') throw new InterviewStepNotReadyError('report');
    const letter = rectifiedLetter(await this.ground.head(tx, caseId), last.opinion);
    await this.letters.send(tx, { caseId, kind: 'official-letter', recipient: 'school', ...letter });
  }

  /** An employer that refused goes to the body that may investigate; the hand-over is on record. */
  async handOver(
    tx: Transaction,
    order: Omit<HandOverRecord, 'handedOverAt'> & { caseId: string; handedOverBy: string },
  ): Promise<void> {
    const { caseId, handedOverBy } = order;
    const refusal = handOverRefusal({
      hasRefused: (await this.records.sittingsOf(tx, caseId)).some(({ outcome }) => outcome === 'refused'),
      deciderId: handedOverBy,
      interviewerIds: await this.ground.interviewers(tx, caseId),
      recusedIds: await this.ground.recused(tx, caseId),
    });
    if (refusal) throw new HandOverRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO interview_hand_overs (case_id, body, address, legal_basis, reasons, materials, handed_over_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [caseId, order.body, order.address, order.legalBasis, order.reasons, order.materials, handedOverBy],
    );
    await this.ground.record(tx, caseId, 'InterviewHandedOver', handedOverBy, { body: order.body });
  }
}
