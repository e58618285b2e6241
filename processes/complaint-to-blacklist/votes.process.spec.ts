import { CollectiveDecisionsService } from '../../src/decisions/collective-decisions.service';
import { LegalReviewsService } from '../../src/decisions/legal-reviews.service';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { ListingService } from '../../src/blacklist/listing.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, FORMS, HEAD, INVESTIGATORS, LEGAL_REVIEWER, MEMBERS } from '../../test/support/complaint';
import { grantRole, personIdOf } from '../../test/support/proceeding';

/** From the review of the law to the decision: who takes part, how votes decide, and what nobody can record. */
describe('legal review and votes of complaint-to-blacklist', () => {
  let app: TestApplication;
  const service = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    // One person on both sides of each gate: only four eyes keep them apart.
    await grantRole(app, INVESTIGATORS[0], 'legal-reviewer');
    await grantRole(app, INVESTIGATORS[1], 'decision-maker');
  });

  afterAll(() => app.close());

  it('goes back to the investigation when the law is not kept, and announces anew', async () => {
    const complaint = await Complaint.reviewed(app);
    await complaint.does(LEGAL_REVIEWER, 'review-legality', { outcome: 'returned', opinion: '主要事实证据不足。' });
    expect(await complaint.waiting()).toEqual(['collect-evidence']);
    expect(await complaint.history()).toContain('法制审核退回：主要事实证据不足。');
    await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
    await complaint.does(INVESTIGATORS[0], 'write-findings', FORMS.findings);
    await complaint.does(INVESTIGATORS[0], 'draft-prior-notice', FORMS.noticeAgain);
    expect(await complaint.waiting()).toEqual(['serve-notice']);
  });

  it('should refuse an investigator as legal reviewer by claim, service and SQL, and take somebody else', async () => {
    // given
    const complaint = await Complaint.reviewed(app);
    const reviewedBy = await personIdOf(app, INVESTIGATORS[0]);
    const { letterId } = await service(PriorNoticesService).last(app.database.read, complaint.caseId);
    const review = { caseId: complaint.caseId, letterId, outcome: 'passed', opinion: '通过。', reviewedBy } as const;

    // then
    expect((await complaint.tries(INVESTIGATORS[0], 'review-legality', FORMS.lawful)).body).toMatchObject({
      code: 'TASK.FOUR_EYES',
    });
    const done = app.database.transaction((tx) => service(LegalReviewsService).review(tx, review));
    await expect(done).rejects.toMatchObject({ code: 'LEGAL_REVIEW.REVIEWER_INVOLVED' });
    await expect(
      sql(
        `INSERT INTO legal_reviews (case_id, letter_id, outcome, opinion, reviewed_by) VALUES ($1, $2, 'passed', '-', $3)`,
        [complaint.caseId, letterId, reviewedBy],
      ),
    ).rejects.toMatchObject(refusedBy('legal_reviews_four_eyes'));
    await complaint.does(LEGAL_REVIEWER, 'review-legality', FORMS.lawful);
    expect(await complaint.waiting()).toEqual(['convene-decision']);
  });

  it('should ask how votes decide while no rule says it, and call nobody together who investigated', async () => {
    // given
    const complaint = await Complaint.reviewed(app);
    await complaint.does(LEGAL_REVIEWER, 'review-legality', FORMS.lawful);
    const members = await Promise.all(MEMBERS.map((name) => personIdOf(app, name)));
    const investigator = await personIdOf(app, INVESTIGATORS[1]);
    const { mode: _mode, modeReason: _reason, ...unanswered } = { ...FORMS.motion, members };

    // then
    const answer = await complaint.tries(HEAD, 'convene-decision', unanswered);
    expect((answer.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual([
      'mode',
      'modeReason',
    ]);
    const biased = await complaint.tries(HEAD, 'convene-decision', {
      ...FORMS.motion,
      members: [...members, investigator],
    });
    expect(biased.body).toMatchObject({ code: 'FORM.REFUSED' });
    const convened = app.database.transaction(async (tx) =>
      service(CollectiveDecisionsService).convene(tx, {
        caseId: complaint.caseId,
        subject: 'listing',
        motion: {},
        memberIds: [members[0]!, investigator],
        mode: { mode: { kind: 'all' }, reason: '酌定。' },
        convenedBy: members[0]!,
      }),
    );
    await expect(convened).rejects.toMatchObject({ details: { reason: 'member-investigated' } });
    const wider = await complaint.tries(HEAD, 'convene-decision', { ...FORMS.motion, members, termDays: 366 });
    expect(wider.body).toMatchObject({ reason: 'heavier-than-notice' });
    await complaint.convene();
    expect(await complaint.waiting()).toEqual(['vote-on-listing', 'vote-on-listing', 'vote-on-listing']);
    await expect(
      sql('INSERT INTO collective_decision_members SELECT id, $2 FROM collective_decisions WHERE case_id = $1', [
        complaint.caseId,
        investigator,
      ]),
    ).rejects.toMatchObject(refusedBy('collective_decision_members_four_eyes'));
  });

  it('should let each member vote in person and once', async () => {
    // given
    const complaint = await Complaint.reviewed(app);
    await complaint.does(LEGAL_REVIEWER, 'review-legality', FORMS.lawful);
    await complaint.convene();
    const [first, second] = MEMBERS;
    const votedBy = await personIdOf(app, first);

    // then: the task of another member is not even shown, and no way past it counts twice
    const other = await complaint.triesToVote(first, second, { vote: 'for' });
    expect(other.body).toMatchObject({ code: 'TASK.NOT_A_CANDIDATE' });
    await complaint.votes(first, 'for');
    const again = app.database.transaction((tx) =>
      service(CollectiveDecisionsService).vote(tx, {
        caseId: complaint.caseId,
        subject: 'listing',
        vote: 'for',
        votedBy,
      }),
    );
    await expect(again).rejects.toMatchObject({ details: { reason: 'already-voted' } });
    const silent = await complaint.triesToVote(second, second, { vote: 'against' });
    expect(silent.body).toMatchObject({ reason: 'opinion-missing' });
    await expect(
      sql(`UPDATE collective_decisions SET result = 'carried', closed_at = app_now() WHERE case_id = $1`, [
        complaint.caseId,
      ]),
    ).rejects.toMatchObject(refusedBy('collective_decisions_result'));
  });

  it.each<[string, Record<string, unknown>, ('for' | 'against' | 'abstain')[], boolean]>([
    ['all, one abstains', {}, ['for', 'for', 'abstain'], false],
    ['one veto, nobody is against it', { mode: 'one-veto' }, ['for', 'abstain', 'for'], true],
    ['one veto, one is against it', { mode: 'one-veto' }, ['for', 'for', 'against'], false],
    ['66 of a hundred, two of three', { mode: 'percent', percent: 66 }, ['for', 'for', 'against'], true],
    ['67 of a hundred, two of three', { mode: 'percent', percent: 67 }, ['for', 'for', 'against'], false],
  ])('lists or not as the votes say: %s', async (_what, motion, cast, isCarried) => {
    const complaint = await Complaint.reviewed(app);
    await complaint.deliberate(cast, motion);
    const listed = await complaint.tries(DECIDER, 'decide-listing', FORMS.list);
    if (isCarried) {
      expect(listed.status).toBe(200);
      return;
    }
    expect(listed.body).toMatchObject({ code: 'BLACKLIST.LISTING_REFUSED', reason: 'votes-not-carried' });
    await expect(insertDecision(complaint, 365)).rejects.toMatchObject(refusedBy('listing_decisions_collective'));
    await complaint.does(DECIDER, 'decide-listing', { outcome: 'do-not-list', reasons: '集体讨论未通过。' });
    expect(await complaint.outcome()).toBe('not-listed');
  });

  it('should refuse more than the members voted on, though the notice announced it, and take that much', async () => {
    const complaint = await Complaint.reviewed(app);
    await complaint.deliberate(undefined, { termDays: 180 });
    expect((await complaint.tries(DECIDER, 'decide-listing', FORMS.list)).body).toMatchObject({
      reason: 'heavier-than-motion',
    });
    await expect(insertDecision(complaint, 365)).rejects.toMatchObject(refusedBy('listing_decisions_collective'));
    await complaint.does(DECIDER, 'decide-listing', { ...FORMS.list, termDays: 180 });
    expect(await complaint.entry()).toMatchObject({ termDays: 180 });
  });

  it('should refuse a decision before the legal review and before all votes, by service and SQL', async () => {
    // given
    const complaint = await Complaint.reviewed(app);
    const decidedBy = await personIdOf(app, DECIDER);
    const { outcome: _outcome, basis, reasons, ...measure } = FORMS.list;
    const decision = { outcome: 'list' as const, measure: measure as never, basis, reasons };
    const decide = () =>
      app.database.transaction((tx) =>
        service(ListingService).decide(tx, { caseId: complaint.caseId, decision, documentIds: [], decidedBy }),
      );

    // then
    await expect(decide()).rejects.toMatchObject({ details: { reason: 'legal-review-missing' } });
    await expect(insertDecision(complaint, 365)).rejects.toMatchObject(refusedBy('listing_decisions_legal_review'));
    await complaint.does(LEGAL_REVIEWER, 'review-legality', FORMS.lawful);
    await complaint.convene();
    await complaint.votes(MEMBERS[0], 'for');
    await expect(decide()).rejects.toMatchObject({ details: { reason: 'votes-missing' } });
    await expect(insertDecision(complaint, 365)).rejects.toMatchObject(refusedBy('listing_decisions_collective'));
    for (const name of MEMBERS.slice(1)) await complaint.votes(name, 'for');
    await complaint.does(DECIDER, 'decide-listing', FORMS.list);
    expect(await complaint.entry()).toBeDefined();
  });

  // helpers

  const sql = (text: string, parameters: unknown[]) => rows(app.database.read, text, parameters);

  /** Past every service, with the rights of the application. */
  async function insertDecision(complaint: Complaint, termDays: number): Promise<unknown[]> {
    return sql(
      `INSERT INTO listing_decisions (case_id, letter_id, outcome, category, scope, term_days, basis, reasons, decided_by,
         collective_decision_id)
       SELECT case_id, letter_id, 'list', category, scope, $2, basis, reasons, $3,
         (SELECT id FROM collective_decisions WHERE case_id = $1)
       FROM prior_notices WHERE case_id = $1 ORDER BY drafted_at DESC LIMIT 1`,
      [complaint.caseId, termDays, await personIdOf(app, DECIDER)],
    );
  }
});

function refusedBy(constraint: string) {
  return { driverError: { code: '23514', constraint } };
}
