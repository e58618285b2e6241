import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { EntryEventsService } from './entry-events.service';
import type { EndingKind } from './entry-status';

/** The message waits this long for a process that is just about to listen. */
const MESSAGE_LIFE_MS = 3_600_000;

const ENDINGS: Record<EndingKind, { action: AuditAction; sentence: LocalText }> = {
  expired: {
    action: 'BlacklistEntryExpired',
    sentence: { zh: '列入期限届满，移出名单', en: 'The term is over; removed from the list' },
  },
  repaired: {
    action: 'BlacklistEntryRepaired',
    sentence: { zh: '准予信用修复，提前移出名单', en: 'Repair granted; removed from the list early' },
  },
  retracted: {
    action: 'BlacklistEntryRetracted',
    sentence: { zh: '列入决定撤销，移出名单', en: 'The listing was retracted; removed from the list' },
  },
};

/** How entries end. Register, public page, warnings and feed follow from the ending itself, in the same transaction. */
@Injectable()
export class EntryEndingsService {
  constructor(
    private readonly events: EntryEventsService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Ends the entry and tells whoever waits for that; a repeat changes nothing. */
  async end(
    tx: Transaction,
    ending: { entryId: string; kind: EndingKind; caseId: string; reasons?: string },
  ): Promise<void> {
    const { entryId, kind, caseId, reasons } = ending;
    const added = await firstRow<{ entryId: string }>(
      tx,
      `INSERT INTO blacklist_endings (entry_id, kind, case_id, reasons, ended_on)
       SELECT id, $2, $3, $4, CASE WHEN $2 = 'expired' THEN until + 1 ELSE shanghai_today() END
       FROM blacklist_entries WHERE id = $1 ON CONFLICT DO NOTHING RETURNING entry_id AS "entryId"`,
      [entryId, kind, caseId, reasons ?? null],
    );
    if (!added) return;
    const { action, sentence } = ENDINGS[kind];
    const by = { kind: 'system' } as const;
    await this.events.add(tx, { entryId, caseId, kind, sentence, by });
    await this.audit.append(tx, { actor: by, action, subject: { kind: 'blacklist-entry', id: entryId }, caseId });
    await this.engine.publish(tx, {
      name: 'blacklist.entry-ended',
      correlationKey: entryId,
      messageId: `${entryId}:${kind}`,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: {},
    });
  }
}
