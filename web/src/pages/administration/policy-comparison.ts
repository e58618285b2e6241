import type { PolicyPack, PolicyParameter } from '../../api/administration-types';

export interface ComparedParameter {
  key: string;
  question: PolicyParameter['question'];
  /** One per pack, in the order of the packs. */
  cells: (PolicyParameter | undefined)[];
  /** At least two packs do not say the same; a pack that is silent says something else than one that sets a value. */
  differs: boolean;
}

/** Every parameter of any pack, one line each. */
export function comparePacks(packs: readonly PolicyPack[]): ComparedParameter[] {
  const lines = new Map<string, PolicyParameter>();
  for (const { parameters } of packs) for (const parameter of parameters) lines.set(parameter.key, parameter);
  return [...lines.values()].map(({ key, question }) => {
    const cells = packs.map(({ parameters }) => parameters.find((parameter) => parameter.key === key));
    const said = new Set(cells.map((cell) => (cell?.state === 'set' ? JSON.stringify(cell.value) : 'unset')));
    return { key, question, cells, differs: said.size > 1 };
  });
}
