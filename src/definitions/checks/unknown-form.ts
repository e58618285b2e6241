import { type Check, error, warning } from './check';
import { userTasks } from './subject';

/** Every user task has its form, every form its task. */
export const unknownForm: Check = (subject) => {
  const { forms } = subject.parts;
  const tasks = userTasks(subject);
  const used = new Set(tasks.flatMap(({ formKey }) => formKey ?? []));
  const ofTasks = tasks.flatMap(({ id, formKey }) => {
    if (formKey === undefined) {
      return [
        warning(
          'unknown-form',
          id,
          {
            zh: '该任务没有表单，办理人只能确认完成。',
            en: 'The task has no form: people can only say that it is done.',
          },
          { zh: '如需填写内容，请为其建立表单。', en: 'Make a form when something is to be filled in.' },
        ),
      ];
    }
    if (Object.hasOwn(forms, formKey)) return [];
    return [
      error(
        'unknown-form',
        id,
        { zh: `没有名为“${formKey}”的表单。`, en: `There is no form "${formKey}".` },
        { zh: '请建立该表单，或选择已有的表单。', en: 'Make it, or choose another one.' },
      ),
    ];
  });
  const orphans = Object.keys(forms)
    .filter((key) => !used.has(key))
    .map((key) =>
      warning(
        'unknown-form',
        'definitions',
        { zh: `表单“${key}”没有任务使用。`, en: `No task uses the form "${key}".` },
        { zh: '请删除该表单，或指定给任务。', en: 'Remove it, or give it to a task.' },
      ),
    );
  return [...ofTasks, ...orphans];
};
