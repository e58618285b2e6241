import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import { DefinitionsService } from '../definitions/definitions.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { PageQueryDto } from '../platform/http/page.dto';
import {
  AbsenceActsPageDto,
  AbsenceChoicesDto,
  AbsenceChoicesQueryDto,
  AbsenceIdDto,
  AbsencesPageDto,
  EnterAbsenceDto,
  FindPeopleDto,
  ListAbsencesDto,
  OwnAbsencesDto,
  PeopleFoundDto,
} from './absences.dto';
import { AbsenceEntry } from './absence-entry.service';
import { AbsencesService } from './absences.service';
import { Desks } from './desks.service';

/** 外出与代办: entered by oneself, by a lead or an administrator; seen by colleagues. */
@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsencesService,
    private readonly entry: AbsenceEntry,
    private readonly desks: Desks,
    private readonly definitions: DefinitionsService,
  ) {}

  /** Of colleagues: whoever holds a role in one of the same organisations. */
  @Get()
  @ApiOkResponse({ type: AbsencesPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListAbsencesDto): Promise<AbsencesPageDto> {
    const { items, total } = await this.absences.ofColleagues(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('mine')
  @ApiOkResponse({ type: OwnAbsencesDto })
  mine(@CurrentPrincipal() { personId }: Principal): Promise<OwnAbsencesDto> {
    return this.absences.ofPerson(this.database.read, personId);
  }

  /** What substitutes did for me. */
  @Get('acts')
  @ApiOkResponse({ type: AbsenceActsPageDto })
  async acts(@CurrentPrincipal() principal: Principal, @Query() query: PageQueryDto): Promise<AbsenceActsPageDto> {
    const { items, total } = await this.absences.actsFor(this.database.read, principal, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('choices')
  @ApiOkResponse({ type: AbsenceChoicesDto })
  async choices(
    @CurrentPrincipal() principal: Principal,
    @Query() { personId }: AbsenceChoicesQueryDto,
  ): Promise<AbsenceChoicesDto> {
    const tx = this.database.read;
    const desk = await this.desks.arrangedBy(tx, principal, personId ?? principal.personId);
    const colleagues = await this.desks.colleagues(tx, desk);
    const notes = await this.absences.notes(
      tx,
      colleagues.map(({ id }) => id),
    );
    return {
      colleagues: colleagues.map((one) => ({ ...one, ...(notes.has(one.id) ? { note: notes.get(one.id) } : {}) })),
      processes: await this.definitions.titles(tx),
    };
  }

  /** People whose desk I may arrange: for an absence or a handover. */
  @Get('people')
  @ApiOkResponse({ type: PeopleFoundDto })
  async people(@CurrentPrincipal() principal: Principal, @Query() { q }: FindPeopleDto): Promise<PeopleFoundDto> {
    return { items: await this.desks.arrangeable(this.database.read, principal, q) };
  }

  @Post()
  @ApiCreatedResponse({ type: AbsenceIdDto })
  enter(@CurrentPrincipal() principal: Principal, @Body() body: EnterAbsenceDto): Promise<AbsenceIdDto> {
    const { personId = principal.personId, processIds = null, ...plan } = body;
    return this.database.transaction(async (tx) => ({
      id: await this.entry.enter(tx, principal, { ...plan, personId, processIds }),
    }));
  }

  @Post(':id/end')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.entry.end(tx, principal, id));
  }
}
