import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ChoiceDto, PossibleDuplicateDto, ReporterDto, WRITTEN_TEXT } from '../complaints/complaints.dto';
import { NamedDto } from '../platform/http/named.dto';
import { MAX_ALLEGATION_LENGTH, MAX_ALLEGATIONS, REPORT_CHANNELS, type ReportChannel } from './report';

/* Of several faults of one field the first is told, and validators run from the bottom of the list to its top. */

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const blankAsAbsent = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? undefined : value));

/** Who reports: everything may be missing; what is given goes into the vault, nowhere else. */
export class ReportingPersonDto extends ReporterDto {
  @ApiPropertyOptional({ maxLength: 30 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(/^[0-9A-Za-z]+$/)
  @MaxLength(30)
  @IsString()
  idNumber?: string;
}

/** What a report says, by whichever door it comes in. */
export class ReportContentDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  accusedSchoolId: string;

  @ApiProperty({ type: [String], minItems: 1, maxItems: MAX_ALLEGATIONS, description: 'The points of the report' })
  @Matches(WRITTEN_TEXT, { each: true })
  @MaxLength(MAX_ALLEGATION_LENGTH, { each: true })
  @IsNotEmpty({ each: true })
  @IsString({ each: true })
  @ArrayMaxSize(MAX_ALLEGATIONS)
  @ArrayMinSize(1)
  @IsArray()
  allegations: string[];

  @ApiPropertyOptional({ maxLength: 10_000 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(10_000)
  @IsString()
  description?: string;

  @ApiProperty({ description: 'A leader of the school is among those named' })
  @IsBoolean()
  namesLeader: boolean;

  @ApiPropertyOptional({ type: ReportingPersonDto })
  @IsOptional()
  @Type(() => ReportingPersonDto)
  @ValidateNested()
  @IsObject()
  reporter?: ReportingPersonDto;
}

export class RegisterReportDto extends ReportContentDto {
  @ApiProperty({ enum: REPORT_CHANNELS })
  @IsIn(REPORT_CHANNELS)
  channel: ReportChannel;

  @ApiProperty({ description: 'The true instant of receipt, with offset', example: '2026-03-09T17:20:00+08:00' })
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  @IsString()
  receivedAt: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(500)
  @IsString()
  backDatingReason?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 10 })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsArray()
  documentIds?: string[];
}

export class RegisteredReportDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ example: 'JB-2026-000123' })
  number: string;

  @ApiProperty({ description: 'For the reporter; shown this once', example: '1234-5678-9012-3456' })
  receiptCode: string;
}

/** What the registration form offers. */
export class ReportIntakeChoicesDto {
  @ApiProperty({ type: [NamedDto] })
  schools: NamedDto[];

  @ApiProperty({ type: [ChoiceDto] })
  channels: ChoiceDto[];
}

export class ReportDuplicateQueryDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  accusedSchoolId: string;
}

export class ReportDuplicateDto extends PossibleDuplicateDto {}

/** An objection or a withdrawal that came by telephone or letter, as the official takes it down. */
export class TakenDownDto {
  @ApiProperty({ maxLength: 10_000 })
  @Matches(WRITTEN_TEXT)
  @MaxLength(10_000)
  @IsString()
  @IsNotEmpty()
  text: string;
}
