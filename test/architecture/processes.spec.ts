import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isUserTask,
  jobTypeOf,
  processFolders,
  sharedStepFiles,
  stepMethods,
  type ModelElement,
  type ProcessFolder,
} from '../../tools/process-folder';

/** Everything of one process stands in its folder and fits together: model, forms, steps, documentation and tests. */
describe('process folders', () => {
  let folders: ProcessFolder[];

  beforeAll(async () => {
    folders = await processFolders();
  });

  const faultsOf = (find: (folder: ProcessFolder) => string[]): string[] =>
    folders.flatMap((folder) => find(folder).map((fault) => `${folder.name}: ${fault}`));

  it('should exist', () => {
    expect(folders.length).toBeGreaterThan(0);
  });

  it('should carry one name as folder, file and process id', () => {
    expect(faultsOf((folder) => (folder.processId === folder.name ? [] : [`process id ${folder.processId}`]))).toEqual(
      [],
    );
  });

  it('should use no ids that a modeler made up', () => {
    const madeUp = /^(Activity|Gateway|Event|Flow|StartEvent|EndEvent|Process|Task)_/;
    expect(faultsOf((folder) => folder.elements.map(({ id }) => id).filter((id) => madeUp.test(id)))).toEqual([]);
  });

  it('should have a form for each user task and none without one', () => {
    expect(
      faultsOf((folder) => {
        const tasks = folder.elements.filter(isUserTask).map(({ id }) => id);
        return [
          ...tasks.filter((id) => !folder.forms.includes(id)).map((id) => `no form for ${id}`),
          ...folder.forms.filter((id) => !tasks.includes(id)).map((id) => `form ${id} belongs to no task`),
        ];
      }),
    ).toEqual([]);
  });

  it('should name only known steps in the model, and use every step of workers.ts', () => {
    const shared = sharedStepFiles().flatMap(stepMethods);
    expect(
      faultsOf((folder) => {
        const own = stepMethods(join(folder.path, 'workers.ts'));
        const known = new Set([...own, ...shared].map(({ name }) => name));
        const jobs = folder.elements.map(jobTypeOf).filter((type) => type !== undefined);
        const used = new Set([...jobs, ...folder.elements.filter(isUserTask).map(({ id }) => id)]);
        return [
          ...jobs.filter((type) => !known.has(type)).map((type) => `unknown step ${type}`),
          ...own.filter(({ name }) => !used.has(name)).map(({ name }) => `step ${name} is not in the model`),
        ];
      }),
    ).toEqual([]);
  });

  it('should describe every step that several processes may use', () => {
    const silent = sharedStepFiles()
      .flatMap(stepMethods)
      .filter(({ decorator }) => decorator !== 'ServiceStep');
    expect(silent.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });

  it('should read only declared variables in the model', () => {
    expect(
      faultsOf((folder) => {
        const declared = new Set(
          [...folder.read('variables.ts').matchAll(/^\s{2}(\w+)\??:/gm)].map(([, name]) => name),
        );
        return conditionNames(folder)
          .filter((name) => !declared.has(name))
          .map((name) => `${name} is not in variables.ts`);
      }),
    ).toEqual([]);
  });

  it('should name each ending, timer and deadline in the title of a process test', () => {
    expect(
      faultsOf((folder) => {
        const titles = [
          ...folder
            .read(`${folder.name}.process.spec.ts`)
            .matchAll(/\b(?:it|describe)(?:\.each[^(]*\([^)]*\))?\(\s*(['"`])(.*?)\1/gs),
        ].map(([, , title]) => title);
        return folder.elements
          .filter((element) => isEndOfProcess(element) || isClock(element))
          .filter(({ id }) => !titles.some((title) => title?.includes(id)))
          .map(({ id }) => `no test title names ${id}`);
      }),
    ).toEqual([]);
  });

  it('should name a rule that stands where the README says, for each gate', () => {
    const gates = folders.flatMap((folder) =>
      [...folder.read('README.md').matchAll(/`(\w+)`[^|\n]*\[([\w./-]+\.ts):(\d+)\]/g)].map(([, rule, file, line]) => ({
        folder: folder.name,
        rule: rule!,
        file: file!,
        line: Number(line),
      })),
    );
    expect(gates.length).toBeGreaterThan(0);
    expect(
      gates.filter(({ rule, file, line }) => {
        if (!existsSync(file)) return true;
        return !(readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').includes(rule);
      }),
    ).toEqual([]);
  });
});

function isEndOfProcess(element: ModelElement): boolean {
  return element.$type === 'bpmn:EndEvent' && element.$parent?.$type === 'bpmn:Process';
}

function isClock(element: ModelElement): boolean {
  const isTimer = element.eventDefinitions?.some(({ $type }) => $type === 'bpmn:TimerEventDefinition') ?? false;
  return isTimer || (element.$type !== 'bpmn:SequenceFlow' && /-deadline-passed$/.test(element.id));
}

/** The plain names that the conditions of sequence flows read. */
function conditionNames(folder: ProcessFolder): string[] {
  const conditions = folder.elements.flatMap((element) =>
    (element.outgoing ?? []).map((flow) => flow.conditionExpression?.body ?? ''),
  );
  const names = conditions.flatMap((text) => text.replace(/"[^"]*"/g, '').match(/\b[a-z]\w*\b/gi) ?? []);
  return [...new Set(names)].filter((name) => !['and', 'or', 'not', 'true', 'false', 'null'].includes(name));
}
