import { ApiProperty } from '@nestjs/swagger';
import { ALLOWED_TYPES } from './document';

export class DocumentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: Object.keys(ALLOWED_TYPES), description: 'By content.' })
  mediaType: string;

  @ApiProperty()
  size: number;

  @ApiProperty({ description: 'In hexadecimal digits.' })
  sha256: string;
}
