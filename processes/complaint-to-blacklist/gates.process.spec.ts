import { ListingService } from '../../src/blacklist/listing.service';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { StatementsService } from '../../src/letters/statements.service';
import { rows } from '../../src/platform/database/transaction';
import { WarningsService } from '../../src/warnings/warnings.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, FORMS, HEAD, INVESTIGATORS, OFFICER } from '../../test/support/complaint';
import { grantRole, personIdOf } from '../../test/support/proceeding';

/**
 * What must be impossible, tried by every way in: claim, submission, service, SQL. Each test shows the permitted variant
 * passing in the same case, so that the one forbidden fact is what was refused.
 */
describe('gates of complaint-to-blacklist', () => {
  let app: TestApplication;
  const service = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    // One person on both sides of each gate: only four eyes keep them apart.
    await grantRole(app, INVESTIGATORS[0], 'decision-maker');
    await grantRole(app, INVESTIGATORS[1], 'decision-maker');
    await grantRole(app, INVESTIGATORS[1], 'head');
    await grantRole(app, DECIDER, 'case-officer');
  });

  afterAll(() => app.close());

  describe('the decision-maker is a second person', () => {
    it.each([
      ['the drafter of the notice', INVESTIGATORS[0]],
      ['an investigator who drafted nothing', INVESTIGATORS[1]],
    ])(
      'should refuse %s by claim, submission, service and SQL, and take the decision of somebody else',
      async (_who, name) => {
        // given
        const complaint = await Complaint.heard(app);
        const personId = await personIdOf(app, name);
        const { id: taskId } = await complaint.task('decide-listing');

        // then
        expect((await complaint.tries(name, 'decide-listing', FORMS.list)).body).toMatchObject({
          code: 'TASK.FOUR_EYES',
        });
        expect((await complaint.submitsUnclaimed(name, 'decide-listing', FORMS.list)).body).toMatchObject({
          code: 'TASK.FOUR_EYES',
        });
        await expect(decide(complaint, personId)).rejects.toMatchObject({ code: 'BLACKLIST.LISTING_REFUSED' });
        await expect(
          sql(app, 'UPDATE tasks SET assignee_id = $2 WHERE id = $1', [taskId, personId]),
        ).rejects.toMatchObject(refusedBy('tasks_four_eyes'));
        await expect(insertDecision(app, complaint, personId)).rejects.toMatchObject(
          refusedBy('listing_decisions_four_eyes'),
        );
        await complaint.does(DECIDER, 'decide-listing', FORMS.list);
        expect(await complaint.entry()).toBeDefined();
      },
    );

    it('should refuse a decision-maker who is recused', async () => {
      // given
      const complaint = await Complaint.heard(app);
      const personId = await personIdOf(app, DECIDER);
      await sql(app, `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '近亲属')`, [
        complaint.caseId,
        personId,
      ]);

      // then
      expect((await complaint.tries(DECIDER, 'decide-listing', FORMS.list)).status).toBe(404);
      await expect(decide(complaint, personId)).rejects.toMatchObject({ details: { reason: 'decider-recused' } });
      await expect(insertDecision(app, complaint, personId)).rejects.toMatchObject(
        refusedBy('listing_decisions_four_eyes'),
      );
      await complaint.does('吴静怡', 'decide-listing', FORMS.list);
      expect(await complaint.entry()).toBeDefined();
    });
  });

  describe('the employer is heard first', () => {
    it('should refuse a decision before service is proven', async () => {
      // given
      const complaint = await Complaint.noticed(app);
      const decider = await personIdOf(app, DECIDER);

      // then
      expect(await complaint.waiting()).toEqual(['serve-notice']);
      await expect(decide(complaint, decider)).rejects.toMatchObject({ details: { reason: 'service-not-proven' } });
      await expect(insertDecision(app, complaint, decider)).rejects.toMatchObject(
        refusedBy('listing_decisions_service'),
      );
    });

    it('should refuse a decision while the window is open and while the statement is not reviewed', async () => {
      // given
      const complaint = await Complaint.served(app);
      const decider = await personIdOf(app, DECIDER);
      const refusals = async () => {
        await expect(decide(complaint, decider)).rejects.toMatchObject({ details: { reason: 'defence-not-heard' } });
        await expect(insertDecision(app, complaint, decider)).rejects.toMatchObject(
          refusedBy('listing_decisions_defence'),
        );
      };

      // then
      await refusals();
      await complaint.state('我单位有不同意见。');
      expect(await complaint.waiting()).toEqual(['review-statement']);
      await refusals();
      await complaint.does(HEAD, 'review-statement', FORMS.upheld);
      await complaint.deliberate();
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      expect(await complaint.entry()).toBeDefined();
    });

    it('should take one statement and refuse another', async () => {
      const complaint = await Complaint.served(app);
      await complaint.state('第一次意见。');
      await expect(complaint.state('第二次意见。')).rejects.toMatchObject({ code: 'STATEMENT.WINDOW_CLOSED' });
    });

    it('should refuse a review by an investigator by claim, service and SQL, and take the review of somebody else', async () => {
      // given
      const complaint = await Complaint.served(app);
      await complaint.state('我单位有不同意见。');
      const investigator = await personIdOf(app, INVESTIGATORS[1]);
      const reviewBy = (reviewedBy: string) =>
        app.database.transaction((tx) =>
          service(StatementsService).review(tx, {
            caseId: complaint.caseId,
            outcome: 'upheld',
            opinion: '不采纳。',
            reviewedBy,
          }),
        );

      // then
      expect((await complaint.tries(INVESTIGATORS[1], 'review-statement', FORMS.upheld)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await expect(reviewBy(investigator)).rejects.toMatchObject({ code: 'STATEMENT.REVIEWER_INVESTIGATED' });
      await expect(
        sql(
          app,
          `UPDATE employer_statements SET reviewed_by = $2, reviewed_at = app_now(), outcome = 'upheld', opinion = '-' WHERE case_id = $1`,
          [complaint.caseId, investigator],
        ),
      ).rejects.toMatchObject(refusedBy('employer_statements_four_eyes'));
      await complaint.does(HEAD, 'review-statement', FORMS.upheld);
      expect(await complaint.waiting()).toEqual(['review-legality']);
    });
  });

  describe('the measure', () => {
    it.each<[string, Record<string, unknown>, string]>([
      ['a longer term than announced', { termDays: 366 }, 'BLACKLIST.LISTING_REFUSED'],
      ['another ground than announced', { category: 'discrimination' }, 'BLACKLIST.LISTING_REFUSED'],
      ['a wider scope than announced', { scope: 'city' }, 'FORM.REFUSED'],
      ['no term', { termDays: undefined }, 'FORM.REFUSED'],
      ['no scope', { scope: undefined }, 'FORM.REFUSED'],
    ])('should refuse %s, and take what was announced', async (_what, change, code) => {
      const complaint = await Complaint.heard(app);
      expect((await complaint.tries(DECIDER, 'decide-listing', { ...FORMS.list, ...change })).body).toMatchObject({
        code,
      });
      expect(await complaint.waiting()).toEqual(['decide-listing']);
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      expect(await complaint.entry()).toMatchObject({ termDays: 365, scope: 'school' });
    });

    it('should refuse an incomplete or wider measure past the form as well', async () => {
      const complaint = await Complaint.heard(app);
      const decider = await personIdOf(app, DECIDER);
      await expect(decide(complaint, decider, { termDays: undefined })).rejects.toMatchObject({
        details: { reason: 'measure-incomplete' },
      });
      await expect(decide(complaint, decider, { scope: 'province' })).rejects.toMatchObject({
        details: { reason: 'heavier-than-notice' },
      });
      await decide(complaint, decider);
      expect(
        await rows(app.database.read, 'SELECT outcome FROM listing_decisions WHERE case_id = $1', [complaint.caseId]),
      ).toEqual([{ outcome: 'list' }]);
    });

    it('should ask the drafter for the window while no rule sets it, and keep the answer for the case', async () => {
      // given
      const complaint = await Complaint.substantiated(app);
      const { defenceWorkingDays: _days, defenceReason: _reason, ...unanswered } = FORMS.notice;

      // when
      const answer = await complaint.tries(INVESTIGATORS[0], 'draft-prior-notice', unanswered);

      // then
      expect(answer.body).toMatchObject({ code: 'FORM.REFUSED' });
      expect((answer.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual([
        'defenceWorkingDays',
        'defenceReason',
      ]);
      await complaint.does(INVESTIGATORS[0], 'draft-prior-notice', FORMS.notice);
      expect(await service(PriorNoticesService).defenceWorkingDays(app.database.read, complaint.caseId)).toBe(5);
    });

    it('should refuse a heavier notice after the employer brought new facts, and take an equal one', async () => {
      // given
      const complaint = await Complaint.served(app);
      await complaint.state('请核实新的证据。');
      await complaint.does(HEAD, 'review-statement', { outcome: 'new-facts', opinion: '须核实。' });
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
      await complaint.does(INVESTIGATORS[0], 'write-findings', FORMS.findings);

      // then
      const heavier = await complaint.tries(INVESTIGATORS[0], 'draft-prior-notice', {
        ...FORMS.noticeAgain,
        termDays: 366,
      });
      expect(heavier.body).toMatchObject({ code: 'BLACKLIST.PROPOSAL_REFUSED', reason: 'heavier-than-earlier' });
      await complaint.does(INVESTIGATORS[0], 'draft-prior-notice', FORMS.noticeAgain);
      expect(await complaint.waiting()).toEqual(['serve-notice']);
    });

    it('should refuse a decision while new facts are being investigated', async () => {
      const complaint = await Complaint.served(app);
      await complaint.state('请核实新的证据。');
      await complaint.does(HEAD, 'review-statement', { outcome: 'new-facts', opinion: '须核实。' });
      const decider = await personIdOf(app, DECIDER);
      await expect(decide(complaint, decider)).rejects.toMatchObject({ details: { reason: 'defence-not-heard' } });
      await expect(insertDecision(app, complaint, decider)).rejects.toMatchObject(
        refusedBy('listing_decisions_defence'),
      );
    });
  });

  describe('investigators', () => {
    it('should refuse the same person twice and a recused one, and take two others', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      const [first, second, third] = await Promise.all([...INVESTIGATORS, '马骏'].map((name) => personIdOf(app, name)));
      await sql(app, `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '近亲属')`, [
        complaint.caseId,
        third,
      ]);
      const assign = (firstInvestigator?: string, secondInvestigator?: string) => ({
        firstInvestigator,
        secondInvestigator,
        materialsWorkingDays: 5,
        isRecusalChecked: true,
      });

      // then
      expect((await complaint.tries(HEAD, 'assign-investigators', assign(first, first))).body).toMatchObject({
        reason: 'same-person',
      });
      expect((await complaint.tries(HEAD, 'assign-investigators', assign(first, third))).body).toMatchObject({
        code: 'FORM.REFUSED',
      });
      await complaint.does(HEAD, 'assign-investigators', assign(first, second));
      expect(await complaint.waiting()).toEqual(['collect-evidence', 'provide-materials']);
    });
  });

  describe('published texts', () => {
    it('should refuse personal data in a warning by submission and SQL, and publish a clean text', async () => {
      // given
      const complaint = await Complaint.heard(app);
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      const title = `关于${complaint.employerName}的求职警示`;

      // then
      for (const body of [
        '请致电 13800000000。',
        '据举报人反映收取费用。',
        '受害学生张三，被收取费用。',
        `本案由${INVESTIGATORS[0]}调查。`,
      ]) {
        const answer = await complaint.tries(OFFICER, 'review-warning', { title, body, isEmployerOnly: true });
        expect(answer.body).toMatchObject({ code: 'WARNING.PERSONAL_DATA', fields: [{ path: 'body' }] });
      }
      await complaint.does(OFFICER, 'review-warning', {
        title,
        body: '该单位已列入黑名单，请谨慎签约。',
        isEmployerOnly: true,
      });
      expect(await complaint.outcome()).toBe('entry-published');
    });

    it('should refuse personal data in the basis that is published with the entry', async () => {
      const complaint = await Complaint.heard(app);
      const named = { ...FORMS.list, basis: '依据举报人提供的录音' };
      expect((await complaint.tries(DECIDER, 'decide-listing', named)).body).toMatchObject({
        code: 'WARNING.PERSONAL_DATA',
      });
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
    });

    it('should refuse the release of a warning by the decision-maker, and take it from somebody else', async () => {
      // given
      const complaint = await Complaint.heard(app);
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      const decider = await personIdOf(app, DECIDER);
      const text = await app.database.transaction((tx) => service(WarningsService).propose(tx, complaint.caseId));

      // then
      const answer = await complaint.tries(DECIDER, 'review-warning', { ...text, isEmployerOnly: true });
      expect(answer.body).toMatchObject({ code: 'TASK.FOUR_EYES' });
      const released = app.database.transaction((tx) =>
        service(WarningsService).review(tx, { caseId: complaint.caseId, ...text, reviewedBy: decider }),
      );
      await expect(released).rejects.toMatchObject({ code: 'WARNING.REVIEWER_DECIDED' });
      await complaint.releaseWarning();
      expect(await complaint.outcome()).toBe('entry-published');
    });
  });

  // helpers

  function decide(complaint: Complaint, decidedBy: string, change: Record<string, unknown> = {}) {
    const { outcome: _, basis, reasons, ...measure } = FORMS.list;
    const decision = { outcome: 'list' as const, measure: { ...measure, ...change } as never, basis, reasons };
    return app.database.transaction((tx) =>
      service(ListingService).decide(tx, { caseId: complaint.caseId, decision, documentIds: [], decidedBy }),
    );
  }
});

function sql(app: TestApplication, text: string, parameters: unknown[]): Promise<unknown[]> {
  return rows(app.database.read, text, parameters);
}

/** Past every service, with the rights of the application. */
function insertDecision(app: TestApplication, complaint: Complaint, decidedBy: string): Promise<unknown[]> {
  return sql(
    app,
    `INSERT INTO listing_decisions (case_id, letter_id, outcome, category, scope, term_days, basis, reasons, decided_by)
     SELECT case_id, letter_id, 'list', category, scope, term_days, basis, reasons, $2 FROM prior_notices
     WHERE case_id = $1 ORDER BY drafted_at DESC LIMIT 1`,
    [complaint.caseId, decidedBy],
  );
}

function refusedBy(constraint: string) {
  return { driverError: { code: '23514', constraint } };
}
