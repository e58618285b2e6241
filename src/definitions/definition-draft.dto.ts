import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_RESOURCE_BYTES } from '../engine/model/xml-limits';
import { LocalTextDto } from '../platform/http/local-text.dto';

export class TitleDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  zh: string;
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  en: string;
}

const FREE_OBJECT = { type: 'object', additionalProperties: true } as const;
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** The parts of a definition; only what is given is checked or saved. */
export class DefinitionPartsDto {
  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => TitleDto)
  title?: TitleDto;

  @ApiPropertyOptional({ description: 'BPMN 2.0 XML in the Zeebe dialect.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_RESOURCE_BYTES)
  bpmn?: string;

  @ApiPropertyOptional({
    ...FREE_OBJECT,
    description: 'form-js schemas by form key, which is the id of the user task.',
  })
  @IsOptional()
  @IsObject()
  forms?: Record<string, unknown>;

  @ApiPropertyOptional({ ...FREE_OBJECT, description: 'By user task, then by field: `write`, `read` or `hidden`.' })
  @IsOptional()
  @IsObject()
  rights?: Record<string, Record<string, 'write' | 'read' | 'hidden'>>;

  @ApiPropertyOptional({ ...TEXTS, description: 'English names by element id.' })
  @IsOptional()
  @IsObject()
  names?: Record<string, string>;

  @ApiPropertyOptional({ ...TEXTS, description: 'English instructions by user task id.' })
  @IsOptional()
  @IsObject()
  instructions?: Record<string, string>;

  @ApiPropertyOptional({ ...FREE_OBJECT, description: 'By duty.' })
  @IsOptional()
  @IsObject()
  deadlines?: Record<string, unknown>;

  @ApiPropertyOptional({ type: [String], description: 'Elements after which nothing may be taken back.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  irreversible?: string[];

  @ApiPropertyOptional({ ...TEXTS, description: 'DMN XML by decision table id.' })
  @IsOptional()
  @IsObject()
  decisions?: Record<string, string>;
}

export class SaveDefinitionDraftDto extends DefinitionPartsDto {
  @ApiProperty({ description: 'As read; when somebody saved since, the answer is 409 and nothing is overwritten.' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class CheckDefinitionDto extends DefinitionPartsDto {
  @ApiProperty({ description: 'BPMN 2.0 XML in the Zeebe dialect.' })
  @IsString()
  declare bpmn: string;

  @ApiPropertyOptional({ description: 'The definition it is meant for; that of the model unless given.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  processId?: string;
}

export class BeginDraftDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fromVersionId: string;
}

export class DraftIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class SavedDraftDto {
  @ApiProperty()
  revision: number;
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
}

export class DraftEditorDto {
  @ApiProperty()
  person: string;
  @ApiProperty({ description: 'The reader.' })
  isMe: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;
}

export class DraftDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  processId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  baseVersionId: string | null;
  @ApiProperty()
  isShipped: boolean;
  @ApiProperty()
  revision: number;
  @ApiProperty({ enum: ['draft', 'checked'] })
  state: 'draft' | 'checked';
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The proposal of it that waits for review.',
  })
  proposalId: string | null;
  @ApiProperty({
    type: [DraftEditorDto],
    description: 'Who has it open now; asking for the draft again keeps one on the list.',
  })
  editors: DraftEditorDto[];
  @ApiProperty()
  title: LocalTextDto;
  @ApiProperty()
  bpmn: string;
  @ApiProperty(FREE_OBJECT)
  forms: Record<string, unknown>;
  @ApiProperty(FREE_OBJECT)
  rights: Record<string, Record<string, 'write' | 'read' | 'hidden'>>;
  @ApiProperty(TEXTS)
  names: Record<string, string>;
  @ApiProperty(TEXTS)
  instructions: Record<string, string>;
  @ApiProperty(FREE_OBJECT)
  deadlines: Record<string, unknown>;
  @ApiProperty({ type: [String] })
  irreversible: string[];
  @ApiProperty(TEXTS)
  decisions: Record<string, string>;
}

export class FindingDto {
  @ApiProperty({ description: 'The same finding has the same key each time.' })
  key: string;
  @ApiProperty({ description: 'A warning that the version in force has too: it needs no reason again.' })
  isKnown: boolean;
  @ApiProperty({ enum: ['error', 'warning'] })
  severity: 'error' | 'warning';
  @ApiProperty()
  rule: string;
  @ApiProperty()
  elementId: string;
  @ApiProperty()
  elementName: string;
  @ApiProperty()
  message: LocalTextDto;
  @ApiProperty()
  hint: LocalTextDto;
}

export class FindingsDto {
  @ApiProperty({ type: [FindingDto] })
  findings: FindingDto[];
}
