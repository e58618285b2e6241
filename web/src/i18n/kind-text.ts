import { dictionary } from './dictionary';

/** Kinds of cases, by the code of the server. */
export const kindText = dictionary({
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '实名举报', en: 'Real-name report' },
  extension: { zh: '延期申请', en: 'Extension' },
  repair: { zh: '信用修复', en: 'Repair' },
  retraction: { zh: '撤销列入', en: 'Retraction' },
  expiry: { zh: '列入期限', en: 'Term of an entry' },
  interview: { zh: '约谈', en: 'Interview' },
  posting: { zh: '招聘信息审核', en: 'Posting review' },
  supervision: { zh: '督办', en: 'Supervision order' },
  'follow-up': { zh: '回访', en: 'Follow-up' },
  adjustment: { zh: '专业调整', en: 'Adjustment of a major' },
});
export type Kind = keyof typeof kindText;
