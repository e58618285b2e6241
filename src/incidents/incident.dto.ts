import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { INTERVENTION_KINDS, type InterventionKind } from './incident';

const KEY = /^\d{1,19}$/;
const HELD_UP = /^(record|command)-\d{1,19}$/;
const MAX_INCIDENTS = 500;

export class InterventionReasonDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class RetryIncidentsDto extends InterventionReasonDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_INCIDENTS)
  @Matches(KEY, { each: true })
  incidentKeys: string[];
}

export class ProposeInterventionDto extends InterventionReasonDto {
  @ApiProperty({ enum: INTERVENTION_KINDS })
  @IsIn(INTERVENTION_KINDS)
  kind: InterventionKind;

  @ApiPropertyOptional({ description: 'The step that is stuck, or the token to move.' })
  @ValidateIf(({ kind }: ProposeInterventionDto) => kind !== 'cancel-case')
  @Matches(KEY)
  elementInstanceKey?: string;

  @ApiPropertyOptional({ description: 'move-token: the element to go on with.' })
  @ValidateIf(({ kind }: ProposeInterventionDto) => kind === 'move-token')
  @IsString()
  @MaxLength(200)
  to?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'change-variables: ids and flags.' })
  @ValidateIf(({ kind }: ProposeInterventionDto) => kind === 'change-variables')
  @IsObject()
  values?: Record<string, unknown>;
}

export class InterventionIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class RetryRefusalDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  text: LocalTextDto;
}

export class RetryResultDto {
  @ApiProperty()
  incidentKey: string;
  @ApiProperty({ type: RetryRefusalDto, nullable: true })
  refusal: RetryRefusalDto | null;
}

export class HeldUpDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: ['record', 'command'], description: 'record: told by the cluster; command: sent to it' })
  kind: 'record' | 'command';
  @ApiProperty({ type: String, nullable: true, description: 'The process, message or signal by its name in the model' })
  about: string | null;
  @ApiProperty()
  text: string;
  @ApiProperty()
  at: Date;
}

export class RetryHeldUpDto extends InterventionReasonDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_INCIDENTS)
  @Matches(HELD_UP, { each: true })
  ids: string[];
}

export class HeldUpResultDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: RetryRefusalDto, nullable: true })
  refusal: RetryRefusalDto | null;
}

export class StuckCaseDto {
  @ApiProperty()
  incidentKey: string;
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty()
  caseNumber: string;
  @ApiProperty({ description: 'Of the process.' })
  version: number;
  @ApiProperty()
  openedAt: Date;
}

export class IncidentGroupDto {
  @ApiProperty()
  processId: string;
  @ApiProperty()
  processTitle: LocalTextDto;
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  elementName: LocalTextDto;
  @ApiProperty()
  type: string;
  @ApiProperty({ description: 'The message without what differs from case to case.' })
  cause: string;
  @ApiProperty()
  oldestAt: Date;
  @ApiProperty({ type: [StuckCaseDto] })
  incidents: StuckCaseDto[];
}

export class TokenDto {
  @ApiProperty()
  elementInstanceKey: string;
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  name: LocalTextDto;
}

export class TokenTargetDto {
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  name: LocalTextDto;
}

export class IncidentDto extends StuckCaseDto {
  @ApiProperty()
  processId: string;
  @ApiProperty()
  processTitle: LocalTextDto;
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  elementName: LocalTextDto;
  @ApiProperty()
  type: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: String, nullable: true })
  elementInstanceKey: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The variables the step worked on.',
  })
  input: Record<string, unknown> | null;
  @ApiProperty({ type: [TokenDto] })
  active: TokenDto[];
  @ApiProperty({ type: [TokenTargetDto], description: 'Where a token may go.' })
  targets: TokenTargetDto[];
}

export class InterventionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty()
  caseNumber: string;
  @ApiProperty({ enum: INTERVENTION_KINDS })
  kind: InterventionKind;
  @ApiProperty()
  sentence: LocalTextDto;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  proposer: string;
  @ApiProperty()
  proposedAt: Date;
  @ApiProperty({ description: 'False for who proposed it.' })
  canDecide: boolean;
}
