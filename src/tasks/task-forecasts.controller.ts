import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TaskForecastDto } from './task-forecasts.dto';
import { TaskForecasts } from './task-forecasts.service';

@ApiTags('tasks')
@Controller('tasks/:id/forecast')
export class TaskForecastsController {
  constructor(
    private readonly database: Database,
    private readonly forecasts: TaskForecasts,
  ) {}

  /** What follows each outcome of the form, and to whom it goes. */
  @Get()
  @ApiOkResponse({ type: TaskForecastDto })
  of(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TaskForecastDto> {
    return this.forecasts.of(this.database.read, principal, id);
  }
}
