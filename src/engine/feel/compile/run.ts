import type { Scope } from '../scope';
import type { Node } from '../syntax/ast';
import type { FeelValue } from '../values';

/** A compiled expression. */
export type Run = (scope: Scope) => FeelValue;

/** Compiles a part of an expression; handed to the compilers of each construct, so that they need not know each other. */
export type Compile = (node: Node) => Run;
