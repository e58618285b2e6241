import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { RATINGS, type Rating, RETALIATION, type Retaliation } from '../follow-ups/follow-up';
import { AskStatusDto } from './portal.dto';

const STATES = ['none', 'asked', 'answered', 'closed'] as const;

export class AnswerFollowUpDto extends AskStatusDto {
  @ApiProperty({ description: 'The reporter would rather say nothing' })
  @IsBoolean()
  declined: boolean;

  @ApiPropertyOptional({ enum: RETALIATION })
  @IsOptional()
  @IsIn(RETALIATION)
  retaliation?: Retaliation;

  @ApiPropertyOptional({ maxLength: 5_000, description: 'What happened; needed with signs of retaliation' })
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  account?: string;

  @ApiPropertyOptional({ enum: RATINGS })
  @IsOptional()
  @IsIn(RATINGS)
  rating?: Rating;

  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class PortalFollowUpDto {
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiPropertyOptional({ example: '2026-04-03' })
  until?: string;

  @ApiProperty()
  isReminded: boolean;

  @ApiProperty({ description: 'What was told led to a case of its own, whose code waits to be handed out' })
  hasNewCode: boolean;
}

export class NewCodeDto {
  @ApiProperty({ description: 'Shown this once', example: '1234-5678-9012-3456' })
  receiptCode: string;
}
