import { extensionsOf, type Node } from '../../engine/model/moddle';
import { type Check, error } from './check';

/** Prefixes of engines whose models look the same and mean something else. */
const OTHERS: Readonly<Record<string, string>> = {
  camunda: 'Camunda 7',
  flowable: 'Flowable',
  activiti: 'Activiti',
};

/** Models written for another engine: what their settings say would silently not happen. */
export const dialect: Check = ({ nodes }) =>
  [...nodes.values()].flatMap((node) => {
    const written = foreignSetting(node);
    if (written === undefined) return [];
    const engine = OTHERS[written.split(':')[0]!]!;
    return [
      error(
        'dialect',
        node.id!,
        {
          zh: `“${written}”是 ${engine} 的写法，在这里不起作用。`,
          en: `"${written}" is a setting of ${engine} and does nothing here.`,
        },
        {
          zh: '请在本系统中重新设置该环节的办理人、表单和服务步骤。',
          en: 'Set candidates, form and service step of the element anew in this product.',
        },
      ),
    ];
  });

// helpers

function foreignSetting(node: Node): string | undefined {
  const written = [...Object.keys(node.$attrs ?? {}), ...extensionsOf(node).map(({ $type }) => $type)];
  return written.find((name) => Object.hasOwn(OTHERS, name.split(':')[0]!));
}
