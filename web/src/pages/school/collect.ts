import type { FormComponent, FormValues } from '../../api/types';

export interface Target {
  field: string;
  /** The field for files; undefined where the form has none. */
  documents: string | undefined;
}

/** Text fields of several lines, wherever in the form they stand; fields asked once per point of the case are left out. */
export function textFieldsOf(components: readonly FormComponent[]): { key: string; label: string }[] {
  return components.flatMap(({ key, type, label, readonly, path, components: inner = [] }) =>
    type === 'textarea' && key !== undefined && readonly !== true
      ? [{ key, label: label ?? key }]
      : path === undefined
        ? textFieldsOf(inner)
        : [],
  );
}

/** The first field of the form that takes files. */
export function documentsFieldOf(components: readonly FormComponent[]): string | undefined {
  return components.find(({ type, key, readonly }) => type === 'documents' && key !== undefined && readonly !== true)
    ?.key;
}

/**
 * The form with the answers of the colleges below what stands in the field, and their files beside those that are there.
 * Collecting twice adds nothing twice.
 */
export function collectInto(
  held: FormValues,
  { field, documents }: Target,
  collected: { text: string; documents: readonly { id: string }[] },
): FormValues {
  const text = typeof held[field] === 'string' ? held[field] : '';
  const joined = text.includes(collected.text) ? text : [text.trim(), collected.text].filter(Boolean).join('\n\n');
  if (documents === undefined) return { ...held, [field]: joined };
  const files = Array.isArray(held[documents]) ? (held[documents] as string[]) : [];
  return {
    ...held,
    [field]: joined,
    [documents]: [...new Set([...files, ...collected.documents.map(({ id }) => id)])],
  };
}
