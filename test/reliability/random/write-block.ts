import type { Activity, Block, Boundary, Ending, EventSubProcess, Loop, TaskKind } from './blocks';
import { ScopeWriter, type ElementOptions } from './scope-writer';
import { compensation, error, escalation, signal, THROWN_MESSAGE, waitFor } from './write-event';

/** The elements a block begins and ends with. */
export interface Ends {
  entry: string;
  exit: string;
}

export function writeBlock(scope: ScopeWriter, block: Block): Ends {
  switch (block.kind) {
    case 'task':
      return withBoundaries(scope, writeTask(scope, block), {
        boundaries: block.boundaries.filter(({ event }) => event !== 'escalation'),
      });
    case 'sequence':
      return writeSequence(scope, block.parts);
    case 'exclusive':
      return writeExclusive(scope, block.branches);
    case 'parallel':
      return writeParallel(scope, block.branches);
    case 'inclusive':
      return writeInclusive(scope, block.branches);
    case 'race':
      return writeRace(scope, block);
    case 'catch':
      return single(scope.add('intermediateCatchEvent', 'catch', { content: waitFor(scope, block.event) }));
    case 'throw':
      return writeThrow(scope, block.event);
    case 'repeat':
      return writeRepeat(scope, block.body);
    case 'takeBack':
      return writeTakeBack(scope, block.body);
    case 'scope':
      return writeScope(scope, block);
    case 'call':
      return writeCall(scope, block);
  }
}

/** A sub-process that starts by an event; it ends in itself. */
export function writeEventSubProcess(scope: ScopeWriter, { event, interrupting, path }: EventSubProcess): void {
  const inside = scope.inside('event_sub');
  const interrupts = interrupting || event === 'error';
  const start = inside.add('startEvent', 'event_start', {
    attributes: `isInterrupting="${interrupts}"`,
    content: waitFor(scope, event, { repeats: !interrupts, hours: 7 }),
  });
  const body = writeBlock(inside, path);
  inside.flow(start, body.entry);
  inside.flow(body.exit, inside.add('endEvent', 'end'));
  scope.addAs(inside.scopeId, 'subProcess', { attributes: 'triggeredByEvent="true"', content: inside.content() });
}

// helpers

const single = (id: string): Ends => ({ entry: id, exit: id });

const JOB_TASKS: Partial<Record<TaskKind, string>> = {
  service: 'serviceTask',
  send: 'sendTask',
  rule: 'businessRuleTask',
};

function writeTask(
  scope: ScopeWriter,
  { task, mapped, loop }: { task: TaskKind; mapped: boolean; loop?: Loop | undefined },
): string {
  const content = loopContent(scope, loop);
  const mapping = mapped
    ? '<zeebe:ioMapping><zeebe:input source="=key" target="own" /><zeebe:output source="=own" target="last" /></zeebe:ioMapping>'
    : '';
  const job = JOB_TASKS[task];
  if (job) return scope.add(job, task, { extensions: `<zeebe:taskDefinition type="${task}" />${mapping}`, content });
  switch (task) {
    case 'user':
      return scope.add('userTask', 'user', {
        extensions: `<zeebe:assignmentDefinition candidateGroups="=[key]" />${mapping}`,
        content,
      });
    case 'script':
      return scope.add('scriptTask', 'script', {
        extensions: `<zeebe:script expression="=1 + 1" resultVariable="${scope.id('result')}" />`,
        content,
      });
    case 'receive': {
      const name = scope.id('message');
      scope.define(
        `<bpmn:message id="${name}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>`,
      );
      return scope.add('receiveTask', 'receive', { attributes: `messageRef="${name}"`, content });
    }
    case 'manual':
      return scope.add('manualTask', 'manual', { content });
    default:
      return scope.add('task', 'plain', { content });
  }
}

