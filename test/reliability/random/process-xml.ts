import { ScopeWriter, type Model } from './scope-writer';
import type { RandomProcess } from './blocks';
import { writeBlock, writeEventSubProcess } from './write-block';

export interface WrittenProcess extends Pick<
  Model,
  'choices' | 'repeats' | 'errorCodes' | 'lines' | 'ids' | 'targets'
> {
  processId: string;
  xml: string;
}

/** The model of a random process, and of the processes it calls, in one file; ids begin with the prefix. */
export function writeProcess(random: RandomProcess, prefix = ''): WrittenProcess {
  const processId = `${prefix}p`;
  const model: Model = {
    prefix,
    count: 0,
    definitions: [],
    processes: [],
    choices: {},
    repeats: [],
    errorCodes: [],
    ids: {},
    targets: {},
    lines: [],
  };
  const scope = new ScopeWriter(model, processId);
  const start = scope.add('startEvent', 'start');
  const body = writeBlock(scope, random.body);
  const end = scope.add('endEvent', 'end');
  scope.flow(start, body.entry);
  scope.flow(body.exit, end);
  for (const event of random.events) writeEventSubProcess(scope, event);
  const main = `<bpmn:process id="${processId}" isExecutable="true">${scope.content()}</bpmn:process>`;
  const { choices, repeats, errorCodes, lines, ids, targets } = model;
  return {
    processId,
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="random">
${[main, ...model.processes, ...model.definitions].join('\n')}
</bpmn:definitions>`,
    choices,
    repeats,
    errorCodes,
    lines,
    ids,
    targets,
  };
}
