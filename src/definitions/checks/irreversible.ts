import { type Check, error, warning } from './check';

/** Steps marked as final are steps of the diagram, and what always is final is marked. */
export const irreversible: Check = ({ parts, outline }, { serviceSteps }) => [
  ...parts.irreversible
    .filter((id) => !outline.nodes.some((node) => node.id === id))
    .map((id) =>
      error(
        'irreversible',
        'definitions',
        { zh: `标为不可撤回的环节“${id}”不存在。`, en: `The step "${id}" is marked as final but is not there.` },
        { zh: '请取消该标记。', en: 'Take the mark away.' },
      ),
    ),
  ...outline.nodes
    .filter(({ id, jobType = '' }) => serviceSteps.get(jobType)?.isIrreversible && !parts.irreversible.includes(id))
    .map(({ id }) =>
      warning(
        'irreversible',
        id,
        {
          zh: '该步骤的结果不可撤回，但没有标为不可撤回。',
          en: 'What this step does is final, but it is not marked as such.',
        },
        { zh: '请标为不可撤回的环节。', en: 'Mark it as a final step.' },
      ),
    ),
];
