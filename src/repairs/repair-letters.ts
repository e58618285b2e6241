import { APPEAL, type LetterHead, letterToEmployer } from '../blacklist/letter-texts';
import type { LetterText } from '../letters/letter';
import { longDay } from '../letters/letter-date';

export const REPAIR_TEMPLATES = ['repaired', 'repair-refused', 'lapsed'] as const;
export type RepairTemplate = (typeof REPAIR_TEMPLATES)[number];

/** What the employer is told of its application: granted, refused with reasons and the way to appeal, or without object. */
export function repairLetter(template: RepairTemplate, head: LetterHead, reasons: string): LetterText {
  const opening = '你单位提出的黑名单信用修复申请收悉。';
  switch (template) {
    case 'repaired':
      return letterToEmployer(head, '准予信用修复决定书', [
        `${opening}经审查、核实，本机关决定准予修复，自${longDay(head.issuedOn)}起将你单位提前移出毕业生就业工作黑名单，并停止公示。理由如下：`,
        reasons,
        '请你单位信守承诺，规范开展招聘活动。移出后再次发生应当列入的情形的，将依照规定重新处理。',
      ]);
    case 'repair-refused':
      return letterToEmployer(head, '不予信用修复决定书', [
        `${opening}经审查、核实，本机关决定不予修复。理由如下：`,
        reasons,
        '完成整改并具备条件后，你单位可以再次申请。',
        APPEAL,
      ]);
    case 'lapsed':
      return letterToEmployer(head, '信用修复申请终止告知书', [
        `${opening}申请审查期间，你单位的列入已经失效或者被撤销，无须再行修复，本机关终止审查。`,
      ]);
  }
}
