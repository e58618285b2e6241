import { dictionary } from './dictionary';

export const portalRepairText = dictionary({
  title: { zh: '列入情况和信用修复', en: 'Your listing and its repair' },
  active: { zh: '列入生效中', en: 'The listing is in force' },
  'under-repair-review': {
    zh: '修复申请审查中，列入继续有效',
    en: 'Your application is being reviewed; the listing holds',
  },
  expired: { zh: '列入已失效', en: 'The listing is over' },
  retracted: { zh: '列入已撤销', en: 'The listing was retracted' },
  since: { zh: '{from} 列入，期限至 {until}', en: 'listed {from}, until {until}' },
  intro: {
    zh: '完成整改后，可以申请信用修复，提前移出名单。请说明整改情况、上传证明并作出承诺；列入未满规定日数的，申请不会获得准许。',
    en: 'After correcting what you were listed for you may apply to be removed early. Say what you corrected, add evidence, and commit yourself; before the required days of listing are over it cannot be granted.',
  },
  open: { zh: '申请信用修复', en: 'Apply for repair' },
  correction: { zh: '整改情况', en: 'What you corrected' },
  correctionHint: {
    zh: '逐项说明已经采取的整改措施和结果；请勿写入毕业生、投诉人的个人信息',
    en: 'Say point by point what was done and with which result; leave out personal data of graduates and reporters',
  },
  commitment: {
    zh: '我单位承诺：所述整改情况真实，今后依法招聘，不再发生类似行为；如有违反，愿意承担相应后果。',
    en: 'We commit ourselves: what we state is true, we recruit lawfully from now on, and we bear the consequences otherwise.',
  },
  commitFirst: { zh: '请先作出承诺', en: 'Commit yourself first' },
  submit: { zh: '提交修复申请', en: 'Submit the application' },
  filed: { zh: '修复申请已提交', en: 'Your application has been filed' },
  underReview: { zh: '修复审查中', en: 'repair under review' },
  corrected: { zh: '更正', en: 'Correction' },
});
