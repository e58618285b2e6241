import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { packDefinition } from './archive/definition-archive';
import { DraftIdDto } from './definition-draft.dto';
import { ArchiveUploadInterceptor } from './archive/archive-upload.interceptor';
import { ArchiveRefusedError } from './definition-import.errors';
import { ConfirmImportDto, ImportPreviewDto, PreviewImportDto } from './definition-import.dto';
import { DefinitionImports } from './definition-imports.service';
import { DefinitionsService } from './definitions.service';

/** As the interceptor leaves it. */
interface UploadedArchive {
  buffer: Buffer;
}

const FILE = { type: 'string', format: 'binary' } as const;
const TEXT = { type: 'string' } as const;

/** Definitions from one installation to another. */
@ApiTags('definitions')
@Controller()
export class DefinitionImportsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly audit: AuditService,
    private readonly definitions: DefinitionsService,
    private readonly imports: DefinitionImports,
  ) {}

  /** The whole definition as a zip file. */
  @Get('definition-versions/:id/export')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: FILE })
  async export(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    this.access.assertAdministersProcesses(by);
    const stored = await this.database.transaction(async (tx) => {
      const found = await this.definitions.stored(tx, id);
      await this.audit.append(tx, {
        actor: { kind: 'person', personId: by.personId },
        action: 'DefinitionExported',
        subject: { kind: 'definition-version', id },
        details: { processId: found.processId, version: found.version },
      });
      return found;
    });
    const name = `${stored.processId}-${stored.version}.zip`;
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    return new StreamableFile(packDefinition(stored));
  }

  /** What the file would change; stores nothing. */
  @Post('definition-imports')
  @HttpCode(200)
  @UseInterceptors(ArchiveUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: FILE, processId: TEXT } } })
  @ApiOkResponse({ type: ImportPreviewDto })
  preview(
    @CurrentPrincipal() by: Principal,
    @UploadedFile() file: UploadedArchive | undefined,
    @Body() { processId }: PreviewImportDto,
  ): Promise<ImportPreviewDto> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction((tx) => this.imports.preview(tx, given(file), processId));
  }

  /** The same file again, with the hash that its preview gave. */
  @Post('definition-imports/confirm')
  @UseInterceptors(ArchiveUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'contentHash'],
      properties: { file: FILE, contentHash: TEXT, processId: TEXT },
    },
  })
  @ApiCreatedResponse({ type: DraftIdDto })
  confirm(
    @CurrentPrincipal() by: Principal,
    @UploadedFile() file: UploadedArchive | undefined,
    @Body() body: ConfirmImportDto,
  ): Promise<DraftIdDto> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(async (tx) => ({
      id: await this.imports.confirm(tx, given(file), body, by.personId),
    }));
  }
}

// helpers

function given(file: UploadedArchive | undefined): Buffer {
  if (!file) throw new ArchiveRefusedError('', { zh: '没有选择文件。', en: 'There is no file.' });
  return file.buffer;
}
