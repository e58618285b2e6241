import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { DAY_FORM } from '../deadlines/due-filter.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { type BoardPart, PARTS } from './board';

export class BoardQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'An authority at or below one that the person heads' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ example: 'complaint-to-blacklist' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  processId?: string;

  @ApiPropertyOptional({ description: 'First day of the durations', example: '2026-01-01' })
  @IsOptional()
  @Matches(DAY_FORM)
  from?: string;

  @ApiPropertyOptional({ description: 'Last day of the durations', example: '2026-03-31' })
  @IsOptional()
  @Matches(DAY_FORM)
  to?: string;
}

export class ExportBoardDto extends BoardQueryDto {
  @ApiProperty({ enum: PARTS })
  @IsIn(PARTS)
  part: BoardPart;

  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

export class BoardTitleDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
}

class BoardRowDto {
  @ApiProperty({ type: NamedDto, description: 'The authority that keeps the cases' })
  organisation: NamedDto;

  @ApiProperty({ type: BoardTitleDto })
  process: BoardTitleDto;

  @ApiProperty({ description: 'The person may read the list behind the figures' })
  mayList: boolean;
}

export class OverviewRowDto extends BoardRowDto {
  @ApiProperty({ description: 'Open cases' })
  cases: number;

  @ApiProperty({ description: 'Their nearest deadline has passed' })
  late: number;

  @ApiProperty({ description: 'Inside the window of warning' })
  soon: number;

  @ApiProperty({ description: 'Without a step for anybody: they wait for something outside' })
  outside: number;
}

export class WaitingRowDto extends BoardRowDto {
  @ApiProperty({ type: BoardTitleDto })
  step: BoardTitleDto;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'The organisation it waits for' })
  waitsIn: NamedDto | null;

  @ApiProperty({ type: LocalTextDto, description: 'The role or duty it waits for; never a person' })
  waitsFor: LocalTextDto;

  @ApiProperty()
  steps: number;

  @ApiProperty()
  cases: number;

  @ApiProperty()
  late: number;

  @ApiProperty()
  soon: number;

  @ApiProperty({ format: 'date', description: 'Since when the oldest of them waits' })
  oldestOn: string;

  @ApiProperty({ description: 'Working days of the oldest so far' })
  oldestWorkingDays: number;
}

export class DurationRowDto extends BoardRowDto {
  @ApiProperty({ type: BoardTitleDto })
  step: BoardTitleDto;

  @ApiProperty({ description: 'Steps closed in the period' })
  count: number;

  @ApiProperty({ description: 'Working days' })
  median: number;

  @ApiProperty({ description: 'Nine in ten took no longer, in working days' })
  p90: number;
}

export class BoardDto {
  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: [NamedDto], description: 'Authorities that can be chosen' })
  organisations: NamedDto[];

  @ApiProperty({ type: [BoardTitleDto], description: 'Processes that can be chosen' })
  processes: BoardTitleDto[];

  @ApiProperty({ type: [OverviewRowDto] })
  overview: OverviewRowDto[];

  @ApiProperty({ type: [WaitingRowDto] })
  waiting: WaitingRowDto[];

  @ApiProperty({ type: [DurationRowDto] })
  durations: DurationRowDto[];
}
