import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccessService } from '../access/access.service';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { issueRefusal } from './supervision';
import type {
  CaseOrderDto,
  CaseSupervisionDto,
  IssueOrderDto,
  OrderFactDto,
  SupervisedStepDto,
  TaskSupervisionDto,
} from './supervision.dto';
import { OrderNotFoundError } from './supervision.errors';
import { SupervisionCasesService } from './supervision-cases.service';
import { SupervisionEndings } from './supervision-endings.service';
import { SupervisionGround } from './supervision-ground.service';
import { SupervisionRecords } from './supervision-records.service';
import { SupervisionView } from './supervision-view.service';
import { UrgesService } from './urges.service';

/** Urging and issuing as people do it on the page of a step or a case: the right to see it first, then the rule. */
@Injectable()
export class SupervisionDesk {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly supervision: SupervisionCasesService,
    private readonly endings: SupervisionEndings,
    private readonly ground: SupervisionGround,
    private readonly records: SupervisionRecords,
    private readonly urges: UrgesService,
    private readonly view: SupervisionView,
  ) {}

  async ofTask(tx: Transaction, principal: Principal, taskId: string): Promise<TaskSupervisionDto> {
    await this.access.relationToTask(tx, principal, taskId);
    const { id: parentCaseId } = (await this.cases.ofTask(tx, taskId))!;
    const { facts } = await this.ground.of(tx, { parentCaseId, taskId, personId: principal.personId });
    return { urges: await this.urges.ofTask(tx, taskId), mayUrge: issueRefusal(facts) === undefined };
  }

  async urge(tx: Transaction, principal: Principal, taskId: string, reason: string): Promise<void> {
    await this.access.relationToTask(tx, principal, taskId);
    const parent = (await this.cases.ofTask(tx, taskId))!;
    const [step] = await this.openSteps(tx, parent.id, taskId);
    await this.supervision.open(tx, {
      parentCaseId: parent.id,
      taskId,
      colour: 'urge',
      reason,
      addresseeOrganisationId: step?.organisationId ?? parent.parties.keeper!,
      by: { kind: 'person', personId: principal.personId },
    });
  }

  /** Whoever reads the case sees its orders; a head who may issue gets what there is to choose from. */
  async ofCase(tx: Transaction, principal: Principal, caseId: string): Promise<CaseSupervisionDto> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    const { parent, facts } = await this.ground.of(tx, { parentCaseId: caseId, personId: principal.personId });
    const mayIssue = facts.isSupervisor && facts.isParentOpen && !facts.isRecused;
    return {
      mayIssue,
      addressees: mayIssue ? await this.ground.addressees(tx, parent) : [],
      steps: mayIssue ? await this.openSteps(tx, caseId) : [],
      ruleDays: mayIssue ? await this.supervision.ruleDays(tx, caseId) : null,
      facts: parent.kind === 'supervision' ? await this.facts(tx, caseId) : [],
      orders: await this.orders(tx, principal, caseId),
    };
  }

  async issue(
    tx: Transaction,
    principal: Principal,
    caseId: string,
    order: IssueOrderDto,
  ): Promise<{ caseId: string; number: string }> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    return this.supervision.open(tx, {
      ...order,
      parentCaseId: caseId,
      by: { kind: 'person', personId: principal.personId },
    });
  }

  /** @throws OrderNotFoundError also when the order exists and this person may not read it. */
  async withdraw(tx: Transaction, principal: Principal, id: string, reason: string): Promise<void> {
    if (!(await this.access.canReadCase(tx, principal, id))) throw new OrderNotFoundError();
    await this.endings.withdraw(tx, id, { reason, personId: principal.personId });
  }

  // helpers

  private async facts(tx: Transaction, caseId: string): Promise<OrderFactDto[]> {
    const found = [...(await this.view.orderFacts(tx, caseId)), ...(await this.view.reportFacts(tx, caseId))];
    return found.map(({ label, value }) => ({
      label,
      value: typeof value === 'string' ? { zh: value, en: value } : value,
    }));
  }

  private async openSteps(tx: Transaction, caseId: string, taskId?: string): Promise<SupervisedStepDto[]> {
    if (taskId !== undefined && !isUUID(taskId)) return [];
    return rows<SupervisedStepDto>(
      tx,
      `SELECT id, title, organisation_id AS "organisationId" FROM tasks
       WHERE case_id = $1 AND state = 'open' AND ($2::uuid IS NULL OR id = $2) ORDER BY opened_at, id`,
      [caseId, taskId ?? null],
    );
  }

  private async orders(tx: Transaction, principal: Principal, parentCaseId: string): Promise<CaseOrderDto[]> {
    const found: CaseOrderDto[] = [];
    for (const { caseId, addresseeId, reason, state, issuedBy } of await this.records.aboutCase(tx, parentCaseId)) {
      const { colour } = await this.records.lastRound(tx, caseId);
      const { name: addressee } = await this.organisations.get(tx, addresseeId);
      const mayWithdraw = state === 'open' && issuedBy === principal.personId;
      found.push({ caseId, colour, state, addressee, reason, mayWithdraw });
    }
    return found;
  }
}
