import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { MAX_MESSAGE_FILES, MAX_MESSAGE_LENGTH } from './thread';

const SIDES = ['reporter', 'handler'] as const;

export class PostMessageDto {
  @ApiProperty({ maxLength: MAX_MESSAGE_LENGTH })
  @Matches(WRITTEN_TEXT)
  @MaxLength(MAX_MESSAGE_LENGTH)
  @IsString()
  @IsNotEmpty()
  text: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: MAX_MESSAGE_FILES })
  @IsOptional()
  @ArrayMaxSize(MAX_MESSAGE_FILES)
  @IsUUID(undefined, { each: true })
  @IsArray()
  documentIds?: string[];
}

export class ThreadDocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty()
  size: number;
}

export class ThreadMessageDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: SIDES })
  from: (typeof SIDES)[number];

  @ApiProperty()
  text: string;

  @ApiProperty()
  at: Date;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'The handler who wrote it.' })
  by: NamedDto | null;

  @ApiProperty({ type: [ThreadDocumentDto] })
  documents: ThreadDocumentDto[];

  @ApiProperty({
    description: 'Written by the reporter: it can show who that is, and never goes into an extract as it stands.',
  })
  mayIdentify: boolean;
}

export class ThreadDto {
  @ApiProperty({ type: [ThreadMessageDto] })
  messages: ThreadMessageDto[];

  @ApiProperty()
  canWrite: boolean;

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'Why nothing can be written now.' })
  reason: LocalTextDto | null;
}

export class PostedMessageDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  at: Date;
}
