import { ComplaintScreening } from '../../src/complaints/complaint-screening.service';
import { ComplaintWithdrawals } from '../../src/complaints/complaint-withdrawals.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { rows } from '../../src/platform/database/transaction';
import { TransfersService } from '../../src/transfers/transfers.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, FORMS, HEAD, INVESTIGATORS, OFFICER } from '../../test/support/complaint';
import { personIdOf } from '../../test/support/proceeding';

const ASKED = {
  decision: 'ask',
  askItems: '招聘信息截图\n付款凭证',
  askText: '请补充下列材料。',
  askWorkingDays: 3,
};
const CRIME = { crimeEvidence: 'yes', crimeReasons: '多人被骗取培训费，涉嫌诈骗。' };

/** What happens to a complaint before its findings: questions, hand-over, merger, withdrawal, evidence of a crime. */
describe('a complaint before its findings', () => {
  let app: TestApplication;
  const service = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  describe('a question to the reporter', () => {
    it('lets the limit rest on the stated basis, and comes back to the examination with the answer', async () => {
      // given
      const complaint = await Complaint.open(app);
      const before = await tellLimit(complaint);

      // when
      await complaint.does(OFFICER, 'screen-complaint', { ...ASKED, pauseBasis: '《信访工作条例》第二十二条' });

      // then
      expect(await complaint.waiting()).toEqual([]);
      expect(await tellLimit(complaint)).toMatchObject({ paused: true });
      await app.clock.advance(2 * DAY);
      const message = JSON.stringify({ code: complaint.receiptCode, text: '凭证见附件。' });
      const answer = await app.http().post('/api/portal/thread/messages').field('message', message);
      expect(answer.status).toBe(200);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['screen-complaint']);
      const after = await tellLimit(complaint);
      expect(after.paused).toBe(false);
      expect(after.legalDate > before.legalDate).toBe(true);
      await complaint.accept();
      expect(await complaint.completed('resume-clock')).toBe(1);
    });

    it('lets the limit run on without a basis, and comes back when the reporter is silent', async () => {
      // given
      const complaint = await Complaint.open(app);

      // when
      await complaint.does(OFFICER, 'screen-complaint', ASKED);

      // then
      expect(await tellLimit(complaint)).toMatchObject({ paused: false });
      await app.clock.advance(7 * DAY);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['screen-complaint']);
      await complaint.does(OFFICER, 'screen-complaint', {
        decision: 'decline',
        declineReasons: '情况不明，无法核查。',
      });
      expect(await complaint.outcome()).toBe('declined');
    });
  });

  describe('a hand-over', () => {
    const transfer = {
      decision: 'transfer',
      transferBody: 'market-regulation',
      transferReasons: '属于虚假广告，由市场监管部门处理。',
    };

    it('leads back to the examination when the other body does not take it', async () => {
      const complaint = await Complaint.open(app);
      await complaint.does(OFFICER, 'screen-complaint', transfer);
      await complaint.does(OFFICER, 'hand-over-complaint', { outcome: 'refused', remark: '不属于其职责。' });
      expect(await complaint.waiting()).toEqual(['screen-complaint']);
      expect(await complaint.history()).toContain('对方不予接收：不属于其职责。');
      await complaint.accept();
    });

    it('should refuse a hand-over without its receipt by form, service and SQL, and take it with one', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.does(OFFICER, 'screen-complaint', transfer);
      const { receipts: _receipts, ...bare } = await complaint.handOver(OFFICER);
      const by = await personIdOf(app, OFFICER);
      const { receivingUnit, handedOverOn, contents } = bare as Record<string, string>;

      // then
      expect((await complaint.tries(OFFICER, 'hand-over-complaint', bare)).body).toMatchObject({
        code: 'FORM.REFUSED',
      });
      const past = app.database.transaction((tx) =>
        service(TransfersService).handOver(tx, {
          caseId: complaint.caseId,
          ground: 'not-competent',
          receivingUnit: receivingUnit!,
          handedOverOn: handedOverOn!,
          contents: contents!,
          documentIds: [],
          by,
        }),
      );
      await expect(past).rejects.toMatchObject({ details: { reason: 'receipt-missing' } });
      await expect(
        sql(
          `UPDATE transfers SET state = 'handed-over', receiving_unit = '-', handed_over_on = shanghai_today(), contents = '-',
             settled_by = $2, settled_at = app_now() WHERE case_id = $1`,
          [complaint.caseId, by],
        ),
      ).rejects.toMatchObject(refusedBy('transfers_handed_over_check'));
      await complaint.handsOver('hand-over-complaint');
      expect(await complaint.outcome()).toBe('transferred');
    });
  });

  describe('a merger', () => {
    it.each<[string, (own: Complaint, other: Complaint) => Promise<string>]>([
      ['itself', (own) => own.number()],
      ['a closed complaint', async (_own, other) => (await close(other), other.number())],
      ['a complaint about another employer', async () => (await Complaint.open(app)).number()],
      ['a number that is none', async () => 'TS-2026-999999'],
    ])(
      'should refuse %s by submission and SQL, and take an open one about the same employer',
      async (_what, numberOf) => {
        // given
        const other = await Complaint.open(app);
        const own = await Complaint.open(app, { employer: other.employerName });
        const third = await Complaint.open(app, { employer: other.employerName });
        const mergeInto = await numberOf(own, other);

        // then
        expect((await own.tries(OFFICER, 'screen-complaint', { decision: 'merge', mergeInto })).body).toMatchObject({
          code: 'COMPLAINT.MERGE_REFUSED',
        });
        await expect(
          sql(
            `UPDATE complaints SET merged_into = coalesce((SELECT id FROM cases WHERE number = $2), case_id) WHERE case_id = $1`,
            [own.caseId, mergeInto],
          ),
        ).rejects.toMatchObject(refusedBy('complaints_merge_gate'));
        await own.does(OFFICER, 'screen-complaint', { decision: 'merge', mergeInto: await third.number() });
        expect(await own.outcome()).toBe('merged');
      },
    );

    it('should refuse a complaint that was merged itself', async () => {
      const leading = await Complaint.open(app);
      const merged = await Complaint.open(app, { employer: leading.employerName });
      const own = await Complaint.open(app, { employer: leading.employerName });
      await app.database.transaction(async (tx) =>
        service(ComplaintScreening).merge(tx, {
          caseId: merged.caseId,
          number: await leading.number(),
          personId: await personIdOf(app, OFFICER),
        }),
      );
      const answer = await own.tries(OFFICER, 'screen-complaint', {
        decision: 'merge',
        mergeInto: await merged.number(),
      });
      expect(answer.body).toMatchObject({ reason: 'merged-itself' });
    });
  });

  describe('a withdrawal', () => {
    it('breaks the investigation off; when it goes on, the school is asked again only for what it has not provided', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.accept();

      // when
      await complaint.withdraw('不想再追究。');
      await complaint.does(HEAD, 'decide-withdrawal', { decision: 'continue', reasons: '涉及多名毕业生。' });

      // then
      expect(await complaint.waiting()).toEqual(['collect-evidence', 'provide-materials']);
      expect((await complaint.letters('reporter')).at(0)).toContain('继续办理');
      const again = await app
        .http()
        .post('/api/portal/complaints/withdrawal')
        .send({ code: complaint.receiptCode, text: '-' });
      expect(again.body).toMatchObject({ code: 'COMPLAINT.WITHDRAWAL_REFUSED', reason: 'already-withdrawn' });
    });

    it('waits for the investigation when it comes before it', async () => {
      const complaint = await Complaint.open(app);
      await complaint.withdraw('已解决。');
      expect(await complaint.waiting()).toEqual(['screen-complaint']);
      await complaint.accept();
      expect(await complaint.waiting()).toEqual(['decide-withdrawal']);
    });

    it('should be refused once there are findings', async () => {
      const complaint = await Complaint.substantiated(app);
      const wish = { caseId: complaint.caseId, reason: '', by: { kind: 'reporter' } } as const;
      const late = app.database.transaction((tx) => service(ComplaintWithdrawals).withdraw(tx, wish));
      await expect(late).rejects.toMatchObject({ details: { reason: 'findings-written' } });
    });

    it('should not close a complaint while evidence of a crime waits, by submission and SQL, and close it afterwards', async () => {
      // given
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', { ...FORMS.evidence, ...CRIME });
      await complaint.withdraw('已和解。');
      expect(await complaint.waiting()).toEqual(['decide-withdrawal']);
      const close = { decision: 'close', reasons: '已和解。' };

      // then
      expect((await complaint.tries(HEAD, 'decide-withdrawal', close)).body).toMatchObject({
        code: 'COMPLAINT.CRIME_PENDING',
      });
      await expect(
        sql(
          `UPDATE complaint_withdrawals SET decision = 'close', reasons = '-', decided_by = $2, decided_at = app_now() WHERE case_id = $1`,
          [complaint.caseId, await personIdOf(app, HEAD)],
        ),
      ).rejects.toMatchObject(refusedBy('complaint_withdrawals_crime'));
      await complaint.does(HEAD, 'decide-withdrawal', { decision: 'continue', reasons: '须先移送线索。' });
      expect(await complaint.waiting()).toEqual(['collect-evidence', 'transfer-crime-evidence']);
    });
  });

  describe('evidence of a crime', () => {
    it('opens the task of the leader at once, beside the investigation, which goes on', async () => {
      // given
      const complaint = await Complaint.open(app);
      await complaint.accept();

      // when
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', { ...FORMS.evidence, ...CRIME });

      // then
      expect(await complaint.waiting()).toEqual(['provide-materials', 'transfer-crime-evidence']);
      await complaint.handsOver('transfer-crime-evidence', { receivingUnit: '滨江市公安局', goesOn: 'yes' });
      expect(await complaint.waiting()).toEqual(['provide-materials']);
      expect(await complaint.history()).toContain('发现涉嫌犯罪线索，报请移送公安机关');
    });

    it('ends the case as transferred when the whole of it goes to the police', async () => {
      const complaint = await Complaint.open(app);
      await complaint.accept();
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', { ...FORMS.evidence, ...CRIME });
      await complaint.handsOver('transfer-crime-evidence', { receivingUnit: '滨江市公安局', goesOn: 'no' });
      expect(await complaint.outcome()).toBe('transferred');
      expect(await complaint.waiting()).toEqual([]);
      expect((await complaint.letters('reporter')).at(0)).toContain('公安机关');
    });

    it('keeps the findings waiting until it is dealt with, and goes on when the leader finds no ground', async () => {
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
      await complaint.does(INVESTIGATORS[0], 'write-findings', { ...FORMS.findings, ...CRIME });
      expect(await complaint.waiting()).toEqual(['transfer-crime-evidence']);
      await complaint.does(HEAD, 'transfer-crime-evidence', { outcome: 'dropped', remark: '数额未达立案标准。' });
      expect(await complaint.waiting()).toEqual(['draft-prior-notice']);
    });

    it('should refuse any body but the police, by rule and SQL', async () => {
      const complaint = await Complaint.open(app);
      const decidedBy = await personIdOf(app, HEAD);
      const elsewhere = {
        caseId: complaint.caseId,
        ground: 'crime',
        body: 'market-regulation',
        reasons: '-',
        decidedBy,
      } as const;
      const decided = app.database.transaction((tx) => service(TransfersService).decide(tx, elsewhere));
      await expect(decided).rejects.toMatchObject({ details: { reason: 'not-the-police' } });
      await expect(
        sql(
          `INSERT INTO transfers (case_id, ground, body, reasons, decided_by) VALUES ($1, 'crime', 'market-regulation', '-', $2)`,
          [complaint.caseId, decidedBy],
        ),
      ).rejects.toMatchObject(refusedBy('transfers_crime_check'));
      await app.database.transaction((tx) => service(TransfersService).decide(tx, { ...elsewhere, body: 'police' }));
    });
  });

  describe('materials of the employer', () => {
    it('are asked for with its code and stand beside the findings', async () => {
      // given
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();

      // when
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', {
        ...FORMS.evidence,
        employerRequest: 'yes',
        requestItems: '劳动合同样本\n收费依据',
        requestText: '请提供下列材料。',
        requestWorkingDays: 3,
      });

      // then
      expect(await complaint.waiting()).toEqual([]);
      const code = await complaint.employerCode();
      const open = await app.http().post('/api/portal/information-requests').send({ code });
      const [{ id: requestId }] = open.body as [{ id: string }];
      const answer = JSON.stringify({ code, requestId, text: '合同样本见附件。' });
      await app.http().post('/api/portal/information-requests/answers').field('answer', answer).expect(204);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['write-findings']);
      expect(JSON.stringify((await complaint.page(INVESTIGATORS[0], 'write-findings')).body)).toContain(
        '合同样本见附件。',
      );
    });

    it('are not waited for longer than their date', async () => {
      const complaint = await Complaint.open(app, { school: false });
      await complaint.accept();
      await complaint.does(INVESTIGATORS[0], 'collect-evidence', {
        ...FORMS.evidence,
        employerRequest: 'yes',
        requestItems: '收费依据',
        requestText: '请提供。',
        requestWorkingDays: 1,
      });
      await app.clock.advance(8 * DAY);
      await app.settle();
      expect(await complaint.waiting()).toEqual(['write-findings']);
    });
  });

  // helpers

  const sql = (text: string, parameters: unknown[]) => rows(app.database.read, text, parameters);

  async function tellLimit(complaint: Complaint) {
    const all = await service(DeadlinesService).ofCase(app.database.read, complaint.caseId);
    return all.find(({ duty }) => duty === 'tell')!;
  }

  async function close(complaint: Complaint): Promise<void> {
    await complaint.does(OFFICER, 'screen-complaint', { decision: 'decline', declineReasons: '不属于职责范围。' });
  }
});

const DAY = 86_400_000;

function refusedBy(constraint: string) {
  return { driverError: { code: '23514', constraint } };
}
