import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { caseOrganisations } from '../access/access';
import { readableCase } from '../access/access-sql';
import { NotYourDeskError } from '../absences/absence.errors';
import { Desks } from '../absences/desks.service';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { contentHash, type HandedItem } from './handover';
import { HandoverNotFoundError, NothingTakenError } from './handover.errors';

interface Named {
  id: string;
  name: string;
}

export interface HandoverSummary {
  id: string;
  person: Named;
  organisation: Named;
  reason: string;
  handedBy: Named;
  handedAt: Date;
  contentHash: string;
  takers: (Named & { items: number; confirmedAt: Date | null })[];
}

export interface ReceiptItem {
  ordinal: number;
  kind: HandedItem['kind'];
  title: LocalText;
  caseId: string | null;
  caseNumber: string | null;
  caseTitle: string | null;
  hasDraft: boolean;
  taker: Named;
}

export interface HandoverReceipt extends HandoverSummary {
  /** All of them for who handed over and the leaver; a taker reads what came to them. */
  items: ReceiptItem[];
  /** The rows still have the hash of that day. */
  isIntact: boolean;
  mayConfirm: boolean;
}

const NAMED = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const SUMMARY = `SELECT handovers.id, ${NAMED('leaver')} AS person, ${NAMED('organisations')} AS organisation, reason,
    ${NAMED('arranger')} AS "handedBy", handed_at AS "handedAt", content_hash AS "contentHash",
    (SELECT jsonb_agg(jsonb_build_object('id', taker.id, 'name', taker.name, 'items', taken.items, 'confirmedAt', confirmed_at)
                      ORDER BY taker.name, taker.id)
     FROM (SELECT taker_id, count(*)::int AS items FROM handover_items WHERE handover_id = handovers.id GROUP BY taker_id) taken
     JOIN people taker ON taker.id = taken.taker_id
     LEFT JOIN handover_confirmations sure ON sure.handover_id = handovers.id AND sure.taker_id = taken.taker_id) AS takers
  FROM handovers JOIN people leaver ON leaver.id = person_id JOIN people arranger ON arranger.id = handed_by
  JOIN organisations ON organisations.id = handovers.organisation_id`;

/** SQL: `$1` is the leaver, handed over, or took something. */
const TOOK_PART = `(handovers.person_id = $1 OR handed_by = $1
  OR EXISTS (SELECT FROM handover_items WHERE handover_id = handovers.id AND taker_id = $1))`;

/** 交接单: what went to whom, for those who have a part in it, and the confirmation of whoever took something. */
@Injectable()
export class HandoverReceipts {
  constructor(
    private readonly desks: Desks,
    private readonly audit: AuditService,
  ) {}

  /** The newest first: own ones, and those of the organisations that the person leads or administers. */
  async list(
    tx: Transaction,
    principal: Principal,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: HandoverSummary[]; total: number }> {
    const arranged = (await this.desks.arrangedPlaces(tx, principal)).map(({ id }) => id);
    const visible = `(${TOOK_PART} OR handovers.organisation_id = ANY ($2::uuid[]))`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM handovers WHERE ${visible}`,
      [principal.personId, arranged],
    );
    const items = await rows<HandoverSummary>(
      tx,
      `${SUMMARY} WHERE ${visible} ORDER BY handed_at DESC, handovers.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [principal.personId, arranged],
    );
    return { items, total: counted!.total };
  }

  /** @throws HandoverNotFoundError also when there is one that does not concern the person */
  async receipt(tx: Transaction, principal: Principal, id: string): Promise<HandoverReceipt> {
    const { personId, roles } = principal;
    const summary = isUUID(id)
      ? await firstRow<HandoverSummary & { tookPart: boolean }>(
          tx,
          `SELECT found.*, ${TOOK_PART} AS "tookPart" FROM (${SUMMARY}) found JOIN handovers ON handovers.id = found.id
           WHERE found.id = $2`,
          [personId, id],
        )
      : undefined;
    if (summary === undefined) throw new HandoverNotFoundError();
    const { tookPart, ...shown } = summary;
    const arranges = await this.arranges(tx, principal, shown.organisation.id);
    if (!tookPart && !arranges) throw new HandoverNotFoundError();
    const kept = await rows<ReceiptItem & { subjectId: string; duty: string | null }>(
      tx,
      `SELECT ordinal, item.kind, subject_id AS "subjectId", item.duty, item.title, has_draft AS "hasDraft", ${NAMED('taker')} AS taker,
              CASE WHEN reader.reads THEN cases.id END AS "caseId", CASE WHEN reader.reads THEN cases.number END AS "caseNumber",
              CASE WHEN reader.reads THEN cases.title END AS "caseTitle"
       FROM handover_items item JOIN people taker ON taker.id = item.taker_id LEFT JOIN cases ON cases.id = item.case_id
       CROSS JOIN LATERAL (SELECT ${readableCase('cases.id', '$2', '$3')} AS reads OFFSET 0) reader
       WHERE handover_id = $1 ORDER BY ordinal`,
      [id, personId, caseOrganisations(roles)],
    );
    const hash = contentHash({
      id: shown.id,
      personId: shown.person.id,
      handedBy: shown.handedBy.id,
      items: kept.map(({ kind, subjectId, duty, taker }) => ({ kind, subjectId, duty, takerId: taker.id })),
    });
    const seesAll = arranges || shown.person.id === personId || shown.handedBy.id === personId;
    return {
      ...shown,
      takers: seesAll ? shown.takers : shown.takers.filter((taker) => taker.id === personId),
      items: kept
        .filter(({ taker }) => seesAll || taker.id === personId)
        .map(({ subjectId: _subject, duty: _duty, ...item }) => item),
      isIntact: hash === shown.contentHash,
      mayConfirm: shown.takers.some((taker) => taker.id === personId && taker.confirmedAt === null),
    };
  }

  /** The same to be taken out of the system, which is on record. @throws HandoverNotFoundError */
  async print(tx: Transaction, principal: Principal, id: string): Promise<HandoverReceipt> {
    const receipt = await this.receipt(tx, principal, id);
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'HandoverReceiptPrinted',
      subject: { kind: 'handover', id: receipt.id },
    });
    return receipt;
  }

  /** Confirming again changes nothing. @throws HandoverNotFoundError, NothingTakenError */
  async confirm(tx: Transaction, principal: Principal, id: string): Promise<void> {
    const { mayConfirm, takers } = await this.receipt(tx, principal, id);
    if (!mayConfirm) {
      if (takers.some((taker) => taker.id === principal.personId)) return;
      throw new NothingTakenError();
    }
    await rows(
      tx,
      'INSERT INTO handover_confirmations (handover_id, taker_id) VALUES ($1, $2) ON CONFLICT (handover_id, taker_id) DO NOTHING',
      [id, principal.personId],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'HandoverConfirmed',
      subject: { kind: 'handover', id },
    });
  }

  // helpers

  private async arranges(tx: Transaction, principal: Principal, organisationId: string): Promise<boolean> {
    return this.desks.assertArranges(tx, principal, organisationId).then(
      () => true,
      (refusal: unknown) => {
        if (refusal instanceof NotYourDeskError) return false;
        throw refusal;
      },
    );
  }
}
