import { isUUID } from 'class-validator';
import { isDay } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import {
  DEFAULT_LINE_LENGTH,
  DEFAULT_TEXT_LENGTH,
  type FieldRules,
  type FieldType,
  type FormField,
  MAX_DOCUMENTS,
} from './form';

/** Why a value cannot be accepted: a stable code and a sentence for the person at the form. */
export interface ValueFault {
  code: string;
  text: LocalText;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[0-9][0-9 -]{4,24}$/;

/** True for what a form sends when nothing was filled in. An unticked box is an answer, not an empty field. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Checks a filled-in value against the type and rules of its field; undefined when it can be accepted.
 * The rules are those of form-js, so that the server refuses exactly what the form refuses, and what a form cannot send.
 * @example valueFault({ type: 'number', component: { validate: { max: 3 } } … }, 4)?.code → 'TOO_LARGE'
 */
export function valueFault(field: FormField, value: unknown): ValueFault | undefined {
  return CHECKS[field.type](value, field);
}

export function requiredFault(field: FormField, value: unknown): ValueFault | undefined {
  const missing = isEmpty(value) || (field.type === 'checkbox' && value !== true);
  if (!missing) return undefined;
  return field.type === 'checkbox'
    ? fault('REQUIRED', '请勾选确认。', 'Expected the box to be ticked, but it is not; tick it to go on.')
    : fault('REQUIRED', '此项必填，请填写。', 'Expected a value, but found none; fill in this field.');
}

// helpers

const CHECKS: Record<FieldType, (value: unknown, field: FormField) => ValueFault | undefined> = {
  textfield: (value, { component }) =>
    text(value, component.validate ?? {}, DEFAULT_LINE_LENGTH) ??
    (/[\r\n]/.test(value as string)
      ? fault('WRONG_FORMAT', '此项只能填写一行。', 'Expected a single line, but found a line break; remove it.')
      : undefined),
  textarea: (value, { component }) => text(value, component.validate ?? {}, DEFAULT_TEXT_LENGTH),
  number: (value, { component }) => number(value, component.validate ?? {}, component.decimalDigits),
  select: (value, field) => oneOption(value, field),
  radio: (value, field) => oneOption(value, field),
  checklist: (value, field) => {
    if (!isStrings(value)) return wrongType('选项列表', 'a list of options');
    const known = options(field);
    if (value.some((one) => !known.includes(one))) return notOffered();
    return new Set(value).size === value.length ? undefined : repeated();
  },
  checkbox: (value) => (typeof value === 'boolean' ? undefined : wrongType('是或否', 'true or false')),
  datetime: (value) => (isDay(value) ? undefined : wrongType('日期（如 2026-03-02）', 'a date such as 2026-03-02')),
  documents: (value) => {
    if (!isStrings(value) || value.some((one) => !isUUID(one))) return wrongType('附件列表', 'a list of documents');
    if (new Set(value).size !== value.length) return repeated();
    if (value.length <= MAX_DOCUMENTS) return undefined;
    return fault(
      'TOO_MANY',
      `附件不能超过 ${MAX_DOCUMENTS} 份，请合并后上传。`,
      `Expected at most ${MAX_DOCUMENTS} documents, but found ${value.length}; combine some of them.`,
    );
  },
};

function text(value: unknown, rules: FieldRules, defaultMax: number): ValueFault | undefined {
  if (typeof value !== 'string') return wrongType('文字', 'text');
  const max = limit(rules.maxLength) ?? defaultMax;
  const min = limit(rules.minLength);
  if (value.length > max) {
    return fault(
      'TOO_LONG',
      `最多 ${max} 个字，现有 ${value.length} 个字，请删减。`,
      `Expected at most ${max} characters, but found ${value.length}; shorten the text.`,
    );
  }
  if (min !== undefined && value.length < min) {
    return fault(
      'TOO_SHORT',
      `至少 ${min} 个字，现有 ${value.length} 个字，请补充。`,
      `Expected at least ${min} characters, but found ${value.length}; add what is missing.`,
    );
  }
  const matches =
    (rules.pattern === undefined || new RegExp(rules.pattern).test(value)) &&
    (rules.validationType !== 'email' || EMAIL.test(value)) &&
    (rules.validationType !== 'phone' || PHONE.test(value));
  if (matches && !value.includes('\u0000')) return undefined;
  return fault(
    'WRONG_FORMAT',
    '格式不正确，请核对后重填。',
    'Expected another format; check the entry and correct it.',
  );
}

function number(value: unknown, rules: FieldRules, decimalDigits: number | undefined): ValueFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('数字', 'a number');
  const min = limit(rules.min);
  const max = limit(rules.max);
  if (min !== undefined && value < min) {
    return fault('TOO_SMALL', `不能小于 ${min}。`, `Expected at least ${min}, but found ${value}; correct the number.`);
  }
  if (max !== undefined && value > max) {
    return fault('TOO_LARGE', `不能大于 ${max}。`, `Expected at most ${max}, but found ${value}; correct the number.`);
  }
  if (decimalDigits === undefined || decimalsOf(value) <= decimalDigits) return undefined;
  return fault(
    'TOO_PRECISE',
    decimalDigits === 0 ? '请填写整数。' : `最多 ${decimalDigits} 位小数。`,
    `Expected at most ${decimalDigits} decimals, but found more; round the number.`,
  );
}

function oneOption(value: unknown, field: FormField): ValueFault | undefined {
  if (typeof value !== 'string') return wrongType('一个选项', 'one of the options');
  return options(field).includes(value) ? undefined : notOffered();
}

function options(field: FormField): string[] {
  return (field.component.values ?? []).map((option) => option.value);
}

/** form-js writes limits as numbers or as text. */
function limit(written: number | string | undefined): number | undefined {
  return written === undefined || written === '' ? undefined : Number(written);
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toString().split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function wrongType(zh: string, en: string): ValueFault {
  return fault('WRONG_TYPE', `此项应为${zh}。`, `Expected ${en}, but found something else; fill in the field anew.`);
}

function notOffered(): ValueFault {
  return fault(
    'NOT_OFFERED',
    '所选内容不在可选范围内，请重新选择。',
    'Expected one of the options, but found another value; choose anew.',
  );
}

function repeated(): ValueFault {
  return fault(
    'REPEATED',
    '同一项被选了两次，请删去重复项。',
    'Expected each entry once, but found one twice; remove it.',
  );
}

function fault(code: string, zh: string, en: string): ValueFault {
  return { code, text: { zh, en } };
}
