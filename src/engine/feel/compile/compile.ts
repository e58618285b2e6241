import type { Run } from './run';
import { parseAtLiteral, parseTime } from '../temporal/parse';
import { INPUT_SYMBOL } from '../scope';
import type { Node } from '../syntax/ast';
import { FeelError } from '../values';
import { compileArithmetic, compileNegation } from './arithmetic';
import { compileCall, compileFunction, compileMethodCall } from './calls';
import { compileComparison, compileInstanceOf, compileLogical, compileNot } from './comparisons';
import { compileContext, compileList, compilePath, compileReference } from './contexts';
import { compileIf, compileIteration, compileIterationRange } from './control';
import { compileFilter } from './filters';
import {
  compileAtLeastOne,
  compileIn,
  compileInputComparison,
  compileInputInRange,
  compileRange,
  compileUnaryTest,
} from './tests';

/** Turns a tree into closures, once per deployed expression. Every evaluated node costs one step. */
export function compile(node: Node): Run {
  const run = compileNode(node);
  return (scope) => {
    scope.evaluation.budget.spend(1);
    return run(scope);
  };
}

// helpers

function compileNode(node: Node): Run {
  switch (node.type) {
    case 'literal':
    case 'number':
      return () => node.value;
    case 'temporal':
      return (scope) => {
        const { second } = scope.evaluation.now;
        return (node.form === 'time' ? parseTime(node.text, second) : parseAtLiteral(node.text, second)) ?? null;
      };
    case 'input':
      return (scope) => {
        const input = scope.variable(INPUT_SYMBOL);
        if (input !== undefined) return input;
        return new FeelError("No input value available. '?' can only be used inside an unary-test expression.", true);
      };
    case 'list':
      return compileList(node.items, compile);
    case 'context':
      return compileContext(node.entries, compile);
    case 'range':
      return compileRange(node, compile);
    case 'input comparison':
      return compileInputComparison(node.operator, node.operand, compile);
    case 'input in range':
      return compileInputInRange(node.range, compile);
    case 'unary test':
      return compileUnaryTest(node.test, compile);
    case 'at least one':
      return compileAtLeastOne(node.tests, compile);
    case 'arithmetic':
      return compileArithmetic(node.operator, node.left, node.right, compile);
    case 'negation':
      return compileNegation(node.operand, compile);
    case 'comparison':
      return compileComparison(node.operator, node.left, node.right, compile);
    case 'not':
      return compileNot(node.operand, compile);
    case 'and':
    case 'or':
      return compileLogical(node.type, node.left, node.right, compile);
    case 'if':
      return compileIf(node.condition, node.then, node.otherwise, compile);
    case 'in':
      return compileIn(node.value, node.test, compile);
    case 'instance of':
      return compileInstanceOf(node.value, node.typeName, compile);
    case 'reference':
      return compileReference(node.names);
    case 'path':
      return compilePath(node.value, node.key, compile);
    case 'filter':
      return compileFilter(node.list, node.filter, compile);
    case 'for':
    case 'some':
    case 'every':
      return compileIteration(node.type, node.iterators, node.body, compile);
    case 'iteration':
      return compileIterationRange(node.start, node.end, compile);
    case 'call':
      return compileCall(node.name, node.args, compile);
    case 'method call':
      return compileMethodCall(node.target, node.name, node.args, compile);
    case 'function':
      return compileFunction(node.parameters, node.body, compile);
  }
}
