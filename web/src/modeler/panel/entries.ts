import {
  CheckboxEntry,
  Group,
  isCheckboxEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import type { FunctionComponent } from 'preact';

/** An entry of the library's panel: a component of its own kind with what it shows. */
export interface Entry {
  id: string;
  component: unknown;
  [prop: string]: unknown;
}

export interface PanelGroup {
  id: string;
  label: string;
  component?: unknown;
  entries?: Entry[];
  items?: unknown[];
  [prop: string]: unknown;
}

export interface PickOption {
  value: string;
  label: string;
}

/** A list to choose from. Something that is set but not on the list stays visible as it is. */
export function pick(entry: {
  id: string;
  label: string;
  value: string;
  options: PickOption[];
  set: (value: string) => void;
  description?: string;
}): Entry {
  return { ...entry, component: Pick, isEdited: isSelectEntryEdited };
}

export function text(entry: {
  id: string;
  label: string;
  value: string;
  set: (value: string) => void;
  description?: string;
  debounce: unknown;
}): Entry {
  return { ...entry, component: TextLine, isEdited: isTextFieldEntryEdited };
}

export function check(entry: {
  id: string;
  label: string;
  value: boolean;
  set: (value: boolean) => void;
  description?: string;
}): Entry {
  return { ...entry, component: Check, isEdited: isCheckboxEntryEdited };
}

export function note(id: string, content: string): Entry {
  return { id, component: Note, content };
}

export function action(id: string, label: string, run: () => void): Entry {
  return { id, component: Action, label, run };
}

export function group(id: string, label: string, entries: Entry[]): PanelGroup {
  return { id, label, entries, component: Group, shouldOpen: true };
}

// helpers

type Props<E> = E & { element: unknown };

const Pick: FunctionComponent<Props<Parameters<typeof pick>[0]>> = ({
  element,
  id,
  label,
  value,
  options,
  set,
  description,
}) => {
  const known = options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
  return h(SelectEntry, {
    element,
    id,
    label,
    description,
    getValue: () => value,
    setValue: set,
    getOptions: () => known,
  });
};

const TextLine: FunctionComponent<Props<Parameters<typeof text>[0]>> = ({
  element,
  id,
  label,
  value,
  set,
  description,
  debounce,
}) =>
  h(TextFieldEntry, {
    element,
    id,
    label,
    description,
    debounce,
    getValue: () => value,
    setValue: (next: string | undefined) => set(next ?? ''),
  });

const Check: FunctionComponent<Props<Parameters<typeof check>[0]>> = ({
  element,
  id,
  label,
  value,
  set,
  description,
}) =>
  h(CheckboxEntry, { element, id, label, description, getValue: () => value, setValue: (next: boolean) => set(next) });

const Note: FunctionComponent<{ content: string }> = ({ content }) => h('p', { class: 'duban-panel-note' }, content);

const Action: FunctionComponent<{ id: string; label: string; run: () => void }> = ({ id, label, run }) =>
  h('div', { class: 'bio-properties-panel-entry' }, [
    h('button', { type: 'button', class: 'duban-panel-action', 'data-testid': id, onClick: run }, label),
  ]);
