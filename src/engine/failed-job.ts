import { DomainError } from '../platform/errors/domain-error';
import type { Job } from './engine.port';

/** Pauses before a failed job is tried again: 1 s, 10 s, 100 s … at most 10 minutes. */
const FIRST_BACK_OFF_MS = 1_000;
const MAX_BACK_OFF_MS = 600_000;
/** What a job has when its model says nothing; used-up ones are counted from here. */
const USUAL_RETRIES = 3;

/** What an engine is told of a job whose handler threw: the retries that are left, the pause, and why. */
export function failureOf(
  { retries }: Pick<Job, 'retries'>,
  error: unknown,
): { retries: number; message: string; backOffMs: number } {
  const backOffMs = Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 10 ** Math.max(0, USUAL_RETRIES - retries));
  return { retries: retries - 1, message: reasonOf(error), backOffMs };
}

/** What an incident may say: codes and kinds, never a text that could hold personal data. */
export function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown error';
}
