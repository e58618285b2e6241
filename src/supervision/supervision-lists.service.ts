import { Injectable } from '@nestjs/common';
import { caseOrganisations, heldDuties } from '../access/access';
import { candidateOf, readableCase, recusedFrom } from '../access/access-sql';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { OrderColour } from './supervision';
import type { ListOrdersDto, OrderRowDto, OrderView } from './supervision.dto';
import type { OrderRecord } from './supervision-records.service';

interface Row {
  id: string;
  number: string;
  parentCaseId: string;
  readsOrder: boolean;
  readsParent: boolean;
  taskId: string | null;
  step: LocalText | null;
  colour: OrderColour;
  state: OrderRecord['state'];
  issuer: string;
  addressee: string;
  reason: string;
  issuedAt: Date;
  deadlineId: string | null;
}

/** $1 person, $2 duties as `<organisation>:<role>`, $3 organisations whose cases the person reads. Of each view: whose orders. */
const OF_VIEW: Record<OrderView, string> = {
  issued: readableCase('orders.case_id', '$1', '$3'),
  received: `(orders.responsible_id = $1 OR EXISTS (
    SELECT FROM unnest(orders.recipient_roles) AS role WHERE orders.addressee_id::text || ':' || role = ANY ($2::text[])))
    AND NOT ${recusedFrom('orders.case_id', '$1')} AND orders.issued_by <> $1 AND last.sent_at IS NOT NULL`,
  told: `EXISTS (SELECT FROM supervision_rounds red WHERE red.case_id = orders.case_id AND $1 = ANY (red.told))
    AND NOT ${recusedFrom('orders.case_id', '$1')}`,
};

const ORDERS = `supervision_orders orders
  JOIN LATERAL (SELECT * FROM supervision_rounds WHERE case_id = orders.case_id ORDER BY round DESC LIMIT 1) last ON true`;

/** The lists of orders: issued by my authority, received by my unit, told to me because they are red. */
@Injectable()
export class SupervisionLists {
  constructor(private readonly deadlines: DeadlinesService) {}

  async orders(
    tx: Transaction,
    principal: Principal,
    query: ListOrdersDto,
  ): Promise<{ items: OrderRowDto[]; total: number }> {
    const { view, state, colour, page, pageSize } = query;
    const { personId, roles } = principal;
    const parameters = [personId, heldDuties(roles), caseOrganisations(roles), state ?? null, colour ?? null];
    const where = `$1::uuid IS NOT NULL AND $2::text[] IS NOT NULL AND $3::uuid[] IS NOT NULL AND ${OF_VIEW[view]}
       AND ($4::text IS NULL OR ($4 = 'open') = (orders.state = 'open')) AND ($5::text IS NULL OR last.colour = $5)`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM ${ORDERS} WHERE ${where}`,
      parameters,
    );
    const found = await rows<Row>(
      tx,
      `SELECT orders.case_id AS id, cases.number, parent_case_id AS "parentCaseId",
              ${readableCase('orders.case_id', '$1', '$3')} AS "readsOrder",
              ${readableCase('orders.parent_case_id', '$1', '$3')} AS "readsParent",
              (SELECT tasks.id FROM tasks WHERE tasks.case_id = orders.case_id AND tasks.state = 'open'
                 AND ${candidateOf('tasks', '$1', '$2')} ORDER BY opened_at LIMIT 1) AS "taskId",
              step.title AS step, last.colour, orders.state, issuer.name AS issuer, addressee.name AS addressee,
              orders.reason, issued_at AS "issuedAt", last.deadline_id AS "deadlineId"
       FROM ${ORDERS} JOIN cases ON cases.id = orders.case_id LEFT JOIN tasks step ON step.id = orders.task_id
       JOIN organisations issuer ON issuer.id = issuer_id JOIN organisations addressee ON addressee.id = addressee_id
       WHERE ${where} ORDER BY orders.state <> 'open', issued_at DESC, orders.case_id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    const items: OrderRowDto[] = [];
    for (const row of found) items.push(await this.shown(tx, row));
    return { items, total: counted!.total };
  }

  // helpers

  private async shown(tx: Transaction, row: Row): Promise<OrderRowDto> {
    const { number, parentCaseId, readsOrder, readsParent, taskId, deadlineId, ...order } = row;
    return {
      ...order,
      ...(readsOrder ? { number } : {}),
      ...(readsParent ? { parentCaseId } : {}),
      ...(taskId === null ? {} : { taskId }),
      due: order.state === 'open' && deadlineId !== null ? await this.due(tx, deadlineId) : null,
    };
  }

  private async due(tx: Transaction, deadlineId: string): Promise<OrderRowDto['due']> {
    const found = await this.deadlines.current(tx, deadlineId);
    const { legalDate: date, remainingWorkingDays, colour, provisional, state } = found;
    return state === 'open' || state === 'passed' ? { date, remainingWorkingDays, colour, provisional } : null;
  }
}
