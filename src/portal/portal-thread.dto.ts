import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { MAX_MESSAGE_LENGTH } from '../thread/thread';
import { ThreadDocumentDto } from '../thread/thread.dto';
import { AskStatusDto } from './portal.dto';

export class WriteMessageDto extends AskStatusDto {
  @ApiProperty({ maxLength: MAX_MESSAGE_LENGTH })
  @Matches(WRITTEN_TEXT)
  @MaxLength(MAX_MESSAGE_LENGTH)
  @IsString()
  @IsNotEmpty()
  text: string;
}

export class MessageFormDto {
  @ApiProperty({ type: WriteMessageDto, description: 'JSON' })
  message: WriteMessageDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}

export class AskThreadDocumentDto extends AskStatusDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  documentId: string;
}

/** Handlers have no names here: the reporter talks to the authority. */
export class PortalMessageDto {
  @ApiProperty({ enum: ['reporter', 'handler'] })
  from: 'reporter' | 'handler';

  @ApiProperty()
  text: string;

  @ApiProperty()
  at: Date;

  @ApiProperty({ type: [ThreadDocumentDto] })
  documents: ThreadDocumentDto[];
}

export class PortalThreadDto {
  @ApiProperty({ type: [PortalMessageDto] })
  messages: PortalMessageDto[];

  @ApiProperty()
  canWrite: boolean;

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'Why nothing can be written now.' })
  reason: LocalTextDto | null;
}

export class ReceivedMessageDto {
  @ApiProperty()
  at: Date;
}
