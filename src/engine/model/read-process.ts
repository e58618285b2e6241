import { isScope, type ElementType, type GraphElement, type ProcessGraph } from './graph';
import { bodyOf, extensionOf, extensionsOf, listOf, nodeOf, textOf, type Node } from './moddle';
import { readCall, readDecision, readJob, readLoop, readScript, readUserJob } from './read-activity';
import { readEvent, readMessage } from './read-event';
import { readMappings } from './read-mappings';
import { localName, type ModelReader } from './reader';
import { isReservedName } from './xml-limits';

/** Sub-processes inside sub-processes. */
const MAX_SCOPE_DEPTH = 12;

/** Flow elements without a token: they say something to the reader only. */
const WITHOUT_EFFECT = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

const TYPES: Record<string, ElementType> = {
  'bpmn:SubProcess': 'subProcess',
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateCatchEvent': 'intermediateCatchEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:BoundaryEvent': 'boundaryEvent',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:UserTask': 'userTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:BusinessRuleTask': 'businessRuleTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:ManualTask': 'manualTask',
  'bpmn:Task': 'task',
  'bpmn:CallActivity': 'callActivity',
};

/** Extensions that would change what happens and are not built. */
const UNSUPPORTED_EXTENSIONS: Record<string, string> = {
  'zeebe:UserTask': 'Take the marker away: user tasks here are jobs.',
  'zeebe:ExecutionListeners': 'Use a service task.',
  'zeebe:TaskListeners': 'Use a service task before or after the user task.',
  'zeebe:AdHoc': 'Use a sub-process.',
  'zeebe:LinkedResources': 'Take the linked resources away.',
};

/** Reads one executable process into a graph; everything doubtful goes to the reader's refusals. */
export function readProcess(reader: ModelReader, process: Node): ProcessGraph {
  // Without a prototype, no id of a model can be mistaken for something every object has.
  const table = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
  const graph: ProcessGraph = { processId: process.id ?? '', elements: table(), flows: table() };
  const versionTag = textOf(extensionOf(process, 'zeebe:VersionTag'), 'value');
  if (versionTag) graph.versionTag = versionTag;
  const root = blank(process.id ?? '', 'process', undefined);
  graph.elements[root.id] = root;
  refuseExtensions(reader, process);
  readScope(reader, graph, process, root, 1);
  readAssociations(graph, process);
  return graph;
}

function readScope(reader: ModelReader, graph: ProcessGraph, node: Node, scope: GraphElement, depth: number): void {
  if (depth > MAX_SCOPE_DEPTH) {
    reader.refuse(scope.id, `Sub-processes are nested deeper than ${MAX_SCOPE_DEPTH}.`, 'Use called processes.');
    return;
  }
  const flowElements = listOf(node, 'flowElements');
  for (const child of flowElements) {
    if (child.$type !== 'bpmn:SequenceFlow' && !WITHOUT_EFFECT.has(child.$type))
      readElement(reader, graph, child, scope, depth);
  }
  for (const flow of flowElements.filter((one) => one.$type === 'bpmn:SequenceFlow'))
    readFlow(reader, graph, flow, scope);
}

function readElement(reader: ModelReader, graph: ProcessGraph, node: Node, scope: GraphElement, depth: number): void {
  const known = TYPES[node.$type];
  if (!node.id || isReservedName(node.id)) {
    reader.refuse(node.id ?? scope.id, `A ${localName(node)} has no usable id.`, 'Give it an id.');
    return;
  }
  if (!known) {
    reader.refuse(node.id, `A ${localName(node)} is not supported.`, 'Use one of the elements of the palette.');
    return;
  }
  if (graph.elements[node.id]) {
    reader.refuse(node.id, 'Two elements have this id.', 'Give each its own.');
    return;
  }
  const type = known === 'subProcess' && node.triggeredByEvent === true ? 'eventSubProcess' : known;
  const element = blank(node.id, type, scope.id);
  graph.elements[node.id] = element;
  scope.children.push(node.id);
  if (type === 'eventSubProcess') scope.eventSubProcesses.push(node.id);
  if (type === 'startEvent') scope.starts.push(node.id);
  refuseExtensions(reader, node);
  Object.assign(element, readMappings(reader, node));
  element.loop = readLoop(reader, node);
  element.forCompensation = node.isForCompensation === true;
  const defaultFlow = nodeOf(node, 'default');
  if (defaultFlow?.id) element.defaultFlow = defaultFlow.id;
  readDetails(reader, node, element);
  if (isScope(type)) readScope(reader, graph, node, element, depth + 1);
  if (isScope(type)) readAssociations(graph, node);
}

