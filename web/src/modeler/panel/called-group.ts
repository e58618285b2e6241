import { modelerText } from '../../i18n/modeler-text';
import { emptyTable } from '../decisions/decision-table';
import { extensionOf, writeExtension } from '../extension';
import type { PanelContext } from './context';
import { action, group, note, pick, text, type PanelGroup } from './entries';

/** The decision table that a business rule task asks, and where its answer is kept. */
export function decisionGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  if (element.businessObject.$type !== 'bpmn:BusinessRuleTask') return undefined;
  const { t } = bridge;
  const called = extensionOf(element.businessObject, 'zeebe:CalledDecision');
  const decisionId = String(called?.decisionId ?? '');
  const resultVariable = String(called?.resultVariable ?? '');
  const { decisions } = bridge.content();
  const write = (next: { decisionId?: string; resultVariable?: string }) =>
    writeExtension(injector, element, 'zeebe:CalledDecision', { decisionId, resultVariable, ...next });
  const create = () => {
    if (!(element.id in decisions)) {
      bridge.change({
        decisions: { ...decisions, [element.id]: emptyTable(element.id, element.businessObject.name ?? '') },
      });
    }
    write({ decisionId: element.id, resultVariable: resultVariable === '' ? 'decisionResult' : resultVariable });
    bridge.openDecision(element.id);
  };
  return group('duban-decision', t(modelerText.decision), [
    pick({
      id: 'duban-decision-id',
      label: t(modelerText.decision),
      value: decisionId,
      options: [
        { value: '', label: t(modelerText.choose) },
        ...Object.keys(decisions).map((value) => ({ value, label: value })),
      ],
      set: (next) => write({ decisionId: next }),
    }),
    text({
      id: 'duban-decision-result',
      label: t(modelerText.resultVariable),
      value: resultVariable,
      set: (next) => write({ resultVariable: next }),
      debounce: injector.get('debounceInput'),
    }),
    decisionId in decisions
      ? action('open-decision', t(modelerText.openDecision), () => bridge.openDecision(decisionId))
      : action('new-decision', t(modelerText.newDecision), create),
  ]);
}

/** The process that a call activity starts. */
export function calledProcessGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  if (element.businessObject.$type !== 'bpmn:CallActivity') return undefined;
  const { t } = bridge;
  const called = extensionOf(element.businessObject, 'zeebe:CalledElement');
  const processId = String(called?.processId ?? '');
  return group('duban-called', t(modelerText.calledProcess), [
    pick({
      id: 'duban-called-process',
      label: t(modelerText.calledProcess),
      value: processId,
      options: [
        { value: '', label: t(modelerText.choose) },
        ...bridge.choices.processes.map(({ code, name }) => ({ value: code, label: `${t(name)}（${code}）` })),
      ],
      set: (next) =>
        writeExtension(injector, element, 'zeebe:CalledElement', {
          processId: next,
          propagateAllChildVariables: called?.propagateAllChildVariables ?? false,
          ...(called === undefined ? {} : { propagateAllParentVariables: called.propagateAllParentVariables }),
        }),
    }),
    note('duban-called-note', t(modelerText.calledHint)),
  ]);
}
