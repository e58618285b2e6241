import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay } from '../calendar/day';
import { DefinitionsService } from '../definitions/definitions.service';
import { NoticesService } from '../notices/notices.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { decideAbsence, type AbsencePlan, type OtherAbsence } from './absence';
import {
  AbsenceEndedError,
  AbsenceNotFoundError,
  AbsenceRefusedError,
  AbsenceScopeUnknownError,
} from './absence.errors';
import { NOT_OVER } from './absence-record';
import { type Colleague, Desks } from './desks.service';

/** Enters absences and ends them early, for oneself or for somebody whose desk one arranges. */
@Injectable()
export class AbsenceEntry {
  constructor(
    private readonly desks: Desks,
    private readonly definitions: DefinitionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotYourDeskError, AbsenceScopeUnknownError, AbsenceRefusedError */
  async enter(tx: Transaction, principal: Principal, plan: AbsencePlan): Promise<string> {
    const desk = await this.desks.arrangedBy(tx, principal, plan.personId);
    for (const processId of plan.processIds ?? []) await this.assertPublished(tx, processId);
    // Two who enter each other at the same time would both find nobody absent.
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('duban.absences', 0))`);
    const fitting = await this.desks.colleagues(tx, desk);
    const verdict = decideAbsence(plan, {
      today: shanghaiDay(await this.clock.now(tx)),
      fitting: fitting.map(({ id }) => id),
      others: await this.others(tx, plan),
    });
    if (verdict.outcome === 'refuse') {
      throw new AbsenceRefusedError(verdict.reason, await this.nameOf(tx, verdict.personId));
    }
    const entered = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO absences (person_id, organisation_id, from_day, to_day, process_ids, entered_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [plan.personId, desk.organisationId, plan.from, plan.to, plan.processIds, principal.personId],
    );
    const { id } = entered!;
    for (const substituteId of new Set(plan.substituteIds)) {
      await this.addSubstitute(
        tx,
        id,
        fitting.find((one) => one.id === substituteId)!,
      );
    }
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'AbsenceEntered',
      subject: { kind: 'absence', id },
      details: { personId: plan.personId, from: plan.from, to: plan.to, substituteIds: plan.substituteIds },
    });
    await this.notices.tell(tx, {
      kind: 'absence',
      to: plan.substituteIds,
      facts: { by: plan.personId, about: standingIn(plan) },
    });
    return id;
  }

  /** From now on nobody stands in; what was done stays. @throws AbsenceNotFoundError, NotYourDeskError, AbsenceEndedError */
  async end(tx: Transaction, principal: Principal, id: string): Promise<void> {
    const found = isUUID(id)
      ? await firstRow<{ personId: string; isVisible: boolean }>(
          tx,
          `SELECT person_id AS "personId", person_id = $2 OR organisation_id = ANY ($3::uuid[]) AS "isVisible"
           FROM absences WHERE id = $1 FOR UPDATE`,
          [id, principal.personId, principal.roles.map(({ organisationId }) => organisationId)],
        )
      : undefined;
    if (found === undefined) throw new AbsenceNotFoundError();
    await this.desks.arrangedBy(tx, principal, found.personId).catch((refusal: unknown) => {
      throw found.isVisible ? refusal : new AbsenceNotFoundError();
    });
    const [ended] = await rows<{ id: string }>(
      tx,
      `UPDATE absences SET ended_at = app_now(), ended_by = $2 WHERE id = $1 AND ${NOT_OVER} RETURNING id`,
      [id, principal.personId],
    );
    if (ended === undefined) throw new AbsenceEndedError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'AbsenceEnded',
      subject: { kind: 'absence', id },
      details: { personId: found.personId },
    });
  }

  async addSubstitute(tx: Transaction, absenceId: string, { id, roles }: Omit<Colleague, 'name'>): Promise<void> {
    await rows(tx, 'INSERT INTO absence_substitutes (absence_id, person_id, roles) VALUES ($1, $2, $3)', [
      absenceId,
      id,
      roles,
    ]);
  }

  // helpers

  private async assertPublished(tx: Transaction, processId: string): Promise<void> {
    if ((await this.definitions.inForce(tx, processId)) === undefined) throw new AbsenceScopeUnknownError();
  }

  /** Absences that have not ended, of the person and of the substitutes, and those in which the person stands in. */
  private async others(tx: Transaction, plan: AbsencePlan): Promise<OtherAbsence[]> {
    return rows<OtherAbsence>(
      tx,
      `SELECT absences.person_id AS "personId", from_day AS "from", to_day AS "to", process_ids AS "processIds",
              array(SELECT person_id FROM absence_substitutes WHERE absence_id = absences.id AND removed_at IS NULL) AS "substituteIds"
       FROM absences WHERE ${NOT_OVER} AND (absences.person_id = ANY ($1::uuid[]) OR EXISTS (
         SELECT FROM absence_substitutes WHERE absence_id = absences.id AND absence_substitutes.person_id = $2 AND removed_at IS NULL))
       ORDER BY from_day, absences.id`,
      [[plan.personId, ...plan.substituteIds], plan.personId],
    );
  }

  private async nameOf(tx: Transaction, personId: string | undefined): Promise<string> {
    if (personId === undefined) return '';
    return (await this.people.namesOf(tx, [personId])).get(personId) ?? '该人员';
  }
}

// helpers

function standingIn({ from, to }: AbsencePlan): LocalText {
  return { zh: `外出，${from} 至 ${to} 由您代办`, en: `is absent from ${from} to ${to}; you stand in` };
}
