import { dictionary } from './dictionary';

/** What follows a step, the check before a grave one, its clock, and drafts of two devices. */
export const taskPageText = dictionary({
  forecast: { zh: '提交之后', en: 'What will follow' },
  forecastHint: {
    zh: '按本案所用流程推算；有的去向要看办理情况。',
    en: 'Read from the process of this case; some ways depend on what is found.',
  },
  forecastLoading: { zh: '正在推算…', en: 'Reading the process…' },
  outcome: { zh: '“{question}”选“{label}”：', en: 'With “{label}” for “{question}”:' },
  when: { zh: '如果{conditions}', en: 'If {conditions}' },
  and: { zh: '，且', en: ', and ' },
  automatic: { zh: '系统自动办理：{steps}', en: 'Done by the system: {steps}' },
  final: { zh: '{name}（不可撤回）', en: '{name} (cannot be taken back)' },
  toTask: { zh: '转入“{name}”，由{who}办理', en: 'It goes to “{name}”, by {who}' },
  toTaskOpen: {
    zh: '转入“{name}”，办理人视办理情况确定',
    en: 'It goes to “{name}”; by whom depends on what is done meanwhile',
  },
  toWait: { zh: '等待：{name}', en: 'It waits for: {name}' },
  toCall: { zh: '进入流程：{name}', en: 'A process of its own begins: {name}' },
  toEnd: { zh: '办结：{name}', en: 'It ends: {name}' },
  elsewhere: { zh: '由办理机关继续办理', en: 'The authority that keeps the case goes on with it' },
  afterOthers: {
    zh: '（其他并行环节或者其他办理人完成后）',
    en: ' (once parallel work, or the others at this step, are through)',
  },
  or: { zh: '、', en: ', ' },
  check: { zh: '提交前请核对', en: 'Check before you submit' },
  checkIntro: {
    zh: '提交后将产生不可撤回的后果。请核对以下内容，无误后确认提交。',
    en: 'What follows cannot be taken back. Check the following, then confirm.',
  },
  checkUnknown: {
    zh: '暂时无法推算后续环节，请按流程图核对后再确认。',
    en: 'What follows could not be read just now; look at the diagram before you confirm.',
  },
  youSend: { zh: '将提交的内容', en: 'What you send' },
  goesTo: { zh: '去向', en: 'Where it goes' },
  cannotUndo: { zh: '不可撤回的事项', en: 'What cannot be taken back' },
  thisStep: { zh: '本步骤“{name}”', en: 'this step, “{name}”' },
  confirmSubmit: { zh: '确认提交', en: 'Confirm and submit' },
  backToForm: { zh: '返回修改', en: 'Back to the form' },
  confirmKey: { zh: 'Ctrl+Enter 确认，Esc 返回', en: 'Ctrl+Enter confirms, Esc goes back' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  clock: { zh: '期限计算', en: 'How the dates were computed' },
  draftElsewhere: {
    zh: '您在另一台设备或另一个窗口于 {time} 保存过本事项的草稿，与本页内容不同。',
    en: 'At {time} you saved another draft of this task on another device or in another window.',
  },
  takeOther: { zh: '载入那一份', en: 'Load that one' },
  keepMine: { zh: '用本页内容覆盖', en: 'Replace it with this page' },
  draftPaused: { zh: '草稿暂停保存，请先选择', en: 'Drafts are not saved until you choose' },
});
