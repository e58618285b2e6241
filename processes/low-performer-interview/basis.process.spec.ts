import { SnapshotsService } from '../../src/metrics/snapshots.service';
import { rows } from '../../src/platform/database/transaction';
import { ItemDecisions } from '../../src/schedules/item-decisions.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { COLLEGE, HEAD, Interview, OFFICER, SCHOOL, SCHOOL_OFFICE } from '../../test/support/interview';
import { Desk, personIdOf } from '../../test/support/proceeding';
import { organisationIdOf } from '../../test/support/report';

/** Why an interview may be opened, and with whom: each refusal beside the permitted variant, by rule and in the database. */
describe('the basis of low-performer-interview', () => {
  let app: TestApplication;
  const sql = (text: string, parameters: unknown[]) => rows<{ id: string }>(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });

  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => app.close());

  /** Figures of the school and of its graduates in hardship, stored in snapshots of one day. */
  async function snapshots(hardship: number) {
    const authorityId = await organisationIdOf(app, '滨江市教育委员会');
    const [organisationId, personId] = [await organisationIdOf(app, SCHOOL), await personIdOf(app, HEAD)];
    const at = { metric: 'placement', cohort: 2026, asOf: '2026-03-01', authorityId } as const;
    return app.database.transaction(async (tx) => {
      const units = await rows<{ id: string; level: string }>(
        tx,
        `INSERT INTO metric_units (organisation_id, level, group_code, name)
         VALUES ($1, 'school', NULL, $2), ($1, 'group', 'hardship', '困难毕业生')
         ON CONFLICT ON CONSTRAINT metric_units_unit_key DO UPDATE SET name = EXCLUDED.name RETURNING id, level`,
        [organisationId, SCHOOL],
      );
      for (const { id, level } of units) {
        const [numerator, denominator] = level === 'school' ? [1000, 2000] : [hardship, 200];
        await rows(
          tx,
          `INSERT INTO metric_figures (unit_id, metric, cohort, as_of, numerator, denominator, version, origin, reason, recorded_by)
           SELECT $1, 'placement', 2026, '2026-03-01', $2, $3,
             (SELECT coalesce(max(version), 0) + 1 FROM metric_figures WHERE unit_id = $1), 'correction', '更正。', $4`,
          [id, numerator, denominator, personId],
        );
      }
      const service = app.app.get(SnapshotsService, { strict: false });
      const unit = (level: string) => units.find((one) => one.level === level)!.id;
      return {
        snapshotId: (await service.take(tx, { ...at, level: 'group' }))!,
        unitId: unit('group'),
        than: { snapshotId: (await service.take(tx, { ...at, level: 'school' }))!, unitId: unit('school') },
      };
    });
  }

  it('should take 99 of 200 against one half, and refuse 100 of 200 as equal, by rule and by constraint', async () => {
    // given
    const equal = await snapshots(100);
    const below = await snapshots(99);
    const reason = '困难毕业生落实率低于本校平均水平。';

    // then
    await expect(Interview.withBasis(app, { reason, ...equal })).rejects.toMatchObject({
      code: 'INTERVIEW.REFUSED',
      details: { reason: 'not-below' },
    });
    const interview = await Interview.withBasis(app, { reason, ...below });
    expect((await interview.detail(OFFICER)).body).toMatchObject({
      basis: 'figures',
      figures: { zh: expect.stringContaining('99/200') as string },
    });
    await expect(copyWith(interview.caseId, 'numerator', 100)).rejects.toMatchObject(
      refusedBy('interviews_figures_below'),
    );
  });

  it('should open from a list by the confirmation of a person alone, with the figures of the item', async () => {
    // given
    const { snapshotId, unitId, than } = await snapshots(99);
    const [authorityId, organisationId] = [
      await organisationIdOf(app, '滨江市教育委员会'),
      await organisationIdOf(app, SCHOOL),
    ];
    const { listId, itemId } = await app.database.transaction(async (tx) => {
      const [list] = await rows<{ id: string }>(
        tx,
        `INSERT INTO proposed_lists (rule, authority_id, jurisdiction, due_date, kind, min_cohort_state)
         VALUES ('hardship-below-school', $1, 'fujian', '2026-07-01', 'low-performer-interview', 'none') RETURNING id`,
        [authorityId],
      );
      const [item] = await rows<{ id: string }>(
        tx,
        `INSERT INTO proposed_items (list_id, rule, due_date, unit_id, organisation_id, snapshot_id, reasons)
         VALUES ($1, 'hardship-below-school', '2026-07-01', $2, $3, $4, '[{"zh": "低于本校平均水平", "en": "below the average"}]')
         RETURNING id`,
        [list!.id, unitId, organisationId, snapshotId],
      );
      await rows(
        tx,
        `INSERT INTO proposed_item_figures (item_id, position, role, snapshot_id, unit_id)
         VALUES ($1, 1, 'subject', $2, $3), ($1, 2, 'comparator', $4, $5)`,
        [item!.id, snapshotId, unitId, than.snapshotId, than.unitId],
      );
      return { listId: list!.id, itemId: item!.id };
    });
    expect(await sql(`SELECT case_id AS id FROM proposed_items WHERE id = $1`, [itemId])).toEqual([{ id: null }]);

    // when
    const personId = await personIdOf(app, HEAD);
    const decision = { authorityId, listId, personId, items: [{ id: itemId, version: 1 }] };
    const decisions = app.app.get(ItemDecisions, { strict: false });
    const { caseIds } = await app.database.transaction((tx) => decisions.confirm(tx, decision));
    await app.settle();

    // then
    const interview = new Interview(app, caseIds[0]!, '');
    expect(await interview.waiting()).toEqual(['arrange-interview']);
    expect((await interview.detail(OFFICER)).body).toMatchObject({
      party: SCHOOL,
      basis: 'figures',
      reason: '低于本校平均水平',
      figures: { zh: expect.stringContaining('99/200（49.50%），低于滨江理工大学 1000/2000') as string },
    });
  });

  it.each(['metric', 'cohort', 'unit', 'as_of', 'numerator', 'denominator'])(
    'should refuse figures without %s in the database, and the rule figures that no snapshot holds',
    async (column) => {
      // given
      const stored = await snapshots(99);
      const reason = '困难毕业生落实率低于本校平均水平。';
      const interview = await Interview.withBasis(app, { reason, ...stored });

      // then
      await expect(copyWith(interview.caseId, column, null)).rejects.toMatchObject(
        refusedBy('interviews_figures_complete'),
      );
      const { unitId: _, ...withoutUnit } = stored;
      await expect(Interview.withBasis(app, { reason, ...withoutUnit })).rejects.toMatchObject({
        details: { reason: 'figures-incomplete' },
      });
    },
  );

  it('should refuse a reason that ranks counsellors, and take one that forbids it', async () => {
    const organisationId = await organisationIdOf(app, SCHOOL);
    const body = { variant: 'school', organisationId, reason: '辅导员签约率排名靠后。' };
    const refused = await new Desk(app).as(OFFICER, 'post', '/api/interviews', body);
    expect(refused.body).toMatchObject({ code: 'INTERVIEW.REFUSED', reason: 'counsellor-target' });
    const interview = await Interview.open(app, { reason: '未落实不得向辅导员下达指标的要求。' });
    await expect(copyWith(interview.caseId, 'reason', '辅导员签约率排名靠后。')).rejects.toMatchObject(
      refusedBy('interviews_no_counsellor_target'),
    );
  });

  it('should refuse a school that interviews another one’s college or a school, and take its own college', async () => {
    const desk = new Desk(app);
    const open = async (name: string) => {
      const organisationId = await organisationIdOf(app, name);
      const body = { variant: 'school', organisationId, reason: '进展缓慢。' };
      return desk.as(SCHOOL_OFFICE, 'post', '/api/interviews', body);
    };
    expect((await open('机电工程学院')).body).toMatchObject({ reason: 'not-under-keeper' });
    expect((await open('滨江职业技术学院')).body).toMatchObject({ reason: 'not-under-keeper' });
    expect((await open(COLLEGE)).status).toBe(201);
    const { caseId } = await Interview.open(app);
    const to = async (name: string) => copyWith(caseId, 'organisation_id', await organisationIdOf(app, name));
    await expect(to(COLLEGE)).rejects.toMatchObject(refusedBy('interviews_downward'));
    await to('滨江职业技术学院');
  });

  // helpers

  /** The same interview as a row of another case, with one column changed: what the constraints say of it. */
  async function copyWith(caseId: string, column: string, value: unknown): Promise<unknown> {
    const columns = `variant, organisation_id, basis, reason, snapshot_id, unit_id, metric, cohort, unit, as_of, numerator, denominator,
      than_name, than_numerator, than_denominator`;
    const changed = columns.replace(new RegExp(`\\b${column}\\b`), '$3');
    const type =
      { organisation_id: '::uuid', cohort: '::int', numerator: '::int', denominator: '::int', as_of: '::date' }[
        column
      ] ?? '::text';
    return sql(
      `INSERT INTO interviews (case_id, ${columns}) SELECT $2, ${changed.replace('$3', `$3${type}`)} FROM interviews WHERE case_id = $1`,
      [caseId, await caseOfAnotherKind(), value],
    );
  }

  /** A case without an interview of its own. */
  async function caseOfAnotherKind(): Promise<string> {
    const { body } = await new Desk(app).as(OFFICER, 'post', '/api/complaints', {
      employer: { name: '滨江无关单位有限公司' },
      category: 'discrimination',
      postingText: '限未婚。',
      channel: 'telephone',
      receivedAt: (await app.clock.now()).toISOString(),
      documentIds: [],
    });
    return (body as { caseId: string }).caseId;
  }
});
