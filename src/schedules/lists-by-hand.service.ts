import { Injectable } from '@nestjs/common';
import { type Figure, figureText } from '../metrics/figure';
import type { Metric } from '../metrics/metric';
import { MetricUnitsService } from '../metrics/metric-units.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { Jurisdictions } from './jurisdictions.service';
import { ListEvaluation } from './list-evaluation.service';
import { ListOpening } from './list-opening.service';
import type { Proposal } from './proposal';
import { ProposedLists } from './proposed-lists.service';
import { AlreadyListedError, UnitOutsideError } from './schedule.errors';

export interface ListByHand {
  authorityId: string;
  rule: 'interview-by-hand' | 'major-by-hand';
  /** Schools for interviews, units of majors for adjustments. */
  targets: readonly string[];
  reason: string;
  /** The rate that the person points to, if any; it is kept as a snapshot. */
  figure?: { metric: Metric; cohort: number };
  personId: string;
}

interface Target {
  unitId: string;
  organisationId: string;
}

/**
 * What the notices leave to judgement ("适时约谈", TJ（二十七）, FJ 七): a person puts schools or majors on a list and says why. It
 * is confirmed like any other. A rate is named with its snapshot or not at all.
 */
@Injectable()
export class ListsByHand {
  constructor(
    private readonly opening: ListOpening,
    private readonly evaluation: ListEvaluation,
    private readonly jurisdictions: Jurisdictions,
    private readonly lists: ProposedLists,
    private readonly units: MetricUnitsService,
  ) {}

  /** Adds to the day's list when there is one. @throws UnitOutsideError, AlreadyListedError */
  async open(tx: Transaction, wanted: ListByHand): Promise<string> {
    const { authorityId, rule, reason, figure, personId } = wanted;
    await this.opening.lock(tx);
    const date = await this.opening.today(tx);
    const targets = await this.targetsOf(tx, wanted);
    const level = rule === 'interview-by-hand' ? 'school' : 'major';
    const kept = figure && (await this.evaluation.kept(tx, { ...figure, level, asOf: date, authorityId }));
    const figures = new Map(kept?.figures.map(({ figure: one }) => [one.unitId, one]));
    const items = targets.map((target) =>
      proposalOf(target, reason.trim(), figures.get(target.unitId), kept?.snapshot.id),
    );
    const existing = await this.lists.find(tx, authorityId, rule, date);
    if (existing !== undefined) {
      if ((await this.lists.add(tx, { id: existing, rule, date }, items)) !== items.length)
        throw new AlreadyListedError();
      return existing;
    }
    const jurisdiction = await this.jurisdictions.of(tx, authorityId);
    const list = {
      rule,
      authorityId,
      jurisdiction: jurisdiction?.pack.jurisdiction ?? '',
      date,
      cohort: figure?.cohort,
      metric: figure?.metric,
      asOf: kept?.snapshot.asOf,
      minCohortState: 'none',
      remarks: [],
      openedBy: personId,
    } as const;
    return (await this.lists.open(tx, list, items))!;
  }

  // helpers

  private async targetsOf(tx: Transaction, { authorityId, rule, targets }: ListByHand): Promise<Target[]> {
    const schools = new Map((await this.opening.schoolsOf(tx, authorityId)).map((school) => [school.id, school]));
    if (rule === 'interview-by-hand') {
      const found = targets.flatMap((id) => schools.get(id) ?? []);
      if (found.length !== targets.length) throw new UnitOutsideError();
      return Promise.all(
        found.map(async (school) => ({
          unitId: await this.units.ensureSchool(tx, school),
          organisationId: school.id,
        })),
      );
    }
    const found = await rows<Target>(
      tx,
      `SELECT id AS "unitId", organisation_id AS "organisationId" FROM metric_units WHERE id = ANY ($1::uuid[]) AND level = 'major'`,
      [targets],
    );
    if (found.length !== targets.length || found.some(({ organisationId }) => !schools.has(organisationId))) {
      throw new UnitOutsideError();
    }
    return found;
  }
}

// helpers

function proposalOf(
  target: Target,
  reason: string,
  figure: Figure | undefined,
  snapshotId: string | undefined,
): Proposal {
  const why: LocalText = { zh: reason, en: reason };
  if (figure === undefined || snapshotId === undefined) return { ...target, subjects: [], reasons: [why] };
  return { ...target, subjects: [{ snapshotId, figure }], reasons: [why, figureText(figure)] };
}
