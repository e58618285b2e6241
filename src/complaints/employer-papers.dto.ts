import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { WRITTEN_TEXT } from './complaints.dto';

export class RecordWaiverDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 10, description: 'The signed declaration' })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsArray()
  documentIds: string[];
}

export class RecordStatementDto {
  @ApiProperty({ maxLength: 20_000 })
  @Matches(WRITTEN_TEXT)
  @MaxLength(20_000)
  @IsString()
  @IsNotEmpty()
  text: string;

  @ApiProperty({ description: 'The employer asks for a hearing' })
  @IsBoolean()
  wantsHearing: boolean;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 10, description: 'The paper itself' })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsArray()
  documentIds: string[];
}
