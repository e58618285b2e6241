import { Injectable } from '@nestjs/common';
import { CASE_ROLES, caseOrganisations } from '../access/access';
import { barringDuties, candidateOf, readableCase, recusedFrom } from '../access/access-sql';
import { NOT_OVER } from '../absences/absence-record';
import type { Desk } from '../absences/desks.service';
import { dutyName } from '../cases/case';
import { HOLDS_NOW, ROLES_NOW } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type HandedItem, type ItemFacts, type ItemKey, keyOf } from './handover';

/** An item of a desk as whoever hands it over may see it: of the case its number and title only for its readers. */
export interface DeskItem extends ItemKey {
  caseId: string | null;
  caseNumber: string | null;
  caseTitle: string | null;
  title: LocalText;
  since: Date;
  hasDraft: boolean;
}

interface FactsRow extends Omit<ItemFacts, 'isFitting'> {
  key: string;
  holdsRole: boolean;
  /** Duties on the case by which the step names the leaver. */
  viaDuties: string[];
  caseId: string;
}

/** SQL: what the reader `$2` of the organisations `$3` may know of the case. */
const OF_CASE = `CASE WHEN reader.reads THEN cases.id END AS "caseId", CASE WHEN reader.reads THEN cases.number END AS "caseNumber",
  CASE WHEN reader.reads THEN cases.title END AS "caseTitle"`;
const READER = `CROSS JOIN LATERAL (SELECT ${readableCase('cases.id', '$2', '$3')} AS reads OFFSET 0) reader`;

/** SQL: steps of the case's model, or of one it has called, name their candidates by the duty. Other duties are a record of what was done. */
const NAMES_BY_DUTY = `EXISTS (SELECT FROM definition_versions model
  WHERE (model.id = cases.definition_version_id
         OR model.id IN (SELECT definition_version_id FROM case_instances WHERE case_instances.case_id = cases.id))
    AND position('case:' || held.duty IN model.bpmn) > 0)`;

/** SQL: the duties of whoever is to take item `wanted`, as `heldDuties` gives them. */
const TAKER = `CROSS JOIN LATERAL (SELECT array(SELECT DISTINCT r.organisation_id::text || ':' || r.role FROM ${ROLES_NOW}
  WHERE r.person_id = wanted.taker_id AND ${HOLDS_NOW}) AS duties OFFSET 0) taker`;
const WANTED = `unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[]) AS wanted (key, subject_id, duty, taker_id)`;

/** What lies on a desk, and what stands against handing each thing to somebody. */
@Injectable()
export class DeskItems {
  async of(tx: Transaction, desk: Desk, viewer: Principal): Promise<DeskItem[]> {
    const parameters = [desk.personId, viewer.personId, caseOrganisations(viewer.roles)];
    const tasks = await rows<Omit<DeskItem, 'kind' | 'duty'>>(
      tx,
      `SELECT tasks.id AS "subjectId", tasks.title, tasks.opened_at AS since, ${OF_CASE},
              EXISTS (SELECT FROM task_drafts WHERE task_id = tasks.id AND person_id = $1) AS "hasDraft"
       FROM tasks JOIN cases ON cases.id = tasks.case_id ${READER}
       WHERE tasks.state = 'open' AND tasks.assignee_id = $1 ORDER BY tasks.opened_at, tasks.id`,
      parameters,
    );
    const duties = await rows<Omit<DeskItem, 'kind' | 'title' | 'hasDraft'>>(
      tx,
      `SELECT held.case_id AS "subjectId", held.duty, held.assigned_at AS since, ${OF_CASE}
       FROM case_people held JOIN cases ON cases.id = held.case_id AND cases.state = 'open' ${READER}
       WHERE held.person_id = $1 AND held.ended_at IS NULL AND ${NAMES_BY_DUTY} ORDER BY held.assigned_at, held.id`,
      parameters,
    );
    const substitutions = await rows<{ subjectId: string; since: Date; absent: string; from: string; to: string }>(
      tx,
      `SELECT absences.id AS "subjectId", deputy.added_at AS since, people.name AS absent, from_day AS "from", to_day AS "to"
       FROM absence_substitutes deputy JOIN absences ON absences.id = deputy.absence_id
       JOIN people ON people.id = absences.person_id
       WHERE deputy.person_id = $1 AND deputy.removed_at IS NULL AND ${NOT_OVER} ORDER BY from_day, absences.id`,
      [desk.personId],
    );
    const ofNoCase = { caseId: null, caseNumber: null, caseTitle: null, hasDraft: false };
    return [
      ...duties.map((one) => ({ ...one, kind: 'duty' as const, title: dutyName(one.duty!), hasDraft: false })),
      ...tasks.map((one) => ({ ...one, kind: 'task' as const, duty: null })),
      ...substitutions.map(({ subjectId, since, absent, from, to }) => ({
        ...ofNoCase,
        kind: 'substitution' as const,
        subjectId,
        since,
        duty: null,
        title: { zh: `代${absent}办理（${from} 至 ${to}）`, en: `Standing in for ${absent} (${from} to ${to})` },
      })),
    ];
  }

