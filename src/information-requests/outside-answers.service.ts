import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Transaction } from '../platform/database/transaction';
import { RequestNotFoundError } from './information-request.errors';
import { InformationRequestsService } from './information-requests.service';

/** The message waits this long for a process that is just about to listen. */
const MESSAGE_LIFE_MS = 3_600_000;

/** A request that somebody with a receipt code can answer now. */
export interface OpenRequest {
  id: string;
  text: string;
  items: string[];
  until: Day | null;
}

/** How an employer answers: with the code, once, before silence is recorded. The reporter answers in the thread. */
@Injectable()
export class OutsideAnswersService {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly deadlines: DeadlinesService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  async openOf(tx: Transaction, caseId: string): Promise<OpenRequest[]> {
    const open: OpenRequest[] = [];
    for (const { id, recipient, state, deadlineId, text, items } of await this.requests.ofCase(tx, caseId)) {
      if (recipient !== 'employer' || state !== 'asked' || deadlineId === null) continue;
      open.push({ id, text, items, until: (await this.deadlines.current(tx, deadlineId)).legalDate });
    }
    return open;
  }

  /** Settles the request and tells the process that waits for it. */
  async answer(
    tx: Transaction,
    answer: { caseId: string; requestId: string; text: string; documentIds: string[] },
  ): Promise<void> {
    const { caseId, requestId, text, documentIds } = answer;
    const request = await this.requests.locked(tx, requestId);
    if (request.caseId !== caseId || request.recipient !== 'employer') throw new RequestNotFoundError();
    await this.requests.answer(tx, requestId, { text, documentIds, by: { kind: 'employer' } });
    await this.engine.publish(tx, {
      name: 'information-request.answered',
      correlationKey: requestId,
      messageId: requestId,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: { requestOutcome: 'answered' },
    });
  }
}
