import { Injectable } from '@nestjs/common';
import { InvestigationsService } from '../investigations/investigations.service';
import type { LetterKind, LetterText, Recipient } from '../letters/letter';
import { LettersService } from '../letters/letters.service';
import type { Transaction } from '../platform/database/transaction';
import { ListingNotReadyError } from './blacklist.errors';
import { CasePartiesService } from './case-parties.service';
import {
  EMPLOYER_TEMPLATES,
  type EmployerTemplate,
  employerLetter,
  type EntryText,
  REPORTER_TEMPLATES,
  reporterLetter,
  type ReporterTemplate,
} from './letter-texts';
import { ListingService } from './listing.service';

/** Letters that end a case: to whoever complained and to the employer, written from what people decided, then issued. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly letters: LettersService,
    private readonly listing: ListingService,
    private readonly investigations: InvestigationsService,
    private readonly parties: CasePartiesService,
  ) {}

  /** Drafts the notice of declining with the reasons of the person who declined; it is issued by the step that follows. */
  async draftDecline(tx: Transaction, decline: { caseId: string; reasons: string; declinedBy: string }): Promise<void> {
    const text = reporterLetter('declined', await this.parties.letterHead(tx, decline.caseId), {
      reasons: decline.reasons,
    });
    await this.letters.draft(tx, {
      caseId: decline.caseId,
      kind: 'decline',
      recipient: 'reporter',
      ...text,
      draftedBy: decline.declinedBy,
    });
  }

  /** Issues the reply to the reporter that belongs to this ending. */
  async replyToReporter(tx: Transaction, caseId: string, template: string | undefined): Promise<void> {
    if (!isOneOf(REPORTER_TEMPLATES, template)) throw unknownTemplate(template);
    if (template === 'declined') return this.issueDraft(tx, caseId, 'decline');
    const head = await this.parties.letterHead(tx, caseId);
    const text = reporterLetter(template, head, await this.outcomeOf(tx, caseId, template));
    await this.send(tx, caseId, 'reply-to-reporter', 'reporter', text);
  }

  /** Issues the letter to the employer that belongs to this ending. */
  async replyToEmployer(tx: Transaction, caseId: string, template: string | undefined): Promise<void> {
    if (!isOneOf(EMPLOYER_TEMPLATES, template)) throw unknownTemplate(template);
    const head = await this.parties.letterHead(tx, caseId);
    const text = employerLetter(head, await this.outcomeOf(tx, caseId, template));
    await this.send(tx, caseId, 'reply-to-employer', 'employer', text);
  }

  // helpers

  private async outcomeOf(
    tx: Transaction,
    caseId: string,
    template: Exclude<ReporterTemplate, 'declined'> | EmployerTemplate,
  ): Promise<{ reasons: string } | { entry: EntryText }> {
    if (template === 'not-substantiated') {
      const { replyPoints, reasons } = await this.investigations.last(tx, caseId);
      return { reasons: replyPoints ?? reasons ?? '' };
    }
    const { reasons } = await this.listing.decisionOf(tx, caseId);
    if (template === 'not-listed') return { reasons };
    const entry = await this.listing.entryOf(tx, caseId);
    if (!entry) throw new ListingNotReadyError(caseId);
    return { entry: { ...entry, reasons } };
  }

  private async issueDraft(tx: Transaction, caseId: string, kind: LetterKind): Promise<void> {
    const draft = (await this.letters.ofCase(tx, caseId)).find(
      (letter) => letter.kind === kind && letter.issuedAt === null,
    );
    if (!draft) throw new ListingNotReadyError(caseId);
    await this.letters.issue(tx, draft.id);
  }

  private async send(
    tx: Transaction,
    caseId: string,
    kind: LetterKind,
    recipient: Recipient,
    text: LetterText,
  ): Promise<void> {
    await this.letters.send(tx, { caseId, kind, recipient, ...text });
  }
}

function isOneOf<T extends string>(known: readonly T[], value: string | undefined): value is T {
  return (known as readonly string[]).includes(value ?? '');
}

/** A mistake in the model, not of a person: it becomes an incident that names the header. */
function unknownTemplate(template: string | undefined): Error {
  return new Error(
    `Expected a header "template" with a known reply, but found "${template ?? ''}"; correct the model.`,
  );
}
