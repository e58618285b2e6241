import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
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
import { CATEGORIES, type Category } from '../blacklist/measure';
import { blankAsAbsent, trimmed } from '../platform/http/form-text';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { REGISTERED_CHANNELS, type RegisteredChannel } from './complaint';

/*
 * Of several faults of one field the first is told, and validators run from the bottom of the list to its top: the plainest
 * one (absent, wrong type) stands last.
 */

/** No control characters but line breaks and tabs: the database cannot store a NUL, and no letter needs the others. */
export const WRITTEN_TEXT = /^(?:\P{Cc}|[\n\r\t])*$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

export class StatedEmployerDto {
  @ApiProperty({ maxLength: 200 })
  @trimmed()
  @Matches(WRITTEN_TEXT)
  @MaxLength(200)
  @IsString()
  @IsNotEmpty()
  name: string;

  @ApiPropertyOptional({ description: '统一社会信用代码', maxLength: 40 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(40)
  @IsString()
  creditCode?: string;
}

/** All parts may be missing: an anonymous complaint is accepted. What is given goes into the vault, nowhere else. */
export class ReporterDto {
  @ApiPropertyOptional({ maxLength: 60 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(60)
  @IsString()
  name?: string;

  @ApiPropertyOptional({ maxLength: 30 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(/^[0-9+()\- ]+$/)
  @MaxLength(30)
  @IsString()
  phone?: string;

  @ApiPropertyOptional({ maxLength: 120 })
  @blankAsAbsent()
  @IsOptional()
  @IsEmail()
  @MaxLength(120)
  @IsString()
  email?: string;
}

/** What a complaint says, by whichever door it comes in. */
export class ComplaintContentDto {
  @ApiProperty({ type: StatedEmployerDto })
  @Type(() => StatedEmployerDto)
  @ValidateNested()
  @IsObject()
  @IsNotEmpty()
  employer: StatedEmployerDto;

  @ApiProperty({ enum: CATEGORIES })
  @IsIn(CATEGORIES)
  category: Category;

  @ApiProperty({ description: '招聘信息原文', maxLength: 10_000 })
  @trimmed()
  @Matches(WRITTEN_TEXT)
  @MaxLength(10_000)
  @IsString()
  @IsNotEmpty()
  postingText: string;

  @ApiPropertyOptional({ maxLength: 10_000 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(10_000)
  @IsString()
  description?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @blankAsAbsent()
  @IsOptional()
  @IsUUID()
  hostingSchoolId?: string;

  @ApiPropertyOptional({ type: ReporterDto })
  @IsOptional()
  @Type(() => ReporterDto)
  @ValidateNested()
  @IsObject()
  reporter?: ReporterDto;
}

export class RegisterComplaintDto extends ComplaintContentDto {
  @ApiProperty({ enum: REGISTERED_CHANNELS })
  @IsIn(REGISTERED_CHANNELS)
  channel: RegisteredChannel;

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

export class RegisteredComplaintDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'For those who may read the case: absent for a school' })
  caseId?: string;

  @ApiPropertyOptional({ example: 'TS-2026-000123', description: 'Absent for a school' })
  number?: string;

  @ApiProperty({ description: 'For the reporter; shown this once', example: '1234-5678-9012-3456' })
  receiptCode: string;
}

export class DuplicateQueryDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(200)
  @IsString()
  employerName?: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(40)
  @IsString()
  creditCode?: string;
}

export class PossibleDuplicateDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty()
  number: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  state: 'open' | 'closed';

  @ApiProperty()
  openedAt: Date;

  @ApiProperty({ type: LocalTextDto })
  why: LocalTextDto;
}

export class ChoiceDto {
  @ApiProperty()
  value: string;

  @ApiProperty({ type: LocalTextDto })
  label: LocalTextDto;
}

/** What a complaint form offers. */
export class IntakeChoicesDto {
  @ApiProperty({ type: [ChoiceDto] })
  categories: ChoiceDto[];

  @ApiProperty({ type: [NamedDto] })
  schools: NamedDto[];
}

export class RegistrationChoicesDto extends IntakeChoicesDto {
  @ApiProperty({ type: [ChoiceDto] })
  channels: ChoiceDto[];
}

export class EmployerCodeDto {
  @ApiProperty({ description: 'For the employer; shown this once, an earlier one is void' })
  code: string;
}
