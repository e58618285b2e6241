import { evaluateValue, FeelLimitError, type FeelClock, type FeelExpression, type FeelValue } from '../feel/feel';
import { toJson } from '../feel/json';
import { Budget } from '../feel/limits';
import { describeValue } from '../feel/text';
import { typeNameOf } from '../feel/types';
import { DecisionFailure } from './failure';
import type { DecisionModel, DmnModel } from './model';
import { parseModel } from './parse-model';
import { evaluateTable } from './table';

export { DmnModelError } from './dmn.errors';
export type { DecisionModel, DmnModel } from './model';

/** What a decision gives: its value, also as stored in a variable, or the reason why there is none. */
export type DecisionOutcome = { value: FeelValue; json: unknown; warnings: string[] } | { failure: string };

/** Reads decision tables, literal expressions and their requirements. @throws DmnModelError with element, reason and hint */
export async function parseDmn(xml: string): Promise<DmnModel> {
  return parseModel(xml);
}

/**
 * Evaluates a decision, and before it the decisions it requires, each once. Data that do not fit give null and warnings;
 * a failure is what Zeebe reports as DECISION_EVALUATION_ERROR. One budget serves all expressions together.
 */
export function evaluateDecision(
  model: DmnModel,
  decisionId: string,
  variables: (name: string) => unknown,
  clock: FeelClock,
): DecisionOutcome {
  const decision = model.decisions.get(decisionId);
  if (!decision) return { failure: `no decision found with id '${decisionId}'` };
  try {
    const evaluation = new DecisionEvaluation(model, variables, clock);
    const value = evaluation.resultOf(decision);
    return { value, json: toJson(value, new Budget()), warnings: evaluation.warnings };
  } catch (error) {
    if (error instanceof DecisionFailure || error instanceof FeelLimitError) return { failure: error.message };
    throw error;
  }
}

class DecisionEvaluation {
  readonly warnings: string[] = [];
  private readonly budget = new Budget();
  private readonly results = new Map<string, FeelValue>();

  constructor(
    private readonly model: DmnModel,
    private readonly variables: (name: string) => unknown,
    private readonly clock: FeelClock,
  ) {}

  resultOf(decision: DecisionModel): FeelValue {
    const known = this.results.get(decision.id);
    if (known !== undefined) return known;
    const required = new Map<string, FeelValue>();
    for (const id of decision.requires) {
      const one = this.model.decisions.get(id)!;
      required.set(one.resultName, this.resultOf(one));
    }
    const read = (name: string) => (required.has(name) ? required.get(name) : this.variables(name));
    const value = checkType(this.apply(decision, read), decision.resultType);
    this.results.set(decision.id, value);
    return value;
  }

  private apply({ logic }: DecisionModel, read: (name: string) => unknown): FeelValue {
    if (logic.kind === 'literal expression') return this.evaluate(logic.expression, read);
    return evaluateTable(
      logic,
      (expression, input) =>
        this.evaluate(expression, input === undefined ? read : (name) => (name === '?' ? input : read(name))),
      this.budget,
    );
  }

  private evaluate(expression: FeelExpression, read: (name: string) => unknown): FeelValue {
    const { value, findings, failure } = evaluateValue(expression, read, this.clock, this.budget);
    if (failure) throw new DecisionFailure(`failed to evaluate expression '${expression.source}': ${failure.message}`);
    this.warnings.push(...findings.map(({ message }) => message));
    return value;
  }
}

// helpers

/** Type names of DMN and what FEEL calls them; other names are not checked. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['time', 'time'],
  ['date', 'date'],
  ['dateTime', 'date and time'],
  ['dayTimeDuration', 'days and time duration'],
  ['yearMonthDuration', 'years and months duration'],
]);

function checkType(value: FeelValue, type: string | undefined): FeelValue {
  const expected = type === undefined ? undefined : TYPES.get(type);
  if (value === null || expected === undefined || typeNameOf(value) === expected) return value;
  throw new DecisionFailure(`expected '${type}' but found '${describeValue(value)}'`);
}
