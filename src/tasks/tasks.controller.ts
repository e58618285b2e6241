import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { inboxQuery, ListTasksDto, TaskCountsDto, TaskPageDto, TaskSummaryDto } from '../inbox/inbox.dto';
import { InboxService } from '../inbox/inbox.service';
import { Database } from '../platform/database/database';
import {
  DraftSavedDto,
  SaveDraftDto,
  SubmitTaskDto,
  TaskDetailDto,
  TaskSubmittedDto,
  TaskVersionDto,
} from './tasks.dto';
import { TaskHandover } from './task-handover.service';
import { TaskPagesService } from './task-pages.service';
import { TasksService } from './tasks.service';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxService,
    private readonly pages: TaskPagesService,
    private readonly tasks: TasksService,
    private readonly handover: TaskHandover,
  ) {}

  /** What is mine, what my duties could take on, or what I have done. */
  @Get()
  @ApiOkResponse({ type: TaskPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListTasksDto): Promise<TaskPageDto> {
    const { items, total } = await this.inbox.list(this.database.read, principal, inboxQuery(query));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('counts')
  @ApiOkResponse({ type: TaskCountsDto })
  counts(@CurrentPrincipal() principal: Principal): Promise<TaskCountsDto> {
    return this.inbox.counts(this.database.read, principal);
  }

  @Get(':id')
  @ApiOkResponse({ type: TaskDetailDto })
  page(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TaskDetailDto> {
    return this.database.transaction((tx) => this.pages.page(tx, principal, id));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskSummaryDto })
  async claim(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: TaskVersionDto,
  ): Promise<TaskSummaryDto> {
    return this.database.transaction(async (tx) => {
      await this.tasks.claim(tx, principal, id, body.version);
      return this.inbox.summary(tx, principal, id);
    });
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskSummaryDto })
  async release(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: TaskVersionDto,
  ): Promise<TaskSummaryDto> {
    return this.database.transaction(async (tx) => {
      await this.tasks.release(tx, principal, id, body.version);
      return this.inbox.summary(tx, principal, id);
    });
  }

  /** Kept without validation, for this person alone. */
  @Put(':id/draft')
  @ApiOkResponse({ type: DraftSavedDto })
  saveDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: SaveDraftDto,
  ): Promise<DraftSavedDto> {
    return this.database.transaction((tx) => this.tasks.saveDraft(tx, principal, id, body));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskSubmittedDto })
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: SubmitTaskDto,
  ): Promise<TaskSubmittedDto> {
    const { isHeld, next } = await this.database.transaction((tx) => this.tasks.submit(tx, principal, id, body));
    if (isHeld) return { closed: false, next, isHandingOver: false };
    const later = await this.handover.follow(principal, id);
    return { closed: true, next: [...next, ...later.next], isHandingOver: later.isHandingOver };
  }
}
