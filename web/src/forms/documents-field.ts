import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { documentAddress } from '../api/endpoints';
import { adviceFor } from '../api/advice';
import type { Upload } from '../api/page-endpoints';
import type { UploadProgress } from '../api/part-upload';
import { problemOf } from '../api/problem';
import type { DocumentInfo } from '../api/types';
import { formText } from '../i18n/form-text';
import type { Text } from '../i18n/useText';
import { fieldFrame, type FieldProps } from './field-frame';

export interface DocumentShelf {
  upload: (file: File, field: string, report: (progress: UploadProgress) => void) => Promise<DocumentInfo>;
  /** What was begun for the field and not finished, on whatever device. */
  unfinished?: (field: string) => Promise<Upload[]>;
  abandon?: (id: string) => Promise<unknown>;
  /** Names of documents already known, by id; grows with each upload. */
  names: Map<string, string>;
}

/** Files are stored as soon as they are chosen; the field's value is the list of their ids, in order. */
export function documentsField(t: Text, shelf: DocumentShelf) {
  function DocumentsField(props: FieldProps<string[]>) {
    const [state, setState] = useState<{ uploading?: string; progress?: UploadProgress; refused: string[] }>({
      refused: [],
    });
    const [unfinished, setUnfinished] = useState<Upload[]>([]);
    const ids = Array.isArray(props.value) ? props.value : [];
    const mayChange = !props.disabled && !props.readonly;
    const field = props.field.key ?? '';
    // What cannot be asked now is asked when the page is opened again; the field works without it.
    const look = () => void shelf.unfinished?.(field).then(setUnfinished, () => undefined);
    useEffect(() => {
      if (mayChange) look();
    }, [mayChange, field]);
    const take = async (input: HTMLInputElement) => {
      const files = [...(input.files ?? [])];
      const added: string[] = [];
      const refused: string[] = [];
      for (const file of files) {
        setState({ uploading: file.name, refused });
        try {
          const stored = await shelf.upload(file, field, (progress) =>
            setState({ uploading: file.name, progress, refused }),
          );
          shelf.names.set(stored.id, stored.name);
          setUnfinished((before) => before.filter(({ name, size }) => name !== file.name || size !== file.size));
          added.push(stored.id);
        } catch (error) {
          refused.push(t(formText.uploadFailed, { name: file.name, why: reasonOf(error, t) }));
        }
      }
      input.value = '';
      setState({ refused });
      if (added.length > 0) props.onChange({ value: [...ids, ...added] });
      look();
    };
    const giveUp = async (id: string) => {
      await shelf.abandon?.(id).catch(() => undefined);
      look();
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
      state.uploading !== undefined && progressOf(state.uploading, state.progress, t),
      state.uploading === undefined && mayChange && leftOver(unfinished, giveUp, t),
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

/** How far a file is, in words and as a bar; what a cut line means for it. */
function progressOf(name: string, progress: UploadProgress | undefined, t: Text) {
  if (progress === undefined) return h('div', { role: 'status' }, t(formText.uploading, { name }));
  const { sent, size, isWaiting } = progress;
  const share = Math.floor((100 * sent) / size);
  return h(
    'div',
    { class: 'duban-progress', 'data-testid': 'upload-progress', 'data-waiting': isWaiting },
    h('progress', { max: size, value: sent, 'aria-label': name }),
    h('span', { role: 'status' }, t(isWaiting ? formText.uploadWaiting : formText.uploadShare, { name, n: share })),
  );
}

/** What was begun and not finished: the page does not keep files, so that the same one is chosen again. */
function leftOver(unfinished: Upload[], giveUp: (id: string) => Promise<void>, t: Text) {
  if (unfinished.length === 0) return null;
  return h(
    'ul',
    { class: 'duban-files', 'data-testid': 'unfinished-uploads' },
    unfinished.map(({ id, name, size, partSize, received }) => {
      const n = Math.floor((100 * Math.min(size, received.length * partSize)) / size);
      return h(
        'li',
        { key: id },
        t(formText.uploadUnfinished, { name, n }),
        h(
          'button',
          {
            type: 'button',
            class: 'duban-remove',
            'aria-label': t(formText.abandonUpload, { name }),
            onClick: () => void giveUp(id),
          },
          t(formText.abandon),
        ),
      );
    }),
  );
}

function reasonOf(error: unknown, t: Text): string {
  const problem = problemOf(error);
  return problem.detail ?? t(adviceFor(problem).todo);
}
