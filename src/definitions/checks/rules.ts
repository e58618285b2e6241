import type { Check } from './check';
import { engineRefusals } from './engine-refusals';

/** Every rule of the lint, in the order in which its findings are listed. */
export const CHECKS: readonly Check[] = [engineRefusals];
