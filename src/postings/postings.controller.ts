import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { PostingContent } from './posting';
import { PostingActRefusedError } from './posting.errors';
import { PostingAccessService } from './posting-access.service';
import { PostingHostsService } from './posting-hosts.service';
import { PostingMarksService } from './posting-marks.service';
import { PostingPagesService } from './posting-pages.service';
import {
  DismissMarkDto,
  MarkPassageDto,
  RevisePostingDto,
  SubmitPostingDto,
  WithdrawPostingDto,
} from './posting-submission.dto';
import { PostingDto, PostingHostsDto, PostingListDto, PostingsQueryDto, SubmittedPostingDto } from './postings.dto';
import { toPostingDto } from './posting-view';
import { PostingsService } from './postings.service';

@ApiTags('postings')
@Controller()
export class PostingsController {
  constructor(
    private readonly rights: PostingAccessService,
    private readonly hosts: PostingHostsService,
    private readonly postings: PostingsService,
    private readonly marks: PostingMarksService,
    private readonly pages: PostingPagesService,
    private readonly database: Database,
  ) {}

  @Get('postings')
  @ApiOkResponse({ type: PostingListDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: PostingsQueryDto): Promise<PostingListDto> {
    const { items, total } = await this.pages.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** For whom the person may submit. */
  @Get('postings/hosts')
  @ApiOkResponse({ type: PostingHostsDto })
  async mayHost(@CurrentPrincipal() principal: Principal): Promise<PostingHostsDto> {
    return { hosts: await this.hosts.choices(this.database.read, principal) };
  }

  @Get('postings/:postingId')
  @ApiOkResponse({ type: PostingDto })
  async page(@CurrentPrincipal() principal: Principal, @Param('postingId') postingId: string): Promise<PostingDto> {
    return toPostingDto(await this.pages.page(this.database.read, principal, postingId));
  }

  /** The posting that a task is about. */
  @Get('tasks/:taskId/posting')
  @ApiOkResponse({ type: PostingDto })
  async ofTask(@CurrentPrincipal() principal: Principal, @Param('taskId') taskId: string): Promise<PostingDto> {
    const tx = this.database.read;
    const postingId = await this.pages.ofTask(tx, principal, taskId);
    return toPostingDto(await this.pages.page(tx, principal, postingId));
  }

  @Post('postings')
  @ApiCreatedResponse({ type: SubmittedPostingDto })
  async submit(@CurrentPrincipal() principal: Principal, @Body() body: SubmitPostingDto): Promise<SubmittedPostingDto> {
    return this.database.transaction(async (tx) => {
      const host = await this.hosts.chosen(tx, principal, body);
      const posting = { ...host, content: contentOf(body), contact: body.contact };
      const { id } = await this.postings.submit(tx, posting, principal.personId);
      return { id };
    });
  }

  /** A corrected version while it is returned, a changed one when it is published: either is reviewed anew. */
  @Post('postings/:postingId/versions')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The new version is on file.' })
  async revise(
    @CurrentPrincipal() principal: Principal,
    @Param('postingId') postingId: string,
    @Body() body: RevisePostingDto,
  ): Promise<void> {
    const content = contentOf(body);
    await this.database.transaction(async (tx) => {
      const owner = await this.rights.assertMayRead(tx, principal, postingId);
      if (!(await this.rights.mayActOn(tx, principal, postingId, 'correct-posting')))
        this.rights.assertIsOrganiser(principal, owner);
      await this.postings.revise(tx, postingId, { content, contact: body.contact }, principal.personId);
    });
  }

  @Post('postings/:postingId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Withdrawn from review and from the public list.' })
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('postingId') postingId: string,
    @Body() { reason }: WithdrawPostingDto,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      this.rights.assertIsOrganiser(principal, await this.rights.assertMayRead(tx, principal, postingId));
      await this.postings.withdraw(tx, postingId, reason, principal.personId);
    });
  }

  /** The reviewer marks a passage that no row names. */
  @Post('postings/:postingId/marks')
  @ApiCreatedResponse({ type: SubmittedPostingDto })
  async mark(
    @CurrentPrincipal() principal: Principal,
    @Param('postingId') postingId: string,
    @Body() body: MarkPassageDto,
  ): Promise<SubmittedPostingDto> {
    return this.database.transaction(async (tx) => {
      await this.assertJudges(tx, principal, postingId);
      return { id: await this.marks.add(tx, postingId, body, principal.personId) };
    });
  }

  /** The reviewer says that a mark is none, and why. */
  @Post('postings/:postingId/marks/:markId/dismissal')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Dismissed, with the reason on record.' })
  async dismiss(
    @CurrentPrincipal() principal: Principal,
    @Param('postingId') postingId: string,
    @Param('markId') markId: string,
    @Body() { reason }: DismissMarkDto,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.assertJudges(tx, principal, postingId);
      await this.marks.dismiss(tx, postingId, markId, reason, principal.personId);
    });
  }

  // helpers

  private async assertJudges(tx: Parameters<PostingAccessService['mayActOn']>[0], principal: Principal, id: string) {
    await this.rights.assertMayRead(tx, principal, id);
    if (!(await this.rights.mayActOn(tx, principal, id, 'review-posting')))
      throw new PostingActRefusedError('not-reviewer');
  }
}

/** What is validated already: the part that `kind` names. */
function contentOf({ kind, job, event }: RevisePostingDto): PostingContent {
  return kind === 'job' ? { ...job!, kind } : { ...event!, kind };
}
