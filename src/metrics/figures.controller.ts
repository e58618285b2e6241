import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { TABLE_MEDIA_TYPES, writeTable } from '../platform/tables/write-table';
import { BANDS, FigureComparison } from './figure-comparison.service';
import { FigureList } from './figure-list.service';
import { FigureReaders } from './figure-readers.service';
import { figureTable } from './figure-export';
import {
  ComparisonDto,
  ComparisonQueryDto,
  CorrectedFigureDto,
  CorrectFigureDto,
  FigureExportDto,
  FigureFilterDto,
  FigureHistoryDto,
  FigureOptionsDto,
  FiguresPageDto,
} from './figures.dto';
import { FiguresService } from './figures.service';

/** Largest file that is written: what an import may hold. */
const MOST_EXPORTED = 20_000;

/** Figures of schools, majors and groups; a school sees its own. */
@ApiTags('figures')
@Controller('figures')
export class FiguresController {
  constructor(
    private readonly database: Database,
    private readonly readers: FigureReaders,
    private readonly list: FigureList,
    private readonly comparison: FigureComparison,
    private readonly figures: FiguresService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  @Get()
  @ApiOkResponse({ type: FiguresPageDto })
  async page(
    @CurrentPrincipal() principal: Principal,
    @Query() { page, pageSize, ...filter }: FigureFilterDto,
  ): Promise<FiguresPageDto> {
    const tx = this.database.read;
    const scope = await this.readers.scopeOf(tx, principal);
    return { ...(await this.list.page(tx, scope, filter, { page, pageSize })), page, pageSize };
  }

  @Get('options')
  @ApiOkResponse({ type: FigureOptionsDto })
  async options(@CurrentPrincipal() principal: Principal): Promise<FigureOptionsDto> {
    const tx = this.database.read;
    const scope = await this.readers.scopeOf(tx, principal);
    const isKeeper =
      scope.kind === 'authority' && principal.roles.some(({ role }) => role === 'case-officer' || role === 'head');
    return { ...(await this.list.options(tx, scope)), isKeeper };
  }

  /** Every version of the figures of one unit, with who recorded it and why. */
  @Get('units/:unitId')
  @ApiOkResponse({ type: FigureHistoryDto })
  async history(@CurrentPrincipal() principal: Principal, @Param('unitId') unitId: string): Promise<FigureHistoryDto> {
    const tx = this.database.read;
    const scope = await this.readers.scopeOf(tx, principal);
    const { unit, versions } = await this.list.history(tx, scope, unitId);
    if (scope.kind === 'school') {
      return { unit, versions: versions.map((one) => ({ ...one, recordedBy: null, caseId: null, fileName: null })) };
    }
    const names = await this.people.namesOf(tx, [...new Set(versions.map(({ recordedBy }) => recordedBy))]);
    const cases = versions.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const readable = await this.readers.readableCases(tx, principal, cases);
    return {
      unit,
      versions: versions.map((one) => ({
        ...one,
        recordedBy: names.get(one.recordedBy) ?? '',
        caseId: one.caseId !== null && readable.has(one.caseId) ? one.caseId : null,
      })),
    };
  }

  /** Cohorts side by side, schools as a group; see `FigureComparison`. */
  @Get('comparison')
  @ApiOkResponse({ type: ComparisonDto })
  async compare(@CurrentPrincipal() principal: Principal, @Query() wanted: ComparisonQueryDto): Promise<ComparisonDto> {
    const tx = this.database.read;
    const scope = await this.readers.scopeOf(tx, principal);
    return { bands: [...BANDS], points: await this.comparison.points(tx, scope, wanted) };
  }

  /** The list as shown, as a file that can be imported again. */
  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/csv', TABLE_MEDIA_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, page: _page, pageSize: _size, ...filter }: FigureExportDto,
  ): Promise<StreamableFile> {
    const found = await this.database.transaction(async (tx) => {
      const scope = await this.readers.scopeOf(tx, principal);
      const listed = await this.list.all(tx, scope, filter, MOST_EXPORTED);
      await this.audit.append(tx, {
        actor: { kind: 'person', personId: principal.personId },
        action: 'FiguresExported',
        subject: { kind: 'organisation', id: scope.kind === 'authority' ? scope.authorityId : scope.organisationId },
        details: { rows: listed.length, format },
      });
      return listed;
    });
    return tableFile('毕业去向落实率', format, await writeTable(format, figureTable(found)));
  }

  /** A new version of a figure, with the reason; the old one stays readable. */
  @Post('corrections')
  @HttpCode(200)
  @ApiOkResponse({ type: CorrectedFigureDto })
  correct(
    @CurrentPrincipal() principal: Principal,
    @Body() { version, ...correction }: CorrectFigureDto,
  ): Promise<CorrectedFigureDto> {
    const by = { kind: 'person', personId: principal.personId } as const;
    return this.database.transaction(async (tx) => {
      const authorityId = await this.readers.keeperOf(tx, principal);
      await this.list.assertWithin(tx, { kind: 'authority', authorityId }, correction.unitId);
      return { version: await this.figures.correct(tx, { ...correction, by, seenVersion: version }) };
    });
  }
}
