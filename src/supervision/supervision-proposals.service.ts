import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { readableCase, recusedFrom } from '../access/access-sql';
import { AuditService } from '../audit/audit.service';
import { DUTY_NAMES, type Duty } from '../deadlines/deadline-record';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { OrderFromProposalDto, ProposalDto } from './supervision.dto';
import { ProposalNotFoundError } from './supervision.errors';
import { SupervisionCasesService } from './supervision-cases.service';

interface Row {
  /** That of the missed date. */
  id: string;
  caseId: string;
  caseNumber: string;
  reads: boolean;
  duty: Duty;
  missedOn: string;
  taskId: string;
  step: LocalText;
  unitId: string;
  unit: string;
}

/** Rights and answers of people outside lapse with their date: nobody is behind. */
const LAPSING: readonly Duty[] = ['defend', 'object', 'answer', 'hear', 'respond', 'revisit'];

/**
 * Missed dates with a step that is still open, of cases kept by an authority of which $1 is a head, or by one below it. $2 the
 * authorities, $3 the organisations whose cases the person reads. What an order or a dismissal has dealt with is gone.
 */
const PROPOSED = `deadlines
  JOIN cases ON cases.id = deadlines.case_id AND cases.state = 'open'
  JOIN case_parties keeper ON keeper.case_id = cases.id AND keeper.role = 'keeper'
  JOIN LATERAL (
    SELECT tasks.id, title, organisation_id FROM tasks
    WHERE tasks.case_id = cases.id AND tasks.state = 'open'
      AND CASE WHEN deadlines.task_element_id IS NOT NULL THEN tasks.element_id = deadlines.task_element_id
               WHEN deadlines.instance_key IS NOT NULL THEN tasks.instance_key = deadlines.instance_key ELSE true END
    ORDER BY opened_at, tasks.id LIMIT 1) step ON true
  JOIN organisations unit ON unit.id = coalesce(step.organisation_id, keeper.organisation_id)
  WHERE deadlines.state = 'passed' AND cases.kind NOT IN ('supervision', 'follow-up', 'extension')
    AND deadlines.duty <> ALL ('{${LAPSING.join(',')}}')
    AND EXISTS (SELECT FROM unnest($2::uuid[]) AS mine WHERE is_within(keeper.organisation_id, mine))
    AND NOT ${recusedFrom('cases.id', '$1')} AND $3::uuid[] IS NOT NULL
    AND NOT EXISTS (SELECT FROM supervision_dismissals WHERE deadline_id = deadlines.id)
    AND NOT EXISTS (SELECT FROM supervision_orders WHERE prompted_by = deadlines.id
                      OR parent_case_id = cases.id AND state = 'open' AND (task_id = step.id OR task_id IS NULL))`;

/** 督办提示: what the clock proposes to heads. It issues nothing itself. */
@Injectable()
export class SupervisionProposals {
  constructor(
    private readonly supervision: SupervisionCasesService,
    private readonly audit: AuditService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: ProposalDto[]; total: number }> {
    const parameters = of(principal);
    const counted = await firstRow<{ total: number }>(tx, `SELECT count(*)::int AS total FROM ${PROPOSED}`, parameters);
    const found = await this.found(tx, principal, {}, pageSize, (page - 1) * pageSize);
    return { items: found.map(shown), total: counted!.total };
  }

  /** The head follows the proposal: an order to the unit whose step it is. */
  async issue(
    tx: Transaction,
    principal: Principal,
    id: string,
    order: OrderFromProposalDto,
  ): Promise<{ caseId: string; number: string }> {
    const { caseId: parentCaseId, taskId, unitId } = await this.one(tx, principal, id);
    return this.supervision.open(tx, {
      ...order,
      parentCaseId,
      taskId,
      addresseeOrganisationId: unitId,
      promptedBy: id,
      by: { kind: 'person', personId: principal.personId },
    });
  }

  /** The head does not follow it, and says why. */
  async dismiss(tx: Transaction, principal: Principal, id: string, reason: string): Promise<void> {
    const { caseId } = await this.one(tx, principal, id);
    const { personId } = principal;
    await rows(tx, 'INSERT INTO supervision_dismissals (deadline_id, reason, dismissed_by) VALUES ($1, $2, $3)', [
      id,
      reason.trim(),
      personId,
    ]);
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action: 'SupervisionProposalDismissed',
      subject: { kind: 'deadline', id },
      caseId,
    });
  }

  // helpers

  private async one(tx: Transaction, principal: Principal, id: string): Promise<Row> {
    const [found] = await this.found(tx, principal, { id }, 1, 0);
    if (!found) throw new ProposalNotFoundError();
    return found;
  }

  private found(
    tx: Transaction,
    principal: Principal,
    which: { id?: string },
    limit: number,
    offset: number,
  ): Promise<Row[]> {
    return rows<Row>(
      tx,
      `SELECT deadlines.id, cases.id AS "caseId", number AS "caseNumber", ${readableCase('cases.id', '$1', '$3')} AS reads,
              duty, legal_date AS "missedOn", step.id AS "taskId", step.title AS step, unit.id AS "unitId", unit.name AS unit
       FROM ${PROPOSED} AND ($4::text IS NULL OR deadlines.id::text = $4) ORDER BY ends_at, deadlines.id LIMIT ${limit} OFFSET ${offset}`,
      [...of(principal), which.id ?? null],
    );
  }
}

// helpers

function of({ personId, roles }: Principal): unknown[] {
  const heads = roles.filter(({ role }) => role === 'head').map(({ organisationId }) => organisationId);
  return [personId, heads, caseOrganisations(roles)];
}

function shown({ id, caseId, caseNumber, reads, duty, missedOn, step, unit }: Row): ProposalDto {
  return { id, caseNumber, ...(reads ? { caseId } : {}), duty: DUTY_NAMES[duty], missedOn, step, unit };
}
