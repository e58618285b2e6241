import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { NamedDto } from '../platform/http/named.dto';
import { MAX_NOTE_LENGTH } from './case-note';
import { CaseNotes } from './case-notes.service';

export class WriteNoteDto {
  @ApiProperty({ maxLength: MAX_NOTE_LENGTH })
  @Matches(/\S/)
  @MaxLength(MAX_NOTE_LENGTH)
  @IsString()
  @IsNotEmpty()
  text: string;
}

export class CaseNoteDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: NamedDto })
  by: NamedDto;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class WrittenNoteDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

/** Internal notes, for the authority that keeps the case. */
@ApiTags('cases')
@Controller('cases/:id/notes')
export class CaseNotesController {
  constructor(
    private readonly database: Database,
    private readonly notes: CaseNotes,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ type: [CaseNoteDto] })
  list(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CaseNoteDto[]> {
    return this.notes.ofCase(this.database.read, principal, id);
  }

  @Post()
  @ApiCreatedResponse({ type: WrittenNoteDto })
  write(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { text }: WriteNoteDto,
  ): Promise<WrittenNoteDto> {
    return this.database.transaction(async (tx) => ({ id: await this.notes.write(tx, principal, id, text) }));
  }
}
