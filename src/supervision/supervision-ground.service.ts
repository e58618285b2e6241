import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { holdsIn } from '../access/access';
import type { CaseRecord } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import type { OrganisationKind } from '../organisations/organisation';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { ReportRecords } from '../reports/report-records.service';
import { canBeSupervised, type IssueFacts, issueRefusal, orderTextFaults } from './supervision';
import { OrderTextRefusedError, SupervisionRefusedError } from './supervision.errors';

export interface SupervisedStep {
  id: string;
  title: LocalText;
  isOpen: boolean;
  organisationId: string | null;
  assigneeId: string | null;
}

/** What is known of a case, a step and a unit when somebody wants to urge or to issue an order. */
export interface Ground {
  parent: CaseRecord;
  step: SupervisedStep | null;
  /** The authority for which the person would issue it. */
  issuerId: string | null;
  recipientRoles: string[];
  responsibleId: string | null;
  facts: IssueFacts;
}

export interface Asked {
  parentCaseId: string;
  taskId?: string;
  addresseeId?: string;
  personId: string | null;
}

/** Who may supervise what, and who of the unit is told: facts from the tables, the decision in `issueRefusal`. */
@Injectable()
export class SupervisionGround {
  constructor(
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly reports: ReportRecords,
  ) {}

  async of(tx: Transaction, asked: Asked): Promise<Ground> {
    const { parentCaseId, personId } = asked;
    const parent = await this.cases.get(tx, parentCaseId);
    const step = asked.taskId === undefined ? null : await this.step(tx, parentCaseId, asked.taskId);
    const addresseeId = asked.addresseeId ?? step?.organisationId ?? parent.parties.keeper!;
    const issuerId = personId === null ? null : await this.issuerOf(tx, parent.parties.keeper!, personId);
    const recipientRoles = await this.recipientRoles(tx, parent, step, addresseeId);
    const responsibleId = step?.organisationId === addresseeId ? step.assigneeId : null;
    const facts: IssueFacts = {
      issuerId: personId,
      isSupervisor: issuerId !== null && canBeSupervised(parent.kind),
      isParentOpen: parent.state === 'open',
      ...(asked.taskId === undefined ? {} : { isStepOpen: step?.isOpen ?? false }),
      recipients: recipientRoles.length + (responsibleId === null ? 0 : 1),
      isAccused: await this.isAccused(tx, parent, addresseeId),
      ...(await this.interest(tx, parentCaseId, step, personId)),
    };
    return { parent, step, issuerId, recipientRoles, responsibleId, facts };
  }

  /** @throws SupervisionRefusedError, OrderTextRefusedError */
  async assertMayIssue(tx: Transaction, ground: Ground, text: string): Promise<void> {
    const refusal = issueRefusal(ground.facts);
    if (refusal) throw new SupervisionRefusedError(refusal);
    const faults = orderTextFaults(text, await this.pseudonym(tx, ground.parent.id));
    if (faults.length > 0) throw new OrderTextRefusedError(faults);
  }

  /** The authority that keeps the case, or the nearest above it, of which the person is a head. */
  async issuerOf(tx: Transaction, keeperId: string, personId: string): Promise<string | null> {
    const roles = await this.people.rolesOf(tx, personId);
    for (const id of await this.organisations.pathOf(tx, keeperId)) if (holdsIn({ roles }, id, 'head')) return id;
    return null;
  }

  /** Units that know of the case from a step of their own, the keeper first. */
  addressees(tx: Transaction, parent: CaseRecord): Promise<{ id: string; name: string }[]> {
    return rows(
      tx,
      `SELECT id, name FROM organisations
       WHERE id = $2 OR id IN (SELECT candidate.organisation_id FROM task_candidates candidate
                               JOIN tasks ON tasks.id = candidate.task_id WHERE tasks.case_id = $1)
          OR $3 AND id IN (SELECT organisation_id FROM case_parties WHERE case_id = $1)
       ORDER BY id = $2 DESC, name`,
      [parent.id, parent.parties.keeper, !isConfidential(parent)],
    );
  }

  // helpers

  private async step(tx: Transaction, caseId: string, taskId: string): Promise<SupervisedStep | null> {
    if (!isUUID(taskId)) return null;
    const found = await firstRow<SupervisedStep>(
      tx,
      `SELECT id, title, state = 'open' AS "isOpen", organisation_id AS "organisationId", assignee_id AS "assigneeId"
       FROM tasks WHERE id = $1 AND case_id = $2`,
      [taskId, caseId],
    );
    return found ?? null;
  }

  /** Duties of the unit to which the step, or any step of the case, was offered: nobody else there need know of it. */
  private async recipientRoles(
    tx: Transaction,
    parent: CaseRecord,
    step: SupervisedStep | null,
    addresseeId: string,
  ): Promise<string[]> {
    const offered = await rows<{ role: string }>(
      tx,
      `SELECT DISTINCT candidate.role FROM task_candidates candidate JOIN tasks ON tasks.id = candidate.task_id
       WHERE tasks.case_id = $1 AND ($2::uuid IS NULL OR tasks.id = $2) AND candidate.organisation_id = $3 ORDER BY 1`,
      [parent.id, step?.id ?? null, addresseeId],
    );
    if (offered.length > 0) return offered.map(({ role }) => role);
    const isKeeper = addresseeId === parent.parties.keeper;
    const isParty = !isConfidential(parent) && Object.values(parent.parties).includes(addresseeId);
    if (step !== null || !(isKeeper || isParty)) return isKeeper ? [...LEADING.authority] : [];
    return [...LEADING[(await this.organisations.get(tx, addresseeId)).kind]];
  }

  private async isAccused(tx: Transaction, { parties }: CaseRecord, addresseeId: string): Promise<boolean> {
    const { accusedSchool } = parties;
    if (accusedSchool === undefined) return false;
    return (await this.organisations.pathOf(tx, addresseeId)).includes(accusedSchool);
  }

  private async interest(
    tx: Transaction,
    caseId: string,
    step: SupervisedStep | null,
    personId: string | null,
  ): Promise<Pick<IssueFacts, 'isRecused' | 'isResponsible'>> {
    const found = await firstRow<{ isRecused: boolean; isResponsible: boolean }>(
      tx,
      `SELECT EXISTS (SELECT FROM recusals WHERE case_id = $1 AND person_id = $3) AS "isRecused",
              CASE WHEN $2::uuid IS NOT NULL THEN holds_task($2, $3)
                   ELSE EXISTS (SELECT FROM tasks WHERE case_id = $1 AND state = 'open' AND assignee_id = $3)
              END AS "isResponsible"`,
      [caseId, step?.id ?? null, personId],
    );
    return found!;
  }

  private async pseudonym(tx: Transaction, caseId: string): Promise<string | null> {
    const report = await this.reports.find(tx, caseId);
    if (report) return report.pseudonym;
    const complaint = await firstRow<{ pseudonym: string | null }>(
      tx,
      'SELECT pseudonym FROM complaints WHERE case_id = $1',
      [caseId],
    );
    return complaint?.pseudonym ?? null;
  }
}

// helpers

/** Who answers for a kind of organisation when none of its duties had a step yet. */
const LEADING: Record<OrganisationKind, readonly Role[]> = {
  authority: ['head', 'case-officer'],
  school: ['school-leader', 'employment-office'],
  college: ['college-staff'],
  unit: ['head'],
};

/** Being a party of such a case does not mean to know of it. */
function isConfidential({ kind }: Pick<CaseRecord, 'kind'>): boolean {
  return kind === 'complaint' || kind === 'report';
}
