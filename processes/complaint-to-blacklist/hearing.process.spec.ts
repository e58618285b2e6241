import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { HearingsService } from '../../src/hearings/hearings.service';
import { StatementsService } from '../../src/letters/statements.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, FORMS, HEAD, INVESTIGATORS, OFFICER } from '../../test/support/complaint';
import { hearing, PRESIDER } from '../../test/support/employer-hearing';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';

/** The employer is heard in person, waives its word, or is told too late: what counts and what does not. */
describe('hearing and waiver of complaint-to-blacklist', () => {
  let app: TestApplication;
  const service = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    // Staff who may preside by their role: only their part in the case keeps them from it.
    await grantRole(app, INVESTIGATORS[0], 'case-officer');
    await grantRole(app, INVESTIGATORS[1], 'head');
  });

  afterAll(() => app.close());

  it('hears the employer that asks for it, lets the limit rest meanwhile, and goes on to the review', async () => {
    // given
    const complaint = await Complaint.served(app);
    await complaint.state('我单位要求听证。', true);
    expect(await complaint.waiting()).toEqual(['arrange-hearing']);
    const before = await finishLimit(complaint);

    // when
    await complaint.does(HEAD, 'arrange-hearing', await hearing.arrangement(complaint));
    expect(await finishLimit(complaint)).toMatchObject({ paused: true });
    await hearing.serveNotice(complaint);
    expect((await complaint.letters('employer')).at(0)).toContain('听证主持人：顾清源');
    await hearing.comes(complaint);
    await complaint.does(PRESIDER, 'record-hearing', await hearing.record(complaint));

    // then
    const after = await finishLimit(complaint);
    expect(after.paused).toBe(false);
    expect(after.legalDate > before.legalDate).toBe(true);
    expect(JSON.stringify((await complaint.page(HEAD, 'review-statement')).body)).toContain('双方质证。');
    await complaint.does(HEAD, 'review-statement', FORMS.upheld);
    await complaint.deliberate();
    await complaint.does(DECIDER, 'decide-listing', FORMS.list);
    expect(await complaint.entry()).toBeDefined();
    expect(await complaint.history()).toContain('听证：已举行');
  });

  it('goes back to the investigation when the hearing brings new facts', async () => {
    const complaint = await Complaint.served(app);
    await hearing.announced(complaint);
    await hearing.comes(complaint);
    await complaint.does(PRESIDER, 'record-hearing', await hearing.record(complaint));
    await complaint.does(HEAD, 'review-statement', { outcome: 'new-facts', opinion: '听证出示了新的合同。' });
    expect(await complaint.waiting()).toEqual(['collect-evidence']);
  });

  it('is announced again when it is postponed, and counts an absence when it was announced in time', async () => {
    // given
    const complaint = await Complaint.served(app);
    await hearing.announced(complaint);

    // when
    await complaint.does(PRESIDER, 'record-hearing', {
      outcome: 'postponed',
      points: '用人单位申请延期，有医院证明。',
    });

    // then
    expect(await complaint.waiting()).toEqual(['arrange-hearing']);
    const { noticeWorkingDays: _days, noticeReason: _reason, ...again } = await hearing.arrangement(complaint);
    await complaint.does(HEAD, 'arrange-hearing', again);
    await hearing.serveNotice(complaint);
    await hearing.comes(complaint);
    await complaint.does(PRESIDER, 'record-hearing', { outcome: 'absent', points: '经通知无正当理由未到场。' });
    expect(await complaint.waiting()).toEqual(['review-statement']);
  });

  it('should ask for the days of notice while no rule sets them, and refuse a day that does not keep them', async () => {
    // given
    const complaint = await Complaint.served(app);
    await complaint.state('我单位要求听证。', true);
    const { noticeWorkingDays: _days, noticeReason: _reason, ...unanswered } = await hearing.arrangement(complaint);

    // then
    const answer = await complaint.tries(HEAD, 'arrange-hearing', unanswered);
    expect((answer.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual([
      'noticeWorkingDays',
      'noticeReason',
    ]);
    const soon = await hearing.arrangement(complaint, { noticeWorkingDays: 30 });
    expect((await complaint.tries(HEAD, 'arrange-hearing', soon)).body).toMatchObject({ reason: 'too-soon' });
    await complaint.does(HEAD, 'arrange-hearing', await hearing.arrangement(complaint));
    expect(await service(HearingsService).noticeWorkingDays(app.database.read, complaint.caseId)).toBe(3);
  });

  it.each([
    ['an investigator', INVESTIGATORS[1], 'presider-investigated'],
    ['the drafter of the notice', INVESTIGATORS[0], 'presider-investigated'],
  ])('should refuse %s as presider by form, service and SQL, and take somebody else', async (_who, name, reason) => {
    // given
    const complaint = await Complaint.served(app);
    await complaint.state('我单位要求听证。', true);
    const presider = await personIdOf(app, name);
    const good = await hearing.arrangement(complaint);

    // then
    expect((await complaint.tries(HEAD, 'arrange-hearing', { ...good, presider })).body).toMatchObject({
      code: 'FORM.REFUSED',
    });
    const { hearingOn, timeAndPlace } = good as Record<string, string>;
    const arranged = app.database.transaction(async (tx) =>
      service(HearingsService).arrange(tx, {
        caseId: complaint.caseId,
        presiderId: presider,
        hearingOn: hearingOn!,
        timeAndPlace: timeAndPlace!,
        notice: { workingDays: 3, reason: '酌定。' },
        arrangedBy: await personIdOf(app, HEAD),
      }),
    );
    await expect(arranged).rejects.toMatchObject({ details: { reason } });
    await complaint.does(HEAD, 'arrange-hearing', good);
    await expect(
      sql('UPDATE hearings SET presider_id = $2 WHERE case_id = $1', [complaint.caseId, presider]),
    ).rejects.toThrow();
    await expect(
      sql(
        `INSERT INTO hearings (case_id, statement_id, presider_id, hearing_on, time_and_place, notice_working_days,
           notice_letter_id, arranged_by)
         SELECT case_id, statement_id, $2, hearing_on, time_and_place, 3, notice_letter_id, arranged_by FROM hearings
         WHERE case_id = $1`,
        [complaint.caseId, presider],
      ),
    ).rejects.toMatchObject(refusedBy('hearings_presider'));
  });

  it('should refuse a hearing before its day, and one whose notice came too late, by submission and SQL', async () => {
    // given
    const complaint = await Complaint.served(app);
    await hearing.announced(complaint);
    const record = await hearing.record(complaint);

    // then
    expect((await complaint.tries(PRESIDER, 'record-hearing', record)).body).toMatchObject({ reason: 'not-yet' });
    await expect(
      sql(
        `UPDATE hearings SET outcome = 'held', earliest_on = hearing_on, attendees = '-', points = '-', recorded_by = presider_id,
           recorded_at = app_now() WHERE case_id = $1`,
        [complaint.caseId],
      ),
    ).rejects.toMatchObject(refusedBy('hearings_announced'));
    await hearing.comes(complaint);
    await expect(
      sql(
        `UPDATE hearings SET outcome = 'held', earliest_on = hearing_on + 1, attendees = '-', points = '-',
           recorded_by = presider_id, recorded_at = app_now() WHERE case_id = $1`,
        [complaint.caseId],
      ),
    ).rejects.toMatchObject(refusedBy('hearings_in_time_check'));
    await complaint.does(PRESIDER, 'record-hearing', record);
    expect(await complaint.waiting()).toEqual(['review-statement']);
  });

  it('should not review a statement that asks for a hearing before the hearing, by service and SQL', async () => {
    // given
    const complaint = await Complaint.served(app);
    await complaint.state('我单位要求听证。', true);
    const reviewedBy = await personIdOf(app, HEAD);
    const review = { caseId: complaint.caseId, outcome: 'upheld', opinion: '不采纳。', reviewedBy } as const;

    // then
    const reviewed = app.database.transaction((tx) => service(StatementsService).review(tx, review));
    await expect(reviewed).rejects.toMatchObject({ code: 'STATEMENT.HEARING_PENDING' });
    await expect(
      sql(
        `UPDATE employer_statements SET reviewed_by = $2, reviewed_at = app_now(), outcome = 'upheld', opinion = '-' WHERE case_id = $1`,
        [complaint.caseId, reviewedBy],
      ),
    ).rejects.toMatchObject(refusedBy('employer_statements_after_hearing'));
    await complaint.does(HEAD, 'arrange-hearing', await hearing.arrangement(complaint));
    await hearing.serveNotice(complaint);
    await hearing.comes(complaint);
    await complaint.does(PRESIDER, 'record-hearing', await hearing.record(complaint));
    await complaint.does(HEAD, 'review-statement', FORMS.upheld);
    expect(await complaint.waiting()).toEqual(['review-legality']);
  });

  describe('a waiver', () => {
    it('closes the window when it is a signed document, and not without one', async () => {
      // given
      const complaint = await Complaint.served(app);
      const code = await complaint.employerCode();
      const waive = () => app.http().post('/api/portal/waiver').field('waiver', JSON.stringify({ code }));

      // then
      expect((await waive()).body).toMatchObject({ code: 'STATEMENT.WAIVER_WITHOUT_DOCUMENT' });
      await expect(
        sql(
          `UPDATE defence_windows SET closed_at = app_now(), closed_by = 'waiver'
           FROM letters WHERE letters.id = letter_id AND case_id = $1`,
          [complaint.caseId],
        ),
      ).rejects.toMatchObject(refusedBy('defence_windows_closing'));
      expect((await waive().attach('files', Buffer.from('放弃声明'), '放弃声明.txt')).status).toBe(204);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['review-legality']);
      await complaint.deliberate();
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      expect(await complaint.entry()).toBeDefined();
      expect(await complaint.completed('review-statement')).toBe(0);
    });

    it('is put on file by an officer when it comes on paper, and not by an investigator', async () => {
      // given
      const complaint = await Complaint.served(app);
      const desk = new Desk(app);
      const path = `/api/cases/${complaint.caseId}/waiver`;

      // then
      const byOther = await desk.as(DECIDER, 'post', path, { documentIds: [await complaint.file(DECIDER)] });
      expect(byOther.body).toMatchObject({ code: 'STATEMENT.RECORDING_NOT_ALLOWED' });
      const recorded = await desk.as(OFFICER, 'post', path, { documentIds: [await complaint.file(OFFICER)] });
      expect(recorded.status).toBe(204);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['review-legality']);
      const late = await desk.as(OFFICER, 'post', `/api/cases/${complaint.caseId}/statement`, {
        text: '又提出意见。',
        wantsHearing: false,
        documentIds: [await complaint.file(OFFICER)],
      });
      expect(late.body).toMatchObject({ code: 'STATEMENT.WINDOW_CLOSED' });
    });
  });

  // helpers

  const sql = (text: string, parameters: unknown[]) => rows(app.database.read, text, parameters);

  async function finishLimit(complaint: Complaint) {
    const all = await service(DeadlinesService).ofCase(app.database.read, complaint.caseId);
    return all.find(({ duty }) => duty === 'finish')!;
  }
});

function refusedBy(constraint: string) {
  return { driverError: { code: '23514', constraint } };
}
