import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { type AnonymousHandling, anonymousHandling, type ClockStart } from './reply';
import { CLOCK_START, REPLY_DAYS, ReportClock } from './report-clock.service';
import { ReportRecords } from './report-records.service';
import { MergeRefusedError, RouteRefusedError } from './report.errors';
import { type InvestigatingUnit, routeRefusal, type Route } from './route';

export const ROUTE = 'report.route';
export const ANONYMOUS = 'report.anonymous.policy';

/** Duties with which a person investigates, and those that keep a person of the reported school away from it. */
const INVESTIGATES: readonly Role[] = ['investigator', 'discipline-office'];
const INTERESTED: readonly Role[] = ['employment-office', 'college-staff', 'school-leader'];

export interface ChooseRoute {
  caseId: string;
  route: Route;
  unitId: string;
  investigatorIds: string[];
  /** Answers to what the policy leaves open, each with its reason. */
  routeReason?: string;
  clockStart?: { start: ClockStart; reason: string };
  replyWorkingDays?: { days: number; reason: string };
  personId: string;
}

/** Whether and by whom a report is handled: real name, route, declining, merging. */
@Injectable()
export class ReportRouting {
  constructor(
    private readonly records: ReportRecords,
    private readonly cases: CasesService,
    private readonly reportClock: ReportClock,
    private readonly policy: PolicyService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The vault officer says whether the name is real, and nothing else of the person. */
  async verifyRealName(
    tx: Transaction,
    { caseId, isVerified, personId }: { caseId: string; isVerified: boolean; personId: string },
  ): Promise<AnonymousHandling | 'ask' | 'not-needed'> {
    await rows(tx, 'UPDATE reports SET real_name = $2, verified_by = $3, verified_at = app_now() WHERE case_id = $1', [
      caseId,
      isVerified ? 'verified' : 'not-verified',
      personId,
    ]);
    await this.record(tx, caseId, 'RealNameVerified', personId, { isVerified });
    await this.reportClock.openReply(tx, caseId);
    const policy = await this.policy.value(tx, caseId, ANONYMOUS);
    const handling = anonymousHandling(
      isVerified,
      policy.state === 'set' ? (policy.value as AnonymousHandling) : undefined,
    );
    if (handling !== 'ask' && handling !== 'not-needed') await this.handleAnonymous(tx, caseId, handling);
    return handling;
  }

  /** A person's answer, for this case, to how an anonymous report is handled. */
  async answerAnonymous(
    tx: Transaction,
    {
      caseId,
      handling,
      reason,
      personId,
    }: { caseId: string; handling: AnonymousHandling; reason: string; personId: string },
  ): Promise<void> {
    await this.policy.answer(tx, caseId, ANONYMOUS, handling, personId, reason);
    await this.handleAnonymous(tx, caseId, handling);
  }

  /** Settles route, unit, people and every open question of the clock; the limit to finish runs from here. */
  async choose(tx: Transaction, choice: ChooseRoute): Promise<void> {
    const { caseId, route, unitId, investigatorIds, personId } = choice;
    const report = await this.records.ofCase(tx, caseId);
    const refusal = routeRefusal({
      route,
      routeByPolicy: await this.routeByPolicy(tx, caseId),
      namesLeader: report.namesLeader,
      unit: await this.unit(tx, caseId, { schoolId: report.accusedSchoolId, unitId, investigatorIds }),
    });
    if (refusal) throw new RouteRefusedError(refusal);
    if (choice.routeReason !== undefined) {
      await this.policy.answer(tx, caseId, ROUTE, route, personId, choice.routeReason);
    }
    await rows(
      tx,
      `UPDATE reports SET route = $2, investigating_unit_id = $3, routed_by = $4, routed_at = app_now() WHERE case_id = $1`,
      [caseId, route, unitId, personId],
    );
    const by = { kind: 'person', personId } as const;
    await this.cases.addParty(tx, caseId, { role: 'investigatingUnit', organisationId: unitId });
    await this.cases.assign(tx, caseId, 'investigator', investigatorIds, by);
    await this.record(tx, caseId, 'RouteChosen', personId, { route, unitId });
    const now = await this.clock.now(tx);
    if (choice.replyWorkingDays) {
      const { days, reason } = choice.replyWorkingDays;
      await this.policy.answer(tx, caseId, REPLY_DAYS, days, personId, reason);
    }
    await this.reportClock.openReply(tx, caseId);
    if (choice.clockStart) await this.reportClock.confirmStart(tx, caseId, { ...choice.clockStart, personId });
    await this.reportClock.told(tx, caseId, now, by);
    await this.reportClock.openFinish(tx, caseId, now);
  }

  async decline(
    tx: Transaction,
    decline: { caseId: string; reasons: string; body: string; address: string; personId: string },
  ): Promise<void> {
    const { caseId, reasons, body, address, personId } = decline;
    await rows(
      tx,
      'UPDATE reports SET decline_reasons = $2, competent_body = $3, competent_body_address = $4 WHERE case_id = $1',
      [caseId, reasons, body, address],
    );
    await this.record(tx, caseId, 'ReportDeclined', personId, {});
  }

  /** Goes on under the number of another open report about the same school. */
  async merge(
    tx: Transaction,
    { caseId, number, personId }: { caseId: string; number: string; personId: string },
  ): Promise<void> {
    const target = await firstRow<{ id: string }>(
      tx,
      `SELECT cases.id FROM cases JOIN reports target ON target.case_id = cases.id
       JOIN reports own ON own.case_id = $1 AND own.accused_school_id = target.accused_school_id
       WHERE cases.number = $2 AND cases.state = 'open' AND cases.id <> $1`,
      [caseId, number.trim()],
    );
    if (!target) throw new MergeRefusedError();
    await rows(tx, 'UPDATE reports SET merged_into = $2 WHERE case_id = $1', [caseId, target.id]);
    await this.record(tx, caseId, 'ReportMerged', personId, { into: target.id });
    const { number: own } = await this.cases.get(tx, caseId);
    const by = { kind: 'person', personId } as const;
    await this.cases.note(tx, target.id, { zh: `${own} 并入本案办理`, en: `${own} was merged into this case` }, by);
  }

  /** What the pack or an earlier answer says; undefined while somebody has to be asked. */
  async routeByPolicy(tx: Transaction, caseId: string): Promise<Route | undefined> {
    const route = await this.policy.value(tx, caseId, ROUTE);
    return route.state === 'set' ? (route.value as Route) : undefined;
  }

  /** Open questions of the clock that somebody has to answer before the report is taken up. */
  async openQuestions(tx: Transaction, caseId: string): Promise<{ route: boolean; start: boolean; days: boolean }> {
    const { namesLeader, needsReply } = await this.records.ofCase(tx, caseId);
    const isUnset = async (key: string) => (await this.policy.value(tx, caseId, key)).state === 'unset';
    return {
      route: !namesLeader && (await isUnset(ROUTE)),
      start: needsReply && (await isUnset(CLOCK_START)),
      days: needsReply && (await isUnset(REPLY_DAYS)),
    };
  }

  /** Units that can be chosen with the people who may investigate there. */
  async choices(
    tx: Transaction,
    caseId: string,
  ): Promise<{ units: { id: string; name: string }[]; people: { personId: string; name: string; unit: string }[] }> {
    const { accusedSchoolId, namesLeader } = await this.records.ofCase(tx, caseId);
    const found = await rows<{ id: string; unit: string; personId: string; name: string }>(
      tx,
      `SELECT DISTINCT o.id, o.name AS unit, p.id AS "personId", p.name
       FROM organisations o JOIN person_roles r ON r.organisation_id = o.id JOIN people p ON p.id = r.person_id
       WHERE o.disabled_at IS NULL AND p.disabled_at IS NULL AND r.revoked_at IS NULL AND r.role = ANY ($3)
         AND (o.kind = 'authority' OR is_within(o.id, $1) AND NOT $2
              OR o.kind = 'unit' AND EXISTS (SELECT FROM organisations above WHERE above.id = o.parent_id AND above.kind = 'authority'))
         AND NOT EXISTS (SELECT FROM recusals WHERE case_id = $4 AND person_id = p.id)
       ORDER BY 2, 4`,
      [accusedSchoolId, namesLeader, INVESTIGATES, caseId],
    );
    const units = new Map(found.map(({ id, unit }) => [id, { id, name: unit }]));
    return { units: [...units.values()], people: found.map(({ personId, name, unit }) => ({ personId, name, unit })) };
  }

  // helpers

  private async handleAnonymous(tx: Transaction, caseId: string, handling: AnonymousHandling): Promise<void> {
    if (handling === 'handle') return;
    await rows(tx, 'UPDATE reports SET needs_reply = false WHERE case_id = $1', [caseId]);
    await this.reportClock.cancel(tx, caseId, 'reply', '匿名举报，依规定不作实名答复');
  }

  private async unit(
    tx: Transaction,
    caseId: string,
    { schoolId, unitId, investigatorIds }: { schoolId: string; unitId: string; investigatorIds: string[] },
  ): Promise<InvestigatingUnit> {
    const { kind } = await this.organisations.get(tx, unitId);
    const path = await this.organisations.pathOf(tx, unitId);
    const now = await this.clock.now(tx);
    const schools = new Set((await this.organisations.schools(tx)).map(({ id }) => id));
    const holders = await Promise.all(INVESTIGATES.map((role) => this.people.holdersOf(tx, role, unitId, now)));
    const qualified = holders.flat().map(({ personId }) => personId);
    const recused = (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId);
    const investigators = [];
    for (const personId of investigatorIds) {
      investigators.push({
        personId,
        isQualified: qualified.includes(personId),
        isInterested: await this.isInterested(tx, personId, schoolId),
        isRecused: recused.includes(personId),
      });
    }
    const isWithinAccusedSchool = path.includes(schoolId);
    const isWithinOtherSchool = !isWithinAccusedSchool && path.some((id) => schools.has(id));
    return { id: unitId, kind, isWithinAccusedSchool, isWithinOtherSchool, investigators };
  }

  private async isInterested(tx: Transaction, personId: string, schoolId: string): Promise<boolean> {
    for (const { role, organisationId } of await this.people.rolesOf(tx, personId)) {
      if (!INTERESTED.includes(role)) continue;
      if ((await this.organisations.pathOf(tx, organisationId)).includes(schoolId)) return true;
    }
    return false;
  }

  private record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'report', id: caseId };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId, details });
  }
}
