import { dictionary } from './dictionary';

export const reportText = dictionary({
  title: { zh: '登记举报', en: 'Register report' },
  intro: {
    zh: '登记通过举报电话、电子信箱、学校渠道或来信收到的就业数据造假举报。请填写真实的收到时间，答复期限由此起算。',
    en: 'Registers a report of falsified figures that came by hotline, mailbox, a school channel or letter. Enter the true receipt instant; the reply limit runs from it.',
  },
  received: { zh: '来源与收到时间', en: 'Channel and receipt' },
  school: { zh: '被举报学校', en: 'School reported' },
  namesLeader: { zh: '涉及学校领导', en: 'A leader of the school is involved' },
  namesLeaderHint: { zh: '勾选后不得交由该校办理。', en: 'The school itself then cannot handle it.' },
  points: { zh: '反映的问题', en: 'Points' },
  pointsHint: {
    zh: '一项一个问题，按举报人原意记录；不要写入举报人的姓名、电话。',
    en: 'One point each, as the reporter meant it; leave the name and number of the reporter out.',
  },
  point: { zh: '问题 {n}', en: 'Point {n}' },
  addPoint: { zh: '添加一项', en: 'Add a point' },
  removePoint: { zh: '删去', en: 'Remove' },
  description: { zh: '补充说明', en: 'Explanation' },
  files: { zh: '举报材料', en: 'Files of the reporter' },
  filesHint: {
    zh: '上传即自动清除图片位置、作者等信息并替换文件名；原件封存于保密库。',
    en: 'Place, author and file name are removed on upload; the originals are sealed in the vault.',
  },
  reporter: { zh: '举报人', en: 'Reporter' },
  reporterHint: {
    zh: '不填即为匿名。填写后加密存入保密库，您可在 24 小时内核对并封存，其他办案人员只看到代号。',
    en: 'Empty means anonymous. What you enter goes into the vault; you can check it for 24 hours and seal it, other handlers see only a pseudonym.',
  },
  idNumber: { zh: '身份证号', en: 'Identity card number' },
  submit: { zh: '登记', en: 'Register' },
  duplicates: { zh: '该校的其他举报', en: 'Other reports about this school' },
  duplicatesWait: {
    zh: '选择学校后，这里显示该校的其他举报。',
    en: 'Other reports appear here once the school is chosen.',
  },
  noDuplicates: { zh: '该校没有其他举报。', en: 'There is no other report about this school.' },
  duplicatesHint: {
    zh: '同一事项的举报仍可登记，由确定办理单位时决定是否合并。',
    en: 'The same matter may still be registered; whether it is joined is decided with the route.',
  },
  receiptHint: {
    zh: '请当场告知举报人并提醒妥善保存。仅显示这一次，系统不保存原文，遗失无法找回。',
    en: 'Tell it to the reporter now. It is shown only this once, is not kept, and cannot be recovered.',
  },
  done: { zh: '举报已登记', en: 'Report registered' },
});

/** The report on the case page. */
export const caseReportText = dictionary({
  report: { zh: '举报', en: 'The report' },
  school: { zh: '被举报学校', en: 'School reported' },
  reporter: { zh: '举报人', en: 'Reporter' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  namesLeader: { zh: '涉及校领导', en: 'Names a leader' },
  yes: { zh: '是', en: 'Yes' },
  route: { zh: '办理方式', en: 'Route' },
  routeSchool: { zh: '学校独立部门办理', en: 'Independent unit of the school' },
  routeCity: { zh: '主管部门办理', en: 'The authority' },
  description: { zh: '补充说明', en: 'Explanation' },
  backDating: { zh: '补登原因', en: 'Reason for late registration' },
  overall: { zh: '总体认定', en: 'Verdict' },
  objection: { zh: '举报人异议', en: 'Objection' },
  withdrawal: { zh: '申请撤回', en: 'Withdrawal' },
  point: { zh: '问题 {n}', en: 'Point {n}' },
  extract: { zh: '发给学校的摘要', en: 'Extract for the school' },
  finding: { zh: '调查认定', en: 'Finding' },
  position: { zh: '学校意见', en: "School's position" },
  verdict: { zh: '结论', en: 'Verdict' },
  secret: {
    zh: '原文可能暴露举报人，仅供办案使用，不得转给学校。',
    en: 'The original words may show who reported: for handlers alone, never for the school.',
  },
});

/** The thread on the case page. */
export const caseThreadText = dictionary({
  titleReport: { zh: '与举报人联系', en: 'Messages with the reporter' },
  titleComplaint: { zh: '与投诉人联系', en: 'Messages with the complainant' },
  empty: { zh: '还没有来往信息。', en: 'There are no messages yet.' },
  reporter: { zh: '对方', en: 'The reporter' },
  mayIdentify: {
    zh: '可能暴露身份，不得原文写入摘要',
    en: 'May identify: never put into an extract as it stands',
  },
  text: { zh: '发送信息', en: 'Your message' },
  hint: {
    zh: '对方凭查询码查看；不会看到您的姓名。',
    en: 'Read with the receipt code; your name is not shown.',
  },
  files: { zh: '附件', en: 'Files' },
  send: { zh: '发送', en: 'Send' },
  cleaned: { zh: '副本：已清除{removed}', en: 'Copy without {removed}' },
  leftIn: { zh: '仍保留：{leftIn}', en: 'Left in: {leftIn}' },
});
