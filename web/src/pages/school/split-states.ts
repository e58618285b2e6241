import type { SchoolPart, SignOffSummary } from '../../api/school-endpoints';
import type { L } from '../../i18n/locale';
import { splitText } from '../../i18n/school-text';

export const partStateText: Record<SchoolPart['state'], L> = {
  asked: splitText.asked,
  answered: splitText.answered,
  returned: splitText.returned,
  withdrawn: splitText.withdrawn,
  closed: splitText.closed,
};

export const signOffStateText: Record<SignOffSummary['state'], L> = {
  asked: splitText.stateAsked,
  signed: splitText.stateSigned,
  refused: splitText.stateRefused,
  withdrawn: splitText.stateWithdrawn,
};
