import type { LocalText } from '../platform/errors/domain-error';

/**
 * What in a file can point to the person who made it. A cleaned copy says which of them were taken out, and which are left
 * in, because a promise of more than was done would endanger people.
 */
export const TRACES = {
  'file-name': { zh: '原文件名', en: 'the given file name' },
  'picture-data': {
    zh: '图片附带信息（拍摄地点、时间、设备、缩略图）',
    en: 'data inside the picture (place, time, device, thumbnail)',
  },
  'document-properties': {
    zh: '文档属性（作者、单位、修改人、时间）',
    en: 'document properties (author, organisation, editor, times)',
  },
  'reviewer-names': { zh: '批注和修订人姓名', en: 'names in comments and tracked changes' },
  'mail-headers': { zh: '邮件头（发件人、收件人、传输路径）', en: 'mail headers (sender, recipients, route)' },
  'compressed-properties': {
    zh: '压缩存放、未能清除的文档属性',
    en: 'properties stored compressed, which could not be removed',
  },
  'embedded-files': { zh: '文档内嵌的其他文件和对象', en: 'other files and objects inside the document' },
  'embedded-pictures': { zh: '文档内嵌的部分图片的附带信息', en: 'data inside some of the pictures in the document' },
  'visible-content': { zh: '画面和文字本身的内容', en: 'what can be seen and read in it' },
  'later-frames': { zh: '动画的后续画面（已去掉）', en: 'further frames of an animation (removed)' },
} as const satisfies Record<string, LocalText>;
export type Trace = keyof typeof TRACES;

/** In words; a trace of a later release is shown by its code. */
export const traceNames = (codes: readonly string[]): LocalText[] =>
  codes.map((code) => (TRACES as Record<string, LocalText>)[code] ?? { zh: code, en: code });
