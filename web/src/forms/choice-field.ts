import { h } from 'preact';
import { formText } from '../i18n/form-text';
import type { Text } from '../i18n/useText';
import { fieldFrame, type FieldProps } from './field-frame';

/**
 * Chooses one value, or several when the field says `multiple`. Used for people and in place of the library's select, whose
 * own words cannot be translated. Where the server names the choices of the case, they are in `values` already.
 */
export function choiceField(type: 'person' | 'select', t: Text) {
  function ChoiceField(props: FieldProps<string | string[]>) {
    const { field, domId } = props;
    const choices = field.values ?? [];
    const control =
      choices.length === 0
        ? h('div', { class: 'duban-none', id: domId }, t(formText.nothingToChoose))
        : isMultiple(field)
          ? severalOf(props, choices)
          : oneOf(props, choices, t);
    return fieldFrame(type, props, control);
  }
  ChoiceField.config = {
    type,
    keyed: true,
    name: type,
    group: 'selection',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) =>
      typeof value === 'string' || Array.isArray(value) ? value : null,
    create: (options = {}) => ({ ...options }),
  };
  return ChoiceField;
}

// helpers

type Choices = { value: string; label: string }[];

function isMultiple(field: FieldProps<unknown>['field']): boolean {
  return field.multiple === true || field.properties?.multiple === 'true';
}

function oneOf(props: FieldProps<string | string[]>, choices: Choices, t: Text) {
  return h(
    'select',
    {
      class: 'duban-control duban-select',
      id: props.domId,
      value: typeof props.value === 'string' ? props.value : '',
      disabled: props.disabled || props.readonly,
      'aria-describedby': `${props.domId}-description ${props.domId}-error-message`,
      'aria-invalid': props.errors.length > 0,
      onChange: (event: Event) => props.onChange({ value: (event.target as HTMLSelectElement).value || null }),
      onBlur: () => props.onBlur(),
      onFocus: () => props.onFocus(),
    },
    h('option', { value: '' }, t(formText.choose)),
    choices.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label)),
  );
}

function severalOf(props: FieldProps<string | string[]>, choices: Choices) {
  const chosen = Array.isArray(props.value) ? props.value : [];
  const toggle = (value: string) =>
    props.onChange({ value: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] });
  return h(
    'div',
    { class: 'duban-choices', role: 'group', id: props.domId, 'aria-labelledby': `${props.domId}-label` },
    choices.map((choice) =>
      h(
        'label',
        { key: choice.value, class: 'duban-choice' },
        h('input', {
          type: 'checkbox',
          value: choice.value,
          checked: chosen.includes(choice.value),
          disabled: props.disabled || props.readonly,
          onChange: () => toggle(choice.value),
          onBlur: () => props.onBlur(),
        }),
        choice.label,
      ),
    ),
  );
}
