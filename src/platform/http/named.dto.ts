import { ApiProperty } from '@nestjs/swagger';

/** A person, an organisation or a school as other objects name it. */
export class NamedDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}
