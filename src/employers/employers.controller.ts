import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { writeTable } from '../platform/tables/write-table';
import { EmployerContacts } from './employer-contacts.service';
import { EmployerEdits } from './employer-edits.service';
import { EMPLOYER_KEEPERS, EmployerPages } from './employer-pages.service';
import { EmployerRegister } from './employer-register.service';
import { EmployerSameness } from './employer-sameness.service';
import {
  AddEmployerDto,
  AddFormerNameDto,
  AlikeEmployerDto,
  CorrectEmployerDto,
  EmployerContactDto,
  EmployerDto,
  EmployerLikenessQueryDto,
  EmployersPageDto,
  EndSamenessDto,
  ExportEmployersDto,
  ListEmployersDto,
  RecordSamenessDto,
  WriteContactDto,
} from './employers.dto';

/** The register of employers: for those who handle cases at an authority, and for nobody else. */
@ApiTags('employers')
@Controller('employers')
export class EmployersController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly pages: EmployerPages,
    private readonly register: EmployerRegister,
    private readonly edits: EmployerEdits,
    private readonly contacts: EmployerContacts,
    private readonly sameness: EmployerSameness,
  ) {}

  @Get()
  @ApiOkResponse({ type: EmployersPageDto })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListEmployersDto): Promise<EmployersPageDto> {
    await this.pages.readingAuthority(this.database.read, principal);
    const { items, total } = await this.register.search(this.database.read, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** Employers that may be the one somebody is about to add. */
  @Get('alike')
  @ApiOkResponse({ type: [AlikeEmployerDto] })
  async alike(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EmployerLikenessQueryDto,
  ): Promise<AlikeEmployerDto[]> {
    await this.pages.readingAuthority(this.database.read, principal);
    return this.pages.alike(this.database.read, query);
  }

  @Get('export')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, ...query }: ExportEmployersDto,
  ): Promise<StreamableFile> {
    await this.pages.readingAuthority(this.database.read, principal);
    const table = await this.database.transaction((tx) => this.pages.exported(tx, principal, query));
    return tableFile(table.name, format, await writeTable(format, table));
  }

  @Get(':id')
  @ApiOkResponse({ type: EmployerDto })
  async get(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<EmployerDto> {
    const authorityId = await this.pages.readingAuthority(this.database.read, principal);
    return this.pages.page(this.database.read, principal, authorityId, id);
  }

  @Post()
  @ApiCreatedResponse({ type: EmployerDto })
  add(@CurrentPrincipal() principal: Principal, @Body() body: AddEmployerDto): Promise<EmployerDto> {
    return this.kept(principal, (tx) => this.edits.add(tx, principal, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: EmployerDto })
  correct(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectEmployerDto,
  ): Promise<EmployerDto> {
    return this.changed(principal, id, (tx) => this.edits.correct(tx, principal, id, body));
  }

  @Post(':id/former-names')
  @ApiCreatedResponse({ type: EmployerDto })
  addFormerName(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddFormerNameDto,
  ): Promise<EmployerDto> {
    return this.changed(principal, id, (tx) => this.edits.addFormerName(tx, principal, id, body));
  }

  @Get(':id/contact')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ type: EmployerContactDto })
  async contact(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EmployerContactDto> {
    await this.pages.readingAuthority(this.database.read, principal);
    return this.database.transaction((tx) => this.contacts.read(tx, principal, id));
  }

  @Put(':id/contact')
  @ApiOkResponse({ type: EmployerDto })
  writeContact(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteContactDto,
  ): Promise<EmployerDto> {
    return this.changed(principal, id, (tx) => this.contacts.write(tx, principal, id, body));
  }

  @Post(':id/sameness')
  @ApiCreatedResponse({ type: EmployerDto })
  recordSameness(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordSamenessDto,
  ): Promise<EmployerDto> {
    return this.changed(principal, id, (tx) => this.sameness.record(tx, principal, id, body));
  }

  @Post(':id/sameness/:samenessId/end')
  @ApiCreatedResponse({ type: EmployerDto })
  endSameness(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('samenessId', ParseUUIDPipe) samenessId: string,
    @Body() { reason }: EndSamenessDto,
  ): Promise<EmployerDto> {
    return this.changed(principal, id, (tx) => this.sameness.end(tx, principal, id, samenessId, reason));
  }

  // helpers

  private changed(principal: Principal, id: string, change: (tx: Transaction) => Promise<void>): Promise<EmployerDto> {
    return this.kept(principal, async (tx) => {
      await change(tx);
      return id;
    });
  }

  /** What a keeper of the register does, and the employer as it stands afterwards. */
  private kept(principal: Principal, change: (tx: Transaction) => Promise<string>): Promise<EmployerDto> {
    return this.database.transaction(async (tx) => {
      const authorityId = await this.access.authorityOf(tx, principal, ...EMPLOYER_KEEPERS);
      return this.pages.page(tx, principal, authorityId, await change(tx));
    });
  }
}
