import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsISO8601,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { OrganisationNameDto } from '../organisations/organisations.dto';
import type { Role } from '../platform/auth/principal';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, SearchQueryDto } from '../platform/http/page.dto';

const ROLE_CODE = /^[a-z][a-z-]{1,39}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ListPeopleDto extends SearchQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Employed in this organisation or below it.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ description: 'Holds this role now.' })
  @IsOptional()
  @Matches(ROLE_CODE)
  role?: string;
}

export class CreatePersonDto {
  @ApiProperty({ example: '陈敏' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiProperty({ example: 'chen.min' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  userName: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: "Where the person is employed; the administrator's own organisation unless given.",
  })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class ChangePersonDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  disabled?: boolean;

  @ApiProperty({ description: 'As read; a later change by somebody else is refused with 409.' })
  @IsInt()
  @Min(1)
  version: number;
}

export class GrantRoleDto {
  @ApiProperty({ type: String, description: 'Code of a role, see `GET /api/roles`.', example: 'case-officer' })
  @Matches(ROLE_CODE)
  role: Role;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day, included.' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to?: string;
}

export class HeldRoleDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'case-officer' })
  role: string;

  @ApiProperty()
  roleName: LocalTextDto;

  @ApiProperty()
  organisation: OrganisationNameDto;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  to: string | null;

  @ApiProperty({ description: 'Whether it holds now.' })
  active: boolean;
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  userName: string;

  @ApiProperty()
  organisation: OrganisationNameDto;

  @ApiProperty()
  disabled: boolean;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: [HeldRoleDto], description: 'Not revoked: past, present and future ones.' })
  roles: HeldRoleDto[];
}

export class CreatedPersonDto extends PersonDto {
  @ApiProperty({ description: 'Shown this once; must be replaced at the first sign-in.' })
  oneTimePassword: string;
}

export class PeoplePageDto extends PageDto {
  @ApiProperty({ type: [PersonDto] })
  items: PersonDto[];
}
