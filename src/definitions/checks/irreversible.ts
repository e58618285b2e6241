import { type Check, error } from './check';

/** Steps marked as final are steps of the diagram. */
export const irreversible: Check = ({ parts, outline }) =>
  parts.irreversible
    .filter((id) => !outline.nodes.some((node) => node.id === id))
    .map((id) =>
      error(
        'irreversible',
        'definitions',
        { zh: `标为不可撤回的环节“${id}”不存在。`, en: `The step "${id}" is marked as final but is not there.` },
        { zh: '请取消该标记。', en: 'Take the mark away.' },
      ),
    );
