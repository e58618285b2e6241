import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { PageQueryDto } from '../platform/http/page.dto';
import {
  CaseSupervisionDto,
  IssuedOrderDto,
  IssueOrderDto,
  ListOrdersDto,
  OrderFromProposalDto,
  OrderPageDto,
  ProposalPageDto,
  SupervisionReasonDto,
  TaskSupervisionDto,
} from './supervision.dto';
import { SupervisionDesk } from './supervision-desk.service';
import { SupervisionLists } from './supervision-lists.service';
import { SupervisionProposals } from './supervision-proposals.service';

/** 催办 and 督办单: verbs of the task and case page, and the lists for heads and for the units that answer. */
@ApiTags('supervision')
@Controller()
export class SupervisionController {
  constructor(
    private readonly database: Database,
    private readonly desk: SupervisionDesk,
    private readonly lists: SupervisionLists,
    private readonly proposals: SupervisionProposals,
  ) {}

  @Get('tasks/:id/supervision')
  @ApiOkResponse({ type: TaskSupervisionDto })
  ofTask(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TaskSupervisionDto> {
    return this.desk.ofTask(this.database.read, principal, id);
  }

  @Post('tasks/:id/urges')
  @HttpCode(204)
  @ApiNoContentResponse()
  urge(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: SupervisionReasonDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.desk.urge(tx, principal, id, reason));
  }

  @Get('cases/:id/supervision')
  @ApiOkResponse({ type: CaseSupervisionDto })
  ofCase(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CaseSupervisionDto> {
    return this.desk.ofCase(this.database.read, principal, id);
  }

  @Post('cases/:id/supervision-orders')
  @ApiCreatedResponse({ type: IssuedOrderDto })
  issue(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: IssueOrderDto,
  ): Promise<IssuedOrderDto> {
    return this.database.transaction((tx) => this.desk.issue(tx, principal, id, body));
  }

  /** Issued by my authority, received by my unit, or told to me because they are red. */
  @Get('supervision-orders')
  @ApiOkResponse({ type: OrderPageDto })
  async orders(@CurrentPrincipal() principal: Principal, @Query() query: ListOrdersDto): Promise<OrderPageDto> {
    const { items, total } = await this.lists.orders(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Post('supervision-orders/:id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: SupervisionReasonDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.desk.withdraw(tx, principal, id, reason));
  }

  /** Missed dates with an open step, for heads of the authority or of one above it. */
  @Get('supervision-proposals')
  @ApiOkResponse({ type: ProposalPageDto })
  async proposed(@CurrentPrincipal() principal: Principal, @Query() query: PageQueryDto): Promise<ProposalPageDto> {
    const { items, total } = await this.proposals.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Post('supervision-proposals/:id/order')
  @ApiCreatedResponse({ type: IssuedOrderDto })
  follow(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: OrderFromProposalDto,
  ): Promise<IssuedOrderDto> {
    return this.database.transaction((tx) => this.proposals.issue(tx, principal, id, body));
  }

  @Post('supervision-proposals/:id/dismissal')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: SupervisionReasonDto,
  ): Promise<void> {
    return this.database.transaction((tx) => this.proposals.dismiss(tx, principal, id, reason));
  }
}
