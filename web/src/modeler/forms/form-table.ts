import type { FormComponent, FormSchema } from '../../api/types';

/** Kinds of fields that the server validates; the form-js viewer draws them all. */
export const FIELD_TYPES = [
  'textfield',
  'textarea',
  'number',
  'radio',
  'select',
  'checklist',
  'checkbox',
  'datetime',
  'documents',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Kinds whose value may become a variable that conditions on the diagram read: never a text, never a person. */
export const ROUTING_TYPES: readonly string[] = ['radio', 'select', 'checkbox', 'number'];

export const WITH_OPTIONS: readonly string[] = ['radio', 'select', 'checklist'];

export interface OptionRow {
  value: string;
  zh: string;
  en: string;
}

/** One field as the table shows it. */
export interface FieldRow {
  key: string;
  type: string;
  labelZh: string;
  labelEn: string;
  helpZh: string;
  helpEn: string;
  required: boolean;
  /** Its value becomes a variable of the process. */
  routing: boolean;
  /** What is entered is about a person: it stays in the tables of the case. */
  personal: boolean;
  options: OptionRow[];
  /** FEEL with `=`: the field is hidden while it is true. */
  hideWhen: string;
  maxLength: number | null;
  min: number | null;
  max: number | null;
}

/** A form without fields. */
export function emptyForm(id: string): FormSchema {
  return { type: 'default', id, schemaVersion: 18, components: [] };
}

export function isField(component: FormComponent): boolean {
  return (FIELD_TYPES as readonly string[]).includes(component.type);
}

export function readField(component: FormComponent): FieldRow {
  const english = component.properties ?? {};
  const rules = component.validate ?? {};
  const number = (value: unknown) => (value === undefined || value === '' ? null : Number(value));
  return {
    key: component.key ?? '',
    type: component.type,
    labelZh: component.label ?? (component.dateLabel as string | undefined) ?? '',
    labelEn: english.labelEn ?? '',
    helpZh: component.description ?? '',
    helpEn: english.descriptionEn ?? '',
    required: rules.required === true,
    routing: english.routing === 'true',
    personal: english.personal === 'true',
    options: (component.values ?? []).map(({ value, label }) => ({
      value,
      zh: label,
      en: english[`value.${value}`] ?? '',
    })),
    hideWhen: (component.conditional as { hide?: string } | undefined)?.hide ?? '',
    maxLength: number(rules.maxLength),
    min: number(rules.min),
    max: number(rules.max),
  };
}

/** Puts a row back into the component it came from; whatever the table does not show stays as it was. */
export function writeField(before: FormComponent, row: FieldRow): FormComponent {
  const withOptions = WITH_OPTIONS.includes(row.type);
  const validate = compact({
    ...before.validate,
    required: row.required || undefined,
    maxLength: row.type === 'textfield' || row.type === 'textarea' ? (row.maxLength ?? undefined) : undefined,
    min: row.type === 'number' ? (row.min ?? undefined) : undefined,
    max: row.type === 'number' ? (row.max ?? undefined) : undefined,
  });
  const kept = Object.entries(before.properties ?? {}).filter(
    ([name]) => !['labelEn', 'descriptionEn', 'routing', 'personal'].includes(name) && !name.startsWith('value.'),
  );
  const properties = compact({
    ...Object.fromEntries(kept),
    labelEn: row.labelEn || undefined,
    descriptionEn: row.helpEn || undefined,
    personal: row.personal ? 'true' : undefined,
    routing: row.routing && !row.personal && ROUTING_TYPES.includes(row.type) ? 'true' : undefined,
    ...(withOptions
      ? Object.fromEntries(row.options.filter(({ en }) => en !== '').map(({ value, en }) => [`value.${value}`, en]))
      : {}),
  }) as Record<string, string>;
  const { values: _values, valuesKey, dateLabel: _dateLabel, ...rest } = before;
  return compact({
    ...rest,
    type: row.type,
    key: row.key,
    id: before.id ?? row.key,
    label: row.labelZh,
    ...(row.type === 'datetime' ? { subtype: 'date', dateLabel: row.labelZh } : { subtype: undefined }),
    description: row.helpZh || undefined,
    ...(withOptions && row.options.length > 0
      ? { values: row.options.map(({ value, zh }) => ({ value, label: zh })) }
      : { valuesKey: withOptions ? valuesKey : undefined }),
    validate: Object.keys(validate).length === 0 ? undefined : validate,
    conditional: row.hideWhen.trim() === '' ? undefined : { hide: row.hideWhen.trim() },
    properties: Object.keys(properties).length === 0 ? undefined : properties,
  }) as FormComponent;
}

/** A new field with a key that the form does not have yet. */
export function newField(schema: FormSchema): FormComponent {
  const taken = new Set(schema.components.map(({ key }) => key));
  let n = schema.components.length + 1;
  while (taken.has(`field${n}`)) n += 1;
  return { type: 'textfield', id: `field${n}`, key: `field${n}`, label: '' };
}

/** The same list with one element a place further up (-1) or down (1). */
export function movedBy<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const moved = [...list];
  const [taken] = moved.splice(index, 1);
  moved.splice(Math.max(0, Math.min(list.length - 1, index + by)), 0, taken!);
  return moved;
}

// helpers

function compact(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
