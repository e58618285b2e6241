import { conditionFault } from './condition';

/** Component types that hold a value; any other value-holding type is refused when a definition is read. */
const FIELD_TYPES = [
  'textfield',
  'textarea',
  'number',
  'select',
  'radio',
  'checklist',
  'checkbox',
  'datetime',
  'documents',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

const SILENT_TYPES = ['text', 'html', 'separator', 'spacer'];
const CONTAINER_TYPES = ['default', 'group'];

/** Longest single line of text that a field takes when its form names no `maxLength`: no screen shows more in one line. */
export const DEFAULT_LINE_LENGTH = 200;
/** Longest text that a field takes when its form names no `maxLength`: about twelve printed pages. */
export const DEFAULT_TEXT_LENGTH = 20_000;
/** Most documents in one field: beyond that a reader needs an index, not a list. */
export const MAX_DOCUMENTS = 50;

export interface FormOption {
  value: string;
  label: string;
}

export interface FieldRules {
  required?: boolean;
  minLength?: number | string;
  maxLength?: number | string;
  min?: number | string;
  max?: number | string;
  pattern?: string;
  validationType?: string;
}

/** A form-js component, as far as the server reads it; the rest is for the screen. */
export interface FormComponent {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  text?: string;
  components?: FormComponent[];
  validate?: FieldRules;
  values?: FormOption[];
  decimalDigits?: number;
  subtype?: string;
  readonly?: boolean;
  disabled?: boolean;
  conditional?: { hide?: string };
  /** `source: 'people'` offers people (`party`, `role`, `excludes`); `labelEn` is the English label. */
  properties?: Record<string, string>;
  [other: string]: unknown;
}

export interface FormSchema {
  type: 'default';
  components: FormComponent[];
  [other: string]: unknown;
}

/** One field with the conditions of the groups around it. */
export interface FormField {
  key: string;
  type: FieldType;
  component: FormComponent;
  /** FEEL expressions without `=`; the field is not shown while one of them is true. */
  hideWhen: string[];
}

/** The fields of a form in the order in which they are read. */
export function fieldsOf(schema: FormSchema): FormField[] {
  return collect(schema.components, []);
}

/** What makes a form unusable here, in words for the person who wrote it; empty when it can be used. */
export function formFaults(schema: unknown): string[] {
  if (!isSchema(schema)) return ['expected a form-js schema with a list of components'];
  const faults: string[] = [];
  const keys = new Set<string>();
  for (const component of flatten(schema.components)) {
    const hide = component.conditional?.hide;
    const fault = hide === undefined ? undefined : conditionFault(expressionOf(hide));
    if (fault) faults.push(`field ${component.key ?? component.id ?? component.type}: condition ${hide}: ${fault}`);
    if (SILENT_TYPES.includes(component.type) || CONTAINER_TYPES.includes(component.type)) continue;
    const name = component.key ?? component.id ?? component.type;
    if (!(FIELD_TYPES as readonly string[]).includes(component.type)) {
      faults.push(`field ${name}: type ${component.type} is not known; use one of ${FIELD_TYPES.join(', ')}`);
    }
    if (!component.key || !/^[a-z][A-Za-z0-9]*$/.test(component.key)) {
      faults.push(`field ${name}: expected a camelCase key`);
    } else if (keys.has(component.key)) faults.push(`field ${name}: the key is used twice`);
    keys.add(component.key ?? '');
    if (!component.label) faults.push(`field ${name}: expected a label`);
    if (component.type === 'datetime' && (component.subtype ?? 'date') !== 'date') {
      faults.push(`field ${name}: only the subtype date is known`);
    }
    if (!isPattern(component.validate?.pattern)) faults.push(`field ${name}: the pattern is no regular expression`);
  }
  return faults;
}

// helpers

function collect(components: FormComponent[], around: string[]): FormField[] {
  return components.flatMap((component) => {
    const hide = component.conditional?.hide;
    const hideWhen = hide ? [...around, expressionOf(hide)] : around;
    if (component.components) return collect(component.components, hideWhen);
    if (!component.key || !(FIELD_TYPES as readonly string[]).includes(component.type)) return [];
    return [{ key: component.key, type: component.type as FieldType, component, hideWhen }];
  });
}

function flatten(components: FormComponent[]): FormComponent[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}

function isSchema(schema: unknown): schema is FormSchema {
  return typeof schema === 'object' && schema !== null && Array.isArray((schema as FormSchema).components);
}

/** FEEL without the leading `=`. */
function expressionOf(written: string): string {
  return written.replace(/^\s*=/, '');
}

function isPattern(pattern: string | undefined): boolean {
  try {
    return pattern === undefined || new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
