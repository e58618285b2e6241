import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { readableCase } from '../access/access-sql';
import { actionName } from '../audit/audit-actions';
import { shanghaiDay } from '../calendar/day';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type AbsenceRecord, absenceRecords, CURRENT, NOT_OVER } from './absence-record';

export interface Substitute {
  personId: string;
  name: string;
  absenceId: string;
  /** Held by both in the organisation when the absence was entered. */
  roles: string[];
  /** The last day of the absence. */
  until: string;
}

export interface AbsenceAct {
  id: string;
  at: Date;
  action: string;
  actionName: LocalText;
  by: string;
  step: LocalText | null;
  caseNumber: string | null;
  caseId: string | null;
}

/** Who is absent, and who stands in; for every other service. Rights are the caller's to check. */
@Injectable()
export class AbsencesService {
  /** Who stands in for the person at this instant in a process; nobody when the person is not absent. */
  async substitutesOf(
    tx: Transaction,
    personId: string,
    { now, processId }: { now: Date; processId: string },
  ): Promise<Substitute[]> {
    return rows<Substitute>(
      tx,
      `SELECT deputy.person_id AS "personId", people.name, absences.id AS "absenceId", deputy.roles, to_day AS until
       FROM absences JOIN absence_substitutes deputy ON deputy.absence_id = absences.id AND deputy.removed_at IS NULL
       JOIN people ON people.id = deputy.person_id
       WHERE absences.person_id = $1 AND ended_at IS NULL AND $2::date BETWEEN from_day AND to_day
         AND (process_ids IS NULL OR $3 = ANY (process_ids)) ORDER BY people.name, people.id`,
      [personId, shanghaiDay(now), processId],
    );
  }

  /** The absence of today of each of the people who has one. */
  async currentOf(tx: Transaction, personIds: readonly string[]): Promise<Map<string, AbsenceRecord>> {
    if (personIds.length === 0) return new Map();
    const found = await rows<AbsenceRecord>(
      tx,
      `${absenceRecords(`absences.person_id = ANY ($1::uuid[]) AND ${CURRENT}`)} ORDER BY from_day DESC, absences.id`,
      [personIds],
    );
    return new Map(found.map((absence) => [absence.person.id, absence]));
  }

  /** Own absences and those in which the person stands in, today and to come. */
  async ofPerson(tx: Transaction, personId: string): Promise<{ own: AbsenceRecord[]; standsIn: AbsenceRecord[] }> {
    const own = await rows<AbsenceRecord>(
      tx,
      `${absenceRecords(`absences.person_id = $1 AND ${NOT_OVER}`)} ORDER BY from_day, absences.id`,
      [personId],
    );
    const standsIn = await rows<AbsenceRecord>(
      tx,
      `${absenceRecords(`absences.id IN (SELECT absence_id FROM absence_substitutes
         WHERE absence_substitutes.person_id = $1 AND removed_at IS NULL) AND ${NOT_OVER}`)} ORDER BY from_day, absences.id`,
      [personId],
    );
    return { own, standsIn };
  }

  /** Absences in the organisations in which the person holds a role: colleagues see each other's. */
  async ofColleagues(
    tx: Transaction,
    { personId, roles }: Principal,
    { page, pageSize, over }: { page: number; pageSize: number; over: boolean },
  ): Promise<{ items: AbsenceRecord[]; total: number }> {
    const visible = `(absences.organisation_id = ANY ($1::uuid[]) OR absences.person_id = $2)
      AND (${over ? `NOT (${NOT_OVER})` : NOT_OVER})`;
    const parameters = [roles.map(({ organisationId }) => organisationId), personId];
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM absences WHERE ${visible}`,
      parameters,
    );
    const items = await rows<AbsenceRecord>(
      tx,
      `${absenceRecords(visible)} ORDER BY from_day ${over ? 'DESC' : ''}, away.name, absences.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, total: counted!.total };
  }

  /** What substitutes did for the person, the newest first; of a case its number only where the person may read it. */
  async actsFor(
    tx: Transaction,
    { personId, roles }: Principal,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: AbsenceAct[]; total: number }> {
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM audit_events WHERE details ? 'onBehalfOf' AND details->>'onBehalfOf' = $1`,
      [personId],
    );
    const found = await rows<Omit<AbsenceAct, 'actionName'>>(
      tx,
      `SELECT events.id::text, events.at, events.action, people.name AS "by",
              CASE WHEN ${readableCase('cases.id', '$1::uuid', '$2')} THEN cases.number END AS "caseNumber",
              CASE WHEN ${readableCase('cases.id', '$1::uuid', '$2')} THEN cases.id END AS "caseId",
              (SELECT title FROM tasks WHERE events.subject_kind = 'task' AND tasks.id::text = events.subject_id) AS step
       FROM audit_events events JOIN people ON people.id = events.actor_person_id LEFT JOIN cases ON cases.id = events.case_id
       WHERE details ? 'onBehalfOf' AND details->>'onBehalfOf' = $1::text
       ORDER BY events.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [personId, caseOrganisations(roles)],
    );
    return { items: found.map((act) => ({ ...act, actionName: actionName(act.action) })), total: counted!.total };
  }

  /** What stands in a list of people behind the name of somebody who is absent today. */
  async notes(tx: Transaction, personIds: readonly string[]): Promise<Map<string, LocalText>> {
    const current = await this.currentOf(tx, personIds);
    return new Map([...current].map(([personId, absence]) => [personId, absenceNote(absence)]));
  }
}

// helpers

function absenceNote({ to, substitutes }: AbsenceRecord): LocalText {
  const names = substitutes.map(({ name }) => name);
  return {
    zh: `外出至 ${to}，由${names.join('、')}代办`,
    en: `absent until ${to}, ${names.join(', ')} standing in`,
  };
}
