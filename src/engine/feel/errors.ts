/** The text is not a FEEL expression. Raised at deployment; the author corrects the model at `position`. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError';

  constructor(
    readonly source: string,
    /** Index of the first character that cannot be read, counted from 0. */
    readonly position: number,
    /** What to do about it, one sentence. */
    readonly hint: string,
  ) {
    super(
      `Expected to read a FEEL expression, but character ${position + 1} of '${excerpt(source)}' does not fit; ${hint}`,
    );
  }
}

/** A limit of the evaluator is exhausted. The engine turns it into an incident; the author makes the expression smaller. */
export class FeelLimitError extends Error {
  override readonly name = 'FeelLimitError';

  constructor(readonly limit: string) {
    super(
      `Expected to evaluate a FEEL expression within its limits, but ${limit}; make the expression or its lists smaller.`,
    );
  }
}

/** The evaluation as a whole fails, as Zeebe's does (for example `log(0)`). Caught at the entrance, never seen by callers. */
export class EvaluationFailure extends Error {
  override readonly name = 'EvaluationFailure';
}

function excerpt(source: string): string {
  return source.length > 120 ? `${source.slice(0, 120)}…` : source;
}
