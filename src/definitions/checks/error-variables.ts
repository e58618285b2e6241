import { type Check, warning } from './check';

/** Error boundary events whose variables nobody keeps (SEMANTICS 3). */
export const errorVariables: Check = ({ elements, outline }, { serviceSteps }) => {
  const jobTypes = new Map(outline.nodes.map(({ id, jobType }) => [id, jobType]));
  return elements
    .filter(({ type, event, outputs }) => type === 'boundaryEvent' && event.kind === 'error' && outputs.length === 0)
    .filter(({ attachedTo }) => !serviceSteps.has(jobTypes.get(attachedTo ?? '') ?? ''))
    .map(({ id }) =>
      warning(
        'error-variables',
        id,
        { zh: '错误带回的变量在这里会丢失。', en: 'Variables that come with the error are lost here.' },
        {
          zh: '如后续要用，请在该边界事件上设置输出映射。',
          en: 'Map them as outputs of this event when something behind it needs them.',
        },
      ),
    );
};
