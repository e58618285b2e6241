import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { STATUS_NAMES, type EntryStatus } from '../blacklist/entry-status';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';
import { TABLE_FORMATS, type TableFormat } from '../platform/tables/write-table';
import { EMPLOYER_FILTERS, type EmployerFilter } from './employer-register.service';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_NAME = 200;
const LONGEST_REASON = 500;

export class ListEmployersDto extends SearchQueryDto {
  @ApiPropertyOptional({ enum: EMPLOYER_FILTERS })
  @IsOptional()
  @IsIn(EMPLOYER_FILTERS)
  only?: EmployerFilter;
}

export class ExportEmployersDto extends ListEmployersDto {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

export class EmployerLikenessQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  name?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  creditCode?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The employer in question itself.' })
  @IsOptional()
  @IsUUID()
  except?: string;
}

export class AddEmployerDto {
  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  name: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  creditCode?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The employer of which this one is a branch.' })
  @IsOptional()
  @IsUUID()
  parentId?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REASON)
  reason?: string;
}

/** Every change names the version that was read, and its reason. */
class ReasonedChangeDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  version: number;
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  reason: string;
}

export class CorrectEmployerDto extends ReasonedChangeDto {
  @ApiPropertyOptional({ maxLength: LONGEST_NAME, description: 'Another name makes the present one a former name.' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  name?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(40)
  creditCode?: string | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsUUID()
  parentId?: string | null;
}

export class AddFormerNameDto extends ReasonedChangeDto {
  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  name: string;
  @ApiPropertyOptional({ example: '2020-05-01' })
  @IsOptional()
  @Matches(DAY)
  since?: string;
  @ApiProperty({ example: '2024-05-01' })
  @Matches(DAY)
  until: string;
}

export class EmployerContactDto {
  @ApiProperty({ type: String, nullable: true })
  person: string | null;
  @ApiProperty({ type: String, nullable: true })
  telephone: string | null;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

export class WriteContactDto extends ReasonedChangeDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  person?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  telephone?: string;
  @ApiPropertyOptional()
  @ValidateIf((_, value) => value !== undefined && value !== '')
  @IsEmail()
  @MaxLength(120)
  email?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  address?: string;
}

export class RecordSamenessDto extends ReasonedChangeDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  otherId: string;
}

export class EndSamenessDto {
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  reason: string;
}

export class NamedEmployerDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
}

export class EmployerSummaryDto extends NamedEmployerDto {
  @ApiProperty({ type: [String] })
  formerNames: string[];
  @ApiProperty({ type: NamedEmployerDto, nullable: true })
  parent: NamedEmployerDto | null;
  @ApiProperty()
  branchCount: number;
  @ApiProperty({ description: 'An entry of the blacklist is in force.' })
  isListed: boolean;
  @ApiProperty()
  changedAt: Date;
}

export class EmployersPageDto extends PageDto {
  @ApiProperty({ type: [EmployerSummaryDto] })
  items: EmployerSummaryDto[];
}

export class AlikeEmployerDto extends NamedEmployerDto {
  @ApiProperty({ type: LocalTextDto })
  why: LocalTextDto;
}

export class FormerNameDto {
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true, example: '2020-05-01' })
  since: string | null;
  @ApiProperty({ example: '2024-05-01' })
  until: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who recorded it; null when it came of a renaming.' })
  by: string | null;
}

export class EmployerEntryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: LocalTextDto })
  category: LocalTextDto;
  @ApiProperty({ type: LocalTextDto })
  scope: LocalTextDto;
  @ApiProperty()
  listedOn: string;
  @ApiProperty()
  until: string;
  @ApiProperty({ enum: Object.keys(STATUS_NAMES) })
  status: EntryStatus;
  @ApiProperty({ type: LocalTextDto })
  statusName: LocalTextDto;
}

export class EmployerCaseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  number: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: ['open', 'closed'] })
  state: 'open' | 'closed';
}

export class SamenessDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedEmployerDto })
  employer: NamedEmployerDto;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  by: string;
  @ApiProperty()
  at: Date;
}

export class EmployerChangeDto {
  @ApiProperty()
  at: Date;
  @ApiProperty()
  by: string;
  @ApiProperty({ type: LocalTextDto })
  what: LocalTextDto;
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class EmployerDto extends NamedEmployerDto {
  @ApiProperty()
  version: number;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty()
  changedAt: Date;
  @ApiProperty({ type: NamedEmployerDto, nullable: true })
  parent: NamedEmployerDto | null;
  @ApiProperty()
  isListed: boolean;
  @ApiProperty({ type: [FormerNameDto] })
  formerNames: FormerNameDto[];
  @ApiProperty({ type: [NamedEmployerDto] })
  branches: NamedEmployerDto[];
  @ApiProperty({ description: 'What it says is read by itself, on record.' })
  hasContact: boolean;
  @ApiProperty({ type: [EmployerEntryDto] })
  entries: EmployerEntryDto[];
  @ApiProperty({ type: [EmployerCaseDto], description: 'Those the reader may open.' })
  cases: EmployerCaseDto[];
  @ApiProperty({ type: [SamenessDto] })
  sameAs: SamenessDto[];
  @ApiProperty({ type: [AlikeEmployerDto], description: 'Names alike, for a person to look at; nothing is merged.' })
  alike: AlikeEmployerDto[];
  @ApiProperty({ type: [EmployerChangeDto] })
  changes: EmployerChangeDto[];
  @ApiProperty()
  mayEdit: boolean;
}
