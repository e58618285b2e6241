import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { CHAIN_BEGIN, checkLinks, SEALED_WITHIN_SECONDS, type ChainBreak, type ChainLink } from './audit-chain';
import { SEALED_CONTENT } from './audit-content';

const PAGE = 5_000;
/** More breaks than this say nothing more: the log was changed. */
const MAX_BREAKS = 100;

export interface Verification {
  sealed: number;
  breaks: ChainBreak[];
  /** Events without a seal that are older than `SEALED_WITHIN_SECONDS`. */
  overdue: number;
  /** The last seal; noted outside the system, it also shows when the end of the log was cut off together with its seals. */
  head: string;
}

/** Recomputes the chain of seals over the events as they are now. */
@Injectable()
export class AuditVerificationService {
  async verify(tx: Transaction): Promise<Verification> {
    let state = CHAIN_BEGIN;
    let sealed = 0;
    const breaks: ChainBreak[] = [];
    for (;;) {
      const links = await this.linksAfter(tx, state.position);
      const checked = checkLinks(state, links);
      state = checked.state;
      sealed += links.length;
      breaks.push(...checked.breaks.slice(0, MAX_BREAKS - breaks.length));
      if (links.length < PAGE) break;
    }
    return { sealed, breaks, overdue: await this.overdue(tx), head: state.hash.toString('hex') };
  }

  private async linksAfter(tx: Transaction, position: bigint): Promise<ChainLink[]> {
    const found = await rows<Omit<ChainLink, 'position'> & { position: string }>(
      tx,
      `SELECT s.position, s.event_id AS "eventId", s.previous_hash AS "previousHash", s.hash,
              CASE WHEN e.id IS NOT NULL THEN ${SEALED_CONTENT} END AS content
         FROM audit_seals s LEFT JOIN audit_events e ON e.id = s.event_id
        WHERE s.position > $1 ORDER BY s.position LIMIT ${PAGE}`,
      [String(position)],
    );
    return found.map((link) => ({ ...link, position: BigInt(link.position) }));
  }

  /** Asks the events themselves and not the sealer's queue, from which somebody may have removed a row. */
  private async overdue(tx: Transaction): Promise<number> {
    const found = await firstRow<{ count: string }>(
      tx,
      `SELECT count(*) FROM audit_events e
        WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.event_id = e.id)
          AND e.written_at < clock_timestamp() - interval '${SEALED_WITHIN_SECONDS} seconds'`,
    );
    return Number(found?.count ?? 0);
  }
}
