import type { L } from './locale';

/** One dictionary per area of the interface. Its keys are checked by the compiler where they are used: `t(inboxText.mine)`. */
export type Dictionary = Record<string, L>;

/** Both languages side by side, so that neither can be forgotten. */
export function dictionary<D extends Dictionary>(texts: D): D {
  return texts;
}
