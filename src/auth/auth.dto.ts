import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { OrganisationNameDto } from '../organisations/organisations.dto';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { NamedDto } from '../platform/http/named.dto';

const MODES = ['demo', 'production'] as const;

export class SignInDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  userName: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class SetUpDto extends SignInDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  token: string;

  @ApiProperty({ description: 'Of the first system administrator.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiPropertyOptional({ description: 'Name of the authority on top of the tree; can be changed later.' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  organisationName?: string;
}

export class ChangePasswordDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  current: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  next: string;
}

export class DemoSignInDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class OneTimePasswordDto {
  @ApiProperty({ description: 'Shown this once; must be replaced at the first sign-in.' })
  oneTimePassword: string;
}

export class SessionRoleDto {
  @ApiProperty({ example: 'case-officer' })
  role: string;

  @ApiProperty()
  roleName: LocalTextDto;

  @ApiProperty()
  organisation: OrganisationNameDto;
}

export class SessionDto {
  @ApiProperty()
  person: NamedDto;

  @ApiProperty({ type: [SessionRoleDto] })
  roles: SessionRoleDto[];

  @ApiProperty({ enum: MODES })
  mode: (typeof MODES)[number];

  @ApiProperty({ description: 'To be sent as X-CSRF-Token with every changing request.' })
  csrfToken: string;

  @ApiProperty({ description: 'Signed in with a one-time password: nothing but its replacement is open.' })
  mustChangePassword: boolean;
}

export class ModeDto {
  @ApiProperty({ enum: MODES })
  mode: (typeof MODES)[number];

  @ApiProperty({ description: 'A new installation waits for its first administrator.' })
  setUpNeeded: boolean;
}

export class DemoPersonDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [LocalTextDto] })
  roleNames: LocalTextDto[];

  @ApiProperty()
  organisation: OrganisationNameDto;
}
