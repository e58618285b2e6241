import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import {
  DECIDER,
  FORMS,
  HEAD,
  Interview,
  OFFICER,
  OTHER_DECIDER,
  OTHER_OFFICER,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
} from '../../test/support/interview';
import { grantRole, personIdOf } from '../../test/support/proceeding';

/**
 * What must be impossible, tried by every way in: claim, submission, service, SQL. Each test shows the permitted variant
 * passing in the same case, so that the one forbidden fact is what was refused.
 */
describe('gates of low-performer-interview', () => {
  let app: TestApplication;
  const sql = (text: string, parameters: unknown[]) => rows<{ id: string }>(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    // One person on both sides of each gate: only four eyes keep them apart.
    for (const name of [OFFICER, OTHER_OFFICER]) await grantRole(app, name, 'head');
    await grantRole(app, OTHER_OFFICER, 'decision-maker');
  });

  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => app.close());

  describe('notice and record', () => {
    it('should refuse whoever arranged it as approver, by claim and by constraint, and take another head', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);

      // then
      expect((await interview.tries(OFFICER, 'approve-notice', FORMS.approve)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await expect(
        sql(
          `UPDATE interview_notices SET verdict = 'approved', approved_by = arranged_by, approved_at = app_now() WHERE case_id = $1`,
          [interview.caseId],
        ),
      ).rejects.toMatchObject(refusedBy('interview_notices_second_person'));
      await expect(
        sql('UPDATE interview_notices SET letter_id = gen_random_uuid() WHERE case_id = $1', [interview.caseId]),
      ).rejects.toMatchObject(refusedBy('interview_notices_issued_after_approval'));
      await interview.does(HEAD, 'approve-notice', FORMS.approve);
    });

    it('should refuse points that set counsellors targets, and take the others', async () => {
      const interview = await Interview.open(app);
      const points = '向各辅导员下达落实率指标。';
      const refused = await interview.tries(OFFICER, 'arrange-interview', { ...FORMS.arrange, points });
      expect(refused.body).toMatchObject({ code: 'INTERVIEW.NOTICE_REFUSED', reason: 'counsellor-target' });
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);
      await expect(
        sql(
          `INSERT INTO interview_notices (case_id, round, starts_at, place, points, arranged_by)
           SELECT case_id, 9, starts_at, place, $2, arranged_by FROM interview_notices WHERE case_id = $1`,
          [interview.caseId, points],
        ),
      ).rejects.toMatchObject(refusedBy('interview_notices_no_counsellor_target'));
    });

    it('should show the school nothing before the notice left, and the notice after', async () => {
      const interview = await Interview.open(app);
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);
      expect((await interview.detail(SCHOOL_OFFICE)).status).toBe(404);
      await interview.does(HEAD, 'approve-notice', FORMS.approve);
      expect((await interview.detail(SCHOOL_OFFICE)).body).toMatchObject({ number: null, notices: [{ round: 1 }] });
      expect((await interview.detail('梁伟')).status).toBe(404);
    });

    it('should refuse a record before the notice left, and take it after', async () => {
      const interview = await Interview.open(app);
      await interview.does(OFFICER, 'arrange-interview', FORMS.arrange);
      const record = `INSERT INTO interview_records (case_id, round, outcome, remark, recorded_by) VALUES ($1, 9, 'absent', '未到场', $2)`;
      const by = [interview.caseId, await personIdOf(app, OFFICER)];
      await expect(sql(record, by)).rejects.toMatchObject(refusedBy('interview_records_after_notice'));
      await interview.does(HEAD, 'approve-notice', FORMS.approve);
      await sql(record, by);
    });

    it('should refuse people of the school as those who lead it, and take people of the authority', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await app.clock.set('2026-03-10T16:00:00+08:00');
      await expect(
        sql(
          `INSERT INTO interview_records (case_id, round, outcome, remark, recorded_by) VALUES ($1, 9, 'absent', '未到场', $2)`,
          [interview.caseId, await personIdOf(app, SCHOOL_LEADER)],
        ),
      ).rejects.toMatchObject(refusedBy('interview_records_other_side'));
      const presider = await personIdOf(app, SCHOOL_LEADER);
      expect((await interview.tries(OFFICER, 'record-interview', await interview.minutes({ presider }))).status).toBe(
        400,
      );
      await interview.held();
    });

    it('should refuse a signature of the authority and an objection without words, and take the school’s own', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.held();
      expect((await interview.tries(HEAD, 'sign-minutes', FORMS.signed)).status).toBe(403);
      await expect(
        sql(
          `UPDATE interview_records SET signature = 'signed', signed_by = $2, signed_at = app_now() WHERE case_id = $1`,
          [interview.caseId, await personIdOf(app, HEAD)],
        ),
      ).rejects.toMatchObject(refusedBy('interview_records_signed_by_party'));
      const { objection: _, ...silent } = FORMS.objected;
      expect((await interview.tries(SCHOOL_LEADER, 'sign-minutes', silent)).status).toBe(400);
      await expect(
        sql(
          `UPDATE interview_records SET signature = 'objected', signed_by = $2, signed_at = app_now() WHERE case_id = $1`,
          [interview.caseId, await personIdOf(app, SCHOOL_LEADER)],
        ),
      ).rejects.toMatchObject(refusedBy('interview_records_objection_check'));
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.objected);
      await expect(
        sql(`UPDATE interview_records SET objection = '另有异议' WHERE case_id = $1`, [interview.caseId]),
      ).rejects.toMatchObject(refusedBy('interview_records_kept'));
    });

    it('should refuse who led the interview as the one who considers the objection, and take another', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.held();
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.objected);
      const keep = { decision: 'keep', consideration: '与录音一致。' };
      expect((await interview.tries(HEAD, 'consider-objection', keep)).body).toMatchObject({ code: 'TASK.FOUR_EYES' });
      await expect(
        sql(
          `UPDATE interview_records SET considered = 'kept', consideration = '一致', considered_by = presider_id,
             considered_at = app_now() WHERE case_id = $1`,
          [interview.caseId],
        ),
      ).rejects.toMatchObject(refusedBy('interview_records_other_considers'));
      await interview.does(DECIDER, 'consider-objection', keep);
    });
  });

  describe('plan and verification', () => {
    it('should refuse a plan before the minutes are signed, and take it after', async () => {
      const interview = await Interview.open(app);
      await interview.awaited();
      await interview.held();
      const plan = `INSERT INTO interview_plans (case_id, round, measures, responsible, submitted_by, was_late)
        VALUES ($1, 9, '走访。', '就业指导中心。', $2, false)`;
      const by = [interview.caseId, await personIdOf(app, SCHOOL_OFFICE)];
      await expect(sql(plan, by)).rejects.toMatchObject(refusedBy('interview_plans_after_signature'));
      await interview.does(SCHOOL_LEADER, 'sign-minutes', FORMS.signed);
      await sql(plan, by);
    });

    it('should refuse a plan with targets for counsellors, and take it without', async () => {
      const interview = await Interview.open(app);
      await interview.signed();
      const measures = '辅导员按签约率每周排名。';
      const refused = await interview.tries(SCHOOL_OFFICE, 'submit-plan', { ...FORMS.plan, measures });
      expect(refused.body).toMatchObject({ code: 'INTERVIEW.PLAN_REFUSED', reason: 'counsellor-target' });
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
      await expect(
        sql(
          `INSERT INTO interview_plans (case_id, round, measures, responsible, submitted_by, was_late)
           SELECT case_id, 9, $2, responsible, submitted_by, false FROM interview_plans WHERE case_id = $1`,
          [interview.caseId, measures],
        ),
      ).rejects.toMatchObject(refusedBy('interview_plans_no_counsellor_target'));
    });

    it('should refuse the school as reviewer of its own plan, and a return without comments', async () => {
      const interview = await Interview.open(app);
      await interview.signed();
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
      await expect(
        sql(
          `UPDATE interview_plans SET outcome = 'accepted', reviewed_by = $2, reviewed_at = app_now() WHERE case_id = $1`,
          [interview.caseId, await personIdOf(app, SCHOOL_LEADER)],
        ),
      ).rejects.toMatchObject(refusedBy('interview_plans_other_side'));
      const { opinion: _, ...silent } = FORMS.returned;
      expect((await interview.tries(OFFICER, 'review-plan', silent)).status).toBe(400);
      await interview.does(OFFICER, 'review-plan', FORMS.returned);
    });

    it('should refuse recorder and presider as verifiers, by claim and by trigger, and take a third person', async () => {
      const interview = await Interview.open(app);
      await interview.reported();
      for (const name of [OFFICER, HEAD]) {
        expect((await interview.tries(name, 'verify-rectification', FORMS.rectified)).body).toMatchObject({
          code: 'TASK.FOUR_EYES',
        });
        await expect(
          sql(
            `INSERT INTO interview_verifications (case_id, round, verdict, opinion, verified_by) VALUES ($1, 9, 'rectified', '到位', $2)`,
            [interview.caseId, await personIdOf(app, name)],
          ),
        ).rejects.toMatchObject(refusedBy('interview_verifications_second_person'));
      }
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.rectified);
      expect(await interview.outcome()).toBe('rectified');
    });

    it('should refuse a verdict before the plan is accepted and while a report is due, and take it after', async () => {
      const interview = await Interview.open(app);
      await interview.signed();
      const verify = `INSERT INTO interview_verifications (case_id, round, verdict, opinion, verified_by) VALUES ($1, 9, 'rectified', '到位', $2)`;
      const by = [interview.caseId, await personIdOf(app, OTHER_OFFICER)];
      await expect(sql(verify, by)).rejects.toMatchObject(refusedBy('interview_verifications_after_plan'));
      await interview.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
      await interview.does(OFFICER, 'review-plan', FORMS.accepted);
      await expect(sql(verify, by)).rejects.toMatchObject(refusedBy('interview_verifications_after_reports'));
      await interview.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
      await interview.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
      await sql(verify, by);
    });
  });

  describe('escalation', () => {
    it('should refuse a proposal of public criticism without a law, by rule and by constraint, and take it with', async () => {
      // given
      const interview = await Interview.open(app);
      await interview.reported();
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.notRectified);
      const criticism = {
        ...FORMS.escalation,
        proposal: 'criticism',
        legalBasis: '《关于做好就业工作的通知》第二十七条',
      };

      // then
      expect((await interview.tries(DECIDER, 'decide-escalation', criticism)).body).toMatchObject({
        code: 'INTERVIEW.ESCALATION_REFUSED',
        reason: 'legal-basis-missing',
      });
      await expect(
        sql(
          `INSERT INTO interview_escalations (case_id, round, decision, facts, reasons, scope, proposal, proposal_text, legal_basis, decided_by)
           VALUES ($1, 9, 'escalate', '事实', '理由', 'city', 'criticism', '建议', $3, $2)`,
          [interview.caseId, await personIdOf(app, DECIDER), criticism.legalBasis],
        ),
      ).rejects.toMatchObject(refusedBy('interview_escalations_legal_basis'));
      const lawful = { ...criticism, legalBasis: '《中华人民共和国统计法》第四十四条' };
      await interview.does(DECIDER, 'decide-escalation', lawful);
      expect(await interview.outcome()).toBe('escalated');
    });

    it('should refuse who verified or led as the one who decides, by claim and by trigger, and take another', async () => {
      const interview = await Interview.open(app);
      await interview.reported();
      await interview.does(OTHER_OFFICER, 'verify-rectification', FORMS.notRectified);
      for (const name of [OTHER_OFFICER, HEAD]) {
        expect((await interview.tries(name, 'decide-escalation', FORMS.escalation)).body).toMatchObject({
          code: 'TASK.FOUR_EYES',
        });
        await expect(
          sql(
            `INSERT INTO interview_escalations (case_id, round, decision, reasons, decided_by) VALUES ($1, 9, 'go-on', '理由', $2)`,
            [interview.caseId, await personIdOf(app, name)],
          ),
        ).rejects.toMatchObject(refusedBy('interview_escalations_four_eyes'));
      }
      await interview.does(OTHER_DECIDER, 'decide-escalation', FORMS.escalation);
    });
  });
});
