import { dictionary } from './dictionary';

/** Our own texts in forms. */
export const formText = dictionary({
  choose: { zh: '请选择', en: 'Please choose' },
  addFile: { zh: '选择文件', en: 'Choose files' },
  fileHint: {
    zh: 'PDF、图片、Word（docx）、Excel（xlsx）、文本、邮件，单个不超过 20 MB',
    en: 'PDF, pictures, Word (docx), Excel (xlsx), text or mail, 20 MB each at most',
  },
  uploading: { zh: '正在上传 {name}…', en: 'Uploading {name}…' },
  uploadShare: { zh: '正在上传 {name}，已完成 {n}%', en: 'Uploading {name}, {n}% done' },
  uploadWaiting: {
    zh: '连接中断，{name} 已上传的 {n}% 已保留，恢复后自动继续…',
    en: 'No connection. {n}% of {name} is kept, and it goes on by itself…',
  },
  uploadUnfinished: {
    zh: '{name} 上次只上传了 {n}%；重新选择该文件即可从中断处继续。',
    en: '{n}% of {name} was uploaded last time; choose the same file again to go on from there.',
  },
  abandon: { zh: '放弃', en: 'Abandon' },
  abandonUpload: { zh: '放弃 {name} 的未完成上传', en: 'Abandon the unfinished upload of {name}' },
  removeFile: { zh: '移除 {name}', en: 'Remove {name}' },
  remove: { zh: '移除', en: 'Remove' },
  uploadFailed: { zh: '{name} 未能上传：{why}', en: '{name} was not uploaded: {why}' },
  attachment: { zh: '附件 {n}', en: 'Attachment {n}' },
  nothingToChoose: { zh: '目前没有可选项', en: 'There is nothing to choose from at present' },
});
