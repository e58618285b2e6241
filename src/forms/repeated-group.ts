import { fieldsOf, type FormComponent, type FormSchema } from './form';

/** What one copy of a repeated group is about, as its heading. */
export interface RepeatedPart {
  label: string;
  labelEn: string;
}

/**
 * The n-th copy of a group that stands once in the form and is filled in once per point, person or item: the keys of its
 * fields get the number, also where their conditions name each other, and it loses the property, so that it is not copied
 * again.
 * @example a group with the field `reasons`, its second copy → a group with the field `reasons2`
 */
export function copyOf(group: FormComponent, part: RepeatedPart, position: number): FormComponent {
  const keys = fieldsOf({ type: 'default', components: group.components ?? [] }).map(({ key }) => key);
  const { repeat: _, ...properties } = group.properties ?? {};
  return {
    ...numbered(group, keys, position),
    label: part.label,
    properties: { ...properties, labelEn: part.labelEn },
  };
}

/** How often each repeated group was filled in, read back from what was submitted. */
export function repeatedIn(schema: FormSchema, data: Record<string, unknown>): Record<string, RepeatedPart[]> {
  const found: Record<string, RepeatedPart[]> = {};
  for (const group of schema.components) {
    const name = group.properties?.repeat;
    if (!name) continue;
    const keys = fieldsOf({ type: 'default', components: group.components ?? [] }).map(({ key }) => key);
    let count = 0;
    while (keys.some((key) => `${key}${count + 1}` in data)) count += 1;
    found[name] = Array.from({ length: count }, (_, index) => partNumbered(index + 1));
  }
  return found;
}

/** A heading that only counts. */
export function partNumbered(position: number): RepeatedPart {
  return { label: `第 ${position} 项`, labelEn: `Point ${position}` };
}

/** The values of one field over all copies, the first one first. */
export function valuesOf<T>(data: object, key: string, count: number): (T | undefined)[] {
  const values = data as Record<string, T | undefined>;
  return Array.from({ length: count }, (_, index) => values[`${key}${index + 1}`]);
}

// helpers

function numbered(component: FormComponent, keys: readonly string[], position: number): FormComponent {
  const hide = component.conditional?.hide;
  return {
    ...component,
    ...(component.id ? { id: `${component.id}${position}` } : {}),
    ...(component.key ? { key: `${component.key}${position}` } : {}),
    ...(hide ? { conditional: { hide: withNumber(hide, keys, position) } } : {}),
    ...(component.components ? { components: component.components.map((part) => numbered(part, keys, position)) } : {}),
  };
}

/** Names inside of quotes are values and stay as they are. */
function withNumber(expression: string, keys: readonly string[], position: number): string {
  return expression.replace(/"[^"]*"|[A-Za-z]\w*/g, (word) => (keys.includes(word) ? `${word}${position}` : word));
}
