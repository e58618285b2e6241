import { BUILTINS } from '../../../src/engine/feel/builtins/builtins';

/** A function as the library's editor offers it while one types. */
interface OfferedFunction {
  name: string;
  type: 'function';
  params: { name: string }[];
  /** HTML. */
  info: string;
}

/**
 * Stands in for the library's list (see vite.config.ts), which describes another evaluator in English: what is offered is what
 * our evaluator has, with its ways to call it.
 */
export const camundaBuiltins: OfferedFunction[] = [...BUILTINS].map(([name, signatures]) => ({
  name,
  type: 'function',
  params: (signatures[0]?.parameters ?? []).map((parameter) => ({ name: parameter })),
  info: signatures.map(({ parameters }) => `<p><code>${name}(${parameters.join(', ')})</code></p>`).join(''),
}));
