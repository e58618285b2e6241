import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { InvestigationsService } from '../investigations/investigations.service';
import { LettersService } from '../letters/letters.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { assertEmployerLetterText } from '../warnings/warning';
import { CasePartiesService } from './case-parties.service';
import { ListingNotReadyError, ListingRefusedError, ProposalRefusedError } from './blacklist.errors';
import { priorNoticeLetter } from './letter-texts';
import { type Category, completeMeasure, isHeavier, type Measure, type Scope } from './measure';
import { decideProposal } from './prior-notice';

/** Parameter that says how long an employer may state its defence; no notice sets it so far. */
const DEFENCE_DAYS = 'blacklist.defenceWorkingDays';

export interface PriorNoticeRecord {
  letterId: string;
  facts: string;
  reasons: string;
  basis: string;
  measure: Measure;
  defenceWorkingDays: number;
  draftedBy: string;
}

export interface DraftPriorNotice {
  caseId: string;
  facts: string;
  reasons: string;
  basis: string;
  measure: Partial<Measure>;
  /** The drafter's answer while the parameter is unset, with the reason for it. */
  defence?: { workingDays: number; reason: string };
  draftedBy: string;
}

/** Prior notices: what the employer is told of the intended measure before anybody decides. */
@Injectable()
export class PriorNoticesService {
  constructor(
    private readonly letters: LettersService,
    private readonly investigations: InvestigationsService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
  ) {}

  /** Drafts the notice and its letter; the drafter's answer to the unset parameter is kept for the case. */
  async draft(tx: Transaction, draft: DraftPriorNotice): Promise<void> {
    const { caseId, draftedBy } = draft;
    const investigation = await this.investigations.last(tx, caseId);
    const earlier = await this.ofCase(tx, caseId);
    const proposal = decideProposal({
      isSubstantiated: investigation.isSubstantiated === true,
      measure: draft.measure,
      hasSchool: (await this.parties.of(tx, caseId)).school !== undefined,
      earlier: earlier.map(({ measure }) => measure),
      defenceWorkingDays: (await this.defenceWorkingDays(tx, caseId)) ?? draft.defence?.workingDays,
    });
    if (proposal.outcome === 'refuse') throw new ProposalRefusedError(proposal.reason);
    const head = await this.parties.letterHead(tx, caseId);
    const { facts, reasons, basis } = draft;
    assertEmployerLetterText({ facts, reasons, basis }, head);

    const { measure, defenceWorkingDays } = proposal;
    if (draft.defence) await this.answerPolicy(tx, caseId, draft.defence, draftedBy);
    const text = priorNoticeLetter(head, { facts, reasons, basis, measure, defenceWorkingDays });
    const { id: letterId } = await this.letters.draft(tx, {
      caseId,
      kind: 'prior-notice',
      recipient: 'employer',
      ...text,
      draftedBy,
    });
    await rows(
      tx,
      `INSERT INTO prior_notices (letter_id, case_id, investigation_id, facts, reasons, basis, category, scope, term_days,
         defence_working_days, drafted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        letterId,
        caseId,
        investigation.id,
        facts,
        reasons,
        basis,
        measure.category,
        measure.scope,
        measure.termDays,
        defenceWorkingDays,
        draftedBy,
      ],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: draftedBy },
      action: 'PriorNoticeDrafted',
      subject: { kind: 'letter', id: letterId },
      caseId,
      details: { ...measure, defenceWorkingDays },
    });
    await this.cases.assign(tx, caseId, 'drafter', [draftedBy], { kind: 'person', personId: draftedBy });
  }

  /** The notice that counts: of the last round. */
  async last(tx: Transaction, caseId: string): Promise<PriorNoticeRecord> {
    const last = (await this.ofCase(tx, caseId)).at(-1);
    if (!last) throw new ListingNotReadyError(caseId);
    return last;
  }

  /** What may be put to the vote: the announced measure, or less of it. */
  async motion(tx: Transaction, caseId: string, wanted: Pick<Measure, 'scope' | 'termDays'>): Promise<Measure> {
    const { measure: announced } = await this.last(tx, caseId);
    const hasSchool = (await this.parties.of(tx, caseId)).school !== undefined;
    const motion = completeMeasure({ category: announced.category, ...wanted }, hasSchool);
    if (!motion) throw new ListingRefusedError('measure-incomplete');
    if (isHeavier(motion, announced)) throw new ListingRefusedError('heavier-than-notice');
    return motion;
  }

  /** All notices of a case, one per round, the first one first. */
  async ofCase(tx: Transaction, caseId: string): Promise<PriorNoticeRecord[]> {
    const found = await rows<
      Omit<PriorNoticeRecord, 'measure'> & { category: Category; scope: Scope; termDays: number }
    >(
      tx,
      `SELECT letter_id AS "letterId", facts, reasons, basis, category, scope, term_days AS "termDays",
              defence_working_days AS "defenceWorkingDays", drafted_by AS "draftedBy"
       FROM prior_notices WHERE case_id = $1 ORDER BY drafted_at, letter_id`,
      [caseId],
    );
    return found.map(({ category, scope, termDays, ...notice }) => ({
      ...notice,
      measure: { category, scope, termDays },
    }));
  }

  /** The working days that a rule or an earlier answer sets for this case; undefined while somebody has to be asked. */
  async defenceWorkingDays(tx: Transaction, caseId: string): Promise<number | undefined> {
    const policy = await this.policy.value(tx, caseId, DEFENCE_DAYS);
    return policy.state === 'set' ? Number(policy.value) : undefined;
  }

  // helpers

  private async answerPolicy(
    tx: Transaction,
    caseId: string,
    answer: { workingDays: number; reason: string },
    personId: string,
  ): Promise<void> {
    if ((await this.defenceWorkingDays(tx, caseId)) !== undefined) return;
    await this.policy.answer(tx, caseId, DEFENCE_DAYS, answer.workingDays, personId, answer.reason);
  }
}
