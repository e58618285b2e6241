import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { Poll } from '../platform/lifecycle/poll';
import { CHAIN_START, sealOf } from './audit-chain';
import { SEALED_CONTENT } from './audit-content';

/** `hashtext('duban.audit-sealer')`, spelled out: all nodes of all releases must agree on it. */
const SEALER_LOCK = 1_188_094_713;
/** Rows are to be sealed within a second of their commit. */
const ROUND_MS = 500;
const BATCH = 500;

/**
 * Chains committed audit events by hash, after the fact, so that no chain makes writers wait for each other. One node
 * seals at a time; the others find the lock taken and try again with their next round.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(AuditSealer.name);
  private readonly poll = new Poll(
    () => this.seal(),
    ROUND_MS,
    // A database that is away is told by others; the next round makes up for this one.
    (error) =>
      this.logger.warn({ message: 'Audit events could not be sealed', code: (error as { code?: string }).code }),
  );

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.poll.stop();
  }

  /** Seals everything committed by now; gives how many events. 0 also when another node is sealing. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.database.transaction((tx) => this.sealBatch(tx));
      sealed += count;
      if (count < BATCH) return sealed;
    }
  }

  private async sealBatch(tx: Transaction): Promise<number> {
    const lock = await firstRow<{ taken: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS taken', [SEALER_LOCK]);
    if (!lock?.taken) return 0;
    const waiting = await rows<{ id: string; content: string }>(
      tx,
      `SELECT e.id, ${SEALED_CONTENT} AS content FROM audit_unsealed u JOIN audit_events e ON e.id = u.event_id
        ORDER BY e.id LIMIT ${BATCH}`,
    );
    if (waiting.length === 0) return 0;
    const last = await firstRow<{ position: string; hash: Buffer }>(
      tx,
      'SELECT position, hash FROM audit_seals ORDER BY position DESC LIMIT 1',
    );
    await this.append(tx, BigInt(last?.position ?? 0), last?.hash ?? CHAIN_START, waiting);
    return waiting.length;
  }

  private async append(
    tx: Transaction,
    position: bigint,
    hash: Buffer,
    waiting: { id: string; content: string }[],
  ): Promise<void> {
    const ids = waiting.map((event) => event.id);
    const hashes = [hash];
    for (const { content } of waiting) hashes.push(sealOf(hashes.at(-1)!, content));
    await rows(
      tx,
      `INSERT INTO audit_seals (position, event_id, previous_hash, hash)
       SELECT $1::bigint + n, event_id, previous_hash, hash
         FROM unnest($2::bigint[], $3::bytea[], $4::bytea[]) WITH ORDINALITY AS s (event_id, previous_hash, hash, n)`,
      [String(position), ids, hashes.slice(0, -1), hashes.slice(1)],
    );
    await rows(tx, 'DELETE FROM audit_unsealed WHERE event_id = ANY ($1::bigint[])', [ids]);
  }
}
