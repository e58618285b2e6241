import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { LookUpDecisions } from './look-up-decisions.service';
import { LookUpPages } from './look-up-pages.service';
import { AnswerQuestionDto, QuestionsPageDto, QuestionsQueryDto } from './look-ups.dto';

/** Who answers schools for an authority. */
const ANSWERING_ROLES: readonly Role[] = ['case-officer', 'head'];

/** What schools ask their authority about employers of their lists. */
@ApiTags('look-ups')
@Controller('look-up-questions')
export class LookUpQuestionsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly pages: LookUpPages,
    private readonly decisions: LookUpDecisions,
  ) {}

  @Get()
  @ApiOkResponse({ type: QuestionsPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: QuestionsQueryDto): Promise<QuestionsPageDto> {
    const authorityId = await this.access.authorityOf(this.database.read, principal, ...ANSWERING_ROLES);
    const { items, total } = await this.pages.questions(this.database.read, authorityId, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Post(':lookUpId/:line/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  answer(
    @CurrentPrincipal() principal: Principal,
    @Param('lookUpId', ParseUUIDPipe) lookUpId: string,
    @Param('line', ParseIntPipe) line: number,
    @Body() { answer }: AnswerQuestionDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const authorityId = await this.access.authorityOf(tx, principal, ...ANSWERING_ROLES);
      await this.decisions.answer(tx, principal, authorityId, { lookUpId, line, answer });
    });
  }
}
