import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const PLACE = /^[a-z0-9-]+(\/[A-Za-z0-9-]+)*$/;

export class UploadPlaceDto {
  @ApiProperty({ maxLength: 120, example: 'tasks/4b6e1c2e-1111-4222-8333-944445555666/documents' })
  @Matches(PLACE)
  @MaxLength(120)
  place: string;
}

export class BeginUploadDto extends UploadPlaceDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  name: string;

  @ApiProperty({ description: 'In bytes' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  size: number;

  @ApiProperty({ description: 'Of the whole file, in hexadecimal digits' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256: string;
}

export class UploadDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  size: number;

  @ApiProperty({ description: 'Of the whole file, in hexadecimal digits' })
  sha256: string;

  @ApiProperty({ description: 'Length of every part but the last' })
  partSize: number;

  @ApiProperty({ type: [Number], description: 'Places of the parts that are there' })
  received: number[];

  @ApiProperty({ type: String, format: 'date-time' })
  touchedAt: Date;
}
