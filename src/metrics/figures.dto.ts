import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { METRICS, type Metric } from './metric';
import { GROUP_CODES, type GroupCode, UNIT_LEVELS, type UnitLevel } from './metric-unit';
import { MAX_COUNT } from './rate';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class FigureFilterDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: METRICS })
  @IsOptional()
  @IsIn(METRICS)
  metric?: Metric;

  @ApiPropertyOptional({ example: 2023 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  cohort?: number;

  @ApiPropertyOptional({ enum: UNIT_LEVELS })
  @IsOptional()
  @IsIn(UNIT_LEVELS)
  level?: UnitLevel;

  @ApiPropertyOptional({ enum: GROUP_CODES })
  @IsOptional()
  @IsIn(GROUP_CODES)
  group?: GroupCode;

  @ApiPropertyOptional({ example: '2023-07-01' })
  @IsOptional()
  @Matches(DAY)
  asOf?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ description: 'Part of the name of a school or a unit, or of the code of a major' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ description: 'Percent; only rates strictly below it', example: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  below?: number;

  @ApiPropertyOptional({ enum: ['unit', 'rate'] })
  @IsOptional()
  @IsIn(['unit', 'rate'])
  sort?: 'unit' | 'rate';
}

export class FigureExportDto extends FigureFilterDto {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

export class RateDto {
  @ApiProperty()
  numerator: number;

  @ApiProperty()
  denominator: number;
}

export class FigureUnitDto {
  @ApiProperty({ format: 'uuid' })
  unitId: string;

  @ApiProperty({ format: 'uuid' })
  organisationId: string;

  @ApiProperty()
  school: string;

  @ApiProperty({ enum: UNIT_LEVELS })
  level: UnitLevel;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  majorCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  groupCode: string | null;
}

export class FigureDto extends FigureUnitDto {
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  cohort: number;

  @ApiProperty({ example: '2023-07-01' })
  asOf: string;

  @ApiProperty()
  numerator: number;

  @ApiProperty()
  denominator: number;

  @ApiProperty()
  version: number;

  @ApiProperty()
  recordedAt: Date;
}

export class FiguresPageDto extends PageDto {
  @ApiProperty({ type: [FigureDto] })
  items: FigureDto[];
}

export class FigureOptionsDto {
  @ApiProperty({ enum: METRICS, isArray: true })
  metrics: Metric[];

  @ApiProperty({ type: [Number] })
  cohorts: number[];

  @ApiProperty({ type: [String] })
  dates: string[];

  @ApiProperty({ type: [NamedDto] })
  schools: NamedDto[];

  @ApiProperty({ description: 'Whether the person imports and corrects figures' })
  isKeeper: boolean;
}

export class FigureVersionDto extends RateDto {
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  cohort: number;

  @ApiProperty()
  asOf: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: ['import', 'correction'] })
  origin: 'import' | 'correction';

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'For the authority' })
  recordedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The case that ordered it, for whoever may open it' })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;
}

export class FigureHistoryDto {
  @ApiProperty({ type: FigureUnitDto })
  unit: FigureUnitDto;

  @ApiProperty({ type: [FigureVersionDto] })
  versions: FigureVersionDto[];
}

export class ComparisonQueryDto {
  @ApiProperty({ enum: METRICS })
  @IsIn(METRICS)
  metric: Metric;

  @ApiProperty({ enum: UNIT_LEVELS })
  @IsIn(UNIT_LEVELS)
  level: UnitLevel;

  @ApiPropertyOptional({ enum: GROUP_CODES })
  @IsOptional()
  @IsIn(GROUP_CODES)
  group?: GroupCode;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class ComparisonPointDto {
  @ApiProperty()
  cohort: number;

  @ApiProperty()
  asOf: string;

  @ApiProperty({ type: RateDto, nullable: true })
  own: RateDto | null;

  @ApiProperty({
    type: RateDto,
    nullable: true,
    description: 'Null where it would show a school the figure of another',
  })
  average: RateDto | null;

  @ApiProperty({ type: [Number], nullable: true })
  bands: number[] | null;

  @ApiProperty()
  units: number;
}

export class ComparisonDto {
  @ApiProperty({ type: [Number], description: 'Lower ends of the bands, in percent' })
  bands: number[];

  @ApiProperty({ type: [ComparisonPointDto] })
  points: ComparisonPointDto[];
}

export class CorrectFigureDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ enum: METRICS })
  @IsIn(METRICS)
  metric: Metric;

  @ApiProperty({ example: 2023 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  cohort: number;

  @ApiProperty({ example: '2023-07-01' })
  @Matches(DAY)
  asOf: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  numerator: number;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  denominator: number;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;

  @ApiProperty({ description: 'The version the person saw' })
  @IsInt()
  @Min(1)
  version: number;
}

export class CorrectedFigureDto {
  @ApiProperty()
  version: number;
}

export class FigureFaultDto {
  @ApiProperty()
  line: number;

  @ApiProperty({ example: 'C' })
  column: string;

  @ApiProperty({ type: LocalTextDto })
  text: LocalTextDto;
}
