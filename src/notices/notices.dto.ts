import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { PageDto, PageQueryDto } from '../platform/http/page.dto';
import { RHYTHMS, type Rhythm } from './delivery';
import { ALL_KINDS, type Channel, CHANNELS, type NoticeKind } from './notice-kind';

export class ListNoticesDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Only what has not been read.' })
  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ALL_KINDS })
  @IsOptional()
  @IsIn(ALL_KINDS)
  kind?: NoticeKind;
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ALL_KINDS })
  kind: NoticeKind;

  @ApiProperty()
  kindName: LocalTextDto;

  @ApiProperty()
  text: LocalTextDto;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  unread: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of people who may read the case.' })
  caseId?: string;

  @ApiPropertyOptional()
  caseNumber?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of people who may see the task.' })
  taskId?: string;
}

export class NoticePageDto extends PageDto {
  @ApiProperty({ type: [NoticeDto] })
  items: NoticeDto[];
}

export class UnreadNoticesDto {
  @ApiProperty({ description: 'At most a hundred are counted.' })
  unread: number;
}

export class ReadNoticesDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(200)
  @IsArray()
  ids: string[];
}

export class ReadAllNoticesDto {
  @ApiProperty({ description: 'The newest that the person has seen: what arrived after it stays unread.' })
  @Type(() => Date)
  @IsDate()
  upTo: Date;
}

export class KindSettingDto {
  @ApiProperty({ enum: ALL_KINDS })
  @IsIn(ALL_KINDS)
  kind: NoticeKind;

  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: Channel;
}

export class ShownKindSettingDto extends KindSettingDto {
  @ApiProperty()
  name: LocalTextDto;

  @ApiProperty({ description: 'Always reaches the product, whatever is chosen.' })
  isFixed: boolean;
}

class RhythmDto {
  @ApiProperty({ enum: RHYTHMS })
  @IsIn(RHYTHMS)
  rhythm: Rhythm;

  @ApiProperty({ minimum: 0, maximum: 23, description: 'In Asia/Shanghai; of a daily or weekly mail.' })
  @IsInt()
  @Min(0)
  @Max(23)
  hour: number;
}

export class NoticeSettingsDto extends RhythmDto {
  @ApiProperty({ type: [ShownKindSettingDto] })
  kinds: ShownKindSettingDto[];
}

export class ChangeNoticeSettingsDto extends RhythmDto {
  @ApiProperty({ type: [KindSettingDto] })
  @ValidateNested({ each: true })
  @Type(() => KindSettingDto)
  @ArrayMaxSize(100)
  @IsArray()
  kinds: KindSettingDto[];
}
