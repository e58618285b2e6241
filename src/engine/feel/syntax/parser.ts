import type { Iterator, Node, Ordering } from './ast';
import { TerminalParser } from './terminals';

const ORDERINGS = ['<=', '>=', '<', '>'] as const satisfies readonly Ordering[];
const COMPARISONS = ['<=', '>=', '<', '>', '!=', '='] as const;
const LONG_TYPE_NAMES = ['years and months duration', 'days and time duration', 'date and time', 'function'] as const;

/** The tree of a whole text, or FeelSyntaxError. */
export function parse(source: string, form: 'expression' | 'unary tests'): Node {
  return new Parser(source).parse(form);
}

/** Operators, from the loosest to the tightest binding; each rule begins where whitespace is already skipped. */
class Parser extends TerminalParser {
  parse(form: 'expression' | 'unary tests'): Node {
    this.skip();
    const node = form === 'expression' ? this.expression() : this.unaryTests();
    this.skip();
    return node && this.atEnd() ? node : this.fail();
  }

  protected override expression(): Node | undefined {
    return this.remember(
      'expression',
      () =>
        this.attempt(() => this.ifThenElse()) ??
        this.attempt(() => this.forReturn()) ??
        this.attempt(() => this.quantified()) ??
        this.disjunction(),
    );
  }

