import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { DECIDER, FORMS, HEAD, Interview, OFFICER, OTHER_OFFICER } from '../../test/support/interview';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';

/** The shipped model with the demo's people: several bodies invite, the employer comes, or is handed over. */
describe('employer-interview', () => {
  let app: TestApplication;
  const sql = (text: string, parameters: unknown[]) => rows(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await grantRole(app, OFFICER, 'decision-maker');
  });

  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => app.close());

  /** The invitation is drafted, checked, signed and handed over with proof. */
  async function served(): Promise<Interview> {
    const interview = await Interview.ofEmployer(app);
    await interview.does(OFFICER, 'arrange-joint-interview', FORMS.joint);
    await send(interview, 'proven');
    return interview;
  }

  async function send(interview: Interview, outcome: 'proven' | 'given-up'): Promise<void> {
    const page = (await interview.page(OFFICER, 'draft-letter')).body as { data: Record<string, unknown> };
    await interview.does(OFFICER, 'draft-letter', page.data);
    await interview.does(OTHER_OFFICER, 'check-letter', { verdict: 'approve' });
    await interview.does(HEAD, 'sign-letter', { verdict: 'sign' });
    const servedOn = await interview.today();
    const proof = outcome === 'proven' ? { proofDocuments: [await interview.file(OFFICER)] } : { note: '查无此单位。' };
    await interview.does(OFFICER, 'serve-letter', { method: 'in-person', outcome, servedOn, ...proof });
  }

  describe('endings', () => {
    it('ends as commitment-recorded when the employer comes and commits itself', async () => {
      // given
      const interview = await served();
      await app.clock.set('2026-03-12T12:00:00+08:00');

      // when
      const { planWorkingDays: _, planDaysReason: __, ...minutes } = await interview.minutes();
      const committed = { ...minutes, outcome: 'committed', heldDate: '2026-03-12', heldTime: '10:00' };
      await interview.does(OFFICER, 'record-joint-interview', committed);

      // then
      expect(await interview.outcome()).toBe('commitment-recorded');
      const [letter] = await interview.letters();
      expect(letter!.body).toContain('滨江市教育委员会、滨江市人力资源和社会保障局决定联合约谈你单位负责人');
      expect((await interview.detail(OFFICER)).body).toMatchObject({
        number: expect.stringMatching(/^YT-2026-/) as string,
      });
    });

    it('ends as handed-over when it refuses, decided by somebody who did not record the refusal', async () => {
      const interview = await served();
      await interview.does(OFFICER, 'record-joint-interview', FORMS.refused);
      await interview.does(HEAD, 'hand-over-investigation', FORMS.handOver);
      expect(await interview.outcome()).toBe('handed-over');
      expect((await interview.detail(OFFICER)).body.handOver).toMatchObject({ body: '滨江市劳动保障监察支队' });
    });

    it('ends as called-off when the invitation reached nobody and the head does not try again', async () => {
      // given
      const interview = await Interview.ofEmployer(app);
      await interview.does(OFFICER, 'arrange-joint-interview', FORMS.joint);
      await send(interview, 'given-up');
      await interview.does(HEAD, 'decide-unserved', { decision: 'again', reason: '另查地址。' });
      await interview.does(OFFICER, 'arrange-joint-interview', FORMS.joint);
      await send(interview, 'given-up');

      // when
      await interview.does(HEAD, 'decide-unserved', { decision: 'call-off', reason: '该单位已经注销。' });

      // then
      expect(await interview.outcome()).toBe('called-off');
    });

    it('is arranged anew when the employer gets another date', async () => {
      const interview = await served();
      await interview.does(OFFICER, 'record-joint-interview', { outcome: 'another-date', remark: '负责人出差。' });
      const page = (await interview.page(OFFICER, 'arrange-joint-interview')).body as { data: object };
      expect(page.data).toMatchObject({ place: '市教委三楼会议室' });
    });
  });

  describe('gates', () => {
    it('should refuse one body alone, by rule and by constraint, and take two', async () => {
      const interview = await Interview.ofEmployer(app);
      const alone = { ...FORMS.joint, bodies: '滨江市教育委员会' };
      expect((await interview.tries(OFFICER, 'arrange-joint-interview', alone)).body).toMatchObject({
        code: 'INTERVIEW.NOTICE_REFUSED',
        reason: 'too-few-bodies',
      });
      await expect(
        sql(
          `INSERT INTO interview_notices (case_id, round, starts_at, place, points, bodies, arranged_by)
           VALUES ($1, 9, app_now(), '会议室', '要点', ARRAY['教委'], $2)`,
          [interview.caseId, await personIdOf(app, OFFICER)],
        ),
      ).rejects.toMatchObject(refusedBy('interview_notices_joint'));
      await interview.does(OFFICER, 'arrange-joint-interview', FORMS.joint);
    });

    it('should refuse to take a refusal before proven service, and take it after', async () => {
      // given
      const interview = await Interview.ofEmployer(app);
      await interview.does(OFFICER, 'arrange-joint-interview', FORMS.joint);
      const refusal = `INSERT INTO interview_records (case_id, round, outcome, remark, recorded_by) VALUES ($1, 9, 'refused', '拒绝', $2)`;
      const by = [interview.caseId, await personIdOf(app, OFFICER)];

      // then
      await expect(sql(refusal, by)).rejects.toMatchObject(refusedBy('interview_records_after_service'));
      await send(interview, 'proven');
      await sql(refusal, by);
    });

    it('should refuse who recorded the refusal as the one who hands over, and a hand-over without refusal', async () => {
      // given
      const interview = await served();
      const handOver = `INSERT INTO interview_hand_overs (case_id, body, address, legal_basis, reasons, materials, handed_over_by)
        VALUES ($1, '监察支队', '人民路1号', '第六十二条', '拒绝', '邀请函', $2)`;
      const of = async (name: string) => [interview.caseId, await personIdOf(app, name)];

      // then
      await expect(sql(handOver, await of(HEAD))).rejects.toMatchObject(
        refusedBy('interview_hand_overs_after_refusal'),
      );
      await interview.does(OFFICER, 'record-joint-interview', FORMS.refused);
      expect((await interview.tries(OFFICER, 'hand-over-investigation', FORMS.handOver)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await expect(sql(handOver, await of(OFFICER))).rejects.toMatchObject(
        refusedBy('interview_hand_overs_second_person'),
      );
      await interview.does(DECIDER, 'hand-over-investigation', FORMS.handOver);
    });

    it('should keep schools from interviewing employers, and take the authority', async () => {
      const body = { variant: 'employer', employer: { name: '滨江某某有限公司' }, reason: '限制性别。' };
      const desk = new Desk(app);
      expect((await desk.as('刘洋', 'post', '/api/interviews', body)).status).toBe(403);
      expect((await desk.as(OFFICER, 'post', '/api/interviews', body)).status).toBe(201);
    });
  });
});
