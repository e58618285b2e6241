import { Injectable } from '@nestjs/common';
import { holds } from '../access/access';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { actionName } from './audit-actions';
import type { AuditEventDto, AuditEventsPageDto, AuditVerificationDto, ListAuditEventsDto } from './audit.dto';
import { AuditForbiddenError } from './audit.errors';
import { AuditVerificationService } from './audit-verification.service';

interface EventRow extends Omit<AuditEventDto, 'actor' | 'actionName' | 'subject'> {
  actorKind: string;
  personId: string | null;
  personName: string | null;
  absentName: string | null;
  subjectKind: string;
  subjectId: string;
  total: string;
}

/** The log as the audit administrator reads it. */
@Injectable()
export class AuditLogService {
  constructor(private readonly verification: AuditVerificationService) {}

  async list(tx: Transaction, principal: Principal, filter: ListAuditEventsDto): Promise<AuditEventsPageDto> {
    assertAuditAdministrator(principal);
    const found = await rows<EventRow>(
      tx,
      `SELECT e.id, e.at, e.actor_kind AS "actorKind", e.actor_person_id AS "personId", p.name AS "personName",
              absent.name AS "absentName", e.action,
              e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.case_id AS "caseId", e.details,
              EXISTS (SELECT FROM audit_seals s WHERE s.event_id = e.id) AS sealed, count(*) OVER () AS total
         FROM audit_events e LEFT JOIN people p ON p.id = e.actor_person_id
              LEFT JOIN people absent ON absent.id = (e.details->>'onBehalfOf')::uuid
        WHERE ($1::uuid IS NULL OR e.case_id = $1) AND ($2::uuid IS NULL OR e.actor_person_id = $2)
          AND ($3::text IS NULL OR e.action = $3)
        ORDER BY e.id DESC LIMIT $4 OFFSET $5`,
      [
        filter.caseId ?? null,
        filter.personId ?? null,
        filter.action ?? null,
        filter.pageSize,
        (filter.page - 1) * filter.pageSize,
      ],
    );
    return {
      items: found.map(asDto),
      total: Number(found[0]?.total ?? 0),
      page: filter.page,
      pageSize: filter.pageSize,
    };
  }

  async verify(tx: Transaction, principal: Principal): Promise<AuditVerificationDto> {
    assertAuditAdministrator(principal);
    const { sealed, breaks, overdue, head } = await this.verification.verify(tx);
    return {
      ok: breaks.length === 0 && overdue === 0,
      checked: sealed,
      breaks: breaks.map(({ position, eventId, fault }) => ({ position, id: eventId, reason: fault })),
      unsealed: overdue,
      head,
    };
  }
}

// helpers

function assertAuditAdministrator(principal: Principal): void {
  if (!holds(principal, 'audit-administrator')) throw new AuditForbiddenError();
}

function asDto(row: EventRow): AuditEventDto {
  return {
    id: row.id,
    at: row.at,
    actor:
      row.personId === null
        ? { kind: row.actorKind }
        : {
            kind: row.actorKind,
            personId: row.personId,
            name: row.personName ?? '',
            ...(row.absentName === null ? {} : { onBehalfOf: row.absentName }),
          },
    action: row.action,
    actionName: actionName(row.action),
    subject: { kind: row.subjectKind, id: row.subjectId },
    caseId: row.caseId,
    details: row.details,
    sealed: row.sealed,
  };
}
