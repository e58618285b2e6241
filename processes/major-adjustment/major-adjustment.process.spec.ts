import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { firstRow, rows } from '../../src/platform/database/transaction';
import {
  ACADEMIC,
  Adjustment,
  AUTHORITY_HEAD,
  AUTHORITY_OFFICER,
  COLLEGE,
  collegeId,
  figureOf,
  FORMS,
  LEADER,
  majorOf,
} from '../../test/support/adjustment';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';

const DAY = 86_400_000;
const BOUND = { threshold: { numerator: 50, denominator: 100 }, years: 2 };

/** The shipped model, through the HTTP interface: one test per ending, per way back, per timer and per gate. */
describe('major-adjustment', () => {
  let app: TestApplication;
  let code = 120_100;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));
  afterAll(() => app.close());

  const major = () => majorOf(app, String((code += 1)), `信息管理${code}`);
  const opened = async () => Adjustment.open(app, await major());

  /** The figure of the year is there, as the confirmed item of a list says. */
  async function annualCheck(adjustment: Adjustment, snapshotId: string | null): Promise<void> {
    const engine = app.app.get<EnginePort>(ENGINE, { strict: false });
    await app.database.transaction((tx) =>
      engine.publish(tx, {
        name: 'adjustment.annual-check',
        correlationKey: adjustment.caseId,
        timeToLiveMs: DAY,
        variables: { checkSnapshotId: snapshotId },
      }),
    );
    await app.settle();
  }

  const decides = (adjustment: Adjustment, outcome: string) =>
    adjustment.tries(AUTHORITY_HEAD, 'decide-annual-check', { outcome, reason: '经复核。' });

  describe('endings', () => {
    it('ends as adjusted after a plan that was returned twice', async () => {
      // given
      const adjustment = await opened();
      await adjustment.submitted();
      for (const comments of ['措施不够具体。', '进度过慢。']) {
        await adjustment.does(AUTHORITY_HEAD, 'examine-plan', { verdict: 'returned', comments, dueOn: '2026-04-15' });
        const page = await adjustment.page(ACADEMIC, 'name-drafter');
        expect(JSON.stringify(page.body)).toContain('2026-04-15');
        await adjustment.adopted();
        await adjustment.does(LEADER, 'submit-plan', FORMS.submit);
      }

      // when
      await adjustment.does(AUTHORITY_HEAD, 'examine-plan', FORMS.accept);
      for (let measure = 0; measure < 2; measure++) {
        await adjustment.does(COLLEGE, 'report-milestone', FORMS.report);
        await adjustment.does(AUTHORITY_OFFICER, 'check-milestone', FORMS.met);
      }
      await annualCheck(adjustment, null);
      await decides(adjustment, 'adjusted');

      // then
      expect(await adjustment.outcome()).toBe('adjusted');
      const left = await rows<{ state: string; count: number }>(
        app.database.read,
        'SELECT state, count(*)::int AS count FROM deadlines WHERE case_id = $1 GROUP BY state',
        [adjustment.caseId],
      );
      expect(left).toEqual([{ state: 'satisfied', count: 5 }]);
      const rounds = await rows<{ round: number; verdict: string }>(
        app.database.read,
        'SELECT round, verdict FROM adjustment_plans WHERE case_id = $1 ORDER BY number',
        [adjustment.caseId],
      );
      expect(rounds).toEqual([
        { round: 1, verdict: 'returned' },
        { round: 2, verdict: 'returned' },
        { round: 3, verdict: 'accepted' },
      ]);
    });

    it('ends as recovered when the rate of a later class is exactly the threshold, and goes on for a year before', async () => {
      // given
      const listed = await major();
      const figures = [
        await figureOf(app, listed, { cohort: 2025, numerator: 4_999 }),
        await figureOf(app, listed, { cohort: 2024, numerator: 4_000 }),
      ];
      const adjustment = await Adjustment.open(app, listed, { figures, bound: BOUND });
      await adjustment.carriedOut();

      // when: the first year is still below
      const below = await figureOf(app, listed, { cohort: 2026, numerator: 4_999 });
      await annualCheck(adjustment, below.snapshotId);
      expect((await decides(adjustment, 'recovered')).body).toMatchObject({
        code: 'ADJUSTMENT.CHECK_REFUSED',
        reason: 'still-below',
      });
      expect((await decides(adjustment, 'go-on')).status).toBe(200);
      expect(await adjustment.waiting()).toEqual([]);
      const half = await figureOf(app, listed, { cohort: 2027, numerator: 5_000 });
      await annualCheck(adjustment, half.snapshotId);

      // then
      expect((await decides(adjustment, 'recovered')).status).toBe(200);
      expect(await adjustment.outcome()).toBe('recovered');
    });

    it('ends as stopped-major by a plan that stops it, and by no other', async () => {
      // given
      const [stopped, reformed] = [await opened(), await opened()];
      await stopped.carriedOut({ measure: 'stop' });
      await reformed.carriedOut();
      await annualCheck(stopped, null);
      await annualCheck(reformed, null);

      // then
      expect((await decides(reformed, 'stopped-major')).body).toMatchObject({ reason: 'not-stopped' });
      expect((await decides(stopped, 'stopped-major')).status).toBe(200);
      expect(await stopped.outcome()).toBe('stopped-major');
    });

    it('ends as overdue-escalated: pressed at plan-deadline-passed and at each press-deadline-passed, up to red and an interview', async () => {
      // given
      const adjustment = await (await opened()).carded();
      await app.clock.set('2026-04-02T09:00:00+08:00');
      await app.settle();
      expect(await adjustment.waiting()).toEqual(['name-drafter', 'press-for-plan']);
      const press = (pressure: string, more: object = { workingDays: 3 }) =>
        adjustment.tries(AUTHORITY_HEAD, 'press-for-plan', { pressure, reason: '方案逾期未报，请限期报送。', ...more });

      // when
      expect((await press('interview', {})).body).toMatchObject({ reason: 'not-red-yet' });
      for (const pressure of ['urge', 'blue', 'orange', 'red']) {
        expect((await press(pressure)).status).toBe(200);
        expect(await adjustment.waiting()).toEqual(['name-drafter']);
        await app.clock.advance(8 * DAY);
        await app.settle();
        expect(await adjustment.waiting()).toEqual(['name-drafter', 'press-for-plan']);
        if (pressure === 'orange') expect((await press('blue')).body).toMatchObject({ reason: 'milder' });
      }
      expect((await press('interview', {})).status).toBe(200);

      // then
      expect(await adjustment.outcome()).toBe('overdue-escalated');
      const linked = await rows<{ kind: string }>(
        app.database.read,
        'SELECT kind FROM case_links WHERE case_id = $1 ORDER BY linked_at, kind',
        [adjustment.caseId],
      );
      expect(linked.map(({ kind }) => kind).sort()).toEqual(['interview', 'supervision', 'supervision', 'supervision']);
    });
  });

  describe('a school and its own college', () => {
    it('runs on the same definition: the school asks, examines and checks, the college drafts', async () => {
      // given
      const listed = await major();
      const desk = new Desk(app);
      const college = await collegeId(app);
      const asks = (body: object) =>
        desk.as(LEADER, 'post', '/api/adjustments', { unitId: listed.unitId, reason: '校内预警。', ...body });
      expect((await asks({})).body).toMatchObject({ code: 'ADJUSTMENT.LISTING_REFUSED', reason: 'no-college' });
      const answer = await asks({ collegeId: college });
      expect(answer.status).toBe(201);
      await app.settle();
      const { caseId } = answer.body as { caseId: string };
      const adjustment = new Adjustment(app, caseId, '');
      await rows(
        app.database.read,
        `INSERT INTO person_roles (person_id, organisation_id, role, valid_from)
         SELECT $1, id, 'head', '2020-01-01' FROM organisations WHERE name = '滨江理工大学'`,
        [await personIdOf(app, '宋岩')],
      );

      // when
      await adjustment.does('刘洋', 'issue-card', FORMS.card);
      await adjustment.does(COLLEGE, 'name-drafter', FORMS.own);
      await adjustment.does(COLLEGE, 'draft-plan', FORMS.plan);
      await adjustment.does(ACADEMIC, 'review-plan', FORMS.forward);
      await adjustment.does(LEADER, 'record-office-meeting', FORMS.office);
      await adjustment.does(LEADER, 'record-party-committee', FORMS.committee);
      await adjustment.does(LEADER, 'submit-plan', FORMS.submit);
      await adjustment.does('宋岩', 'examine-plan', FORMS.accept);
      await adjustment.does(COLLEGE, 'report-milestone', FORMS.report);
      await adjustment.does('刘洋', 'check-milestone', FORMS.met);

      // then: the college reads its card on the register, the authority does not keep the case
      const seen = await desk.as(COLLEGE, 'get', `/api/adjustments?q=${code}`);
      expect(seen.body).toMatchObject({ total: 1, items: [{ caseId, card: 'yellow', rounds: 1, number: null }] });
      const other = await desk.as('魏强', 'get', `/api/adjustments?q=${code}`);
      expect(other.body).toMatchObject({ total: 0 });
    });
  });

  describe('ways back and dates', () => {
    it('stops pressing as soon as the plan is in', async () => {
      // given
      const adjustment = await (await opened()).carded();
      await app.clock.set('2026-04-02T09:00:00+08:00');
      await app.settle();

      // when
      await adjustment.adopted();
      expect(await adjustment.waiting()).toEqual(['press-for-plan', 'submit-plan']);
      await adjustment.does(LEADER, 'submit-plan', FORMS.submit);

      // then
      expect(await adjustment.waiting()).toEqual(['examine-plan']);
    });

    it('goes back to the drafter from academic affairs and from both bodies, with the reason', async () => {
      // given
      const adjustment = await (await opened()).carded();
      await adjustment.does(ACADEMIC, 'name-drafter', FORMS.own);
      const sendsBack = async (name: string, step: string) => {
        await adjustment.does(name, step, { verdict: 'return', reason: `${step}：请补充。` });
        const page = await adjustment.page(ACADEMIC, 'draft-plan');
        expect(JSON.stringify(page.body)).toContain(`${step}：请补充。`);
        await adjustment.does(ACADEMIC, 'draft-plan', FORMS.plan);
      };
      await grantRole(app, '刘洋', 'academic-office');
      await adjustment.does(ACADEMIC, 'draft-plan', FORMS.plan);

      // then
      await sendsBack('刘洋', 'review-plan');
      await adjustment.does('刘洋', 'review-plan', FORMS.forward);
      await sendsBack(LEADER, 'record-office-meeting');
      await adjustment.does('刘洋', 'review-plan', FORMS.forward);
      await adjustment.does(LEADER, 'record-office-meeting', FORMS.office);
      await sendsBack(LEADER, 'record-party-committee');
      expect(await adjustment.waiting()).toEqual(['review-plan']);
    });

    it('records a measure that is late at milestone-deadline-passed, and sends a thin report back', async () => {
      // given
      const adjustment = await opened();
      await adjustment.submitted({ timetable: '2026-03-20 修订培养方案' });
      await adjustment.does(AUTHORITY_HEAD, 'examine-plan', FORMS.accept);

      // when
      await app.clock.set('2026-03-23T09:00:00+08:00');
      await app.settle();

      // then
      expect(await adjustment.completed('lateness-recorded')).toBe(1);
      await adjustment.does(COLLEGE, 'report-milestone', FORMS.report);
      await adjustment.does(AUTHORITY_OFFICER, 'check-milestone', { verdict: 'return', opinion: '请附新培养方案。' });
      const page = await adjustment.page(COLLEGE, 'report-milestone');
      expect(JSON.stringify(page.body)).toContain('请附新培养方案。');
    });

    it('goes on waiting when the date of the plan has moved', async () => {
      // given
      const adjustment = await (await opened()).carded();
      const deadline = await firstRow<{ id: string }>(
        app.database.read,
        `SELECT id FROM deadlines WHERE case_id = $1 AND duty = 'plan'`,
        [adjustment.caseId],
      );

      // when: an old message comes in
      const engine = app.app.get<EnginePort>(ENGINE, { strict: false });
      await app.database.transaction((tx) =>
        engine.publish(tx, {
          name: 'deadline.passed',
          correlationKey: deadline!.id,
          variables: { deadlineId: deadline!.id, deadlineVersion: 1 },
        }),
      );
      await app.settle();

      // then
      expect(await adjustment.completed('plan-date-moved')).toBe(1);
      expect(await adjustment.waiting()).toEqual(['name-drafter']);
    });
  });
});
