import type { DeclaredDeadline } from '../../api/definition-types';
import { modelerText } from '../../i18n/modeler-text';
import { extensionOf, headersOf, writeHeaders } from '../extension';
import type { PanelContext } from './context';
import { group, note, pick, text, type PanelGroup } from './entries';

const OPENS = 'deadlines.open';
const DUTY = 'duty';

/** The legal clock that a step opens: what it is about, how it counts, for which task. Declared with the definition. */
export function deadlineGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  const type = extensionOf(element.businessObject, 'zeebe:TaskDefinition')?.type;
  if (type !== OPENS) return undefined;
  const { t, choices } = bridge;
  const { deadlines } = bridge.content();
  const headers = headersOf(element.businessObject);
  const duty = headers[DUTY] ?? '';
  const declared = deadlines[duty];
  const change = (next: DeclaredDeadline) => bridge.change({ deadlines: { ...deadlines, [duty]: next } });
  const duties = [...new Set([...Object.keys(deadlines), ...choices.deadlineDuties.map(({ code }) => code)])];
  const choose = { value: '', label: t(modelerText.choose) };
  return group('duban-deadline', t(modelerText.deadline), [
    pick({
      id: 'duban-deadline-duty',
      label: t(modelerText.duty),
      value: duty,
      options: [choose, ...duties.map((value) => ({ value, label: value }))],
      set: (next) => {
        writeHeaders(injector, element, { ...headers, [DUTY]: next });
        if (next !== '')
          bridge.change({ deadlines: { ...deadlines, [next]: { ...deadlines[next], opens: element.id } } });
      },
    }),
    ...(declared === undefined
      ? [note('duban-deadline-undeclared', t(modelerText.deadlineUndeclared))]
      : [
          pick({
            id: 'duban-deadline-unit',
            label: t(modelerText.unit),
            value: declared.unit ?? '',
            options: [
              choose,
              { value: 'working-days', label: t(modelerText.workingDays) },
              { value: 'calendar-days', label: t(modelerText.calendarDays) },
            ],
            set: (unit) => change({ ...declared, unit }),
          }),
          pick({
            id: 'duban-deadline-task',
            label: t(modelerText.forTask),
            value: declared.task ?? '',
            options: [{ value: '', label: t(modelerText.noTask) }, ...tasksOf(injector)],
            set: (task) => change(without(declared, 'task', task)),
          }),
          text({
            id: 'duban-deadline-parameter',
            label: t(modelerText.parameter),
            value: declared.parameter ?? '',
            set: (parameter) => change(without(declared, 'parameter', parameter)),
            description: t(modelerText.parameterHint),
            debounce: injector.get('debounceInput'),
          }),
          text({
            id: 'duban-deadline-anchor',
            label: t(modelerText.anchor),
            value: declared.anchor ?? '',
            set: (anchor) => change(without(declared, 'anchor', anchor)),
            debounce: injector.get('debounceInput'),
          }),
        ]),
  ]);
}

// helpers

function without(declared: DeclaredDeadline, key: string, value: string): DeclaredDeadline {
  const { [key]: _before, ...rest } = declared;
  return value === '' ? rest : { ...rest, [key]: value };
}

function tasksOf(injector: PanelContext['injector']) {
  const registry = injector.get<{
    filter: (test: (element: PanelContext['element']) => boolean) => PanelContext['element'][];
  }>('elementRegistry');
  return registry
    .filter((element) => element.businessObject?.$type === 'bpmn:UserTask' && element.labelTarget === undefined)
    .map(({ id, businessObject }) => ({ value: id, label: businessObject.name ?? id }));
}
