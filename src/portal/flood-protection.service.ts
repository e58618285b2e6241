import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Request } from 'express';
import { ReceiptCodeUnknownError } from '../complaints/complaint.errors';
import { AttemptCounter } from './attempt-counter';
import { TooManyAttemptsError, TooManyFilingsError, UploadsBusyError } from './portal.errors';

const MINUTE_MS = 60_000;

/**
 * Limits of the portal. Chosen by this product: a campus network shows many students as one peer, so filing is generous;
 * a wrong code is rare for who holds the right one, so guessing is not.
 */
export const FLOOD_LIMITS = {
  wrongCodesPerPeer: 10,
  /** From here on in all, every wrong code is answered as late as possible: many peers guess together. */
  wrongCodesInAll: 300,
  questionsPerCode: 60,
  codeWindowMs: 10 * MINUTE_MS,
  filingsPerPeer: 60,
  filingsInAll: 1_000,
  filingWindowMs: 60 * MINUTE_MS,
  /** A wrong code is answered late: this long, doubled with each further one of the peer, up to the most. */
  firstDelayMs: 200,
  mostDelayMs: 3_000,
  /** More waiting answers than this would hold sockets for an attacker. */
  waitingAnswers: 200,
  /** Uploads in hand at once; each may hold its files in memory. */
  uploads: 8,
} as const;

const ALL = 'all';

/**
 * Slows and stops those who guess codes or flood the portal. Knows a peer only as a keyed hash whose key lives and dies with
 * the process: no address is stored anywhere, least of all in a case. Counts per application node.
 */
@Injectable()
export class FloodProtection {
  private readonly key = randomBytes(32);
  private readonly wrongCodes = new AttemptCounter(FLOOD_LIMITS.codeWindowMs);
  private readonly questions = new AttemptCounter(FLOOD_LIMITS.codeWindowMs);
  private readonly filings = new AttemptCounter(FLOOD_LIMITS.filingWindowMs);
  private waiting = 0;
  private uploads = 0;

  /**
   * Runs a question that presents a code. `isWrong` tells the error of a wrong code, which is counted and answered late. An
   * attempt counts from its start, so that many at once do not slip through together.
   */
  async asking<T>(peer: string, code: string, ask: () => Promise<T>, isWrong: (error: unknown) => boolean): Promise<T> {
    const now = performance.now();
    const [peerKey, codeKey] = [this.hashOf(peer), this.hashOf(code)];
    if (this.questions.add(codeKey, now) > FLOOD_LIMITS.questionsPerCode) {
      throw new TooManyAttemptsError(this.questions.secondsLeft(codeKey, now));
    }
    const attempts = this.wrongCodes.add(peerKey, now);
    if (attempts > FLOOD_LIMITS.wrongCodesPerPeer) {
      throw new TooManyAttemptsError(this.wrongCodes.secondsLeft(peerKey, now));
    }
    try {
      const answer = await ask();
      this.wrongCodes.remove(peerKey, performance.now());
      return answer;
    } catch (error) {
      if (isWrong(error)) await this.wait(this.delayOf(attempts));
      else this.wrongCodes.remove(peerKey, performance.now());
      throw error;
    }
  }

  /** The same for a request that presents a receipt code. */
  withCode<T>(request: Request, code: string, ask: () => Promise<T>): Promise<T> {
    return this.asking(request.ip ?? '', code, ask, (error) => error instanceof ReceiptCodeUnknownError);
  }

  /** @throws TooManyFilingsError when the peer, or everybody together, filed too much within the hour. */
  countFiling(peer: string): void {
    const now = performance.now();
    const key = this.hashOf(peer);
    if (this.filings.add(key, now) > FLOOD_LIMITS.filingsPerPeer) {
      throw new TooManyFilingsError(this.filings.secondsLeft(key, now));
    }
    if (this.filings.add(ALL, now) > FLOOD_LIMITS.filingsInAll) {
      throw new TooManyFilingsError(this.filings.secondsLeft(ALL, now));
    }
  }

  /** Takes a place among the uploads in hand; the returned function gives it back, once. */
  beginUpload(): () => void {
    if (this.uploads >= FLOOD_LIMITS.uploads) throw new UploadsBusyError();
    this.uploads += 1;
    let isOver = false;
    return () => {
      if (!isOver) this.uploads -= 1;
      isOver = true;
    };
  }

  // helpers

  private hashOf(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64');
  }

  private delayOf(attempts: number): number {
    const inAll = this.wrongCodes.add(ALL, performance.now());
    if (inAll > FLOOD_LIMITS.wrongCodesInAll) return FLOOD_LIMITS.mostDelayMs;
    return Math.min(FLOOD_LIMITS.firstDelayMs * 2 ** (attempts - 1), FLOOD_LIMITS.mostDelayMs);
  }

  private async wait(milliseconds: number): Promise<void> {
    if (this.waiting >= FLOOD_LIMITS.waitingAnswers) throw new TooManyAttemptsError(60);
    this.waiting += 1;
    try {
      await this.pause(milliseconds);
    } finally {
      this.waiting -= 1;
    }
  }

  /** A seam for tests, which look at the delays instead of waiting for them. */
  protected async pause(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds);
  }
}
