import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { FigureFaultDto, RateDto } from './figures.dto';
import { METRICS, type Metric } from './metric';
import { UNIT_LEVELS, type UnitLevel } from './metric-unit';

export class DryRunDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The import that waits to be confirmed; null when the file has faults',
  })
  importId: string | null;

  @ApiProperty({ type: [FigureFaultDto], description: 'The first 200' })
  faults: FigureFaultDto[];

  @ApiProperty()
  faultCount: number;
}

export class TotalDifferenceDto {
  @ApiProperty()
  school: string;

  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  cohort: number;

  @ApiProperty()
  asOf: string;

  @ApiProperty()
  schoolNumerator: number;

  @ApiProperty()
  schoolDenominator: number;

  @ApiProperty()
  majorsNumerator: number;

  @ApiProperty()
  majorsDenominator: number;
}

export class FigureImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['checked', 'confirmed', 'discarded'] })
  state: 'checked' | 'confirmed' | 'discarded';

  @ApiProperty()
  fileName: string;

  @ApiProperty({ description: 'SHA-256 of the file' })
  fileHash: string;

  @ApiProperty()
  rowCount: number;

  @ApiProperty({ type: Number, nullable: true })
  added: number | null;

  @ApiProperty({ type: Number, nullable: true })
  changed: number | null;

  @ApiProperty({ type: Number, nullable: true })
  unchanged: number | null;

  @ApiProperty({ type: [TotalDifferenceDto] })
  differences: TotalDifferenceDto[];

  @ApiProperty()
  uploadedAt: Date;

  @ApiProperty()
  uploadedBy: string;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
}

export class FigureChangeDto {
  @ApiProperty()
  line: number;

  @ApiProperty()
  school: string;

  @ApiProperty({ enum: UNIT_LEVELS })
  level: UnitLevel;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  majorCode: string | null;

  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  cohort: number;

  @ApiProperty()
  asOf: string;

  @ApiProperty({ enum: ['added', 'changed'] })
  effect: 'added' | 'changed';

  @ApiProperty({ type: RateDto, nullable: true })
  before: RateDto | null;

  @ApiProperty({ type: RateDto })
  after: RateDto;
}

export class FigureImportDetailsDto extends FigureImportDto {
  @ApiProperty({
    type: [FigureChangeDto],
    description: 'The first 200, those that change a figure before those that add one',
  })
  changes: FigureChangeDto[];
}

export class ConfirmImportDto {
  @ApiProperty({ description: 'As the dry run showed it' })
  @IsInt()
  @Min(0)
  added: number;

  @ApiProperty({ description: 'As the dry run showed it' })
  @IsInt()
  @Min(0)
  changed: number;

  @ApiPropertyOptional({ maxLength: 500, description: 'Why majors that do not add up to their school are right' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class ImportCountsDto {
  @ApiProperty()
  added: number;

  @ApiProperty()
  changed: number;

  @ApiProperty()
  unchanged: number;
}
