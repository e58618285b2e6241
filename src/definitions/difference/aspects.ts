import { bodyOf, extensionsOf, listOf, type Node, nodeOf, textOf } from '../../engine/model/moddle';
import type { LocalText } from '../../platform/errors/domain-error';

/** One setting of an element that the engine or the product acts on, as the author wrote it. */
export interface Aspect {
  key: string;
  label: LocalText;
  value: string;
}

/** Everything of a node that changes what happens; labels, instructions and places are none of it. */
export function aspectsOf(node: Node, scope: string): Aspect[] {
  return [
    aspect('scope', '所在范围', 'Scope', scope),
    aspect('kind', '类型', 'Kind', node.$type.replace('bpmn:', '')),
    ...(node.$type === 'bpmn:SequenceFlow' ? flowAspects(node) : []),
    optional('attachedTo', '附着于', 'Attached to', nodeOf(node, 'attachedToRef')?.id),
    optional('default', '默认出口', 'Default way out', nodeOf(node, 'default')?.id),
    flag(
      'interrupting',
      '不中断所附活动',
      'Does not interrupt',
      node.cancelActivity === false || node.isInterrupting === false,
    ),
    flag('compensation', '用于补偿', 'For compensation', node.isForCompensation === true),
    flag('event', '由事件触发', 'Triggered by an event', node.triggeredByEvent === true),
    ...eventAspects(node),
    ...loopAspects(nodeOf(node, 'loopCharacteristics')),
    ...extensionsOf(node).flatMap(extensionAspects),
  ].filter((found) => found !== undefined);
}

// helpers

const aspect = (key: string, zh: string, en: string, value: string): Aspect => ({ key, label: { zh, en }, value });
const optional = (key: string, zh: string, en: string, value: string | undefined): Aspect | undefined =>
  value === undefined || value === '' ? undefined : aspect(key, zh, en, value);
const flag = (key: string, zh: string, en: string, set: boolean): Aspect | undefined =>
  set ? aspect(key, zh, en, '是') : undefined;

function flowAspects(flow: Node): (Aspect | undefined)[] {
  return [
    optional('source', '起点', 'From', nodeOf(flow, 'sourceRef')?.id),
    optional('target', '终点', 'To', nodeOf(flow, 'targetRef')?.id),
    optional('condition', '条件', 'Condition', bodyOf(nodeOf(flow, 'conditionExpression'))),
  ];
}

function eventAspects(node: Node): (Aspect | undefined)[] {
  const messageOfTask = nodeOf(node, 'messageRef');
  return [
    ...(messageOfTask ? messageAspects(messageOfTask) : []),
    ...listOf(node, 'eventDefinitions').flatMap((definition) => {
      const message = nodeOf(definition, 'messageRef');
      return [
        aspect('eventKind', '事件', 'Event', definition.$type.replace('bpmn:', '').replace('EventDefinition', '')),
        optional('duration', '时长', 'Duration', bodyOf(nodeOf(definition, 'timeDuration'))),
        optional('date', '日期', 'Date', bodyOf(nodeOf(definition, 'timeDate'))),
        optional('cycle', '循环', 'Cycle', bodyOf(nodeOf(definition, 'timeCycle'))),
        ...(message ? messageAspects(message) : []),
        optional('signal', '信号', 'Signal', textOf(nodeOf(definition, 'signalRef'), 'name')),
        optional('error', '错误代码', 'Error code', textOf(nodeOf(definition, 'errorRef'), 'errorCode')),
        optional(
          'escalation',
          '升级代码',
          'Escalation code',
          textOf(nodeOf(definition, 'escalationRef'), 'escalationCode'),
        ),
        optional('compensated', '补偿的活动', 'Compensated activity', nodeOf(definition, 'activityRef')?.id),
        optional('link', '链接', 'Link', textOf(definition, 'name')),
        ...extensionsOf(definition).flatMap(extensionAspects),
      ];
    }),
  ];
}

