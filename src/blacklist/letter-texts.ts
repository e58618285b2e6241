import type { Day } from '../calendar/day';
import type { LetterText } from '../letters/letter';
import { longDay, signature } from '../letters/letter-date';
import { CATEGORY_NAMES, type Measure, SCOPE_NAMES } from './measure';

/** Which ending a reply tells of; the template named in the header of a reply step. */
export const REPORTER_TEMPLATES = ['declined', 'not-substantiated', 'not-listed', 'entry-published'] as const;
export type ReporterTemplate = (typeof REPORTER_TEMPLATES)[number];
export const EMPLOYER_TEMPLATES = ['not-listed', 'entry-published'] as const;
export type EmployerTemplate = (typeof EMPLOYER_TEMPLATES)[number];

/** Names that stand in every letter of a case. None of them is a reporter's. */
export interface LetterHead {
  authorityName: string;
  employerName: string;
  creditCode?: string;
  /** The school concerned, for measures that reach one school only. */
  schoolName?: string;
  issuedOn: Day;
}

export interface PriorNoticeText {
  facts: string;
  reasons: string;
  basis: string;
  measure: Measure;
  defenceWorkingDays: number;
}

export interface EntryText {
  measure: Measure;
  listedOn: Day;
  until: Day;
  basis: string;
  reasons: string;
}

/** How a decision about an entry is appealed against (行政复议法 2023 Art. 20: within 60 days); stands in every such letter. */
export const APPEAL = '如不服本决定，可以自收到之日起60日内依法申请行政复议。';

/** What a listing keeps the employer from, in one sentence; the same in notice, letter and warning. */
export function prohibitionOf(measure: Measure, schoolName?: string): string {
  const scope = measure.scope === 'school' && schoolName ? schoolName : SCOPE_NAMES[measure.scope].zh;
  return `不得进入${scope}开展宣讲、双选会等校园招聘活动，${scope}不为其发布招聘信息`;
}

/**
 * The prior notice: facts, reasons, basis, the intended measure, and the right to state and defend
 * (行政处罚法 Art. 44, 45, followed for the campus-access measure). It promises that defending does no harm.
 */
export function priorNoticeLetter(head: LetterHead, notice: PriorNoticeText): LetterText {
  const { measure } = notice;
  return letter('拟列入毕业生就业工作黑名单事先告知书', [
    `${addressee(head)}：`,
    `经调查，本机关拟将你单位列入毕业生就业工作黑名单。参照《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，现将有关事项告知如下：`,
    '一、拟认定的事实',
    notice.facts,
    '二、理由',
    notice.reasons,
    '三、依据',
    notice.basis,
    '四、拟采取的措施',
    `以${CATEGORY_NAMES[measure.category].zh}为事由列入黑名单，期限${measure.termDays}日，自列入次日起计算。列入期间，你单位${prohibitionOf(measure, head.schoolName).replace('不为其', '不为你单位')}。`,
    '五、陈述、申辩的权利',
    `你单位有权进行陈述和申辩，可以自本告知书送达次日起${notice.defenceWorkingDays}个工作日内，凭查询码在线提交或者书面提交陈述、申辩意见和有关证据。本机关充分听取意见，不因陈述、申辩而加重处理。期限届满未提交的，本机关将根据查明的事实作出决定。`,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

/** The reply to whoever complained: what came of it and why, nothing about other people. */
export function reporterLetter(
  template: ReporterTemplate,
  head: LetterHead,
  outcome: { reasons: string } | { entry: EntryText },
): LetterText {
  const opening = `您反映${head.employerName}有关问题的投诉收悉。`;
  if ('entry' in outcome) {
    const { measure, listedOn, until } = outcome.entry;
    return letter('关于投诉办理结果的答复', [
      '您好：',
      `${opening}经调查核实，反映的问题属实。本机关已决定以${CATEGORY_NAMES[measure.category].zh}为事由，自${longDay(listedOn)}起将该单位列入毕业生就业工作黑名单，期限至${longDay(until)}。列入期间，该单位${prohibitionOf(measure, head.schoolName)}。`,
      '感谢您对毕业生就业工作的支持。本机关依法对您的身份信息保密；如因反映问题受到打击报复，请及时告知。',
      ...signature(head.authorityName, head.issuedOn),
    ]);
  }
  return letter(REPORTER_TITLES[template], [
    '您好：',
    `${opening}${REPORTER_SENTENCES[template]}理由如下：`,
    outcome.reasons,
    '如有新的事实或者证据，您可以再次反映。本机关依法对您的身份信息保密。',
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

/** What the employer is told at the end: that it is not listed, or what the entry keeps it from, until when and why. */
export function employerLetter(head: LetterHead, outcome: { reasons: string } | { entry: EntryText }): LetterText {
  if ('entry' in outcome) {
    const { entry } = outcome;
    return letter('列入毕业生就业工作黑名单决定告知书', [
      `${addressee(head)}：`,
      `经事先告知并保障你单位陈述、申辩的权利，本机关决定以${CATEGORY_NAMES[entry.measure.category].zh}为事由将你单位列入毕业生就业工作黑名单。`,
      '一、理由',
      entry.reasons,
      '二、依据',
      entry.basis,
      '三、期限和内容',
      `自${longDay(entry.listedOn)}起列入，期限${entry.measure.termDays}日，至${longDay(entry.until)}届满。列入期间，你单位${prohibitionOf(entry.measure, head.schoolName).replace('不为其', '不为你单位')}。列入信息将予公布。`,
      '四、修复和救济',
      `完成整改、具备规定条件后，你单位可以凭查询码在线申请信用修复。${APPEAL}`,
      ...signature(head.authorityName, head.issuedOn),
    ]);
  }
  return letter('不予列入毕业生就业工作黑名单告知书', [
    `${addressee(head)}：`,
    '本机关曾就拟将你单位列入毕业生就业工作黑名单事项送达事先告知书。经研究，决定不予列入。理由如下：',
    outcome.reasons,
    ...signature(head.authorityName, head.issuedOn),
  ]);
}

/** A letter to the employer: addressed and signed. */
export function letterToEmployer(head: LetterHead, title: string, paragraphs: string[]): LetterText {
  return letter(title, [`${addressee(head)}：`, ...paragraphs, ...signature(head.authorityName, head.issuedOn)]);
}

/** A letter to whoever complained: without a name, signed. */
export function letterToReporter(head: LetterHead, title: string, paragraphs: string[]): LetterText {
  return letter(title, ['您好：', ...paragraphs, ...signature(head.authorityName, head.issuedOn)]);
}

// helpers

function addressee({ employerName, creditCode }: LetterHead): string {
  return creditCode ? `${employerName}（统一社会信用代码：${creditCode}）` : employerName;
}

const REPORTER_TITLES: Record<ReporterTemplate, string> = {
  declined: '关于投诉事项不予受理的告知',
  'not-substantiated': '关于投诉办理结果的答复',
  'not-listed': '关于投诉办理结果的答复',
  'entry-published': '关于投诉办理结果的答复',
};

const REPORTER_SENTENCES: Record<ReporterTemplate, string> = {
  declined: '经审查，该事项不予受理。',
  'not-substantiated': '经调查，现有证据不足以认定反映的问题属实。',
  'not-listed': '经调查和集体讨论，决定不将该单位列入毕业生就业工作黑名单。',
  'entry-published': '经调查核实，反映的问题属实。',
};

function letter(title: string, paragraphs: string[]): LetterText {
  return { title, body: paragraphs.join('\n\n') };
}
