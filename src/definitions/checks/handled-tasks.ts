import { fieldsOf, type FormSchema } from '../../forms/form';
import { type Check, warning } from './check';
import { userTasks } from './subject';

/**
 * Steps that the program itself takes part in: it reads their fields by key and answers with the variables of the way on. An
 * author may take them out, but not without knowing.
 */
export const handledTasks: Check = (subject, { handledTasks: handled, formsInForce }) => {
  const present = new Map(userTasks(subject).map((task) => [task.id, task]));
  const inForce = Object.keys(formsInForce);
  return [...handled].flatMap((id) => {
    const task = present.get(id);
    if (!task) {
      if (!inForce.includes(id)) return [];
      return [
        warning(
          'handled-tasks',
          'definitions',
          {
            zh: `环节“${id}”已不在模型中，程序为它准备的处理不再执行。`,
            en: `The step "${id}" is gone, and with it what the program does there.`,
          },
          {
            zh: '请确认后续条件不依赖该环节给出的变量。',
            en: 'Make sure that nothing behind it needs the variables it gave.',
          },
        ),
      ];
    }
    const before = formsInForce[id];
    const after =
      task.formKey === undefined ? undefined : (subject.parts.forms[task.formKey] as FormSchema | undefined);
    if (!before || !Array.isArray(after?.components)) return [];
    const now = new Map(fieldsOf(after).map(({ key, type }) => [key, type]));
    return fieldsOf(before)
      .filter(({ key, type }) => now.get(key) !== type)
      .map(({ key, component }) =>
        warning(
          'handled-tasks',
          id,
          {
            zh: `程序要读取的字段“${component.label ?? key}”（${key}）已删除或改了类型。`,
            en: `The program reads the field "${key}", which is gone or of another type.`,
          },
          {
            zh: '请保留该字段的键和类型；名称和说明可以修改。',
            en: 'Keep its key and type; label and help may change.',
          },
        ),
      );
  });
};
