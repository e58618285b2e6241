import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database } from '../database/database';
import { firstRow, rows, type Transaction } from '../database/transaction';
import { AnswerLostError, CommandInProgressError, IdempotencyKeyReusedError } from '../http/http.errors';
import { openAnswer, sealAnswer, type Answer } from './answer-seal';

/** A request that takes longer is taken for ended with its server, and the next one with the key takes over; were it only slow, it cannot commit. */
const GIVEN_UP_AFTER = '15 seconds';
/** As long as a client may reasonably go on repeating. */
const KEPT_FOR = '24 hours';
const SWEEP_MS = 3_600_000;

export interface Command {
  key: string;
  /** Of the person or the public, the route and the key. */
  keyHash: Buffer;
  bodyHash: Buffer;
}

interface Row {
  body_hash: Buffer;
  claim: string;
  is_committed: boolean;
  answer: Buffer | null;
  is_given_up: boolean;
}

/**
 * Remembers which commands were carried out, by the real time and not by `app_now()`. A key is claimed before the command
 * runs, marked as used inside each of the command's transactions, and completed with the answer afterwards. Wherever a
 * server dies in between, the work is done once or not at all, and a repetition is told which.
 */
@Injectable()
export class IdempotencyKeys implements OnModuleInit, OnModuleDestroy {
  private sweeper?: NodeJS.Timeout;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    // A failed sweep is made up for by the next one.
    this.sweeper = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeper);
  }

  /** The answer of the first time, or the claim under which the command may run now. */
  async begin(command: Command): Promise<{ answer: Answer } | { claim: string }> {
    const claim = randomUUID();
    const { keyHash, bodyHash, key } = command;
    const inserted = await firstRow(
      this.database.read,
      'INSERT INTO idempotency_keys (key_hash, body_hash, claim) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING claim',
      [keyHash, bodyHash, claim],
    );
    if (inserted !== undefined) return { claim };
    const row = await firstRow<Row>(
      this.database.read,
      `SELECT body_hash, claim, is_committed, answer, claimed_at < clock_timestamp() - interval '${GIVEN_UP_AFTER}' AS is_given_up
         FROM idempotency_keys WHERE key_hash = $1`,
      [keyHash],
    );
    // Gone again: the first request was refused just now and gave its key back.
    if (row === undefined) throw new CommandInProgressError();
    if (!row.body_hash.equals(bodyHash)) throw new IdempotencyKeyReusedError();
    if (row.answer !== null) return { answer: openAnswer(row.answer, key, keyHash) };
    if (!row.is_given_up) throw new CommandInProgressError();
    if (row.is_committed) throw new AnswerLostError();
    return this.takeOver(command, row.claim, claim);
  }

  /** In the command's transaction: a request that was given up as dead and overtaken must not commit any more. */
  async markCommitted(tx: Transaction, command: Command, claim: string): Promise<void> {
    const marked = await firstRow(
      tx,
      'UPDATE idempotency_keys SET is_committed = true WHERE key_hash = $1 AND claim = $2 RETURNING claim',
      [command.keyHash, claim],
    );
    if (marked === undefined) throw new CommandInProgressError();
  }

  async complete(command: Command, claim: string, answer: Answer): Promise<void> {
    await rows(this.database.read, 'UPDATE idempotency_keys SET answer = $3 WHERE key_hash = $1 AND claim = $2', [
      command.keyHash,
      claim,
      sealAnswer(answer, command.key, command.keyHash),
    ]);
  }

  /** The command was refused: the key may be used again. */
  async giveBack(command: Command, claim: string): Promise<void> {
    await rows(this.database.read, 'DELETE FROM idempotency_keys WHERE key_hash = $1 AND claim = $2', [
      command.keyHash,
      claim,
    ]);
  }

  async sweep(): Promise<void> {
    await rows(
      this.database.read,
      `DELETE FROM idempotency_keys WHERE claimed_at < clock_timestamp() - interval '${KEPT_FOR}'`,
    );
  }

  private async takeOver(command: Command, from: string, claim: string): Promise<{ claim: string }> {
    const taken = await firstRow(
      this.database.read,
      `UPDATE idempotency_keys SET claim = $3, claimed_at = clock_timestamp()
        WHERE key_hash = $1 AND claim = $2 AND NOT is_committed RETURNING claim`,
      [command.keyHash, from, claim],
    );
    if (taken === undefined) throw new CommandInProgressError();
    return { claim };
  }
}
