import { FeelSyntaxError, parseFeel, parseUnaryTests, type FeelExpression } from '../feel/feel';
import { DmnModelError } from './dmn.errors';
import type { Aggregation, DecisionTable, HitPolicy, TableOutput, TableRule } from './model';
import { childOf, childrenOf, type XmlElement } from './xml';

const HIT_POLICIES: readonly string[] = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'];
const AGGREGATIONS: readonly string[] = ['SUM', 'COUNT', 'MIN', 'MAX'];
const MAX_RULES = 5_000;

/** @throws DmnModelError for what cannot be read or evaluated */
export function parseTable(table: XmlElement, decisionId: string): DecisionTable {
  const where = table.attributes['id'] ?? decisionId;
  const hitPolicy = oneOf(table, 'hitPolicy', HIT_POLICIES, where) ?? 'UNIQUE';
  const aggregation = oneOf(table, 'aggregation', AGGREGATIONS, where);
  const inputs = childrenOf(table, 'input').map((input) =>
    parseExpressionOf(childOf(input, 'inputExpression'), input.attributes['id'] ?? where),
  );
  const outputs = childrenOf(table, 'output').map((output) => parseOutput(output, where));
  const rules = childrenOf(table, 'rule');
  if (outputs.length === 0) throw new DmnModelError(where, 'The table has no output.', 'Add one.');
  if (outputs.length > 1 && outputs.some(({ name }) => name === '')) {
    throw new DmnModelError(where, 'One of several outputs has no name.', 'Name each output.');
  }
  if (outputs.length > 1 && hitPolicy === 'COLLECT' && aggregation) {
    throw new DmnModelError(
      where,
      'COLLECT cannot aggregate several outputs.',
      'Remove the aggregation or keep one output.',
    );
  }
  if (rules.length > MAX_RULES)
    throw new DmnModelError(where, `The table has more than ${MAX_RULES} rules.`, 'Split it.');
  return {
    kind: 'decision table',
    hitPolicy: hitPolicy as HitPolicy,
    aggregation: aggregation as Aggregation | undefined,
    inputs,
    outputs,
    rules: rules.map((rule) => parseRule(rule, inputs.length, outputs.length, where)),
  };
}

/** The `<text>` of an expression. */
export function parseExpressionOf(element: XmlElement | undefined, where: string): FeelExpression {
  const text = element ? childOf(element, 'text') : undefined;
  if (!element || !text) throw new DmnModelError(where, 'An expression is missing.', 'Write it.');
  checkLanguage(element, where);
  return readFeel(text.text, parseFeel, element.attributes['id'] ?? where);
}

// helpers

function parseOutput(output: XmlElement, where: string): TableOutput {
  const values = childOf(output, 'outputValues');
  const fallback = childOf(output, 'defaultOutputEntry');
  return {
    name: output.attributes['name'] ?? '',
    values:
      (values &&
        childOf(values, 'text')
          ?.text.split(',')
          .map((value) => value.trim().replaceAll(/["']/g, ''))) ??
      [],
    fallback: fallback && parseExpressionOf(fallback, output.attributes['id'] ?? where),
  };
}

function parseRule(rule: XmlElement, inputs: number, outputs: number, table: string): TableRule {
  const id = rule.attributes['id'] ?? table;
  const tests = childrenOf(rule, 'inputEntry').map((entry) => parseTest(entry, id));
  const results = childrenOf(rule, 'outputEntry').map((entry) => parseExpressionOf(entry, id));
  if (tests.length !== inputs || results.length !== outputs) {
    throw new DmnModelError(id, 'The rule has not one cell for each input and output.', 'Complete it.');
  }
  return { id, tests, results };
}

function parseTest(entry: XmlElement, rule: string): FeelExpression | undefined {
  checkLanguage(entry, rule);
  const text = childOf(entry, 'text')?.text ?? '';
  return text === '' ? undefined : readFeel(text, parseUnaryTests, entry.attributes['id'] ?? rule);
}

/** FEEL by its name or by the namespace of any version. */
function checkLanguage(element: XmlElement, where: string): void {
  const language = element.attributes['expressionLanguage']?.toLowerCase() ?? 'feel';
  if (
    language !== 'feel' &&
    !/^https?:\/\/www\.omg\.org\/spec\/(feel|dmn)\/\d{8}\/feel\/?$/.test(language) &&
    language !== 'http://www.omg.org/spec/feel/20140401'
  ) {
    throw new DmnModelError(where, `The expression language '${language}' is not supported.`, 'Write it in FEEL.');
  }
}

function readFeel(text: string, parse: (text: string) => FeelExpression, where: string): FeelExpression {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FeelSyntaxError) throw new DmnModelError(where, error.message, `Hint: ${error.hint}.`);
    throw error;
  }
}

function oneOf(element: XmlElement, attribute: string, known: readonly string[], where: string): string | undefined {
  const value = element.attributes[attribute];
  if (value === undefined || known.includes(value)) return value;
  throw new DmnModelError(where, `'${value}' is no ${attribute} of DMN.`, `Take one of ${known.join(', ')}.`);
}
