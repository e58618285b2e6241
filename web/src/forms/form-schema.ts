import type { FormComponent, FormSchema, FormValues, Option } from '../api/types';
import { fill } from '../i18n/fill';
import type { Locale } from '../i18n/locale';

export interface FormCircumstances {
  locale: Locale;
  /** Choices that only the case knows (people, letters, organisations), by field. */
  options: Record<string, Option[]>;
  /** Fields that must be filled at this moment although the form itself leaves them open. */
  required: readonly string[];
  hidden: readonly string[];
  readOnly: readonly string[];
}

/**
 * The pinned form as this person fills it now: labels in their language, choices of the case, fields required or hidden by
 * the circumstances, and no button of its own, because the page has one place for its action.
 */
export function prepareSchema(schema: FormSchema, now: FormCircumstances): FormSchema {
  return { ...schema, components: schema.components.flatMap((component) => prepare(component, now)) };
}

/** What is sent: fields without a value are left out, so that "nothing entered" has one form only. */
export function withoutEmpty(data: FormValues): FormValues {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}

/** The label of a field, wherever in the form it stands. */
export function labelOfField(components: readonly FormComponent[], key: string): string | undefined {
  for (const component of components) {
    if (component.key === key) return component.label ?? (component.dateLabel as string | undefined);
    const inner = labelOfField(component.components ?? [], key);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

// helpers

function prepare(component: FormComponent, now: FormCircumstances): FormComponent[] {
  const { key } = component;
  if (component.type === 'button' || (key !== undefined && now.hidden.includes(key))) return [];
  const prepared: FormComponent = { ...component, ...texts(component, now.locale) };
  if (component.components !== undefined) {
    prepared.components = component.components.flatMap((inner) => prepare(inner, now));
  }
  if (key === undefined) return [prepared];
  if (now.required.includes(key)) prepared.validate = { ...component.validate, required: true };
  if (now.readOnly.includes(key)) prepared.readonly = true;
  const options = now.options[key];
  if (options !== undefined && component.type !== 'documents') {
    prepared.values = options.map((option) => ({ value: option.value, label: labelOf(option, now.locale) }));
    delete prepared.valuesKey;
    delete prepared.valuesExpression;
  }
  return [prepared];
}

export function labelOf(option: Option, locale: Locale): string {
  return typeof option.label === 'string' ? option.label : fill(option.label, locale);
}

/** English texts live beside the Chinese ones as `labelEn`, `descriptionEn`, `textEn` and `valuesEn` (JSON) in the properties. */
function texts(component: FormComponent, locale: Locale): Partial<FormComponent> {
  const english = component.properties ?? {};
  if (locale === 'zh') return {};
  const changed: Partial<FormComponent> = {};
  if (english.labelEn !== undefined) {
    changed.label = english.labelEn;
    if (component.type === 'datetime') changed.dateLabel = english.labelEn;
  }
  if (english.descriptionEn !== undefined) changed.description = english.descriptionEn;
  if (english.textEn !== undefined) changed.text = english.textEn;
  if (component.values !== undefined) {
    changed.values = component.values.map((value) => ({
      ...value,
      label: english[`value.${value.value}`] ?? value.label,
    }));
  }
  return changed;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
