import { FigureWorld, groupRow, majorRow, schoolRow, COLLEGE, UNIVERSITY } from '../../test/support/figures';
import { COHORTS, EDGES, HARDSHIP_EDGES, madeUpProvince } from '../../tools/made-up-province';
import { writeCsv } from '../platform/tables/write-table';
import { AnnualChecks } from './annual-checks.service';
import { ItemDecisions } from './item-decisions.service';
import { Jurisdictions } from './jurisdictions.service';
import { ListEvaluation } from './list-evaluation.service';
import { ListOpeners } from './list-openers.service';
import { ListOpening } from './list-opening.service';
import { ListsByHand } from './lists-by-hand.service';
import { ProposedItems } from './proposed-items.service';
import type { ConfirmedItem, ListRule } from './proposed-list';
import { ProposedLists } from './proposed-lists.service';
import { ScheduleRunner } from './schedule-runner.service';
import { insertCaseRow } from '../../test/fixtures/case-row';

const SOFTWARE: [string, string] = ['080902', '软件工程'];
const FUJIAN = 'fujian-2023';
const HARDSHIP: ListRule = 'hardship-below-school';
const MAJORS: ListRule = 'major-below-threshold';

/** The scheduler of one node, on the database of the world. */
function nodeOf(world: FigureWorld) {
  const { database, clock } = world.test;
  const lists = new ProposedLists(world.audit);
  const jurisdictions = new Jurisdictions(world.policy);
  const evaluation = new ListEvaluation(world.snapshots);
  const opening = new ListOpening(jurisdictions, evaluation, lists, clock);
  const annual = new AnnualChecks(opening, evaluation, lists);
  const openers = new ListOpeners();
  return {
    lists,
    opening,
    openers,
    byHand: new ListsByHand(opening, evaluation, jurisdictions, lists, world.units),
    decisions: new ItemDecisions(lists, openers, world.audit),
    items: new ProposedItems(),
    runner: new ScheduleRunner(database, jurisdictions, opening, annual),
  };
}

