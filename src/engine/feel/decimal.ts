import { EvaluationFailure, FeelLimitError } from './errors';
import { LIMITS } from './limits';

/** Digits kept by arithmetic: IEEE 754 decimal128, as Zeebe computes. */
const PRECISION = 34;

export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/**
 * A decimal number with scale: `unscaled * 10^-scale`. Decimal libraries at hand drop trailing zeros; FEEL shows them
 * (`string(1.10 + 1.10)` is "2.20"), so the scale rules of Java's BigDecimal are kept here on bigint.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);
  static readonly ONE = new Decimal(1n, 0);

  /** @param precision digits that arithmetic on this number as left operand keeps: 34, or more if it was written with more */
  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
    readonly precision: number = PRECISION,
  ) {
    if (!Number.isSafeInteger(scale) || Math.abs(scale) > 2 ** 31) throw new EvaluationFailure('Overflow of a number');
  }

  static of(value: number | bigint): Decimal {
    return new Decimal(BigInt(value), 0);
  }

  /** Reads what Java's BigDecimal reads; undefined for anything else. Digits of all scripts count. */
  static parse(text: string): Decimal | undefined {
    const plain = text.replace(/[\p{Nd}]/gu, digitValue);
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/.exec(plain);
    if (!match) return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole.length + fraction.length === 0) return undefined;
    if (whole.length + fraction.length > LIMITS.digits)
      throw new FeelLimitError(`a number has more than ${LIMITS.digits} digits`);
    const scale = fraction.length - Number(exponent);
    if (Math.abs(scale) >= 2 ** 31) return undefined;
    const unscaled = BigInt(whole + fraction);
    const number = new Decimal(sign === '-' ? -unscaled : unscaled, scale);
    return number.digits() > PRECISION ? new Decimal(number.unscaled, scale, number.digits()) : number;
  }

  /** A double as a Java program would have written it: 1 is `1.0`, 1e20 is `1.0E20`. What is no number fails the evaluation. */
  static ofDouble(value: number): Decimal {
    if (!Number.isFinite(value)) throw new EvaluationFailure(`${value} is not a number`);
    const [, sign = '', head = '0', tail = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(
      value.toExponential(),
    )!;
    const power = Number(exponent);
    const digits = BigInt(sign + head + tail);
    const written = tail.length === 0 ? 1 : tail.length;
    const scientific = power < -3 || power >= 7;
    const scale = scientific ? written - power : Math.max(tail.length - power, 1);
    return new Decimal(digits * 10n ** BigInt(scale - (tail.length - power)), scale);
  }

  digits(): number {
    return countDigits(this.unscaled);
  }

  sign(): -1 | 0 | 1 {
    return this.unscaled === 0n ? 0 : this.unscaled < 0n ? -1 : 1;
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale, this.precision);
  }

  abs(): Decimal {
    return this.unscaled < 0n ? this.negate() : this;
  }

  plus(other: Decimal): Decimal {
    return addRounded(this, other, this.precision);
  }

  minus(other: Decimal): Decimal {
    return addRounded(this, other.negate(), this.precision);
  }

  times(other: Decimal): Decimal {
    return roundTo(this.unscaled * other.unscaled, this.scale + other.scale, this.precision, this.precision);
  }

  /** The divisor must not be zero. */
  dividedBy(other: Decimal): Decimal {
    return divideRounded(this, other, this.precision, this.precision);
  }

  /** Whole exponents only, as X3.274 defines it. */
  power(exponent: number): Decimal {
    if (Math.abs(exponent) > 999_999_999) throw new EvaluationFailure('Invalid operation');
    if (exponent === 0) return new Decimal(1n, 0, this.precision);
    const rest = Math.abs(exponent);
    const work = this.precision + String(rest).length + 1;
    let result: Decimal = Decimal.ONE;
    const bits = rest.toString(2);
    for (const [index, bit] of [...bits].entries()) {
      if (index > 0) result = roundTo(result.unscaled ** 2n, result.scale * 2, work, work);
      if (bit === '1') result = roundTo(result.unscaled * this.unscaled, result.scale + this.scale, work, work);
    }
    if (exponent < 0) {
      if (result.sign() === 0) throw new EvaluationFailure('Division by zero');
      result = divideRounded(Decimal.ONE, result, work, work);
    }
    return roundTo(result.unscaled, result.scale, this.precision, this.precision);
  }

  /** The remainder has the sign of this number; the divisor must not be zero. */
  remainder(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const rest = align(this, scale) % align(other, scale);
    return new Decimal(rest, scale, this.precision);
  }

  withScale(scale: number, mode: RoundingMode): Decimal {
    if (scale >= this.scale) return new Decimal(align(this, scale), scale, this.precision);
    const drop = this.scale - scale;
    if (drop > this.digits() + 1) {
      // the number is less than half of the last place kept
      const away = mode === 'UP' || (mode === 'CEILING' && this.sign() > 0) || (mode === 'FLOOR' && this.sign() < 0);
      if (mode === 'UNNECESSARY' && this.sign() !== 0) throw new ArithmeticFailure('Rounding necessary');
      return new Decimal(away ? BigInt(this.sign()) : 0n, scale, this.precision);
    }
    return new Decimal(divideInteger(this.unscaled, 10n ** BigInt(drop), mode), scale, this.precision);
  }

  compare(other: Decimal): number {
    const signs = this.sign() - other.sign();
    if (signs !== 0) return Math.sign(signs);
    if (this.sign() === 0) return 0;
    const magnitude = this.digits() - this.scale - (other.digits() - other.scale);
    if (magnitude !== 0) return magnitude > 0 === this.sign() > 0 ? 1 : -1;
    const scale = Math.max(this.scale, other.scale);
    const [left, right] = [align(this, scale), align(other, scale)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  isWhole(): boolean {
    return (
      this.scale <= 0 ||
      this.unscaled === 0n ||
      (this.scale <= this.digits() && this.unscaled % 10n ** BigInt(this.scale) === 0n)
    );
  }

  /** The whole part as a signed 64-bit integer; overflow wraps, as a stored number does. */
  toLong(): bigint {
    if (this.scale <= -64 || this.digits() - this.scale <= 0) return 0n;
    const whole =
      this.scale <= 0 ? this.unscaled * 10n ** BigInt(-this.scale) : this.unscaled / 10n ** BigInt(this.scale);
    return BigInt.asIntN(64, whole);
  }

  /** The whole part as a signed 32-bit integer; overflow wraps. */
  toInt(): number {
    return Number(BigInt.asIntN(32, this.toLong()));
  }

  toDouble(): number {
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  /** As Java writes it: plain unless the exponent is positive or below -6. */
  toString(): string {
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString();
    const sign = this.unscaled < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;
    const adjusted = digits.length - 1 - this.scale;
    if (this.scale > 0 && adjusted >= -6) {
      const padded = digits.padStart(this.scale + 1, '0');
      return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
    }
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${sign}${mantissa}${adjusted === 0 ? '' : `E${adjusted > 0 ? '+' : ''}${adjusted}`}`;
  }
}

/** A rounding that cannot be done; the function that asked for it turns it into null and a warning. */
export class ArithmeticFailure extends Error {}

// helpers

function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  for (let zero = code; zero >= code - 9; zero--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  }
  return String(code % 10);
}

function countDigits(value: bigint): number {
  return value === 0n ? 1 : (value < 0n ? -value : value).toString().length;
}

function align(value: Decimal, scale: number): bigint {
  if (scale === value.scale) return value.unscaled;
  if (scale - value.scale > LIMITS.digits && value.unscaled !== 0n)
    throw new FeelLimitError(`a number has more than ${LIMITS.digits} digits`);
  return value.unscaled === 0n ? 0n : value.unscaled * 10n ** BigInt(scale - value.scale);
}

/** Rounds half even to the number of digits and keeps the scale rules of a MathContext. */
function roundTo(unscaled: bigint, scale: number, digits: number, precision: number): Decimal {
  const surplus = countDigits(unscaled) - digits;
  if (surplus <= 0) return new Decimal(unscaled, scale, precision);
  const rounded = divideInteger(unscaled, 10n ** BigInt(surplus), 'HALF_EVEN');
  return roundTo(rounded, scale - surplus, digits, precision);
}

function addRounded(left: Decimal, right: Decimal, precision: number): Decimal {
  const preferred = Math.max(left.scale, right.scale);
  if (left.sign() === 0 || right.sign() === 0) {
    if (left.sign() === right.sign()) return new Decimal(0n, preferred, precision);
    const other = left.sign() === 0 ? right : left;
    return toPreferredScale(roundTo(other.unscaled, other.scale, precision, precision), preferred, precision);
  }
  const [larger, smaller] = left.digits() - left.scale >= right.digits() - right.scale ? [left, right] : [right, left];
  const lowest = larger.digits() - larger.scale - precision - 3;
  if (smaller.digits() - smaller.scale < lowest && smaller.scale > larger.scale) {
    // so small that only its sign can matter for rounding
    const scale = Math.max(larger.scale, 1 - lowest) + 1;
    return roundTo(align(larger, scale) + BigInt(smaller.sign()), scale, precision, precision);
  }
  return roundTo(align(left, preferred) + align(right, preferred), preferred, precision, precision);
}

function toPreferredScale(value: Decimal, preferred: number, precision: number): Decimal {
  if (value.scale >= preferred) return stripZeros(value, preferred);
  const room = Math.min(precision - value.digits(), preferred - value.scale);
  return new Decimal(align(value, value.scale + room), value.scale + room, precision);
}

function stripZeros(value: Decimal, preferred: number): Decimal {
  let { unscaled, scale } = value;
  while (scale > preferred && unscaled % 10n === 0n && unscaled !== 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new Decimal(unscaled, scale, value.precision);
}

function divideRounded(left: Decimal, right: Decimal, digits: number, precision: number): Decimal {
  const preferred = left.scale - right.scale;
  if (left.sign() === 0) return new Decimal(0n, preferred, precision);
  // enough digits that the quotient has more than asked for, with a sticky last digit for what is cut
  const shift = Math.max(0, digits + 3 + right.digits() - left.digits());
  const numerator = left.unscaled * 10n ** BigInt(shift);
  const quotient = numerator / right.unscaled;
  const exact = quotient * right.unscaled === numerator;
  const sticky = exact ? 0n : numerator < 0n === right.unscaled < 0n ? 1n : -1n;
  const rounded = roundTo(quotient * 10n + sticky, preferred + shift + 1, digits, precision);
  return exact ? stripZeros(rounded, preferred) : rounded;
}

function divideInteger(value: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = value / divisor;
  const rest = value % divisor;
  if (rest === 0n) return quotient;
  const away = value < 0n !== divisor < 0n ? quotient - 1n : quotient + 1n;
  const positive = value < 0n === divisor < 0n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const size = divisor < 0n ? -divisor : divisor;
  switch (mode) {
    case 'UP':
      return away;
    case 'DOWN':
      return quotient;
    case 'CEILING':
      return positive ? away : quotient;
    case 'FLOOR':
      return positive ? quotient : away;
    case 'HALF_UP':
      return twice >= size ? away : quotient;
    case 'HALF_DOWN':
      return twice > size ? away : quotient;
    case 'HALF_EVEN':
      return twice > size || (twice === size && quotient % 2n !== 0n) ? away : quotient;
    case 'UNNECESSARY':
      throw new ArithmeticFailure('Rounding necessary');
  }
}
