import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import type { EntryStatus } from './register.service';

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
  @ApiProperty({ type: LocalTextDto })
  category: LocalTextDto;
  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;
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
