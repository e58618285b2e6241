import type { DefinitionContent } from '../../src/definitions/definition';
import { bpmnOf, endEvent, type Model, type ModelNode, type ModelPart, startEvent, userTask } from '../support/model';

const OFFICER = 'keeper:case-officer';
const step = (id: string, name: string, more = ''): ModelNode => userTask(id, name, OFFICER, more);
const start = (id = 'begun'): ModelNode => startEvent(id, '开始');
const end = (id = 'done'): ModelNode => endEvent(id, '结束');
const chain = (...ids: string[]): ModelPart['flows'] => ids.slice(1).map((id, place) => [ids[place]!, id]);
const loop = (collection: string): string =>
  `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="${collection}" inputElement="item" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;

/** `plan` comes before `work`, `close` after it; in each shape `work` stands somewhere else. */
export const SHAPES = {
  sequence: '顺序',
  parallel: '并行（在子流程内）',
  'multi-instance': '多实例',
  'sub-process': '子流程',
  'call-activity': '调用活动',
  migrated: '迁移后',
} as const;
export type Shape = keyof typeof SHAPES;

const MODELS: Model[] = [
  {
    id: 'verb-sequence',
    name: '顺序',
    nodes: [start(), step('plan', '拟办'), step('work', '承办'), step('publish', '公布'), step('close', '办结'), end()],
    flows: chain('begun', 'plan', 'work', 'publish', 'close', 'done'),
  },
  {
    id: 'verb-migrated',
    name: '顺序',
    nodes: [start(), step('plan', '拟办'), step('work', '承办'), step('publish', '公布'), step('close', '办结'), end()],
    flows: chain('begun', 'plan', 'work', 'publish', 'close', 'done'),
  },
  {
    id: 'verb-parallel',
    name: '并行',
    nodes: [
      start(),
      step('plan', '拟办'),
      {
        type: 'subProcess',
        id: 'together',
        name: '并行办理',
        inside: {
          nodes: [
            start('split-begun'),
            { type: 'parallelGateway', id: 'fork' },
            step('work', '承办'),
            step('assist', '协办'),
            { type: 'parallelGateway', id: 'join' },
            end('split-done'),
          ],
          flows: [...chain('split-begun', 'fork', 'work', 'join', 'split-done'), ...chain('fork', 'assist', 'join')],
        },
      },
      step('close', '办结'),
      end(),
    ],
    flows: chain('begun', 'plan', 'together', 'close', 'done'),
  },
  {
    id: 'verb-loose',
    name: '并行在外',
    nodes: [
      start(),
      step('plan', '拟办'),
      { type: 'parallelGateway', id: 'fork' },
      step('work', '承办'),
      step('assist', '协办'),
      { type: 'parallelGateway', id: 'join' },
      step('close', '办结'),
      end(),
    ],
    flows: [...chain('begun', 'plan', 'fork', 'work', 'join', 'close', 'done'), ...chain('fork', 'assist', 'join')],
  },
  {
    id: 'verb-multi-instance',
    name: '多实例',
    nodes: [
      start(),
      step('plan', '拟办'),
      { ...step('work', '承办'), body: loop('=[&#34;a&#34;, &#34;b&#34;]') },
      step('close', '办结'),
      end(),
    ],
    flows: chain('begun', 'plan', 'work', 'close', 'done'),
  },
  {
    id: 'verb-sub-process',
    name: '子流程',
    nodes: [
      start(),
      step('plan', '拟办'),
      {
        type: 'subProcess',
        id: 'inner',
        name: '办理',
        inside: {
          nodes: [start('inner-begun'), step('prepare', '准备'), step('work', '承办'), end('inner-done')],
          flows: chain('inner-begun', 'prepare', 'work', 'inner-done'),
        },
      },
      step('close', '办结'),
      end(),
    ],
    flows: chain('begun', 'plan', 'inner', 'close', 'done'),
  },
  {
    id: 'verb-call-activity',
    name: '调用活动',
    nodes: [
      start(),
      step('plan', '拟办'),
      {
        type: 'callActivity',
        id: 'call',
        name: '调用',
        zeebe: '<zeebe:calledElement processId="verb-called" propagateAllChildVariables="false" />',
      },
      step('close', '办结'),
      end(),
    ],
    flows: chain('begun', 'plan', 'call', 'close', 'done'),
  },
  {
    id: 'verb-called',
    name: '被调用',
    nodes: [start(), step('prepare', '准备'), step('work', '承办'), end()],
    flows: chain('begun', 'prepare', 'work', 'done'),
  },
  {
    id: 'verb-guarded',
    name: '四眼',
    nodes: [
      start(),
      userTask(
        'decide',
        '决定',
        OFFICER,
        '<zeebe:taskHeaders><zeebe:header key="excludes" value="investigator" /></zeebe:taskHeaders>',
      ),
      userTask('answer', '学校答复', 'hostingSchool:employment-office'),
      end(),
    ],
    flows: chain('begun', 'decide', 'answer', 'done'),
  },
  {
    id: 'verb-school',
    name: '学校答复',
    nodes: [start(), userTask('answer', '学校答复', 'hostingSchool:employment-office'), step('check', '核对'), end()],
    flows: chain('begun', 'answer', 'check', 'done'),
  },
];

/** The version to which cases of `verb-migrated` are moved: a step more at its end. */
const NEXT: Model = {
  id: 'verb-migrated',
  name: '顺序',
  nodes: [
    start(),
    step('plan', '拟办'),
    step('work', '承办'),
    step('publish', '公布'),
    step('close', '办结'),
    step('file', '归档'),
    end(),
  ],
  flows: chain('begun', 'plan', 'work', 'publish', 'close', 'file', 'done'),
};

const REMARK = {
  type: 'default',
  components: [{ type: 'textfield', key: 'remark', label: '说明', validate: { maxLength: 200 } }],
};

export function contentOf(model: Model): DefinitionContent {
  const steps = [...JSON.stringify(model).matchAll(/formKey=\\"([a-z-]+)\\"/g)].map(([, id]) => id!);
  return {
    processId: model.id,
    bpmn: bpmnOf(model),
    forms: Object.fromEntries(steps.map((id) => [id, { ...REMARK, id }])),
    settings: { title: { zh: model.name, en: model.id }, irreversible: steps.includes('publish') ? ['publish'] : [] },
  };
}

export const DEFINITIONS = MODELS.map(contentOf);
export const NEXT_DEFINITION = contentOf(NEXT);
