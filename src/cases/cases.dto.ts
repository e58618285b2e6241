import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';
import { CASE_KINDS, CHANNELS, type CaseKind, type Channel } from './case';

const STATES = ['open', 'closed'] as const;

export class RecordRecusalDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ description: 'The interest that the person has in the matter or a party' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class DueDto {
  @ApiProperty({ example: '2026-03-02' })
  date: string;

  @ApiProperty({ description: 'Negative when the date has passed' })
  remainingWorkingDays: number;

  @ApiProperty({ enum: ['green', 'yellow', 'red'] })
  colour: 'green' | 'yellow' | 'red';

  @ApiProperty({ description: 'The holidays of that year are not known yet' })
  provisional: boolean;
}

export class CaseSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'TS-2026-000123' })
  number: string;

  @ApiProperty({ enum: Object.keys(CASE_KINDS) })
  kind: CaseKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'The end event that closed the case' })
  outcome: LocalTextDto | null;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;

  @ApiProperty({ enum: CHANNELS })
  channel: Channel;

  @ApiProperty({ type: DueDto, nullable: true })
  due: DueDto | null;
}

export class CasePageDto extends PageDto {
  @ApiProperty({ description: 'More were found than `total` counts' })
  isMore: boolean;

  @ApiProperty({ type: [CaseSummaryDto] })
  items: CaseSummaryDto[];
}

export class CasePartyDto {
  @ApiProperty()
  role: string;

  @ApiProperty({ type: LocalTextDto })
  roleName: LocalTextDto;

  @ApiProperty()
  name: string;
}

export class CasePersonDto {
  @ApiProperty()
  duty: string;

  @ApiProperty({ type: LocalTextDto })
  dutyName: LocalTextDto;

  @ApiProperty({ type: NamedDto })
  person: NamedDto;
}

export class RecusalDto {
  @ApiProperty({ type: NamedDto })
  person: NamedDto;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class CaseStepDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalTextDto })
  name: LocalTextDto;

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'The called process it is a step of' })
  within: LocalTextDto | null;

  @ApiProperty({ enum: ['done', 'current', 'upcoming'] })
  state: 'done' | 'current' | 'upcoming';

  @ApiProperty({ type: NamedDto, nullable: true })
  who: NamedDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was done, or when it began' })
  at: Date | null;

  @ApiProperty({ type: LocalTextDto, nullable: true })
  outcome: LocalTextDto | null;

  @ApiProperty({ type: Number, nullable: true, description: 'That it took, or has taken so far' })
  workingDays: number | null;

  @ApiProperty({ description: 'It is finished, and on its way to the cluster on which the case runs' })
  isHandingOver: boolean;
}

export class TimelineRowDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ type: LocalTextDto })
  sentence: LocalTextDto;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'Null for the system, reporters and employers' })
  who: NamedDto | null;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'The absent person for whom a substitute acted' })
  onBehalfOf: NamedDto | null;
}

export class CaseDeadlineDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  duty: string;

  @ApiProperty({ type: LocalTextDto })
  dutyName: LocalTextDto;

  @ApiProperty({ example: '2026-03-02' })
  legalDate: string;

  @ApiProperty({ enum: ['open', 'passed', 'satisfied', 'cancelled'] })
  state: string;

  @ApiProperty({ enum: ['green', 'yellow', 'red'] })
  colour: 'green' | 'yellow' | 'red';

  @ApiProperty()
  remainingWorkingDays: number;

  @ApiProperty()
  provisional: boolean;

  @ApiProperty({ type: LocalTextDto, description: 'Where the limit comes from' })
  basis: LocalTextDto;

  @ApiProperty({ type: [LocalTextDto] })
  reasons: LocalTextDto[];
}

export class CaseDocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty()
  size: number;
}

/** Other parts of the product add their own keys: `letters`, `decision` … */
export class CaseDetailDto extends CaseSummaryDto {
  @ApiProperty({ type: [CasePartyDto] })
  parties: CasePartyDto[];

  @ApiProperty({ type: [CasePersonDto] })
  people: CasePersonDto[];

  @ApiProperty({ type: [RecusalDto] })
  recusals: RecusalDto[];

  @ApiProperty({ type: [CaseStepDto] })
  steps: CaseStepDto[];

  @ApiProperty({ type: [TimelineRowDto] })
  timeline: TimelineRowDto[];

  @ApiProperty({ type: [CaseDeadlineDto] })
  deadlines: CaseDeadlineDto[];

  @ApiProperty({ type: [CaseDocumentDto] })
  documents: CaseDocumentDto[];

  [part: string]: unknown;
}

export class DiagramPositionDto {
  @ApiProperty({ description: 'BPMN 2.0 XML of the version on which it runs' })
  xml: string;

  @ApiProperty({ type: [String] })
  active: string[];

  @ApiProperty({ type: [String] })
  completed: string[];

  @ApiProperty({ type: [String] })
  incidents: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'Working days that each step took, or has taken so far, by element',
  })
  durations: Record<string, number>;
}

export class CalledPositionDto extends DiagramPositionDto {
  @ApiProperty({ description: 'The call activity on the diagram that called it' })
  elementId: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
}

export class CaseDiagramDto extends DiagramPositionDto {
  @ApiProperty({ type: [CalledPositionDto], description: 'Processes that the case called, in order' })
  called: CalledPositionDto[];
}
