import { Injectable, type OnModuleInit } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { AuditService } from '../audit/audit.service';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { EntryEndingsService } from '../blacklist/entry-endings.service';
import { EntryEventsService } from '../blacklist/entry-events.service';
import { EntryNotKeptError } from '../blacklist/entry.errors';
import { RegisterService } from '../blacklist/register.service';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type DutyTerms, DutyTermsService } from '../deadlines/duty-terms.service';
import { DocumentsService } from '../documents/documents.service';
import { LettersService } from '../letters/letters.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PublishedTextsService } from '../warnings/published-texts.service';
import { decideRetraction, type Ground, RETRACT_BASIS, RETRACT_LIMIT } from './retraction';
import { RetractionAlreadyProposedError, RetractionNotDecidedError } from './retraction.errors';
import { retractionToEmployer, retractionToReporter } from './retraction-letters';

export interface Proposal {
  caseId: string;
  entryId: string;
  ground: Ground;
  reasons: string;
  documentIds: string[];
  proposedBy: string;
}

/** Retractions: proposed by one, decided by another, then taken back everywhere. */
@Injectable()
export class RetractionsService implements DutyTerms, OnModuleInit {
  readonly missed = {
    zh: '更正期限届满，仍有单位未更正',
    en: 'The date of the correction passed with recipients open',
  };

  constructor(
    private readonly register: RegisterService,
    private readonly endings: EntryEndingsService,
    private readonly disclosures: DisclosuresService,
    private readonly events: EntryEventsService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly documents: DocumentsService,
    private readonly letters: LettersService,
    private readonly deadlines: DeadlinesService,
    private readonly terms: DutyTermsService,
    private readonly texts: PublishedTextsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.terms.add('retract', this);
  }

  /** Three working days from the decision. */
  async open(
    tx: Transaction,
    caseId: string,
    { at, taskElementId }: { at: Date; taskElementId?: string },
  ): Promise<string> {
    const anchor = { event: 'decided', at };
    const order = { caseId, duty: 'retract', anchor, limit: RETRACT_LIMIT, basis: RETRACT_BASIS } as const;
    return (await this.deadlines.open(tx, { ...order, ...(taskElementId ? { taskElementId } : {}) })).id;
  }

