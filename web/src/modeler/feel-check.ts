import { FeelSyntaxError, parseFeel, parseUnaryTests } from '../../../src/engine/feel/feel';

/** Where an expression cannot be read, and what to do about it. */
export interface FeelFault {
  /** Index of the first character that does not fit, counted from 0. */
  position: number;
  hint: string;
}

/** The verdict of the very evaluator that will run the expression; nothing when it can be read. */
export function feelFault(
  expression: string,
  form: 'expression' | 'unary tests' = 'expression',
): FeelFault | undefined {
  try {
    if (form === 'expression') parseFeel(expression);
    else parseUnaryTests(expression);
    return undefined;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { position: error.position, hint: error.hint };
    throw error;
  }
}
