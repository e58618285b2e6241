import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation';

export class ListOrganisationsDto {
  @ApiPropertyOptional({ description: 'Part of the name.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: ORGANISATION_KINDS })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind;
}

export class CreateOrganisationDto {
  @ApiProperty({ enum: ORGANISATION_KINDS })
  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @ApiProperty({ example: '滨江理工大学' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  parentId: string;
}

export class ChangeOrganisationDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
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

/** An organisation as other objects name it. */
export class OrganisationNameDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;
}

export class OrganisationDto extends OrganisationNameDto {
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  parentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;

  @ApiProperty()
  disabled: boolean;

  @ApiProperty()
  version: number;
}
