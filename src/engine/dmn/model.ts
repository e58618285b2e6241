import type { FeelExpression } from '../feel/feel';

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** A file of decisions, read once at deployment. */
export interface DmnModel {
  readonly id: string;
  readonly name: string;
  readonly decisions: ReadonlyMap<string, DecisionModel>;
}

export interface DecisionModel {
  readonly id: string;
  readonly name: string;
  /** A name the author gave this version. */
  readonly versionTag?: string;
  /** The name of its result in decisions that need it. */
  readonly resultName: string;
  /** `string`, `number`, …: a result of another type fails. */
  readonly resultType: string | undefined;
  readonly logic: DecisionTable | LiteralExpression;
  /** Ids of the decisions whose results this one reads, in order. */
  readonly requires: readonly string[];
}

export interface LiteralExpression {
  readonly kind: 'literal expression';
  readonly expression: FeelExpression;
}

export interface DecisionTable {
  readonly kind: 'decision table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly FeelExpression[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRule[];
}

export interface TableOutput {
  readonly name: string;
  /** Listed values, most important first; for PRIORITY and OUTPUT ORDER. */
  readonly values: readonly string[];
  /** The result when no rule matches. */
  readonly fallback: FeelExpression | undefined;
}

export interface TableRule {
  readonly id: string;
  /** One test per input; nothing for an empty cell, which any input passes. */
  readonly tests: readonly (FeelExpression | undefined)[];
  /** One expression per output. */
  readonly results: readonly FeelExpression[];
}
