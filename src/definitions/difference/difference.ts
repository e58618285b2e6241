import { extensionsOf } from '../../engine/model/moddle';
import type { DefinitionParts } from '../definition';
import type { Change } from './change';
import { decisionsDifference } from './decisions-difference';
import { type DrawnModel, readDrawnModel, titleOf } from './drawn-model';
import { formsDifference } from './forms-difference';
import { modelDifference } from './model-difference';
import { deadlinesDifference, irreversibleDifference, rightsDifference, wordsDifference } from './settings-difference';
import { unifiedLines } from './unified';

/** Two versions of a definition side by side: what cases would notice apart from what only looks different. */
export interface Difference {
  execution: Change[];
  layout: Change[];
  texts: Change[];
  forms: Change[];
  rights: Change[];
  deadlines: Change[];
  decisions: Change[];
  textual: string[];
}

/** Compares two versions; against nothing, everything is new and the text alone is shown. */
export async function differenceOf(before: DefinitionParts | null, after: DefinitionParts): Promise<Difference> {
  const drawn = await readDrawnModel(after.bpmn);
  if (before === null) {
    return { ...NOTHING, textual: textual(new Map(), filesOf(after, drawn)) };
  }
  const old = await readDrawnModel(before.bpmn);
  const title = (id: string): string => titleOf(drawn.nodes.has(id) ? drawn : old, id);
  const model = modelDifference(old, drawn);
  return {
    execution: [...model.execution, ...irreversibleDifference(before.irreversible, after.irreversible, title)],
    layout: model.layout,
    texts: [...model.texts, ...wordsDifference(before, after, title)],
    forms: formsDifference(
      before.forms,
      after.forms,
      (key) => shownBy(drawn, 'formKey', key) ?? shownBy(old, 'formKey', key) ?? 'definitions',
    ),
    rights: rightsDifference(before.rights, after.rights, title),
    deadlines: deadlinesDifference(before.deadlines, after.deadlines),
    decisions: await decisionsDifference(
      before.decisions,
      after.decisions,
      (id) => shownBy(drawn, 'decisionId', id) ?? shownBy(old, 'decisionId', id) ?? 'definitions',
    ),
    textual: textual(filesOf(before, old), filesOf(after, drawn)),
  };
}

// helpers

const NOTHING: Omit<Difference, 'textual'> = {
  execution: [],
  layout: [],
  texts: [],
  forms: [],
  rights: [],
  deadlines: [],
  decisions: [],
};

/** The element whose dialect extension names a form or a table. */
function shownBy({ nodes }: DrawnModel, property: 'formKey' | 'decisionId', name: string): string | undefined {
  return [...nodes.values()].find((node) => extensionsOf(node).some((extension) => extension[property] === name))?.id;
}

/** The definition as files, the way an exported one is laid out. */
function filesOf(parts: DefinitionParts, { text }: DrawnModel): Map<string, string> {
  const { title, rights, names, instructions, deadlines, irreversible } = parts;
  const settings = { title, names, instructions, deadlines, rights, irreversible };
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  return new Map([
    ['process.bpmn', text],
    ['definition.json', json(settings)],
    ...Object.entries(parts.forms).map(([key, form]): [string, string] => [`forms/${key}.form`, json(form)]),
    ...Object.entries(parts.decisions).map(([id, xml]): [string, string] => [`decisions/${id}.dmn`, xml]),
  ]);
}

function textual(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((name) => {
    const lines = unifiedLines(before.get(name) ?? '', after.get(name) ?? '');
    return lines.length === 0
      ? []
      : [`--- ${before.has(name) ? name : '/dev/null'}`, `+++ ${after.has(name) ? name : '/dev/null'}`, ...lines];
  });
}
