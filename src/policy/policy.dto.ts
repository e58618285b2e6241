import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { LocalText } from '../platform/errors/domain-error';

/** A parameter of a pack; without `value` it is unset and asks a person in each case. */
export class PolicyParameterDto {
  @ApiProperty({ example: 'report.realName.replyWorkingDays' })
  key: string;
  @ApiProperty({ type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } })
  question: LocalText;
  @ApiProperty({ enum: ['set', 'unset'] })
  state: 'set' | 'unset';
  @ApiProperty({ required: false, description: 'JSON; its form depends on the key' })
  value?: unknown;
  @ApiProperty({ required: false, example: '（二十一）' })
  clause?: string;
  @ApiProperty({ required: false })
  note?: string;
  @ApiProperty({ required: false, description: 'The document of a later change' })
  source?: string;
  @ApiProperty({ required: false, example: '2027-01-01' })
  validFrom?: string;
  @ApiProperty({ required: false, example: '2027-12-31' })
  validTo?: string;
  @ApiProperty({ enum: ['days', 'count', 'text', 'choice', 'structured'], description: 'What a value looks like' })
  shape: string;
  @ApiProperty({ required: false, type: [String], description: 'The values to choose from' })
  options?: string[];
}

export class PolicyDocumentDto {
  @ApiProperty()
  title: string;
  @ApiProperty()
  issuer: string;
  @ApiProperty({ required: false })
  number?: string;
  @ApiProperty({ type: String, nullable: true, example: '2023-01-30' })
  date: string | null;
}

export class PolicyPackDto {
  @ApiProperty({ example: 'tianjin-2023' })
  id: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } })
  title: LocalText;
  @ApiProperty()
  jurisdiction: string;
  @ApiProperty()
  classYear: number;
  @ApiProperty({ type: PolicyDocumentDto })
  document: PolicyDocumentDto;
  @ApiProperty({ type: [PolicyParameterDto] })
  parameters: PolicyParameterDto[];
}

export class ChoosePackDto {
  @ApiProperty({ example: 'tianjin-2023', maxLength: 60 })
  @MaxLength(60)
  @IsString()
  @IsNotEmpty()
  packId: string;
}

export class PackChoiceDto {
  @ApiProperty({ type: String, nullable: true, example: 'tianjin-2023' })
  packId: string | null;
}
