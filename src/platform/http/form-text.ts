import { Transform } from 'class-transformer';

/** Fields left empty in a form arrive as empty strings: they are as good as absent. */
export const blankAsAbsent = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? undefined : value));

/** Outer spaces are not content; an all-blank text is empty. */
export const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
