import type { DefinitionParts, FieldRights } from '../definition';
import { type Change, tableChanges } from './change';

const RIGHTS = { write: '可写', read: '只读', hidden: '隐藏' } as const;

/** Rights of the fields, step by step. */
export function rightsDifference(before: FieldRights, after: FieldRights, titleOf: (id: string) => string): Change[] {
  return tableChanges(flatRights(before), flatRights(after), (key) => {
    const [task = '', field = ''] = key.split('\n');
    return {
      elementId: task,
      what: {
        zh: `“${titleOf(task)}”中字段“${field}”的权限有改动`,
        en: `"${titleOf(task)}": the right to the field "${field}" changed`,
      },
    };
  });
}

/** Deadlines, each as a whole. */
export function deadlinesDifference(
  before: DefinitionParts['deadlines'],
  after: DefinitionParts['deadlines'],
): Change[] {
  return tableChanges(asTexts(before), asTexts(after), (duty) => {
    const described = (after[duty] ?? before[duty]) as { opens?: unknown } | null;
    return {
      elementId: typeof described?.opens === 'string' ? described.opens : 'definitions',
      what: { zh: `期限“${duty}”有改动`, en: `The deadline "${duty}" changed` },
    };
  });
}

/** Which steps may not be taken back any more, or may again. */
export function irreversibleDifference(before: string[], after: string[], titleOf: (id: string) => string): Change[] {
  const asTable = (ids: string[]): Record<string, string> => Object.fromEntries(ids.map((id) => [id, '不可撤回']));
  return tableChanges(asTable(before), asTable(after), (id) => ({
    elementId: id,
    what: { zh: `“${titleOf(id)}”是否不可撤回有改动`, en: `"${titleOf(id)}": whether it can be taken back changed` },
  }));
}

/** Title, English names and instructions. */
export function wordsDifference(
  before: DefinitionParts,
  after: DefinitionParts,
  titleOf: (id: string) => string,
): Change[] {
  const title = (elementId: string, zh: string, en: string) => () => ({ elementId, what: { zh, en } });
  return [
    ...tableChanges(
      { ...before.title },
      { ...after.title },
      title('definitions', '流程标题有改动', 'The title changed'),
    ),
    ...tableChanges(before.names, after.names, (id) => ({
      elementId: id,
      what: { zh: `“${titleOf(id)}”的英文名称有改动`, en: `"${titleOf(id)}" has another English name` },
    })),
    ...tableChanges(before.instructions, after.instructions, (id) => ({
      elementId: id,
      what: { zh: `“${titleOf(id)}”的英文办理说明有改动`, en: `"${titleOf(id)}" has other English instructions` },
    })),
  ];
}

// helpers

function flatRights(rights: FieldRights): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rights).flatMap(([task, fields]) =>
      Object.entries(fields).map(([field, right]) => [`${task}\n${field}`, RIGHTS[right] ?? right]),
    ),
  );
}

function asTexts(table: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, sortedJson(value)]));
}

function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries
    .map(([key, inner]) => `${key}：${typeof inner === 'string' ? inner : JSON.stringify(inner)}`)
    .join('\n');
}
