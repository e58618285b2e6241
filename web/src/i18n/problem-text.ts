import { dictionary } from './dictionary';

/** What happened, what is kept and what to do, by kind of refusal. The server's own sentence is shown above it. */
export const problemText = dictionary({
  retry: { zh: '重试', en: 'Try again' },
  signInAgain: { zh: '重新登录', en: 'Sign in again' },
  reload: { zh: '重新载入', en: 'Reload' },
  network: { zh: '服务器没有应答。', en: 'The server did not answer.' },
  networkDo: {
    zh: '您填写的内容仍在本页。请检查网络后重试；重复提交不会产生两次结果。',
    en: 'What you entered is still on this page. Check the connection and try again; sending twice has no double effect.',
  },
  internal: { zh: '服务器出现故障。', en: 'The server failed.' },
  internalDo: {
    zh: '您填写的内容仍在本页。请稍后重试；如仍失败，请把编号告知系统管理员。',
    en: 'What you entered is still on this page. Try again later; if it persists, tell the system administrator the number.',
  },
  reference: { zh: '故障编号：{id}', en: 'Fault number: {id}' },
  signedOut: { zh: '登录已失效。', en: 'You are no longer signed in.' },
  signedOutDo: { zh: '请重新登录；已保存的草稿不会丢失。', en: 'Sign in again; saved drafts are not lost.' },
  forbidden: { zh: '您没有执行此操作的权限。', en: 'You may not do this.' },
  forbiddenDo: {
    zh: '如工作需要，请联系本单位的安全管理员。',
    en: 'If your work requires it, ask the security administrator of your organisation.',
  },
  notFound: { zh: '没有找到，或不对您开放。', en: 'Not found, or not open to you.' },
  notFoundDo: {
    zh: '请从列表重新进入；内容可能已办结或转出。',
    en: 'Open it again from the list; it may have been closed or passed on.',
  },
  conflict: { zh: '内容已被他人更新。', en: 'Somebody else has changed this.' },
  conflictDo: {
    zh: '您填写的内容仍在本页；如状态已有变化，请载入最新状态后再试。',
    en: 'What you entered is still on this page; if things have moved on, load the latest state first.',
  },
  tooLarge: { zh: '文件过大。', en: 'The file is too large.' },
  tooLargeDo: {
    zh: '单个文件不超过 20 MB，请压缩或拆分后再上传。',
    en: 'One file may have 20 MB at most; compress or split it.',
  },
  tooMany: { zh: '操作过于频繁。', en: 'Too many attempts.' },
  tooManyDo: { zh: '请稍等片刻再试。', en: 'Please wait a moment and try again.' },
  invalid: { zh: '填写内容有误。', en: 'Some entries are not right.' },
  invalidDo: { zh: '请按下列提示修改后再提交。', en: 'Correct what is listed below, then submit again.' },
  unexpected: { zh: '页面出现意外错误。', en: 'The page met an unexpected fault.' },
  unexpectedDo: { zh: '请重新载入页面；已保存的草稿不会丢失。', en: 'Reload the page; saved drafts are not lost.' },
});
