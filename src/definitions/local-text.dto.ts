import { ApiProperty } from '@nestjs/swagger';

/** A text in both languages; the reader's language chooses. */
export class LocalTextDto {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}
