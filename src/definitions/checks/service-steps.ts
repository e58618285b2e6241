import { type Check, error } from './check';

/** Automatic steps that somebody works off, with the settings they ask for. */
export const serviceSteps: Check = ({ outline }, { jobTypes, serviceSteps: known }) =>
  outline.nodes.flatMap(({ id, jobType, headers }) => {
    if (jobType === undefined || jobType.startsWith('=')) return [];
    if (!jobTypes.has(jobType)) {
      return [
        error(
          'service-steps',
          id,
          { zh: `没有名为“${jobType}”的服务步骤。`, en: `There is no service step "${jobType}".` },
          { zh: '请从服务步骤列表中选择。', en: 'Choose one from the list of service steps.' },
        ),
      ];
    }
    return (known.get(jobType)?.headers ?? []).flatMap(({ name, label, required, values }) => {
      const value = headers[name] ?? '';
      if (value === '' && required) {
        return [
          error(
            'service-steps',
            id,
            { zh: `没有填写“${label.zh}”（${name}）。`, en: `"${label.en}" (${name}) is not given.` },
            { zh: '请在该步骤的设置中填写。', en: 'Give it in the settings of the step.' },
          ),
        ];
      }
      if (value === '' || !values || values.includes(value)) return [];
      return [
        error(
          'service-steps',
          id,
          { zh: `“${label.zh}”不能是“${value}”。`, en: `"${label.en}" cannot be "${value}".` },
          { zh: `可以填写：${values.join('、')}。`, en: `Use one of: ${values.join(', ')}.` },
        ),
      ];
    });
  });
