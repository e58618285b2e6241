import { h } from 'preact';
import type { Locale } from '../i18n/locale';
import { dayWithWeekday } from '../time/dates';
import { fieldFrame, type FieldProps } from './field-frame';

/**
 * Replaces the library's date picker, which is English only and follows the browser's region: the value is the plain date
 * `2026-03-02`, entered with the browser's own control, and the weekday stands beside it.
 */
export function dateField(locale: Locale) {
  function DateField(props: FieldProps<string>) {
    const { field, domId, value } = props;
    const withTime = field.subtype === 'datetime';
    const control = h(
      'div',
      { class: 'duban-date' },
      h('input', {
        class: 'fjs-input',
        type: withTime ? 'datetime-local' : 'date',
        id: domId,
        value: value ?? '',
        disabled: props.disabled,
        readOnly: props.readonly,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
        'aria-invalid': props.errors.length > 0,
        onInput: (event: Event) => props.onChange({ value: (event.target as HTMLInputElement).value || null }),
        onBlur: () => props.onBlur(),
        onFocus: () => props.onFocus(),
      }),
      h('span', { class: 'duban-weekday' }, value && !withTime ? dayWithWeekday(value, locale).slice(11) : ''),
    );
    const label = (field.dateLabel as string | undefined) ?? field.label;
    return fieldFrame('datetime', { ...props, field: { ...field, label } }, control);
  }
  DateField.config = {
    type: 'datetime',
    keyed: true,
    name: 'Date',
    group: 'basic-input',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) => (typeof value === 'string' ? value : null),
    create: (options = {}) => ({ ...options }),
  };
  return DateField;
}
