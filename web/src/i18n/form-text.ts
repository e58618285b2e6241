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
  removeFile: { zh: '移除 {name}', en: 'Remove {name}' },
  remove: { zh: '移除', en: 'Remove' },
  uploadFailed: { zh: '{name} 未能上传：{why}', en: '{name} was not uploaded: {why}' },
  attachment: { zh: '附件 {n}', en: 'Attachment {n}' },
  nothingToChoose: { zh: '目前没有可选项', en: 'There is nothing to choose from at present' },
});
