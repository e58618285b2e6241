import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { LetterDraftsService } from '../letters/letter-drafts.service';
import { LettersService } from '../letters/letters.service';
import type { Actor } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { ThreadService } from '../thread/thread.service';
import { itemsInWords, RECIPIENT_NAMES, type RequestRecipient } from './information-request';
import { InformationRequestsService, type RequestRecord } from './information-requests.service';

/** Where the called process goes from here: who is asked, who acts for a school, which date runs. */
export interface SentRequest {
  recipient: RequestRecipient;
  deadlineId: string;
  /** Candidates of a school's steps, as models name them. */
  dispatcherGroup: string;
  signerGroup: string;
}

/** Brings a request to whom it is for: a school gets a task, an employer a letter, the reporter a message in the thread. */
@Injectable()
export class RequestSendingService {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly letters: LettersService,
    private readonly drafts: LetterDraftsService,
    private readonly thread: ThreadService,
    private readonly cases: CasesService,
  ) {}

  async send(tx: Transaction, id: string, instanceKey: string): Promise<SentRequest> {
    const request = await this.requests.get(tx, id);
    const deadlineId = await this.requests.openDeadline(tx, id, instanceKey);
    if (request.recipient === 'employer') await this.writeTo(tx, request);
    if (request.recipient === 'reporter') await this.askReporter(tx, request);
    const { zh, en } = RECIPIENT_NAMES[request.recipient];
    await this.cases.note(
      tx,
      request.caseId,
      { zh: `向${zh}调取材料`, en: `Information was asked of the ${en.toLowerCase()}` },
      { kind: 'person', personId: request.askedBy },
    );
    return {
      recipient: request.recipient,
      deadlineId,
      dispatcherGroup: `${request.party ?? ''}:employment-office`,
      signerGroup: `${request.party ?? ''}:school-leader`,
    };
  }

  /** Takes the reporter's next message in the thread as the answer. */
  async takeReporterAnswer(tx: Transaction, id: string): Promise<void> {
    const request = await this.requests.locked(tx, id);
    const messages = await this.thread.ofCase(tx, request.caseId);
    const last = messages.filter(({ from, at }) => from === 'reporter' && at >= request.askedAt).at(-1);
    if (!last) throw new Error('Expected a message of the reporter after the request, but found none.');
    const by: Actor = { kind: 'reporter' };
    await this.requests.answer(tx, id, {
      text: last.text,
      documentIds: last.documents.map(({ id: document }) => document),
      by,
    });
  }

  // helpers

  private async writeTo(tx: Transaction, request: RequestRecord): Promise<void> {
    const { id: letterId } = await this.drafts.draft(tx, {
      caseId: request.caseId,
      template: 'information-request',
      recipient: 'employer',
      values: { text: request.text, items: itemsInWords(request.items), workingDays: String(request.workingDays) },
      draftedBy: request.askedBy,
    });
    await this.letters.issue(tx, letterId);
    await rows(tx, 'UPDATE information_requests SET letter_id = $2 WHERE id = $1', [request.id, letterId]);
  }

  private async askReporter(tx: Transaction, request: RequestRecord): Promise<void> {
    const { caseId, askedBy } = request;
    await this.thread.post(tx, { caseId, from: 'handler', text: inWords(request), documentIds: [], by: askedBy });
  }
}

function inWords({ text, items, workingDays }: RequestRecord): string {
  return `${text}\n${itemsInWords(items)}\n请于收到之日起 ${workingDays} 个工作日内提供。`;
}
