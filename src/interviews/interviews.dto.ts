import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { StatedEmployerDto, WRITTEN_TEXT } from '../complaints/complaints.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { INTERVIEW_VARIANTS, type InterviewVariant } from './interview';

const STATES = ['open', 'closed'] as const;

export class ListInterviewsDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: STATES, description: 'Both unless given' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ enum: INTERVIEW_VARIANTS, description: 'Both unless given' })
  @IsOptional()
  @IsIn(INTERVIEW_VARIANTS)
  variant?: InterviewVariant;
}

export class ExportInterviewsDto extends ListInterviewsDto {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

export class OpenInterviewDto {
  @ApiProperty({ enum: INTERVIEW_VARIANTS })
  @IsIn(INTERVIEW_VARIANTS)
  variant: InterviewVariant;

  @ApiPropertyOptional({ format: 'uuid', description: 'The school, or a college of the own school' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ type: StatedEmployerDto, description: 'For a joint interview of an employer' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StatedEmployerDto)
  employer?: StatedEmployerDto;

  @ApiProperty({ maxLength: 4000, description: 'Stands in the notice' })
  @Matches(WRITTEN_TEXT)
  @MaxLength(4000)
  @IsString()
  @IsNotEmpty()
  reason: string;
}

export class OpenedInterviewDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
}

/** Whom the person may interview. */
export class InterviewChoicesDto {
  @ApiProperty({ type: [NamedDto], description: 'Schools of the authority, or colleges of the own school' })
  parties: NamedDto[];

  @ApiProperty({ description: 'Joint interviews of employers are held by authorities alone' })
  canInterviewEmployers: boolean;
}

export class InterviewSummaryDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for schools', example: 'YT-2026-000001' })
  number: string | null;

  @ApiProperty({ enum: INTERVIEW_VARIANTS })
  variant: InterviewVariant;

  @ApiProperty({ description: 'The school, college or employer' })
  party: string;

  @ApiProperty({ description: 'Who interviews' })
  keeper: string;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: LocalTextDto, nullable: true })
  outcome: LocalTextDto | null;

  @ApiProperty({ enum: ['figures', 'decision'] })
  basis: 'figures' | 'decision';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startsAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'The nearest open date', example: '2026-03-02' })
  due: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;
}

export class InterviewPageDto extends PageDto {
  @ApiProperty({ type: [InterviewSummaryDto] })
  items: InterviewSummaryDto[];
}

export class InterviewNoticeDto {
  @ApiProperty()
  round: number;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty()
  place: string;

  @ApiProperty()
  points: string;

  @ApiProperty({ type: String, nullable: true })
  bring: string | null;

  @ApiProperty({ type: [String] })
  bodies: string[];

  @ApiProperty({ enum: ['moved', 'kept'], nullable: true })
  changes: 'moved' | 'kept' | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  letterId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  issuedAt: Date | null;

  @ApiProperty({ enum: ['attend', 'another-date', 'silent'], nullable: true })
  answer: 'attend' | 'another-date' | 'silent' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  wantedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  answerReason: string | null;
}

export class InterviewAttendeeDto {
  @ApiProperty()
  name: string;

  @ApiProperty()
  office: string;

  @ApiProperty()
  organisation: string;
}

export class InterviewSittingDto {
  @ApiProperty()
  round: number;

  @ApiProperty({ enum: ['held', 'absent', 'rearranged', 'committed', 'refused', 'another-date'] })
  outcome: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  heldAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: [InterviewAttendeeDto] })
  attendees: InterviewAttendeeDto[];

  @ApiProperty({ type: String, nullable: true })
  statements: string | null;

  @ApiProperty({ type: String, nullable: true })
  commitments: string | null;

  @ApiProperty({ enum: ['signed', 'objected'], nullable: true })
  signature: 'signed' | 'objected' | null;

  @ApiProperty({ type: String, nullable: true })
  objection: string | null;

  @ApiProperty({ type: String, nullable: true })
  consideration: string | null;
}

export class InterviewPlanDto {
  @ApiProperty()
  round: number;

  @ApiProperty()
  measures: string;

  @ApiProperty()
  responsible: string;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;

  @ApiProperty()
  wasLate: boolean;

  @ApiProperty({ enum: ['accepted', 'returned'], nullable: true })
  outcome: 'accepted' | 'returned' | null;

  @ApiProperty({ type: String, nullable: true })
  opinion: string | null;
}

export class InterviewProgressDto {
  @ApiProperty({ example: '2026-04-15' })
  dueOn: string;

  @ApiProperty({ enum: ['due', 'reported', 'missed'] })
  state: 'due' | 'reported' | 'missed';

  @ApiProperty({ type: String, nullable: true })
  text: string | null;
}

export class InterviewVerificationDto {
  @ApiProperty()
  round: number;

  @ApiProperty({ enum: ['rectified', 'extended', 'escalate'] })
  verdict: 'rectified' | 'extended' | 'escalate';

  @ApiProperty()
  opinion: string;

  @ApiProperty({ type: String, format: 'date-time' })
  verifiedAt: Date;
}

export class InterviewEscalationDto {
  @ApiProperty({ type: String, nullable: true })
  facts: string | null;

  @ApiProperty()
  reasons: string;

  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'What is proposed to the body entitled to it' })
  proposal: LocalTextDto | null;

  @ApiProperty({ type: String, nullable: true })
  proposalText: string | null;

  @ApiProperty({ type: String, nullable: true })
  legalBasis: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  letterId: string | null;
}

export class InterviewHandOverDto {
  @ApiProperty()
  body: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  legalBasis: string;

  @ApiProperty()
  reasons: string;

  @ApiProperty({ type: String, format: 'date-time' })
  handedOverAt: Date;
}

export class InterviewDetailDto extends InterviewSummaryDto {
  @ApiProperty()
  reason: string;

  @ApiProperty({ type: LocalTextDto, nullable: true })
  figures: LocalTextDto | null;

  @ApiProperty({ description: 'Whether the whole case may be opened' })
  mayOpenCase: boolean;

  @ApiProperty({ type: [InterviewNoticeDto] })
  notices: InterviewNoticeDto[];

  @ApiProperty({ description: 'How often another date was asked for' })
  dateRequests: number;

  @ApiProperty({ type: [InterviewSittingDto] })
  sittings: InterviewSittingDto[];

  @ApiProperty({ type: [InterviewPlanDto] })
  plans: InterviewPlanDto[];

  @ApiProperty({ type: [InterviewProgressDto] })
  progress: InterviewProgressDto[];

  @ApiProperty({ type: [InterviewVerificationDto] })
  verifications: InterviewVerificationDto[];

  @ApiProperty({ type: InterviewEscalationDto, nullable: true })
  escalation: InterviewEscalationDto | null;

  @ApiProperty({ type: InterviewHandOverDto, nullable: true })
  handOver: InterviewHandOverDto | null;
}
