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
  holderAway: { zh: '{absent}外出至 {to}，由{names}代办。', en: '{absent} is absent until {to}; {names} stand in.' },
  board: { zh: '督办看板', en: 'Supervision board' },
  openAbsences: { zh: '外出与代办', en: 'Absences' },
});