  /** What stands against each item, by its key; an item that is not on the desk any more has no entry. */
  async facts(
    tx: Transaction,
    desk: Desk,
    arrangerId: string,
    items: readonly HandedItem[],
  ): Promise<Map<string, ItemFacts>> {
    const found = [
      ...(await this.ofTasks(tx, desk, arrangerId, items)),
      ...(await this.ofDuties(tx, desk, arrangerId, items)),
      ...(await this.ofSubstitutions(tx, desk, items)),
    ];
    const takerOf = new Map(items.map((item) => [keyOf(item), item.takerId]));
    return new Map(
      found.map(({ key, holdsRole, viaDuties, caseId, ...facts }) => {
        const comesAlong = viaDuties.some(
          (duty) => takerOf.get(keyOf({ kind: 'duty', subjectId: caseId, duty })) === takerOf.get(key),
        );
        return [key, { ...facts, isFitting: holdsRole || comesAlong }];
      }),
    );
  }

  // helpers

  private ofTasks(
    tx: Transaction,
    { personId }: Desk,
    arrangerId: string,
    items: readonly HandedItem[],
  ): Promise<FactsRow[]> {
    return rows<FactsRow>(
      tx,
      `SELECT wanted.key, tasks.case_id AS "caseId", tasks.state = 'open' AND tasks.assignee_id = $5 AS "isOnDesk",
              'person:' || $5::uuid = ANY (tasks.candidate_groups) AS "isInPerson",
              ${recusedFrom('tasks.case_id', '$6::uuid')} AS "isArrangerRecused",
              ${recusedFrom('tasks.case_id', 'wanted.taker_id')} AS "isTakerRecused",
              ${candidateOf('tasks', 'wanted.taker_id', 'taker.duties')} AS "holdsRole",
              array(SELECT held.duty FROM case_people held WHERE held.case_id = tasks.case_id AND held.person_id = $5
                      AND held.ended_at IS NULL AND 'case:' || held.duty = ANY (tasks.candidate_groups)) AS "viaDuties",
              ${barringDuties('tasks', 'wanted.taker_id')} AS "barringDuties",
              coalesce(tasks.assignee_id = wanted.taker_id, false) AS "isTakers", false AS "isTakerAbsent"
       FROM ${WANTED} JOIN tasks ON tasks.id = wanted.subject_id ${TAKER}`,
      [...columns(items, 'task'), personId, arrangerId],
    );
  }

