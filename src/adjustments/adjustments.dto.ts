import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { type Card, CARDS } from './adjustment';

const STATES = ['open', 'closed'] as const;
const COLOURS = Object.keys(CARDS) as Card[];

export class ListAdjustmentsDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: STATES, description: 'Both unless given' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ enum: COLOURS, description: 'Both unless given' })
  @IsOptional()
  @IsIn(COLOURS)
  card?: Card;
}

/** The decision by hand: a rate comes in by confirmed lists alone. */
export class OpenAdjustmentDto {
  @ApiProperty({ format: 'uuid', description: 'The major' })
  @IsUUID()
  unitId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The college, when a school asks its own college' })
  @IsOptional()
  @IsUUID()
  collegeId?: string;

  @ApiProperty({ maxLength: 4000, description: 'Stands in the letter with the card' })
  @Matches(WRITTEN_TEXT)
  @MaxLength(4000)
  @IsString()
  @IsNotEmpty()
  reason: string;
}

export class OpenedAdjustmentDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
}

export class AdjustableMajorDto extends NamedDto {
  @ApiProperty({ example: '080902' })
  code: string;

  @ApiProperty()
  school: string;
}

/** What the person may list by hand. */
export class AdjustmentChoicesDto {
  @ApiProperty({ type: [AdjustableMajorDto], description: 'Majors with figures and without an open adjustment' })
  majors: AdjustableMajorDto[];

  @ApiProperty({ type: [NamedDto], description: 'Colleges of the own school; none for an authority' })
  colleges: NamedDto[];
}

export class AdjustmentSummaryDto {
  @ApiProperty({ format: 'uuid' })
  caseId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for schools', example: 'ZT-2026-000001' })
  number: string | null;

  @ApiProperty()
  school: string;

  @ApiProperty()
  major: string;

  @ApiProperty({ example: '080902' })
  code: string;

  @ApiProperty({ enum: COLOURS, nullable: true, description: 'Null until the card is issued' })
  card: Card | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-03-02' })
  cardOn: string | null;

  @ApiProperty({ enum: ['figures', 'decision'] })
  basis: 'figures' | 'decision';

  @ApiProperty({ description: 'How often a plan was handed in' })
  rounds: number;

  @ApiProperty({ type: String, nullable: true, description: 'The nearest open date', example: '2026-04-01' })
  due: string | null;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ type: LocalTextDto, nullable: true })
  outcome: LocalTextDto | null;

  @ApiProperty()
  mayOpenCase: boolean;
}

export class AdjustmentPageDto extends PageDto {
  @ApiProperty({ type: [AdjustmentSummaryDto] })
  items: AdjustmentSummaryDto[];
}
