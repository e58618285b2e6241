import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { FollowUpDto } from './follow-up.dto';
import { FollowUpRecords } from './follow-up-records.service';

/** What a reporter said in a follow-up, for those who may read its case; who handled the followed case may not. */
@ApiTags('follow-ups')
@Controller('cases/:id/follow-up')
export class FollowUpsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly audit: AuditService,
    private readonly records: FollowUpRecords,
  ) {}

  /** What a reporter writes can show who it is, so that each look at it is on record. */
  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ type: FollowUpDto })
  read(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<FollowUpDto> {
    return this.database.transaction(async (tx) => {
      await this.access.assertCanReadCase(tx, principal, id);
      const { parentCaseId, askAt, askedAt, remindedAt } = await this.records.ofCase(tx, id);
      const answer = (await this.records.answer(tx, parentCaseId)) ?? null;
      const assessed = await this.records.assessment(tx, parentCaseId);
      if (answer !== null) {
        const actor = { kind: 'person', personId: principal.personId } as const;
        await this.audit.append(tx, { actor, action: 'FollowUpRead', subject: { kind: 'follow-up', id }, caseId: id });
      }
      const assessment = assessed ? { outcome: assessed.outcome, reasons: assessed.reasons } : null;
      return { askAt, askedAt, remindedAt, answer, assessment };
    });
  }
}
