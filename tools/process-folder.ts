import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

/** A BPMN element as bpmn-moddle gives it; only what the tools read. */
export interface ModelElement {
  $type: string;
  id: string;
  name?: string;
  outgoing?: { targetRef: ModelElement; conditionExpression?: { body: string } }[];
  flowElements?: ModelElement[];
  eventDefinitions?: { $type: string; errorRef?: { errorCode?: string } }[];
  attachedToRef?: ModelElement;
  $parent?: ModelElement;
  extensionElements?: { values: Record<string, unknown>[] };
}

/** One folder below `processes/` with its parsed model. */
export interface ProcessFolder {
  name: string;
  path: string;
  processId: string;
  /** Every flow node and sequence flow, those of sub-processes included, in the order of the file. */
  elements: ModelElement[];
  /** Names of `forms/*.form` without the ending. */
  forms: string[];
  read(file: string): string;
  has(file: string): boolean;
}

const PROCESSES = 'processes';

export async function processFolders(): Promise<ProcessFolder[]> {
  const names = readdirSync(PROCESSES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(names.map((entry) => processFolder(entry.name)));
}

async function processFolder(name: string): Promise<ProcessFolder> {
  const path = join(PROCESSES, name);
  const read = (file: string): string => readFileSync(join(path, file), 'utf8');
  const { rootElement } = (await new BpmnModdle({ zeebe }).fromXML(read(`${name}.bpmn`))) as unknown as {
    rootElement: { rootElements: ModelElement[] };
  };
  const process = rootElement.rootElements.find((element) => element.$type === 'bpmn:Process');
  if (!process) throw new Error(`Expected ${path}/${name}.bpmn to hold a process, but found none.`);
  const forms = existsSync(join(path, 'forms'))
    ? readdirSync(join(path, 'forms')).map((file) => file.replace(/\.form$/, ''))
    : [];
  return {
    name,
    path,
    processId: process.id,
    elements: flatten(process),
    forms,
    read,
    has: (file) => existsSync(join(path, file)),
  };
}

function flatten(container: ModelElement): ModelElement[] {
  return (container.flowElements ?? []).flatMap((element) => [element, ...flatten(element)]);
}

export const isUserTask = (element: ModelElement): boolean => element.$type === 'bpmn:UserTask';

/** The job type of a task or event that a worker carries out, or undefined. */
export function jobTypeOf(element: ModelElement): string | undefined {
  return extension(element, 'zeebe:TaskDefinition')?.type as string | undefined;
}

export function extension(element: ModelElement, type: string): Record<string, unknown> | undefined {
  return element.extensionElements?.values.find((value) => value.$type === type);
}

/** Where a decorated step method stands: `@OnSubmit('id')`, `@OnJob('type')` or `@ServiceStep({ type: 'type' … })` in a source file. */
export interface StepMethod {
  decorator: 'OnSubmit' | 'OnJob' | 'ServiceStep';
  name: string;
  method: string;
  file: string;
}

export function stepMethods(file: string): StepMethod[] {
  const source = readFileSync(file, 'utf8');
  const own = source.matchAll(
    /@(OnSubmit|OnJob)\(\s*'([^']+)'\s*(?:,\s*\{[^@]*?\}\s*)?\)(?:\s*@\w+\([^)]*\))*\s*(?:async\s+)?(\w+)\s*\(/g,
  );
  const shared = source.matchAll(/@(ServiceStep)\(\{\s*type:\s*'([^']+)',[^]*?\n {2}\}\)\s*(?:async\s+)?(\w+)\s*\(/g);
  return [...own, ...shared].map(([, decorator, name, method]) => ({
    decorator: decorator as StepMethod['decorator'],
    name: name!,
    method: method!,
    file,
  }));
}

/** Steps that several processes may use: `src/<noun>/<noun>.steps.ts`. */
export function sharedStepFiles(): string[] {
  return readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join('src', entry.name))
        .filter((file) => file.endsWith('.steps.ts'))
        .map((file) => join('src', entry.name, file)),
    );
}
