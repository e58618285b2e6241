import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { FindingDto } from './definition-draft.dto';
import { ProposeAgainDto } from './definition-history.dto';

export class ProposeDraftDto extends ProposeAgainDto {
  @ApiProperty({ description: 'Of the draft as it was read.' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class PublishDefinitionDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'From when on new cases get it; at once unless given.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  validFrom?: string;
}

export class WriteCommentDto {
  @ApiPropertyOptional({
    maxLength: 200,
    description: 'The element it is pinned to; the proposal as a whole unless given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  elementId?: string;

  @ApiProperty({ maxLength: 2000 })
  @MaxLength(2000)
  @IsString()
  @Matches(/\S/)
  text: string;
}

export class ChangeDto {
  @ApiProperty()
  elementId: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind: 'added' | 'removed' | 'changed';
  @ApiProperty({ description: 'A sentence for the reviewer.' })
  what: LocalTextDto;
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

export class DifferenceDto {
  @ApiProperty({ type: [ChangeDto], description: 'What cases would notice.' })
  execution: ChangeDto[];
  @ApiProperty({ type: [ChangeDto], description: 'Boxes and lines that only moved.' })
  layout: ChangeDto[];
  @ApiProperty({ type: [ChangeDto], description: 'Labels, instructions and translations.' })
  texts: ChangeDto[];
  @ApiProperty({ type: [ChangeDto] })
  forms: ChangeDto[];
  @ApiProperty({ type: [ChangeDto] })
  rights: ChangeDto[];
  @ApiProperty({ type: [ChangeDto] })
  deadlines: ChangeDto[];
  @ApiProperty({ type: [ChangeDto] })
  decisions: ChangeDto[];
  @ApiProperty({ type: [String], description: 'Unified difference of the text, line by line.' })
  textual: string[];
}

export class CommentDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  elementId: string | null;
  @ApiProperty()
  text: string;
  @ApiProperty()
  person: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class DefinitionProposalDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  processId: string;
  @ApiProperty()
  title: LocalTextDto;
  @ApiProperty({ description: 'The number of the version under review.' })
  version: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The number of the version it is compared with.' })
  baseVersion: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  draftId: string | null;
  @ApiProperty({ enum: ['waiting', 'published', 'returned'] })
  state: 'waiting' | 'published' | 'returned';
  @ApiProperty()
  reason: string;
  @ApiProperty()
  proposedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: Date;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
  @ApiProperty({ description: 'The reader is a second person and may publish it.' })
  canPublish: boolean;
  @ApiProperty({ type: [FindingDto] })
  findings: FindingDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  warningReasons: Record<string, string>;
  @ApiProperty()
  difference: DifferenceDto;
  @ApiProperty({ type: String, nullable: true })
  baseBpmn: string | null;
  @ApiProperty()
  bpmn: string;
  @ApiProperty({ type: [CommentDto] })
  comments: CommentDto[];
}

export class DefinitionProposalIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
