import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Actor } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { OrderWithdrawalRefusedError } from './supervision.errors';
import { SupervisionOrdersService } from './supervision-orders.service';
import { SupervisionRecords } from './supervision-records.service';

/** Long enough for a process that is just about to wait; what comes later finds the order ended in its table. */
const MESSAGE_LIFE_MS = 3_600_000;

type Gone = 'step-done' | 'case-closed' | 'stopped';

const GONE: Record<Gone, { zh: string; en: string }> = {
  'step-done': { zh: '被督办的环节已经办理，解除督办', en: 'The supervised step was done; the order is lifted' },
  'case-closed': { zh: '被督办的案件已经办结，解除督办', en: 'The supervised case was closed; the order is lifted' },
  stopped: { zh: '督办流程已经终止，解除督办', en: 'The process of the order was stopped; the order is lifted' },
};

/** How an order ends before its answer is judged: taken back by its issuer, or lifted because its reason is gone. */
@Injectable()
export class SupervisionEndings {
  constructor(
    private readonly records: SupervisionRecords,
    private readonly orders: SupervisionOrdersService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** @throws OrderWithdrawalRefusedError */
  async withdraw(
    tx: Transaction,
    caseId: string,
    { reason, personId }: { reason: string; personId: string },
  ): Promise<void> {
    const { issuedBy, parentCaseId } = await this.locked(tx, caseId);
    if (issuedBy !== personId) throw new OrderWithdrawalRefusedError('not-issuer');
    await this.orders.end(tx, caseId, 'withdrawn', { by: personId, reason });
    const by: Actor = { kind: 'person', personId };
    const sentence = { zh: `撤回督办单：${reason.trim()}`, en: `The order was withdrawn: ${reason.trim()}` };
    await this.cases.note(tx, caseId, sentence, by);
    await this.cases.note(tx, parentCaseId, sentence, by);
    await this.audit.append(tx, {
      actor: by,
      action: 'SupervisionOrderWithdrawn',
      subject: { kind: 'supervision-order', id: caseId },
      caseId,
    });
    await this.tell(tx, 'supervision.withdrawn', caseId);
  }

  /**
   * Lifts every order whose step was done, whose case has ended, or whose own process was stopped by hand; answers with how many.
   * `SKIP LOCKED` leaves to others what they hold.
   */
  async liftGone(tx: Transaction): Promise<number> {
    const gone = await rows<{ caseId: string; why: Gone }>(
      tx,
      `SELECT orders.case_id AS "caseId", CASE WHEN own.state = 'closed' THEN 'stopped'
                WHEN parent.state = 'closed' THEN 'case-closed' ELSE 'step-done' END AS why
       FROM supervision_orders orders JOIN cases parent ON parent.id = parent_case_id
       JOIN cases own ON own.id = orders.case_id
       LEFT JOIN tasks ON tasks.id = orders.task_id
       WHERE orders.state = 'open' AND (own.state = 'closed' OR parent.state = 'closed' OR tasks.state <> 'open')
       ORDER BY orders.case_id LIMIT 100 FOR UPDATE OF orders SKIP LOCKED`,
    );
    for (const { caseId, why } of gone) {
      const system = { kind: 'system' } as const;
      await this.orders.end(tx, caseId, 'lifted', { by: null, reason: GONE[why].zh });
      await this.cases.note(tx, caseId, GONE[why], system);
      const subject = { kind: 'supervision-order', id: caseId };
      await this.audit.append(tx, {
        actor: system,
        action: 'SupervisionOrderLifted',
        subject,
        caseId,
        details: { why },
      });
      await this.tell(tx, 'supervision.lifted', caseId);
    }
    return gone.length;
  }

  // helpers

  private async locked(tx: Transaction, caseId: string) {
    await rows(tx, 'SELECT FROM supervision_orders WHERE case_id::text = $1 FOR UPDATE', [caseId]);
    const order = await this.records.ofCase(tx, caseId);
    if (order.state !== 'open') throw new OrderWithdrawalRefusedError('ended');
    return order;
  }

  private tell(tx: Transaction, name: string, caseId: string): Promise<void> {
    return this.engine.publish(tx, {
      name,
      correlationKey: caseId,
      messageId: caseId,
      timeToLiveMs: MESSAGE_LIFE_MS,
    });
  }
}
