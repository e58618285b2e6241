import type { DefinitionVersion } from '../definitions/definitions.service';
import { elementName } from '../definitions/definition-names';
import { type OutlineNode, reachableFrom } from '../definitions/outline';
import { fieldsOf } from '../forms/form';
import type { LocalText } from '../platform/errors/domain-error';

/** One passage through an element of the diagram. */
export interface Passage {
  elementInstanceKey: string;
  elementId: string;
  enteredAt: Date;
  leftAt: Date | null;
  ending: 'completed' | 'terminated' | null;
}

/** Who did a step, and what was filled in. */
export interface StepRecord {
  /** Unknown of steps that were done under 0.1.0. */
  elementInstanceKey: string | null;
  elementId: string;
  personId: string | null;
  at: Date;
  data: Record<string, unknown> | null;
  /** It counts, and is on its way to the cluster: the passage goes on until the cluster has told. */
  isHandingOver: boolean;
}

export interface CaseStep {
  elementId: string;
  name: LocalText;
  state: 'done' | 'current' | 'upcoming';
  personId: string | null;
  at: Date | null;
  outcome: LocalText | null;
  /** When it was reached; null of a step that may still come. */
  since: Date | null;
  /** The passage; null of a step that may still come. */
  elementInstanceKey: string | null;
  /** It is finished here, and the cluster has yet to go on. */
  isHandingOver: boolean;
}

/** What people count as a step; gateways and starts only lead there. */
const STEP_TYPES = [
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'callActivity',
  'intermediateCatchEvent',
  'endEvent',
];

/**
 * The way of a case in words: what was done in the order in which it ended, what is being done, what may still come along
 * the diagram. A step that was done and may come again stands among the done ones only.
 */
export function stepsInWords(definition: DefinitionVersion, passages: Passage[], records: StepRecord[]): CaseStep[] {
  const nodes = new Map(definition.outline.nodes.map((node) => [node.id, node]));
  const isStep = (elementId: string): boolean => shown(nodes.get(elementId));
  const step = (elementId: string, rest: Omit<CaseStep, 'elementId' | 'name'>): CaseStep => ({
    elementId,
    name: elementName(definition, elementId),
    ...rest,
  });

  const done = passages
    .filter(({ ending, elementId }) => ending === 'completed' && isStep(elementId))
    .sort((a, b) => a.leftAt!.getTime() - b.leftAt!.getTime())
    .map((passage) => {
      const record = recordOf(passage, records);
      return step(passage.elementId, {
        state: 'done',
        personId: record?.personId ?? null,
        at: passage.leftAt,
        outcome: record?.data ? outcomeOf(definition, passage.elementId, record.data) : null,
        since: passage.enteredAt,
        elementInstanceKey: passage.elementInstanceKey,
        isHandingOver: false,
      });
    });
  const active = passages.filter(({ leftAt }) => leftAt === null);
  const current = active
    .filter(({ elementId }) => isStep(elementId))
    .map(({ elementId, enteredAt, elementInstanceKey }) => {
      const submitted = records.find((one) => one.isHandingOver && one.elementInstanceKey === elementInstanceKey);
      return step(elementId, {
        state: 'current',
        personId: submitted?.personId ?? null,
        at: enteredAt,
        outcome: null,
        since: enteredAt,
        elementInstanceKey,
        isHandingOver: submitted !== undefined,
      });
    });
  const seen = new Set([...done, ...current].map(({ elementId }) => elementId));
  const ahead = reachableFrom(
    definition.outline,
    active.map(({ elementId }) => elementId),
  );
  const upcoming = definition.outline.nodes
    .filter(({ id }) => ahead.has(id) && !seen.has(id) && isStep(id))
    .map(({ id }) =>
      step(id, {
        state: 'upcoming',
        personId: null,
        at: null,
        outcome: null,
        since: null,
        elementInstanceKey: null,
        isHandingOver: false,
      }),
    );
  return [...done, ...current, ...upcoming];
}

/** The steps of all processes of a case as one list: what is done by the time, then what is going on, then what may come. */
export function joinSteps<Step extends CaseStep>(processes: readonly (readonly Step[])[]): Step[] {
  const all = processes.flat();
  const ofState = (state: CaseStep['state']): Step[] => all.filter((step) => step.state === state);
  const done = ofState('done').sort((a, b) => a.at!.getTime() - b.at!.getTime());
  return [...done, ...ofState('current'), ...ofState('upcoming')];
}

// helpers

function shown(node: OutlineNode | undefined): boolean {
  // The end of a sub-process is no step: the sub-process simply is over.
  return node !== undefined && STEP_TYPES.includes(node.type) && !(node.type === 'endEvent' && node.scope !== null);
}

/** A step may be passed several times: the record names its passage, or was made during it. */
function recordOf(passage: Passage, records: StepRecord[]): StepRecord | undefined {
  const { elementInstanceKey, elementId, enteredAt, leftAt } = passage;
  const own = records.find((record) => record.elementInstanceKey === elementInstanceKey);
  if (own) return own;
  return records
    .filter((record) => record.elementInstanceKey === null)
    .filter((record) => record.elementId === elementId && record.at >= enteredAt && (!leftAt || record.at <= leftAt))
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/** The chosen label of the first choice in the form: "accepted", "list" … */
function outcomeOf(definition: DefinitionVersion, elementId: string, data: Record<string, unknown>): LocalText | null {
  const formKey = definition.outline.nodes.find(({ id }) => id === elementId)?.formKey;
  const form = formKey === undefined ? undefined : definition.forms[formKey];
  const choice = form && fieldsOf(form).find(({ type, key }) => type === 'radio' && key in data);
  const option = choice?.component.values?.find(({ value }) => value === data[choice.key]);
  if (!choice || !option) return null;
  return { zh: option.label, en: choice.component.properties?.[`value.${option.value}`] ?? option.label };
}
