import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { attachmentHeaders } from './attachment-headers';
import { DocumentMissingError } from './document.errors';
import { canPreview, PREVIEW_POLICY, previewHeaders } from './document-preview';
import { DocumentNotPreviewableError } from './document-version.errors';
import { DocumentUploadInterceptor } from './document-upload.interceptor';
import { DocumentDto, FromReporterQueryDto } from './documents.dto';
import { DocumentsService } from './documents.service';
import { ReporterDocuments } from './reporter-documents.service';

/** What multer gives of a file kept in memory. */
interface FileInMemory {
  originalname: string;
  buffer: Buffer;
}

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
    private readonly reporterDocuments: ReporterDocuments,
  ) {}

  @Post()
  @UseInterceptors(DocumentUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: DocumentDto })
  upload(@CurrentPrincipal() principal: Principal, @UploadedFile() file?: FileInMemory): Promise<DocumentDto> {
    if (file === undefined) throw new DocumentMissingError();
    return this.database.transaction((tx) =>
      this.documents.store(tx, {
        name: file.originalname,
        content: file.buffer,
        uploadedBy: { kind: 'person', personId: principal.personId },
      }),
    );
  }

  /** What a reporter sent by another way than the portal: kept as a cleaned copy under a name that says nothing. */
  @Post('from-reporter')
  @UseInterceptors(DocumentUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: DocumentDto })
  async uploadFromReporter(
    @CurrentPrincipal() principal: Principal,
    @Query() { position }: FromReporterQueryDto,
    @UploadedFile() file?: FileInMemory,
  ): Promise<DocumentDto> {
    if (file === undefined) throw new DocumentMissingError();
    const cleaned = await this.reporterDocuments.clean([{ name: file.originalname, content: file.buffer }]);
    const uploadedBy = { kind: 'person', personId: principal.personId } as const;
    const [kept] = await this.database.transaction((tx) =>
      this.reporterDocuments.keep(tx, cleaned, { uploadedBy, from: position }),
    );
    return kept!;
  }

  @Get(':id/content')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { document, content } = await this.database.transaction((tx) => this.documents.read(tx, principal, id));
    return new StreamableFile(content, attachmentHeaders(document));
  }

  /** The same to be looked at in the page, for what browsers show without running it. */
  @Get(':id/preview')
  @Header('Cache-Control', 'private, no-store')
  @Header('Content-Security-Policy', PREVIEW_POLICY)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { document, content } = await this.database.transaction(async (tx) => {
      const read = await this.documents.read(tx, principal, id);
      if (!canPreview(read.document.mediaType)) throw new DocumentNotPreviewableError();
      return read;
    });
    return new StreamableFile(content, previewHeaders(document));
  }
}
