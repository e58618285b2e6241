import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import {
  COMPETENT_BODIES,
  type CompetentBody,
  type HandOver,
  handOverRefusal,
  type TransferGround,
  transferRefusal,
  type TransferState,
} from './transfer';
import { TransferNotOpenError, TransferRefusedError } from './transfer.errors';

/** The message waits this long for an investigation that is taken up again. */
const MESSAGE_LIFE_MS = 90 * 86_400_000;

export interface TransferRecord {
  id: string;
  ground: TransferGround;
  body: CompetentBody;
  reasons: string;
  decidedBy: string;
  decidedAt: Date;
  state: TransferState;
  receivingUnit: string | null;
  handedOverOn: Day | null;
  contents: string | null;
  documentIds: string[];
  remark: string | null;
}

const COLUMNS = `id, ground, body, reasons, decided_by AS "decidedBy", decided_at AS "decidedAt", state,
  receiving_unit AS "receivingUnit", handed_over_on AS "handedOverOn", contents, document_ids AS "documentIds", remark`;

/** Transfers of a matter, or of the evidence of a crime, to the body that is competent, with the record of the hand-over. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Somebody decides that another body has to deal with it. */
  async decide(
    tx: Transaction,
    transfer: { caseId: string; ground: TransferGround; body: CompetentBody; reasons: string; decidedBy: string },
  ): Promise<string> {
    const { caseId, ground, body, reasons, decidedBy } = transfer;
    const refusal = transferRefusal(transfer);
    if (refusal) throw new TransferRefusedError(refusal);
    const added = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO transfers (case_id, ground, body, reasons, decided_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [caseId, ground, body, reasons.trim(), decidedBy],
    );
    const { zh, en } = COMPETENT_BODIES[body];
    await this.record(tx, { caseId, id: added!.id, personId: decidedBy }, 'ComplaintTransferDecided', {
      zh: ground === 'crime' ? `发现涉嫌犯罪线索，报请移送${zh}` : `决定移送${zh}`,
      en: ground === 'crime' ? `Evidence of a crime: to be handed to the ${en}` : `To be handed over: ${en}`,
    });
    return added!.id;
  }

  /** Evidence of a crime came up: the task to hand it over opens at once; one that waits already is enough. */
  async reportCrime(tx: Transaction, crime: { caseId: string; reasons: string; reportedBy: string }): Promise<void> {
    const { caseId, reasons, reportedBy } = crime;
    if (await this.openOf(tx, caseId, 'crime')) return;
    const transferId = await this.decide(tx, {
      caseId,
      ground: 'crime',
      body: 'police',
      reasons,
      decidedBy: reportedBy,
    });
    await this.announceCrime(tx, caseId, transferId, transferId);
  }

  /** The investigation was broken off and begins again: what still waits to be handed over is announced once more. */
  async announceAgain(tx: Transaction, caseId: string): Promise<void> {
    const open = await this.openOf(tx, caseId, 'crime');
    if (!open) return;
    const { at } = (await firstRow<{ at: string }>(tx, 'SELECT app_now()::text AS at'))!;
    await this.announceCrime(tx, caseId, open.id, `${open.id}:${at}`);
  }

  /** The other body took it: unit, day, contents and receipt are on record. */
  async handOver(
    tx: Transaction,
    { caseId, ground, by, ...handOver }: HandOver & { caseId: string; ground: TransferGround; by: string },
  ): Promise<void> {
    const open = await this.required(tx, caseId, ground);
    const today = shanghaiDay(await this.clock.now(tx));
    const refusal = handOverRefusal(handOver, shanghaiDay(open.decidedAt), today);
    if (refusal) throw new TransferRefusedError(refusal);
    const documentIds = [...handOver.documentIds];
    await this.documents.attach(tx, documentIds, caseId, { kind: 'person', personId: by });
    await rows(
      tx,
      `UPDATE transfers SET state = 'handed-over', receiving_unit = $2, handed_over_on = $3, contents = $4,
         document_ids = $5, settled_by = $6, settled_at = app_now() WHERE id = $1`,
      [open.id, handOver.receivingUnit.trim(), handOver.handedOverOn, handOver.contents.trim(), documentIds, by],
    );
    await this.record(tx, { caseId, id: open.id, personId: by }, 'ComplaintHandedOver', {
      zh: `${handOver.handedOverOn} 移送${handOver.receivingUnit.trim()}，交接凭证已存`,
      en: `Handed over on ${handOver.handedOverOn} to ${handOver.receivingUnit.trim()}, receipt on file`,
    });
  }

  /** The other body does not take it (`refused`), or the leader finds no ground for it (`dropped`); the reason is on record. */
  async settleWithout(
    tx: Transaction,
    end: { caseId: string; ground: TransferGround; state: 'refused' | 'dropped'; remark: string; by: string },
  ): Promise<void> {
    const { caseId, ground, state, remark, by } = end;
    const open = await this.required(tx, caseId, ground);
    await rows(
      tx,
      `UPDATE transfers SET state = $2, remark = $3, settled_by = $4, settled_at = app_now() WHERE id = $1`,
      [open.id, state, remark.trim(), by],
    );
    await this.record(tx, { caseId, id: open.id, personId: by }, 'TransferSettled', {
      zh: state === 'refused' ? `对方不予接收：${remark.trim()}` : `经审查不予移送：${remark.trim()}`,
      en: state === 'refused' ? `Not taken over: ${remark.trim()}` : `Not handed over: ${remark.trim()}`,
    });
  }

  openOf(tx: Transaction, caseId: string, ground: TransferGround): Promise<TransferRecord | undefined> {
    return firstRow<TransferRecord>(
      tx,
      `SELECT ${COLUMNS} FROM transfers WHERE case_id = $1 AND ground = $2 AND state = 'decided'`,
      [caseId, ground],
    );
  }

  /** All transfers of a case, the first one first. */
  ofCase(tx: Transaction, caseId: string): Promise<TransferRecord[]> {
    return rows<TransferRecord>(tx, `SELECT ${COLUMNS} FROM transfers WHERE case_id = $1 ORDER BY decided_at, id`, [
      caseId,
    ]);
  }

  // helpers

  private async required(tx: Transaction, caseId: string, ground: TransferGround): Promise<TransferRecord> {
    const open = await this.openOf(tx, caseId, ground);
    if (!open) throw new TransferNotOpenError(caseId);
    return open;
  }

  private announceCrime(tx: Transaction, caseId: string, transferId: string, messageId: string): Promise<void> {
    return this.engine.publish(tx, {
      name: 'crime.evidenced',
      correlationKey: caseId,
      messageId,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: { transferId },
    });
  }

  private async record(
    tx: Transaction,
    { caseId, id, personId }: { caseId: string; id: string; personId: string },
    action: AuditAction,
    sentence: LocalText,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'transfer', id }, caseId });
    await this.cases.note(tx, caseId, sentence, actor);
  }
}
