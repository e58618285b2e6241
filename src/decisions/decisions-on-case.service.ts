import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { PeopleService } from '../people/people.service';
import { writtenMode, type Vote } from './collective-decision';
import { CollectiveDecisionsService } from './collective-decisions.service';
import { LegalReviewsService } from './legal-reviews.service';

export interface LegalReviewOnCase {
  outcome: 'passed' | 'returned';
  opinion: string;
  reviewedBy: string | null;
  reviewedAt: Date;
}

export interface VotingOnCase {
  mode: string;
  result: 'carried' | 'not-carried' | null;
  votes: { name: string | null; vote: Vote | null; opinion: string | null; votedAt: Date | null }[];
}

/** What legal reviews and votes add to the case page. Who voted how is for those who read the case. */
@Injectable()
export class DecisionsOnCaseService {
  constructor(
    private readonly reviews: LegalReviewsService,
    private readonly decisions: CollectiveDecisionsService,
    private readonly people: PeopleService,
  ) {}

  @CasePart('legalReviews')
  async legalReviewsOf({ tx, caseId }: CasePartQuery): Promise<LegalReviewOnCase[]> {
    const found = await this.reviews.ofCase(tx, caseId);
    const names = await this.people.namesOf(
      tx,
      found.map(({ reviewedBy }) => reviewedBy),
    );
    return found.map(({ letterId: _letter, reviewedBy, ...review }) => ({
      ...review,
      reviewedBy: names.get(reviewedBy) ?? null,
    }));
  }

  @CasePart('voting')
  async votingOf({ tx, caseId }: CasePartQuery): Promise<VotingOnCase | null> {
    const decision = await this.decisions.last(tx, caseId, 'listing');
    if (!decision) return null;
    const names = await this.people.namesOf(tx, decision.memberIds);
    const votes = decision.memberIds.map((personId) => {
      const cast = decision.votes.find((vote) => vote.personId === personId);
      const { vote = null, opinion = null, votedAt = null } = cast ?? {};
      return { name: names.get(personId) ?? null, vote, opinion, votedAt };
    });
    return { mode: writtenMode(decision.mode), result: decision.result, votes };
  }
}
