import { dictionary } from './dictionary';

export const portalReportText = dictionary({
  title: { zh: '举报就业数据造假', en: 'Report falsified employment figures' },
  nav: { zh: '实名举报', en: 'Real-name report' },
  home: {
    zh: '举报高校毕业去向统计造假。实名或匿名均可，身份信息加密封存，学校看不到。',
    en: "Report a school's falsified placement figures, by name or anonymously. Identities are sealed; the school never sees them.",
  },
  protectionTitle: { zh: '怎样保护您的身份', en: 'How your identity is protected' },
  protectionSealed: {
    zh: '您填写的姓名、电话等，提交的同时就加密封存。办案人员看到的只是一个代号。',
    en: 'The name and number you give are encrypted as you submit them. Handlers see only a pseudonym.',
  },
  protectionOpened: {
    zh: '确需与您核实时，须由一名保密专员写明用途提出申请、另一名保密专员批准，才能查看一次；每次查看都留有记录。',
    en: 'If you must be contacted, one vault officer has to state the purpose and another to approve it; it is then read once, and every reading stays on record.',
  },
  protectionSchool: {
    zh: '被举报学校只会收到由两人核查、去除身份线索的问题摘要。学校看不到举报原文、附件、代号，也看不到是否有人实名。',
    en: 'The school receives only a summary that two people have cleared of anything pointing to you: not your words, files or pseudonym, nor whether a name was given.',
  },
  protectionFiles: {
    zh: '图片中的拍摄地点、时间、设备和文档中的作者信息会自动清除，文件名会替换；原件与身份信息一样封存。',
    en: 'Place, time and device in pictures and author data in documents are removed, file names are replaced; originals are sealed like identities.',
  },
  protectionYours: {
    zh: '画面和文字本身不会改动：请勿露出姓名、学号、班级座次、聊天头像等，以免他人由此认出您。',
    en: 'What is seen and read is not changed: keep names, student numbers, seats or chat pictures out of it, or others may recognise you.',
  },
  protectionAddress: {
    zh: '无需注册，网络地址不写入案件。请自行保管查询码，它是您查看进展、与办案人员联系的唯一凭证。',
    en: 'There is no account, and your network address is not put into the case. Keep the receipt code: it is the only way to follow the matter and to talk to the handlers.',
  },
  schoolSection: { zh: '被举报的学校', en: 'The school' },
  school: { zh: '学校', en: 'School' },
  namesLeader: { zh: '是否涉及学校领导', en: 'Is a leader of the school involved?' },
  namesLeaderHint: {
    zh: '涉及校领导的，不交由该校办理。',
    en: 'If so, the school itself will not handle it.',
  },
  yes: { zh: '涉及', en: 'Yes' },
  no: { zh: '不涉及或不清楚', en: 'No, or unknown' },
  pointsSection: { zh: '反映的问题', en: 'What you report' },
  pointsHint: {
    zh: '一项只写一个问题，便于逐项调查、逐项答复。写明哪一届、哪个专业、什么情况、如何得知。',
    en: 'One point each, so that each is investigated and answered: which class, which major, what happened, how you know.',
  },
  point: { zh: '问题 {n}', en: 'Point {n}' },
  addPoint: { zh: '再添加一项', en: 'Add a point' },
  removePoint: { zh: '删去问题 {n}', en: 'Remove point {n}' },
  mostPoints: { zh: '最多 {n} 项', en: 'At most {n} points' },
  description: { zh: '补充说明', en: 'Further explanation' },
  identitySection: { zh: '实名还是匿名', en: 'By name or anonymously' },
  identityChoice: { zh: '举报方式', en: 'How you report' },
  realName: { zh: '实名举报', en: 'By name' },
  realNamePromise: {
    zh: '学校或主管部门应在 {n} 个工作日内调查并答复您。',
    en: 'It is to be investigated and answered within {n} working days.',
  },
  anonymous: { zh: '匿名举报', en: 'Anonymously' },
  anonymousHandled: { zh: '匿名举报同样办理。', en: 'Anonymous reports are handled as well.' },
  anonymousWithoutReply: {
    zh: '匿名举报会办理，但按本地规定不作答复。',
    en: 'Anonymous reports are handled here, but not answered.',
  },
  anonymousDeclined: {
    zh: '按本地规定，这里不受理匿名举报。您的姓名会加密封存，学校无法看到。',
    en: 'Anonymous reports are not taken here. A name is sealed at once and never shown to the school.',
  },
  anonymousOpen: {
    zh: '本地规定没有说明，由受理机关决定是否办理、是否答复。',
    en: 'The rule here is silent: the authority decides whether it is handled and answered.',
  },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '身份证号', en: 'Identity card number' },
  idNumberHint: {
    zh: '可不填。只用于证明实名，封存后不再显示。',
    en: 'May be left out. Only to prove the name; it is sealed and not shown again.',
  },
  submit: { zh: '提交举报', en: 'Submit report' },
  done: { zh: '举报已提交', en: 'Your report has been filed' },
  chooseOne: { zh: '请选择“{field}”', en: 'Please choose “{field}”' },
});

export const portalThreadText = dictionary({
  title: { zh: '与办案人员联系', en: 'Messages' },
  intro: {
    zh: '您可以补充情况、回答提问。请勿写入姓名、电话等身份信息：办案人员只知道您的代号。',
    en: 'Add what you know and answer questions. Leave out your name and number: handlers know only your pseudonym.',
  },
  empty: { zh: '目前没有来往信息。', en: 'There are no messages yet.' },
  you: { zh: '您', en: 'You' },
  authority: { zh: '办案人员', en: 'The handlers' },
  text: { zh: '信息内容', en: 'Your message' },
  send: { zh: '发送', en: 'Send' },
  sent: { zh: '已发送。', en: 'Sent.' },
  download: { zh: '下载 {name}', en: 'Download {name}' },
  newest: { zh: '有新的来信，请查看。', en: 'There is a message for you.' },
});

export const reporterActText = dictionary({
  object: { zh: '对答复有异议', en: 'Object to the answer' },
  objectHint: {
    zh: '可以提出一次，由未参与调查和认定的人员复查。请写明对哪一项不服及理由。',
    en: 'You may object once; somebody who neither investigated nor decided looks at it again. Say which point, and why.',
  },
  objectSend: { zh: '提出异议', en: 'Object' },
  withdraw: { zh: '撤回举报', en: 'Withdraw the report' },
  withdrawComplaint: { zh: '撤回投诉', en: 'Withdraw the complaint' },
  withdrawHint: {
    zh: '受理机关会决定是否仍继续办理，并告知您。无论如何，您的身份继续受到保护。',
    en: 'The authority decides whether it goes on nevertheless, and tells you. Your identity stays protected either way.',
  },
  withdrawSend: { zh: '申请撤回', en: 'Ask to withdraw' },
  reasons: { zh: '理由', en: 'Reasons' },
});
