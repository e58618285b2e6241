import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { ReturnTables } from './return-tables.service';
import { RETURN_BARS, type ReturnBar } from './returns';

class NamedElementDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: LocalTextDto })
  name: LocalTextDto;
}

class ReturnBarDto {
  @ApiProperty({ enum: RETURN_BARS })
  reason: ReturnBar;
  @ApiProperty({ type: NamedElementDto, description: 'What stands in the way' })
  element: NamedElementDto;
}

class FreeReturnDto {
  @ApiProperty({ type: NamedElementDto })
  from: NamedElementDto;
  @ApiProperty({ type: NamedElementDto })
  to: NamedElementDto;
  @ApiProperty({ type: ReturnBarDto, nullable: true, description: 'Null where the return is safe' })
  bar: ReturnBarDto | null;
}

/** The table of free returns of a version: from which step people may go back to which, worked out from the model. */
@ApiTags('definitions')
@Controller('definitions')
export class DefinitionReturnsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly tables: ReturnTables,
  ) {}

  @Get(':processId/:version/returns')
  @ApiOkResponse({ type: [FreeReturnDto] })
  async returns(
    @CurrentPrincipal() principal: Principal,
    @Param('processId') processId: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<FreeReturnDto[]> {
    this.access.assertCanReadDefinitions(principal);
    return this.tables.named(this.database.read, processId, version);
  }
}
