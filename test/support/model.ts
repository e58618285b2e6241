/** A flow element of a small model; `inside` makes it a scope. */
export interface ModelNode {
  type: string;
  id: string;
  name?: string;
  attributes?: string;
  /** Extension elements of the dialect. */
  zeebe?: string;
  /** Event definitions, loops and whatever else stands after the flows. */
  body?: string;
  inside?: ModelPart;
}

/** Source, target, label and condition. */
export type ModelFlow = [string, string, string?, string?];

export interface ModelPart {
  nodes: ModelNode[];
  flows: ModelFlow[];
}

export interface Model extends ModelPart {
  id: string;
  name: string;
  /** Messages, errors and signals. */
  roots?: string;
}

/** Writes the model as a modeler would: order of the schema, incoming and outgoing flows, a picture of everything. */
export function bpmnOf({ id, name, roots = '', ...part }: Model): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="${id}-definitions" targetNamespace="urn:duban:processes" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="${id}" name="${name}" isExecutable="true">
${partXml(part)}
  </bpmn:process>
${roots}
  <bpmndi:BPMNDiagram id="${id}-diagram"><bpmndi:BPMNPlane id="${id}-plane" bpmnElement="${id}">
${drawing(part)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

export const userTask = (id: string, name: string, groups = 'keeper:head', more = ''): ModelNode => ({
  type: 'userTask',
  id,
  name,
  zeebe: `<zeebe:assignmentDefinition candidateGroups="=[&#34;${groups}&#34;]" /><zeebe:formDefinition formKey="${id}" />${more}`,
});

export const serviceTask = (
  id: string,
  name: string,
  type: string,
  headers: Record<string, string> = {},
): ModelNode => ({
  type: 'serviceTask',
  id,
  name,
  zeebe: `<zeebe:taskDefinition type="${type}" /><zeebe:taskHeaders>${Object.entries(headers)
    .map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`)
    .join('')}</zeebe:taskHeaders>`,
});

export const startEvent = (id: string, name?: string): ModelNode => ({ type: 'startEvent', id, name });
export const endEvent = (id: string, name?: string): ModelNode => ({ type: 'endEvent', id, name });
export const gateway = (id: string, name?: string, defaultFlow?: string, type = 'exclusiveGateway'): ModelNode => ({
  type,
  id,
  name,
  attributes: defaultFlow === undefined ? '' : ` default="${defaultFlow}"`,
});

export const messageCatch = (id: string, name: string, message: string): ModelNode => ({
  type: 'intermediateCatchEvent',
  id,
  name,
  body: `<bpmn:messageEventDefinition id="${id}-definition" messageRef="${message}" />`,
});

export const message = (id: string, name: string, key = '=caseId'): string =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${key}" /></bpmn:extensionElements></bpmn:message>`;

export const timer = (kind: 'timeDuration' | 'timeCycle' | 'timeDate', text: string): string =>
  `<bpmn:timerEventDefinition id="timer-${kind}"><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;

/** A decision table of one input and one output. */
export const decisionTable = (id: string, input: string, rows: [string, string][], attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-definitions" name="${id}" namespace="urn:duban:decisions">
  <decision id="${id}" name="措施">
    <decisionTable id="${id}-table"${attributes}>
      <input id="${id}-input"><inputExpression id="${id}-expression"><text>${input}</text></inputExpression></input>
      <output id="${id}-output" name="${id}" />
${rows
  .map(
    ([test, value], at) =>
      `      <rule id="${id}-rule-${at + 1}"><inputEntry id="${id}-${at + 1}-in"><text>${test}</text></inputEntry><outputEntry id="${id}-${at + 1}-out"><text>${value}</text></outputEntry></rule>`,
  )
  .join('\n')}
    </decisionTable>
  </decision>
</definitions>
`;

// helpers

const flowId = ([from, to]: ModelFlow): string => `${from}--${to}`;

function partXml({ nodes, flows }: ModelPart): string {
  return [...nodes.map((node) => nodeXml(node, flows)), ...flows.map(flowXml)].join('\n');
}

function nodeXml(node: ModelNode, flows: ModelFlow[]): string {
  const { type, id, name, attributes = '', zeebe, body = '', inside } = node;
  const incoming = flows.filter(([, to]) => to === id).map((flow) => `<bpmn:incoming>${flowId(flow)}</bpmn:incoming>`);
  const outgoing = flows
    .filter(([from]) => from === id)
    .map((flow) => `<bpmn:outgoing>${flowId(flow)}</bpmn:outgoing>`);
  const extensions = zeebe ? `<bpmn:extensionElements>${zeebe}</bpmn:extensionElements>` : '';
  const label = name === undefined ? '' : ` name="${name}"`;
  return `<bpmn:${type} id="${id}"${label}${attributes}>${extensions}${incoming.join('')}${outgoing.join('')}${body}${inside ? partXml(inside) : ''}</bpmn:${type}>`;
}

function flowXml(flow: ModelFlow): string {
  const [from, to, name, condition] = flow;
  const label = name === undefined ? '' : ` name="${name}"`;
  const inner =
    condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition.replaceAll('"', '&#34;').replaceAll('<', '&#60;')}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${flowId(flow)}"${label} sourceRef="${from}" targetRef="${to}">${inner}</bpmn:sequenceFlow>`;
}

function drawing({ nodes, flows }: ModelPart): string {
  const shapes = nodes.map(
    ({ id }, at) =>
      `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${100 + at * 150}" y="100" width="100" height="80" /></bpmndi:BPMNShape>`,
  );
  const edges = flows.map(
    (flow) =>
      `<bpmndi:BPMNEdge id="${flowId(flow)}-edge" bpmnElement="${flowId(flow)}"><di:waypoint x="100" y="140" /><di:waypoint x="200" y="140" /></bpmndi:BPMNEdge>`,
  );
  return [...shapes, ...edges, ...nodes.flatMap(({ inside }) => (inside ? [drawing(inside)] : []))].join('\n');
}
