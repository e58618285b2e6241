import { USER_TASK_JOB } from '../reserved-names';
import type {
  AssignmentDefinition,
  Binding,
  CallDefinition,
  Expression,
  GraphElement,
  JobDefinition,
  LoopDefinition,
} from './graph';
import { bodyOf, extensionOf, listOf, nodeOf, textOf, type Node } from './moddle';
import type { ModelReader } from './reader';
import { isDateTime } from './timer-text';
import { isReservedName } from './xml-limits';

/** Retries when the model gives none; a person gets one try. */
const SERVICE_RETRIES: Expression = { kind: 'text', text: '3' };
const USER_RETRIES: Expression = { kind: 'text', text: '1' };

/** The job an element makes a worker do, if it has a job type. */
export function readJob(reader: ModelReader, node: Node): JobDefinition | undefined {
  const definition = extensionOf(node, 'zeebe:TaskDefinition');
  const type = textOf(definition, 'type');
  if (!type) return undefined;
  const retries = textOf(definition, 'retries');
  return {
    type: reader.expression(node.id, type),
    retries: retries ? reader.expression(node.id, retries) : SERVICE_RETRIES,
    headers: readHeaders(node),
  };
}

/** The job of a user task: reserved type, with assignment, dates and form. */
export function readUserJob(reader: ModelReader, node: Node): JobDefinition {
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  const form = extensionOf(node, 'zeebe:FormDefinition');
  if (form && !textOf(form, 'formKey') && !textOf(form, 'formId')) {
    reader.refuse(node.id, 'The form of the task has no key.', 'Give a form key, or take the form away.');
  }
  const priority = textOf(extensionOf(node, 'zeebe:PriorityDefinition'), 'priority');
  if (priority !== undefined && !priority.startsWith('=') && !(Number(priority) >= 0 && Number(priority) <= 100)) {
    reader.refuse(
      node.id,
      `The priority "${priority}" is not between 0 and 100.`,
      'Take it away: nobody reads it here.',
    );
  }
  const user: AssignmentDefinition = {};
  const take = (name: keyof AssignmentDefinition, owner: Node | undefined, property: string): void => {
    const text = textOf(owner, property);
    if (text === undefined) return;
    user[name] = reader.expression(node.id, text);
    if (name.endsWith('Date') && user[name].kind === 'text' && !isDateTime(text)) {
      reader.refuse(
        node.id,
        `The ${property} "${text}" is no date and time with a zone.`,
        'Write it like 2030-01-05T00:00:00+08:00.',
      );
    }
  };
  take('assignee', assignment, 'assignee');
  take('candidateGroups', assignment, 'candidateGroups');
  take('candidateUsers', assignment, 'candidateUsers');
  take('dueDate', schedule, 'dueDate');
  take('followUpDate', schedule, 'followUpDate');
  take('formKey', form, 'formKey');
  return { type: { kind: 'text', text: USER_TASK_JOB }, retries: USER_RETRIES, headers: readHeaders(node), user };
}

function readHeaders(node: Node): Record<string, string> {
  const entries = listOf(extensionOf(node, 'zeebe:TaskHeaders'), 'values').flatMap((header): [string, string][] => {
    const key = textOf(header, 'key');
    return key && !isReservedName(key) ? [[key, typeof header.value === 'string' ? header.value : '']] : [];
  });
  return Object.fromEntries(entries);
}

export function readScript(reader: ModelReader, node: Node): GraphElement['script'] {
  const script = extensionOf(node, 'zeebe:Script');
  if (!script) return undefined;
  const expression = textOf(script, 'expression');
  const resultVariable = textOf(script, 'resultVariable');
  if (!expression || !resultVariable || isReservedName(resultVariable)) {
    reader.refuse(node.id, 'The script has no expression or no result variable.', 'Give both.');
    return undefined;
  }
  return { expression: reader.feelOnly(node.id, expression, 'script'), resultVariable };
}

export function readDecision(reader: ModelReader, node: Node): GraphElement['decision'] {
  const decision = extensionOf(node, 'zeebe:CalledDecision');
  if (!decision) return undefined;
  const binding = readBinding(reader, node, decision);
  const decisionId = textOf(decision, 'decisionId');
  const resultVariable = textOf(decision, 'resultVariable');
  if (!decisionId || !resultVariable || isReservedName(resultVariable)) {
    reader.refuse(node.id, 'The called decision has no id or no result variable.', 'Give both.');
    return undefined;
  }
  return { decisionId: reader.expression(node.id, decisionId), binding, resultVariable };
}

export function readCall(reader: ModelReader, node: Node): CallDefinition | undefined {
  const called = extensionOf(node, 'zeebe:CalledElement');
  const processId = textOf(called, 'processId');
  if (!called || !processId) {
    reader.refuse(node.id, 'The call activity names no process.', 'Give the id of the called process.');
    return undefined;
  }
  return {
    processId: reader.expression(node.id, processId),
    binding: readBinding(reader, node, called),
    toChild: called.propagateAllParentVariables === false ? 'local' : 'all',
    toParent: called.propagateAllChildVariables !== false,
  };
}

function readBinding(reader: ModelReader, node: Node, owner: Node): Binding {
  const kind = textOf(owner, 'bindingType') ?? 'latest';
  const tag = textOf(owner, 'versionTag');
  if ((kind === 'latest' || kind === 'deployment') && tag === undefined) return { kind };
  if (kind === 'versionTag' && tag !== undefined) return { kind, tag };
  reader.refuse(
    node.id,
    `The binding "${kind}" is unknown or does not go with the version tag.`,
    'Use latest, deployment, or versionTag with a tag.',
  );
  return { kind: 'latest' };
}

export function readLoop(reader: ModelReader, node: Node): LoopDefinition | undefined {
  const loop = nodeOf(node, 'loopCharacteristics');
  if (!loop || loop.$type === 'bpmn:StandardLoopCharacteristics') return undefined;
  const extension = extensionOf(loop, 'zeebe:LoopCharacteristics');
  const collection = textOf(extension, 'inputCollection');
  if (!extension || !collection) {
    reader.refuse(node.id, 'The multi-instance has no input collection.', 'Give the collection as a FEEL expression.');
    return undefined;
  }
  const element = textOf(extension, 'inputElement');
  const outputCollection = textOf(extension, 'outputCollection');
  const outputElement = textOf(extension, 'outputElement');
  if ((outputCollection === undefined) !== (outputElement === undefined)) {
    reader.refuse(
      node.id,
      'The multi-instance has an output collection or an output element without the other.',
      'Give both or none.',
    );
  }
  for (const name of [element, outputCollection]) {
    if (name && isReservedName(name)) reader.refuse(node.id, `"${name}" is no variable name.`, 'Choose another name.');
  }
  const condition = bodyOf(nodeOf(loop, 'completionCondition'));
  return {
    sequential: loop.isSequential === true,
    collection: reader.feelOnly(node.id, collection, 'input collection'),
    ...(element ? { element } : {}),
    ...(outputCollection ? { outputCollection } : {}),
    ...(outputElement ? { outputElement: reader.feelOnly(node.id, outputElement, 'output element') } : {}),
    ...(condition ? { completionCondition: reader.expression(node.id, condition) } : {}),
  };
}
