import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CHANNELS_OF_DISCLOSURE, type DisclosureChannel } from '../blacklist/entry-status';
import { type Ground, GROUNDS, type Settlement } from './retraction';

export class ProposeRetractionDto {
  @ApiProperty({ enum: GROUNDS })
  @IsIn(GROUNDS)
  ground: Ground;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reasons: string;

  @ApiPropertyOptional({ type: [String], maxItems: 20 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  documentIds?: string[];
}

export class ProposedRetractionDto {
  @ApiProperty()
  caseId: string;
}

export class WriteOffDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class CorrectionRecipientDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: CHANNELS_OF_DISCLOSURE, isArray: true })
  channels: DisclosureChannel[];
  @ApiProperty()
  toldAt: Date;
  @ApiProperty({ type: String, enum: ['confirmed', 'fetched', 'written-off'], nullable: true })
  settledAs: Settlement | null;
  @ApiProperty({ type: Date, nullable: true })
  settledAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}
