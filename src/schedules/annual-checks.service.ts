import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import type { Rate } from '../metrics/rate';
import type { LocalText } from '../platform/errors/domain-error';
import { rows, type Transaction } from '../platform/database/transaction';
import { inYear } from './duty';
import type { Jurisdiction } from './jurisdictions.service';
import { ListEvaluation } from './list-evaluation.service';
import { ListOpening } from './list-opening.service';
import { checkMajor, type KeptFigure, type Proposal } from './proposal';
import { ProposedLists } from './proposed-lists.service';

/** A major whose adjustment was confirmed, with what it was listed for. */
interface Listed {
  unitId: string;
  organisationId: string;
  date: Day;
  cohort: number;
  metric: Metric;
  threshold: Rate;
  source: LocalText;
}

/**
 * A major that was listed is looked at again a year later, by the same metric and threshold of the next class, until a
 * person dismisses it (processes §6: annual check of the metric).
 */
@Injectable()
export class AnnualChecks {
  constructor(
    private readonly opening: ListOpening,
    private readonly evaluation: ListEvaluation,
    private readonly lists: ProposedLists,
  ) {}

  /** Opens or fills the lists of checks that are due; answers with the number of majors put on them. */
  async openDue(tx: Transaction, jurisdiction: Jurisdiction, today: Day): Promise<number> {
    await this.opening.lock(tx);
    const due = (await this.listed(tx, jurisdiction.authorityId)).filter(({ date }) => inYear(date, 1) <= today);
    const groups = new Map<string, Listed[]>();
    for (const one of due) {
      const key = `${one.date}:${one.metric}:${one.cohort}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    let added = 0;
    for (const group of groups.values()) added += await this.check(tx, jurisdiction, group, today);
    return added;
  }

  // helpers

  /** The latest time that each major was listed, where a person confirmed it. */
  private listed(tx: Transaction, authorityId: string): Promise<Listed[]> {
    return rows<Listed>(
      tx,
      `SELECT "unitId", "organisationId", date, cohort, metric, threshold, source FROM (
         SELECT DISTINCT ON (item.unit_id) item.unit_id AS "unitId", item.organisation_id AS "organisationId", item.state,
           list.due_date AS date, list.cohort, list.metric, list.source,
           CASE WHEN list.threshold_numerator IS NOT NULL
             THEN jsonb_build_object('numerator', list.threshold_numerator, 'denominator', list.threshold_denominator) END AS threshold
         FROM proposed_items item JOIN proposed_lists list ON list.id = item.list_id
         WHERE list.authority_id = $1 AND list.rule IN ('major-below-threshold', 'major-annual-check')
         ORDER BY item.unit_id, list.due_date DESC
       ) AS latest WHERE state = 'confirmed' AND threshold IS NOT NULL ORDER BY date, "unitId"`,
      [authorityId],
    );
  }

  private async check(
    tx: Transaction,
    jurisdiction: Jurisdiction,
    group: readonly Listed[],
    today: Day,
  ): Promise<number> {
    const { authorityId, pack } = jurisdiction;
    const [{ date: before, cohort: last, metric, threshold, source }] = group as [Listed, ...Listed[]];
    const date = inYear(before, 1);
    const cohort = last + 1;
    const asOf = date < today ? date : today;
    const kept = await this.evaluation.kept(tx, { metric, cohort, level: 'major', asOf, authorityId });
    const figures = new Map(kept?.figures.map((one): [string, KeptFigure] => [one.figure.unitId, one]));
    const items = group.map(({ unitId, organisationId }): Proposal => {
      const subject = figures.get(unitId);
      if (subject !== undefined) return checkMajor(subject, threshold, source);
      return { unitId, organisationId, subjects: [], reasons: [withoutFigure(cohort, asOf), source] };
    });
    const existing = await this.lists.find(tx, authorityId, 'major-annual-check', date);
    if (existing !== undefined) return this.lists.add(tx, { id: existing, rule: 'major-annual-check', date }, items);
    await this.lists.open(
      tx,
      {
        rule: 'major-annual-check',
        authorityId,
        jurisdiction: pack.jurisdiction,
        source,
        date,
        cohort,
        metric,
        asOf: kept?.snapshot.asOf,
        threshold,
        minCohortState: 'none',
        remarks: [],
      },
      items,
    );
    return items.length;
  }
}

// helpers

const withoutFigure = (cohort: number, asOf: Day): LocalText => ({
  zh: `年度复核：没有${cohort}届截至${asOf}的数据`,
  en: `Annual check: there is no figure of the class of ${cohort} up to ${asOf}`,
});
