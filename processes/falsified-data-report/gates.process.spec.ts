import { rows } from '../../src/platform/database/transaction';
import { ExtractsService } from '../../src/reports/extracts.service';
import { VerdictsService } from '../../src/reports/verdicts.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { grantRole, personIdOf } from '../../test/support/proceeding';
import {
  DECIDER,
  FORMS,
  HEAD,
  INVESTIGATORS,
  OFFICER,
  organisationIdOf,
  OTHER_DECIDER,
  OTHER_OFFICER,
  Report,
  SCHOOL_DISCIPLINE,
  SCHOOL_LEADER,
  schoolIdOf,
  VAULT_OFFICER,
  verdicts,
} from '../../test/support/report';

/**
 * What must be impossible, tried by every way in: claim, submission, service, SQL. Each test shows the permitted variant
 * passing in the same case, so that the one forbidden fact is what was refused.
 */
describe('gates of falsified-data-report', () => {
  let app: TestApplication;
  const service = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const sql = (text: string, parameters: unknown[]) => rows(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    // One person on both sides of each gate: only four eyes keep them apart.
    await grantRole(app, INVESTIGATORS[0], 'decision-maker');
    await grantRole(app, DECIDER, 'case-officer');
  });

  afterAll(() => app.close());

  describe('who investigates', () => {
    it('should refuse the school when a leader is named, and take the authority', async () => {
      // given
      const report = await Report.open(app, { namesLeader: true });
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);

      // then
      const school = { route: 'school', routeReason: undefined };
      expect((await report.tries(HEAD, 'choose-route', await report.route(school))).status).toBe(400);
      await expect(
        sql(
          `UPDATE reports SET route = 'school', investigating_unit_id = accused_school_id, routed_by = $2, routed_at = app_now()
           WHERE case_id = $1`,
          [report.caseId, await personIdOf(app, HEAD)],
        ),
      ).rejects.toMatchObject(refusedBy('reports_leader_moves_up'));
      await report.does(HEAD, 'choose-route', await report.route({ routeReason: undefined }));
      expect(await report.waiting()).toEqual(['prepare-extract']);
    });

    it('should refuse the school itself under city intake, and a college under any', async () => {
      // given
      const report = await Report.open(app);
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
      const college = await organisationIdOf(app, '计算机学院');

      // then
      const self = await report.route({ investigatingUnit: await schoolIdOf(app) });
      expect((await report.tries(HEAD, 'choose-route', self)).body).toMatchObject({
        code: 'REPORT.ROUTE_REFUSED',
        reason: 'accused-investigates-itself',
      });
      for (const [route, unit] of [
        ['city', await schoolIdOf(app)],
        ['school', college],
      ]) {
        await expect(
          sql(
            `UPDATE reports SET route = $3, investigating_unit_id = $4, routed_by = $2, routed_at = app_now() WHERE case_id = $1`,
            [report.caseId, await personIdOf(app, HEAD), route, unit],
          ),
        ).rejects.toMatchObject(refusedBy('reports_independent_unit'));
      }
      await report.does(HEAD, 'choose-route', await report.route());
    });

    it('should refuse somebody who also works for the employment office, and take the same person without that duty', async () => {
      // given
      const report = await Report.open(app);
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
      const personId = await personIdOf(app, SCHOOL_DISCIPLINE);
      await grantRole(app, SCHOOL_DISCIPLINE, 'employment-office');
      const school = await report.route({ route: 'school' });

      // then
      expect((await report.tries(HEAD, 'choose-route', school)).body).toMatchObject({ reason: 'interested' });
      await expect(
        sql(`INSERT INTO case_people (case_id, duty, person_id) VALUES ($1, 'investigator', $2)`, [
          report.caseId,
          personId,
        ]),
      ).rejects.toMatchObject(refusedBy('case_people_without_interest'));
      await sql(`UPDATE person_roles SET revoked_at = app_now() WHERE person_id = $1 AND role = 'employment-office'`, [
        personId,
      ]);
      await report.does(HEAD, 'choose-route', school);
    });

    it('should refuse a recused investigator, and take another one', async () => {
      // given
      const report = await Report.open(app);
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
      await recuse(report, INVESTIGATORS[1]);
      const route = await report.route();

      // then
      expect((await report.tries(HEAD, 'choose-route', route)).status).toBe(400);
      await expect(
        sql(`INSERT INTO case_people (case_id, duty, person_id) VALUES ($1, 'investigator', $2)`, [
          report.caseId,
          await personIdOf(app, INVESTIGATORS[1]),
        ]),
      ).rejects.toMatchObject(refusedBy('case_people_not_recused'));
      await report.does(HEAD, 'choose-route', { ...route, secondInvestigator: await personIdOf(app, '马骏') });
    });
  });

  describe('what reaches the school', () => {
    it('should open no task for the school before the extract passed its check, and open it after', async () => {
      // given
      const report = await Report.accepted(app);
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);
      const { id: taskId } = await report.task('check-reidentification');
      const toSchool = [taskId, await schoolIdOf(app)];
      const insert = `INSERT INTO task_candidates (task_id, organisation_id, role) VALUES ($1, $2, 'school-leader')`;

      // then
      await expect(sql(insert, toSchool)).rejects.toMatchObject(refusedBy('task_candidates_after_extract'));
      await report.does(OTHER_OFFICER, 'check-reidentification', FORMS.passed);
      await report.investigate(INVESTIGATORS[0]);
      expect(await report.waiting()).toEqual(['state-position']);
    });

    it('should refuse the drafter as checker by claim, service and SQL, and take somebody else', async () => {
      // given
      const report = await Report.accepted(app);
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);
      const personId = await personIdOf(app, OFFICER);

      // then
      expect((await report.tries(OFFICER, 'check-reidentification', FORMS.passed)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await expect(
        app.database.transaction((tx) =>
          service(ExtractsService).check(tx, { caseId: report.caseId, outcome: 'passed', checkedBy: personId }),
        ),
      ).rejects.toMatchObject({ code: 'REPORT.EXTRACT_CHECK_REFUSED' });
      await expect(
        sql(
          `UPDATE report_extracts SET outcome = 'passed', checked_by = $2, checked_at = app_now() WHERE case_id = $1`,
          [report.caseId, personId],
        ),
      ).rejects.toMatchObject(refusedBy('report_extracts_second_person'));
      await report.does(HEAD, 'check-reidentification', FORMS.passed);
    });

    it.each([
      '据举报人反映，登记有误。',
      '请拨打13800000000核实。',
      '见JB-2026-000001号。',
      '联系 someone@example.org。',
    ])('should refuse the extract "%s"', async (text) => {
      // given
      const report = await Report.accepted(app);

      // then
      const refused = await report.tries(OFFICER, 'prepare-extract', { ...FORMS.extract, text1: text });
      expect(refused.body).toMatchObject({ code: 'REPORT.EXTRACT_REFUSED' });
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);
      await expect(
        sql(
          `UPDATE report_extract_items SET text = $2 WHERE extract_id IN (SELECT id FROM report_extracts WHERE case_id = $1)`,
          [report.caseId, text],
        ),
      ).rejects.toThrow(/permission denied|no_identity/);
    });

    it('should refuse findings that show the pseudonym, and take the same words without it', async () => {
      // given
      const report = await Report.extracted(app);
      await report.does(INVESTIGATORS[0], 'sample-evidence', FORMS.sample);
      await report.does(INVESTIGATORS[0], 'interview-people', FORMS.interview);
      await report.does(INVESTIGATORS[0], 'request-records', FORMS.noRecords);
      const [{ pseudonym }] = (await sql('SELECT pseudonym FROM reports WHERE case_id = $1', [report.caseId])) as [
        { pseudonym: string },
      ];

      // then
      const shown = { ...FORMS.findings, finding1: `与${pseudonym}所述一致。` };
      expect((await report.tries(INVESTIGATORS[0], 'write-findings', shown)).body).toMatchObject({
        code: 'REPORT.IDENTITY_IN_TEXT',
      });
      await report.does(INVESTIGATORS[0], 'write-findings', FORMS.findings);
    });
  });

  describe('who decides', () => {
    it('should refuse an investigator by claim, service and SQL, and take the decision of somebody else', async () => {
      // given
      const report = await Report.heard(app);
      const personId = await personIdOf(app, INVESTIGATORS[0]);

      // then
      const decided = verdicts('verified', 'verified');
      expect((await report.tries(INVESTIGATORS[0], 'decide-verified', decided)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await expect(decide(report, personId)).rejects.toMatchObject({ details: { reason: 'decider-involved' } });
      await expect(insertDecision(report, personId)).rejects.toMatchObject(refusedBy('report_decisions_four_eyes'));
      await report.does(DECIDER, 'decide-verified', decided);
    });

    it('should refuse somebody recused, and take somebody else', async () => {
      // given
      const report = await Report.heard(app);
      await recuse(report, DECIDER);
      const personId = await personIdOf(app, DECIDER);

      // then
      expect((await report.tries(DECIDER, 'decide-verified', verdicts('verified', 'verified'))).status).toBe(404);
      await expect(decide(report, personId)).rejects.toMatchObject({ details: { reason: 'decider-recused' } });
      await expect(insertDecision(report, personId)).rejects.toMatchObject(refusedBy('report_decisions_four_eyes'));
      await report.does(OTHER_DECIDER, 'decide-verified', verdicts('verified', 'verified'));
    });

    it('should refuse a decision before the school was heard', async () => {
      // given
      const report = await Report.found(app);
      const personId = await personIdOf(app, DECIDER);

      // then
      await expect(decide(report, personId)).rejects.toMatchObject({ details: { reason: 'school-not-heard' } });
      await expect(insertDecision(report, personId)).rejects.toMatchObject(refusedBy('report_decisions_school_heard'));
      await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
    });

    it('should refuse the review of the one who decided, and take that of somebody else', async () => {
      // given
      const report = await Report.replied(app, 'not-verified', 'not-verified');
      await report.object();
      const review = { ...verdicts('not-verified', 'not-verified'), outcome: undefined, opinion: '维持。' };

      // then
      expect((await report.tries(DECIDER, 'review-objection', review)).body).toMatchObject({ code: 'TASK.FOUR_EYES' });
      await expect(
        sql(
          `UPDATE report_objections SET outcome = 'upheld', opinion = '维持', reviewed_by = $2, reviewed_at = app_now()
           WHERE case_id = $1`,
          [report.caseId, await personIdOf(app, DECIDER)],
        ),
      ).rejects.toMatchObject(refusedBy('report_objections_other_reviewer'));
      await report.does(OTHER_DECIDER, 'review-objection', review);
    });
  });

  describe('notice and criticism', () => {
    it('should refuse public criticism without a law behind it, in the notice and in the decision', async () => {
      // given
      const report = await Report.replied(app, 'verified', 'verified');
      const baseless = { ...FORMS.criticism, basis: '有关文件精神' };

      // then
      expect((await report.tries(OFFICER, 'draft-prior-notice', baseless)).body).toMatchObject({
        code: 'REPORT.ACCOUNTABILITY_REFUSED',
        reason: 'legal-basis-missing',
      });
      await report.does(OFFICER, 'draft-prior-notice', FORMS.criticism);
      await report.serve();
      await report.does(SCHOOL_LEADER, 'state-defence', FORMS.waiver);
      const decision = { measure: 'criticism', legalBasis: '有关文件精神', reasons: '情节较重。' };
      expect((await report.tries(OTHER_DECIDER, 'decide-accountability', decision)).body).toMatchObject({
        reason: 'legal-basis-missing',
      });
      await expect(insertMeasure(report, OTHER_DECIDER, '有关文件精神')).rejects.toMatchObject(
        refusedBy('report_accountability_legal_basis'),
      );
      const lawful = { ...decision, legalBasis: FORMS.criticism.basis };
      await report.does(OTHER_DECIDER, 'decide-accountability', lawful);
      expect((await report.letters('school')).join()).toContain('通报批评');
    });

    it('should refuse the decision before service and defence, and a heavier one than announced', async () => {
      // given
      const report = await Report.replied(app, 'verified', 'verified');
      await report.does(OFFICER, 'draft-prior-notice', FORMS.notice);
      const law = FORMS.criticism.basis;

      // then
      await expect(insertMeasure(report, OTHER_DECIDER, law)).rejects.toMatchObject(
        refusedBy('report_accountability_service'),
      );
      await report.serve();
      await expect(insertMeasure(report, OTHER_DECIDER, law)).rejects.toMatchObject(
        refusedBy('report_accountability_defence'),
      );
      await report.does(SCHOOL_LEADER, 'state-defence', FORMS.waiver);
      await expect(insertMeasure(report, OTHER_DECIDER, law)).rejects.toMatchObject(
        refusedBy('report_accountability_not_heavier'),
      );
      await expect(insertMeasure(report, INVESTIGATORS[0], law)).rejects.toMatchObject(
        refusedBy('report_accountability_four_eyes'),
      );
      await report.does(OTHER_DECIDER, 'decide-accountability', { measure: 'notice', reasons: '情节较轻。' });
    });
  });

  describe('the date of the reply', () => {
    it('should refuse to move without a record, and move with a pause', async () => {
      // given
      const report = await Report.open(app);
      const { id, legalDate } = await report.deadline('reply');

      // then
      const move = `UPDATE deadlines SET legal_date = legal_date + 7, ends_at = ends_at + interval '7 days' WHERE id = $1`;
      await expect(sql(move, [id])).rejects.toMatchObject(refusedBy('deadlines_reply_on_record'));
      await sql(
        `INSERT INTO deadline_pauses (deadline_id, ground, reason, paused_on, paused_by) VALUES ($1, 'other', '鉴定', $2, $3)`,
        [id, legalDate, await personIdOf(app, HEAD)],
      );
      await sql(move, [id]);
    });
  });

  // helpers

  const recuse = async (report: Report, name: string): Promise<void> => {
    await sql(`INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '近亲属')`, [
      report.caseId,
      await personIdOf(app, name),
    ]);
  };

  const decide = (report: Report, decidedBy: string) =>
    app.database.transaction((tx) =>
      service(VerdictsService).decide(tx, {
        caseId: report.caseId,
        kind: 'decision',
        verdicts: [
          { verdict: 'verified', reasons: '属实' },
          { verdict: 'verified', reasons: '属实' },
        ],
        decidedBy,
      }),
    );

  const insertDecision = (report: Report, decidedBy: string) =>
    sql(
      `INSERT INTO report_decisions (case_id, kind, findings_id, decided_by)
       SELECT $1, 'decision', id, $2 FROM report_findings WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [report.caseId, decidedBy],
    );

  const insertMeasure = async (report: Report, name: string, legalBasis: string) =>
    sql(
      `INSERT INTO report_accountability (letter_id, case_id, measure, legal_basis, scope, reasons, decided_by)
       SELECT letter_id, case_id, 'criticism', $2, 'city', '理由', $3 FROM report_prior_notices WHERE case_id = $1`,
      [report.caseId, legalBasis, await personIdOf(app, name)],
    );
});
