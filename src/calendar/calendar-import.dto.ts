import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';

export class PasteNoticeDto {
  @ApiProperty({ maxLength: 20_000, example: '2027-01-01 休 元旦\n2027-02-20 班 春节' })
  @MaxLength(20_000)
  @IsString()
  @IsNotEmpty()
  text: string;

  @ApiProperty({ required: false, example: 2027, description: 'Needed when the text names no year' })
  @IsOptional()
  @IsInt()
  @Min(2018)
  @Max(2100)
  year?: number;
}

export class RejectImportDto {
  @ApiProperty({ maxLength: 500 })
  @MaxLength(500)
  @IsString()
  @Matches(/\S/)
  reason: string;
}

export class CalendarDayDto {
  @ApiProperty({ example: '2027-01-01' })
  day: string;
  @ApiProperty({ example: '元旦' })
  name: string;
}

export class DateMoveDto {
  @ApiProperty({ format: 'uuid' })
  deadlineId: string;
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty()
  caseNumber: string;
  @ApiProperty({ type: LocalTextDto })
  dutyName: LocalTextDto;
  @ApiProperty({ example: '2027-01-05' })
  from: string;
  @ApiProperty({ example: '2027-01-07' })
  to: string;
  @ApiProperty({ description: 'The date stays and is no longer provisional' })
  becomesFirm: boolean;
}

export class DateMovesDto {
  @ApiProperty()
  total: number;
  @ApiProperty({ description: 'Of cases that the reader may not read' })
  hidden: number;
  @ApiProperty({ type: [DateMoveDto] })
  items: DateMoveDto[];
}

export class NoticePreviewDto {
  @ApiProperty()
  year: number;
  @ApiProperty({ type: [CalendarDayDto] })
  off: CalendarDayDto[];
  @ApiProperty({ type: [CalendarDayDto] })
  work: CalendarDayDto[];
  @ApiProperty({ type: [String] })
  notices: string[];
  @ApiProperty({ type: [String], description: 'Lines without a date' })
  ignored: string[];
  @ApiProperty({ enum: ['new-year', 'labour-day', 'national-day', 'few-days'], isArray: true })
  gaps: string[];
  @ApiProperty({ type: DateMovesDto })
  moves: DateMovesDto;
}

export class CalendarYearDto {
  @ApiProperty()
  year: number;
  @ApiProperty()
  edition: string;
  @ApiProperty({ enum: ['shipped', 'administrator'] })
  origin: string;
  @ApiProperty({ type: [String] })
  notices: string[];
  @ApiProperty({ type: [CalendarDayDto] })
  off: CalendarDayDto[];
  @ApiProperty({ type: [CalendarDayDto] })
  work: CalendarDayDto[];
}

export class CalendarImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  year: number;
  @ApiProperty({ type: [CalendarDayDto] })
  off: CalendarDayDto[];
  @ApiProperty({ type: [CalendarDayDto] })
  work: CalendarDayDto[];
  @ApiProperty({ enum: ['proposed', 'confirmed', 'rejected'] })
  state: string;
  @ApiProperty()
  proposer: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: Date;
  @ApiProperty({ type: String, nullable: true })
  decider: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
  @ApiProperty({ type: Number, nullable: true })
  moved: number | null;
  @ApiProperty({ description: 'The reader may confirm it: somebody else pasted it' })
  canConfirm: boolean;
}

export class CalendarDto {
  @ApiProperty({ type: [CalendarYearDto] })
  years: CalendarYearDto[];
  @ApiProperty({ type: [CalendarImportDto] })
  imports: CalendarImportDto[];
}

export class ImportIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class ImportConfirmedDto {
  @ApiProperty({ description: 'How many dates moved' })
  moved: number;
}

/** Days with their names in the order of the calendar. */
export function daysOf(named: Record<string, string>): CalendarDayDto[] {
  return Object.entries(named)
    .map(([day, name]) => ({ day, name }))
    .sort((a, b) => a.day.localeCompare(b.day));
}
