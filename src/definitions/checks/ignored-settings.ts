import { extensionOf, listOf, nodeOf } from '../../engine/model/moddle';
import { type Check, warning } from './check';

const WITHOUT_MAPPINGS = ['bpmn:Task', 'bpmn:ManualTask'];

/** Settings that look as if they did something (SEMANTICS 9). */
export const ignoredSettings: Check = ({ nodes }) => {
  const mappings = [...nodes.values()]
    .filter((node) => WITHOUT_MAPPINGS.includes(node.$type) && extensionOf(node, 'zeebe:IoMapping'))
    .map(({ id }) =>
      warning(
        'ignored-settings',
        id!,
        { zh: '普通任务和手工任务上的变量映射不起作用。', en: 'Mappings on an undefined or manual task do nothing.' },
        { zh: '请改用脚本任务，或删除映射。', en: 'Use a script task, or take them away.' },
      ),
    );
  const loops = [...nodes.values()]
    .filter((node) => nodeOf(node, 'loopCharacteristics')?.$type === 'bpmn:StandardLoopCharacteristics')
    .map((node) =>
      warning(
        'ignored-settings',
        node.id!,
        {
          zh: '标准循环标记不起作用，任务只执行一次。',
          en: 'The marker of a standard loop does nothing: the task runs once.',
        },
        { zh: '请用网关画出循环，或使用多实例。', en: 'Draw the loop with a gateway, or use a multi-instance.' },
      ),
    );
  const lanes = [...nodes.values()]
    .filter((node) => listOf(node, 'laneSets').length > 0)
    .map((node) =>
      warning(
        'ignored-settings',
        node.id!,
        {
          zh: '泳道只供阅读，不决定由谁办理。',
          en: 'Lanes are for the reader only and do not say who works on a task.',
        },
        { zh: '请在各任务上设置办理人。', en: 'Set the candidates of each task.' },
      ),
    );
  return [...mappings, ...loops, ...lanes];
};
