import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { DefinitionDto, DiagramXmlDto } from './definitions.dto';
import { DefinitionsService } from './definitions.service';

@ApiTags('definitions')
@Controller('definitions')
export class DefinitionsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly definitions: DefinitionsService,
  ) {}

  /** All versions of all processes, the newest first. */
  @Get()
  @ApiOkResponse({ type: [DefinitionDto] })
  async list(@CurrentPrincipal() principal: Principal): Promise<DefinitionDto[]> {
    this.access.assertCanReadDefinitions(principal);
    return this.definitions.list(this.database.read);
  }

  @Get(':processId/:version/diagram')
  @ApiOkResponse({ type: DiagramXmlDto })
  async diagram(
    @CurrentPrincipal() principal: Principal,
    @Param('processId') processId: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<DiagramXmlDto> {
    this.access.assertCanReadDefinitions(principal);
    return { xml: await this.definitions.diagram(this.database.read, processId, version) };
  }
}
