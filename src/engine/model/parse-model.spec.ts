import { parseModel } from './parse-model';

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t"';

/** A process of a start event, the given elements in a row, and an end event. */
function model(elements: string, ids: string[] = [], more = ''): string {
  const row = ['start', ...ids, 'end'];
  const flows = row
    .slice(1)
    .map((to, index) => `<bpmn:sequenceFlow id="to_${to}" sourceRef="${row[index]}" targetRef="${to}" />`);
  return `<bpmn:definitions ${NAMESPACES}><bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="start" />${elements}<bpmn:endEvent id="end" />${flows.join('')}</bpmn:process>${more}</bpmn:definitions>`;
}

const extension = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;
const task = (id: string, content = ''): string =>
  `<bpmn:serviceTask id="${id}">${extension(`<zeebe:taskDefinition type="t" />${content}`)}</bpmn:serviceTask>`;

async function blamed(xml: string): Promise<string[]> {
  const { refusals } = await parseModel('m.bpmn', xml);
  return [...new Set(refusals.map((refusal) => refusal.elementId))];
}

describe('parseModel', () => {
  it('should read a process into a graph with its flows', async () => {
    // when
    const { graphs, refusals } = await parseModel('m.bpmn', model(task('a'), ['a']));

    // then
    expect(refusals).toEqual([]);
    expect(graphs[0]?.elements.a).toMatchObject({
      type: 'serviceTask',
      scope: 'p',
      incoming: ['to_a'],
      outgoing: ['to_end'],
    });
  });

  it.each([
    [
      'a native user task',
      model(`<bpmn:userTask id="a">${extension('<zeebe:userTask />')}</bpmn:userTask>`, ['a']),
      ['a'],
    ],
    ['an execution listener', model(task('a', '<zeebe:executionListeners />'), ['a']), ['a']],
    ['an ad-hoc sub-process', model('<bpmn:adHocSubProcess id="a" />', ['a']), ['a']],
    ['a transaction', model('<bpmn:transaction id="a" />', ['a']), ['a']],
    ['a complex gateway', model('<bpmn:complexGateway id="a" />', ['a']), ['a']],
    [
      'a call bound to a version tag without the tag',
      model(
        `<bpmn:callActivity id="a">${extension('<zeebe:calledElement processId="q" bindingType="versionTag" />')}</bpmn:callActivity>`,
        ['a'],
      ),
      ['a'],
    ],
    [
      'an escalation event at a task',
      model(
        `${task('a')}<bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:escalationEventDefinition /></bpmn:boundaryEvent>`,
        ['a'],
      ),
      ['late'],
    ],
    [
      'a mapping to a word of FEEL',
      model(task('a', '<zeebe:ioMapping><zeebe:input source="=1" target="null" /></zeebe:ioMapping>'), ['a']),
      ['a'],
    ],
    [
      'a mapping to a name with a dash',
      model(task('a', '<zeebe:ioMapping><zeebe:input source="=1" target="a-b" /></zeebe:ioMapping>'), ['a']),
      ['a'],
    ],
    [
      'a version tag without its binding',
      model(
        `<bpmn:callActivity id="a">${extension('<zeebe:calledElement processId="q" versionTag="1" />')}</bpmn:callActivity>`,
        ['a'],
      ),
      ['a'],
    ],
    [
      'compensation that does not wait',
      model(
        '<bpmn:intermediateThrowEvent id="a"><bpmn:compensateEventDefinition id="undo" waitForCompletion="false" /></bpmn:intermediateThrowEvent>',
        ['a'],
      ),
      ['a'],
    ],
    [
      'a timer text that is none',
      model(
        '<bpmn:intermediateCatchEvent id="a"><bpmn:timerEventDefinition><bpmn:timeDuration>5 minutes</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
        ['a'],
      ),
      ['a'],
    ],
    [
      'a link without its other end',
      model(
        '<bpmn:intermediateThrowEvent id="a"><bpmn:linkEventDefinition id="l" name="x" /></bpmn:intermediateThrowEvent>',
        ['a'],
      ),
      ['a'],
    ],
    [
      'a link definition without an id',
      model('<bpmn:intermediateCatchEvent id="a"><bpmn:linkEventDefinition name="x" /></bpmn:intermediateCatchEvent>', [
        'a',
      ]),
      ['a'],
    ],
    [
      'a condition behind a task',
      model(
        task('a') +
          '<bpmn:sequenceFlow id="c" sourceRef="a" targetRef="end"><bpmn:conditionExpression>=true</bpmn:conditionExpression></bpmn:sequenceFlow>',
        ['a'],
      ),
      ['a'],
    ],
    ['an id that reaches into objects', model(task('__proto__'), ['__proto__']), ['__proto__']],
    [
      'a boundary event at something that is no activity',
      model('<bpmn:boundaryEvent id="a" attachedToRef="start"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>'),
      ['a'],
    ],
    [
      'a mapping target that reaches into objects',
      model(task('a', '<zeebe:ioMapping><zeebe:input source="=1" target="x.__proto__" /></zeebe:ioMapping>'), ['a']),
      ['a'],
    ],
    [
      'elements out of the order of the schema',
      model('<bpmn:task id="a"><bpmn:outgoing>to_end</bpmn:outgoing><bpmn:incoming>to_a</bpmn:incoming></bpmn:task>', [
        'a',
      ]),
      ['a'],
    ],
  ])('should refuse %s and name the element', async (_what, xml, elements) => {
    expect(await blamed(xml)).toEqual(expect.arrayContaining(elements));
  });

  it.each([
    ['a document type', `<!DOCTYPE d [<!ENTITY a "aaaa">]>${model(task('a'), ['a'])}`],
    ['too many bytes', model(`<!-- ${'x'.repeat(1_000_000)} -->`)],
    ['too deep nesting', model('<bpmn:documentation>'.repeat(80) + '</bpmn:documentation>'.repeat(80))],
    ['something that is no XML', 'not a model'],
    [
      'a file without an executable process',
      `<bpmn:definitions ${NAMESPACES}><bpmn:process id="p" /></bpmn:definitions>`,
    ],
  ])('should refuse %s', async (_what, xml) => {
    expect(await blamed(xml)).toContain('definitions');
  });

  it('should tell every fault at once, each with a reason and a hint', async () => {
    // when
    const { refusals } = await parseModel(
      'm.bpmn',
      model('<bpmn:serviceTask id="a" /><bpmn:serviceTask id="b" />', ['a', 'b']),
    );

    // then
    expect(refusals.map(({ elementId }) => elementId)).toEqual(['a', 'b']);
    expect(refusals.every(({ reason, hint }) => reason !== '' && hint !== '')).toBe(true);
  });
});
