import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

const WAYS = ['letter', 'hand-over', 'mailbox'] as const;

export class RegisterRepairDto {
  @ApiProperty({ maxLength: 20_000, description: 'What the employer corrected, in its own words' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  correction: string;

  @ApiProperty({ description: 'The employer signed the commitment' })
  @IsBoolean()
  isCommitted: boolean;

  @ApiProperty({ enum: WAYS })
  @IsIn(WAYS)
  channel: (typeof WAYS)[number];

  @ApiProperty({ example: '2026-03-02T09:00:00+08:00' })
  @IsISO8601({ strict: true })
  receivedAt: string;

  @ApiPropertyOptional({ maxLength: 500, description: 'Why it is registered after the day of receipt' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  backDatingReason?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 20 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  documentIds?: string[];
}

export class OpenedCaseDto {
  @ApiProperty()
  caseId: string;
}
