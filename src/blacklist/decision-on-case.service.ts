import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { PeopleService } from '../people/people.service';
import type { LocalText } from '../platform/errors/domain-error';
import { ListingService } from './listing.service';
import { CATEGORY_NAMES, SCOPE_NAMES } from './measure';

export interface DecisionOnCase {
  outcome: 'list' | 'do-not-list';
  category: LocalText | null;
  scope: LocalText | null;
  termDays: number | null;
  basis: string | null;
  reasons: string;
  decidedBy: string | null;
  decidedAt: Date;
  listedOn: string | null;
  until: string | null;
}

/** What the decision and the entry add to the case page. */
@Injectable()
export class DecisionOnCaseService {
  constructor(
    private readonly listing: ListingService,
    private readonly people: PeopleService,
  ) {}

  @CasePart('decision')
  async decisionOf({ tx, caseId }: CasePartQuery): Promise<DecisionOnCase | null> {
    const decision = await this.listing.findDecision(tx, caseId);
    if (!decision) return null;
    const { outcome, measure, basis, reasons, decidedBy, decidedAt } = decision;
    const entry = await this.listing.entryOf(tx, caseId);
    const names = await this.people.namesOf(tx, [decidedBy]);
    return {
      outcome,
      category: measure && CATEGORY_NAMES[measure.category],
      scope: measure && SCOPE_NAMES[measure.scope],
      termDays: measure && measure.termDays,
      basis,
      reasons,
      decidedBy: names.get(decidedBy) ?? null,
      decidedAt,
      listedOn: entry?.listedOn ?? null,
      until: entry?.until ?? null,
    };
  }
}
