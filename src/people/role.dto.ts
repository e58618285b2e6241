import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/organisation';
import { LocalTextDto } from '../platform/http/local-text.dto';

export class RoleDto {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: LocalTextDto;

  @ApiProperty({ enum: ORGANISATION_KINDS, isArray: true })
  organisationKinds: readonly OrganisationKind[];

  @ApiProperty({
    description: 'Carries rights in the product; an added role is a candidate of steps and nothing else.',
  })
  isBuiltIn: boolean;

  @ApiProperty({ description: 'People who hold it now.' })
  holders: number;
}

export class RoleNameDto {
  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  zh: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @MaxLength(60)
  en: string;
}

export class AddRoleDto {
  @ApiProperty({ example: 'screening-reviewer', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  code: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => RoleNameDto)
  name: RoleNameDto;

  @ApiProperty({ enum: ORGANISATION_KINDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(ORGANISATION_KINDS.length)
  @IsIn(ORGANISATION_KINDS, { each: true })
  organisationKinds: OrganisationKind[];
}
