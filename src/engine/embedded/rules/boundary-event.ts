import { passThrough } from '../lifecycle';
import type { ElementRules } from '../step';

/** Entered when it has happened; what it brought is local to it until its output mappings ran. */
export const boundaryEventRules: ElementRules = {
  activate: (step, _element, instance) => passThrough(step, instance),
};