  /** Staff of the keeper propose; somebody else decides in the case that this opens. */
  async propose(
    tx: Transaction,
    principal: Principal,
    proposal: { entryId: string; ground: Ground; reasons: string; documentIds: string[] },
  ): Promise<{ caseId: string }> {
    const { ground, reasons, documentIds } = proposal;
    await this.register.lock(tx, proposal.entryId);
    const { id: entryId, status, caseId: listingCase, ...entry } = await this.register.get(tx, proposal.entryId);
    const { keeper, hostingSchool } = await this.cases.partiesOf(tx, listingCase);
    if (!holdsIn(principal, keeper, 'case-officer', 'head', 'investigator')) throw new EntryNotKeptError();
    if (status === 'retracted' || (await this.openCaseOf(tx, entryId))) throw new RetractionAlreadyProposedError();
    const by = { kind: 'person', personId: principal.personId } as const;
    const sentence = { zh: '提出撤销列入', en: 'Retraction proposed' };
    const opened = await this.cases.open(
      tx,
      {
        kind: 'retraction',
        processId: 'blacklist-retraction',
        title: `关于撤销${entry.employerName}列入的提议`,
        parties: { keeper: keeper!, employer: entry.employerId, ...(hostingSchool ? { hostingSchool } : {}) },
        openedBy: by,
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
        variables: { entryId },
      },
      async (caseId) => {
        await this.links.link(tx, listingCase, caseId, 'retraction');
        await this.documents.attach(tx, documentIds, caseId, by);
        await rows(
          tx,
          `INSERT INTO retraction_proposals (case_id, entry_id, ground, reasons, document_ids, proposed_by)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [caseId, entryId, ground, reasons, documentIds, principal.personId],
        );
        await this.events.add(tx, { entryId, caseId, kind: 'retraction-proposed', sentence, by });
        const subject = { kind: 'blacklist-entry', id: entryId };
        await this.audit.append(tx, { actor: by, action: 'RetractionProposed', subject, caseId, details: { ground } });
      },
    );
    for (const { personId, reason } of await this.cases.recusedOf(tx, listingCase))
      await this.cases.recuse(tx, opened.id, { personId, reason, by: { kind: 'system' } });
    await this.cases.assign(tx, opened.id, 'retraction-proposer', [principal.personId], by);
    return { caseId: opened.id };
  }

  async proposal(tx: Transaction, caseId: string): Promise<Proposal> {
    const proposal = await firstRow<Proposal>(
      tx,
      `SELECT case_id AS "caseId", entry_id AS "entryId", ground, reasons, document_ids AS "documentIds",
              proposed_by AS "proposedBy" FROM retraction_proposals WHERE case_id = $1`,
      [caseId],
    );
    if (!proposal) throw new Error(`Expected case ${caseId} to be a proposed retraction, but it is none.`);
    return proposal;
  }

  /** Takes the decision of somebody else than who proposed it; its reasons are published, so they name the employer alone. */
  async decide(
    tx: Transaction,
    order: { caseId: string; outcome: 'retract' | 'refuse'; reasons?: string; decidedBy: string },
  ): Promise<void> {
    const { caseId, decidedBy } = order;
    await this.cases.lockPeople(tx, caseId);
    const { entryId, proposedBy } = await this.proposal(tx, caseId);
    const decision = decideRetraction({
      proposedBy,
      recused: (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId),
      decidedBy,
      decision: order,
    });
    if (decision.outcome === 'not-decided') throw new RetractionNotDecidedError(decision.reason);
    const { outcome, reasons } = decision;
    await this.texts.assert(tx, caseId, { reasons });
    await rows(tx, 'INSERT INTO retraction_decisions (case_id, outcome, reasons, decided_by) VALUES ($1, $2, $3, $4)', [
      caseId,
      outcome,
      reasons,
      decidedBy,
    ]);
    const by = { kind: 'person', personId: decidedBy } as const;
    const subject = { kind: 'case', id: caseId };
    await this.audit.append(tx, { actor: by, action: 'RetractionDecided', subject, caseId, details: { outcome } });
    await this.cases.assign(tx, caseId, 'retraction-decider', [decidedBy], by);
    if (outcome === 'retract') return;
    await rows(tx, 'UPDATE retraction_proposals SET closed_at = app_now() WHERE case_id = $1', [caseId]);
    const sentence = { zh: '不予撤销，列入继续有效', en: 'Retraction refused; the entry stands' };
    await this.events.add(tx, { entryId, caseId, kind: 'retraction-refused', sentence, by: { kind: 'system' } });
  }

  /** Register, public page, warnings and feed are corrected in this transaction: all of them read the ending. */
  async retractEntry(tx: Transaction, caseId: string): Promise<void> {
    const { entryId } = await this.proposal(tx, caseId);
    const { reasons } = await this.decisionOf(tx, caseId);
    // Who is told of the entry at this very moment either stands among the recipients or is not told any more.
    await this.disclosures.hold(tx);
    await this.endings.end(tx, { entryId, kind: 'retracted', caseId, reasons });
    await rows(tx, 'UPDATE retraction_proposals SET closed_at = app_now() WHERE case_id = $1', [caseId]);
    const sentence = {
      zh: '名单、公示页、警示和数据接口已更正',
      en: 'Register, public page, warning and feed are corrected',
    };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
  }

  /** Both are told on the case of the listing, where they look with the code they have. */
  async tellParties(tx: Transaction, caseId: string): Promise<void> {
    const { entryId, ground } = await this.proposal(tx, caseId);
    const { reasons } = await this.decisionOf(tx, caseId);
    const { caseId: listingCase, listedOn } = await this.register.get(tx, entryId);
    const head = await this.parties.letterHead(tx, listingCase);
    const retracted = { ground, reasons, listedOn };
    const toEmployer = {
      kind: 'reply-to-employer',
      recipient: 'employer',
      ...retractionToEmployer(head, retracted),
    } as const;
    const toReporter = {
      kind: 'reply-to-reporter',
      recipient: 'reporter',
      ...retractionToReporter(head, retracted),
    } as const;
    for (const letter of [toEmployer, toReporter]) await this.letters.send(tx, { caseId: listingCase, ...letter });
    const sentence = { zh: '已制发给用人单位和投诉人的告知', en: 'The employer and the reporter were told by letter' };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
  }

  async decisionOf(tx: Transaction, caseId: string): Promise<{ reasons: string }> {
    const decision = await firstRow<{ reasons: string }>(
      tx,
      'SELECT reasons FROM retraction_decisions WHERE case_id = $1',
      [caseId],
    );
    if (!decision) throw new Error(`Expected a decision on the retraction of case ${caseId}, but there is none.`);
    return decision;
  }

  // helpers

  private async openCaseOf(tx: Transaction, entryId: string): Promise<boolean> {
    const found = await firstRow(tx, 'SELECT FROM retraction_proposals WHERE entry_id = $1 AND closed_at IS NULL', [
      entryId,
    ]);
    return found !== undefined;
  }
}
