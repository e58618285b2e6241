import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsISO8601,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Limit } from './deadline';
import { PAUSE_GROUNDS, type PauseGround } from './deadline-pauses.service';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const GROUNDS = Object.keys(PAUSE_GROUNDS) as PauseGround[];

class ReasonDto {
  @ApiProperty({ maxLength: 1000 })
  @MaxLength(1000)
  @IsString()
  @Matches(/\S/)
  reason: string;
}

export class PauseDeadlineDto extends ReasonDto {
  @ApiProperty({ enum: GROUNDS })
  @IsIn(GROUNDS)
  ground: PauseGround;

  @ApiProperty({ required: false, example: '2026-03-02', description: 'The day of the event; today when absent' })
  @IsOptional()
  @Matches(DAY)
  from?: string;
}

export class ResumeDeadlineDto extends ReasonDto {
  @ApiProperty({
    required: false,
    example: '2026-03-04',
    description: 'The first day that counts again; today when absent',
  })
  @IsOptional()
  @Matches(DAY)
  on?: string;
}

export class ConfirmStartDto extends ReasonDto {
  @ApiProperty({ example: 'received', maxLength: 40 })
  @MaxLength(40)
  @IsString()
  @IsNotEmpty()
  event: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Needed when the event is another than assumed' })
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string;
}

export class AskExtensionDto extends ReasonDto {
  @ApiProperty({ minimum: 1, maximum: 3660 })
  @IsInt()
  @Min(1)
  @Max(3660)
  amount: number;

  @ApiProperty({ enum: ['working-days', 'calendar-days'] })
  @IsIn(['working-days', 'calendar-days'])
  unit: Limit['unit'];
}

/** The deadline after the change. */
export class ChangedDeadlineDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: '2026-03-02' })
  legalDate: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  paused: boolean;
  @ApiProperty()
  provisional: boolean;
  @ApiProperty({ enum: ['open', 'passed', 'satisfied', 'cancelled'] })
  state: string;
}
