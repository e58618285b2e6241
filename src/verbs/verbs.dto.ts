import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Vote, VOTES } from '../decisions/collective-decision';
import { AbsentPersonDto } from '../inbox/inbox.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { TaskVersionDto } from '../tasks/tasks.dto';
import { MODE, type Position, POSITIONS } from './approval';
import { type Hand, HANDS } from './hand';
import { type Verb, VERBS } from './verb';

const MOST_TEXT = 2000;
const MOST_PEOPLE = 20;
const PARTS = ['take', 'approve', 'read'] as const;

export class ChoicesQueryDto {
  @ApiPropertyOptional({
    enum: PARTS,
    description: 'To take the step unless given, to approve it, or to be told of it',
  })
  @IsOptional()
  @IsIn(PARTS)
  part: (typeof PARTS)[number] = 'take';
}

export class ReasonDto extends TaskVersionDto {
  @ApiProperty({ maxLength: MOST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_TEXT)
  reason: string;
}

export class HandOnDto extends ReasonDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class HandBackDto extends TaskVersionDto {
  @ApiPropertyOptional({ maxLength: MOST_TEXT })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  note?: string;
}

export class AddApproversDto extends ReasonDto {
  @ApiProperty({ enum: POSITIONS })
  @IsIn(POSITIONS)
  position: Position;

  @ApiProperty({ description: 'all, one-veto, any, in-order or percent-<n>', example: 'one-veto' })
  @Matches(MODE)
  mode: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'In the order in which they are asked' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];
}

export class VoteDto {
  @ApiProperty({ enum: VOTES })
  @IsIn(VOTES)
  vote: Vote;

  @ApiPropertyOptional({ maxLength: MOST_TEXT, description: 'Required against it' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  opinion?: string;
}

export class ReturnDto extends ReasonDto {
  @ApiProperty({ description: 'One of the targets' })
  @IsString()
  @MaxLength(200)
  elementId: string;
}

export class WithdrawDto {
  @ApiProperty({ maxLength: MOST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_TEXT)
  reason: string;
}

export class CopyDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @ApiPropertyOptional({ maxLength: MOST_TEXT })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  note?: string;
}

export class VerbChoiceDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  organisation: string;
}

export class VerbDto {
  @ApiProperty({ enum: VERBS })
  verb: Verb;
  @ApiProperty()
  allowed: boolean;
  @ApiPropertyOptional({ type: LocalTextDto, description: 'Why it is not' })
  reason?: LocalTextDto;
}

export class HandDto {
  @ApiProperty({ enum: HANDS })
  verb: Hand;
  @ApiProperty()
  by: string;
  @ApiProperty({ type: String, nullable: true })
  from: string | null;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
  @ApiProperty({
    type: LocalTextDto,
    nullable: true,
    description: 'Of a return or a withdrawal: the step that was left',
  })
  fromStep: LocalTextDto | null;
  @ApiProperty()
  reason: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class ApproverDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: VOTES, nullable: true })
  vote: Vote | null;
  @ApiProperty({ type: String, nullable: true })
  opinion: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  votedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'The substitute who voted for the approver' })
  votedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  removedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  removalReason: string | null;
}

const STATES = ['open', 'carried', 'not-carried', 'ended'] as const;

export class RoundDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: POSITIONS })
  position: Position;
  @ApiProperty()
  mode: string;
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
  @ApiProperty()
  reason: string;
  @ApiProperty()
  openedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;
  @ApiProperty({ type: [ApproverDto] })
  approvers: ApproverDto[];
}

export class CopyRecordDto {
  @ApiProperty()
  to: string;
  @ApiProperty()
  by: string;
  @ApiProperty()
  note: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: Date | null;
}

export class ReturnTargetDto {
  @ApiProperty()
  elementId: string;
  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
  @ApiProperty({ description: 'Who did it last' })
  name: string;
}

/** What the page of a step shows beside the form: what can be done with it, through whose hands it went, who voted how. */
export class TaskVerbsDto {
  @ApiProperty()
  version: number;
  @ApiProperty({ type: [VerbDto] })
  verbs: VerbDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Who delegated the step and gets it back' })
  delegatedBy: string | null;
  @ApiProperty({ description: 'Submitted, while approvers vote' })
  isHeld: boolean;
  @ApiProperty({ type: [HandDto] })
  chain: HandDto[];
  @ApiProperty({ type: [RoundDto] })
  rounds: RoundDto[];
  @ApiProperty({ type: [CopyRecordDto] })
  copies: CopyRecordDto[];
  @ApiProperty({ type: [ReturnTargetDto] })
  returnTargets: ReturnTargetDto[];
  @ApiProperty({ type: String, nullable: true, description: 'The absent approver for whom the caller would vote' })
  votesFor: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What approvers vote on' })
  proposal: Record<string, unknown> | null;
}

export class MovedDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The step that is open again; null while the move is on its way to the cluster on which the case runs',
  })
  taskId: string | null;
}

export class MyApprovalDto {
  @ApiProperty({ format: 'uuid' })
  taskId: string;
  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
  @ApiProperty({ type: String, nullable: true, description: 'Only for people who may read the case' })
  caseNumber: string | null;
  @ApiProperty()
  askedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;
  @ApiProperty({ type: AbsentPersonDto, nullable: true, description: 'The absent colleague who is asked' })
  onBehalfOf: AbsentPersonDto | null;
}
