import type { ListedLookUp, LookUpRow } from '../../api/look-up-endpoints';
import type { L } from '../../i18n/locale';
import { lookUpText } from '../../i18n/look-up-text';

export const STATE_NAMES: Record<ListedLookUp['state'], L> = {
  checking: lookUpText.stateChecking,
  open: lookUpText.stateOpen,
  finished: lookUpText.stateFinished,
};

export const RESULT_NAMES: Record<NonNullable<LookUpRow['result']>, L> = {
  exact: lookUpText.exact,
  probable: lookUpText.probable,
  alike: lookUpText.alike,
  branch: lookUpText.branch,
  none: lookUpText.none,
};

export const DECISION_NAMES: Record<NonNullable<LookUpRow['decision']>, L> = {
  admit: lookUpText.admit,
  refuse: lookUpText.refuse,
  ask: lookUpText.ask,
};