function messageAspects(message: Node): (Aspect | undefined)[] {
  const key = extensionsOf(message).map((extension) => textOf(extension, 'correlationKey'))[0];
  return [
    optional('message', '消息', 'Message', textOf(message, 'name')),
    optional('correlationKey', '关联键', 'Correlation key', key),
  ];
}

function loopAspects(loop: Node | undefined): (Aspect | undefined)[] {
  if (!loop) return [];
  return [
    aspect('loop', '多实例', 'Multi-instance', loop.isSequential === true ? '逐个' : '并行'),
    optional('completion', '完成条件', 'Completion condition', bodyOf(nodeOf(loop, 'completionCondition'))),
    ...extensionsOf(loop).flatMap(extensionAspects),
  ];
}

/** Settings of the dialect; one that has no words of its own is shown under the name it has in the file, never left out. */
function extensionAspects(extension: Node): (Aspect | undefined)[] {
  switch (extension.$type) {
    case 'zeebe:TaskHeaders':
      return listOf(extension, 'values').map((header) => {
        const name = textOf(header, 'key') ?? '';
        return aspect(`header ${name}`, `设置 ${name}`, `Setting ${name}`, textOf(header, 'value') ?? '');
      });
    case 'zeebe:IoMapping':
      return (['inputParameters', 'outputParameters'] as const).flatMap((direction) =>
        listOf(extension, direction).map((mapping) => {
          const target = textOf(mapping, 'target') ?? '';
          const [zh, en] = direction === 'inputParameters' ? ['输入', 'Input'] : ['输出', 'Output'];
          return aspect(
            `${direction} ${target}`,
            `${zh} ${target}`,
            `${en} ${target}`,
            textOf(mapping, 'source') ?? '',
          );
        }),
      );
    case 'zeebe:Properties':
      // Notes of modelers; nothing acts on them.
      return [];
    default: {
      const kind = extension.$type.replace('zeebe:', '');
      return propertiesOf(extension).map(([name, value]) => {
        const words = WORDS[`${kind}.${name}`];
        return aspect(`${kind}.${name}`, words?.[0] ?? `${kind}.${name}`, words?.[1] ?? `${kind}.${name}`, value);
      });
    }
  }
}

function propertiesOf(extension: Node): [string, string][] {
  const own = Object.entries(extension).filter(([name, value]) => !name.startsWith('$') && typeof value !== 'object');
  return [...own, ...Object.entries(extension.$attrs ?? {})]
    .map(([name, value]): [string, string] => [name, String(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'TaskDefinition.type': ['服务步骤', 'Service step'],
  'TaskDefinition.retries': ['重试次数', 'Retries'],
  'AssignmentDefinition.candidateGroups': ['办理人', 'Candidates'],
  'AssignmentDefinition.candidateUsers': ['候选人员', 'Candidate people'],
  'AssignmentDefinition.assignee': ['指定人员', 'Assignee'],
  'TaskSchedule.dueDate': ['到期时间', 'Due date'],
  'TaskSchedule.followUpDate': ['跟进时间', 'Follow-up date'],
  'FormDefinition.formKey': ['表单', 'Form'],
  'Script.expression': ['表达式', 'Expression'],
  'Script.resultVariable': ['结果变量', 'Result variable'],
  'CalledDecision.decisionId': ['决策表', 'Decision table'],
  'CalledDecision.resultVariable': ['结果变量', 'Result variable'],
  'CalledDecision.bindingType': ['决策表绑定', 'Binding of the table'],
  'CalledElement.processId': ['调用的流程', 'Called process'],
  'CalledElement.bindingType': ['流程绑定', 'Binding of the process'],
  'CalledElement.propagateAllChildVariables': ['带回全部变量', 'Takes all variables back'],
  'CalledElement.propagateAllParentVariables': ['带入全部变量', 'Gives all variables'],
  'LoopCharacteristics.inputCollection': ['输入集合', 'Input collection'],
  'LoopCharacteristics.inputElement': ['输入元素', 'Input element'],
  'LoopCharacteristics.outputCollection': ['输出集合', 'Output collection'],
  'LoopCharacteristics.outputElement': ['输出元素', 'Output element'],
};
