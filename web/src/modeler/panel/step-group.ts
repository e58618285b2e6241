import type { StepTemplate } from '../../api/definition-types';
import { modelerText } from '../../i18n/modeler-text';
import { extensionOf, headersOf, writeExtension, writeHeaders } from '../extension';
import type { PanelContext } from './context';
import { group, note, pick, text, type Entry, type PanelGroup } from './entries';

const SERVICE_TYPES = ['bpmn:ServiceTask', 'bpmn:SendTask'];

/** Which ready step a service task runs, with the options that this step knows. */
export function stepGroup(context: PanelContext): PanelGroup | undefined {
  const { element, injector, bridge } = context;
  if (!SERVICE_TYPES.includes(element.businessObject.$type)) return undefined;
  const { t } = bridge;
  const definition = extensionOf(element.businessObject, 'zeebe:TaskDefinition');
  const type = String(definition?.type ?? '');
  const step = bridge.steps.find((known) => known.type === type);
  return group('duban-step', t(modelerText.step), [
    pick({
      id: 'duban-step-type',
      label: t(modelerText.step),
      value: type,
      options: [
        { value: '', label: t(modelerText.chooseStep) },
        ...bridge.steps.map((known) => ({ value: known.type, label: `${t(known.name)}（${known.type}）` })),
      ],
      set: (next) =>
        writeExtension(injector, element, 'zeebe:TaskDefinition', next === '' ? undefined : { type: next }),
    }),
    ...(step === undefined
      ? [note('duban-step-unknown', t(type === '' ? modelerText.stepNone : modelerText.stepUnknown))]
      : [...headerEntries(context, step), ...description(context, step)]),
  ]);
}

// helpers

function headerEntries({ element, injector, bridge }: PanelContext, step: StepTemplate): Entry[] {
  const { t } = bridge;
  const headers = headersOf(element.businessObject);
  const write = (name: string, value: string) => writeHeaders(injector, element, { ...headers, [name]: value });
  return step.headers.map(({ name, label, required, values }) => {
    const known = values ?? (name === 'duty' ? Object.keys(bridge.content().deadlines) : undefined);
    const entry = {
      id: `duban-header-${name}`,
      label: required ? `${t(label)} *` : t(label),
      value: headers[name] ?? '',
      set: (value: string) => write(name, value),
    };
    return known === undefined
      ? text({ ...entry, debounce: injector.get('debounceInput') })
      : pick({
          ...entry,
          options: [{ value: '', label: t(modelerText.choose) }, ...known.map((value) => ({ value, label: value }))],
        });
  });
}

/** What the step does and what it takes, leaves and refuses: an author needs no other manual. */
function description({ bridge: { t } }: PanelContext, step: StepTemplate): Entry[] {
  const listed = (id: string, label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [note(id, `${label}${items.join(t(modelerText.between))}`)];
  return [
    note('duban-step-purpose', t(step.purpose)),
    ...listed(
      'duban-step-inputs',
      t(modelerText.stepInputs),
      step.inputs.map(({ name, label }) => `${t(label)} (${name})`),
    ),
    ...listed(
      'duban-step-outputs',
      t(modelerText.stepOutputs),
      step.outputs.map(({ name, label }) => `${t(label)} (${name})`),
    ),
    ...listed(
      'duban-step-errors',
      t(modelerText.stepErrors),
      step.errors.map(({ code, label }) => `${t(label)} (${code})`),
    ),
  ];
}
