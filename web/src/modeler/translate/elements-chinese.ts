/** Names of element kinds: in the menus ("User task") and, capitalised, in the head of the panel ("User Task"). */
const KINDS: Record<string, string> = {
  Task: '任务',
  'User task': '人工任务',
  'Service task': '自动任务',
  'Send task': '发送任务',
  'Receive task': '接收任务',
  'Manual task': '线下任务',
  'Script task': '计算任务',
  'Business rule task': '决策任务',
  'Call activity': '调用流程',
  'Sub-process': '子流程',
  'Sub-process (collapsed)': '子流程（收起）',
  'Sub-process (expanded)': '子流程（展开）',
  'Sub process': '子流程',
  'Expanded sub process': '子流程（展开）',
  'Collapsed sub process': '子流程（收起）',
  'Event sub-process': '事件子流程',
  'Event sub process': '事件子流程',
  'Ad-hoc sub-process': '即席子流程',
  'Ad-hoc sub-process (collapsed)': '即席子流程（收起）',
  'Ad-hoc sub-process (expanded)': '即席子流程（展开）',
  'Ad hoc sub process': '即席子流程',
  Transaction: '事务子流程',
  Gateways: '网关',
  'Exclusive gateway': '排他网关',
  'Parallel gateway': '并行网关',
  'Inclusive gateway': '包容网关',
  'Complex gateway': '复杂网关',
  'Event-based gateway': '事件网关',
  'Event based gateway': '事件网关',
  'Event based instantiating Gateway': '事件启动网关',
  'Parallel Event based instantiating Gateway': '并行事件启动网关',
  Process: '流程',
  Collaboration: '协作',
  Participant: '参与方',
  Participants: '参与方',
  Lane: '泳道',
  Group: '分组',
  Label: '标签',
  Association: '关联',
  'Text annotation': '文字注释',
  'Sequence flow': '顺序流',
  'Default flow': '默认流',
  'Conditional flow': '条件流',
  'Message flow': '消息流',
  Data: '数据',
  'Data object reference': '数据对象',
  'Data store reference': '数据存储',
  'Empty pool/participant': '空参与方',
  'Expanded pool/participant': '展开的参与方',
  Events: '事件',
  Tasks: '任务',
  'Sub-processes': '子流程',
  'Boundary event': '边界事件',
  'Intermediate throw event': '中间抛出事件',
  'Intermediate catch event': '中间捕获事件',
};

const TRIGGERS: Record<string, string> = {
  '': '',
  Cancel: '取消',
  Compensation: '补偿',
  Conditional: '条件',
  Error: '错误',
  Escalation: '升级',
  Link: '链接',
  Message: '消息',
  Signal: '信号',
  Terminate: '终止',
  Timer: '定时',
};

const EVENTS: Record<string, string> = {
  'start event': '开始事件',
  'start event (non-interrupting)': '开始事件（不中断）',
  'end event': '结束事件',
  'boundary event': '边界事件',
  'boundary event (non-interrupting)': '边界事件（不中断）',
  'intermediate catch event': '中间捕获事件',
  'intermediate throw event': '中间抛出事件',
};

export const elementsChinese: Record<string, string> = named();

// helpers

/** Every kind in each way of writing it, and every event with every trigger. */
function named(): Record<string, string> {
  const events = Object.entries(TRIGGERS).flatMap(([trigger, chinese]) =>
    Object.entries(EVENTS).map(([event, name]) => [sentence(`${trigger} ${event}`), chinese + name] as const),
  );
  const all = [...Object.entries(KINDS), ...events];
  const ways = (english: string) => [
    english,
    capitalised(english),
    capitalised(english.replace('-interrupting', ' interrupting')),
  ];
  return Object.fromEntries(all.flatMap(([english, chinese]) => ways(english).map((way) => [way, chinese])));
}

function sentence(words: string): string {
  const text = words.trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function capitalised(words: string): string {
  return words.replace(/(^|[\s(])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
