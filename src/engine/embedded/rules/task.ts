import { passThrough } from '../lifecycle';
import type { ElementRules } from '../step';

/** Tasks without work, manual tasks: a token passes. */
export const taskRules: ElementRules = {
  activate: (step, _element, instance) => passThrough(step, instance),
};
