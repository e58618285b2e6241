import type { FieldRight } from '../definitions/definition';
import type { FormComponent, FormOption, FormSchema } from './form';
import type { LocalText } from '../platform/errors/domain-error';
import { copyOf, type RepeatedPart } from './repeated-group';

/** What is true of a form at one step, for one person, at this moment. */
export interface FormCircumstances {
  rights: Record<string, FieldRight>;
  required: string[];
  hidden: string[];
  options: Record<string, { value: string; label: string | LocalText }[]>;
  /** Copies of each group with the property `repeat`, by that property; a group nobody fills is left out. */
  repeat?: Record<string, RepeatedPart[]>;
}

/**
 * The form as it is at this step: fields without a right are gone, read-only ones cannot be written, demands and choices of
 * the case are in it. Page and server check use the same result, so neither can be more generous than the other.
 */
export function viewOfForm(schema: FormSchema, circumstances: FormCircumstances): FormSchema {
  return { ...schema, components: view(schema.components, circumstances) };
}

// helpers

function view(components: FormComponent[], circumstances: FormCircumstances): FormComponent[] {
  return components.flatMap((component) => {
    if (component.properties?.repeat) {
      const parts = circumstances.repeat?.[component.properties.repeat] ?? [];
      return view(
        parts.map((part, index) => copyOf(component, part, index + 1)),
        circumstances,
      );
    }
    if (component.components) return [{ ...component, components: view(component.components, circumstances) }];
    const { key } = component;
    if (!key) return [component];
    const right = circumstances.rights[key] ?? 'write';
    if (right === 'hidden' || circumstances.hidden.includes(key)) return [];
    const values = circumstances.options[key]?.map(inChinese) ?? component.values;
    const shown: FormComponent = { ...component, ...(values ? { values } : {}) };
    if (right === 'read') return [{ ...shown, readonly: true, validate: {} }];
    if (circumstances.required.includes(key)) shown.validate = { ...component.validate, required: true };
    return [shown];
  });
}

/** The schema itself is Chinese, as it is written; the page names the choices in the reader's language. */
function inChinese({ value, label }: { value: string; label: string | LocalText }): FormOption {
  return { value, label: typeof label === 'string' ? label : label.zh };
}
