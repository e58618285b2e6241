import { dictionary } from './dictionary';

export const noticeText = dictionary({
  title: { zh: '通知', en: 'Notices' },
  bell: { zh: '通知，{n} 条未读', en: 'Notices, {n} unread' },
  bellNone: { zh: '通知，没有未读', en: 'Notices, none unread' },
  all: { zh: '全部', en: 'All' },
  unread: { zh: '未读', en: 'Unread' },
  which: { zh: '显示范围', en: 'Which notices' },
  kind: { zh: '类别', en: 'Kind' },
  allKinds: { zh: '全部类别', en: 'All kinds' },
  text: { zh: '内容', en: 'Notice' },
  case: { zh: '案件', en: 'Case' },
  at: { zh: '时间', en: 'When' },
  markRead: { zh: '标为已读', en: 'Mark as read' },
  markAllRead: { zh: '全部标为已读', en: 'Mark all as read' },
  settings: { zh: '通知设置', en: 'Settings' },
  empty: { zh: '没有通知', en: 'No notices' },
  emptyHint: {
    zh: '有任务到达、期限将至或者有人催办时，会在这里告诉您。',
    en: 'When a task arrives, a date is near or somebody urges a step, you are told here.',
  },
  noneUnread: { zh: '没有未读通知', en: 'Nothing unread' },
  noneUnreadHint: { zh: '已读的通知在“全部”中仍可查看。', en: 'What you have read is still under "All".' },
});

export const noticeSettingsText = dictionary({
  title: { zh: '通知设置', en: 'Settings of notices' },
  kinds: { zh: '接收哪些通知', en: 'What you are told of' },
  kindsHint: {
    zh: '“期限届满”和“督办”始终在系统内显示，不能关闭。',
    en: 'Missed dates and supervision orders always show here and cannot be switched off.',
  },
  kind: { zh: '类别', en: 'Kind' },
  channel: { zh: '接收方式', en: 'Where' },
  product: { zh: '系统内', en: 'In the product' },
  mail: { zh: '邮件', en: 'Mail' },
  both: { zh: '系统内和邮件', en: 'Both' },
  none: { zh: '不接收', en: 'Not at all' },
  fixed: { zh: '系统内必收', en: 'always in the product' },
  rhythm: { zh: '邮件频率', en: 'How often by mail' },
  'at-once': { zh: '即时', en: 'At once' },
  daily: { zh: '每个工作日一次', en: 'Once a working day' },
  weekly: { zh: '每周一次（该周第一个工作日）', en: 'Once a week, on its first working day' },
  hour: { zh: '时间', en: 'At' },
  saved: { zh: '通知设置已保存', en: 'Settings saved' },
  address: { zh: '通知邮箱', en: 'Mail address' },
  addressHint: {
    zh: '邮件只写明有几条新通知、类别、日期和案号，不含当事人和案件内容。邮箱地址加密保存，只有您本人可以看到。',
    en: 'A mail says how many notices there are, their kind, date and case number, and nothing of a case. Your address is kept encrypted; nobody else reads it.',
  },
  off: {
    zh: '本系统尚未配置邮件服务器，通知只在系统内显示。如需邮件通知，请联系系统管理员。',
    en: 'No mail server is set up, so notices show in the product alone. Ask a system administrator if you need mail.',
  },
  caught: {
    zh: '演示环境：邮件不会真正送出。',
    en: 'A demonstration: no mail really leaves.',
  },
  readCaught: { zh: '查看捕获的邮件', en: 'Read caught mail' },
  noAddress: {
    zh: '尚未确认邮箱：选择“邮件”的通知暂在系统内显示。',
    en: 'No address is confirmed yet: what you want by mail shows in the product for now.',
  },
  confirmed: { zh: '已确认：{address}', en: 'Confirmed: {address}' },
  refused: {
    zh: '收件服务器拒收发往 {address} 的邮件，已停止发送。请填写其他邮箱。',
    en: 'The receiving server refuses mail for {address}, so that nothing more is sent. Enter another address.',
  },
  waiting: {
    zh: '确认码已发往 {address}，60 分钟内有效。',
    en: 'A code is on its way to {address}; it is good for 60 minutes.',
  },
  newAddress: { zh: '邮箱地址', en: 'Address' },
  sendCode: { zh: '发送确认码', en: 'Send code' },
  code: { zh: '确认码', en: 'Code' },
  confirm: { zh: '确认', en: 'Confirm' },
  remove: { zh: '删除邮箱', en: 'Remove address' },
  addressConfirmed: { zh: '邮箱已确认', en: 'Address confirmed' },
});

export const mailText = dictionary({
  title: { zh: '邮件发送', en: 'Mail' },
  off: {
    zh: '未配置邮件服务器。设置 DUBAN_SMTP_HOST、DUBAN_MAIL_FROM 和 DUBAN_WEB_ADDRESS 后重新启动，详见 docs/notices.md。',
    en: 'No mail server is set up. Set DUBAN_SMTP_HOST, DUBAN_MAIL_FROM and DUBAN_WEB_ADDRESS and start again; see docs/notices.md.',
  },
  catcher: { zh: '演示模式：邮件被捕获，不会送出。', en: 'Demonstration: mail is caught and does not leave.' },
  smtp: { zh: '邮件由配置的服务器发送。', en: 'Mail leaves by the server that is set up.' },
  counts: {
    zh: '待发送 {waiting} 封，其中失败后重试 {failing} 封；24 小时内已发送 {sent} 封。',
    en: '{waiting} waiting, {failing} of them after a failure; {sent} sent within 24 hours.',
  },
  dead: { zh: '未送达', en: 'Undelivered' },
  person: { zh: '收件人', en: 'For' },
  purpose: { zh: '内容', en: 'What' },
  notices: { zh: '通知', en: 'Notices' },
  confirmation: { zh: '邮箱确认码', en: 'Code for an address' },
  fault: { zh: '原因', en: 'Why' },
  attempts: { zh: '尝试次数', en: 'Attempts' },
  since: { zh: '产生时间', en: 'Since' },
  retry: { zh: '重新发送', en: 'Send again' },
  discard: { zh: '放弃', en: 'Give up' },
  empty: { zh: '没有未送达的邮件', en: 'Nothing undelivered' },
  emptyHint: {
    zh: '多次失败或者被收件服务器拒收的邮件会列在这里，可以重新发送或者放弃。',
    en: 'Mail that failed for too long or was refused is listed here, to be sent again or given up.',
  },
  faultRefused: { zh: '收件服务器拒收（{code}）', en: 'Refused by the receiving server ({code})' },
  faultAuth: { zh: '服务器不接受用户名或密码（{code}）', en: 'The server does not take user or password ({code})' },
  faultLater: { zh: '收件服务器暂不接收（{code}）', en: 'The receiving server asked to come later ({code})' },
  faultAway: { zh: '无法连接邮件服务器（{code}）', en: 'The mail server cannot be reached ({code})' },
});

export const caughtText = dictionary({
  title: { zh: '捕获的邮件', en: 'Caught mail' },
  hint: {
    zh: '演示环境中发出的邮件都在这里，没有送往任何邮箱；重新启动后清空。',
    en: 'Every mail of this demonstration ends here and in no mailbox; a restart empties the list.',
  },
  empty: { zh: '还没有邮件', en: 'No mail yet' },
  emptyHint: {
    zh: '在“通知设置”中填写邮箱，确认码会出现在这里。',
    en: 'Enter an address in the settings of notices: its code will show here.',
  },
  to: { zh: '收件人', en: 'To' },
});
