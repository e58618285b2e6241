import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { RoleDto } from '../people/role.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';

export class NamedChoiceDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: LocalTextDto;
}

export class UsedChoiceDto {
  @ApiProperty()
  code: string;
  @ApiProperty({ type: [String], description: 'Processes that use it.' })
  usedBy: string[];
}

export class DecisionChoiceDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  processId: string;
}

export class FormChoiceDto {
  @ApiProperty()
  key: string;
  @ApiProperty()
  processId: string;
  @ApiProperty({ type: [String], description: 'Keys of its fields.' })
  fields: string[];
}

export class ExpressionHelpDto {
  @ApiProperty()
  name: string;
  @ApiProperty()
  meaning: LocalTextDto;
  @ApiProperty()
  example: string;
}

export class DefinitionChoicesDto {
  @ApiProperty({ type: [RoleDto] })
  roles: RoleDto[];
  @ApiProperty({ type: [NamedChoiceDto], description: 'Before the colon of a candidate; `case` goes with a duty.' })
  parties: NamedChoiceDto[];
  @ApiProperty({ type: [NamedChoiceDto], description: 'Duties on a case, after `case:` and in the header `excludes`.' })
  caseDuties: NamedChoiceDto[];
  @ApiProperty({ type: [UsedChoiceDto] })
  deadlineDuties: UsedChoiceDto[];
  @ApiProperty({ type: [UsedChoiceDto] })
  messages: UsedChoiceDto[];
  @ApiProperty({ type: [FormChoiceDto] })
  forms: FormChoiceDto[];
  @ApiProperty({ type: [DecisionChoiceDto] })
  decisions: DecisionChoiceDto[];
  @ApiProperty({ type: [NamedChoiceDto], description: 'Processes that a call activity can call.' })
  processes: NamedChoiceDto[];
  @ApiProperty({ type: [ExpressionHelpDto] })
  expressionHelp: readonly ExpressionHelpDto[];
}

export class StepFieldDto {
  @ApiProperty()
  name: string;
  @ApiProperty()
  label: LocalTextDto;
}

export class StepHeaderDto extends StepFieldDto {
  @ApiProperty()
  required: boolean;
  @ApiPropertyOptional({ type: [String], description: 'One of these, when given.' })
  values?: readonly string[];
}

export class StepErrorDto {
  @ApiProperty()
  code: string;
  @ApiProperty()
  label: LocalTextDto;
}

export class ServiceStepDto {
  @ApiProperty()
  type: string;
  @ApiProperty()
  name: LocalTextDto;
  @ApiProperty()
  purpose: LocalTextDto;
  @ApiProperty({ type: [StepHeaderDto] })
  headers: readonly StepHeaderDto[];
  @ApiProperty({ type: [StepFieldDto], description: 'Variables it reads.' })
  inputs: readonly StepFieldDto[];
  @ApiProperty({ type: [StepFieldDto], description: 'Variables it sets.' })
  outputs: readonly StepFieldDto[];
  @ApiProperty({ type: [StepErrorDto] })
  errors: readonly StepErrorDto[];
}

export class CheckExpressionDto {
  @ApiProperty({ maxLength: 10_000, description: 'FEEL, with or without the leading `=`.' })
  @IsString()
  @MaxLength(10_000)
  expression: string;

  @ApiPropertyOptional({ description: 'A cell of a decision table.' })
  @IsOptional()
  @IsBoolean()
  unary?: boolean;
}

export class ExpressionVerdictDto {
  @ApiProperty()
  ok: boolean;
  @ApiPropertyOptional({ type: [String], description: 'Variables it reads.' })
  names?: string[];
  @ApiPropertyOptional({ description: 'Where it cannot be read, counted from the beginning of what was sent.' })
  position?: number;
  @ApiPropertyOptional()
  message?: LocalTextDto;
  @ApiPropertyOptional()
  hint?: LocalTextDto;
}
