import { type DefinitionParts, EMPTY_PARTS } from '../../src/definitions/definition';
import type { Ground } from '../../src/definitions/checks/check';
import {
  bpmnOf,
  decisionTable,
  endEvent,
  gateway,
  message,
  messageCatch,
  type Model,
  serviceTask,
  startEvent,
  userTask,
} from './model';

const L = (zh: string) => ({ zh, en: zh });

/** What a small installation offers. */
export const GROUND: Ground = {
  jobTypes: new Set(['records.file', 'deadlines.open', 'own.step']),
  serviceSteps: new Map([
    [
      'records.file',
      {
        type: 'records.file',
        name: L('归档'),
        purpose: L('归档'),
        headers: [{ name: 'kind', label: L('介质'), required: true, values: ['paper', 'digital'] }],
        inputs: [],
        outputs: [{ name: 'isFiled', label: L('已归档') }],
        errors: [],
      },
    ],
  ]),
  roles: new Map([
    ['head', { name: L('负责人'), organisationKinds: ['authority', 'school'], holders: 3 }],
    ['case-officer', { name: L('经办人'), organisationKinds: ['authority'], holders: 1 }],
  ]),
  parties: new Map([
    ['keeper', { name: L('办理机关'), kinds: ['authority'] }],
    ['hostingSchool', { name: L('相关高校'), kinds: ['school'] }],
  ]),
  caseDuties: new Set(['drafter']),
  processes: new Set(['hearing', 'consultation']),
  messages: new Set(['reply.received', 'deadline.passed']),
  variables: new Set(['isAccepted']),
  handledTasks: new Set(['weigh']),
  formsInForce: { weigh: { type: 'default', components: [{ type: 'radio', key: 'outcome', label: '意见' }] } },
};

export const CHOICE = {
  type: 'radio',
  key: 'outcome',
  label: '意见',
  values: [
    { value: 'agree', label: '同意' },
    { value: 'decline', label: '不同意' },
  ],
  properties: { routing: 'true' },
};
export const form = (...components: object[]) => ({ type: 'default', components });

/** A small process of which no rule says anything. */
export const MODEL: Model = {
  id: 'hearing',
  name: '听取意见',
  nodes: [
    startEvent('asked', '收到申请'),
    userTask('weigh', '审查'),
    gateway('is-agreed', '是否同意？', 'is-agreed--declined'),
    serviceTask('file', '归档', 'records.file', { kind: 'paper' }),
    {
      type: 'subProcess',
      id: 'talk',
      name: '会谈',
      inside: {
        nodes: [startEvent('opened'), userTask('speak', '听取陈述'), endEvent('heard')],
        flows: [
          ['opened', 'speak'],
          ['speak', 'heard'],
        ],
      },
    },
    {
      type: 'businessRuleTask',
      id: 'choose',
      name: '选择措施',
      zeebe: '<zeebe:calledDecision decisionId="measure" resultVariable="measure" bindingType="deployment" />',
    },
    {
      type: 'callActivity',
      id: 'consult',
      name: '征求意见',
      zeebe: '<zeebe:calledElement processId="consultation" />',
    },
    messageCatch('wait', '等待回复', 'message-reply'),
    endEvent('done', '已办结'),
    endEvent('declined', '不予办理'),
  ],
  flows: [
    ['asked', 'weigh'],
    ['weigh', 'is-agreed'],
    ['is-agreed', 'file', '同意', '=outcome = "agree"'],
    ['is-agreed', 'declined', '不同意'],
    ['file', 'talk'],
    ['talk', 'choose'],
    ['choose', 'consult'],
    ['consult', 'wait'],
    ['wait', 'done'],
  ],
  roots: message('message-reply', 'reply.received'),
};
export const PARTS: Omit<DefinitionParts, 'bpmn'> = {
  ...EMPTY_PARTS,
  title: { zh: '听取意见', en: 'Hearing' },
  forms: { weigh: form(CHOICE), speak: form({ type: 'textarea', key: 'words', label: '陈述' }) },
  rights: { speak: { words: 'write' } },
  names: Object.fromEntries(
    ['weigh', 'file', 'speak', 'choose', 'consult', 'done', 'declined', 'more', 'heard'].map((id) => [
      id,
      `Name of ${id}`,
    ]),
  ),
  irreversible: ['file'],
  decisions: { measure: decisionTable('measure', 'outcome', [['"agree"', '"warning"']]) },
};

/** All of it, as somebody would edit it. */
export const HEARING: DefinitionParts = { ...PARTS, bpmn: bpmnOf(MODEL) };
