import { type Check, error, warning } from './check';
import { inChinese } from './engine-words';

/** Tables that the evaluator can read; a table that collects gives nothing at all when no row fits. */
export const decisionContent: Check = ({ decisionFaults, parts, elements }) => {
  const userOf = (decisionId: string): string =>
    elements.find(({ decision }) => decision?.decisionId.kind === 'text' && decision.decisionId.text === decisionId)
      ?.id ?? 'definitions';
  const faults = decisionFaults.map(({ decisionId, place, reason, hint }) =>
    error(
      'decision-content',
      userOf(decisionId),
      {
        zh: `决策表“${decisionId}”（${place}）有误：${inChinese(reason)}`,
        en: `The decision table "${decisionId}" (${place}) is faulty: ${reason}`,
      },
      { zh: inChinese(hint), en: hint },
    ),
  );
  const collecting = Object.entries(parts.decisions)
    .filter(([, xml]) => /\bhitPolicy="COLLECT"/.test(xml))
    .map(([decisionId]) =>
      warning(
        'decision-content',
        userOf(decisionId),
        {
          zh: `决策表“${decisionId}”为汇总方式，没有匹配的行时结果为空值。`,
          en: `The decision table "${decisionId}" collects: without a matching row its result is null.`,
        },
        { zh: '请确认后续条件能处理空值。', en: 'Make sure that what follows can take null.' },
      ),
    );
  return [...faults, ...collecting];
};
