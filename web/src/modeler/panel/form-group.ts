import { modelerText } from '../../i18n/modeler-text';
import { extensionOf, writeExtension } from '../extension';
import { emptyForm } from '../forms/form-table';
import type { PanelContext } from './context';
import { action, group, note, pick, type PanelGroup } from './entries';

/** The form of a user task: one of this definition, or a new one. */
export function formGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  if (element.businessObject.$type !== 'bpmn:UserTask') return undefined;
  const { t } = bridge;
  const key = String(extensionOf(element.businessObject, 'zeebe:FormDefinition')?.formKey ?? '');
  const forms = bridge.content().forms;
  const write = (formKey: string) =>
    writeExtension(injector, element, 'zeebe:FormDefinition', formKey === '' ? undefined : { formKey });
  const create = () => {
    if (!(element.id in forms)) bridge.change({ forms: { ...forms, [element.id]: emptyForm(element.id) } });
    write(element.id);
    bridge.openForm(element.id);
  };
  return group('duban-form', t(modelerText.form), [
    pick({
      id: 'duban-form-key',
      label: t(modelerText.form),
      value: key,
      options: [
        { value: '', label: t(modelerText.noForm) },
        ...Object.keys(forms).map((value) => ({ value, label: value })),
      ],
      set: write,
    }),
    ...(key !== '' && key in forms
      ? [action('open-form', t(modelerText.openForm), () => bridge.openForm(key))]
      : [
          ...(key === '' ? [note('duban-form-none', t(modelerText.formNone))] : []),
          action('new-form', t(modelerText.newForm), create),
        ]),
  ]);
}
