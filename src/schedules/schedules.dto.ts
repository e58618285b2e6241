import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'; // prettier-ignore
import { RateDto } from '../metrics/figures.dto';
import { METRICS, type Metric } from '../metrics/metric';
import { UNIT_LEVELS, type UnitLevel } from '../metrics/metric-unit';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { ITEM_STATES, type ItemState, LIST_KINDS, LIST_RULES, type ListKind, type ListRule } from './proposed-list';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DUTY_RULES = ['hardship-below-school', 'major-below-threshold'] as const;
const RULES_BY_HAND = ['interview-by-hand', 'major-by-hand'] as const;
/** As many as a page of a list shows at most. */
const MOST_AT_ONCE = 200;

export class DutyDto {
  @ApiProperty({ enum: DUTY_RULES })
  rule: (typeof DUTY_RULES)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Null where the notice sets no day' })
  date: string | null;

  @ApiProperty()
  cohort: number;

  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty({ type: LocalTextDto })
  source: LocalTextDto;

  @ApiProperty({ type: String, nullable: true })
  listId: string | null;

  @ApiProperty({ description: 'Its day lies before the policy was chosen here: only a person opens the list' })
  isBefore: boolean;
}

export class ProposedListDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: LIST_RULES })
  rule: ListRule;

  @ApiProperty({ enum: LIST_KINDS })
  kind: ListKind;

  @ApiProperty()
  jurisdiction: string;

  @ApiProperty({ type: LocalTextDto, nullable: true })
  source: LocalTextDto | null;

  @ApiProperty({ example: '2023-07-01' })
  date: string;

  @ApiProperty({ type: Number, nullable: true })
  cohort: number | null;

  @ApiProperty({ enum: METRICS, nullable: true })
  metric: Metric | null;

  @ApiProperty({ type: String, nullable: true })
  asOf: string | null;

  @ApiProperty({ type: RateDto, nullable: true })
  threshold: RateDto | null;

  @ApiProperty({ type: Number, nullable: true })
  years: number | null;

  @ApiProperty({ type: Number, nullable: true })
  minCohort: number | null;

  @ApiProperty({ enum: ['none', 'set', 'asked', 'answered'] })
  minCohortState: 'none' | 'set' | 'asked' | 'answered';

  @ApiProperty({ type: [LocalTextDto] })
  remarks: LocalTextDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Null when it was opened on its day by itself' })
  openedBy: string | null;

  @ApiProperty()
  openedAt: Date;

  @ApiProperty()
  proposed: number;

  @ApiProperty()
  confirmed: number;

  @ApiProperty()
  dismissed: number;
}

export class ScheduleDto {
  @ApiProperty({ type: [DutyDto] })
  duties: DutyDto[];

  @ApiProperty({ type: [ProposedListDto] })
  lists: ProposedListDto[];
}

export class OpenListDto {
  @ApiProperty({ enum: DUTY_RULES })
  @IsIn(DUTY_RULES)
  rule: (typeof DUTY_RULES)[number];

  @ApiPropertyOptional({ description: 'Of the duty; absent where the notice sets no day' })
  @IsOptional()
  @Matches(DAY)
  date?: string;

  @ApiPropertyOptional({ description: 'The class to look at, where the notice sets no day' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  cohort?: number;
}

export class FigureNamedDto {
  @ApiProperty({ enum: METRICS })
  @IsIn(METRICS)
  metric: Metric;

  @ApiProperty()
  @IsInt()
  @Min(2000)
  @Max(2100)
  cohort: number;
}

export class OpenByHandDto {
  @ApiProperty({ enum: RULES_BY_HAND })
  @IsIn(RULES_BY_HAND)
  rule: (typeof RULES_BY_HAND)[number];

  @ApiProperty({ type: [String], description: 'Schools for interviews, units of majors for adjustments' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  targets: string[];

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;

  @ApiPropertyOptional({ type: FigureNamedDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => FigureNamedDto)
  figure?: FigureNamedDto;
}

export class ListIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class AddedItemsDto {
  @ApiProperty()
  added: number;
}

export class ItemQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: ITEM_STATES })
  @IsOptional()
  @IsIn(ITEM_STATES)
  state?: ItemState;
}

export class ItemFigureDto extends RateDto {
  @ApiProperty({ enum: ['subject', 'comparator'] })
  role: 'subject' | 'comparator';

  @ApiProperty({ format: 'uuid' })
  snapshotId: string;

  @ApiProperty({ format: 'uuid' })
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: UNIT_LEVELS })
  level: UnitLevel;

  @ApiProperty({ enum: METRICS })
  metric: Metric;

  @ApiProperty()
  cohort: number;

  @ApiProperty()
  asOf: string;
}

export class ItemEditDto {
  @ApiProperty()
  note: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  editedBy: string;

  @ApiProperty()
  editedAt: Date;
}

export class ProposedItemDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ format: 'uuid' })
  unitId: string;

  @ApiProperty({ format: 'uuid' })
  organisationId: string;

  @ApiProperty()
  school: string;

  @ApiProperty({ enum: UNIT_LEVELS })
  level: UnitLevel;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  majorCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  groupCode: string | null;

  @ApiProperty({ type: [LocalTextDto] })
  reasons: LocalTextDto[];

  @ApiProperty({ type: [ItemFigureDto] })
  figures: ItemFigureDto[];

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: [ItemEditDto] })
  edits: ItemEditDto[];

  @ApiProperty({ enum: ITEM_STATES })
  state: ItemState;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'For whoever may open it' })
  caseId: string | null;
}

export class ProposedItemsDto extends PageDto {
  @ApiProperty({ type: ProposedListDto })
  list: ProposedListDto;

  @ApiProperty({ description: 'Whether the person decides on items' })
  canDecide: boolean;

  @ApiProperty({ type: [ProposedItemDto] })
  items: ProposedItemDto[];
}

export class SeenItemDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class ConfirmItemsDto {
  @ApiProperty({ type: [SeenItemDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => SeenItemDto)
  items: SeenItemDto[];
}

export class ConfirmedItemsDto {
  @ApiProperty({ type: [String] })
  caseIds: string[];
}

export class DismissItemsDto extends ConfirmItemsDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class EditItemDto extends SeenItemDto {
  @ApiProperty({ maxLength: 1000, description: 'What the letter says besides the figures' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(1000)
  note: string;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class ItemVersionDto {
  @ApiProperty()
  version: number;
}

export class AnswerMinCohortDto {
  @ApiProperty({ description: 'From how many graduates of a major the rule applies' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  minCohort: number;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class DismissedItemsDto {
  @ApiProperty()
  dismissed: number;
}
