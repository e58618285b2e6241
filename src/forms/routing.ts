import { fieldsOf, type FieldType, type FormField, type FormSchema } from './form';

/** Answers that can only be one of what the form offers, or a number: nobody can write about a person in them. */
const ROUTING_TYPES: readonly FieldType[] = ['radio', 'select', 'checkbox', 'number'];

/** Whether the author marked the field as a variable of the process (`routing: 'true'`). */
export function isRouting({ component }: FormField): boolean {
  return component.properties?.routing === 'true';
}

/** Whether the author marked the field as personal data (`personal: 'true'`), or it chooses a person. */
export function isPersonal({ component }: FormField): boolean {
  return component.properties?.personal === 'true' || component.properties?.source === 'people';
}

/**
 * Whether the field may become a variable: the engine holds ids and flags only, never what somebody wrote and never personal
 * data (design §8); `caseId` is the case's own.
 */
export function mayRoute(field: FormField): boolean {
  return ROUTING_TYPES.includes(field.type) && !isPersonal(field) && field.key !== 'caseId';
}

/**
 * The variables that a submission gives to the process, by the marks of its form. What was left empty is null, or false for a
 * box: a gateway that compares a missing variable would stop the case.
 * @example routingVariables(form with radio `outcome` marked, { outcome: 'agree', opinion: '…' }) → { outcome: 'agree' }
 */
export function routingVariables(form: FormSchema, data: Record<string, unknown>): Record<string, unknown> {
  const marked = fieldsOf(form).filter((field) => isRouting(field) && mayRoute(field));
  return Object.fromEntries(marked.map(({ key, type }) => [key, data[key] ?? (type === 'checkbox' ? false : null)]));
}
