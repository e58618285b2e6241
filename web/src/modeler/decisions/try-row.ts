import { evaluateDecision, parseDmn } from '../../../../src/engine/dmn/dmn';
import { parseFeel } from '../../../../src/engine/feel/feel';
import { feelFault } from '../feel-check';
import type { DecisionTable } from './decision-table';

export type Tried = { result: unknown; warnings: string[] } | { failure: string };

/** The variables that the questions of a table read: what has to be known to try it. */
export function variablesOf({ inputs }: DecisionTable): string[] {
  const readable = inputs.filter(({ expression }) => expression.trim() !== '' && feelFault(expression) === undefined);
  return [...new Set(readable.flatMap(({ expression }) => [...parseFeel(expression).names]))];
}

/** What a person types as a value: JSON where it is JSON, otherwise the text as it stands. */
export function valueOf(typed: string): unknown {
  const written = typed.trim();
  if (written === '') return null;
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

/** Asks the table as the engine would, with the evaluator that the engine uses. */
export async function tryTable(xml: string, id: string, values: Record<string, string>, now: Date): Promise<Tried> {
  try {
    const model = await parseDmn(xml);
    const read = (name: string) => (name in values ? valueOf(values[name]!) : undefined);
    const outcome = evaluateDecision(model, id, read, { now, zone: 'Asia/Shanghai' });
    if ('failure' in outcome) return outcome;
    return { result: outcome.json, warnings: outcome.warnings };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
