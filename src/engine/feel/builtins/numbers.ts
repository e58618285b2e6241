import { ArithmeticFailure, Decimal, type RoundingMode } from '../decimal';
import { EvaluationFailure, FeelLimitError } from '../errors';
import { LIMITS } from '../limits';
import { negateDuration } from '../temporal/arithmetic';
import { DayDuration, MonthDuration } from '../temporal/values';
import { FeelError, type FeelValue } from '../values';
import { signature, type Group, type Signature } from './define';

const MODES: readonly string[] = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'];
const TWO = Decimal.of(2);

export const numberFunctions: Group = {
  decimal: [
    rounding('scale', 'HALF_EVEN'),
    signature(['n', 'scale', 'mode'], ([n, scale, mode]) => {
      if (!(n instanceof Decimal && scale instanceof Decimal && typeof mode === 'string')) return undefined;
      const wanted = mode.toUpperCase();
      if (MODES.includes(wanted)) return round(n, scale, wanted as RoundingMode);
      return new FeelError(`Illegal argument '${mode}' for rounding mode. Must be one of: ${MODES.join(', ')}`);
    }),
  ],
  // two parameters are called `scala`; named calls need that spelling, as in Zeebe
  floor: [toWhole('FLOOR'), rounding('scala', 'FLOOR')],
  ceiling: [toWhole('CEILING'), rounding('scale', 'CEILING')],
  'round up': [rounding('scale', 'UP')],
  'round down': [rounding('scale', 'DOWN')],
  'round half up': [rounding('scale', 'HALF_UP')],
  'round half down': [rounding('scala', 'HALF_DOWN')],
  abs: [signature(['number'], ([value]) => absolute(value)), signature(['n'], ([value]) => absolute(value))],
  modulo: [
    signature(['dividend', 'divisor'], ([dividend, divisor]) => {
      if (!(dividend instanceof Decimal && divisor instanceof Decimal)) return undefined;
      if (divisor.sign() === 0) throw new EvaluationFailure('Division by zero');
      return dividend.remainder(divisor).plus(divisor).remainder(divisor);
    }),
  ],
  sqrt: [ofDouble('number', (value) => (value < 0 ? null : Math.sqrt(value)))],
  log: [ofDouble('number', Math.log)],
  exp: [ofDouble('number', Math.exp)],
  odd: [ofNumber('number', (value) => value.abs().remainder(TWO).compare(Decimal.ONE) === 0)],
  even: [ofNumber('number', (value) => value.remainder(TWO).sign() === 0)],
  'random number': [signature([], () => Decimal.ofDouble(Math.random()))],
};

// helpers

function ofNumber(parameter: string, body: (value: Decimal) => FeelValue): Signature {
  return signature([parameter], ([value]) => (value instanceof Decimal ? body(value) : undefined));
}

/** Computed on doubles; a result that is no number fails the evaluation. */
function ofDouble(parameter: string, body: (value: number) => number | null): Signature {
  return ofNumber(parameter, (value) => {
    const result = body(value.toDouble());
    return result === null ? null : Decimal.ofDouble(result);
  });
}

function toWhole(mode: RoundingMode): Signature {
  return ofNumber('n', (value) => round(value, Decimal.ZERO, mode));
}

function rounding(scaleParameter: string, mode: RoundingMode): Signature {
  return signature(['n', scaleParameter], ([n, scale]) =>
    n instanceof Decimal && scale instanceof Decimal ? round(n, scale, mode) : undefined,
  );
}

function round(value: Decimal, scale: Decimal, mode: RoundingMode): Decimal | FeelError {
  const places = scale.toInt();
  if (Math.abs(places) > LIMITS.digits) throw new FeelLimitError(`a number has more than ${LIMITS.digits} digits`);
  try {
    return value.withScale(places, mode);
  } catch (error) {
    if (error instanceof ArithmeticFailure)
      return new FeelError(`Failed to apply rounding mode '${mode}': ${error.message}`);
    throw error;
  }
}

/** A period is negative when one of its parts is. */
function absolute(value: FeelValue | undefined): FeelValue | undefined {
  if (value instanceof Decimal) return value.abs();
  if (value instanceof MonthDuration) return value.months < 0 ? negateDuration(value) : value;
  if (value instanceof DayDuration) return value.seconds < 0 ? negateDuration(value) : value;
  return undefined;
}
