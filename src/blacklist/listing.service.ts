import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DecidersService } from '../cases/deciders.service';
import { CollectiveDecisionsService } from '../decisions/collective-decisions.service';
import { LegalReviewsService } from '../decisions/legal-reviews.service';
import { DocumentsService } from '../documents/documents.service';
import { InvestigationsService } from '../investigations/investigations.service';
import { LettersService } from '../letters/letters.service';
import { StatementsService } from '../letters/statements.service';
import { Clock } from '../platform/clock/clock';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { assertEmployerLetterText, assertWarningText } from '../warnings/warning';
import { decideListing, entryUntil, type Hearing, type ListingFacts } from './blacklist-entry';
import { ListingNotReadyError, ListingRefusedError } from './blacklist.errors';
import { CasePartiesService } from './case-parties.service';
import { EntryEventsService } from './entry-events.service';
import { EntryTermsService } from './entry-terms.service';
import type { Category, Measure, Scope } from './measure';
import { PriorNoticesService } from './prior-notices.service';

export interface DecisionRecord {
  id: string;
  outcome: 'list' | 'do-not-list';
  /** Null when the employer is not listed. */
  measure: Measure | null;
  basis: string | null;
  reasons: string;
  decidedBy: string;
  decidedAt: Date;
}

export interface EntryRecord {
  id: string;
  measure: Measure;
  basis: string;
  listedOn: Day;
  until: Day;
}

/** Decides on listings and enters what was decided. */
@Injectable()
export class ListingService {
  constructor(
    private readonly notices: PriorNoticesService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly investigations: InvestigationsService,
    private readonly reviews: LegalReviewsService,
    private readonly collective: CollectiveDecisionsService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly deciders: DecidersService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly events: EntryEventsService,
    private readonly terms: EntryTermsService,
  ) {}

