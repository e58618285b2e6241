import { randomUUID } from 'node:crypto';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { ListOpeners } from '../../src/schedules/list-openers.service';
import type { ConfirmedItem } from '../../src/schedules/proposed-list';
import {
  ACADEMIC,
  Adjustment,
  AUTHORITY_HEAD,
  AUTHORITY_OFFICER,
  figureOf,
  FORMS,
  LEADER,
  majorOf,
} from '../../test/support/adjustment';
import { startApplication, type TestApplication } from '../../test/support/application';
import { grantRole, personIdOf } from '../../test/support/proceeding';

const BOUND = { threshold: { numerator: 50, denominator: 100 }, years: 2 };

/** What must not happen in an adjustment: refused by the rule and once more by the database, where only the one fact is changed. */
describe('gates of major-adjustment', () => {
  let app: TestApplication;
  let code = 120_200;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));
  afterAll(() => app.close());

  const major = () => majorOf(app, String((code += 1)), `信息管理${code}`);
  const opened = async () => Adjustment.open(app, await major());

  const inDatabase = (sql: string, values: unknown[]) => app.database.transaction((tx) => rows(tx, sql, values));

  it('lists no major for a rate that is exactly the threshold, nor for too few years, also in the database', async () => {
    // given
    const listed = await major();
    const [low, older, half] = [
      await figureOf(app, listed, { cohort: 2025, numerator: 4_999 }),
      await figureOf(app, listed, { cohort: 2024, numerator: 4_999 }),
      await figureOf(app, listed, { cohort: 2023, numerator: 5_000 }),
    ];
    const lists = (figures: (typeof low)[], years = 2) =>
      Adjustment.open(app, listed, { figures, bound: { ...BOUND, years } });

    // then: the rule
    await expect(lists([low])).rejects.toMatchObject({ details: { reason: 'too-few-years' } });
    await expect(lists([low, older, half], 3)).rejects.toMatchObject({ details: { reason: 'not-below' } });
    await expect(lists([low, { ...older, asOf: '' }])).rejects.toMatchObject({
      details: { reason: 'figures-incomplete' },
    });

    // and the database, where only the fact is changed
    const adjustment = await lists([low, older]);
    const copy = (years: number, cohorts: number[]) =>
      app.database.transaction(async (tx) => {
        const { id } = (await firstRow<{ id: string }>(
          tx,
          `INSERT INTO cases (id, number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
           SELECT gen_random_uuid(), 'ZT-copy-' || random(), kind, process_id, definition_version_id, title, channel, received_at,
             'system', engine FROM cases WHERE id = $1 RETURNING id`,
          [adjustment.caseId],
        ))!;
        await rows(
          tx,
          `INSERT INTO adjustments (case_id, organisation_id, unit_id, reason, basis, threshold_numerator, threshold_denominator,
             consecutive_years) SELECT $1, organisation_id, unit_id, reason, basis, 50, 100, $3 FROM adjustments WHERE case_id = $2`,
          [id, adjustment.caseId, years],
        );
        for (const { snapshotId, metric, cohort, asOf, numerator, denominator } of [low, older, half]) {
          if (!cohorts.includes(cohort)) continue;
          await rows(tx, 'INSERT INTO adjustment_figures VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
            ...[id, snapshotId, listed.unitId, metric, cohort, asOf, numerator, denominator],
          ]);
        }
      });
    await expect(copy(2, [2025, 2024])).resolves.toBeUndefined();
    await expect(copy(2, [2025])).rejects.toThrow('every one of the consecutive years');
    await expect(copy(3, [2025, 2024, 2023])).rejects.toThrow('every one of the consecutive years');
  });

  it('opens one adjustment of a major at a time', async () => {
    const listed = await major();
    await Adjustment.open(app, listed);
    await expect(Adjustment.open(app, listed)).rejects.toMatchObject({ code: 'ADJUSTMENT.ALREADY_OPEN' });
  });

  it('accepts no plan without both resolutions, each with its day and number, also in the database', async () => {
    // given
    const adjustment = await (await opened()).carded();
    await adjustment.does(ACADEMIC, 'name-drafter', FORMS.own);
    await adjustment.does(ACADEMIC, 'draft-plan', FORMS.plan);
    await grantRole(app, '赵倩', 'academic-office');
    await adjustment.does('赵倩', 'review-plan', FORMS.forward);
    const records = (form: object) => adjustment.tries(LEADER, 'record-office-meeting', { ...FORMS.office, ...form });

    // then: the rules, step by step
    expect((await records({ number: ' ' })).status).toBe(400);
    expect((await records({ heldOn: '2026-03-03' })).body).toMatchObject({ reason: 'in-the-future' });
    expect((await records({})).status).toBe(200);
    const committee = (form: object) =>
      adjustment.tries(LEADER, 'record-party-committee', { ...FORMS.committee, ...form });
    expect((await committee({ heldOn: '2026-03-01' })).body).toMatchObject({ reason: 'before-office' });

    // and the database: without the second resolution the same update is refused
    const plan = await firstRow<{ id: string }>(
      app.database.read,
      'SELECT id FROM adjustment_plans WHERE case_id = $1',
      [adjustment.caseId],
    );
    const head = await personIdOf(app, AUTHORITY_HEAD);
    const accepted = () =>
      inDatabase(
        `UPDATE adjustment_plans SET submitted_by = drafted_by, submitted_at = app_now(), verdict = 'accepted', examined_by = $2,
           examined_at = app_now() WHERE id = $1`,
        [plan!.id, head],
      );
    await expect(accepted()).rejects.toThrow('both bodies');
    expect((await committee({})).status).toBe(200);
    await expect(accepted()).resolves.toBeDefined();
  });

  it('lets nobody of the school examine, press or check, also in the database', async () => {
    // given: the head of the authority holds an office at the school as well
    const adjustment = await opened();
    await adjustment.submitted();
    const leader = await personIdOf(app, LEADER);
    const plan = await firstRow<{ id: string }>(
      app.database.read,
      'SELECT id FROM adjustment_plans WHERE case_id = $1',
      [adjustment.caseId],
    );
    const examined = (personId: string) =>
      inDatabase(
        `UPDATE adjustment_plans SET verdict = 'accepted', examined_by = $2, examined_at = app_now() WHERE id = $1`,
        [plan!.id, personId],
      );
    await rows(
      app.database.read,
      `INSERT INTO person_roles (person_id, organisation_id, role, valid_from)
       SELECT $1, id, 'head', '2020-01-01' FROM organisations WHERE name = '滨江市教育委员会'`,
      [leader],
    );

    // then
    const answer = await adjustment.tries(LEADER, 'examine-plan', FORMS.accept);
    expect(answer.body).toMatchObject({ code: 'ADJUSTMENT.EXAMINATION_REFUSED', reason: 'own-side' });
    await expect(examined(leader)).rejects.toThrow('nobody of the school');
    const pressed = (personId: string) =>
      inDatabase(
        `INSERT INTO adjustment_pressures (case_id, pressure, reason, working_days, pressed_by) VALUES ($1, 'urge', '催办', 3, $2)`,
        [adjustment.caseId, personId],
      );
    await expect(pressed(leader)).rejects.toThrow('nobody of the school');
    await expect(pressed(await personIdOf(app, AUTHORITY_HEAD))).resolves.toBeDefined();
    const checked = (personId: string) =>
      inDatabase(
        `INSERT INTO adjustment_checks (case_id, outcome, reason, decided_by) VALUES ($1, 'go-on', '继续。', $2)`,
        [adjustment.caseId, personId],
      );
    await expect(checked(leader)).rejects.toThrow('nobody of the school');
    await expect(checked(await personIdOf(app, AUTHORITY_HEAD))).resolves.toBeDefined();
    await expect(examined(await personIdOf(app, AUTHORITY_HEAD))).resolves.toBeDefined();
  });

  it('lets another than the drafter review the plan, also in the database', async () => {
    // given
    const adjustment = await (await opened()).carded();
    await adjustment.does(ACADEMIC, 'name-drafter', FORMS.own);
    await adjustment.does(ACADEMIC, 'draft-plan', FORMS.plan);
    const plan = await firstRow<{ id: string; by: string }>(
      app.database.read,
      'SELECT id, drafted_by AS by FROM adjustment_plans WHERE case_id = $1',
      [adjustment.caseId],
    );
    const reviewed = (personId: string) =>
      inDatabase('UPDATE adjustment_plans SET reviewed_by = $2 WHERE id = $1', [plan!.id, personId]);

    // then
    expect((await adjustment.tries(ACADEMIC, 'review-plan', FORMS.forward)).status).toBe(403);
    await expect(reviewed(plan!.by)).rejects.toThrow('adjustment_plans_reviewed_four_eyes');
    await expect(reviewed(await personIdOf(app, LEADER))).resolves.toBeDefined();
  });

  it('lets another than the reporter check a measure, also in the database', async () => {
    // given: an official of the authority works at the college as well
    const adjustment = await opened();
    await adjustment.submitted();
    await adjustment.does(AUTHORITY_HEAD, 'examine-plan', FORMS.accept);
    const both = await personIdOf(app, '李国强');
    await rows(
      app.database.read,
      `INSERT INTO person_roles (person_id, organisation_id, role, valid_from)
       SELECT $1, id, 'college-staff', '2020-01-01' FROM organisations WHERE name = '计算机学院'`,
      [both],
    );
    await adjustment.does('李国强', 'report-milestone', FORMS.report);
    const checked = (personId: string) =>
      inDatabase(
        `UPDATE adjustment_milestones SET is_met = true, checked_by = $2 WHERE reported_by IS NOT NULL
           AND plan_id = (SELECT id FROM adjustment_plans WHERE case_id = $1)`,
        [adjustment.caseId, personId],
      );

    // then
    const answer = await adjustment.tries('李国强', 'check-milestone', FORMS.met);
    expect(answer.body).toMatchObject({ code: 'ADJUSTMENT.OWN_REPORT' });
    await expect(checked(both)).rejects.toThrow('adjustment_milestones_four_eyes');
    await expect(checked(await personIdOf(app, AUTHORITY_OFFICER))).resolves.toBeDefined();
  });

  it('presses by an interview only after a red order, also in the database', async () => {
    const adjustment = await opened();
    const head = await personIdOf(app, AUTHORITY_HEAD);
    const press = (pressure: string, days: number | null) =>
      inDatabase(
        `INSERT INTO adjustment_pressures (case_id, pressure, reason, working_days, pressed_by) VALUES ($1, $2, '督办', $3, $4)`,
        [adjustment.caseId, pressure, days, head],
      );
    await expect(press('interview', null)).rejects.toThrow('follows a red order');
    await press('red', 3);
    await expect(press('interview', null)).resolves.toBeDefined();
  });

  it('takes no rate as recovered that is still below, also in the database', async () => {
    // given
    const listed = await major();
    const figures = [
      await figureOf(app, listed, { cohort: 2025, numerator: 4_000 }),
      await figureOf(app, listed, { cohort: 2024, numerator: 4_000 }),
    ];
    const adjustment = await Adjustment.open(app, listed, { figures, bound: BOUND });
    const head = await personIdOf(app, AUTHORITY_HEAD);
    const recovered = (snapshotId: string) =>
      inDatabase(
        `INSERT INTO adjustment_checks (case_id, snapshot_id, unit_id, outcome, reason, decided_by)
         VALUES ($1, $2, $3, 'recovered', '回升。', $4)`,
        [adjustment.caseId, snapshotId, listed.unitId, head],
      );

    // then
    const below = await figureOf(app, listed, { cohort: 2026, numerator: 4_999 });
    const half = await figureOf(app, listed, { cohort: 2027, numerator: 5_000 });
    await expect(recovered(below.snapshotId)).rejects.toThrow('not below the threshold');
    await expect(recovered(half.snapshotId)).resolves.toBeDefined();
  });

  it('takes the annual check of a major only while it is being adjusted', async () => {
    // given: what a confirmed item of the yearly list calls
    const listed = await major();
    const open = app.app.get(ListOpeners, { strict: false }).of('major-annual-check')!;
    const by = { kind: 'person', personId: await personIdOf(app, AUTHORITY_HEAD) } as const;
    const item = { id: randomUUID(), unitId: listed.unitId, snapshotId: null } as ConfirmedItem;
    const check = () => app.database.transaction((tx) => open(tx, item, by));

    // then
    await expect(check()).rejects.toMatchObject({ code: 'ADJUSTMENT.NOT_OPEN' });
    const adjustment = await Adjustment.open(app, listed);
    await expect(check()).resolves.toBe(adjustment.caseId);
  });
});
