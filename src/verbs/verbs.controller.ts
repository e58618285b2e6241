import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TaskVersionDto } from '../tasks/tasks.dto';
import { TaskVerbs } from './task-verbs.service';
import {
  AddApproversDto,
  VerbChoiceDto,
  ChoicesQueryDto,
  CopyDto,
  HandBackDto,
  HandOnDto,
  MovedDto,
  MyApprovalDto,
  ReturnDto,
  TaskVerbsDto,
  VoteDto,
  WithdrawDto,
} from './verbs.dto';

/** The verbs of a task: who takes it on, who votes on it, where it goes back to. */
@ApiTags('verbs')
@Controller()
export class VerbsController {
  constructor(
    private readonly database: Database,
    private readonly verbs: TaskVerbs,
  ) {}

  /** Steps on which the caller is asked to vote. */
  @Get('approvals')
  @ApiOkResponse({ type: [MyApprovalDto] })
  approvals(@CurrentPrincipal() principal: Principal): Promise<MyApprovalDto[]> {
    return this.verbs.myApprovals(this.database.read, principal);
  }

  @Get('tasks/:taskId/verbs')
  @ApiOkResponse({ type: TaskVerbsDto })
  page(@CurrentPrincipal() principal: Principal, @Param('taskId') taskId: string): Promise<TaskVerbsDto> {
    return this.database.transaction((tx) => this.verbs.page(tx, principal, taskId));
  }

  /** Whom a dialog offers. */
  @Get('tasks/:taskId/people')
  @ApiOkResponse({ type: [VerbChoiceDto] })
  people(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Query() { part }: ChoicesQueryDto,
  ): Promise<VerbChoiceDto[]> {
    return this.verbs.choices(this.database.read, principal, taskId, part);
  }

  @Post('tasks/:taskId/transfer')
  @HttpCode(204)
  @ApiNoContentResponse()
  transfer(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: HandOnDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.transfer(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/delegate')
  @HttpCode(204)
  @ApiNoContentResponse()
  delegate(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: HandOnDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.delegate(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/hand-back')
  @HttpCode(204)
  @ApiNoContentResponse()
  handBack(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: HandBackDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.handBack(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/recall')
  @HttpCode(204)
  @ApiNoContentResponse()
  recall(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() { version }: TaskVersionDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.recall(tx, principal, taskId, version));
  }

  @Post('tasks/:taskId/add-approvers')
  @HttpCode(204)
  @ApiNoContentResponse()
  addApprovers(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: AddApproversDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.addApprovers(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/remove-approver')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeApprover(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: HandOnDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.removeApprover(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/vote')
  @HttpCode(204)
  @ApiNoContentResponse()
  vote(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: VoteDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.vote(tx, principal, taskId, body));
  }

  @Post('tasks/:taskId/take-back')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() { version }: TaskVersionDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.takeBack(tx, principal, taskId, version));
  }

  @Post('tasks/:taskId/return')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedDto })
  async goBack(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: ReturnDto,
  ): Promise<MovedDto> {
    return { taskId: await this.database.transaction((tx) => this.verbs.goBack(tx, principal, taskId, body)) };
  }

  /** Of the step that the caller finished last. */
  @Post('tasks/:taskId/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedDto })
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: WithdrawDto,
  ): Promise<MovedDto> {
    return { taskId: await this.database.transaction((tx) => this.verbs.withdraw(tx, principal, taskId, body)) };
  }

  @Post('tasks/:taskId/copy')
  @HttpCode(204)
  @ApiNoContentResponse()
  copy(
    @CurrentPrincipal() principal: Principal,
    @Param('taskId') taskId: string,
    @Body() body: CopyDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.verbs.copy(tx, principal, taskId, body));
  }
}
