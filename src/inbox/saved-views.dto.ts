import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { NamedDto } from '../platform/http/named.dto';
import { LISTS, type ListName } from './saved-view';

const LONGEST_NAME = 40;

class ViewContentDto {
  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  name: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Parameters of the list: tab, filter, search, sort and columns',
  })
  @IsObject()
  query: Record<string, string>;

  @ApiPropertyOptional({ format: 'uuid', description: 'Everybody with a duty there sees it; personal unless given' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class SaveViewDto extends ViewContentDto {
  @ApiProperty({ enum: LISTS })
  @IsIn(LISTS)
  list: ListName;
}

export class ChangeViewDto extends ViewContentDto {
  @ApiProperty({ description: 'The version that was shown' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ListViewsDto {
  @ApiProperty({ enum: LISTS })
  @IsIn(LISTS)
  list: ListName;
}

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  query: Record<string, string>;

  @ApiProperty({ type: NamedDto, nullable: true, description: 'The organisation it is shared with' })
  sharedWith: NamedDto | null;

  @ApiProperty({ description: 'The owner, who alone changes it' })
  owner: string;

  @ApiProperty()
  isMine: boolean;

  @ApiProperty()
  version: number;
}

export class SavedViewsDto {
  @ApiProperty({ type: [SavedViewDto] })
  items: SavedViewDto[];
}

export class SavedViewIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
