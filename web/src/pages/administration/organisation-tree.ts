import type { Organisation } from '../../api/administration-types';

export interface OrganisationNode extends Organisation {
  children?: OrganisationNode[];
}

/** Authority → school → college, siblings by name; an organisation whose parent is not in the list stands at the top. */
export function treeOf(organisations: readonly Organisation[]): OrganisationNode[] {
  const known = new Set(organisations.map((organisation) => organisation.id));
  const below = (parentId: string | null): OrganisationNode[] =>
    organisations
      .filter((organisation) =>
        parentId === null
          ? organisation.parentId === null || !known.has(organisation.parentId)
          : organisation.parentId === parentId,
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
      .map((organisation) => {
        const children = below(organisation.id);
        return children.length === 0 ? { ...organisation } : { ...organisation, children };
      });
  return below(null);
}
