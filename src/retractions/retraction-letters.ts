import { APPEAL, type LetterHead, letterToEmployer, letterToReporter } from '../blacklist/letter-texts';
import type { LetterText } from '../letters/letter';
import { longDay } from '../letters/letter-date';
import { type Ground, GROUND_NAMES } from './retraction';

interface Retracted {
  ground: Ground;
  reasons: string;
  listedOn: string;
}

/** The employer learns that it is off the list, why, and that everybody who was told is being corrected. */
export function retractionToEmployer(head: LetterHead, { ground, reasons, listedOn }: Retracted): LetterText {
  return letterToEmployer(head, '撤销列入毕业生就业工作黑名单决定书', [
    `本机关${longDay(listedOn)}将你单位列入毕业生就业工作黑名单。因${GROUND_NAMES[ground].zh}，现决定自${longDay(head.issuedOn)}起撤销列入。理由如下：`,
    reasons,
    '本机关已停止公示，撤回求职警示，并公开说明理由；收到过名单或者警示的单位正在逐一更正。因列入合法权益受到损害的，你单位可以依法申请赔偿。',
    APPEAL,
  ]);
}

/** Whoever complained was told of the listing, and so is told that it no longer stands. */
export function retractionToReporter(head: LetterHead, { ground, reasons, listedOn }: Retracted): LetterText {
  return letterToReporter(head, '关于撤销列入的告知', [
    `您反映${head.employerName}有关问题的投诉，本机关曾答复您已于${longDay(listedOn)}将该单位列入毕业生就业工作黑名单。因${GROUND_NAMES[ground].zh}，本机关已决定撤销列入。理由如下：`,
    reasons,
    '本机关依法对您的身份信息保密。',
  ]);
}
