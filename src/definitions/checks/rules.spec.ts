import { CHOICE, form, GROUND, MODEL, PARTS } from '../../../test/support/hearing';
import {
  bpmnOf,
  decisionTable,
  gateway,
  type Model,
  type ModelNode,
  serviceTask,
  timer,
  userTask,
} from '../../../test/support/model';
import type { DefinitionParts } from '../definition';
import type { Ground } from './check';
import { CHECKS } from './rules';
import { readSubject } from './subject';

interface Change {
  model?: (model: Model) => Partial<Model>;
  text?: (bpmn: string) => string;
  parts?: Partial<DefinitionParts>;
  ground?: Partial<Ground>;
}

async function findings({ model, text, parts, ground }: Change = {}): Promise<string[]> {
  const drawn = bpmnOf({ ...MODEL, ...model?.(MODEL) });
  const bpmn = text ? text(drawn) : drawn;
  if (text && bpmn === drawn) throw new Error('Expected the text to change, but it did not.');
  const subject = await readSubject('hearing', { ...PARTS, bpmn, ...parts });
  const found = CHECKS.flatMap((check) => check(subject, { ...GROUND, ...ground }));
  return [...new Set(found.map(({ severity, rule, elementId }) => `${severity} ${rule} ${elementId}`))];
}

