import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { AskStatusDto } from './portal.dto';

export class PortalRequestDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [String], description: 'What is wanted, point by point' })
  items: string[];

  @ApiProperty({ type: String, nullable: true, example: '2026-03-09' })
  until: string | null;
}

export class AnswerRequestDto extends AskStatusDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  requestId: string;

  @ApiProperty({ maxLength: 20_000 })
  @Matches(WRITTEN_TEXT)
  @MaxLength(20_000)
  @IsString()
  @IsNotEmpty()
  text: string;
}

export class AnswerFormDto {
  @ApiProperty({ type: AnswerRequestDto, description: 'JSON' })
  answer: AnswerRequestDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}
