import { type LetterHead, letterToReporter } from '../blacklist/letter-texts';
import type { LetterText } from '../letters/letter';

/** Endings of which the reporter is told by letters of their own; the header of a reply step names one. */
export const HANDLING_TEMPLATES = ['transferred', 'merged', 'withdrawn-closed'] as const;
export type HandlingTemplate = (typeof HANDLING_TEMPLATES)[number];

const SECRECY = '本机关依法对您的身份信息保密；如因反映问题受到打击报复，请及时告知。';

/** Another body deals with it; the reporter learns which and why (信访工作条例 Art. 22, 23). */
export function transferLetter(
  head: LetterHead,
  transfer: { body: string; receivingUnit: string; reasons: string },
): LetterText {
  return letterToReporter(head, '关于投诉事项移送的告知', [
    `您反映${head.employerName}有关问题的投诉收悉。经审查，该事项依法由${transfer.body}处理，本机关已移送${transfer.receivingUnit}。理由如下：`,
    transfer.reasons,
    '后续办理情况，请向上述单位查询。',
    SECRECY,
  ]);
}

/** The same matter is in hand already; the code goes on showing how it stands (信访工作条例 Art. 19). */
export function mergeLetter(head: LetterHead): LetterText {
  return letterToReporter(head, '关于投诉事项并案办理的告知', [
    `您反映${head.employerName}有关问题的投诉收悉。同一单位的同一问题本机关已在办理，您的投诉已并入该案一并调查。`,
    '您可以继续使用原查询码查询办理进度和结果；办结后本机关将另行答复。',
    SECRECY,
  ]);
}

/** What the authority decided on the wish to take the complaint back. */
export function withdrawalLetter(
  head: LetterHead,
  { isClosed, reasons }: { isClosed: boolean; reasons: string },
): LetterText {
  return letterToReporter(head, '关于撤回投诉申请的答复', [
    `您撤回反映${head.employerName}有关问题投诉的申请收悉。${isClosed ? '经审查，同意撤回，该投诉办结。' : '经审查，该事项涉及公共利益，本机关将继续办理。'}理由如下：`,
    reasons,
    SECRECY,
  ]);
}
