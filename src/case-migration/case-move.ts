import type { LocalText } from '../platform/errors/domain-error';
import type { MappedElement } from './mapping';
import type { Model, ModelNode } from '../definitions/definition-model';

/** Where a case stands, as far as a move to another version is concerned. */
export interface CasePosition {
  /** Ids of the active elements, an element with several tokens once. */
  active: string[];
  tasks: { elementId: string; isClaimed: boolean; hasDraft: boolean }[];
  /** Duties of the open deadlines, such as `defend`. */
  duties: string[];
}

/** The two versions and what becomes of what. */
export interface MovePlan {
  source: Model;
  target: Model;
  mapping: MappedElement[];
  /** Ids, of the old version, of user tasks whose form or field rights differ in the new one. */
  changedForms: ReadonlySet<string>;
  /** Duties whose deadline is declared differently in the two versions. */
  changedDuties: ReadonlySet<string>;
}

/** What a person has to know before a case is moved. A `refusal` keeps it where it is; a `note` says what the move changes. */
export interface MoveFinding {
  severity: 'refusal' | 'note';
  code:
    | 'not-mapped'
    | 'other-kind'
    | 'other-scope'
    | 'other-repetition'
    | 'event-on-another-step'
    | 'engine'
    | 'fault'
    | 'not-open'
    | 'wait-ends'
    | 'wait-begins'
    | 'called-process-stays'
    | 'form-changed'
    | 'draft-checked-again'
    | 'in-hand'
    | 'deadline-stays';
  elementId: string | null;
  text: LocalText;
}

/**
 * Everything that can be said about the move of one case without moving it. The engine has the last word: joins, events
 * inside repetitions and the like are tried out in a transaction that is taken back.
 * Source: Zeebe's rules for process instance migration; `test/conformance/scenarios` group `migrate`.
 */
export function examineMove(position: CasePosition, plan: MovePlan): MoveFinding[] {
  const map = new Map(plan.mapping.map(({ from, to }) => [from, to]));
  return [
    ...position.active.flatMap((id) => {
      const node = plan.source.nodes.get(id);
      return node ? [...refusalsOf(node, plan, map), ...waitsOf(node, plan, map)] : [];
    }),
    ...position.tasks.flatMap((task) => taskNotes(task, plan, map)),
    ...position.duties.filter((duty) => plan.changedDuties.has(duty)).map(deadlineNote),
  ];
}

// helpers

function refusalsOf(node: ModelNode, { source, target }: MovePlan, map: ReadonlyMap<string, string>): MoveFinding[] {
  const to = map.get(node.id);
  const next = to === undefined ? undefined : target.nodes.get(to);
  if (!next) {
    return [
      refusal('not-mapped', node, {
        zh: `案件停在“${label(node)}”，新版本中没有与之对应的步骤。请为它指定对应步骤，或待案件办过这一步后再迁移。`,
        en: `The case stands at "${label(node)}", which has no counterpart in the new version; choose one, or wait until the step is done.`,
      }),
    ];
  }
  if (next.type !== node.type) {
    return [
      refusal('other-kind', node, {
        zh: `“${label(node)}”与“${label(next)}”不是同一类元素，正在办理的步骤不能变成另一类。`,
        en: `"${label(node)}" and "${label(next)}" are different kinds of element; a step in progress cannot become another kind.`,
      }),
    ];
  }
  const found: MoveFinding[] = [];
  const scope = node.scope === null ? null : (map.get(node.scope) ?? undefined);
  if (scope !== next.scope) {
    found.push(
      refusal('other-scope', node, {
        zh: `“${label(node)}”在新版本中移入或移出了子流程，正在办理的步骤不能改变所在的子流程。`,
        en: `"${label(node)}" is in another sub-process in the new version; a step in progress cannot change its surroundings.`,
      }),
    );
  }
  if (next.repetition !== node.repetition) {
    found.push(
      refusal('other-repetition', node, {
        zh: `“${label(node)}”在两个版本中的多实例方式不同（单次、并行或依次），正在办理时不能改变。`,
        en: `"${label(node)}" repeats differently in the two versions (once, in parallel, in sequence), which cannot change while it runs.`,
      }),
    );
  }
  for (const event of boundariesOf(source, node.id)) {
    const kept = map.get(event.id);
    const moved = kept === undefined ? undefined : target.nodes.get(kept);
    if (moved && moved.attachedTo !== next.id) {
      found.push(
        refusal('event-on-another-step', event, {
          zh: `“${label(node)}”上的事件“${label(event)}”在新版本中附在别的步骤上。`,
          en: `The event "${label(event)}" on "${label(node)}" sits on another step in the new version.`,
        }),
      );
    }
  }
  return found;
}

