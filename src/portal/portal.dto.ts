import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ComplaintContentDto, WRITTEN_TEXT } from '../complaints/complaints.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';

/** The code travels in the body, never in an address: addresses end up in logs and histories. */
export class AskStatusDto {
  @ApiProperty({ example: '1234-5678-9012-3456', maxLength: 60 })
  @MaxLength(60)
  @IsString()
  @IsNotEmpty()
  code: string;
}

export class AskLetterDto extends AskStatusDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  letterId: string;
}

export class SubmitStatementDto extends AskStatusDto {
  @ApiProperty({ maxLength: 20_000 })
  @Matches(WRITTEN_TEXT)
  @MaxLength(20_000)
  @IsString()
  @IsNotEmpty()
  text: string;

  @ApiPropertyOptional({ description: 'Asks for a hearing before anything is decided' })
  @IsOptional()
  @IsBoolean()
  wantsHearing?: boolean;
}

/** The multipart forms as the OpenAPI document shows them: JSON in one part, files beside it. */
export class ComplaintFormDto {
  @ApiProperty({ type: ComplaintContentDto, description: 'JSON' })
  complaint: ComplaintContentDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}

export class StatementFormDto {
  @ApiProperty({ type: SubmitStatementDto, description: 'JSON' })
  statement: SubmitStatementDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}

export class WaiverFormDto {
  @ApiProperty({ type: AskStatusDto, description: 'JSON' })
  waiver: AskStatusDto;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, minItems: 1, maxItems: 10 })
  files: unknown[];
}

export class FiledComplaintDto {
  @ApiProperty({ description: 'Shown this once', example: '1234-5678-9012-3456' })
  receiptCode: string;
}

export class ReceivedStatementDto {
  @ApiProperty()
  receivedAt: Date;
}

export class PortalEventDto {
  @ApiProperty()
  at: Date;

  @ApiProperty({ type: LocalTextDto })
  sentence: LocalTextDto;
}

export class PortalLetterDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty()
  body: string;

  @ApiProperty()
  issuedAt: Date;

  @ApiPropertyOptional({ example: '2026-03-02', description: 'Day of the proven service' })
  servedAt?: string;
}

export class PortalStatementDto {
  @ApiProperty()
  open: boolean;

  @ApiPropertyOptional({ example: '2026-03-09' })
  until?: string;

  @ApiPropertyOptional()
  submittedAt?: Date;
}

/** An objection to the answer of a report; the wish to take a report or a complaint back. */
export const REPORTER_ACTS = ['object', 'withdraw'] as const;
export type ReporterAct = (typeof REPORTER_ACTS)[number];

export class PortalStatusDto {
  @ApiProperty({ enum: ['reporter', 'employer'] })
  kind: 'reporter' | 'employer';

  @ApiProperty({ enum: ['complaint', 'report'] })
  matter: 'complaint' | 'report';

  @ApiProperty({ enum: REPORTER_ACTS, isArray: true, description: 'What the reporter may still do besides writing' })
  acts: ReporterAct[];

  @ApiProperty({ type: LocalTextDto })
  stage: LocalTextDto;

  @ApiProperty({ type: [PortalEventDto] })
  history: PortalEventDto[];

  @ApiProperty({ type: [PortalLetterDto] })
  letters: PortalLetterDto[];

  @ApiProperty({ type: PortalStatementDto })
  statement: PortalStatementDto;
}

export class PublicEntryDto {
  @ApiProperty()
  employerName: string;

  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;

  @ApiProperty({ type: LocalTextDto })
  category: LocalTextDto;

  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;

  @ApiProperty({ example: '2026-03-02' })
  listedOn: string;

  @ApiProperty({ example: '2027-03-02' })
  until: string;

  @ApiProperty()
  basis: string;

  @ApiProperty({ description: 'An application for repair is being reviewed; the entry holds meanwhile' })
  isUnderReview: boolean;
}

export class PublicWarningDto {
  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ example: '2026-03-02' })
  publishedOn: string;

  @ApiProperty({ description: 'The warning was taken back; this is the correction with its reasons' })
  isCorrection: boolean;
}
