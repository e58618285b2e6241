import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ENTRY_STATUSES, type EntryStatus } from '../blacklist/entry-status';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, PageQueryDto, SearchQueryDto } from '../platform/http/page.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { type Decision, DECISIONS, HIT_KINDS, type HitKind, ROW_RESULTS, type RowResult } from './look-up';
import { ROW_VIEWS, type RowView } from './look-up-pages.service';

const SOURCES = ['one', 'paste', 'file'] as const;
const STATES = ['checking', 'open', 'finished'] as const;
const LONGEST_REASON = 500;
/** 5,000 lines of a long name and a code. */
const LONGEST_TEXT = 300_000;

export class LookUpOneDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  creditCode?: string;
}

export class LookUpListDto {
  @ApiProperty({ maxLength: 100, example: '2026 年春季双选会' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  title: string;
  @ApiProperty({ description: 'One employer a line: a name, a credit code, or both.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  text: string;
}

export class LookUpFileDto {
  @ApiProperty({ maxLength: 100, example: '2026 年春季双选会' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  title: string;
}

export class ListLookUpsDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}

export class LookUpRowsQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: ROW_VIEWS })
  @IsOptional()
  @IsIn(ROW_VIEWS)
  view?: RowView;
}

export class ExportLookUpDto {
  @ApiPropertyOptional({ enum: TABLE_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(TABLE_FORMATS)
  format: TableFormat = 'xlsx';
  @ApiPropertyOptional({ enum: ROW_VIEWS })
  @IsOptional()
  @IsIn(ROW_VIEWS)
  view?: RowView;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class ReadRowDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  line: number;
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class DecideRowsDto {
  @ApiProperty({ type: [ReadRowDto] })
  @ValidateNested({ each: true })
  @Type(() => ReadRowDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  rows: ReadRowDto[];
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: Decision;
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  reason: string;
}

export class QuestionsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ['open', 'answered'] })
  @IsOptional()
  @IsIn(['open', 'answered'])
  state?: 'open' | 'answered';
}

export class AnswerQuestionDto {
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  answer: string;
}

export class LookUpIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class LookUpSummaryDto extends LookUpIdDto {
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: SOURCES })
  source: (typeof SOURCES)[number];
  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
  @ApiProperty()
  rowCount: number;
  @ApiProperty()
  checkedCount: number;
  @ApiProperty()
  createdBy: string;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  checkedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when there was nothing to decide.' })
  finishedBy: string | null;
  @ApiProperty({ type: Date, nullable: true })
  finishedAt: Date | null;
}

export class ListedLookUpDto extends LookUpSummaryDto {
  @ApiProperty({ description: 'Exact, probable and alike.' })
  hitCount: number;
}

export class LookUpsPageDto extends PageDto {
  @ApiProperty({ type: [ListedLookUpDto] })
  items: ListedLookUpDto[];
}

export class LookUpCountsDto {
  @ApiProperty()
  exact: number;
  @ApiProperty()
  probable: number;
  @ApiProperty()
  alike: number;
  @ApiProperty()
  branch: number;
  @ApiProperty()
  none: number;
  @ApiProperty()
  undecided: number;
  @ApiProperty({ description: 'Of the undecided ones, those that wait for the authority.' })
  asked: number;
}

export class LookUpDto extends LookUpSummaryDto {
  @ApiProperty({ type: LookUpCountsDto })
  counts: LookUpCountsDto;
}

export class FoundEntryDto {
  @ApiProperty()
  employerName: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
  @ApiProperty({ type: LocalTextDto })
  category: LocalTextDto;
  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;
  @ApiProperty()
  listedOn: string;
  @ApiProperty()
  until: string;
  @ApiProperty()
  basis: string;
}

export class LookUpHitDto {
  @ApiProperty({ format: 'uuid' })
  entryId: string;
  @ApiProperty({ enum: HIT_KINDS })
  kind: HitKind;
  @ApiProperty()
  isByCode: boolean;
  @ApiProperty({ description: 'The entry reaches the organisation that looked it up.' })
  binds: boolean;
  @ApiProperty({ type: LocalTextDto })
  why: LocalTextDto;
  @ApiProperty({ type: FoundEntryDto, description: 'As it stood when it was found.' })
  entry: FoundEntryDto;
  @ApiProperty({ enum: ENTRY_STATUSES, description: 'Where the entry stands today.' })
  status: EntryStatus;
  @ApiProperty({ type: LocalTextDto })
  statusName: LocalTextDto;
}

export class LookUpRowDto {
  @ApiProperty()
  line: number;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
  @ApiProperty({ description: 'The code that the list states fails its check.' })
  codeFault: boolean;
  @ApiProperty({ type: Number, nullable: true })
  repeatsLine: number | null;
  @ApiProperty({ enum: ROW_RESULTS, nullable: true })
  result: RowResult | null;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: [LookUpHitDto] })
  hits: LookUpHitDto[];
  @ApiProperty({ enum: DECISIONS, nullable: true })
  decision: Decision | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;
  @ApiProperty({ type: Date, nullable: true })
  answeredAt: Date | null;
  @ApiProperty()
  mayAdmit: boolean;
}

export class LookUpRowsDto extends PageDto {
  @ApiProperty({ type: [LookUpRowDto] })
  items: LookUpRowDto[];
}

export class QuestionDto {
  @ApiProperty({ format: 'uuid' })
  lookUpId: string;
  @ApiProperty()
  line: number;
  @ApiProperty()
  school: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  askedBy: string;
  @ApiProperty()
  askedAt: Date;
  @ApiProperty({ type: [LookUpHitDto] })
  hits: LookUpHitDto[];
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;
  @ApiProperty({ type: Date, nullable: true })
  answeredAt: Date | null;
}

export class QuestionsPageDto extends PageDto {
  @ApiProperty({ type: [QuestionDto] })
  items: QuestionDto[];
}
