import { CODE_MINUTES } from './mail-address';

/** The mail that proves that somebody reads the address. It names neither the person nor where the person works. */
export function confirmationMail(code: string): { subject: string; text: string } {
  return {
    subject: '督办：邮箱确认码 / Duban: confirm your mail address',
    text: [
      `您的邮箱确认码是 ${code}，${CODE_MINUTES} 分钟内有效。请在“通知设置”中填写。`,
      '如果您没有申请，请忽略本邮件，系统不会向该邮箱发送任何通知。',
      '',
      `Your code is ${code}. It is good for ${CODE_MINUTES} minutes; enter it in the settings of your notices.`,
      'If you did not ask for it, ignore this mail: nothing else will be sent to this address.',
    ].join('\n'),
  };
}
