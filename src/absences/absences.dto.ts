import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ListAbsencesDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Those that are over instead of those that last or are to come' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  over: boolean = false;
}

export class AbsenceChoicesQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose absence is to be entered; oneself unless given' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

export class FindPeopleDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class EnterAbsenceDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Oneself unless given' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiProperty({ format: 'date', example: '2026-03-09' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from: string;

  @ApiProperty({ format: 'date', example: '2026-03-13', description: 'The last day of the absence' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to: string;

  @ApiPropertyOptional({ type: [String], description: 'Processes in which the substitutes act; all unless given' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  processIds?: string[];

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  substituteIds: string[];
}

export class AbsenceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NamedDto })
  person: NamedDto;

  @ApiProperty({ type: NamedDto })
  organisation: NamedDto;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Null for all' })
  processIds: string[] | null;

  @ApiProperty({ type: [NamedDto] })
  substitutes: NamedDto[];

  @ApiProperty({ enum: ['to-come', 'current', 'over'] })
  state: 'to-come' | 'current' | 'over';
}

export class AbsencesPageDto extends PageDto {
  @ApiProperty({ type: [AbsenceDto] })
  items: AbsenceDto[];
}

export class OwnAbsencesDto {
  @ApiProperty({ type: [AbsenceDto] })
  own: AbsenceDto[];

  @ApiProperty({ type: [AbsenceDto], description: 'Absences of others in which this person stands in' })
  standsIn: AbsenceDto[];
}

export class AbsenceIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class ColleagueDto extends NamedDto {
  @ApiProperty({ type: [String], description: 'Roles that both hold' })
  roles: string[];

  @ApiPropertyOptional({ type: LocalTextDto, description: 'That the colleague is absent today' })
  note?: LocalTextDto;
}

export class AbsenceProcessDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;
}

export class AbsenceChoicesDto {
  @ApiProperty({ type: [ColleagueDto], description: 'Who could stand in' })
  colleagues: ColleagueDto[];

  @ApiProperty({ type: [AbsenceProcessDto] })
  processes: AbsenceProcessDto[];
}

export class PeopleFoundDto {
  @ApiProperty({ type: [NamedDto] })
  items: NamedDto[];
}

export class AbsenceActDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty()
  action: string;

  @ApiProperty({ type: LocalTextDto })
  actionName: LocalTextDto;

  @ApiProperty({ description: 'The substitute' })
  by: string;

  @ApiProperty({ type: LocalTextDto, nullable: true })
  step: LocalTextDto | null;

  @ApiProperty({ type: String, nullable: true })
  caseNumber: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;
}

export class AbsenceActsPageDto extends PageDto {
  @ApiProperty({ type: [AbsenceActDto] })
  items: AbsenceActDto[];
}
