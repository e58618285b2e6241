import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { StatedEmployerDto, WRITTEN_TEXT } from '../complaints/complaints.dto';
import { blankAsAbsent, trimmed } from '../platform/http/form-text';
import { SEVERITIES, type Severity } from './clause';
import { MAX_EMPLOYERS, POSTING_KINDS, POSTING_SOURCES, type PostingKind, type PostingSource } from './posting';

/* Of several faults of one field the first is told, and validators run from the bottom of the list to its top. */

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A written part of a posting: required, without control characters. */
function WrittenPart(maxLength: number): PropertyDecorator {
  return (target, property) => {
    ApiProperty({ maxLength })(target, property);
    trimmed()(target, property);
    for (const check of [Matches(WRITTEN_TEXT), MaxLength(maxLength), IsNotEmpty(), IsString()])
      check(target, property);
  };
}

function DayOf(): PropertyDecorator {
  return (target, property) => {
    ApiProperty({ format: 'date', example: '2026-03-20' })(target, property);
    for (const check of [Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }), IsString()])
      check(target, property);
  };
}

/** One job with everything that a posting has to state. */
export class JobDto {
  @WrittenPart(100)
  title: string;

  @ApiProperty({ type: StatedEmployerDto })
  @Type(() => StatedEmployerDto)
  @ValidateNested()
  @IsObject()
  employer: StatedEmployerDto;

  @ApiProperty({ minimum: 1, maximum: 100_000 })
  @Max(100_000)
  @Min(1)
  @IsInt()
  headcount: number;

  @WrittenPart(5_000)
  conditions: string;

  @WrittenPart(5_000)
  work: string;

  @WrittenPart(500)
  place: string;

  @WrittenPart(500)
  pay: string;

  @DayOf()
  validUntil: string;
}

export class EventEmployerDto extends StatedEmployerDto {
  @WrittenPart(5_000)
  jobs: string;
}

/** A campus event with the employers that take part. */
export class EventDto {
  @WrittenPart(100)
  title: string;

  @DayOf()
  date: string;

  @ApiProperty({ example: '09:00' })
  @Matches(HOUR)
  @IsString()
  startsAt: string;

  @ApiProperty({ example: '16:30' })
  @Matches(HOUR)
  @IsString()
  endsAt: string;

  @WrittenPart(500)
  place: string;

  @ApiProperty({ description: 'Visitors expected', minimum: 1, maximum: 1_000_000 })
  @Max(1_000_000)
  @Min(1)
  @IsInt()
  visitors: number;

  @WrittenPart(5_000)
  safetyPlan: string;

  @ApiPropertyOptional({ maxLength: 5_000 })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(5_000)
  @IsString()
  description?: string;

  @ApiProperty({ type: [EventEmployerDto], minItems: 1, maxItems: MAX_EMPLOYERS })
  @Type(() => EventEmployerDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MAX_EMPLOYERS)
  @ArrayMinSize(1)
  @IsArray()
  employers: EventEmployerDto[];
}

/** The content: `job` or `event`, as `kind` says. */
export class RevisePostingDto {
  @ApiProperty({ enum: POSTING_KINDS })
  @IsIn(POSTING_KINDS)
  kind: PostingKind;

  @ApiPropertyOptional({ type: JobDto })
  @ValidateIf(({ kind }: RevisePostingDto) => kind === 'job')
  @Type(() => JobDto)
  @ValidateNested()
  @IsObject()
  job?: JobDto;

  @ApiPropertyOptional({ type: EventDto })
  @ValidateIf(({ kind }: RevisePostingDto) => kind === 'event')
  @Type(() => EventDto)
  @ValidateNested()
  @IsObject()
  event?: EventDto;

  @ApiPropertyOptional({ maxLength: 200, description: 'Whom to ask; never published' })
  @blankAsAbsent()
  @IsOptional()
  @Matches(WRITTEN_TEXT)
  @MaxLength(200)
  @IsString()
  contact?: string;
}

export class SubmitPostingDto extends RevisePostingDto {
  @ApiProperty({ enum: POSTING_SOURCES, description: 'own, or the route by which the employer gave it' })
  @IsIn(POSTING_SOURCES)
  source: PostingSource;

  @ApiPropertyOptional({ type: StatedEmployerDto, description: 'The employer for whom it is submitted' })
  @IsOptional()
  @Type(() => StatedEmployerDto)
  @ValidateNested()
  @IsObject()
  onBehalfOf?: StatedEmployerDto;

  @ApiPropertyOptional({ format: 'uuid', description: 'The host; the own organisation unless given' })
  @IsOptional()
  @IsUUID()
  hostId?: string;
}

export class WithdrawPostingDto {
  @WrittenPart(500)
  reason: string;
}

export class MarkPassageDto {
  @WrittenPart(40)
  section: string;

  @ApiProperty({ minimum: 0 })
  @Max(100_000)
  @Min(0)
  @IsInt()
  start: number;

  @ApiProperty({ minimum: 1 })
  @Max(100_000)
  @Min(1)
  @IsInt()
  end: number;

  @ApiProperty({ enum: SEVERITIES })
  @IsIn(SEVERITIES)
  severity: Severity;

  @WrittenPart(500)
  comment: string;
}

export class DismissMarkDto {
  @WrittenPart(500)
  reason: string;
}
