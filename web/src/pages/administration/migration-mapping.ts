import type { SuggestedElement } from '../../api/running-endpoints';

/** What a person chose by element of the old version; null says: no counterpart. */
export type MappingChoices = Readonly<Record<string, string | null>>;

/** What an element becomes: the choice of a person before the suggestion. */
export function becomes({ from, to }: Pick<SuggestedElement, 'from' | 'to'>, choices: MappingChoices): string | null {
  return from in choices ? (choices[from] ?? null) : to;
}

/** The pairs to send; an element without a counterpart is in none of them. */
export function mappingOf(
  elements: readonly Pick<SuggestedElement, 'from' | 'to'>[],
  choices: MappingChoices,
): { from: string; to: string }[] {
  return elements.flatMap((element) => {
    const to = becomes(element, choices);
    return to === null ? [] : [{ from: element.from, to }];
  });
}

/** What a person has to look at: where cases stand, what has no counterpart, and what was guessed by name. */
export function needsAttention(element: SuggestedElement, choices: MappingChoices): boolean {
  return element.cases > 0 || becomes(element, choices) === null || element.basis === 'same-name';
}