function loopContent(scope: ScopeWriter, loop: Loop | undefined): string {
  if (!loop) return '';
  const items = `[${Array.from({ length: loop.size }, (_, index) => index + 1).join(',')}]`;
  const output = loop.collects ? `outputCollection="${scope.id('outcomes')}" outputElement="=item"` : '';
  const early = loop.completesEarly
    ? '<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">=numberOfCompletedInstances &gt;= 1</bpmn:completionCondition>'
    : '';
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${loop.sequential}"><bpmn:extensionElements>
    <zeebe:loopCharacteristics inputCollection="=${items}" inputElement="item" ${output} /></bpmn:extensionElements>${early}</bpmn:multiInstanceLoopCharacteristics>`;
}

/** Interrupting ways lead back behind the activity, the others end by themselves. */
function withBoundaries(scope: ScopeWriter, activity: string, { boundaries }: Activity): Ends {
  if (boundaries.length === 0) return single(activity);
  const after = scope.add('exclusiveGateway', 'after');
  scope.flow(activity, after);
  for (const boundary of boundaries) writeBoundary(scope, activity, boundary, after);
  return { entry: activity, exit: after };
}

function writeBoundary(scope: ScopeWriter, activity: string, boundary: Boundary, after: string): void {
  const interrupts = boundary.interrupting || boundary.event === 'error';
  const event = scope.add('boundaryEvent', 'boundary', {
    attributes: `attachedToRef="${activity}" cancelActivity="${interrupts}"`,
    content: waitFor(scope, boundary.event, { repeats: !interrupts, catchesAll: boundary.catchesAll, hours: 3 }),
  });
  const path = writeBlock(scope, boundary.path);
  scope.flow(event, path.entry);
  scope.flow(path.exit, interrupts ? after : scope.add('endEvent', 'side_end'));
}

function writeSequence(scope: ScopeWriter, parts: Block[]): Ends {
  const written = parts.map((part) => writeBlock(scope, part));
  scope.model.lines.push(written.map(({ entry }) => entry));
  written.slice(1).forEach((next, index) => scope.flow(written[index]?.exit ?? '', next.entry));
  return { entry: written[0]?.entry ?? '', exit: written.at(-1)?.exit ?? '' };
}

function writeExclusive(scope: ScopeWriter, branches: Block[]): Ends {
  const choice = scope.id('choice');
  scope.model.choices[choice] = branches.length;
  const split = scope.id('which');
  const join = scope.add('exclusiveGateway', 'merge');
  const flows = branches.map((branch, index) => {
    const { entry, exit } = writeBlock(scope, branch);
    scope.flow(exit, join);
    return scope.flow(split, entry, index === 0 ? undefined : `${choice} = ${index}`);
  });
  scope.addAs(split, 'exclusiveGateway', { attributes: `default="${flows[0]}"` });
  return { entry: split, exit: join };
}

function writeParallel(scope: ScopeWriter, branches: Block[]): Ends {
  const split = scope.add('parallelGateway', 'fork');
  const join = scope.add('parallelGateway', 'join');
  for (const branch of branches) {
    const { entry, exit } = writeBlock(scope, branch);
    scope.flow(split, entry);
    scope.flow(exit, join);
  }
  return { entry: split, exit: join };
}

/** Bit n of the choice opens branch n; without any, the default goes straight to the join. */
function writeInclusive(scope: ScopeWriter, branches: Block[]): Ends {
  const choice = scope.id('choice');
  scope.model.choices[choice] = 2 ** branches.length;
  const split = scope.id('some');
  const join = scope.add('inclusiveGateway', 'gather');
  branches.forEach((branch, bit) => {
    const { entry, exit } = writeBlock(scope, branch);
    scope.flow(exit, join);
    scope.flow(split, entry, `modulo(floor(${choice} / ${2 ** bit}), 2) = 1`);
  });
  scope.addAs(split, 'inclusiveGateway', { attributes: `default="${scope.flow(split, join)}"` });
  return { entry: split, exit: join };
}

function writeRace(scope: ScopeWriter, { events, branches }: { events: string[]; branches: Block[] }): Ends {
  const gateway = scope.add('eventBasedGateway', 'race');
  const merge = scope.add('exclusiveGateway', 'merge');
  branches.forEach((branch, index) => {
    const event = scope.add('intermediateCatchEvent', 'catch', {
      content: waitFor(scope, events[index] as Boundary['event'], { hours: index + 1 }),
    });
    const { entry, exit } = writeBlock(scope, branch);
    scope.flow(gateway, event);
    scope.flow(event, entry);
    scope.flow(exit, merge);
  });
  return { entry: gateway, exit: merge };
}

function writeThrow(scope: ScopeWriter, event: Extract<Block, { kind: 'throw' }>['event']): Ends {
  if (event === 'link') {
    const name = scope.id('link');
    const definition = () => `<bpmn:linkEventDefinition id="${scope.id('link_definition')}" name="${name}" />`;
    const entry = scope.add('intermediateThrowEvent', 'throw', { content: definition() });
    return { entry, exit: scope.add('intermediateCatchEvent', 'catch', { content: definition() }) };
  }
  return single(scope.add('intermediateThrowEvent', 'throw', thrown(scope, event)));
}

function thrown(scope: ScopeWriter, event: Ending | 'link'): ElementOptions {
  switch (event) {
    case 'escalation':
      return { content: `<bpmn:escalationEventDefinition escalationRef="${escalation(scope)}" />` };
    case 'signal':
      return { content: `<bpmn:signalEventDefinition signalRef="${signal(scope)}" />` };
    case 'message': {
      const name = scope.id('message');
      scope.define(`<bpmn:message id="${name}" name="${name}" />`);
      return { extensions: THROWN_MESSAGE, content: `<bpmn:messageEventDefinition messageRef="${name}" />` };
    }
    case 'error':
      return { content: `<bpmn:errorEventDefinition errorRef="${error(scope)}" />` };
    case 'terminate':
      return { content: '<bpmn:terminateEventDefinition />' };
    case 'compensation':
      return { content: compensation(scope) };
    default:
      return {};
  }
}

/** A task after the body decides whether to go round again. */
function writeRepeat(scope: ScopeWriter, body: Block): Ends {
  const again = scope.id('again');
  scope.model.repeats.push(again);
  const merge = scope.add('exclusiveGateway', 'merge');
  const written = writeBlock(scope, body);
  const ask = scope.add('userTask', 'ask', { extensions: '<zeebe:assignmentDefinition candidateGroups="=[key]" />' });
  const split = scope.id('again_or_not');
  const exit = scope.add('exclusiveGateway', 'done');
  scope.flow(merge, written.entry);
  scope.flow(written.exit, ask);
  scope.flow(ask, split);
  scope.flow(split, merge, `${again} = true`);
  scope.addAs(split, 'exclusiveGateway', { attributes: `default="${scope.flow(split, exit)}"` });
  return { entry: merge, exit };
}

/** A task that can be taken back, something else, and the event that takes back. */
function writeTakeBack(scope: ScopeWriter, body: Block): Ends {
  const task = scope.add('serviceTask', 'booked', { extensions: '<zeebe:taskDefinition type="book" />' });
  const boundary = scope.add('boundaryEvent', 'taken_back', {
    attributes: `attachedToRef="${task}"`,
    content: compensation(scope),
  });
  const handler = scope.add('serviceTask', 'unbook', {
    attributes: 'isForCompensation="true"',
    extensions: '<zeebe:taskDefinition type="unbook" />',
  });
  scope.associate(boundary, handler);
  const written = writeBlock(scope, body);
  const undo = scope.add('intermediateThrowEvent', 'undo', { content: compensation(scope) });
  scope.flow(task, written.entry);
  scope.flow(written.exit, undo);
  return { entry: task, exit: undo };
}

function writeScope(scope: ScopeWriter, block: Extract<Block, { kind: 'scope' }>): Ends {
  const inside = scope.inside('sub');
  const start = inside.add('startEvent', 'start');
  const body = writeBlock(inside, block.body);
  const ending = thrown(inside, block.ending);
  inside.flow(start, body.entry);
  inside.flow(body.exit, inside.add('endEvent', `end_${block.ending}`, ending));
  for (const event of block.events) writeEventSubProcess(inside, event);
  scope.addAs(inside.scopeId, 'subProcess', { content: loopContent(scope, block.loop) + inside.content() });
  return withBoundaries(scope, inside.scopeId, { boundaries: caught(block) });
}

/** An error at the end has to be caught at the edge. */
function caught({ ending, boundaries }: Extract<Block, { kind: 'scope' }>): Boundary[] {
  if (ending !== 'error' || boundaries.some((one) => one.event === 'error' && one.catchesAll)) return boundaries;
  const path: Block = { kind: 'task', task: 'manual', mapped: false, boundaries: [] };
  return [...boundaries, { event: 'error', interrupting: true, catchesAll: true, path }];
}

function writeCall(scope: ScopeWriter, block: Extract<Block, { kind: 'call' }>): Ends {
  const called = new ScopeWriter(scope.model, scope.id('called'));
  const start = called.add('startEvent', 'start');
  const body = writeBlock(called, block.body);
  called.flow(start, body.entry);
  called.flow(body.exit, called.add('endEvent', 'end'));
  scope.model.processes.push(
    `<bpmn:process id="${called.scopeId}" isExecutable="true">${called.content()}</bpmn:process>`,
  );
  const call = scope.add('callActivity', 'call', {
    extensions: `<zeebe:calledElement processId="${called.scopeId}" propagateAllChildVariables="false" />`,
    content: loopContent(scope, block.loop),
  });
  return withBoundaries(scope, call, block);
}
