import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { EmployersService, type Resemblance } from '../employers/employers.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';

/** Why a matter is shown beside a new complaint. */
const WHY: Record<Resemblance, LocalText> = {
  'credit-code': { zh: '统一社会信用代码相同', en: 'Same unified social credit code' },
  name: { zh: '单位名称相同', en: 'Same name' },
  'former-name': { zh: '与曾用名相同', en: 'Same as a former name' },
  'look-alike': { zh: '单位名称相近，请核对是否为同一单位', en: 'Similar name: check whether it is the same employer' },
};
const MOST = 20;

export interface PossibleDuplicate {
  caseId: string;
  number: string;
  title: string;
  state: 'open' | 'closed';
  openedAt: Date;
  why: LocalText;
}

/**
 * Open and final matters about the same or a similar employer, for the official who registers or screens: 信访工作条例
 * Art. 19 and 36 (the same matter in hand or finally answered). Shown to a person; nothing is merged or refused by itself.
 */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly employers: EmployersService,
    private readonly access: AccessService,
  ) {}

  async find(
    tx: Transaction,
    principal: Principal,
    stated: { employerName?: string; creditCode?: string; exceptCaseId?: string },
  ): Promise<PossibleDuplicate[]> {
    const alike = await this.employers.resembling(tx, { name: stated.employerName, creditCode: stated.creditCode });
    const by = new Map(alike.map((found) => [found.employer.id, found.by]));
    const matters = await rows<Omit<PossibleDuplicate, 'why'> & { employerId: string }>(
      tx,
      `SELECT cases.id AS "caseId", number, title, state, opened_at AS "openedAt", employer_id AS "employerId"
       FROM complaints JOIN cases ON cases.id = case_id
       WHERE employer_id = ANY ($1::uuid[]) AND cases.id IS DISTINCT FROM $2::uuid
       ORDER BY array_position($1::uuid[], employer_id), opened_at DESC LIMIT 100`,
      [[...by.keys()], stated.exceptCaseId ?? null],
    );
    const shown: PossibleDuplicate[] = [];
    for (const { employerId, ...matter } of matters) {
      const resemblance = by.get(employerId);
      if (resemblance === undefined || !(await this.access.canReadCase(tx, principal, matter.caseId))) continue;
      shown.push({ ...matter, why: WHY[resemblance] });
      if (shown.length === MOST) break;
    }
    return shown;
  }
}
