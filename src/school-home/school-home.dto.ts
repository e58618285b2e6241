import { ApiProperty } from '@nestjs/swagger';
import { DueDto } from '../cases/cases.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { SIGN_OFF_STATES, type SignOffState } from '../splits/sign-off';
import { MATTER_KINDS, type MatterKind } from './matter';
import { SEASON_KINDS, type SeasonKind } from './season';

const REASONS = ['rest-day', 'before-undefined'] as const;

export class SeasonDutyDto {
  @ApiProperty({ enum: SEASON_KINDS })
  kind: SeasonKind;

  @ApiProperty({ format: 'date', description: 'As the notice sets it' })
  date: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day of a duty that runs for a time',
  })
  from: string | null;

  @ApiProperty({ format: 'date', description: 'The working day on which it is done in every reading of the notice' })
  planBy: string;

  @ApiProperty({ type: String, enum: REASONS, nullable: true, description: 'Why that is another day' })
  reason: (typeof REASONS)[number] | null;

  @ApiProperty({ type: DueDto, description: 'Of `planBy`' })
  due: DueDto;

  @ApiProperty({ type: LocalTextDto, description: 'Notice and clause' })
  source: LocalTextDto;
}

export class SeasonDto {
  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty({ type: [SeasonDutyDto] })
  duties: SeasonDutyDto[];
}

export class SchoolTodoDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty({ enum: MATTER_KINDS })
  matter: MatterKind;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The authority that asks; null for the school’s own matters',
  })
  asker: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ description: 'Claimed; otherwise on offer' })
  isMine: boolean;

  @ApiProperty({ type: DueDto, nullable: true })
  due: DueDto | null;
}

export class SchoolTodosDto {
  @ApiProperty({ type: [SchoolTodoDto] })
  items: SchoolTodoDto[];

  @ApiProperty()
  total: number;
}

export class RunningSplitDto {
  @ApiProperty({ format: 'uuid' })
  taskId: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty({ description: 'Colleges that were asked' })
  asked: number;

  @ApiProperty()
  answered: number;

  @ApiProperty({ type: DueDto, nullable: true, description: 'The nearest date of a part that is still open' })
  due: DueDto | null;

  @ApiProperty({ type: String, enum: SIGN_OFF_STATES, nullable: true })
  signOff: SignOffState | null;
}

export class SchoolHomeDto {
  @ApiProperty()
  school: string;

  @ApiProperty({ type: SeasonDto, nullable: true, description: 'Null where no policy is chosen' })
  season: SeasonDto | null;

  @ApiProperty({ type: SchoolTodosDto })
  todo: SchoolTodosDto;

  @ApiProperty({ type: [RunningSplitDto] })
  running: RunningSplitDto[];
}
