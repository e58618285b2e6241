import { Injectable } from '@nestjs/common';
import { type Day, shanghaiDay } from '../calendar/day';
import { unitText } from '../metrics/figure';
import { isSchoolBelow } from '../metrics/figures-sql';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type Duty, dutiesOf, type MajorDuty } from './duty';
import { type Jurisdiction, Jurisdictions } from './jurisdictions.service';
import { ListEvaluation } from './list-evaluation.service';
import { sourceOf } from './proposal';
import { type ListRecord, type NewList, ProposedLists } from './proposed-lists.service';
import { DutyUnknownError, ListExistsError } from './schedule.errors';

export interface DutyOnCalendar {
  rule: Duty['rule'];
  /** Undefined where the notice sets no day. */
  date: Day | undefined;
  cohort: number;
  metric: Duty['metric'];
  source: LocalText;
  /** Of the list, as soon as there is one. */
  listId: string | undefined;
  /** The day lies before the pack was chosen here: only a person opens the list. */
  isBefore: boolean;
}

/** Opens the lists of the duties that a policy sets: on their day by itself, before or without a day for a person who asks. */
@Injectable()
export class ListOpening {
  constructor(
    private readonly jurisdictions: Jurisdictions,
    private readonly evaluation: ListEvaluation,
    private readonly lists: ProposedLists,
    private readonly clock: Clock,
  ) {}

  async today(tx: Transaction): Promise<Day> {
    return shanghaiDay(await this.clock.now(tx));
  }

