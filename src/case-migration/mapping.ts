import type { Model, ModelFlow, ModelNode } from '../definitions/definition-model';

/** One element of the version a case runs on, and what it becomes in the version it moves to. */
export interface MappedElement {
  from: string;
  to: string;
}

/** Why a pair is suggested. `same-id`: kept its id and kind. `same-name`: another id, the same kind, name and place. */
export type SuggestionBasis = 'same-id' | 'same-name';

export interface SuggestedElement {
  from: string;
  /** Null when nothing of the new version fits: a case that stands there cannot move without a choice by a person. */
  to: string | null;
  basis: SuggestionBasis | null;
}

/**
 * Suggests what becomes of each node: the one with its id when the kind is the same, else the only one of the same kind with
 * its name whose surroundings correspond. Guesses nothing beyond that.
 */
export function suggestMapping(source: Model, target: Model): SuggestedElement[] {
  const found = new Map<string, string>();
  const suggested: SuggestedElement[] = [];
  for (const node of outerFirst(source)) {
    const same = target.nodes.get(node.id);
    const twin = same?.type === node.type ? same : namesake(node, source, target, found);
    if (twin) found.set(node.id, twin.id);
    suggested.push({
      from: node.id,
      to: twin?.id ?? null,
      basis: !twin ? null : twin.id === node.id ? 'same-id' : 'same-name',
    });
  }
  return suggested;
}

/**
 * The flows that correspond under a mapping of nodes, which the engine needs for tokens that wait at a join: those between
 * corresponding nodes, the one with the same id first.
 */
export function mapFlows(source: Model, target: Model, nodes: readonly MappedElement[]): MappedElement[] {
  const map = new Map(nodes.map(({ from, to }) => [from, to]));
  const corresponds = (flow: ModelFlow, other: ModelFlow | undefined): boolean =>
    other !== undefined && other.source === map.get(flow.source) && other.target === map.get(flow.target);
  const flows = [...source.flows.values()];
  const kept = new Set(flows.filter((flow) => corresponds(flow, target.flows.get(flow.id))).map(({ id }) => id));
  const free = [...target.flows.values()].filter(({ id }) => !kept.has(id));
  return flows.flatMap((flow) => {
    if (kept.has(flow.id)) return [{ from: flow.id, to: flow.id }];
    const at = free.findIndex((other) => corresponds(flow, other));
    return at < 0 ? [] : free.splice(at, 1).map(({ id }) => ({ from: flow.id, to: id }));
  });
}

// helpers

/** Sub-processes before what is in them, so that the surroundings of a node are known when its turn comes. */
function outerFirst({ nodes }: Model): ModelNode[] {
  const depth = (node: ModelNode): number => {
    const around = node.scope === null ? undefined : nodes.get(node.scope);
    return around ? depth(around) + 1 : 0;
  };
  return [...nodes.values()].sort((one, other) => depth(one) - depth(other));
}

function namesake(
  node: ModelNode,
  source: Model,
  target: Model,
  found: ReadonlyMap<string, string>,
): ModelNode | undefined {
  if (node.name === '') return undefined;
  const scope = node.scope === null ? null : found.get(node.scope);
  const twins = [...target.nodes.values()].filter(
    (other) =>
      other.type === node.type && other.name === node.name && other.scope === scope && !source.nodes.has(other.id),
  );
  return twins.length === 1 ? twins[0] : undefined;
}
