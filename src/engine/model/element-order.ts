import { Parser } from 'saxen';
import type { Refusal } from './deployment.errors';

/**
 * The schema of BPMN fixes the order of an element's children, and Zeebe checks it (SEMANTICS 9); the reader of models does
 * not. A model out of order would run here and be refused there.
 */
const RANKS: Record<string, number> = {
  documentation: 0,
  extensionElements: 1,
  auditing: 2,
  monitoring: 2,
  categoryValueRef: 3,
  incoming: 4,
  outgoing: 5,
  ioSpecification: 6,
  property: 6,
  dataInput: 6,
  dataOutput: 6,
  dataInputAssociation: 6,
  dataOutputAssociation: 6,
  resourceRole: 6,
  multiInstanceLoopCharacteristics: 7,
  standardLoopCharacteristics: 7,
  laneSet: 8,
  association: 10,
  group: 10,
  textAnnotation: 10,
};
/** Flow elements, event definitions and everything else that is particular to one kind of element. */
const OTHER_RANK = 9;

/** Elements whose children are checked: everything a token can be at, and what holds such elements. */
const CHECKED = /^bpmn:(process|subProcess|.*Event|.*Gateway|.*Task|task|callActivity|sequenceFlow)$/;
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

interface Open {
  name: string;
  id: string;
  rank: number;
}

/** The elements whose children stand in an order the schema does not allow. */
export function refuseOrder(xml: string): Refusal[] {
  const refusals = new Map<string, Refusal>();
  const open: Open[] = [];
  const parser = new Parser();
  parser.ns({ [BPMN]: 'bpmn' });
  parser.on('openTag', (name, attributes) => {
    const parent = open.at(-1);
    const local = name.startsWith('bpmn:') ? name.slice(5) : undefined;
    if (parent && local !== undefined && CHECKED.test(parent.name)) {
      const rank = RANKS[local] ?? OTHER_RANK;
      if (rank < parent.rank) {
        refusals.set(parent.id, {
          elementId: parent.id,
          reason: `Its child "${local}" stands too late in the file.`,
          hint: 'Export the model again from the modeler.',
        });
      }
      parent.rank = Math.max(parent.rank, rank);
    }
    open.push({ name, id: attributes().id ?? 'definitions', rank: 0 });
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  // Whether the file is well-formed at all is said by the reader of models.
  parser.on('error', () => undefined);
  parser.on('warn', () => undefined);
  parser.parse(xml);
  return [...refusals.values()];
}
