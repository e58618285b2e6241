import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Duty } from './deadline-record';

/** What a noun knows of a duty in the cases it deals with: how long the limit is, and what its passing brings. */
export interface DutyTerms {
  /** Opens the limit and answers with the deadline's id. */
  open(tx: Transaction, caseId: string, request: { at: Date; taskElementId?: string }): Promise<string>;
  /** Ends what was waited for. False when it came in first: its own message is on the way. */
  close?(tx: Transaction, deadlineId: string): Promise<boolean>;
  /** The sentence of the history when nothing came in. */
  missed: LocalText;
}

/** Lets nouns say how the limit of a duty is worked out when a model only names the duty. */
@Injectable()
export class DutyTermsService {
  private readonly terms = new Map<Duty, DutyTerms>();

  add(duty: Duty, terms: DutyTerms): void {
    if (this.terms.has(duty)) throw new Error(`Expected one noun to know the terms of ${duty}, but found two.`);
    this.terms.set(duty, terms);
  }

  of(duty: Duty): DutyTerms | undefined {
    return this.terms.get(duty);
  }
}