  /** A duty is taken by a colleague with a role of the leaver: the very role when the duty is named after one. */
  private ofDuties(
    tx: Transaction,
    { personId, organisationId, roles }: Desk,
    arrangerId: string,
    items: readonly HandedItem[],
  ): Promise<FactsRow[]> {
    const ofDesk = roles.filter((held) => held.organisationId === organisationId);
    return rows<FactsRow>(
      tx,
      `SELECT wanted.key, cases.id AS "caseId", false AS "isInPerson", '{}'::text[] AS "viaDuties", false AS "isTakerAbsent",
              EXISTS (SELECT FROM case_people held WHERE held.case_id = cases.id AND held.person_id = $5
                        AND held.duty = wanted.duty AND held.ended_at IS NULL AND ${NAMES_BY_DUTY}) AS "isOnDesk",
              ${recusedFrom('cases.id', '$6::uuid')} AS "isArrangerRecused",
              ${recusedFrom('cases.id', 'wanted.taker_id')} AS "isTakerRecused",
              CASE WHEN wanted.duty = ANY ('{${CASE_ROLES.join(',')}}') AND wanted.duty = ANY ($8::text[])
                THEN $7 || ':' || wanted.duty = ANY (taker.duties)
                ELSE EXISTS (SELECT FROM unnest($8::text[]) AS role WHERE $7 || ':' || role = ANY (taker.duties)) END AS "holdsRole",
              array(SELECT DISTINCT wanted.duty FROM tasks WHERE tasks.case_id = cases.id
                      AND wanted.duty = ANY (tasks.excluded_duties)
                      AND (tasks.closed_by = wanted.taker_id OR tasks.assignee_id = wanted.taker_id AND tasks.state = 'open')
                    UNION SELECT other.duty FROM tasks JOIN case_people other ON other.case_id = tasks.case_id
                      AND other.person_id = wanted.taker_id AND other.duty = ANY (tasks.excluded_duties)
                    WHERE tasks.case_id = cases.id AND 'case:' || wanted.duty = ANY (tasks.candidate_groups)) AS "barringDuties",
              EXISTS (SELECT FROM case_people held WHERE held.case_id = cases.id AND held.person_id = wanted.taker_id
                        AND held.duty = wanted.duty AND held.ended_at IS NULL) AS "isTakers"
       FROM ${WANTED} JOIN cases ON cases.id = wanted.subject_id AND cases.state = 'open' ${TAKER}`,
      [...columns(items, 'duty'), personId, arrangerId, organisationId, ofDesk.map(({ role }) => role)],
    );
  }

  private ofSubstitutions(tx: Transaction, { personId }: Desk, items: readonly HandedItem[]): Promise<FactsRow[]> {
    return rows<FactsRow>(
      tx,
      `SELECT wanted.key, absences.id AS "caseId", false AS "isInPerson", '{}'::text[] AS "viaDuties",
              '{}'::text[] AS "barringDuties", false AS "isArrangerRecused", false AS "isTakerRecused",
              deputy.removed_at IS NULL AND ${NOT_OVER} AS "isOnDesk",
              EXISTS (SELECT FROM unnest(deputy.roles) AS role
                      WHERE absences.organisation_id::text || ':' || role = ANY (taker.duties)) AS "holdsRole",
              EXISTS (SELECT FROM absence_substitutes other WHERE other.absence_id = absences.id
                        AND other.person_id = wanted.taker_id) AS "isTakers",
              absences.person_id = wanted.taker_id OR EXISTS (
                SELECT FROM absences away WHERE away.person_id = wanted.taker_id AND away.ended_at IS NULL
                  AND away.from_day <= absences.to_day AND away.to_day >= absences.from_day) AS "isTakerAbsent"
       FROM ${WANTED} JOIN absences ON absences.id = wanted.subject_id
       JOIN absence_substitutes deputy ON deputy.absence_id = absences.id AND deputy.person_id = $5 ${TAKER}`,
      [...columns(items, 'substitution'), personId],
    );
  }
}

// helpers

function columns(items: readonly HandedItem[], kind: HandedItem['kind']): unknown[] {
  const ofKind = items.filter((item) => item.kind === kind);
  return [
    ofKind.map(keyOf),
    ofKind.map(({ subjectId }) => subjectId),
    ofKind.map(({ duty }) => duty),
    ofKind.map(({ takerId }) => takerId),
  ];
}
