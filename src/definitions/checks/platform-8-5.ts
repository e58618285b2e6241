import { type Check, error } from './check';

/** What version 8.5 of the dialect cannot run, by the rules of its own modeler. */
export const platform85: Check = ({ compatibility, process }) =>
  compatibility.map(({ elementId, rule, message }) =>
    error(
      'platform-8-5',
      elementId || (process.id ?? 'definitions'),
      {
        zh: `${WORDS[rule] ?? '该设置超出 8.5 版的范围'}（${rule}）。`,
        en: `Zeebe 8.5 cannot run this: ${message}.`,
      },
      { zh: '请改用工具栏中提供的元素和设置。', en: 'Use the elements and settings that the palette offers.' },
    ),
  );

// helpers

const WORDS: Readonly<Record<string, string>> = {
  implementation: '8.5 版要求该任务写明执行方式',
  'called-element': '8.5 版要求写明被调用的流程',
  'duplicate-task-headers': '任务的设置项重复',
  'element-type': '8.5 版不支持此类元素',
  'error-reference': '错误事件的引用不完整',
  'event-based-gateway-target': '事件网关之后的事件不符合要求',
  'executable-process': '流程未标为可执行',
  'io-mapping': '变量映射不完整',
  'loop-characteristics': '多实例设置不完整',
  'message-reference': '消息的引用不完整',
  'no-loop': '存在没有等待步骤的循环',
  'sequence-flow-condition': '顺序流缺少条件',
  subscription: '消息缺少关联键',
  timer: '定时设置不符合 8.5 版的写法',
  'variable-name': '变量名不符合要求',
  'task-schedule': '任务的日期写法不符合要求',
  'signal-reference': '信号的引用不完整',
  'escalation-reference': '升级的引用不完整',
  'link-event': '链接事件不成对',
  'wait-for-completion': '补偿事件的设置不符合要求',
};
