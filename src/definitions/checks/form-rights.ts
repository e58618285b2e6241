import { fieldsOf, formFaults, type FormSchema } from '../../forms/form';
import { type Check, error } from './check';
import { userTasks } from './subject';

const RIGHTS = ['write', 'read', 'hidden'];

/** Rights name tasks and fields that exist, and say what a right can be. */
export const formRights: Check = (subject) =>
  Object.entries(subject.parts.rights).flatMap(([taskId, rights]) => {
    const task = userTasks(subject).find(({ id }) => id === taskId);
    if (!task) {
      return [
        error(
          'form-rights',
          'definitions',
          {
            zh: `字段权限所指的任务“${taskId}”不存在。`,
            en: `Rights are given for the task "${taskId}", which is not there.`,
          },
          { zh: '请删除这些权限。', en: 'Remove them.' },
        ),
      ];
    }
    const form = task.formKey === undefined ? undefined : subject.parts.forms[task.formKey];
    const fields =
      form && formFaults(form).length === 0 ? fieldsOf(form as FormSchema).map(({ key }) => key) : undefined;
    return Object.entries(rights).flatMap(([field, right]) => {
      if (!RIGHTS.includes(right)) {
        return [
          error(
            'form-rights',
            taskId,
            {
              zh: `字段“${field}”的权限“${right}”无法识别。`,
              en: `The right "${right}" of the field "${field}" is unknown.`,
            },
            { zh: '请选择可写、只读或隐藏。', en: 'Use write, read or hidden.' },
          ),
        ];
      }
      if (fields === undefined || fields.includes(field)) return [];
      return [
        error(
          'form-rights',
          taskId,
          {
            zh: `字段权限所指的字段“${field}”不在表单中。`,
            en: `Rights name the field "${field}", which is not in the form.`,
          },
          { zh: '请删除该权限，或在表单中添加该字段。', en: 'Remove the right, or add the field to the form.' },
        ),
      ];
    });
  });
