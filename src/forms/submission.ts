import { isDeepStrictEqual } from 'node:util';
import type { FieldFault } from '../platform/errors/domain-error';
import { fieldsOf, type FormField, type FormSchema } from './form';
import { isEmpty, requiredFault, valueFault } from './field-value';

/** Answers whether a `hide` expression is true for these values; FEEL in the product, anything in a spec. */
export type ConditionCheck = (expression: string, values: Record<string, unknown>) => boolean;

export type SubmissionVerdict =
  { outcome: 'accepted'; data: Record<string, unknown> } | { outcome: 'refused'; faults: FieldFault[] };

/**
 * Checks a submission against the form as shown (`viewOfForm`). Every field gets its own fault: missing, of a wrong type, too
 * long, not offered, not writable, not shown, unknown. What is accepted holds writable, shown, filled-in fields only.
 */
export function checkSubmission(
  form: FormSchema,
  submitted: Record<string, unknown>,
  presented: Record<string, unknown>,
  isTrue: ConditionCheck,
): SubmissionVerdict {
  const fields = fieldsOf(form);
  const readOnly = fields.filter(({ component }) => component.readonly === true || component.disabled === true);
  const writable = fields.filter((field) => !readOnly.includes(field));
  const fixed = Object.fromEntries(readOnly.map(({ key }) => [key, presented[key]]));
  const shown = shownFields(writable, { ...submitted, ...fixed }, isTrue);

  const faults: FieldFault[] = unknownFaults(fields, submitted);
  for (const { key } of readOnly) {
    if (isEmpty(submitted[key]) || isDeepStrictEqual(submitted[key], presented[key])) continue;
    faults.push(
      refusal(
        key,
        'READ_ONLY',
        '此项在本步骤只能查看，不能修改。',
        'Expected this field unchanged, but found another value; it can only be read at this step.',
      ),
    );
  }
  const data: Record<string, unknown> = {};
  for (const field of writable) {
    const value = submitted[field.key];
    const isShown = shown.has(field.key);
    if (!isShown && !isEmpty(value) && value !== false) {
      faults.push(
        refusal(
          field.key,
          'NOT_APPLICABLE',
          '按其他项的填写情况，此项不适用，请清空。',
          'Expected no value, because other answers make this field inapplicable; clear it.',
        ),
      );
    }
    if (!isShown) continue;
    const fault =
      (field.component.validate?.required ? requiredFault(field, value) : undefined) ??
      (isEmpty(value) ? undefined : valueFault(field, value));
    if (fault) faults.push({ path: field.key, ...fault });
    else if (!isEmpty(value)) data[field.key] = value;
  }
  return faults.length > 0 ? { outcome: 'refused', faults } : { outcome: 'accepted', data };
}

// helpers

/**
 * The fields no condition hides. A hidden field counts as empty for the conditions of others, so this goes on until nothing
 * changes; each round hides at least one field more, which bounds it.
 */
function shownFields(fields: FormField[], values: Record<string, unknown>, isTrue: ConditionCheck): Set<string> {
  const shown = new Set(fields.map(({ key }) => key));
  const seen = { ...values };
  for (let changed = true; changed;) {
    changed = false;
    for (const { key, hideWhen } of fields) {
      if (!shown.has(key) || !hideWhen.some((expression) => isTrue(expression, seen))) continue;
      shown.delete(key);
      delete seen[key];
      changed = true;
    }
  }
  return shown;
}

function unknownFaults(fields: FormField[], submitted: Record<string, unknown>): FieldFault[] {
  const known = new Set(fields.map(({ key }) => key));
  return Object.keys(submitted)
    .filter((key) => !known.has(key))
    .map((key) =>
      refusal(
        key,
        'UNKNOWN',
        '表单中没有此项。请刷新页面后重试；已填内容请先保存草稿。',
        'Expected fields of this form only, but found another one; save a draft, reload the page and try again.',
      ),
    );
}

function refusal(path: string, code: string, zh: string, en: string): FieldFault {
  return { path: path.slice(0, 100), code, text: { zh, en } };
}
