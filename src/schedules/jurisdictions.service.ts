import { Injectable } from '@nestjs/common';
import { type Day, shanghaiDay } from '../calendar/day';
import { rows, type Transaction } from '../platform/database/transaction';
import { type PackRecord, PolicyService } from '../policy/policy.service';

/** An authority with the policy it works by, and the schools that it answers for. */
export interface Jurisdiction {
  authorityId: string;
  pack: PackRecord;
  /** From this day on the pack is in force here; duties of earlier days are not made up for. */
  since: Day;
  schoolIds: Set<string>;
}

interface Node {
  id: string;
  kind: 'authority' | 'school';
  parentId: string | null;
}

/** Which policy holds where: a school belongs to the nearest authority above it that chose a pack of its own. */
@Injectable()
export class Jurisdictions {
  constructor(private readonly policy: PolicyService) {}

  async all(tx: Transaction): Promise<Jurisdiction[]> {
    const [choices, packs, nodes] = await Promise.all([
      this.policy.choices(tx),
      this.policy.packs(tx),
      rows<Node>(
        tx,
        `SELECT id, kind, parent_id AS "parentId" FROM organisations WHERE kind IN ('authority', 'school') AND disabled_at IS NULL`,
      ),
    ]);
    const found: Jurisdiction[] = [];
    for (const { id, kind, parentId } of nodes) {
      if (kind !== 'authority') continue;
      const own = choices.filter(({ organisationId }) => organisationId === id);
      const holding = own.length > 0 || parentId !== null ? own : choices.filter((one) => one.organisationId === null);
      const latest = holding.at(-1);
      const pack = packs.find((one) => one.id === latest?.packId);
      if (latest === undefined || pack === undefined) continue;
      const since = shanghaiDay(inForceSince(holding));
      found.push({ authorityId: id, pack, since, schoolIds: new Set() });
    }
    assignSchools(nodes, found);
    return found;
  }

  /** Of one authority; undefined when it has no policy of its own. */
  async of(tx: Transaction, authorityId: string): Promise<Jurisdiction | undefined> {
    return (await this.all(tx)).find((one) => one.authorityId === authorityId);
  }
}

// helpers

/** Choosing the same pack again does not begin anything anew. */
function inForceSince(choices: readonly { packId: string; chosenAt: Date }[]): Date {
  const last = choices.at(-1)!;
  const before = choices.findLastIndex(({ packId }) => packId !== last.packId);
  return choices[before + 1]!.chosenAt;
}

function assignSchools(nodes: readonly Node[], found: readonly Jurisdiction[]): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byAuthority = new Map(found.map((one) => [one.authorityId, one]));
  for (const school of nodes) {
    if (school.kind !== 'school') continue;
    let above = school.parentId;
    while (above !== null && !byAuthority.has(above)) above = byId.get(above)?.parentId ?? null;
    if (above !== null) byAuthority.get(above)!.schoolIds.add(school.id);
  }
}
