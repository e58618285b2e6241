import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { FormSchema, FormValues } from '../api/types';
import { formLibraryText } from '../i18n/form-library-text';
import { fill } from '../i18n/fill';
import { useLocale, type L, type Locale } from '../i18n/locale';
import { useText } from '../i18n/useText';
import { choiceField } from './choice-field';
import { dateField } from './date-field';
import { documentsField, type DocumentShelf } from './documents-field';
import { FeelLanguage } from './feel-language';

import './TaskForm.css';

export interface TaskFormHandle {
  /** Checks every field; `undefined` when something is missing or wrong (and is now marked). */
  submit: () => { data: FormValues } | { faults: number };
  /** Changes what is filled in, as if it had been typed. */
  put: (change: (held: FormValues) => FormValues) => void;
}

interface TaskFormProps {
  schema: FormSchema;
  initial: FormValues;
  readOnly: boolean;
  shelf: DocumentShelf;
  onChange: (data: FormValues) => void;
  ref?: Ref<TaskFormHandle>;
}

/** form-js in React: what was typed outlives a change of schema, language or rights. */
export default function TaskForm({ schema, initial, readOnly, shelf, onChange, ref }: TaskFormProps) {
  const t = useText();
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const typed = useRef<FormValues>(initial);
  const changed = useRef(onChange);
  changed.current = onChange;
  const fingerprint = useMemo(() => JSON.stringify(schema), [schema]);

  useEffect(() => {
    const instance = new Form({
      container: container.current,
      additionalModules: [fieldsModule(t, locale, shelf)],
      properties: { readOnly },
      // The library's own delay reads the field late and loses the last words when another field changes meanwhile.
      debounce: false,
    } as ConstructorParameters<typeof Form>[0]);
    form.current = instance;
    let imported = false;
    void instance.importSchema(JSON.parse(fingerprint) as FormSchema, typed.current).then(() => (imported = true));
    instance.on('changed', ({ data }: { data: FormValues }) => {
      if (!imported) return;
      typed.current = data;
      changed.current(data);
    });
    return () => {
      instance.destroy();
      form.current = null;
    };
  }, [fingerprint, locale, readOnly, shelf, t]);

  useImperativeHandle(ref, () => ({
    submit: () => {
      // A date is handed over when its field is left.
      if (container.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      const { data, errors } = form.current!.submit();
      const faults = Object.keys(errors).length;
      if (faults > 0) {
        container.current
          ?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select')
          ?.focus();
        return { faults };
      }
      return { data };
    },
    put: (change) => {
      const filled = change(typed.current);
      typed.current = filled;
      void form.current!.importSchema(JSON.parse(fingerprint) as FormSchema, filled);
      changed.current(filled);
    },
  }));

  return <div ref={container} className="duban-form" data-testid="task-form" />;
}

// helpers

const LIBRARY = new Map<string, L>(Object.values(formLibraryText).map((text) => [text.en, text]));

interface FieldRegistry {
  register: (type: string, field: unknown) => void;
}

function fieldsModule(t: ReturnType<typeof useText>, locale: Locale, shelf: DocumentShelf) {
  class Fields {
    static readonly $inject = ['formFields'];
    constructor(formFields: FieldRegistry) {
      formFields.register('datetime', dateField(t, locale));
      formFields.register('select', choiceField('select', t));
      formFields.register('person', choiceField('person', t));
      formFields.register('documents', documentsField(t, shelf));
    }
  }
  return {
    __init__: ['dubanFields'],
    dubanFields: ['type', Fields],
    expressionLanguage: ['type', FeelLanguage],
    translate: [
      'value',
      (template: string, values: Record<string, string> = {}) =>
        fill(LIBRARY.get(template) ?? { zh: template, en: template }, locale, values),
    ],
  };
}
