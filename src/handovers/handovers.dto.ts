import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Language, LANGUAGES } from '../platform/http/language';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';
import { ITEM_KINDS, type ItemKind, MOST_ITEMS, MOST_REASON } from './handover';

export class OtherTakerDto {
  @ApiProperty({ description: 'Of the item, as a preview gave it' })
  @IsString()
  @MaxLength(200)
  key: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  takerId: string;
}

export class PreviewHandoverDto {
  @ApiProperty({ format: 'uuid', description: 'Whose desk' })
  @IsUUID()
  personId: string;

  @ApiProperty({ format: 'uuid', description: 'Who gets what no other taker is named for' })
  @IsUUID()
  takerId: string;

  @ApiPropertyOptional({ type: [OtherTakerDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS * 2)
  @ValidateNested({ each: true })
  @Type(() => OtherTakerDto)
  takers?: OtherTakerDto[];
}

export class HandedItemDto {
  @ApiProperty({ enum: ITEM_KINDS })
  @IsIn(ITEM_KINDS)
  kind: ItemKind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  subjectId: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Of a duty on a case' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  duty?: string | null;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  takerId: string;
}

export class HandOverDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ maxLength: MOST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_REASON)
  reason: string;

  @ApiProperty({ type: [HandedItemDto] })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS * 2)
  @ValidateNested({ each: true })
  @Type(() => HandedItemDto)
  items: HandedItemDto[];
}

class ItemOfCaseDto {
  @ApiProperty({ enum: ITEM_KINDS })
  kind: ItemKind;

  @ApiProperty({ type: LocalTextDto, description: 'Name of the step, of the duty, or of the substitution' })
  title: LocalTextDto;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Only for readers of the case, as its number',
  })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseTitle: string | null;

  @ApiProperty()
  hasDraft: boolean;
}

export class PreviewedItemDto extends ItemOfCaseDto {
  @ApiProperty()
  key: string;

  @ApiProperty({ format: 'uuid' })
  subjectId: string;

  @ApiProperty({ type: String, nullable: true })
  duty: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;

  @ApiProperty({ format: 'uuid' })
  takerId: string;

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'Why it cannot go to this taker; null when it can' })
  refusal: LocalTextDto | null;
}

export class HandoverPreviewDto {
  @ApiProperty({ type: [PreviewedItemDto] })
  items: PreviewedItemDto[];
}

export class TakerDto extends NamedDto {
  @ApiProperty()
  items: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: Date | null;
}

export class HandoverSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NamedDto })
  person: NamedDto;

  @ApiProperty({ type: NamedDto })
  organisation: NamedDto;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: NamedDto })
  handedBy: NamedDto;

  @ApiProperty({ type: String, format: 'date-time' })
  handedAt: Date;

  @ApiProperty({ description: 'SHA-256 of what was handed over' })
  contentHash: string;

  @ApiProperty({ type: [TakerDto] })
  takers: TakerDto[];
}

export class HandoversPageDto extends PageDto {
  @ApiProperty({ type: [HandoverSummaryDto] })
  items: HandoverSummaryDto[];
}

export class ReceiptItemDto extends ItemOfCaseDto {
  @ApiProperty()
  ordinal: number;

  @ApiProperty({ type: NamedDto })
  taker: NamedDto;
}

export class PrintHandoverDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'zh';
}

export class HandoverReceiptDto extends HandoverSummaryDto {
  @ApiProperty({ type: [ReceiptItemDto], description: 'A taker sees what came to them' })
  items: ReceiptItemDto[];

  @ApiProperty({ description: 'The rows still have the hash of that day' })
  isIntact: boolean;

  @ApiProperty()
  mayConfirm: boolean;
}
