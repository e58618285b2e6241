import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { CASE_KINDS, type CaseKind } from '../cases/case';
import { KINDS } from '../cases/case-lists.dto';
import { DueDto } from '../cases/cases.dto';
import { DAY_FORM, DueFilterDto, dueFilter } from '../deadlines/due-filter.dto';
import { type Language, LANGUAGES } from '../platform/http/language';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';
import { SomeOf, someOf } from '../platform/http/some-of';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import {
  COLUMNS,
  type InboxSort,
  type InboxTab,
  NOBODY,
  type Pressure,
  PRESSURE_NAMES,
  PRESSURES,
  SORTS,
  TABS,
} from './inbox';
import type { InboxQuery } from './inbox.service';

const STATES = ['open', 'closed'] as const;

export class ListTasksDto extends DueFilterDto {
  @ApiProperty({ enum: TABS, description: 'The tab' })
  @IsIn(TABS)
  view: InboxTab;

  @ApiPropertyOptional({ enum: ['true'], description: 'Of the tab `mine`: together with what can be claimed' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @IsIn([true])
  withOffers?: true;

  @ApiPropertyOptional({ enum: SORTS, description: 'Nearest deadline first unless given; done tasks newest first' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: InboxSort;

  @ApiPropertyOptional({ description: 'Columns that are shown, separated by commas', example: 'task,due,waiting' })
  @IsOptional()
  @SomeOf(COLUMNS)
  columns?: string;

  @ApiPropertyOptional({ description: 'Kinds of cases, separated by commas' })
  @IsOptional()
  @SomeOf(KINDS)
  kind?: string;

  @ApiPropertyOptional({ description: 'Id of the process', example: 'complaint-to-blacklist' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  process?: string;

  @ApiPropertyOptional({ description: 'Id of the step in the model', example: 'screen-complaint' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  step?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The organisation that has to do it' })
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'An organisation or employer with a part in the case' })
  @IsOptional()
  @IsUUID()
  party?: string;

  @ApiPropertyOptional({ enum: STATES, description: 'Of the case' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ description: 'Levels of pressure, separated by commas', example: 'urged,red' })
  @IsOptional()
  @SomeOf(PRESSURES)
  pressure?: string;

  @ApiPropertyOptional({ description: `A person or an organisation by id, or ${NOBODY}` })
  @ValidateIf((query: ListTasksDto) => query.waitingFor !== undefined && query.waitingFor !== NOBODY)
  @IsUUID()
  waitingFor?: string;

  @ApiPropertyOptional({ description: 'First day of arrival', example: '2026-03-02' })
  @IsOptional()
  @Matches(DAY_FORM)
  openedFrom?: string;

  @ApiPropertyOptional({ description: 'Last day of arrival', example: '2026-03-31' })
  @IsOptional()
  @Matches(DAY_FORM)
  openedTo?: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only what this person has not opened yet' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @IsIn([true])
  unread?: true;
}

/** The query of a list as the service takes it. */
export function inboxQuery(dto: ListTasksDto): InboxQuery {
  const { view, sort, columns, q, kind, process, step, organisation, party, state, pressure, page, pageSize } = dto;
  const { waitingFor, openedFrom, openedTo, unread, withOffers } = dto;
  return {
    ...dueFilter(dto),
    tab: view,
    ...(view === 'mine' && withOffers ? { withOffers } : {}),
    page,
    pageSize,
    ...(sort === undefined ? {} : { sort }),
    ...(columns === undefined ? {} : { columns: someOf(COLUMNS, columns) }),
    ...(q === undefined || q.trim() === '' ? {} : { q }),
    ...(kind === undefined ? {} : { kinds: someOf(KINDS, kind) }),
    ...(process === undefined ? {} : { processId: process }),
    ...(step === undefined ? {} : { step }),
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    ...(party === undefined ? {} : { partyId: party }),
    ...(state === undefined ? {} : { state }),
    ...(pressure === undefined ? {} : { pressures: someOf(PRESSURES, pressure) }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(openedFrom === undefined ? {} : { openedFrom }),
    ...(openedTo === undefined ? {} : { openedTo }),
    ...(unread === undefined ? {} : { unread }),
  };
}

export class AbsentPersonDto extends NamedDto {
  @ApiProperty({ format: 'date', description: 'Last day of the absence' })
  until: string;
}

export class TaskSummaryDto {
  @ApiProperty({ format: 'uuid', description: 'Of the task; of the case where the row stands for one' })
  id: string;

  @ApiProperty({ enum: ['task', 'case'], description: 'Whose page the row leads to' })
  opens: 'task' | 'case';

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The task, or the first open one of the case',
  })
  taskId: string | null;

  @ApiProperty({ description: 'Of the task' })
  version: number;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty({ description: 'Id of the step in the model', example: 'screen-complaint' })
  step: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only for people who may read the case' })
  caseId?: string;

  @ApiPropertyOptional({ example: 'TS-2026-000123' })
  caseNumber?: string;

  @ApiPropertyOptional()
  caseTitle?: string;

  @ApiPropertyOptional({ enum: Object.keys(CASE_KINDS) })
  caseKind?: CaseKind;

  @ApiPropertyOptional({ enum: STATES })
  caseState?: (typeof STATES)[number];

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  receivedAt?: Date;

  @ApiPropertyOptional({ type: [String], description: 'Names of the parties, where the column is shown' })
  parties?: string[];

  @ApiProperty({ type: NamedDto, nullable: true })
  organisation: NamedDto | null;

  @ApiProperty({ type: NamedDto, nullable: true })
  assignee: NamedDto | null;

  @ApiProperty({
    type: AbsentPersonDto,
    nullable: true,
    description: 'For whom this person would take the step as a substitute',
  })
  onBehalfOf: AbsentPersonDto | null;

  @ApiProperty({ type: [String], description: 'Names of those it waits for, where the column is shown' })
  waitingFor: string[];

  @ApiProperty({
    enum: PRESSURES,
    description: Object.entries(PRESSURE_NAMES)
      .map(([pressure, { en }]) => `${pressure}: ${en}`)
      .join(', '),
  })
  pressure: Pressure;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  closedAt?: Date;

  @ApiProperty({ type: DueDto, nullable: true })
  due: DueDto | null;

  @ApiProperty({ description: 'This person has not opened it yet' })
  unread: boolean;

  @ApiProperty({ description: 'It counts, and is on its way to the cluster on which the case runs' })
  isHandingOver: boolean;
}

export class TaskPageDto extends PageDto {
  @ApiProperty({ type: [TaskSummaryDto] })
  items: TaskSummaryDto[];
}

export class TaskCountsDto {
  @ApiProperty()
  mine: number;

  @ApiProperty()
  group: number;

  @ApiProperty({ description: 'At most 1,000' })
  done: number;

  @ApiProperty({ description: 'Not read yet' })
  copied: number;

  @ApiProperty({ description: 'Open cases' })
  started: number;

  @ApiProperty()
  supervised: number;
}

export class StepChoiceDto {
  @ApiProperty({ example: 'screen-complaint' })
  step: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
}

export class InboxChoicesDto {
  @ApiProperty({ type: [StepChoiceDto] })
  steps: StepChoiceDto[];

  @ApiProperty({ type: [NamedDto] })
  organisations: NamedDto[];

  @ApiProperty({ type: [NamedDto], description: 'Who holds one of the tasks' })
  people: NamedDto[];

  @ApiProperty({ type: [NamedDto], description: 'Of cases the person may read' })
  parties: NamedDto[];
}

export class ListChoicesDto {
  @ApiProperty({ enum: TABS, description: 'The tab' })
  @IsIn(TABS)
  view: InboxTab;
}

export class ExportTasksDto extends ListTasksDto {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'zh';
}

export class NextTaskQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The task that was just finished' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class NextTaskDto {
  @ApiProperty({ type: TaskSummaryDto, nullable: true })
  task: TaskSummaryDto | null;
}