  protected override sum(): Node | undefined {
    return this.remember('sum', () =>
      this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.chain(['**'], () => this.negation()))),
    );
  }

  // helpers

  private ifThenElse(): Node | undefined {
    if (!this.exact('if')) return undefined;
    const condition = this.next(() => this.expression());
    if (!condition || !this.text('then')) return undefined;
    const then = this.next(() => this.expression());
    if (!then || !this.text('else')) return undefined;
    const otherwise = this.next(() => this.expression());
    return otherwise && { type: 'if', condition, then, otherwise };
  }

  private forReturn(): Node | undefined {
    return this.exact('for') && this.iteration('for', 'return');
  }

  private quantified(): Node | undefined {
    const type = this.oneOf(['some', 'every']);
    return type && this.iteration(type, 'satisfies');
  }

  private iteration(type: 'for' | 'some' | 'every', keyword: string): Node | undefined {
    const iterators = this.next(() => this.separated(() => this.iterator(), ','));
    if (!iterators || !this.text(keyword)) return undefined;
    const body = this.next(() => this.expression());
    return body && { type, iterators, body };
  }

  private iterator(): Iterator | undefined {
    const name = this.name();
    if (name === undefined || !this.text('in')) return undefined;
    const list = this.next(() => this.attempt(() => this.iterationRange()) ?? this.value());
    return list && [name, list];
  }

  private iterationRange(): Node | undefined {
    const start = this.sum();
    if (!start || !this.text('..')) return undefined;
    const end = this.next(() => this.sum());
    return end && { type: 'iteration', start, end };
  }

  private disjunction(): Node | undefined {
    return this.logical('or', () => this.remember('conjunction', () => this.logical('and', () => this.test())));
  }

  private logical(type: 'and' | 'or', operand: () => Node | undefined): Node | undefined {
    let left = operand();
    while (left) {
      const right: Node | undefined = this.attempt(() => this.text(type) && this.next(operand));
      if (!right) return left;
      left = { type, left, right };
    }
    return undefined;
  }

  /** A sum, compared at most once; or a test of the input. */
  private test(): Node | undefined {
    return this.remember('test', () => {
      const value = this.sum();
      return value ? (this.comparison(value) ?? value) : this.inputTest();
    });
  }

  private comparison(left: Node): Node | undefined {
    return this.attempt(() => {
      this.skip();
      return (
        this.attempt(() => this.binaryComparison(left)) ??
        this.attempt(() => this.between(left)) ??
        this.attempt(() => this.instanceOf(left)) ??
        this.attempt(() => this.isIn(left))
      );
    });
  }

  private binaryComparison(left: Node): Node | undefined {
    const operator = this.oneOf(COMPARISONS);
    const right = operator && this.next(() => this.sum());
    if (!right) return undefined;
    if (operator !== '!=') return { type: 'comparison', operator, left, right };
    return { type: 'not', operand: { type: 'comparison', operator: '=', left, right } };
  }

  private between(value: Node): Node | undefined {
    if (!this.exact('between')) return undefined;
    const low = this.next(() => this.sum());
    if (!low || !this.text('and')) return undefined;
    const high = this.next(() => this.sum());
    if (!high) return undefined;
    return {
      type: 'and',
      left: { type: 'comparison', operator: '>=', left: value, right: low },
      right: { type: 'comparison', operator: '<=', left: value, right: high },
    };
  }

  private instanceOf(value: Node): Node | undefined {
    if (!this.exact('instance') || !this.text('of')) return undefined;
    const typeName = this.next(() => this.oneOf(LONG_TYPE_NAMES) ?? this.qualifiedName()?.join('.'));
    return typeName === undefined ? undefined : { type: 'instance of', value, typeName };
  }

  private isIn(value: Node): Node | undefined {
    if (!this.exact('in')) return undefined;
    const test = this.next(() => this.attempt(() => this.bracketedTests()) ?? this.positiveUnaryTest());
    return test && { type: 'in', value, test };
  }

  private chain(
    operators: readonly ('+' | '-' | '*' | '/' | '**')[],
    operand: () => Node | undefined,
  ): Node | undefined {
    let left = operand();
    while (left) {
      const before: Node = left;
      const next: Node | undefined = this.attempt(() => {
        this.skip();
        const operator = this.oneOf(operators);
        const right = operator && this.next(operand);
        return right && { type: 'arithmetic', operator, left: before, right };
      });
      if (!next) return left;
      left = next;
    }
    return undefined;
  }

  private negation(): Node | undefined {
    return this.attempt(() => {
      const negative = this.exact('-');
      const operand = negative ? this.next(() => this.value()) : this.value();
      return negative && operand ? { type: 'negation', operand } : operand;
    });
  }

  private unaryTests(): Node | undefined {
    return (
      this.attempt((): Node | undefined => {
        const operand = this.exact('not') && this.next(() => this.bracketedTests());
        return operand && { type: 'not', operand };
      }) ??
      this.attempt(() => this.positiveUnaryTests()) ??
      (this.exact('-') && { type: 'literal', value: true })
    );
  }

  private bracketedTests(): Node | undefined {
    if (!this.exact('(')) return undefined;
    const tests = this.next(() => this.positiveUnaryTests());
    return tests && this.text(')') ? tests : undefined;
  }

  private positiveUnaryTests(): Node | undefined {
    const tests = this.separated(() => this.positiveUnaryTest(), ',');
    return tests && (tests.length === 1 ? tests[0] : { type: 'at least one', tests });
  }

  private positiveUnaryTest(): Node | undefined {
    return this.remember('unary test', () => {
      const boolean = this.attempt((): Node | undefined => {
        const operand = this.boolean();
        this.skip();
        return operand && this.atEnd() ? { type: 'input comparison', operator: '=', operand } : undefined;
      });
      const test = boolean ?? this.inputTest();
      if (test) return test;
      const expression = this.expression();
      return expression && { type: 'unary test', test: expression };
    });
  }

  /** `< 5` or `[1..5]`: a test of the input that does not name it. */
  private inputTest(): Node | undefined {
    return (
      this.attempt((): Node | undefined => {
        const operator = this.oneOf(ORDERINGS);
        const operand = operator && this.next(() => this.sum());
        return operand && { type: 'input comparison', operator, operand };
      }) ?? this.inputInRange()
    );
  }

  private inputInRange(): Node | undefined {
    const range = this.range();
    return range && { type: 'input in range', range };
  }

  /** A rule after whitespace. */
  private next<T>(rule: () => T | undefined): T | undefined {
    this.skip();
    return rule();
  }
}
