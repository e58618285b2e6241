import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { timeText } from '../i18n/shell-text';
import type { Locale } from '../i18n/locale';
import type { Text } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { typedDay } from '../time/typed';
import { fieldFrame, type FieldProps } from './field-frame';

/**
 * Replaces the library's date picker, which is English only and follows the browser's region. The value is the plain date
 * `2026-03-02`; the weekday stands beside it, and a button opens the browser's own calendar.
 */
export function dateField(t: Text, locale: Locale) {
  function DateField(props: FieldProps<string>) {
    const { field, domId } = props;
    const value = props.value ?? '';
    const [typed, setTyped] = useState(value);
    const calendar = useRef<HTMLInputElement>(null);
    useEffect(() => setTyped(value), [value]);
    const take = (entry: string) => {
      setTyped(entry);
      props.onChange({ value: entry.trim() === '' ? null : (typedDay(entry) ?? entry) });
    };
    const day = typedDay(typed);
    const closed = props.disabled || props.readonly;
    const control = h(
      'div',
      { class: 'duban-date' },
      h('input', {
        class: 'duban-control',
        type: 'text',
        id: domId,
        value: typed,
        placeholder: '2026-03-02',
        autoComplete: 'off',
        disabled: props.disabled,
        readOnly: props.readonly,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
        'aria-invalid': props.errors.length > 0,
        onInput: (event: Event) => setTyped((event.target as HTMLInputElement).value),
        onBlur: (event: Event) => {
          take((event.target as HTMLInputElement).value);
          props.onBlur();
        },
        onFocus: () => props.onFocus(),
      }),
      !closed &&
        h(
          'button',
          {
            type: 'button',
            class: 'duban-calendar',
            'aria-label': t(timeText.calendar),
            onClick: () => calendar.current?.showPicker(),
          },
          '▾',
        ),
      h('input', {
        ref: calendar,
        type: 'date',
        class: 'duban-hidden',
        tabIndex: -1,
        'aria-hidden': true,
        value: day ?? '',
        onChange: (event: Event) => take((event.target as HTMLInputElement).value),
      }),
      h('span', { class: 'duban-weekday' }, day === undefined ? '' : dayWithWeekday(day, locale).slice(11)),
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
