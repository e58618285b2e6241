import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { CHANNEL_NAMES } from '../cases/case';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { REPORT_CHANNELS } from './report';
import type { ReportDuplicateDto, ReportIntakeChoicesDto } from './reports.dto';

const WHY: LocalText = { zh: '被举报学校相同', en: 'Same school' };
const MOST = 20;

/** What stands beside a new report: the schools and channels to choose from, and other reports about the same school. */
@Injectable()
export class ReportDuplicates {
  constructor(
    private readonly access: AccessService,
    private readonly organisations: OrganisationsService,
  ) {}

  async intakeChoices(tx: Transaction): Promise<ReportIntakeChoicesDto> {
    const schools = await this.organisations.schools(tx);
    return {
      schools: schools.map(({ id, name }) => ({ id, name })),
      channels: REPORT_CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] })),
    };
  }

  /** 信访工作条例 Art. 19, 36: the same matter in hand or finally answered. Of those the person may read, the newest first. */
  async find(
    tx: Transaction,
    principal: Principal,
    schoolId: string,
    exceptCaseId?: string,
  ): Promise<ReportDuplicateDto[]> {
    const found = await rows<Omit<ReportDuplicateDto, 'why'>>(
      tx,
      `SELECT cases.id AS "caseId", number, title, state, opened_at AS "openedAt"
       FROM reports JOIN cases ON cases.id = case_id
       WHERE accused_school_id = $1 AND cases.id IS DISTINCT FROM $2::uuid ORDER BY opened_at DESC LIMIT 100`,
      [schoolId, exceptCaseId ?? null],
    );
    const readable = await this.access.readableCases(
      tx,
      principal,
      found.map(({ caseId }) => caseId),
    );
    return found
      .filter(({ caseId }) => readable.has(caseId))
      .slice(0, MOST)
      .map((matter) => ({ ...matter, why: WHY }));
  }
}
