import { fieldsOf, formFaults, type FormSchema } from '../../forms/form';
import { isRouting, mayRoute } from '../../forms/routing';
import { type Check, error } from './check';
import { userTasks } from './subject';

/** Only choices, boxes and numbers become variables; texts and personal data never reach the engine (design §8). */
export const routingFields: Check = (subject) =>
  userTasks(subject).flatMap(({ id, formKey }) => {
    const form = formKey === undefined ? undefined : subject.parts.forms[formKey];
    if (!form || formFaults(form).length > 0) return [];
    return fieldsOf(form as FormSchema)
      .filter((field) => isRouting(field) && !mayRoute(field))
      .map(({ key, component }) =>
        error(
          'routing-fields',
          id,
          {
            zh: `字段“${component.label ?? key}”不能作为流程变量。`,
            en: `The field "${key}" cannot be a variable of the process.`,
          },
          {
            zh: '只有单选、下拉、勾选和数字可以，个人信息和文字不可以。',
            en: 'Only choices, boxes and numbers can, never texts or personal data.',
          },
        ),
      );
  });
