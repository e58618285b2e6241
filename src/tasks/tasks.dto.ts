import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { CaseDeadlineDto } from '../cases/cases.dto';
import { TaskSummaryDto } from '../inbox/inbox.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';

export class TaskVersionDto {
  @ApiProperty({ description: 'The version that was shown' })
  @IsInt()
  @Min(1)
  version: number;
}

export class SaveDraftDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  data: Record<string, unknown>;

  @ApiPropertyOptional({
    description: 'The version of the draft that is replaced, 0 for none; whatever is there unless given',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  over?: number;
}

export class SubmitTaskDto extends TaskVersionDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Values by field key' })
  @IsObject()
  data: Record<string, unknown>;
}

export class DraftSavedDto {
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;

  @ApiProperty({ description: 'Rises with each saving' })
  version: number;
}

export class DraftDto extends DraftSavedDto {
  @ApiPropertyOptional({
    type: NamedDto,
    description:
      'The absent colleague who filled it in, for a substitute without a draft; own files of that person are left out',
  })
  of?: NamedDto;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class FactDto {
  @ApiProperty({ type: LocalTextDto })
  label: LocalTextDto;

  @ApiProperty({ oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/LocalTextDto' }] })
  value: string | LocalTextDto;
}

export class TaskLinkDto {
  @ApiProperty({ type: LocalTextDto })
  label: LocalTextDto;

  @ApiProperty({ example: '/api/letters/0b9fca0e-1d2c-4c7e-9a53-0f2f4b6f1a11/pdf' })
  href: string;
}

export class CaseBriefDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty()
  title: string;
}

export class TaskDetailDto extends TaskSummaryDto {
  @ApiPropertyOptional({ type: LocalTextDto })
  instructions?: LocalTextDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'form-js schema as it holds for this person now',
  })
  form: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Initial or submitted values' })
  data: Record<string, unknown>;

  @ApiProperty({ type: DraftDto, nullable: true })
  draft: DraftDto | null;

  @ApiProperty({ type: [FactDto] })
  facts: FactDto[];

  @ApiProperty({ type: [TaskLinkDto], description: 'What may be looked at beside the form' })
  links: TaskLinkDto[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Choices by field key' })
  options: Record<string, { value: string; label: string | LocalTextDto }[]>;

  @ApiProperty({ type: [String], description: 'Fields that must be filled in beyond the form' })
  required: string[];

  @ApiProperty({
    type: [CaseDeadlineDto],
    description: 'The dates the step stands under, each with the reasons it was computed by',
  })
  clock: CaseDeadlineDto[];

  @ApiProperty()
  canClaim: boolean;

  @ApiProperty()
  canSubmit: boolean;

  @ApiPropertyOptional({ type: LocalTextDto, description: 'Why neither is possible' })
  reason?: LocalTextDto;

  @ApiPropertyOptional({ type: CaseBriefDto })
  case?: CaseBriefDto;
}

export class NextStepDto {
  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty({ description: 'Whom it waits for' })
  who: string;
}

export class TaskSubmittedDto {
  @ApiProperty({ description: 'False while approvers still vote on it' })
  closed: boolean;

  @ApiProperty({
    type: [NextStepDto],
    description: 'What the submission opened; empty for people who may not read the case',
  })
  next: NextStepDto[];

  @ApiProperty({ description: 'It counts, and has yet to reach the engine of the case, which is away or busy' })
  isHandingOver: boolean;
}
