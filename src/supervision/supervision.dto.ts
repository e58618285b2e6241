import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { DueDto } from '../cases/cases.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';
import { MOST_TEXT, MOST_WORKING_DAYS, ORDER_COLOURS, type OrderColour } from './supervision';

const VIEWS = ['issued', 'received', 'told'] as const;
export type OrderView = (typeof VIEWS)[number];
const STATES = ['open', 'ended'] as const;
const ORDER_STATES = [
  'open',
  'settled',
  'escalated-to-interview',
  'escalated-to-accountability',
  'lifted',
  'withdrawn',
] as const;

export class SupervisionReasonDto {
  @ApiProperty({ maxLength: MOST_TEXT })
  @MaxLength(MOST_TEXT)
  @IsString()
  @Matches(/\S/)
  reason: string;
}

export class OrderFromProposalDto extends SupervisionReasonDto {
  @ApiProperty({ enum: ORDER_COLOURS })
  @IsIn(ORDER_COLOURS)
  colour: OrderColour;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_WORKING_DAYS, description: 'Left out, the rule or the issuer says' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_WORKING_DAYS)
  workingDays?: number;
}

export class IssueOrderDto extends OrderFromProposalDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The step it is about; the whole case when absent' })
  @IsOptional()
  @IsUUID()
  taskId?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  addresseeOrganisationId: string;
}

export class IssuedOrderDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ example: 'DB-2026-000012' })
  number: string;
}

export class UrgeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  urgedBy: string;
  @ApiProperty()
  urgedAt: Date;
}

/** What the page of a step shows of pressure on it, and what the reader may add. */
export class TaskSupervisionDto {
  @ApiProperty({ type: [UrgeDto] })
  urges: UrgeDto[];

  @ApiProperty()
  mayUrge: boolean;
}

export class CaseOrderDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty({ enum: ORDER_COLOURS })
  colour: OrderColour;
  @ApiProperty({ enum: ORDER_STATES })
  state: (typeof ORDER_STATES)[number];
  @ApiProperty()
  addressee: string;
  @ApiProperty()
  reason: string;
  @ApiProperty({ description: 'The reader issued it and may take it back' })
  mayWithdraw: boolean;
}

export class SupervisedStepDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organisationId: string | null;
}

export class OrderFactDto {
  @ApiProperty({ type: LocalTextDto })
  label: LocalTextDto;
  @ApiProperty({ type: LocalTextDto })
  value: LocalTextDto;
}

/** What the page of a case shows of supervision, and what the reader may issue. */
export class CaseSupervisionDto {
  @ApiProperty()
  mayIssue: boolean;
  @ApiProperty({ type: [NamedDto], description: 'Units that know of the case from a step of their own' })
  addressees: NamedDto[];
  @ApiProperty({ type: [SupervisedStepDto], description: 'Steps that are still to be done' })
  steps: SupervisedStepDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Working days for an answer as the rules of the case say' })
  ruleDays: number | null;
  @ApiProperty({
    type: [OrderFactDto],
    description: 'Of a case that is an order itself: the order and what was reported',
  })
  facts: OrderFactDto[];
  @ApiProperty({ type: [CaseOrderDto] })
  orders: CaseOrderDto[];
}

export class ListOrdersDto extends PageQueryDto {
  @ApiProperty({ enum: VIEWS })
  @IsIn(VIEWS)
  view: OrderView;

  @ApiPropertyOptional({ enum: STATES, description: 'Both unless given' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ enum: ORDER_COLOURS })
  @IsOptional()
  @IsIn(ORDER_COLOURS)
  colour?: OrderColour;
}

export class OrderRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiPropertyOptional({ description: 'For staff of the issuer: a unit would learn from gaps of other orders' })
  number?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The supervised case, for those who may read it' })
  parentCaseId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The step of the order that waits for the reader' })
  taskId?: string;
  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'The supervised step' })
  step: LocalTextDto | null;
  @ApiProperty({ enum: ORDER_COLOURS })
  colour: OrderColour;
  @ApiProperty({ enum: ORDER_STATES })
  state: (typeof ORDER_STATES)[number];
  @ApiProperty()
  issuer: string;
  @ApiProperty()
  addressee: string;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  issuedAt: Date;
  @ApiProperty({ type: DueDto, nullable: true })
  due: DueDto | null;
}

export class OrderPageDto extends PageDto {
  @ApiProperty({ type: [OrderRowDto] })
  items: OrderRowDto[];
}

/** A missed date with a step that is still open: the program proposes, a head issues or dismisses. */
export class ProposalDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'TS-2026-000123' })
  caseNumber: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'For those who may read the case' })
  caseId?: string;
  @ApiProperty({ type: LocalTextDto })
  duty: LocalTextDto;
  @ApiProperty({ example: '2026-03-02' })
  missedOn: string;
  @ApiProperty({ type: LocalTextDto })
  step: LocalTextDto;
  @ApiProperty()
  unit: string;
}

export class ProposalPageDto extends PageDto {
  @ApiProperty({ type: [ProposalDto] })
  items: ProposalDto[];
}
