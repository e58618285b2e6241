import { prohibitionOf } from '../blacklist/letter-texts';
import { CATEGORY_NAMES, type Measure } from '../blacklist/measure';

export interface WarningFacts {
  employerName: string;
  creditCode?: string;
  measure: Measure;
  /** Name of the school for entries that reach one school only. */
  schoolName?: string;
  listedOn: string;
  until: string;
  authorityName: string;
}

/** The text offered to the reviewer of a warning: facts of the entry, nothing of the case. */
export function warningText(facts: WarningFacts): { title: string; body: string } {
  const { employerName, creditCode, measure } = facts;
  const code = creditCode ? `（统一社会信用代码：${creditCode}）` : '';
  return {
    title: `关于${employerName}的求职警示`,
    body: [
      `经调查核实并依照规定程序作出决定，${employerName}${code}因${CATEGORY_NAMES[measure.category].zh}，自${facts.listedOn}起列入毕业生就业工作黑名单，期限至${facts.until}。`,
      `列入期间，该单位${prohibitionOf(measure, facts.schoolName)}。`,
      '请广大毕业生提高警惕，核实招聘信息，谨慎签约；发现侵害就业权益的情形，请及时向学校就业部门或者有关主管部门反映。',
      facts.authorityName,
    ].join('\n'),
  };
}

/** What stands in the place of a warning whose entry was retracted: that it is withdrawn, and why. */
export function correctionText(facts: { employerName: string; publishedOn: string; reasons: string }): {
  title: string;
  body: string;
} {
  const { employerName, publishedOn, reasons } = facts;
  return {
    title: `关于撤回${employerName}求职警示的更正说明`,
    body: [
      `${publishedOn}发布的关于${employerName}的求职警示已经撤回，该单位列入毕业生就业工作黑名单的决定已经撤销。`,
      `撤销理由：${reasons}`,
      '请转载、转发过该警示的单位和个人予以更正。',
    ].join('\n'),
  };
}
