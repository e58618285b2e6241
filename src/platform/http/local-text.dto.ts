import { ApiProperty } from '@nestjs/swagger';
import type { LocalText } from '../errors/domain-error';

/** A text in both languages; the reader's language chooses. */
export class LocalTextDto implements LocalText {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}
