import { modelerText } from '../../i18n/modeler-text';
import type { PanelContext } from './context';
import { check, group, text, type PanelGroup } from './entries';

const NAMED =
  /^bpmn:(Task|UserTask|ServiceTask|SendTask|ReceiveTask|BusinessRuleTask|ScriptTask|CallActivity|SubProcess|StartEvent|EndEvent|IntermediateCatchEvent|IntermediateThrowEvent|BoundaryEvent|ExclusiveGateway|EventBasedGateway)$/;
const STEPS = /^bpmn:(UserTask|ServiceTask|SendTask|BusinessRuleTask|CallActivity)$/;

/** What the diagram itself cannot say: the English words, and whether a step can be taken back. */
export function readingGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  const { id, businessObject } = element;
  if (!NAMED.test(businessObject.$type)) return undefined;
  const { t, change } = bridge;
  const { names, instructions, irreversible } = bridge.content();
  const debounce = injector.get('debounceInput');
  return group('duban-reading', t(modelerText.reading), [
    text({
      id: 'duban-english-name',
      label: t(modelerText.englishName),
      value: names[id] ?? '',
      set: (name) => change({ names: withText(names, id, name) }),
      debounce,
    }),
    ...(businessObject.$type === 'bpmn:UserTask'
      ? [
          text({
            id: 'duban-english-instructions',
            label: t(modelerText.englishInstructions),
            value: instructions[id] ?? '',
            set: (words) => change({ instructions: withText(instructions, id, words) }),
            debounce,
          }),
        ]
      : []),
    ...(STEPS.test(businessObject.$type)
      ? [
          check({
            id: 'duban-irreversible',
            label: t(modelerText.irreversible),
            value: irreversible.includes(id),
            set: (set) =>
              change({ irreversible: set ? [...irreversible, id] : irreversible.filter((other) => other !== id) }),
            description: t(modelerText.irreversibleHint),
          }),
        ]
      : []),
  ]);
}

// helpers

function withText(texts: Record<string, string>, id: string, text: string): Record<string, string> {
  const { [id]: _before, ...others } = texts;
  return text.trim() === '' ? others : { ...others, [id]: text };
}
