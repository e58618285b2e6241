import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import {
  CheckExpressionDto,
  DefinitionChoicesDto,
  ExpressionVerdictDto,
  ServiceStepDto,
} from './definition-choices.dto';
import { DefinitionChoices } from './definition-choices.service';
import { checkExpression } from './expression-check';

/** What the author of a model chooses from. */
@ApiTags('definitions')
@Controller()
export class DefinitionChoicesController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly choices: DefinitionChoices,
  ) {}

  /** The palette of ready steps. */
  @Get('definition-steps')
  @ApiOkResponse({ type: [ServiceStepDto] })
  steps(@CurrentPrincipal() by: Principal): ServiceStepDto[] {
    this.access.assertAdministersProcesses(by);
    return this.choices.steps();
  }

  @Get('definition-choices')
  @ApiOkResponse({ type: DefinitionChoicesDto })
  all(@CurrentPrincipal() by: Principal): Promise<DefinitionChoicesDto> {
    this.access.assertAdministersProcesses(by);
    return this.choices.all(this.database.read);
  }

  /** Reads an expression as the engine will. */
  @Post('expressions/check')
  @HttpCode(200)
  @ApiOkResponse({ type: ExpressionVerdictDto })
  check(@CurrentPrincipal() by: Principal, @Body() { expression, unary }: CheckExpressionDto): ExpressionVerdictDto {
    this.access.assertAdministersProcesses(by);
    return checkExpression(expression, unary);
  }
}
