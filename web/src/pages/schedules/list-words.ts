import type { ProposedItem, ProposedList } from '../../api/list-endpoints';
import type { L } from '../../i18n/locale';
import { listText } from '../../i18n/list-text';

export const RULE_NAMES: Record<ProposedList['rule'], L> = {
  'hardship-below-school': { zh: '约谈：困难毕业生落实率低于本校平均水平', en: 'Interview: hardship graduates below the average of their school' }, // prettier-ignore
  'major-below-threshold': { zh: '专业调整：落实率低于规定值', en: 'Adjustment: rate of a major below the threshold' },
  'major-annual-check': { zh: '专业调整：年度复核', en: 'Adjustment: annual check' },
  'interview-by-hand': { zh: '约谈：人工提出', en: 'Interview: proposed by hand' },
  'major-by-hand': { zh: '专业调整：人工提出', en: 'Adjustment: proposed by hand' },
};

export const STATE_NAMES: Record<ProposedItem['state'], L> = {
  proposed: listText.waiting,
  confirmed: listText.confirmed,
  dismissed: listText.dismissed,
};
