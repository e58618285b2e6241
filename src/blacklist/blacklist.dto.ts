import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { CHANNELS_OF_DISCLOSURE, type DisclosureChannel, ENTRY_STATUSES, type EntryStatus } from './entry-status';

export class RegisterQueryDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;
}

export class RegisterExportDto {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
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
  @ApiProperty({ enum: ENTRY_STATUSES })
  status: EntryStatus;
  @ApiProperty({ type: String, enum: ['term', 'repair', 'retraction'], nullable: true, description: 'What ended it' })
  endedBy: 'term' | 'repair' | 'retraction' | null;
  @ApiProperty({ type: String, nullable: true, example: '2027-03-03', description: 'First day out of force' })
  endedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  endReasons: string | null;
}

export class BlacklistEntriesDto extends PageDto {
  @ApiProperty({ type: [BlacklistEntryDto] })
  items: BlacklistEntryDto[];
}

export class EntryEventDto {
  @ApiProperty()
  at: Date;
  @ApiProperty({ type: LocalTextDto })
  sentence: LocalTextDto;
  @ApiPropertyOptional({ description: 'Only for those who may read that case.' })
  caseId?: string;
}

export class InformedDto {
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: CHANNELS_OF_DISCLOSURE, isArray: true })
  channels: DisclosureChannel[];
}

export class EntryPageDto extends BlacklistEntryDto {
  @ApiProperty({ type: [EntryEventDto], description: 'In the order of events' })
  history: EntryEventDto[];
  @ApiPropertyOptional({ type: [InformedDto], description: 'Who was told of it; only for staff of the authority.' })
  informed?: InformedDto[];
}
