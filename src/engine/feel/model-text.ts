import { Decimal } from './decimal';
import { parseFeel, type FeelExpression } from './feel';
import { toJson } from './json';
import { Budget } from './limits';

/** An attribute of a model: a FEEL expression after `=`, else a static text or number. */
export type ModelText = { expression: FeelExpression } | { value: string | number };

/** Reads an attribute as Zeebe does. @throws FeelSyntaxError for a faulty expression */
export function parseModelText(text: string): ModelText {
  if (text.length > 1 && text.startsWith('=')) return { expression: parseFeel(text.slice(1)) };
  const number = Decimal.parse(text);
  return { value: number ? (toJson(number, new Budget()) as number) : text };
}
