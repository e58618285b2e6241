import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { PeopleService } from '../people/people.service';
import type { HearingOutcome } from './hearing';
import { HearingsService } from './hearings.service';

export interface HearingOnCase {
  hearingOn: string;
  timeAndPlace: string;
  presider: string | null;
  outcome: HearingOutcome | null;
  attendees: string | null;
  points: string | null;
  documentIds: string[];
}

/** What hearings add to the case page. */
@Injectable()
export class HearingsOnCaseService {
  constructor(
    private readonly hearings: HearingsService,
    private readonly people: PeopleService,
  ) {}

  @CasePart('hearings')
  async hearingsOf({ tx, caseId }: CasePartQuery): Promise<HearingOnCase[]> {
    const found = await this.hearings.ofCase(tx, caseId);
    const names = await this.people.namesOf(
      tx,
      found.map(({ presiderId }) => presiderId),
    );
    return found.map(({ hearingOn, timeAndPlace, presiderId, outcome, attendees, points, documentIds }) => ({
      hearingOn,
      timeAndPlace,
      presider: names.get(presiderId) ?? null,
      outcome,
      attendees,
      points,
      documentIds,
    }));
  }
}
