/** A decision model that cannot be read or run. Raised at deployment; the author corrects the element. */
export class DmnModelError extends Error {
  override readonly name = 'DmnModelError';

  constructor(
    /** Id of the element, or `definitions` for the file as a whole. */
    readonly elementId: string,
    readonly reason: string,
    readonly hint: string,
  ) {
    super(`Expected to read decisions, but found a fault at '${elementId}': ${reason} ${hint}`);
  }
}
