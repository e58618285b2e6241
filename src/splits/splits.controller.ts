import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { PartAnswersService } from './part-answers.service';
import {
  AnswerPartDto,
  AskSignOffDto,
  CollegePartDto,
  CollegePartPageDto,
  DecideSignOffDto,
  ListWaitingDto,
  PartDraftDto,
  PartDraftSavedDto,
  PartVersionDto,
  SendPartBackDto,
  SignOffDto,
  SignOffPageDto,
  SplitTaskDto,
  TaskSplitDto,
} from './splits.dto';
import { SignOffsService } from './sign-offs.service';
import { SplitsService } from './splits.service';
import { SplitViews } from './split-views.service';

/** A school's task among its colleges and its leaders: asked, answered, sent back, collected, signed. */
@ApiTags('school tasks')
@Controller()
export class SplitsController {
  constructor(
    private readonly database: Database,
    private readonly splits: SplitsService,
    private readonly answers: PartAnswersService,
    private readonly signOffs: SignOffsService,
    private readonly views: SplitViews,
  ) {}

  @Get('tasks/:id/split')
  @ApiOkResponse({ type: TaskSplitDto })
  ofTask(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TaskSplitDto> {
    return this.views.ofTask(this.database.read, principal, id);
  }

  @Post('tasks/:id/split')
  @HttpCode(204)
  @ApiNoContentResponse()
  split(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { parts }: SplitTaskDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.splits.split(tx, principal, id, parts));
  }

  @Post('tasks/:id/sign-off')
  @HttpCode(204)
  @ApiNoContentResponse()
  askSignOff(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: AskSignOffDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.signOffs.ask(tx, principal, id, body));
  }

  @Post('tasks/:id/sign-off/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdrawSignOff(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.signOffs.withdraw(tx, principal, id));
  }

  /** Parts that my colleges were asked for. */
  @Get('task-parts')
  @ApiOkResponse({ type: CollegePartPageDto })
  async parts(@CurrentPrincipal() principal: Principal, @Query() query: ListWaitingDto): Promise<CollegePartPageDto> {
    const { state, page, pageSize } = query;
    const isOpen = state === 'open';
    return { ...(await this.views.parts(this.database.read, principal, { isOpen, page, pageSize })), page, pageSize };
  }

  @Get('task-parts/:id')
  @ApiOkResponse({ type: CollegePartDto })
  part(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CollegePartDto> {
    return this.views.part(this.database.read, principal, id);
  }

  /** Kept without validation, for this person alone. */
  @Put('task-parts/:id/draft')
  @ApiOkResponse({ type: PartDraftSavedDto })
  savePartDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: PartDraftDto,
  ): Promise<PartDraftSavedDto> {
    return this.database.transaction(async (tx) => ({
      savedAt: await this.answers.saveDraft(tx, principal, id, body),
    }));
  }

  @Post('task-parts/:id/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  answerPart(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: AnswerPartDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.answers.answer(tx, principal, id, body));
  }

  @Post('task-parts/:id/return')
  @HttpCode(204)
  @ApiNoContentResponse()
  sendPartBack(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: SendPartBackDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.splits.sendBack(tx, principal, id, body));
  }

  @Post('task-parts/:id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdrawPart(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { version }: PartVersionDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.splits.withdraw(tx, principal, id, version));
  }

  /** What waits for my signature. */
  @Get('sign-offs')
  @ApiOkResponse({ type: SignOffPageDto })
  async signOffList(@CurrentPrincipal() principal: Principal, @Query() query: ListWaitingDto): Promise<SignOffPageDto> {
    const { state, page, pageSize } = query;
    const isOpen = state === 'open';
    return {
      ...(await this.views.signOffList(this.database.read, principal, { isOpen, page, pageSize })),
      page,
      pageSize,
    };
  }

  @Get('sign-offs/:id')
  @ApiOkResponse({ type: SignOffDto })
  signOff(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<SignOffDto> {
    return this.views.signOff(this.database.read, principal, id);
  }

  @Post('sign-offs/:id/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  decideSignOff(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: DecideSignOffDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.signOffs.decide(tx, principal, id, body));
  }
}
