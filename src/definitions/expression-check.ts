import { FeelLimitError, FeelSyntaxError, parseFeel, parseUnaryTests } from '../engine/feel/feel';
import type { LocalText } from '../platform/errors/domain-error';

export type ExpressionVerdict =
  { ok: true; names: string[] } | { ok: false; position: number; message: LocalText; hint: LocalText };

/**
 * Reads an expression as the engine will, and says where it cannot.
 * @example checkExpression('=a &&& b') → { ok: false, position: 3, … hint: { en: 'write and' } }
 */
export function checkExpression(written: string, unary = false): ExpressionVerdict {
  const offset = unary ? 0 : (/^\s*=/.exec(written)?.[0].length ?? 0);
  const source = written.slice(offset);
  try {
    const { names } = unary ? parseUnaryTests(source) : parseFeel(source);
    return { ok: true, names: [...names].filter((name) => name !== '?').sort() };
  } catch (error) {
    if (!(error instanceof FeelSyntaxError) && !(error instanceof FeelLimitError)) throw error;
    const position = offset + (error instanceof FeelSyntaxError ? error.position : 0);
    const hint = error instanceof FeelSyntaxError ? error.hint : 'write a smaller expression';
    return {
      ok: false,
      position,
      message: {
        zh: `第 ${position + 1} 个字符处无法识别为 FEEL 表达式`,
        en: `Expected a FEEL expression, but character ${position + 1} does not fit`,
      },
      hint: { zh: hintInChinese(hint), en: hint },
    };
  }
}

/** The evaluator gives its hints in the language of models; authors read them in theirs. */
export function hintInChinese(hint: string): string {
  for (const [pattern, words] of HINTS) {
    const found = pattern.exec(hint);
    if (found) return words.replace('$1', found[1] ?? '');
  }
  return hint;
}

// helpers

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^write and$/, '请写 and'],
  [/^write or$/, '请写 or'],
  [/^write not\(/, '请写 not(…)；比较两个值不等时写 !='],
  [/^write texts in double quotes$/, '文本请用双引号'],
  [/^write texts in straight double quotes/, '文本请用英文直双引号（"）'],
  [/^write ASCII brackets/, '请用英文括号 ( )'],
  [/^write an ASCII comma/, '请用英文逗号'],
  [/^write ASCII operators/, '请用英文运算符'],
  [/^write modulo/, '请写 modulo(a, b)'],
  [/^write one expression without/, '请只写一个表达式，不用 ; 或 :'],
  [/^define the function in FEEL/, '请用 FEEL 定义函数，不支持外部函数'],
  [/^close the comment/, '请用 */ 结束注释'],
  [/^close the text/, '请用 " 结束文本'],
  [/^write = once/, '相等请只写一个 ='],
  [/^write != for/, '不等请写 !='],
  [/^compare two values/, '请每次比较两个值，多个比较用 and 连接'],
  [/^remove the comma/, '请去掉右括号前的逗号'],
  [/^check what stands before and at '(.*)'$/, '请检查“$1”及其前面的内容'],
  [/^write an expression$/, '请填写表达式'],
  [/^close the bracket (.)$/, '请补上与 $1 对应的右括号'],
  [/^complete the expression/, '请补全表达式的结尾'],
  [/^cut it into smaller/, '请拆分为较小的表达式'],
  [/^write shorter numbers/, '请使用较短的数字'],
  [/^write a smaller expression/, '请使用较小的表达式'],
  [/^at most (\d+) characters/, '最多读取 $1 个字符'],
  [/^nest at most (\d+) levels/, '嵌套最多 $1 层'],
];
