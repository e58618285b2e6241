import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import type { Figure } from '../metrics/figure';
import { type SnapshotRecord, SnapshotsService, type SnapshotWanted } from '../metrics/snapshots.service';
import type { LocalText } from '../platform/errors/domain-error';
import type { Transaction } from '../platform/database/transaction';
import { type Duty, type HardshipDuty, inYear, type MajorDuty } from './duty';
import { type KeptFigure, proposeHardship, proposeMajors, type Proposals, type Source } from './proposal';

export interface Evaluation extends Proposals {
  /** The one date of the figures; undefined when there were none. */
  asOf: Day | undefined;
}

export interface Scene {
  authorityId: string;
  schoolIds: ReadonlySet<string>;
  source: Source;
  /** Figures up to this day. */
  asOf: Day;
}

/** Takes the snapshots that a rule needs and asks the rule whom it proposes. */
@Injectable()
export class ListEvaluation {
  constructor(private readonly snapshots: SnapshotsService) {}

  async evaluate(tx: Transaction, duty: Duty, scene: Scene): Promise<Evaluation> {
    return duty.rule === 'hardship-below-school' ? this.hardship(tx, duty, scene) : this.majors(tx, duty, scene);
  }

  /** Figures of one snapshot within the jurisdiction, each with its snapshot; undefined when there were none. */
  async kept(
    tx: Transaction,
    wanted: SnapshotWanted,
    schoolIds?: ReadonlySet<string>,
  ): Promise<{ snapshot: SnapshotRecord; figures: KeptFigure[] } | undefined> {
    const snapshotId = await this.snapshots.take(tx, wanted);
    if (snapshotId === undefined) return undefined;
    const figures = (await this.snapshots.rows(tx, snapshotId))
      .filter(({ organisationId }: Figure) => schoolIds?.has(organisationId) ?? true)
      .map((figure) => ({ snapshotId, figure }));
    return { snapshot: await this.snapshots.get(tx, snapshotId), figures };
  }

  // helpers

  private async hardship(tx: Transaction, duty: HardshipDuty, scene: Scene): Promise<Evaluation> {
    const { authorityId, schoolIds, source, asOf } = scene;
    const { metric, cohort } = duty;
    const groups = await this.kept(tx, { metric, cohort, level: 'group', asOf, authorityId }, schoolIds);
    if (groups === undefined) return nothing(asOf);
    const date = groups.snapshot.asOf;
    const schools = await this.kept(tx, { metric, cohort, level: 'school', asOf: date, authorityId }, schoolIds);
    // An average of another day is no comparator.
    const sameDay = schools?.snapshot.asOf === date ? schools.figures : [];
    return { ...proposeHardship(groups.figures, sameDay, source), asOf: date };
  }

  /** An earlier class is looked at on the same day of its own year, so that like is compared with like. */
  private async majors(tx: Transaction, duty: MajorDuty, scene: Scene): Promise<Evaluation> {
    const { authorityId, schoolIds, source, asOf } = scene;
    const { metric, cohort: last, years } = duty;
    const figures: KeptFigure[] = [];
    let date: Day | undefined;
    for (let back = 0; back < years; back += 1) {
      const wanted = { metric, cohort: last - back, level: 'major', asOf: inYear(asOf, -back), authorityId } as const;
      const kept = await this.kept(tx, wanted, schoolIds);
      if (back === 0) date = kept?.snapshot.asOf;
      figures.push(...(kept?.figures ?? []));
    }
    return date === undefined ? nothing(asOf) : { ...proposeMajors(figures, duty, source), asOf: date };
  }
}

// helpers

function nothing(asOf: Day): Evaluation {
  const remark: LocalText = {
    zh: `截至${asOf}没有可用的数据；请先导入数据，再重新测算。`,
    en: `There are no figures up to ${asOf}; import them, then evaluate again.`,
  };
  return { items: [], remarks: [remark], asOf: undefined };
}
