import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageDto, SearchQueryDto } from '../organisations/page.dto';
import type { LocalText } from '../platform/errors/domain-error';
import type { EntryStatus } from './register.service';

const LOCAL_TEXT = { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } } as const;

export class RegisterQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: ['active', 'expired'] })
  @IsOptional()
  @IsIn(['active', 'expired'])
  status?: EntryStatus;
}

export class BlacklistEntryDto {
  @ApiProperty()
  id: string;
  @ApiPropertyOptional({ description: 'Only for staff of the authority.' })
  caseId?: string;
  @ApiProperty()
  employerName: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
  @ApiProperty(LOCAL_TEXT)
  category: LocalText;
  @ApiProperty(LOCAL_TEXT)
  scope: LocalText;
  @ApiProperty()
  termDays: number;
  @ApiProperty({ example: '2026-03-02' })
  listedOn: string;
  @ApiProperty({ example: '2027-03-02', description: 'Last day of the term.' })
  until: string;
  @ApiProperty()
  basis: string;
  @ApiProperty({ enum: ['active', 'expired'] })
  status: EntryStatus;
}

export class BlacklistEntriesDto extends PageDto {
  @ApiProperty({ type: [BlacklistEntryDto] })
  items: BlacklistEntryDto[];
}
