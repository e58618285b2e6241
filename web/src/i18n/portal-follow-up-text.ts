import { dictionary } from './dictionary';

export const portalFollowUpText = dictionary({
  title: { zh: '办结回访', en: 'After the closing' },
  hint: {
    zh: '您反映的事项已经办结。请告诉我们办结后的情况。您凭查询码答复，原案的调查人和决定人看不到您的答复。',
    en: 'Your matter has been closed. Please tell us how things are since. You answer with your code; whoever investigated or decided it does not see the answer.',
  },
  until: { zh: '希望您在 {date} 前答复。', en: 'We hope for your answer by {date}.' },
  reminded: { zh: '这是再次提醒。', en: 'This is a reminder.' },
  retaliation: { zh: '您是否因反映问题受到打击报复？', en: 'Have you suffered for having reported?' },
  none: { zh: '没有', en: 'No' },
  suspected: { zh: '可能受到', en: 'Possibly' },
  account: { zh: '发生了什么', en: 'What happened' },
  accountHint: {
    zh: '写明时间、情形。请不要写能认出您的内容，除非您愿意。',
    en: 'When, and what. Leave out what shows who you are, unless you want it known.',
  },
  rating: { zh: '您对办理情况是否满意？', en: 'How do you rate the handling?' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  mostly: { zh: '基本满意', en: 'Mostly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  comment: { zh: '意见和建议', en: 'Comment' },
  send: { zh: '提交答复', en: 'Send the answer' },
  decline: { zh: '不愿答复', en: 'I would rather not answer' },
  choose: { zh: '请选择一项', en: 'Choose one' },
  answered: { zh: '已收到您的答复，谢谢。', en: 'Your answer was received, thank you.' },
  closed: {
    zh: '回访已经结束。如有新情况，请另行反映。',
    en: 'The follow-up has ended. Report anything new as a new matter.',
  },
  newCase: {
    zh: '您反映的打击报复情况已另立新案。请领取新案的查询码，只显示一次。',
    en: 'What you told of became a case of its own. Take its receipt code; it is shown once.',
  },
  takeCode: { zh: '领取查询码', en: 'Show the code' },
  newCodeTitle: { zh: '新案的查询码', en: 'Code of the new case' },
});
