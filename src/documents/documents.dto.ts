import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ALLOWED_TYPES } from './document';

export class DocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: Object.keys(ALLOWED_TYPES), description: 'By content.' })
  mediaType: string;

  @ApiProperty()
  size: number;

  @ApiProperty({ description: 'In hexadecimal digits.' })
  sha256: string;
}

export class FromReporterQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 99, default: 1, description: 'Which file of the reporter it is.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(99)
  position: number = 1;
}
