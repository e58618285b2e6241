import type { LocalText } from '../../platform/errors/domain-error';

/** What a reviewer calls a kind of element. */
export function kindName(type: string): LocalText {
  const words = KINDS[type.replace('bpmn:', '')];
  return words ? { zh: words[0], en: words[1] } : { zh: '元素', en: 'element' };
}

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  UserTask: ['用户任务', 'user task'],
  ServiceTask: ['服务步骤', 'service step'],
  SendTask: ['发送任务', 'send task'],
  ReceiveTask: ['接收任务', 'receive task'],
  ScriptTask: ['计算步骤', 'script task'],
  BusinessRuleTask: ['决策步骤', 'decision step'],
  ManualTask: ['手工任务', 'manual task'],
  Task: ['任务', 'task'],
  CallActivity: ['调用流程', 'call of a process'],
  SubProcess: ['子流程', 'sub-process'],
  StartEvent: ['开始', 'start'],
  EndEvent: ['结束', 'ending'],
  IntermediateCatchEvent: ['等待事件', 'waiting event'],
  IntermediateThrowEvent: ['抛出事件', 'throw event'],
  BoundaryEvent: ['边界事件', 'boundary event'],
  ExclusiveGateway: ['排他网关', 'exclusive gateway'],
  ParallelGateway: ['并行网关', 'parallel gateway'],
  InclusiveGateway: ['包容网关', 'inclusive gateway'],
  EventBasedGateway: ['事件网关', 'event-based gateway'],
  SequenceFlow: ['连线', 'flow'],
  DataObjectReference: ['数据对象', 'data object'],
  DataStoreReference: ['数据存储', 'data store'],
};