  /** Takes the decision of a second person, or refuses it at the gate that is not passed. */
  async decide(
    tx: Transaction,
    order: { caseId: string; decision: ListingFacts['decision']; documentIds: string[]; decidedBy: string },
  ): Promise<void> {
    const { caseId, decidedBy, documentIds } = order;
    // Whoever may decide hangs on who investigated and who is recused: nobody may change that meanwhile.
    await this.cases.lockPeople(tx, caseId);
    const notice = await this.notices.last(tx, caseId);
    const decision = decideListing(await this.factsOf(tx, caseId, order.decision, decidedBy));
    if (decision.outcome === 'refuse') throw new ListingRefusedError(decision.reason);
    const head = await this.parties.letterHead(tx, caseId);
    assertEmployerLetterText({ reasons: decision.reasons }, head);
    if (decision.outcome === 'list') assertWarningText({ basis: decision.basis }, head);

    await this.documents.attach(tx, documentIds, caseId, { kind: 'person', personId: decidedBy });
    const { measure, basis } = decision.outcome === 'list' ? decision : { measure: null, basis: null };
    const inserted = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO listing_decisions (case_id, letter_id, outcome, category, scope, term_days, basis, reasons, document_ids,
         decided_by, collective_decision_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        caseId,
        notice.letterId,
        decision.outcome,
        measure?.category ?? null,
        measure?.scope ?? null,
        measure?.termDays ?? null,
        basis,
        decision.reasons,
        documentIds,
        decidedBy,
        (await this.collective.last(tx, caseId, 'listing'))?.id ?? null,
      ],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: decidedBy },
      action: 'ListingDecided',
      subject: { kind: 'listing-decision', id: inserted!.id },
      caseId,
      details: { outcome: decision.outcome, ...measure },
    });
    await this.cases.assign(tx, caseId, 'decider', [decidedBy], { kind: 'person', personId: decidedBy });
  }

  /** Enters the employer as decided, from today; the gates are held against the facts once more. */
  async publishEntry(tx: Transaction, caseId: string): Promise<void> {
    const decision = await this.decisionOf(tx, caseId);
    const { measure, basis, reasons, decidedBy } = decision;
    if (decision.outcome !== 'list' || !measure || !basis) throw new ListingNotReadyError(caseId);
    const again = decideListing(
      await this.factsOf(tx, caseId, { outcome: 'list', measure, basis, reasons }, decidedBy),
    );
    if (again.outcome === 'refuse') throw new ListingRefusedError(again.reason);

    const { employer, school } = await this.parties.of(tx, caseId);
    const listedOn = shanghaiDay(await this.clock.now(tx));
    const until = entryUntil(listedOn, measure.termDays);
    const inserted = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO blacklist_entries (case_id, decision_id, employer_id, employer_name, credit_code, category, scope,
         school_id, term_days, basis, listed_on, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        caseId,
        decision.id,
        employer.id,
        employer.name,
        employer.creditCode ?? null,
        measure.category,
        measure.scope,
        measure.scope === 'school' ? (school?.id ?? null) : null,
        measure.termDays,
        basis,
        listedOn,
        until,
      ],
    );
    await this.audit.append(tx, {
      actor: { kind: 'system' },
      action: 'BlacklistEntryPublished',
      subject: { kind: 'blacklist-entry', id: inserted!.id },
      caseId,
      details: { ...measure, listedOn, until },
    });
    const sentence = {
      zh: `列入黑名单并公布，期限至 ${until}`,
      en: `Entered on the blacklist and published, until ${until}`,
    };
    const by = { kind: 'system' } as const;
    await this.cases.note(tx, caseId, sentence, by);
    await this.events.add(tx, { entryId: inserted!.id, caseId, kind: 'published', sentence, by });
    await this.terms.begin(tx, inserted!.id);
  }

  /** @throws ListingNotReadyError while nothing is decided. */
  async decisionOf(tx: Transaction, caseId: string): Promise<DecisionRecord> {
    const decision = await this.findDecision(tx, caseId);
    if (!decision) throw new ListingNotReadyError(caseId);
    return decision;
  }

  async findDecision(tx: Transaction, caseId: string): Promise<DecisionRecord | undefined> {
    const row = await firstRow<
      Omit<DecisionRecord, 'measure'> & { category: Category; scope: Scope; termDays: number }
    >(
      tx,
      `SELECT id, outcome, category, scope, term_days AS "termDays", basis, reasons, decided_by AS "decidedBy",
              decided_at AS "decidedAt" FROM listing_decisions WHERE case_id = $1`,
      [caseId],
    );
    if (!row) return undefined;
    const { category, scope, termDays, ...decision } = row;
    return { ...decision, measure: decision.outcome === 'list' ? { category, scope, termDays } : null };
  }

  /** The entry that came of a case, if any. */
  async entryOf(tx: Transaction, caseId: string): Promise<EntryRecord | undefined> {
    const row = await firstRow<Omit<EntryRecord, 'measure'> & Measure>(
      tx,
      `SELECT id, category, scope, term_days AS "termDays", basis, listed_on AS "listedOn", until
       FROM blacklist_entries WHERE case_id = $1`,
      [caseId],
    );
    if (!row) return undefined;
    const { category, scope, termDays, ...entry } = row;
    return { ...entry, measure: { category, scope, termDays } };
  }

  // helpers

  private async factsOf(
    tx: Transaction,
    caseId: string,
    decision: ListingFacts['decision'],
    decidedBy: string,
  ): Promise<ListingFacts> {
    const notices = await this.notices.ofCase(tx, caseId);
    const notice = await this.notices.last(tx, caseId);
    const { investigators, drafters, recused } = await this.deciders.taken(tx, caseId);
    return {
      proposed: notice.measure,
      hearing: await this.hearingOf(tx, caseId, notice.letterId),
      ...(await this.deliberationOf(tx, caseId, notice.letterId)),
      hasSchool: (await this.parties.of(tx, caseId)).school !== undefined,
      investigators: [...investigators, ...(await this.investigations.writersOf(tx, caseId))],
      drafters: [...drafters, ...notices.map(({ draftedBy }) => draftedBy)],
      recused,
      decidedBy,
      decision,
    };
  }

  /** Legal review and votes, as far as the model that the case runs on asks for them. */
  private async deliberationOf(
    tx: Transaction,
    caseId: string,
    letterId: string,
  ): Promise<Pick<ListingFacts, 'legalReview' | 'votes'>> {
    const asks = await firstRow<{ review: boolean; votes: boolean }>(
      tx,
      `SELECT case_has_step($1, 'review-legality') AS review, case_has_step($1, 'vote-on-listing') AS votes`,
      [caseId],
    );
    const review = await this.reviews.ofLetter(tx, letterId);
    const decision = await this.collective.last(tx, caseId, 'listing');
    const voted = decision?.result
      ? { result: decision.result, measure: decision.motion as unknown as Measure }
      : ('missing' as const);
    return {
      legalReview: asks!.review ? (review?.outcome === 'passed' ? 'passed' : 'missing') : 'not-asked',
      votes: asks!.votes ? voted : 'not-asked',
    };
  }

  private async hearingOf(tx: Transaction, caseId: string, letterId: string): Promise<Hearing> {
    const { servedOn } = await this.letters.get(tx, letterId);
    const statements = await this.statements.ofCase(tx, caseId);
    const own = statements.find((statement) => statement.letterId === letterId);
    const isWaiting = statements.some(({ reviewedAt }) => reviewedAt === null);
    return {
      servedOn,
      statement: isWaiting ? 'unreviewed' : (own?.outcome ?? 'none'),
      window: await this.statements.windowOf(tx, letterId),
    };
  }
}
