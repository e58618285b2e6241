import { DomainError, type LocalText } from '../platform/errors/domain-error';

export interface Refusal {
  code: string;
  text: LocalText;
}

/** Tries each once, for itself: one that is refused holds up no other, and says why. */
export async function eachByItself(
  all: readonly string[],
  attempt: (one: string) => Promise<void>,
): Promise<{ of: string; refusal: Refusal | null }[]> {
  const results: { of: string; refusal: Refusal | null }[] = [];
  for (const one of new Set(all)) {
    try {
      await attempt(one);
      results.push({ of: one, refusal: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ of: one, refusal: { code: error.code, text: error.text } });
    }
  }
  return results;
}
