import { formFaults } from '../../forms/form';
import { type Check, error } from './check';
import { userTasks } from './subject';

/** Forms that page and server can work with. */
export const formContent: Check = (subject) =>
  Object.entries(subject.parts.forms).flatMap(([key, form]) => {
    const task = userTasks(subject).find(({ formKey }) => formKey === key);
    return formFaults(form).map((fault) =>
      error(
        'form-content',
        task?.id ?? 'definitions',
        { zh: `表单“${key}”有误：${inWords(fault)}。`, en: `The form "${key}" is faulty: ${fault}.` },
        { zh: '请在表单编辑中更正。', en: 'Correct it in the form editor.' },
      ),
    );
  });

// helpers

function inWords(fault: string): string {
  for (const [pattern, words] of FAULTS) {
    const found = pattern.exec(fault);
    if (found) return words.replaceAll(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  return fault;
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^expected a form-js schema/, '不是有效的表单'],
  [/^field (.+): condition (.+?): (.*)$/, '字段 $1 的条件“$2”不是有效的 FEEL 表达式'],
  [/^field (.+): type (.+) is not known/, '字段 $1 的类型“$2”不支持'],
  [/^field (.+): expected a camelCase key/, '字段 $1 的键应以小写字母开头，只含字母和数字'],
  [/^field (.+): the key is used twice/, '字段 $1 的键重复'],
  [/^field (.+): expected a label/, '字段 $1 没有名称'],
  [/^field (.+): only the subtype date/, '字段 $1 只支持日期'],
  [/^field (.+): the pattern is no regular/, '字段 $1 的格式要求不是有效的正则表达式'],
];
