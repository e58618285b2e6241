import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CASE_ROLES, holdsIn } from '../access/access';
import { CurrentPrincipal } from '../auth/current-principal';
import { PeopleService } from '../people/people.service';
import type { Principal, Role } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { likePattern } from '../platform/database/like-pattern';
import type { Transaction } from '../platform/database/transaction';
import { ItemDecisions } from './item-decisions.service';
import { ListOpening } from './list-opening.service';
import { ListsByHand } from './lists-by-hand.service';
import { ProposedItems } from './proposed-items.service';
import { type ListRecord, ProposedLists } from './proposed-lists.service';
import {
  AddedItemsDto,
  AnswerMinCohortDto,
  ConfirmedItemsDto,
  ConfirmItemsDto,
  DismissedItemsDto,
  DismissItemsDto,
  EditItemDto,
  ItemQueryDto,
  ItemVersionDto,
  ListIdDto,
  OpenByHandDto,
  OpenListDto,
  ProposedItemsDto,
  type ProposedListDto,
  ScheduleDto,
} from './schedules.dto';

/** Who opens lists and decides on their items. */
const DECIDING: readonly Role[] = ['case-officer', 'head'];

/** Lists of schools and majors that a rule or a person proposes; those of the authority alone. */
@ApiTags('proposed lists')
@Controller('proposed-lists')
export class ProposedListsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly lists: ProposedLists,
    private readonly items: ProposedItems,
    private readonly opening: ListOpening,
    private readonly byHand: ListsByHand,
    private readonly decisions: ItemDecisions,
    private readonly people: PeopleService,
  ) {}

  /** The duties that the authority's policy sets, and all its lists. */
  @Get()
  @ApiOkResponse({ type: ScheduleDto })
  async schedule(@CurrentPrincipal() principal: Principal): Promise<ScheduleDto> {
    const tx = this.database.read;
    const authorityId = await this.access.authorityOf(tx, principal, ...CASE_ROLES);
    const duties = await this.opening.calendar(tx, authorityId);
    return {
      duties: duties.map((duty) => ({ ...duty, date: duty.date ?? null, listId: duty.listId ?? null })),
      lists: await this.named(tx, await this.lists.all(tx, authorityId)),
    };
  }

  /** Opens the list of a duty before its day, or of one without a day. */
  @Post()
  @ApiCreatedResponse({ type: ListIdDto })
  open(@CurrentPrincipal() principal: Principal, @Body() body: OpenListDto): Promise<ListIdDto> {
    return this.deciding(principal, async (tx, by) => ({ id: await this.opening.openAsked(tx, { ...by, ...body }) }));
  }

  /** Puts schools or majors on today's list by a person's judgement. */
  @Post('by-hand')
  @ApiCreatedResponse({ type: ListIdDto })
  openByHand(@CurrentPrincipal() principal: Principal, @Body() body: OpenByHandDto): Promise<ListIdDto> {
    return this.deciding(principal, async (tx, by) => ({ id: await this.byHand.open(tx, { ...by, ...body }) }));
  }

  @Get(':id')
  @ApiOkResponse({ type: ProposedItemsDto })
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() { page, pageSize, q, state }: ItemQueryDto,
  ): Promise<ProposedItemsDto> {
    const tx = this.database.read;
    const authorityId = await this.access.authorityOf(tx, principal, ...CASE_ROLES);
    const record = await this.lists.get(tx, authorityId, id);
    const [list] = await this.named(tx, [record]);
    const filter = { state, q: likePattern(q) ?? undefined, page, pageSize };
    const { total, items } = await this.items.page(tx, id, filter);
    const cases = items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const readable = await this.access.readableCases(tx, principal, cases);
    return {
      list: list!,
      canDecide: holdsIn(principal, authorityId, ...DECIDING),
      total,
      page,
      pageSize,
      items: items.map((item) => ({
        ...item,
        caseId: item.caseId !== null && readable.has(item.caseId) ? item.caseId : null,
      })),
    };
  }

  /** After figures came or were corrected. */
  @Post(':id/evaluation')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedItemsDto })
  evaluate(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<AddedItemsDto> {
    return this.deciding(principal, async (tx, { authorityId }) => ({
      added: await this.opening.evaluateAgain(tx, authorityId, id),
    }));
  }

  /** What no notice sets: from how many graduates of a major the rule applies to this list. */
  @Post(':id/min-cohort')
  @HttpCode(200)
  @ApiOkResponse({ type: DismissedItemsDto })
  answer(
    @CurrentPrincipal() principal: Principal,
    @Param('id') listId: string,
    @Body() body: AnswerMinCohortDto,
  ): Promise<DismissedItemsDto> {
    return this.deciding(principal, (tx, by) => this.decisions.answerMinCohort(tx, { ...by, listId, ...body }));
  }

  @Post(':id/items/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: ConfirmedItemsDto })
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param('id') listId: string,
    @Body() { items }: ConfirmItemsDto,
  ): Promise<ConfirmedItemsDto> {
    return this.deciding(principal, (tx, by) => this.decisions.confirm(tx, { ...by, listId, items }));
  }

  @Post(':id/items/dismissal')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(
    @CurrentPrincipal() principal: Principal,
    @Param('id') listId: string,
    @Body() { items, reason }: DismissItemsDto,
  ): Promise<void> {
    return this.deciding(principal, (tx, by) => this.decisions.dismiss(tx, { ...by, listId, items, reason }));
  }

  @Post(':id/items/note')
  @HttpCode(200)
  @ApiOkResponse({ type: ItemVersionDto })
  edit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') listId: string,
    @Body() { note, reason, ...item }: EditItemDto,
  ): Promise<ItemVersionDto> {
    return this.deciding(principal, (tx, by) => this.decisions.edit(tx, { ...by, listId, item, note, reason }));
  }

  // helpers

  private deciding<T>(
    principal: Principal,
    work: (tx: Transaction, by: { authorityId: string; personId: string }) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const authorityId = await this.access.authorityOf(tx, principal, ...DECIDING);
      return work(tx, { authorityId, personId: principal.personId });
    });
  }

  private async named(tx: Transaction, lists: readonly ListRecord[]): Promise<ProposedListDto[]> {
    const ids = lists.flatMap(({ openedBy }) => (openedBy === null ? [] : [openedBy]));
    const names = await this.people.namesOf(tx, [...new Set(ids)]);
    return lists.map((list) => ({ ...list, openedBy: list.openedBy && (names.get(list.openedBy) ?? '') }));
  }
}
