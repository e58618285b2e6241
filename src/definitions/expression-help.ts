import type { LocalText } from '../platform/errors/domain-error';

/** One way to say something in FEEL, shown beside the field in which it is written. */
export interface ExpressionHelp {
  name: string;
  meaning: LocalText;
  example: string;
}

const help = (name: string, zh: string, en: string, example: string): ExpressionHelp => ({
  name,
  meaning: { zh, en },
  example,
});

/** What authors need most; docs/feel.md has everything. Every example is read by the evaluator in a test. */
export const EXPRESSION_HELP: readonly ExpressionHelp[] = [
  help('=', '相等；不等写 !=', 'Equal; != for not equal', 'decision = "accepted"'),
  help('and', '同时成立', 'Both are true', 'isComplete and amount > 1000'),
  help('or', '至少一个成立', 'At least one is true', 'isUrgent or isRepeated'),
  help('not( )', '取反', 'The opposite', 'not(isSchoolInvolved)'),
  help('if then else', '按条件取值', 'One value or another', 'if isUrgent then "P1D" else "P5D"'),
  help('in', '在列表或区间内', 'In a list or range', 'score in [60..100]'),
  help('is defined( )', '变量已存在', 'The variable exists', 'is defined(findings)'),
  help('count( )', '列表项数', 'Number of items', 'count(units) > 1'),
  help('list contains( )', '列表包含某值', 'A list holds a value', 'list contains(measures, "warning")'),
  help('some satisfies', '任一满足', 'Some item does', 'some unit in units satisfies unit.isLate'),
  help('every satisfies', '全部满足', 'Every item does', 'every unit in units satisfies unit.isDone'),
  help('string length( )', '文本长度', 'Length of a text', 'string length(remark) > 0'),
  help('contains( )', '文本包含', 'A text holds another', 'contains(kind, "fraud")'),
  help('date and time( )', '日期时间', 'A date and time', 'date and time("2026-03-02T10:00:00+08:00")'),
  help('duration( )', '时长', 'A duration', 'now() + duration("P3D")'),
  help('now( )', '当前时间', 'This moment', 'now() > date and time(dueAt)'),
  help('today( )', '当天日期', 'This day', 'today() + duration("P10D")'),
];
