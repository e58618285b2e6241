import type { FormComponent, FormSchema, FormValues, Option } from '../api/types';

export interface Answer {
  key: string;
  label: string;
  value: string;
}

/** Words that an answer needs beside those of the form. */
export interface AnswerWords {
  yes: string;
  no: string;
  /** Between several values of one answer. */
  between: string;
  /** What a document is called, or another value that only the case knows. */
  nameOf: (key: string, value: string) => string | undefined;
}

/**
 * What was filled in, in words and in the order of the form: choices by their labels, documents by their names. Fields without a
 * value are left out.
 */
export function answersOf(schema: FormSchema, data: FormValues, words: AnswerWords): Answer[] {
  return fieldsIn(schema.components).flatMap((field) => {
    const { key = '', label, dateLabel } = field;
    const value = written(field, data[key], words);
    return value === '' ? [] : [{ key, label: label ?? (dateLabel as string | undefined) ?? key, value }];
  });
}

// helpers

function fieldsIn(components: readonly FormComponent[]): FormComponent[] {
  return components.flatMap((component) => [
    ...(component.key === undefined || component.components !== undefined ? [] : [component]),
    ...fieldsIn(component.components ?? []),
  ]);
}

function written(field: FormComponent, value: unknown, words: AnswerWords): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => named(field, String(one), words)).join(words.between);
  return named(field, typeof value === 'object' ? JSON.stringify(value) : String(value as string | number), words);
}

function named({ key = '', values }: FormComponent, value: string, words: AnswerWords): string {
  const option = (values as Option[] | undefined)?.find((one) => one.value === value);
  if (option !== undefined && typeof option.label === 'string') return option.label;
  return words.nameOf(key, value) ?? value;
}
