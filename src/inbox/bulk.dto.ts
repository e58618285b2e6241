import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';

export const BULK_VERBS = ['claim', 'assign', 'urge'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

/** Tasks of one order: the rows of five pages. More are better done by another division of the work. */
const MOST_TASKS = 100;

export class SeenTaskDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ description: 'The version that was shown' })
  @IsInt()
  @Min(0)
  version: number;
}

export class BulkDto {
  @ApiProperty({ enum: BULK_VERBS })
  @IsIn(BULK_VERBS)
  verb: BulkVerb;

  @ApiProperty({ type: [SeenTaskDto], minItems: 1, maxItems: MOST_TASKS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TASKS)
  @ValidateNested({ each: true })
  @Type(() => SeenTaskDto)
  tasks: SeenTaskDto[];

  @ApiPropertyOptional({ format: 'uuid', description: 'To assign: to whom' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'To assign and to urge: why' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason?: string;
}

export class BulkRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['done', 'refused', 'failed'] })
  outcome: 'done' | 'refused' | 'failed';

  @ApiPropertyOptional()
  code?: string;

  @ApiPropertyOptional({ type: LocalTextDto })
  reason?: LocalTextDto;
}

export class BulkResultDto {
  @ApiProperty({ type: [BulkRowDto], description: 'In the order of the tasks' })
  items: BulkRowDto[];
}
