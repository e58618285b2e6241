import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import type { Principal, Role } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import { EmployerCodeNotAllowedError } from './complaint.errors';
import { ReceiptCodesService } from './receipt-codes.service';

const HANDLING_ROLES: readonly Role[] = ['case-officer', 'head', 'investigator'];

/** Gives the employer its way into the portal: the code goes out with the prior notice, by post or in person. */
@Injectable()
export class EmployerCodesService {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly codes: ReceiptCodesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * A new code for the employer of the case; an earlier one is void. Who issued it is on record, because whoever holds it
   * can speak for the employer.
   */
  async issue(tx: Transaction, principal: Principal, caseId: string): Promise<{ code: string }> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    if (!holdsIn(principal, keeper, ...HANDLING_ROLES)) throw new EmployerCodeNotAllowedError();
    const code = await this.codes.issue(tx, { caseId, kind: 'employer' });
    const actor = { kind: 'person', personId: principal.personId } as const;
    await this.audit.append(tx, { actor, action: 'EmployerCodeIssued', subject: { kind: 'case', id: caseId }, caseId });
    await this.cases.note(
      tx,
      caseId,
      { zh: '出具用人单位查询码', en: "The employer's receipt code was issued" },
      actor,
    );
    return { code };
  }
}
