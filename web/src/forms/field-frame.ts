import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChildren, type FunctionComponent } from 'preact';
import type { FormComponent } from '../api/types';

/** What form-js hands to each field. */
export interface FieldProps<Value> {
  field: FormComponent;
  domId: string;
  value: Value | null | undefined;
  disabled: boolean;
  readonly: boolean;
  errors: string[];
  onChange: (change: { value: Value | null }) => void;
  onBlur: () => void;
  onFocus: () => void;
}

const component = (library: unknown) => library as FunctionComponent<Record<string, unknown>>;

/** Label, control, description and errors in the look and order of the library's own fields. */
export function fieldFrame(
  type: string,
  props: Omit<FieldProps<never>, 'onChange' | 'value'>,
  control: ComponentChildren,
) {
  const { field, domId, errors } = props;
  const marks = [
    props.disabled && 'fjs-disabled',
    props.readonly && 'fjs-readonly',
    errors.length > 0 && 'fjs-has-errors',
  ];
  return h(
    'div',
    {
      class: ['fjs-form-field', `fjs-form-field-${type}`, ...marks].filter(Boolean).join(' '),
      'data-field': field.key,
    },
    h(component(Label), {
      htmlFor: domId,
      id: `${domId}-label`,
      label: field.label,
      required: field.validate?.required,
    }),
    control,
    h(component(Description), { id: `${domId}-description`, description: field.description }),
    h(component(Errors), { id: `${domId}-error-message`, errors }),
  );
}
