import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { PeopleService } from '../people/people.service';
import type { LocalText } from '../platform/errors/domain-error';
import { LETTER_KINDS, type Recipient } from './letter';
import { SERVICE_METHOD_NAMES } from './letter-service';
import { LettersService } from './letters.service';
import { StatementsService } from './statements.service';

export interface LetterOnCase {
  id: string;
  kind: string;
  kindName: LocalText;
  recipient: Recipient;
  title: string;
  body: string;
  issuedAt: Date | null;
  readAt: Date | null;
  /** Day of the proven service. */
  servedAt: string | null;
  services: {
    method: LocalText;
    outcome: 'proven' | 'failed';
    servedOn: string;
    note: string | null;
    proofDocumentIds: string[];
  }[];
}

export interface StatementOnCase {
  receivedAt: Date;
  text: string;
  documentIds: string[];
  outcome: 'upheld' | 'new-facts' | null;
  opinion: string | null;
  reviewedBy: string | null;
}

/** What letters and statements add to the case page. */
@Injectable()
export class LettersOnCaseService {
  constructor(
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly people: PeopleService,
  ) {}

  @CasePart('letters')
  async lettersOf({ tx, caseId }: CasePartQuery): Promise<LetterOnCase[]> {
    const letters = await this.letters.ofCase(tx, caseId);
    return letters.map(({ id, kind, recipient, title, body, issuedAt, readAt, servedOn, services }) => ({
      id,
      kind,
      kindName: LETTER_KINDS[kind],
      recipient,
      title,
      body,
      issuedAt,
      readAt,
      servedAt: servedOn,
      services: services.map((service) => ({
        method: SERVICE_METHOD_NAMES[service.method],
        outcome: service.outcome,
        servedOn: service.servedOn,
        note: service.note,
        proofDocumentIds: service.proofDocumentIds,
      })),
    }));
  }

  @CasePart('statements')
  async statementsOf({ tx, caseId }: CasePartQuery): Promise<StatementOnCase[]> {
    const statements = await this.statements.ofCase(tx, caseId);
    const names = await this.people.namesOf(
      tx,
      statements.flatMap(({ reviewedBy }) => reviewedBy ?? []),
    );
    return statements.map(({ receivedAt, text, documentIds, outcome, opinion, reviewedBy }) => ({
      receivedAt,
      text,
      documentIds,
      outcome,
      opinion,
      reviewedBy: reviewedBy && (names.get(reviewedBy) ?? null),
    }));
  }
}
