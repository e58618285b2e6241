import type { LetterTemplate } from './letter-template';
import dateNotice from './templates/date-notice.json';
import hearingNotice from './templates/hearing-notice.json';
import informationRequest from './templates/information-request.json';
import officialLetter from './templates/official-letter.json';

/** The templates delivered with this release, from `templates/*.json`. */
export const LETTER_TEMPLATES = [
  dateNotice,
  hearingNotice,
  informationRequest,
  officialLetter,
] as readonly LetterTemplate[];
