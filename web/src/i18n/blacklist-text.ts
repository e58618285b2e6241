import { dictionary } from './dictionary';

export const blacklistText = dictionary({
  title: { zh: '黑名单', en: 'Blacklist' },
  hint: {
    zh: '列入的单位在期限内不得进入校园招聘，本名单不是公共信用名单。',
    en: 'Listed employers may not recruit on campus for the term. This is not a public credit list.',
  },
  employer: { zh: '单位', en: 'Employer' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  category: { zh: '类别', en: 'Category' },
  scope: { zh: '适用范围', en: 'Scope' },
  basis: { zh: '依据', en: 'Basis' },
  listedOn: { zh: '列入日期', en: 'Listed on' },
  until: { zh: '截止日期', en: 'Until' },
  status: { zh: '状态', en: 'Status' },
  active: { zh: '生效中', en: 'active' },
  expired: { zh: '已届满', en: 'expired' },
  all: { zh: '全部状态', en: 'Any status' },
  search: { zh: '单位名称或信用代码', en: 'Employer or credit code' },
  empty: { zh: '黑名单上还没有单位', en: 'No employer is listed' },
  emptyHint: {
    zh: '投诉查实并经第二人决定后，单位会出现在这里。',
    en: 'Employers appear here after a second person has decided.',
  },
  emptySearch: { zh: '没有符合条件的单位', en: 'No employer matches' },
  emptySearchHint: {
    zh: '请核对名称；分支机构与总部分别登记。',
    en: 'Check the name; a branch is listed apart from its parent.',
  },
});
