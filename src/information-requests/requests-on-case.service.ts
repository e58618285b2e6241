import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { OrganisationsService } from '../organisations/organisations.service';
import type { LocalText } from '../platform/errors/domain-error';
import { RECIPIENT_NAMES, type RequestState } from './information-request';
import { InformationRequestsService, type RequestRecord } from './information-requests.service';

export interface RequestOnCase {
  id: string;
  recipient: LocalText;
  text: string;
  items: string[];
  askedAt: Date;
  state: RequestState;
  settledAt: Date | null;
  answer: string | null;
  documentIds: string[];
}

/** What requests for information add to the case page. A draft of a school stays in the school until it is handed in. */
@Injectable()
export class RequestsOnCaseService {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @CasePart('informationRequests')
  async requestsOf({ tx, caseId }: CasePartQuery): Promise<RequestOnCase[]> {
    const found: RequestOnCase[] = [];
    for (const request of await this.requests.ofCase(tx, caseId)) {
      const { id, text, items, askedAt, state, settledAt, organisationId } = request;
      const school = organisationId && (await this.organisations.get(tx, organisationId)).name;
      const recipient = school ? { zh: school, en: school } : RECIPIENT_NAMES[request.recipient];
      found.push({ id, recipient, text, items, askedAt, state, settledAt, ...handedIn(request) });
    }
    return found;
  }
}

function handedIn({ state, answer, documentIds }: RequestRecord): Pick<RequestOnCase, 'answer' | 'documentIds'> {
  return state === 'answered' ? { answer, documentIds } : { answer: null, documentIds: [] };
}
