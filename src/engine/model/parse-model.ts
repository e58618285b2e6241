import { checkProcess } from './check-process';
import type { Refusal } from './deployment.errors';
import { refuseOrder } from './element-order';
import type { ProcessGraph } from './graph';
import { executableProcesses, readBpmn, textOf } from './moddle';
import { readProcess } from './read-process';
import { ModelReader } from './reader';
import { isReservedName, refuseXml } from './xml-limits';

export interface ParsedModel {
  graphs: ProcessGraph[];
  refusals: Refusal[];
}

/** Reads a BPMN file into the graphs of its executable processes, with everything the engine refuses to run. */
export async function parseModel(resource: string, xml: string): Promise<ParsedModel> {
  const limit = refuseXml(xml);
  if (limit) return { graphs: [], refusals: [{ ...limit, resource }] };
  const reader = new ModelReader(resource);
  let read: Awaited<ReturnType<typeof readBpmn>>;
  try {
    read = await readBpmn(xml);
  } catch (error) {
    reader.refuse(
      undefined,
      `The file is no BPMN: ${(error as Error).message.split('\n')[0]}.`,
      'Export it again from the modeler.',
    );
    return { graphs: [], refusals: reader.refusals };
  }
  for (const warning of read.warnings) {
    reader.refuse(undefined, `The file is faulty: ${warning.split('\n')[0]}.`, 'Export it again from the modeler.');
  }
  for (const refusal of refuseOrder(xml)) reader.refusals.push({ ...refusal, resource });
  const executable = executableProcesses(read.root);
  if (executable.length === 0 && reader.refusals.length === 0) {
    reader.refuse(undefined, 'The file has no executable process.', 'Mark the process as executable.');
  }
  const graphs = executable.flatMap((process) => {
    if (!textOf(process, 'id') || isReservedName(process.id ?? '')) {
      reader.refuse(process.id, 'The process has no usable id.', 'Give it an id.');
      return [];
    }
    const graph = readProcess(reader, process);
    checkProcess(reader, graph);
    return [graph];
  });
  return { graphs, refusals: reader.refusals };
}
