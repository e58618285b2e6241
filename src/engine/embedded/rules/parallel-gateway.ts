import { passThrough } from '../lifecycle';
import type { ElementRules } from '../step';

/** Forks into every flow; that a join waits for all of its flows is decided where tokens arrive (`joins.ts`). */
export const parallelGatewayRules: ElementRules = {
  activate: (step, _element, instance) => passThrough(step, instance),
};