const node = (id: string, change: Partial<ModelNode>) => (model: Model) => ({
  nodes: model.nodes.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
/** One more element between the message and the ending. */
const inserted =
  (...nodes: ModelNode[]) =>
  (model: Model): Partial<Model> => ({
    nodes: [...model.nodes, ...nodes],
    flows: [...model.flows.filter(([from]) => from !== 'wait'), ['wait', nodes[0]!.id], [nodes[0]!.id, 'done']],
  });
const boundary =
  (id: string, attachedTo: string, body: string, attributes = '') =>
  (model: Model): Partial<Model> => ({
    nodes: [
      ...model.nodes,
      { type: 'boundaryEvent', id, name: '例外', attributes: ` attachedToRef="${attachedTo}"${attributes}`, body },
    ],
    flows: [...model.flows, [id, 'done']],
    roots: `${model.roots}<bpmn:error id="error-1" errorCode="RECORD.MISSING" />`,
  });

/** Filing a record counts as done for good. */
const FINAL_STEPS: Ground['serviceSteps'] = new Map(
  [...GROUND.serviceSteps].map(([type, step]) => [type, { ...step, isIrreversible: true }]),
);

const BAD: [string, Change, string[]][] = [
  ['another process id', { model: () => ({ id: 'listening' }) }, ['error process-id listening']],
  [
    'a name of the program',
    { parts: { deadlines: JSON.parse('{"__proto__": {}}') as object as never } },
    ['error reserved-names definitions'],
  ],
  [
    'a setting of another engine',
    {
      text: (xml) =>
        xml.replace(
          '<bpmn:userTask id="speak"',
          '<bpmn:userTask xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:assignee="chen" id="speak"',
        ),
    },
    ['error dialect speak'],
  ],
  ['what the engine refuses', { model: node('consult', { zeebe: '' }) }, ['error engine-refusals consult']],
  [
    'an unread expression',
    { text: (xml) => xml.replace('=outcome = ', '=outcome == ') },
    ['error engine-refusals is-agreed--file'],
  ],
  [
    'what 8.5 does not have',
    {
      model: node('weigh', {
        zeebe: userTask('weigh', '').zeebe + '<zeebe:properties><zeebe:property name="a" /></zeebe:properties>',
        body: '',
      }),
      text: (xml) =>
        xml.replace(
          '<zeebe:header key="kind" value="paper" />',
          '<zeebe:header key="kind" value="paper" /><zeebe:header key="kind" value="digital" />',
        ),
    },
    ['error platform-8-5 file'],
  ],
  [
    'an island',
    {
      model: (model) => ({
        nodes: [...model.nodes, userTask('more', '另行审查')],
        flows: [...model.flows, ['more', 'done']],
      }),
      parts: { forms: { ...PARTS.forms, more: form(CHOICE) } },
    },
    ['error unreachable more'],
  ],
  [
    'a way that stops',
    { model: (model) => ({ flows: model.flows.filter(([from]) => from !== 'wait') }) },
    ['error unreachable done', 'error endings wait'],
  ],
  [
    'an unknown step',
    { model: node('file', serviceTask('file', '归档', 'records.burn')) },
    ['error service-steps file'],
  ],
  [
    'a step without what it asks for',
    { model: node('file', serviceTask('file', '归档', 'records.file')) },
    ['error service-steps file'],
  ],
  [
    'a step with another value than it takes',
    { model: node('file', serviceTask('file', '归档', 'records.file', { kind: 'stone' })) },
    ['error service-steps file'],
  ],
  ['an unknown process', { ground: { processes: new Set(['hearing']) } }, ['error called-processes consult']],
  [
    'a process that calls itself',
    { text: (xml) => xml.replace('processId="consultation"', 'processId="hearing"') },
    ['error called-processes consult'],
  ],
  [
    'nobody to work on it',
    { model: node('weigh', { zeebe: '<zeebe:formDefinition formKey="weigh" />' }) },
    ['error candidates weigh'],
  ],
  ['candidates of no form', { model: node('weigh', userTask('weigh', '审查', 'boss')) }, ['error candidates weigh']],
  ['an unknown party', { model: node('weigh', userTask('weigh', '审查', 'court:head')) }, ['error candidates weigh']],
  ['an unknown role', { model: node('weigh', userTask('weigh', '审查', 'keeper:judge')) }, ['error candidates weigh']],
  [
    'a role of other organisations',
    { model: node('weigh', userTask('weigh', '审查', 'hostingSchool:case-officer')) },
    ['error candidates weigh', 'warning staffing weigh'],
  ],
  [
    'a duty nobody gets',
    { model: node('weigh', userTask('weigh', '审查', 'case:dreamer')) },
    ['warning candidates weigh'],
  ],
  [
    'too few people',
    { model: node('weigh', userTask('weigh', '审查', 'keeper:case-officer')) },
    ['warning staffing weigh'],
  ],
  [
    'a missing form',
    { parts: { forms: { speak: PARTS.forms.speak } } },
    ['error unknown-form weigh', 'warning variables is-agreed--file'],
  ],
  [
    'a form of nobody',
    { parts: { forms: { ...PARTS.forms, listen: form(CHOICE) } } },
    ['warning unknown-form definitions'],
  ],
  [
    'a faulty form',
    {
      parts: { forms: { ...PARTS.forms, speak: form({ type: 'signature', key: 'words', label: '签名' }) }, rights: {} },
    },
    ['error form-content speak'],
  ],
  ['rights for an unknown field', { parts: { rights: { speak: { thoughts: 'read' } } } }, ['error form-rights speak']],
  [
    'rights for an unknown task',
    { parts: { rights: { think: { words: 'read' } } } },
    ['error form-rights definitions'],
  ],
  [
    'a text as variable',
    {
      parts: {
        forms: {
          ...PARTS.forms,
          speak: form({ type: 'textarea', key: 'words', label: '陈述', properties: { routing: 'true' } }),
        },
      },
    },
    ['error routing-fields speak'],
  ],
  [
    'an undescribed deadline',
    { model: inserted(serviceTask('more', '设定期限', 'deadlines.open', { duty: 'reply' })) },
    ['error deadlines more'],
  ],
  [
    'a deadline of an unknown element',
    { parts: { deadlines: { reply: { opens: 'nowhere' } } } },
    ['error deadlines definitions'],
  ],
  ['an unknown decision', { parts: { decisions: {} } }, ['error decisions choose']],
  [
    'a decision that changes under old cases',
    { text: (xml) => xml.replace(' bindingType="deployment"', '') },
    ['warning decisions choose'],
  ],
  [
    'a faulty decision',
    { parts: { decisions: { measure: decisionTable('measure', 'outcome', [['"agree" ==', '1']]) } } },
    ['error decision-content choose'],
  ],
  [
    'a decision without a row',
    {
      parts: {
        decisions: { measure: decisionTable('measure', 'outcome', [['"agree"', '1']], ' hitPolicy="COLLECT"') },
      },
    },
    ['warning decision-content choose'],
  ],
  ['a final step that is gone', { parts: { irreversible: ['burn'] } }, ['error irreversible definitions']],
  [
    'a final step that is not marked',
    { parts: { irreversible: [] }, ground: { serviceSteps: FINAL_STEPS } },
    ['warning irreversible file'],
  ],
  [
    'an inclusive join',
    {
      model: (model) => ({
        nodes: [...model.nodes, gateway('more', undefined, undefined, 'inclusiveGateway')],
        flows: [
          ...model.flows.filter(([from]) => from !== 'wait' && from !== 'consult'),
          ['consult', 'wait'],
          ['wait', 'more'],
          ['is-agreed', 'more', '另行', '=outcome = "decline"'],
          ['more', 'done'],
        ],
      }),
    },
    ['error inclusive-join more'],
  ],
  [
    'parallel work that is returned',
    {
      model: (model) => ({
        nodes: [
          ...model.nodes,
          gateway('merge'),
          gateway('fork', undefined, undefined, 'parallelGateway'),
          gateway('join', undefined, undefined, 'parallelGateway'),
          userTask('more', '甲'),
          userTask('other', '乙'),
          gateway('is-fine', '是否通过？', 'is-fine--join'),
        ],
        flows: [
          ...model.flows.filter(([from]) => from !== 'wait'),
          ['wait', 'merge'],
          ['merge', 'fork'],
          ['fork', 'more'],
          ['fork', 'other'],
          ['more', 'is-fine'],
          ['is-fine', 'join', '通过'],
          ['is-fine', 'merge', '退回', '=outcome = "decline"'],
          ['other', 'join'],
          ['join', 'done'],
        ],
      }),
      parts: {
        forms: { ...PARTS.forms, more: form(CHOICE), other: form(CHOICE) },
        names: { ...PARTS.names, other: 'Other' },
      },
    },
    ['error parallel-return fork'],
  ],
  [
    'conditions that may be true at once',
    {
      model: (model) => ({ nodes: model.nodes, flows: [...model.flows, ['is-agreed', 'talk', '面谈', '=isAccepted']] }),
    },
    ['warning exclusive-conditions is-agreed'],
  ],
  [
    'a variable nobody sets',
    { text: (xml) => xml.replace('=outcome = ', '=verdict = ') },
    ['warning variables is-agreed--file'],
  ],
  [
    'a message nobody sends',
    { text: (xml) => xml.replace('name="reply.received"', 'name="reply.lost"') },
    ['warning messages wait'],
  ],
  [
    'a message to another case',
    { text: (xml) => xml.replace('"=caseId"', '"=isAccepted"') },
    ['warning messages wait'],
  ],
  [
    'a cycle',
    { model: boundary('again', 'talk', timer('timeCycle', 'R3/PT1H'), ' cancelActivity="false"') },
    ['warning timers again'],
  ],
  [
    'lost variables of an error',
    {
      model: (model) => ({
        ...boundary('failed', 'file', '<bpmn:errorEventDefinition id="failed-error" errorRef="error-1" />')(model),
        ...{},
      }),
      text: (xml) => xml.replace('type="records.file"', 'type="own.step"'),
    },
    ['warning error-variables failed'],
  ],
  [
    'a result that stays inside',
    {
      text: (xml) =>
        xml.replace(
          '<zeebe:taskHeaders>',
          '<zeebe:ioMapping><zeebe:input source="=outcome" target="isFiled" /></zeebe:ioMapping><zeebe:taskHeaders>',
        ),
    },
    ['warning local-results file'],
  ],
  [
    'inputs of a sub-process',
    {
      model: node('talk', {
        zeebe: '<zeebe:ioMapping><zeebe:input source="=outcome" target="why" /></zeebe:ioMapping>',
      }),
    },
    ['warning subprocess-inputs talk'],
  ],
  [
    'mappings without effect',
    {
      model: inserted({
        type: 'manualTask',
        id: 'more',
        name: '电话告知',
        zeebe: '<zeebe:ioMapping><zeebe:input source="=outcome" target="why" /></zeebe:ioMapping>',
      }),
    },
    ['warning ignored-settings more'],
  ],
  [
    'a field the program reads',
    { parts: { forms: { ...PARTS.forms, weigh: form({ ...CHOICE, type: 'select' }) } } },
    ['warning handled-tasks weigh'],
  ],
  ['no label', { text: (xml) => xml.replace('id="file" name="归档"', 'id="file"') }, ['warning labels file']],
  [
    'no answer',
    { text: (xml) => xml.replace('id="is-agreed--file" name="同意"', 'id="is-agreed--file"') },
    ['warning labels is-agreed--file'],
  ],
  ['no English name', { parts: { names: {} } }, ['warning translations weigh']],
  [
    'no place in the picture',
    { text: (xml) => xml.replace(/<bpmndi:BPMNShape id="file-shape".*?<\/bpmndi:BPMNShape>/, '') },
    ['warning drawing file'],
  ],
];

describe('the rules of the lint', () => {
  it('should say nothing about a model that is as it should be', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(BAD)('should find %s', async (_what, change, expected) => {
    expect(await findings(change)).toEqual(expected);
  });

  it('should each have a bad model', () => {
    const tried = new Set(BAD.flatMap(([, , expected]) => expected.map((one) => one.split(' ')[1]!)));
    expect(tried.size).toBe(CHECKS.length);
  });
});
