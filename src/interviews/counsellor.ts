const PEOPLE = /辅导员|班主任|就业工作人员|就业专员/;
const TARGETS = /排名|排序|指标|落实率|签约率|就业率|任务数|人均|包干|摊派|末位|考核|评优|绩效/;
/** A rate of the authority's own platform, named in a notice (ITV-04): it measures no counsellor. */
const PLATFORM_RATE = /辅导员绑定率/g;
const FORBIDS = /不得|不准|严禁|禁止|不向|不将|不与|不对|不设|不下达|不列入|不纳入|取消|停止|纠正|清理/;

/**
 * The sentences of a text that set a counsellor a target or put a counsellor into an order. 三不得 (Ministry of Education,
 * August 2023; domain list B4): no tasks handed down to counsellors, no placement rate in a counsellor's appraisal. A
 * sentence that forbids or ends such a thing is none. The database looks for the same words (`sets_counsellor_target`).
 * @example '各辅导员签约率每周排名。' → that sentence; '不得向辅导员摊派就业任务。' → none
 */
export function counsellorTargets(text: string | undefined): string[] {
  return (text ?? '')
    .normalize('NFKC')
    .split(/[。;!?\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => isTarget(sentence.replace(PLATFORM_RATE, '')));
}

// helpers

function isTarget(sentence: string): boolean {
  return PEOPLE.test(sentence) && TARGETS.test(sentence) && !FORBIDS.test(sentence);
}
