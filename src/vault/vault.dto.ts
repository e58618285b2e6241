import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';
import { OPENING_STATES, type OpeningState } from './vault-entry';

const DECISIONS = ['approved', 'refused'] as const;

/** Either a pseudonym or an original: one request opens one thing. */
export class RequestOpeningDto {
  @ApiPropertyOptional({ example: '举报人-7K3M' })
  @ValidateIf((body: RequestOpeningDto) => body.originalId === undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  pseudonym?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @ValidateIf((body: RequestOpeningDto) => body.pseudonym === undefined)
  @IsUUID()
  originalId?: string;

  @ApiProperty({ description: 'What it is needed for.' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)))
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  purpose: string;
}

export class DecideOpeningDto {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class VaultRequestDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of the identity asked for.' })
  pseudonym: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the cleaned copy of the original asked for.' })
  documentName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty()
  purpose: string;

  @ApiProperty({ enum: OPENING_STATES })
  state: OpeningState;

  @ApiProperty()
  requestedBy: NamedDto;

  @ApiProperty()
  requestedAt: Date;

  @ApiProperty({ enum: DECISIONS, nullable: true })
  decision: (typeof DECISIONS)[number] | null;

  @ApiProperty({ type: NamedDto, nullable: true })
  decidedBy: NamedDto | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty({ type: Date, nullable: true })
  readableUntil: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  readAt: Date | null;
}

export class VaultRequestsPageDto extends PageDto {
  @ApiProperty({ type: [VaultRequestDto] })
  items: VaultRequestDto[];
}

export class VaultEntryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  pseudonym: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty()
  takenAt: Date;

  @ApiProperty({ description: 'False while the receiving officer can still read it.' })
  isSealed: boolean;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'Nobody for filings on the portal.' })
  receiver: NamedDto | null;

  @ApiProperty({ description: 'How often it was opened by two vault officers.' })
  readings: number;

  @ApiProperty()
  openRequests: number;
}

export class VaultEntriesPageDto extends PageDto {
  @ApiProperty({ type: [VaultEntryDto] })
  items: VaultEntryDto[];
}

export class VaultActDto {
  @ApiProperty()
  at: Date;

  @ApiProperty({ type: LocalTextDto })
  actName: LocalTextDto;

  @ApiProperty({ type: NamedDto, nullable: true })
  by: NamedDto | null;

  @ApiProperty({ type: String, nullable: true })
  purpose: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a decision.' })
  reason: string | null;
}

export class VaultOriginalDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Of the cleaned copy.' })
  documentName: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty()
  mediaType: string;

  @ApiProperty()
  size: number;

  @ApiProperty()
  sealedAt: Date;

  @ApiProperty({ type: [LocalTextDto] })
  removed: LocalTextDto[];

  @ApiProperty({ type: [LocalTextDto] })
  leftIn: LocalTextDto[];

  @ApiProperty()
  readings: number;
}

export class VaultOriginalsPageDto extends PageDto {
  @ApiProperty({ type: [VaultOriginalDto] })
  items: VaultOriginalDto[];
}

/** An identity that the person took down and can still read. */
export class VaultReceiptDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  pseudonym: string;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty()
  takenAt: Date;

  @ApiProperty()
  openUntil: Date;
}

export class IdentityDto {
  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional()
  phone?: string;

  @ApiPropertyOptional()
  email?: string;

  @ApiPropertyOptional()
  idNumber?: string;
}
