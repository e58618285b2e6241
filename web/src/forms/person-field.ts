import { h } from 'preact';
import { formText } from '../i18n/form-text';
import type { Text } from '../i18n/useText';
import { fieldFrame, type FieldProps } from './field-frame';

/** Chooses one person, or several when the field says `multiple`, from those the server names for this step. */
export function personField(t: Text) {
  function PersonField(props: FieldProps<string | string[]>) {
    const { field, domId } = props;
    const people = field.values ?? [];
    const control =
      people.length === 0
        ? h('div', { class: 'duban-none', id: domId }, t(formText.noPeople))
        : isMultiple(field)
          ? manyPeople(props, people)
          : onePerson(props, people, t);
    return fieldFrame('person', props, control);
  }
  PersonField.config = {
    type: 'person',
    keyed: true,
    name: 'Person',
    group: 'selection',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) =>
      typeof value === 'string' || Array.isArray(value) ? value : null,
    create: (options = {}) => ({ ...options }),
  };
  return PersonField;
}

// helpers

type Choices = { value: string; label: string }[];

function isMultiple(field: FieldProps<unknown>['field']): boolean {
  return field.multiple === true || field.properties?.multiple === 'true';
}

function onePerson(props: FieldProps<string | string[]>, people: Choices, t: Text) {
  return h(
    'select',
    {
      class: 'fjs-input duban-select',
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
    people.map((person) => h('option', { key: person.value, value: person.value }, person.label)),
  );
}

function manyPeople(props: FieldProps<string | string[]>, people: Choices) {
  const chosen = Array.isArray(props.value) ? props.value : [];
  const toggle = (id: string) =>
    props.onChange({ value: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  return h(
    'div',
    { class: 'duban-people', role: 'group', id: props.domId, 'aria-labelledby': `${props.domId}-label` },
    people.map((person) =>
      h(
        'label',
        { key: person.value, class: 'duban-person' },
        h('input', {
          type: 'checkbox',
          value: person.value,
          checked: chosen.includes(person.value),
          disabled: props.disabled || props.readonly,
          onChange: () => toggle(person.value),
          onBlur: () => props.onBlur(),
        }),
        person.label,
      ),
    ),
  );
}