  /** One list after the other, so that no two nodes take the same snapshots. */
  async lock(tx: Transaction): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('schedules.lists', 0))`);
  }

  /** Schools of the authority, by name. */
  schoolsOf(tx: Transaction, authorityId: string): Promise<{ id: string; name: string }[]> {
    return rows(
      tx,
      `SELECT id, name FROM organisations WHERE disabled_at IS NULL AND id ${isSchoolBelow('$1')} ORDER BY name`,
      [authorityId],
    );
  }

  /** The duties of an authority's policy with the lists that exist. */
  async calendar(tx: Transaction, authorityId: string): Promise<DutyOnCalendar[]> {
    const found = await this.jurisdictions.of(tx, authorityId);
    if (found === undefined) return [];
    const duties = dutiesOf(found.pack, await this.today(tx));
    return Promise.all(
      duties.map(async ({ rule, date, cohort, metric, clause }) => ({
        rule,
        date,
        cohort,
        metric,
        source: sourceOf(found.pack.document, clause),
        listId: date === undefined ? undefined : await this.lists.find(tx, authorityId, rule, date),
        isBefore: date !== undefined && date < found.since,
      })),
    );
  }

  /** What the scheduler does on the day: nothing when the list is there. */
  async openDue(tx: Transaction, jurisdiction: Jurisdiction, duty: Duty & { date: Day }): Promise<string | undefined> {
    await this.lock(tx);
    if ((await this.lists.find(tx, jurisdiction.authorityId, duty.rule, duty.date)) !== undefined) return undefined;
    return this.open(tx, jurisdiction, duty, { date: duty.date });
  }

  /** A person opens the list of a duty before its day, after the pack came, or on the day of their choice where it has none. */
  async openAsked(
    tx: Transaction,
    wanted: { authorityId: string; rule: Duty['rule']; date?: Day; cohort?: number; personId: string },
  ): Promise<string> {
    const { authorityId, rule, date, cohort, personId: openedBy } = wanted;
    await this.lock(tx);
    const jurisdiction = await this.jurisdictions.of(tx, authorityId);
    const today = await this.today(tx);
    const duty =
      jurisdiction && dutiesOf(jurisdiction.pack, today).find((one) => one.rule === rule && one.date === date);
    if (jurisdiction === undefined || duty === undefined) throw new DutyUnknownError();
    const asked = duty.date === undefined && cohort !== undefined ? { ...duty, cohort } : duty;
    const opened = await this.open(tx, jurisdiction, asked, { date: duty.date ?? today, openedBy });
    if (opened === undefined) throw new ListExistsError();
    return opened;
  }

  /**
   * Evaluates a list again, after figures came or were corrected: units are added, none is taken off; those that the rule no
   * longer proposes are named, and a person dismisses them.
   */
  async evaluateAgain(tx: Transaction, authorityId: string, listId: string): Promise<number> {
    await this.lock(tx);
    const list = await this.lists.get(tx, authorityId, listId);
    const jurisdiction = await this.jurisdictions.of(tx, authorityId);
    const duty = dutyOf(list);
    if (jurisdiction === undefined || duty === undefined) throw new DutyUnknownError();
    const { schoolIds } = jurisdiction;
    const asOf = earlier(list.date, await this.today(tx));
    const { items, remarks, asOf: date } = await this.evaluation.evaluate(tx, duty, { authorityId, schoolIds, source: list.source!, asOf }); // prettier-ignore
    const gone = await this.openItemsWithout(tx, listId, new Set(items.map(({ unitId }) => unitId)));
    await this.lists.remark(tx, listId, date, [...remarks, ...noLonger(gone)]);
    return this.lists.add(tx, { id: listId, rule: list.rule, date: list.date }, items);
  }

  // helpers

  private async open(
    tx: Transaction,
    { authorityId, pack, schoolIds }: Jurisdiction,
    duty: Duty,
    { date, openedBy }: { date: Day; openedBy?: string },
  ): Promise<string | undefined> {
    const source = sourceOf(pack.document, duty.clause);
    const asOf = earlier(date, await this.today(tx));
    const { items, remarks, asOf: figuresOf } = await this.evaluation.evaluate(tx, duty, { authorityId, schoolIds, source, asOf }); // prettier-ignore
    const list: NewList = {
      rule: duty.rule,
      authorityId,
      jurisdiction: pack.jurisdiction,
      pack: { id: pack.id, version: pack.version },
      source,
      date,
      cohort: duty.cohort,
      metric: duty.metric,
      asOf: figuresOf,
      remarks,
      openedBy,
      ...testOf(duty),
    };
    return this.lists.open(tx, list, items);
  }

  private openItemsWithout(tx: Transaction, listId: string, units: ReadonlySet<string>): Promise<LocalText[]> {
    return rows<{ unitId: string; school: string; level: 'major' | 'group'; name: string; majorCode: string | null }>(
      tx,
      `SELECT unit_id AS "unitId", schools.name AS school, level, units.name, major_code AS "majorCode"
       FROM proposed_items JOIN metric_units units ON units.id = unit_id JOIN organisations schools ON schools.id = units.organisation_id
       WHERE list_id = $1 AND state = 'proposed' ORDER BY schools.name, units.name`,
      [listId],
    ).then((found) => found.filter(({ unitId }) => !units.has(unitId)).map(unitText));
  }
}

// helpers

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

function testOf(duty: Duty): Pick<NewList, 'threshold' | 'years' | 'minCohort' | 'minCohortState'> {
  if (duty.rule === 'hardship-below-school') return { minCohortState: 'none' };
  const { threshold, years, minCohort } = duty;
  return { threshold, years, minCohort, minCohortState: minCohort === undefined ? 'asked' : 'set' };
}

/** The duty as the list keeps it: a change of the pack does not change a list that is open. */
function dutyOf(list: ListRecord): Duty | undefined {
  const { rule, date, cohort, metric, threshold, years, minCohort } = list;
  if (cohort === null || metric === null) return undefined;
  if (rule === 'hardship-below-school') return { rule, date, cohort, metric, clause: '' };
  if (rule !== 'major-below-threshold' || threshold === null || years === null) return undefined;
  return { rule, date, cohort, metric, clause: '', threshold, years, minCohort: minCohort ?? undefined } as MajorDuty;
}

function noLonger(units: readonly LocalText[]): LocalText[] {
  return units.length === 0
    ? []
    : [
        {
          zh: `按现有数据已不再符合条件、请复核后处理：${units.map(({ zh }) => zh).join('、')}`,
          en: `No longer proposed by the figures of now; look at them again: ${units.map(({ en }) => en).join('; ')}`,
        },
      ];
}