/** Timers and messages that the old step waits for and the new one does not, or the other way round. */
function waitsOf(node: ModelNode, { source, target }: MovePlan, map: ReadonlyMap<string, string>): MoveFinding[] {
  const to = map.get(node.id);
  if (to === undefined) return [];
  const kept = new Set(map.values());
  const ending = boundariesOf(source, node.id).filter(({ id }) => !map.has(id));
  const beginning = boundariesOf(target, to).filter(({ id }) => !kept.has(id));
  const called = node.type === 'callActivity' ? [node] : [];
  return [
    ...ending.map((event) =>
      note('wait-ends', event, {
        zh: `不再等待“${label(event)}”（${kindOf(event).zh}）。`,
        en: `It no longer waits for "${label(event)}" (${kindOf(event).en}).`,
      }),
    ),
    ...beginning.map((event) =>
      note('wait-begins', event, {
        zh: `自迁移起等待“${label(event)}”（${kindOf(event).zh}）。`,
        en: `From the move on it waits for "${label(event)}" (${kindOf(event).en}).`,
      }),
    ),
    ...called.map((activity) =>
      note('called-process-stays', activity, {
        zh: `“${label(activity)}”调用的流程仍按原版本办理。`,
        en: `The process called by "${label(activity)}" goes on in its own version.`,
      }),
    ),
  ];
}

function taskNotes(
  task: CasePosition['tasks'][number],
  plan: MovePlan,
  map: ReadonlyMap<string, string>,
): MoveFinding[] {
  const node = plan.source.nodes.get(task.elementId);
  if (!node || !map.has(node.id)) return [];
  const notes: MoveFinding[] = [];
  if (task.isClaimed) {
    notes.push(
      note('in-hand', node, {
        zh: `“${label(node)}”已有人签收，迁移后仍由其办理。`,
        en: `Somebody has "${label(node)}" in hand and keeps it.`,
      }),
    );
  }
  if (!plan.changedForms.has(task.elementId)) return notes;
  notes.push(
    note('form-changed', node, {
      zh: `“${label(node)}”的表单或字段权限有变化，迁移后按新表单填写。`,
      en: `The form or the field rights of "${label(node)}" differ; after the move the new ones hold.`,
    }),
  );
  if (task.hasDraft) {
    notes.push(
      note('draft-checked-again', node, {
        zh: `“${label(node)}”的草稿保留，提交时按新表单校验。`,
        en: `The draft of "${label(node)}" is kept and checked against the new form when it is submitted.`,
      }),
    );
  }
  return notes;
}

function deadlineNote(duty: string): MoveFinding {
  return {
    severity: 'note',
    code: 'deadline-stays',
    elementId: null,
    text: {
      zh: `期限（${duty}）在两个版本中的设定不同：已经起算的期限不变。`,
      en: `The deadline "${duty}" is declared differently: one that runs already keeps its date.`,
    },
  };
}

function boundariesOf({ nodes }: Model, activity: string): ModelNode[] {
  return [...nodes.values()].filter(({ attachedTo }) => attachedTo === activity);
}

const EVENT_KINDS: Record<string, LocalText> = {
  timer: { zh: '定时', en: 'timer' },
  message: { zh: '消息', en: 'message' },
  signal: { zh: '信号', en: 'signal' },
  error: { zh: '错误', en: 'error' },
  escalation: { zh: '升级', en: 'escalation' },
};

function kindOf({ event }: ModelNode): LocalText {
  return EVENT_KINDS[event ?? ''] ?? { zh: '事件', en: 'event' };
}

function label({ name, id }: ModelNode): string {
  return name || id;
}

function refusal(code: MoveFinding['code'], node: ModelNode, text: LocalText): MoveFinding {
  return { severity: 'refusal', code, elementId: node.id, text };
}

function note(code: MoveFinding['code'], node: ModelNode, text: LocalText): MoveFinding {
  return { severity: 'note', code, elementId: node.id, text };
}
