import {
  Body,
  Controller,
  Header,
  HttpCode,
  Post,
  Req,
  StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../auth/current-principal';
import { attachmentHeaders } from '../documents/attachment-headers';
import { FloodProtection } from './flood-protection.service';
import { formPart } from './form-part';
import { AskStatusDto } from './portal.dto';
import {
  AskThreadDocumentDto,
  MessageFormDto,
  PortalThreadDto,
  ReceivedMessageDto,
  WriteMessageDto,
} from './portal-thread.dto';
import { PortalThreadService } from './portal-thread.service';
import { receivedFiles, type UploadedFile } from './uploaded-file';
import { UploadInterceptor } from './upload.interceptor';

/** The reporter's side of the thread: the code in the body, slowed and counted like every question with a code. */
@ApiTags('portal')
@Public()
@Controller('portal/thread')
export class PortalThreadController {
  constructor(
    private readonly thread: PortalThreadService,
    private readonly flood: FloodProtection,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: PortalThreadDto })
  read(@Body() { code }: AskStatusDto, @Req() request: Request): Promise<PortalThreadDto> {
    return this.flood.withCode(request, code, () => this.thread.read(code));
  }

  @Post('messages')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MessageFormDto })
  @ApiOkResponse({ type: ReceivedMessageDto })
  async write(
    @Body() body: unknown,
    @Req() request: Request,
    @UploadedFiles() files?: UploadedFile[],
  ): Promise<ReceivedMessageDto> {
    const { code, text } = await formPart(body, 'message', WriteMessageDto);
    return this.flood.withCode(request, code, () => this.thread.write(code, text, receivedFiles(files)));
  }

  @Post('documents')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Body() { code, documentId }: AskThreadDocumentDto, @Req() request: Request): Promise<StreamableFile> {
    const { document, content } = await this.flood.withCode(request, code, () =>
      this.thread.document(code, documentId),
    );
    return new StreamableFile(content, attachmentHeaders(document));
  }
}