describe('proposed lists', () => {
  let world: FigureWorld;
  let node: ReturnType<typeof nodeOf>;
  let opened: ConfirmedItem[];

  beforeEach(async () => {
    world = await FigureWorld.open('2023-02-01T09:00:00+08:00');
    node = nodeOf(world);
    opened = [];
    for (const kind of ['low-performer-interview', 'major-adjustment'] as const) {
      node.openers.register(kind, (tx, item) => {
        opened.push(item);
        return insertCaseRow(tx);
      });
    }
  });
  afterEach(() => world.close());

  const inTransaction: FigureWorld['test']['database']['transaction'] = (work) => world.test.database.transaction(work);
  const by = () => ({ authorityId: world.authorityId, personId: world.personId });
  const at = (day: string) => world.test.clock.set(`${day}T00:00:01+08:00`);
  const lists = async () => node.lists.all(world.tx, world.authorityId);
  const listOf = async (rule: ListRule) => (await lists()).find((list) => list.rule === rule)!;
  const itemsOf = async (rule: ListRule) => {
    const { id } = await listOf(rule);
    return (await node.items.page(world.tx, id, { page: 1, pageSize: 200 })).items;
  };
  const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

  describe('on 1 July', () => {
    beforeEach(async () => {
      await world.choose(FUJIAN);
      await at('2023-06-30');
      await world.bring([
        schoolRow(UNIVERSITY, [6000, 8000]),
        groupRow(UNIVERSITY, [149, 200]),
        schoolRow(COLLEGE, [6000, 8000]),
        groupRow(COLLEGE, [150, 200]),
      ]);
    });

    it('should propose the school whose hardship rate is below its own average, not the one that equals it', async () => {
      expect(await node.runner.settle()).toBe(1);
      await at('2023-07-01');
      expect(await node.runner.settle()).toBe(1);

      const [item, ...others] = await itemsOf(HARDSHIP);
      expect(others).toEqual([]);
      expect(item).toMatchObject({
        school: UNIVERSITY,
        name: '困难毕业生',
        state: 'proposed',
        caseId: null,
        figures: [
          { role: 'subject', level: 'group', metric: 'placement', cohort: 2023, asOf: '2023-06-30', numerator: 149, denominator: 200 },
          { role: 'comparator', level: 'school', numerator: 6000, denominator: 8000 },
        ],
      }); // prettier-ignore
      expect(item!.reasons.map(({ zh }) => zh)).toEqual([
        `${UNIVERSITY} 困难毕业生2023届毕业去向落实率（截至2023-06-30）：149/200（74.50%）`,
        `低于本校平均水平：${UNIVERSITY}2023届毕业去向落实率（截至2023-06-30）：6000/8000（75.00%）`,
        '依据：《福建省教育厅关于抓紧做好当前高校毕业生就业工作的通知》五、七',
      ]);
      expect(opened).toEqual([]);
    });

    it('should be done once, on the day, after a restart, after days without a node, and by two nodes at once', async () => {
      await at('2023-07-09');
      const second = nodeOf(world);
      await Promise.all([node.runner.settle(), second.runner.settle()]);
      await nodeOf(world).runner.settle();
      expect((await lists()).filter(({ rule }) => rule === HARDSHIP)).toMatchObject([
        { date: '2023-07-01', proposed: 1 },
      ]);
      const audited = await world.rows(`SELECT FROM audit_events WHERE action = 'ProposedListOpened' AND details->>'rule' = $1`, [HARDSHIP]); // prettier-ignore
      expect(audited).toHaveLength(1);
    });

    it('should come once more on 1 September, with the figures of then', async () => {
      await at('2023-07-01');
      await node.runner.settle();
      await at('2023-09-01');
      await world.bring([
        schoolRow(UNIVERSITY, [7000, 8000], '2023-08-31'),
        groupRow(UNIVERSITY, [180, 200], '2023-08-31'),
      ]);
      await node.runner.settle();
      const found = (await lists()).filter(({ rule }) => rule === HARDSHIP);
      expect(found).toMatchObject([
        { date: '2023-09-01', asOf: '2023-08-31', proposed: 0 },
        { date: '2023-07-01', asOf: '2023-06-30', proposed: 1 },
      ]);
    });

    it('should not compare figures of two days', async () => {
      await world.bring([
        schoolRow(UNIVERSITY, [7999, 8000], '2023-06-29'),
        groupRow(UNIVERSITY, [148, 200], '2023-06-30'),
      ]);
      await at('2023-07-01');
      await node.runner.settle();
      expect((await itemsOf(HARDSHIP))[0]!.figures[1]).toMatchObject({ asOf: '2023-06-30', numerator: 6000 });
    });

    it('should open the case of what a person confirms, and none of what a person dismisses', async () => {
      await world.bring([groupRow(COLLEGE, [100, 200])]);
      await at('2023-07-01');
      await node.runner.settle();
      const { id: listId } = await listOf(HARDSHIP);
      const found = await itemsOf(HARDSHIP);
      const [university, college] = [UNIVERSITY, COLLEGE].map((name) => found.find(({ school }) => school === name)!);

      // when
      const { version } = await inTransaction((tx) =>
        node.decisions.edit(tx, {
          ...by(),
          listId,
          item: seen(university!),
          note: '请一并说明帮扶台账。',
          reason: '补充约谈要点',
        }),
      );
      const confirmed = await inTransaction((tx) =>
        node.decisions.confirm(tx, { ...by(), listId, items: [{ id: university!.id, version }] }),
      );
      await inTransaction((tx) =>
        node.decisions.dismiss(tx, { ...by(), listId, items: [seen(college!)], reason: '数据已在核查中' }),
      );

      // then
      expect(opened).toMatchObject([
        { kind: 'low-performer-interview', jurisdiction: 'fujian', date: '2023-07-01', note: '请一并说明帮扶台账。' },
      ]);
      expect(opened[0]!.snapshotId).not.toBeNull();
      const after = await itemsOf(HARDSHIP);
      expect(after.find(({ school }) => school === UNIVERSITY)).toMatchObject({
        state: 'confirmed',
        caseId: confirmed.caseIds[0],
        edits: [{ note: '请一并说明帮扶台账。', reason: '补充约谈要点' }],
      });
      expect(after.find(({ school }) => school === COLLEGE)).toMatchObject({
        state: 'dismissed',
        decisionReason: '数据已在核查中',
        caseId: null,
      });
      const again = inTransaction((tx) => node.decisions.confirm(tx, { ...by(), listId, items: [seen(college!)] }));
      await expect(again).rejects.toMatchObject({ code: 'SCHEDULE.ITEM_CHANGED' });
    });

    it('should refuse a decision of what somebody changed meanwhile, and one for another authority', async () => {
      await at('2023-07-01');
      await node.runner.settle();
      const { id: listId } = await listOf(HARDSHIP);
      const [item] = await itemsOf(HARDSHIP);
      const stale = { ...by(), listId, items: [{ id: item!.id, version: 2 }] };
      await expect(inTransaction((tx) => node.decisions.confirm(tx, stale))).rejects.toMatchObject({ code: 'SCHEDULE.ITEM_CHANGED' }); // prettier-ignore
      const elsewhere = { ...stale, authorityId: listId, items: [seen(item!)] };
      await expect(inTransaction((tx) => node.decisions.confirm(tx, elsewhere))).rejects.toMatchObject({ code: 'SCHEDULE.LIST_NOT_FOUND' }); // prettier-ignore
    });

    it('should add what corrected figures bring, and name what they take away', async () => {
      await at('2023-07-01');
      await node.runner.settle();
      const { id } = await listOf(HARDSHIP);
      await world.bring([groupRow(UNIVERSITY, [150, 200]), groupRow(COLLEGE, [149, 200])]);
      expect(await inTransaction((tx) => node.opening.evaluateAgain(tx, world.authorityId, id))).toBe(1);
      expect((await itemsOf(HARDSHIP)).map(({ school }) => school).sort()).toEqual([COLLEGE, UNIVERSITY].sort());
      expect((await listOf(HARDSHIP)).remarks[0]!.zh).toContain(`已不再符合条件、请复核后处理：${UNIVERSITY}`);
    });
  });

  it('should leave days before the policy was chosen to a person', async () => {
    await at('2023-08-01');
    await world.choose(FUJIAN);
    expect(await node.runner.settle()).toBe(0);
    expect(await node.opening.calendar(world.tx, world.authorityId)).toContainEqual(
      expect.objectContaining({ rule: HARDSHIP, date: '2023-07-01', isBefore: true, listId: undefined }),
    );
    const wanted = { ...by(), rule: 'hardship-below-school', date: '2023-07-01' } as const;
    const id = await inTransaction((tx) => node.opening.openAsked(tx, wanted));
    expect(await listOf(HARDSHIP)).toMatchObject({ id, date: '2023-07-01', openedBy: world.personId, asOf: null });
    await expect(inTransaction((tx) => node.opening.openAsked(tx, wanted))).rejects.toMatchObject({ code: 'SCHEDULE.LIST_EXISTS' }); // prettier-ignore
    const unknown = { ...wanted, date: '2023-07-02' };
    await expect(inTransaction((tx) => node.opening.openAsked(tx, unknown))).rejects.toMatchObject({ code: 'SCHEDULE.DUTY_UNKNOWN' }); // prettier-ignore
  });

  describe('majors below the threshold', () => {
    const NAMES: [string, string][] = [['020101', '经济学'], ['020301K', '金融学'], ['020401', '国际经济与贸易']]; // prettier-ignore
    const rowsOf = (counts: [number, number][], change = {}) =>
      counts.map((one, index) => majorRow(UNIVERSITY, NAMES[index]!, one, change));

    it('should list 49.99 %, and neither 50 % nor 50.01 %, on 1 April', async () => {
      await world.choose(FUJIAN);
      await at('2023-04-01');
      await world.bring(rowsOf([[4999, 10_000], [5000, 10_000], [5001, 10_000]])); // prettier-ignore
      await node.runner.settle();
      expect((await itemsOf(MAJORS)).map(({ name }) => name)).toEqual(['经济学']);
      expect(await listOf(MAJORS)).toMatchObject({ date: '2023-04-01', minCohortState: 'asked', years: 1 });
    });

    it('should ask from how many graduates the rule applies before anything is confirmed', async () => {
      await world.choose(FUJIAN);
      await at('2023-04-01');
      await world.bring(rowsOf([[9, 29], [9, 30]])); // prettier-ignore
      await node.runner.settle();
      const { id: listId } = await listOf(MAJORS);
      const found = await itemsOf(MAJORS);
      const confirm = (items = found) =>
        inTransaction((tx) => node.decisions.confirm(tx, { ...by(), listId, items: items.map(seen) }));
      await expect(confirm()).rejects.toMatchObject({ code: 'SCHEDULE.MIN_COHORT_ASKED' });
      expect(
        await world.refusal(`UPDATE proposed_items SET state = 'confirmed', decided_by = $1, decided_at = app_now()`, [world.personId]), // prettier-ignore
      ).toBe('proposed_items_min_cohort');

      const answer = { ...by(), listId, minCohort: 30, reason: '小专业波动大' };
      expect(await inTransaction((tx) => node.decisions.answerMinCohort(tx, answer))).toEqual({ dismissed: 1 });
      await expect(inTransaction((tx) => node.decisions.answerMinCohort(tx, answer))).rejects.toMatchObject({ code: 'SCHEDULE.NOTHING_ASKED' }); // prettier-ignore
      await confirm((await itemsOf(MAJORS)).filter(({ state }) => state === 'proposed'));
      expect(opened).toMatchObject([{ kind: 'major-adjustment', unitName: '金融学', majorCode: '020301K' }]);
      expect((await itemsOf(MAJORS)).find(({ name }) => name === '经济学')).toMatchObject({
        state: 'dismissed',
        decisionReason: '毕业生不足 30 人：小专业波动大',
      });
    });

    it('should take two consecutive years in Tianjin, on the day a person asks', async () => {
      await world.choose('tianjin-2023');
      await at('2023-09-15');
      const june = (cohort: number) => ({ cohort, asOf: `${cohort}-08-31`, metric: '毕业去向落实率' });
      await world.bring([
        ...rowsOf([[4, 10], [4, 10], [4, 10]], june(2023)),
        ...rowsOf([[4, 10], [5, 10]], june(2022)),
      ]); // prettier-ignore
      expect(await node.runner.settle()).toBe(0);

      await inTransaction((tx) => node.opening.openAsked(tx, { ...by(), rule: 'major-below-threshold' }));

      const [item, ...others] = await itemsOf(MAJORS);
      expect(others).toEqual([]);
      expect(item).toMatchObject({ name: '经济学', figures: [{ cohort: 2023, asOf: '2023-08-31' }, { cohort: 2022, asOf: '2022-08-31' }] }); // prettier-ignore
      expect((await listOf(MAJORS)).remarks[0]!.zh).toContain('国际经济与贸易');
    });

    it('should look again a year after, and another year after that, until a person dismisses it', async () => {
      await world.choose(FUJIAN);
      await at('2023-04-01');
      await world.bring(rowsOf([[4, 10]]));
      await node.runner.settle();
      const { id: listId } = await listOf(MAJORS);
      await inTransaction((tx) => node.decisions.answerMinCohort(tx, { ...by(), listId, minCohort: 1, reason: '全部适用' })); // prettier-ignore
      await inTransaction(async (tx) => node.decisions.confirm(tx, { ...by(), listId, items: (await itemsOf(MAJORS)).map(seen) })); // prettier-ignore
      await at('2024-03-31');
      await world.bring(rowsOf([[5, 10]], { cohort: 2024, asOf: '2024-03-31' }));
      await node.runner.settle();
      expect(await listOf('major-annual-check')).toBeUndefined();

      await at('2024-04-02');
      await node.runner.settle();
      await node.runner.settle();
      const [check] = await itemsOf('major-annual-check');
      expect(check).toMatchObject({ name: '经济学', figures: [{ cohort: 2024, numerator: 5 }] });
      expect(check!.reasons[1]!.zh).toBe('年度复核：已不低于50%');
      const annual = await listOf('major-annual-check');
      expect(annual.date).toBe('2024-04-01');

      await inTransaction((tx) => node.decisions.dismiss(tx, { ...by(), listId: annual.id, items: [seen(check!)], reason: '已恢复' })); // prettier-ignore
      await at('2026-01-01');
      await node.runner.settle();
      expect((await lists()).filter(({ rule }) => rule === 'major-annual-check')).toHaveLength(1);
    });
  });

  describe('by hand', () => {
    it('should list schools for reasons that no rate gives, and say so', async () => {
      const [school] = await world.rows(`SELECT id FROM organisations WHERE name = $1`, [UNIVERSITY]);
      const wanted = {
        ...by(),
        rule: 'interview-by-hand',
        targets: [school!.id as string],
        reason: '就业进展滞后',
      } as const;
      const listId = await inTransaction((tx) => node.byHand.open(tx, wanted));
      const [item] = await itemsOf('interview-by-hand');
      expect(item).toMatchObject({
        school: UNIVERSITY,
        level: 'school',
        figures: [],
        reasons: [{ zh: '就业进展滞后' }],
      });
      await inTransaction((tx) => node.decisions.confirm(tx, { ...by(), listId, items: [seen(item!)] }));
      expect(opened).toMatchObject([{ kind: 'low-performer-interview', snapshotId: null }]);
      await expect(inTransaction((tx) => node.byHand.open(tx, wanted))).rejects.toMatchObject({ code: 'SCHEDULE.ALREADY_LISTED' }); // prettier-ignore
    });

    it('should refuse schools of somebody else', async () => {
      const wanted = { ...by(), rule: 'interview-by-hand', targets: [world.authorityId], reason: '滞后' } as const;
      await expect(inTransaction((tx) => node.byHand.open(tx, wanted))).rejects.toMatchObject({ code: 'SCHEDULE.UNIT_OUTSIDE' }); // prettier-ignore
    });
  });

  describe('what the database refuses', () => {
    const list = (rule: ListRule, kind: string, change = '') =>
      `INSERT INTO proposed_lists (rule, authority_id, jurisdiction, due_date, kind, cohort, metric, threshold_numerator, threshold_denominator,
         consecutive_years, min_cohort_state, opened_by)
       SELECT '${rule}', $1, 'fujian', '2023-07-01', '${kind}', 2023, 'placement', 50, 100, ${change || '2'}, 'none', $2`;
    const item = `INSERT INTO proposed_items (list_id, rule, due_date, unit_id, organisation_id, snapshot_id, reasons)
       SELECT proposed_lists.id, rule, due_date, u.id, u.organisation_id, metric_snapshots.id, '[{"zh":"低","en":"low"}]'
       FROM proposed_lists, metric_snapshots, metric_units u WHERE u.level = metric_snapshots.level AND metric_snapshots.level = `;
    const figure = (role: string, level: string) =>
      `INSERT INTO proposed_item_figures (item_id, position, role, snapshot_id, unit_id)
       SELECT proposed_items.id, ${role === 'subject' ? 1 : 2}, '${role}', k.snapshot_id, k.unit_id FROM proposed_items,
         metric_snapshot_rows k JOIN metric_snapshots s ON s.id = k.snapshot_id WHERE s.level = '${level}'`;
    const all = async (...statements: string[]): Promise<string | undefined> =>
      inTransaction(async (tx) => {
        for (const statement of statements) {
          await tx.query(statement, statement.includes('$1') ? [world.authorityId, world.personId] : []);
        }
      }).then(
        () => undefined,
        (error: { driverError: { constraint?: string } }) => error.driverError.constraint,
      );
    const take = (level: 'school' | 'major' | 'group') =>
      inTransaction((tx) => world.snapshots.take(tx, { metric: 'placement', cohort: 2023, level, asOf: '2023-06-30' }));

    beforeEach(() => at('2023-07-01'));

    it.each<[number, string | undefined]>([
      [149, undefined],
      [150, 'proposed_items_below_school'],
      [151, 'proposed_items_below_school'],
    ])('a school whose group stands at %s of 200 beside 75 %%: %s', async (placed, constraint) => {
      await world.bring([schoolRow(UNIVERSITY, [6000, 8000]), groupRow(UNIVERSITY, [placed, 200])]);
      await take('group');
      await take('school');
      const statements = [list(HARDSHIP, 'low-performer-interview'), `${item}'group'`, figure('subject', 'group'), figure('comparator', 'school')]; // prettier-ignore
      expect(await all(...statements)).toBe(constraint);
    });

    it('an interview by a rate without the figure it is compared with', async () => {
      await world.bring([schoolRow(UNIVERSITY, [6000, 8000]), groupRow(UNIVERSITY, [149, 200])]);
      await take('group');
      const statements = [list(HARDSHIP, 'low-performer-interview'), `${item}'group'`, figure('subject', 'group')];
      expect(await all(...statements)).toBe('proposed_items_below_school');
    });

    it.each<[number, string, string | undefined]>([
      [4999, '1', undefined],
      [5000, '1', 'proposed_items_below_for_years'],
      [5001, '1', 'proposed_items_below_for_years'],
      [4999, '2', 'proposed_items_below_for_years'],
    ])('a major at %s of 10,000 for %s year(s): %s', async (placed, years, constraint) => {
      await world.bring([
        majorRow(UNIVERSITY, SOFTWARE, [placed, 10_000], { asOf: '2023-06-30', metric: '毕业去向落实率' }),
      ]);
      await take('major');
      expect(await all(list(MAJORS, 'major-adjustment', years), `${item}'major'`, figure('subject', 'major'))).toBe(constraint); // prettier-ignore
    });

    it('a list of a rule without its threshold, and one by hand without a person', async () => {
      const without = list(MAJORS, 'major-adjustment').replace('50, 100', 'NULL, NULL');
      expect(await all(without)).toBe('proposed_lists_threshold_check');
      const nobody = list('interview-by-hand', 'low-performer-interview').replace('$2', 'NULL::uuid');
      expect(await world.refusal(nobody, [world.authorityId])).toBe('proposed_lists_by_hand_check');
    });

    it('to list a unit twice for the same rule and day, and to decide on it twice', async () => {
      await world.bring([majorRow(UNIVERSITY, SOFTWARE, [1, 10], { asOf: '2023-06-30', metric: '毕业去向落实率' })]);
      await take('major');
      expect(await all(list(MAJORS, 'major-adjustment', '1'), `${item}'major'`, figure('subject', 'major'))).toBeUndefined(); // prettier-ignore
      expect(await all(`${item}'major'`)).toBe('proposed_items_duty_key');
      const dismiss = `UPDATE proposed_items SET state = 'dismissed', decided_by = $1, decided_at = app_now(), decision_reason = `;
      expect(await world.refusal(`${dismiss}' '`, [world.personId])).toBe('proposed_items_dismissal_check');
      expect(await world.refusal(`${dismiss}'核查中'`, [world.personId])).toBeUndefined();
      expect(await world.refusal(`${dismiss}'核查中'`, [world.personId])).toBe('proposed_items_decided_once');
    });
  });

  it('should propose from an invented province of 60 schools, 2,400 majors and three classes', async () => {
    // given
    await world.choose(FUJIAN);
    const { schools, table } = madeUpProvince(7);
    await world.addSchools(schools);
    await at('2023-07-01');
    await world.confirm(await world.checked(await writeCsv(table)));

    // when
    const begun = performance.now();
    expect(await node.runner.settle()).toBe(2);
    process.stdout.write(`lists of 1 April and 1 July: ${Math.round(performance.now() - begun)} ms\n`);

    // then
    const listed = await itemsOf(HARDSHIP);
    const [below, equal, above] = schools;
    expect(HARDSHIP_EDGES).toEqual([-1, 0, 1]);
    expect(listed.map(({ school }) => school)).toContain(below);
    expect(listed.map(({ school }) => school)).not.toContain(equal);
    expect(listed.map(({ school }) => school)).not.toContain(above);
    expect(listed.every(({ figures }) => figures[0]!.numerator * figures[1]!.denominator < figures[1]!.numerator * figures[0]!.denominator)).toBe(true); // prettier-ignore
    expect(listed.every(({ figures }) => figures.every(({ asOf, cohort }) => asOf === '2023-06-30' && cohort === COHORTS.at(-1)))).toBe(true); // prettier-ignore
    const { id } = await listOf(MAJORS);
    const edges = (await node.items.page(world.tx, id, { q: `%${below}%`, page: 1, pageSize: 200 })).items.map(({ majorCode }) => majorCode); // prettier-ignore
    expect(Object.keys(EDGES).map((code) => edges.includes(code))).toEqual([true, false, false]);
  });
});
