import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';

const DECISIONS = ['approved', 'refused'] as const;

export class RequestOpeningDto {
  @ApiProperty({ example: '举报人-7K3M' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  pseudonym: string;

  @ApiProperty({ description: 'What the identity is needed for.' })
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

  @ApiProperty()
  pseudonym: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty()
  purpose: string;

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
