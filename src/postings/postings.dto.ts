import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CATEGORIES, type Category } from '../blacklist/measure';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { SEVERITIES, type Severity } from './clause';
import {
  POSTING_KINDS,
  POSTING_SOURCES,
  POSTING_STATES,
  type PostingKind,
  type PostingSource,
  type PostingState,
} from './posting';
import { EVENT_CHECKS, VERDICTS, type Verdict } from './posting-review';

export class PostingsQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: POSTING_KINDS })
  @IsOptional()
  @IsIn(POSTING_KINDS)
  kind?: PostingKind;

  @ApiPropertyOptional({ enum: POSTING_STATES })
  @IsOptional()
  @IsIn(POSTING_STATES)
  state?: PostingState;
}

export class SubmittedPostingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class PostingHostsDto {
  @ApiProperty({ type: [NamedDto] })
  hosts: NamedDto[];
}

export class PostingSectionDto {
  @ApiProperty()
  key: string;

  @ApiProperty({ type: LocalTextDto })
  label: LocalTextDto;

  @ApiProperty()
  text: string;
}

export class PostingListingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: POSTING_KINDS })
  kind: PostingKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [String], description: 'The first three' })
  employers: string[];

  @ApiProperty()
  employerCount: number;

  @ApiProperty()
  hostName: string;

  @ApiProperty({ enum: POSTING_STATES })
  state: PostingState;

  @ApiProperty()
  isPublished: boolean;

  @ApiProperty({ format: 'date' })
  shownUntil: string;

  @ApiProperty()
  versions: number;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;
}

export class PostingListDto extends PageDto {
  @ApiProperty({ type: [PostingListingDto] })
  items: PostingListingDto[];
}

export class ClauseNameDto {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: LocalTextDto })
  name: LocalTextDto;

  @ApiProperty({ type: LocalTextDto })
  law: LocalTextDto;

  @ApiProperty()
  example: string;
}

export class PostingMarkDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  section: string;

  @ApiProperty()
  start: number;

  @ApiProperty()
  end: number;

  @ApiProperty({ enum: SEVERITIES })
  severity: Severity;

  @ApiProperty({ enum: ['clause', 'personal-data', 'reviewer'] })
  origin: 'clause' | 'personal-data' | 'reviewer';

  @ApiProperty({ type: ClauseNameDto })
  clause: ClauseNameDto;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dismissedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  dismissedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  dismissalReason: string | null;
}

export class PostingCheckDto {
  @ApiProperty({ enum: ['checked', 'unreadable'] })
  outcome: 'checked' | 'unreadable';

  @ApiProperty({ type: String, nullable: true, description: 'The row of the table that cannot be read' })
  fault: string | null;
}

export class PostingVerdictDto {
  @ApiProperty()
  round: number;

  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;

  @ApiProperty({ type: String, nullable: true })
  comments: string | null;

  @ApiProperty({ enum: CATEGORIES, nullable: true })
  category: Category | null;

  @ApiProperty({ type: [String], enum: Object.keys(EVENT_CHECKS) })
  checklist: string[];

  @ApiProperty({ type: String, nullable: true })
  hitsConsidered: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  reviewedAt: Date;
}

export class PostingVersionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  number: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As it was submitted' })
  content: Record<string, unknown>;

  @ApiProperty({ type: String, nullable: true })
  contact: string | null;

  @ApiProperty({ type: [PostingSectionDto] })
  sections: PostingSectionDto[];

  @ApiProperty({ type: String, nullable: true })
  submittedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;

  @ApiProperty({ type: PostingCheckDto, nullable: true })
  check: PostingCheckDto | null;

  @ApiProperty({ type: [PostingMarkDto] })
  marks: PostingMarkDto[];

  @ApiProperty({ type: PostingVerdictDto, nullable: true })
  review: PostingVerdictDto | null;
}

export class ListedEmployerDto {
  @ApiProperty()
  statedName: string;

  @ApiProperty()
  listedName: string;

  @ApiProperty({ type: LocalTextDto })
  category: LocalTextDto;

  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;

  @ApiProperty({ format: 'date' })
  until: string;

  @ApiProperty({ description: 'The same employer by its code, kept off this campus' })
  isBarring: boolean;

  @ApiProperty({ description: 'It may be the same: somebody has to tell them apart' })
  needsThought: boolean;

  @ApiProperty({ type: LocalTextDto })
  why: LocalTextDto;
}

export class PublicationDto {
  @ApiProperty({ format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: Date;
}

export class PostingRightsDto {
  @ApiProperty()
  revise: boolean;

  @ApiProperty()
  withdraw: boolean;

  @ApiProperty()
  judge: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The step that waits for this person' })
  taskId: string | null;
}

export class PostingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: POSTING_KINDS })
  kind: PostingKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: NamedDto })
  host: NamedDto;

  @ApiProperty({ enum: POSTING_SOURCES })
  source: PostingSource;

  @ApiProperty({ type: String, nullable: true })
  onBehalfOf: string | null;

  @ApiProperty({ enum: POSTING_STATES })
  state: PostingState;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;

  @ApiProperty({ type: String, nullable: true })
  withdrawalReason: string | null;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only for people who may read the case' })
  caseId?: string;

  @ApiProperty({ type: PublicationDto, nullable: true })
  published: PublicationDto | null;

  @ApiProperty({ type: [PostingVersionDto] })
  versions: PostingVersionDto[];

  @ApiProperty({ type: [ListedEmployerDto] })
  listed: ListedEmployerDto[];

  @ApiProperty({ type: PostingRightsDto })
  may: PostingRightsDto;
}

export class PublicPostingsQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: POSTING_KINDS })
  @IsOptional()
  @IsIn(POSTING_KINDS)
  kind?: PostingKind;
}

export class PublicPostingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: POSTING_KINDS })
  kind: PostingKind;

  @ApiProperty()
  title: string;

  @ApiProperty()
  hostName: string;

  @ApiProperty({ type: [String] })
  employers: string[];

  @ApiProperty({ type: [PostingSectionDto] })
  sections: PostingSectionDto[];

  @ApiPropertyOptional()
  headcount?: number;

  @ApiPropertyOptional({ example: '09:00' })
  startsAt?: string;

  @ApiPropertyOptional({ example: '16:30' })
  endsAt?: string;

  @ApiProperty({ format: 'date' })
  until: string;

  @ApiProperty({ format: 'date' })
  publishedOn: string;
}

export class PublicPostingListDto extends PageDto {
  @ApiProperty({ type: [PublicPostingDto] })
  items: PublicPostingDto[];
}
