import { evaluateFeel, parseFeel, type FeelExpression } from '../../../src/engine/feel/feel';

const parsed = new Map<string, FeelExpression | null>();

/**
 * Conditions of a form, evaluated by the very code that checks them on the server, so that the page never shows a field the
 * server refuses or hides one it demands. Replaces the library's own expression language.
 */
export class FeelLanguage {
  isExpression(value: unknown): value is string {
    return typeof value === 'string' && value.startsWith('=');
  }

  getVariableNames(expression: unknown): string[] {
    return this.isExpression(expression) ? [...(read(expression)?.names ?? [])] : [];
  }

  evaluate(expression: unknown, data: Record<string, unknown> = {}): unknown {
    if (!this.isExpression(expression)) return null;
    const readable = read(expression);
    if (readable === null) return null;
    return evaluateFeel(readable, (name) => data[name], { now: new Date(), zone: 'Asia/Shanghai' }).json;
  }

  /** Only a clear `true` counts. */
  evaluateUnaryTest(expression: unknown, data: Record<string, unknown> = {}): boolean | null {
    return this.isExpression(expression) ? this.evaluate(expression, data) === true : null;
  }
}

// helpers

/** `null` when the expression cannot be read; the server refuses to publish such a form. */
function read(expression: string): FeelExpression | null {
  let known = parsed.get(expression);
  if (known === undefined) {
    try {
      known = parseFeel(expression.slice(1));
    } catch {
      known = null;
    }
    parsed.set(expression, known);
  }
  return known;
}
