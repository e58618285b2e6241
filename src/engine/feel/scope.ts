import { fromJson } from './json';
import type { Budget } from './limits';
import { describeValue } from './text';
import { FeelError, FeelFunction, type FeelContext, type FeelValue, type Warning, type WarningCode } from './values';

/** The name under which `in` and unary tests keep the value they test. */
export const INPUT = 'cellInput';
/** The name of that value inside the test itself. */
export const INPUT_SYMBOL = '?';

const MAX_WARNINGS = 1_000;
/** Making the text of a warning costs more than most operators. */
const WARNING_STEPS = 20;

/** What one evaluation carries along: its clock, limits and what it had to warn of. */
export class Evaluation {
  readonly warnings: Warning[] = [];
  /** An unfulfilled `assert` fails the whole evaluation, whatever is made of its result. */
  assertion: string | undefined;

  constructor(
    /** Seconds since 1970, and nanoseconds of the second. */
    readonly now: { second: number; nano: number },
    readonly zone: string,
    private readonly variables: (name: string) => unknown,
    private readonly builtins: ReadonlyMap<string, readonly FeelFunction[]>,
    readonly budget: Budget,
  ) {}

  warn(code: WarningCode, message: string): void {
    if (code === 'ASSERT_FAILURE') this.assertion ??= message;
    this.budget.spend(WARNING_STEPS);
    if (this.warnings.length < MAX_WARNINGS) this.warnings.push({ code, message });
  }

  /** Warns and gives the error value. */
  refuse(code: WarningCode, message: string): FeelError {
    this.warn(code, message);
    return new FeelError(message);
  }

  /** A value inside a warning; not worked out for warnings that are dropped. */
  describe(value: FeelValue): string {
    return this.warnings.length < MAX_WARNINGS ? describeValue(value) : '…';
  }

  /** The outermost names: the caller's variables and the built-in functions. */
  rootScope(): Scope {
    const known = new Map<string, FeelValue | undefined>();
    const read = (name: string) => {
      if (!known.has(name)) {
        const json = this.variables(name);
        known.set(name, json === undefined ? undefined : fromJson(json, this.budget));
      }
      return known.get(name);
    };
    return new Scope(this, undefined, read, this.builtins);
  }
}

/** Names visible at one place; inner ones hide outer ones. Functions and variables are separate worlds. */
export class Scope {
  constructor(
    readonly evaluation: Evaluation,
    private readonly parent: Scope | undefined,
    private readonly read: (name: string) => FeelValue | undefined,
    private readonly functions?: ReadonlyMap<string, readonly FeelFunction[]>,
  ) {}

  /** Undefined when there is no such variable. */
  variable(name: string): FeelValue | undefined {
    const value = this.read(name);
    return value === undefined ? this.parent?.variable(name) : value;
  }

  findFunction(name: string, fits: (candidate: FeelFunction) => boolean): FeelFunction | undefined {
    return this.functions?.get(name)?.find(fits) ?? this.parent?.findFunction(name, fits);
  }

  /** One more name; a function becomes callable by it. */
  with(name: string, value: FeelValue): Scope {
    if (value instanceof FeelFunction)
      return new Scope(this.evaluation, this, () => undefined, new Map([[name, [value]]]));
    return this.withVariables(new Map([[name, value]]));
  }

  /** One more name whose value is made when it is read. */
  withLazy(name: string, make: () => FeelValue): Scope {
    return new Scope(this.evaluation, this, (wanted) => (wanted === name ? make() : undefined));
  }

  /** More variables; a function among them can be passed on but not called. */
  withVariables(variables: ReadonlyMap<string, FeelValue>): Scope {
    return new Scope(this.evaluation, this, (name) => variables.get(name));
  }

  /** The entries and functions of a context, hiding the names outside. */
  withContext(context: FeelContext): Scope {
    return new Scope(this.evaluation, this, (name) => context.entries.get(name), context.functions);
  }
}
