import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { AdjustmentRegister } from './adjustment-register.service';
import {
  AdjustmentChoicesDto,
  AdjustmentPageDto,
  ListAdjustmentsDto,
  OpenAdjustmentDto,
  OpenedAdjustmentDto,
} from './adjustments.dto';

@ApiTags('adjustments')
@Controller('adjustments')
export class AdjustmentsController {
  constructor(
    private readonly register: AdjustmentRegister,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: AdjustmentPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListAdjustmentsDto): Promise<AdjustmentPageDto> {
    const { items, total } = await this.register.list(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('choices')
  @ApiOkResponse({ type: AdjustmentChoicesDto })
  choices(@CurrentPrincipal() principal: Principal): Promise<AdjustmentChoicesDto> {
    return this.register.choices(this.database.read, principal);
  }

  /** The listing by hand; figures come in by confirmed lists alone. */
  @Post()
  @ApiCreatedResponse({ type: OpenedAdjustmentDto })
  open(@CurrentPrincipal() principal: Principal, @Body() body: OpenAdjustmentDto): Promise<OpenedAdjustmentDto> {
    return this.database.transaction((tx) => this.register.open(tx, principal, body));
  }
}
