import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DueDto } from '../cases/cases.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';
import { SIGN_OFF_STATES, type SignOffState } from './sign-off';
import { MOST_PART_TEXT, MOST_PARTS, PART_STATES, type PartState } from './split';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_DOCUMENTS = 20;
const WAITING = ['open', 'done'] as const;
const DECISIONS = ['sign', 'refuse'] as const;

export class WantedPartDto {
  @ApiProperty({ format: 'uuid', description: 'A college of the school' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ maxLength: MOST_PART_TEXT, description: 'What is asked of the college' })
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  @Matches(/\S/)
  request: string;

  @ApiProperty({ format: 'date', description: 'Before the date of the task itself' })
  @IsISO8601({ strict: true })
  @Matches(DAY)
  dueOn: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @IsUUID(undefined, { each: true })
  documentIds: string[];
}

export class SplitTaskDto {
  @ApiProperty({ type: [WantedPartDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => WantedPartDto)
  parts: WantedPartDto[];
}

export class PartVersionDto {
  @ApiProperty({ description: 'The version that was shown' })
  @IsInt()
  @Min(1)
  version: number;
}

export class SendPartBackDto extends PartVersionDto {
  @ApiProperty({ maxLength: MOST_PART_TEXT })
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  @Matches(/\S/)
  reason: string;
}

export class PartDraftDto {
  @ApiProperty({ maxLength: MOST_PART_TEXT })
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  answer: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @IsUUID(undefined, { each: true })
  documentIds: string[];
}

export class AnswerPartDto extends PartDraftDto {
  @ApiProperty({ description: 'The version that was shown' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ maxLength: MOST_PART_TEXT })
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  @Matches(/\S/)
  declare answer: string;
}

export class AskSignOffDto {
  @ApiProperty({ description: 'The version of the task that was shown' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Exactly what is to be submitted' })
  @IsObject()
  data: Record<string, unknown>;

  @ApiPropertyOptional({ maxLength: MOST_PART_TEXT, description: 'For the leader' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  note?: string;
}

export class DecideSignOffDto {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];

  @ApiPropertyOptional({ maxLength: MOST_PART_TEXT, description: 'Needed when it is sent back' })
  @ValidateIf(({ decision, reason }: DecideSignOffDto) => decision === 'refuse' || reason !== undefined)
  @IsString()
  @MaxLength(MOST_PART_TEXT)
  @Matches(/\S/)
  reason?: string;
}

export class ListWaitingDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: WAITING, default: 'open', description: 'What waits for me, or what is done' })
  @IsOptional()
  @IsIn(WAITING)
  state: (typeof WAITING)[number] = 'open';
}

export class PartDraftSavedDto {
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
}

export class SchoolPartDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: NamedDto })
  college: NamedDto;

  @ApiProperty()
  request: string;

  @ApiProperty({ type: [NamedDto] })
  requestDocuments: NamedDto[];

  @ApiProperty({ type: DueDto })
  due: DueDto;

  @ApiProperty({ enum: PART_STATES })
  state: PartState;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: [NamedDto] })
  documents: NamedDto[];

  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  returnReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  returnedAt: Date | null;
}

export class SignOffOfTaskDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: SIGN_OFF_STATES })
  state: SignOffState;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was sent back' })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
}

export class SigningDto {
  @ApiProperty({ description: 'The step is not done without a signature' })
  isDemanded: boolean;

  @ApiProperty({ type: LocalTextDto, description: 'The duty that signs' })
  signer: LocalTextDto;

  @ApiProperty({ type: SignOffOfTaskDto, nullable: true })
  latest: SignOffOfTaskDto | null;
}

export class TaskSplitDto {
  @ApiProperty({ description: 'A task of a school that can be split, and the person acts for the school' })
  isOffered: boolean;

  @ApiPropertyOptional({ type: LocalTextDto, description: 'Why it cannot be split' })
  refusal?: LocalTextDto;

  @ApiProperty({ description: 'The person holds the task' })
  canChange: boolean;

  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which a part may be due' })
  latestDue: string | null;

  @ApiProperty({ type: [NamedDto] })
  colleges: NamedDto[];

  @ApiProperty({ type: [SchoolPartDto] })
  parts: SchoolPartDto[];

  @ApiProperty({ description: 'The answers of the colleges one under the other' })
  text: string;

  @ApiProperty({ type: [NamedDto], description: 'The files of the answers' })
  documents: NamedDto[];

  @ApiProperty({ type: SigningDto, nullable: true })
  signOff: SigningDto | null;
}

export class CollegePartSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: LocalTextDto, description: 'Of the step of the school' })
  title: LocalTextDto;

  @ApiProperty()
  school: string;

  @ApiProperty()
  college: string;

  @ApiProperty({ enum: PART_STATES })
  state: PartState;

  @ApiProperty({ type: DueDto })
  due: DueDto;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;
}

export class CollegePartPageDto extends PageDto {
  @ApiProperty({ type: [CollegePartSummaryDto] })
  items: CollegePartSummaryDto[];
}

export class KeptPartDraftDto {
  @ApiProperty()
  answer: string;

  @ApiProperty({ type: [NamedDto] })
  documents: NamedDto[];

  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
}

export class CollegePartDto extends CollegePartSummaryDto {
  @ApiProperty()
  version: number;

  @ApiProperty()
  request: string;

  @ApiProperty({ type: [NamedDto] })
  requestDocuments: NamedDto[];

  @ApiProperty({ type: String, nullable: true })
  returnReason: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: [NamedDto] })
  documents: NamedDto[];

  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;

  @ApiProperty({ type: KeptPartDraftDto, nullable: true })
  draft: KeptPartDraftDto | null;

  @ApiProperty()
  canAnswer: boolean;
}

export class SignOffSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty()
  school: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ enum: SIGN_OFF_STATES })
  state: SignOffState;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: DueDto, nullable: true, description: 'Of the task' })
  due: DueDto | null;
}

export class SignOffPageDto extends PageDto {
  @ApiProperty({ type: [SignOffSummaryDto] })
  items: SignOffSummaryDto[];
}

export class SignOffDto extends SignOffSummaryDto {
  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Values by field key' })
  content: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'form-js schema' })
  form: Record<string, unknown>;

  @ApiProperty({ type: [NamedDto] })
  documents: NamedDto[];
}
