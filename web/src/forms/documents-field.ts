import { h } from 'preact';
import { useState } from 'preact/hooks';
import { documentAddress } from '../api/endpoints';
import { adviceFor } from '../api/advice';
import { problemOf } from '../api/problem';
import type { DocumentInfo } from '../api/types';
import { formText } from '../i18n/form-text';
import type { Text } from '../i18n/useText';
import { fieldFrame, type FieldProps } from './field-frame';

export interface DocumentShelf {
  upload: (file: File) => Promise<DocumentInfo>;
  /** Names of documents already known, by id; grows with each upload. */
  names: Map<string, string>;
}

/** Files are stored as soon as they are chosen; the field's value is the list of their ids, in order. */
export function documentsField(t: Text, shelf: DocumentShelf) {
  function DocumentsField(props: FieldProps<string[]>) {
    const [state, setState] = useState<{ uploading?: string; refused: string[] }>({ refused: [] });
    const ids = Array.isArray(props.value) ? props.value : [];
    const mayChange = !props.disabled && !props.readonly;
    const take = async (input: HTMLInputElement) => {
      const files = [...(input.files ?? [])];
      const added: string[] = [];
      const refused: string[] = [];
      for (const file of files) {
        setState({ uploading: file.name, refused });
        try {
          const stored = await shelf.upload(file);
          shelf.names.set(stored.id, stored.name);
          added.push(stored.id);
        } catch (error) {
          refused.push(t(formText.uploadFailed, { name: file.name, why: reasonOf(error, t) }));
        }
      }
      input.value = '';
      setState({ refused });
      if (added.length > 0) props.onChange({ value: [...ids, ...added] });
    };
    const control = h(
      'div',
      { class: 'duban-documents' },
      h(
        'ul',
        { class: 'duban-files' },
        ids.map((id, index) => {
          const name = shelf.names.get(id) ?? t(formText.attachment, { n: index + 1 });
          return h(
            'li',
            { key: id, 'data-testid': 'document' },
            h('a', { href: documentAddress(id), target: '_blank', rel: 'noopener' }, name),
            mayChange &&
              h(
                'button',
                {
                  type: 'button',
                  class: 'duban-remove',
                  'aria-label': t(formText.removeFile, { name }),
                  onClick: () => props.onChange({ value: ids.filter((other) => other !== id) }),
                },
                t(formText.remove),
              ),
          );
        }),
      ),
      mayChange && chooser(props, state.uploading !== undefined, take, t),
      state.uploading !== undefined && h('div', { role: 'status' }, t(formText.uploading, { name: state.uploading })),
      state.refused.map((sentence) => h('div', { key: sentence, class: 'duban-refused', role: 'alert' }, sentence)),
    );
    return fieldFrame('documents', props, control);
  }
  DocumentsField.config = {
    type: 'documents',
    keyed: true,
    name: 'Documents',
    group: 'basic-input',
    emptyValue: [],
    sanitizeValue: ({ value }: { value: unknown }) => (Array.isArray(value) ? value : []),
    create: (options = {}) => ({ ...options }),
  };
  return DocumentsField;
}

// helpers

/** The browser words its own file control in its own language: it is covered by a button of ours and stays usable by keyboard. */
function chooser(
  props: FieldProps<string[]>,
  busy: boolean,
  take: (input: HTMLInputElement) => Promise<void>,
  t: Text,
) {
  return h(
    'div',
    { class: 'duban-chooser' },
    h(
      'span',
      { class: 'duban-choose' },
      h('span', { 'aria-hidden': true }, t(formText.addFile)),
      h('input', {
        type: 'file',
        multiple: true,
        id: props.domId,
        disabled: busy,
        'aria-describedby': `${props.domId}-description ${props.domId}-error-message`,
        onChange: (event: Event) => void take(event.target as HTMLInputElement),
      }),
    ),
    h('span', { class: 'duban-hint' }, t(formText.fileHint)),
  );
}

function reasonOf(error: unknown, t: Text): string {
  const problem = problemOf(error);
  return problem.detail ?? t(adviceFor(problem).todo);
}
