import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto } from '../platform/http/page.dto';

const MAX_ELEMENTS = 2_000;
const MAX_CASES = 10_000;

export class MappedElementDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  from: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  to: string;
}

export class MigrationVersionsDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  fromVersionId: string;

  @ApiProperty({ format: 'uuid', description: 'The version in force.' })
  @IsUUID()
  toVersionId: string;
}

export class PlanMigrationDto extends MigrationVersionsDto {
  @ApiProperty({ type: [MappedElementDto] })
  @IsArray()
  @ArrayMaxSize(MAX_ELEMENTS)
  @ValidateNested({ each: true })
  @Type(() => MappedElementDto)
  mapping: MappedElementDto[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Every open case of the version unless given.' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_CASES)
  @IsUUID(undefined, { each: true })
  caseIds?: string[];
}

export class StartMigrationDto {
  @ApiProperty({ description: 'Stands in the history of every case that moves.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class SuggestedElementDto {
  @ApiProperty()
  from: string;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
  @ApiProperty({ enum: ['same-id', 'same-name'], nullable: true })
  basis: 'same-id' | 'same-name' | null;
  @ApiProperty()
  name: LocalTextDto;
  @ApiProperty({ description: 'BPMN local name, such as `userTask`.' })
  type: string;
  @ApiProperty({ description: 'Open cases that stand there now.' })
  cases: number;
}

export class MigrationTargetDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: LocalTextDto;
  @ApiProperty()
  type: string;
}

export class MappingSuggestionDto {
  @ApiProperty({ type: [SuggestedElementDto] })
  elements: SuggestedElementDto[];
  @ApiProperty({ type: [MigrationTargetDto] })
  targets: MigrationTargetDto[];
}

export class MigrationIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class MigrationCountsDto {
  @ApiProperty()
  unchecked: number;
  @ApiProperty()
  movable: number;
  @ApiProperty()
  immovable: number;
  @ApiProperty()
  moved: number;
  @ApiProperty({ description: 'Could move when they were checked, and no more when their turn came.' })
  refused: number;
}

export class CaseMigrationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  processId: string;
  @ApiProperty()
  fromVersion: number;
  @ApiProperty()
  toVersion: number;
  @ApiProperty({ enum: ['checking', 'checked', 'moving', 'done'] })
  phase: 'checking' | 'checked' | 'moving' | 'done';
  @ApiProperty({ type: [MappedElementDto] })
  mapping: MappedElementDto[];
  @ApiProperty()
  plannedBy: string;
  @ApiProperty()
  plannedAt: Date;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  startedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;
  @ApiProperty()
  counts: MigrationCountsDto;
}

export class MoveFindingDto {
  @ApiProperty({ enum: ['refusal', 'note'] })
  severity: 'refusal' | 'note';
  @ApiProperty()
  code: string;
  @ApiProperty({ type: String, nullable: true })
  elementId: string | null;
  @ApiProperty()
  text: LocalTextDto;
}

export class MigrationItemDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty()
  caseNumber: string;
  @ApiProperty({ enum: ['unchecked', 'movable', 'immovable', 'moved', 'refused'] })
  state: 'unchecked' | 'movable' | 'immovable' | 'moved' | 'refused';
  @ApiProperty({ type: [MoveFindingDto] })
  findings: MoveFindingDto[];
}

export class MigrationItemsPageDto extends PageDto {
  @ApiProperty({ type: [MigrationItemDto] })
  items: MigrationItemDto[];
}

export class VersionCountsDto {
  @ApiProperty({ format: 'uuid' })
  versionId: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ description: 'Open cases on this version.' })
  cases: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Cases by the id of the element where they stand.',
  })
  elements: Record<string, number>;
}
