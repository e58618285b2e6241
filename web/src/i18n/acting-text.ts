import { dictionary } from './dictionary';

/** Who acts for whom, wherever people are named. */
export const actingText = dictionary({
  actedFor: { zh: '{who}（代{absent}）', en: '{who} (for {absent})' },
  mark: { zh: '代', en: 'For' },
  markFor: { zh: '代{absent}', en: 'For {absent}' },
  markHint: { zh: '{absent}外出，由您代办', en: '{absent} is absent; you stand in' },
  standsIn: {
    zh: '您正在代{names}办理，标有“代”的事项以其名义办理，记录中注明由您代办。',
    en: 'You stand in for {names}. Steps marked "For" are taken in their name, and the record names you as well.',
  },
  ownAbsence: {
    zh: '您已登记外出，至 {to} 由{names}代办。',
    en: 'You are entered as absent until {to}; {names} stand in.',
  },
  taskFor: {
    zh: '本事项由{absent}承办，其外出至 {to}。您提交后，案件历史和审计记录将同时注明二人。',
    en: 'This step is held by {absent}, who is absent until {to}. When you submit, history and audit name both of you.',
  },
  votesFor: {
    zh: '您代{absent}加签。案件历史和审计记录将同时注明二人。',
    en: 'You vote for {absent}, who is absent. History and audit name both of you.',
  },
  draftOf: {
    zh: '表中是{absent}于 {at} 保存的草稿。您修改后另存为您的草稿，原草稿不变；{absent}尚未提交的附件须由您重新上传。',
    en: 'The form shows what {absent} had filled in at {at}. What you change is kept as a draft of yours; files that {absent} has not handed in yet must be uploaded again.',
  },
  holderAway: { zh: '{absent}外出至 {to}，由{names}代办。', en: '{absent} is absent until {to}; {names} stand in.' },
  board: { zh: '督办看板', en: 'Supervision board' },
  openAbsences: { zh: '外出与代办', en: 'Absences' },
});
