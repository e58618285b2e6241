import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { DEFINITION_STATES, type DefinitionState } from './definition-state';

export class DefinitionEntryDto {
  @ApiProperty({ format: 'uuid', description: 'Of the version; of the draft while it is `draft` or `checked`.' })
  id: string;
  @ApiProperty({ type: Number, nullable: true, description: 'A draft gets its number when it is proposed.' })
  version: number | null;
  @ApiProperty({ enum: DEFINITION_STATES })
  state: DefinitionState;
  @ApiProperty({ description: 'An update that came with a release and waits for somebody to look at it.' })
  isShipped: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  proposalId: string | null;
  @ApiProperty({ type: String, nullable: true })
  editedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  editedAt: Date;
  @ApiProperty({ type: String, nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  proposedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  reviewedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  validFrom: Date | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'From then on no new case begins on it.',
  })
  validTo: Date | null;
  @ApiProperty({ description: 'Open cases on this version.' })
  running: number;
}

export class DefinitionHistoryDto {
  @ApiProperty()
  processId: string;
  @ApiProperty()
  title: LocalTextDto;
  @ApiProperty({ type: [DefinitionEntryDto] })
  versions: DefinitionEntryDto[];
}

export class ReasonDto {
  @ApiProperty({ maxLength: 1000 })
  @MaxLength(1000)
  @IsString()
  @Matches(/\S/)
  reason: string;
}

export class ProposeAgainDto extends ReasonDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Key of each warning and the reason why it stays.',
  })
  @IsOptional()
  @IsObject()
  warningReasons?: Record<string, string>;
}

export class ModelDto {
  @ApiProperty({ description: 'BPMN 2.0 XML in the Zeebe dialect.' })
  @IsString()
  @IsNotEmpty()
  bpmn: string;
}

export class OutlineWayDto {
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  name: LocalTextDto;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What is written on the way there, such as the answer at a gateway.',
  })
  via: string | null;
}

export class OutlineElementDto {
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  name: LocalTextDto;
  @ApiProperty({ description: 'BPMN local name, such as `userTask`.' })
  kind: string;
  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'Who does it, or what it waits for.' })
  who: LocalTextDto | null;
  @ApiProperty({ type: () => [OutlineElementDto], description: 'What is inside a sub-process.' })
  children: OutlineElementDto[];
  @ApiProperty({ type: [OutlineWayDto] })
  next: OutlineWayDto[];
}
