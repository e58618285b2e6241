import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';

export class ListAuditEventsDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ example: 'SignedIn' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;
}

export class AuditActorDto {
  @ApiProperty({ enum: ['person', 'reporter', 'employer', 'system'] })
  kind: string;

  @ApiPropertyOptional({ format: 'uuid' })
  personId?: string;

  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional({ description: 'The absent person for whom a substitute acted' })
  onBehalfOf?: string;
}

export class AuditSubjectDto {
  @ApiProperty()
  kind: string;

  @ApiProperty()
  id: string;
}

export class AuditEventDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  actor: AuditActorDto;

  @ApiProperty({ example: 'ComplaintRegistered' })
  action: string;

  @ApiProperty({ type: LocalTextDto })
  actionName: LocalTextDto;

  @ApiProperty()
  subject: AuditSubjectDto;

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  caseId: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;

  @ApiProperty()
  sealed: boolean;
}

export class AuditEventsPageDto extends PageDto {
  @ApiProperty({ type: [AuditEventDto] })
  items: AuditEventDto[];
}

export class AuditBreakDto {
  @ApiProperty({ description: 'Place in the chain.' })
  position: string;

  @ApiProperty({ description: 'The event.' })
  id: string;

  @ApiProperty({ enum: ['altered', 'event-missing', 'seal-missing', 'not-chained'] })
  reason: string;
}

export class AuditVerificationDto {
  @ApiProperty({ description: 'No break, and nothing that waits too long for its seal.' })
  ok: boolean;

  @ApiProperty({ description: 'Sealed events.' })
  checked: number;

  @ApiProperty({ type: [AuditBreakDto] })
  breaks: AuditBreakDto[];

  @ApiProperty({ description: 'Events that have waited longer than 10 seconds for their seal.' })
  unsealed: number;

  @ApiProperty({ description: 'The last seal in hexadecimal digits.' })
  head: string;
}
