import { listOf, type Node, nodeOf, textOf } from '../../engine/model/moddle';
import type { LocalText } from '../../platform/errors/domain-error';
import { aspectsOf } from './aspects';
import type { Change } from './change';
import { type DrawnModel, titleOf } from './drawn-model';
import { kindName } from './kinds';

/** What of two drawings differs: for cases, for readers, and only in the picture. */
export interface ModelDifference {
  execution: Change[];
  texts: Change[];
  layout: Change[];
}

/** Compares element by element, in the order of the new drawing; what is gone comes last. */
export function modelDifference(before: DrawnModel, after: DrawnModel): ModelDifference {
  const both = [...after.nodes.keys()].filter((id) => before.nodes.has(id));
  return {
    execution: [
      ...[...after.nodes.keys()].flatMap((id) =>
        before.nodes.has(id) ? changed(before, after, id) : [added(after, id)],
      ),
      ...both.flatMap((id) => reordered(before, after, id)),
      ...[...before.nodes.keys()].filter((id) => !after.nodes.has(id)).map((id) => removed(before, id)),
    ],
    texts: [
      processName(before, after),
      ...both.flatMap((id) => [renamed(before, after, id), redocumented(before, after, id)]),
    ].filter((change) => change !== undefined),
    layout: both.flatMap((id) => moved(before, after, id)),
  };
}

// helpers

function added(model: DrawnModel, id: string): Change {
  const node = model.nodes.get(id)!;
  const { zh, en } = kindName(node.$type);
  const title = titleOf(model, id);
  return {
    elementId: id,
    kind: 'added',
    what: { zh: `新增${zh}“${title}”`, en: `New ${en} "${title}"` },
    before: null,
    after: summary(model, node),
  };
}

function removed(model: DrawnModel, id: string): Change {
  const node = model.nodes.get(id)!;
  const { zh, en } = kindName(node.$type);
  const title = titleOf(model, id);
  return {
    elementId: id,
    kind: 'removed',
    what: { zh: `删除${zh}“${title}”`, en: `Removed ${en} "${title}"` },
    before: summary(model, node),
    after: null,
  };
}

function changed(before: DrawnModel, after: DrawnModel, id: string): Change[] {
  const aspects = (model: DrawnModel) =>
    new Map(aspectsOf(model.nodes.get(id)!, model.scopes.get(id)!).map((found) => [found.key, found]));
  const [old, fresh] = [aspects(before), aspects(after)];
  const title = titleOf(after, id);
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    if (was?.value === is?.value) return [];
    const label = (is ?? was)!.label;
    return [
      {
        elementId: id,
        kind: 'changed' as const,
        what: sentence(title, label, was?.value, is?.value),
        before: was?.value ?? null,
        after: is?.value ?? null,
      },
    ];
  });
}

function sentence(title: string, label: LocalText, was: string | undefined, is: string | undefined): LocalText {
  if (was === undefined) return { zh: `“${title}”增加了${label.zh}`, en: `"${title}": ${label.en} added` };
  if (is === undefined) return { zh: `“${title}”取消了${label.zh}`, en: `"${title}": ${label.en} taken away` };
  return { zh: `“${title}”的${label.zh}有改动`, en: `"${title}": ${label.en} changed` };
}

/** Of several true conditions the last one in the file wins, so their order changes what happens. */
function reordered(before: DrawnModel, after: DrawnModel, id: string): Change[] {
  if (after.nodes.get(id)?.$type !== 'bpmn:ExclusiveGateway') return [];
  const ways = (model: DrawnModel, other: DrawnModel): string[] =>
    [...model.nodes.values()]
      .filter((flow) => flow.$type === 'bpmn:SequenceFlow' && nodeOf(flow, 'sourceRef')?.id === id)
      .flatMap((flow) => (nodeOf(flow, 'conditionExpression') && other.nodes.has(flow.id!) ? [flow.id!] : []));
  const [was, is] = [ways(before, after), ways(after, before)];
  if (is.length < 2 || was.length !== is.length || was.every((flow, at) => flow === is[at])) return [];
  const title = titleOf(after, id);
  return [
    {
      elementId: id,
      kind: 'changed',
      what: { zh: `“${title}”的出口判断顺序有改动`, en: `"${title}": the ways out are judged in another order` },
      before: was.map((flow) => titleOf(before, flow)).join('；'),
      after: is.map((flow) => titleOf(after, flow)).join('；'),
    },
  ];
}

function summary(model: DrawnModel, node: Node): string | null {
  const told = aspectsOf(node, model.scopes.get(node.id!)!)
    .filter(({ key }) => !['kind', 'scope', 'source', 'target'].includes(key))
    .map(({ label, value }) => `${label.zh}：${value}`);
  return told.length === 0 ? null : told.join('\n');
}

function processName(before: DrawnModel, after: DrawnModel): Change | undefined {
  return textChange(
    after.process.id ?? 'definitions',
    { zh: '流程名称有改动', en: 'The name of the process changed' },
    textOf(before.process, 'name'),
    textOf(after.process, 'name'),
  );
}

function renamed(before: DrawnModel, after: DrawnModel, id: string): Change | undefined {
  const was = textOf(before.nodes.get(id), 'name');
  const is = textOf(after.nodes.get(id), 'name');
  const title = was ?? id;
  return textChange(id, { zh: `“${title}”的名称有改动`, en: `"${title}" has another label` }, was, is);
}

function redocumented(before: DrawnModel, after: DrawnModel, id: string): Change | undefined {
  const text = (model: DrawnModel): string | undefined => {
    const found = listOf(model.nodes.get(id), 'documentation').map((one) =>
      typeof one.text === 'string' ? one.text.trim() : '',
    );
    return found.join('\n') || undefined;
  };
  const title = titleOf(after, id);
  return textChange(
    id,
    { zh: `“${title}”的办理说明有改动`, en: `"${title}" has other instructions` },
    text(before),
    text(after),
  );
}

function textChange(
  elementId: string,
  what: LocalText,
  was: string | undefined,
  is: string | undefined,
): Change | undefined {
  if (was === is) return undefined;
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  return { elementId, kind, what, before: was ?? null, after: is ?? null };
}

function moved(before: DrawnModel, after: DrawnModel, id: string): Change[] {
  const [was, is] = [before.places.get(id), after.places.get(id)];
  if (was === is) return [];
  const title = titleOf(after, id);
  return [
    {
      elementId: id,
      kind: 'changed',
      what: { zh: `“${title}”在图上移动了位置`, en: `"${title}" moved on the diagram` },
      before: was ?? null,
      after: is ?? null,
    },
  ];
}