/** What is particular to the kind of element. */
function readDetails(reader: ModelReader, node: Node, element: GraphElement): void {
  switch (element.type) {
    case 'startEvent':
      element.event = readEvent(reader, node);
      element.interrupting = node.isInterrupting !== false;
      break;
    case 'boundaryEvent':
      element.event = readEvent(reader, node);
      element.interrupting = node.cancelActivity !== false;
      element.attachedTo = nodeOf(node, 'attachedToRef')?.id;
      break;
    case 'intermediateCatchEvent':
      element.event = readEvent(reader, node);
      break;
    case 'endEvent':
    case 'intermediateThrowEvent':
      readThrow(reader, node, element);
      break;
    case 'receiveTask':
      element.event = readMessage(reader, node, nodeOf(node, 'messageRef')) ?? { kind: 'none' };
      break;
    case 'serviceTask':
    case 'sendTask':
      element.job = readJob(reader, node);
      if (!element.job) reader.refuse(element.id, 'The task has no job type.', 'Choose the step it runs.');
      break;
    case 'userTask':
      element.job = readUserJob(reader, node);
      break;
    case 'scriptTask':
      element.script = readScript(reader, node);
      readEither(
        reader,
        node,
        element,
        element.script !== undefined || extensionOf(node, 'zeebe:Script') !== undefined,
        'an expression',
      );
      break;
    case 'businessRuleTask':
      element.decision = readDecision(reader, node);
      readEither(
        reader,
        node,
        element,
        element.decision !== undefined || extensionOf(node, 'zeebe:CalledDecision') !== undefined,
        'a decision',
      );
      break;
    case 'callActivity':
      element.call = readCall(reader, node);
      break;
    default:
      break;
  }
}

/** Message throw events are jobs like send tasks; the others throw by themselves. */
function readThrow(reader: ModelReader, node: Node, element: GraphElement): void {
  const [definition] = listOf(node, 'eventDefinitions');
  if (definition?.$type === 'bpmn:MessageEventDefinition') {
    element.job = readJob(reader, node);
    if (!element.job)
      reader.refuse(element.id, 'The message event has no job type.', 'Choose the step that sends the message.');
    return;
  }
  element.event = readEvent(reader, node);
}

/** Script and rule tasks are done by the engine or, with a job type, by a worker. */
function readEither(reader: ModelReader, node: Node, element: GraphElement, own: boolean, what: string): void {
  element.job = readJob(reader, node);
  if (element.job && own) reader.refuse(element.id, `The task has both ${what} and a job type.`, 'Keep one of them.');
  if (!element.job && !own)
    reader.refuse(element.id, `The task has neither ${what} nor a job type.`, 'Give one of them.');
}

function readFlow(reader: ModelReader, graph: ProcessGraph, node: Node, scope: GraphElement): void {
  const source = graph.elements[nodeOf(node, 'sourceRef')?.id ?? ''];
  const target = graph.elements[nodeOf(node, 'targetRef')?.id ?? ''];
  if (
    !node.id ||
    isReservedName(node.id) ||
    !source ||
    !target ||
    source.scope !== scope.id ||
    target.scope !== scope.id
  ) {
    reader.refuse(
      node.id,
      'The sequence flow does not lead from one element to another of the same scope.',
      'Connect both ends.',
    );
    return;
  }
  const condition = bodyOf(nodeOf(node, 'conditionExpression'));
  graph.flows[node.id] = {
    id: node.id,
    source: source.id,
    target: target.id,
    ...(condition === undefined ? {} : { condition: reader.feelOnly(node.id, condition, 'condition') }),
  };
  source.outgoing.push(node.id);
  target.incoming.push(node.id);
}

/** Associations matter in one place: from a compensation event to the activity that takes back. */
function readAssociations(graph: ProcessGraph, node: Node): void {
  for (const association of listOf(node, 'artifacts').filter((one) => one.$type === 'bpmn:Association')) {
    const source = graph.elements[nodeOf(association, 'sourceRef')?.id ?? ''];
    const target = nodeOf(association, 'targetRef')?.id;
    if (source?.event.kind === 'compensation' && target && graph.elements[target]) source.compensationHandler = target;
  }
}

function refuseExtensions(reader: ModelReader, node: Node): void {
  for (const extension of extensionsOf(node)) {
    const hint = UNSUPPORTED_EXTENSIONS[extension.$type];
    if (hint) reader.refuse(node.id, `The extension ${extension.$type} is not supported.`, hint);
  }
  const types = extensionsOf(node).map((extension) => extension.$type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice) reader.refuse(node.id, `The extension ${twice} is given twice.`, 'Keep one.');
  if (textOf(extensionOf(node, 'zeebe:FormDefinition'), 'formId')) {
    reader.refuse(node.id, 'Forms by id are not supported.', 'Give a form key.');
  }
}

function blank(id: string, type: ElementType, scope: string | undefined): GraphElement {
  return {
    id,
    type,
    ...(scope === undefined ? {} : { scope }),
    incoming: [],
    outgoing: [],
    inputs: [],
    outputs: [],
    children: [],
    boundaries: [],
    eventSubProcesses: [],
    starts: [],
    event: { kind: 'none' },
    interrupting: true,
    forCompensation: false,
  };
}
