import { ReceiptCodesService } from '../../src/complaints/receipt-codes.service';
import { FollowUpParts } from '../../src/follow-ups/follow-up-parts.service';
import { FollowUpPortal } from '../../src/follow-ups/follow-up-portal.service';
import { PeopleService } from '../../src/people/people.service';
import type { Principal } from '../../src/platform/auth/principal';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, FORMS as COMPLAINT_FORMS, HEAD, INVESTIGATORS, OFFICER } from '../../test/support/complaint';
import { FollowUp, FORMS } from '../../test/support/follow-up';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';
import { codeOf } from '../../test/support/refusal';

const VAULT_OFFICER = '沈若兰';
const SIGNS = { declined: false, retaliation: 'suspected', account: '被取消录用。', rating: 'mostly' } as const;
const NO_SIGN = { declined: false, retaliation: 'none', rating: 'satisfied' } as const;

/** What must be impossible; each refusal stands beside the permitted variant, with only the forbidden fact changed. */
describe('gates of retaliation-follow-up', () => {
  let app: TestApplication;
  const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const sql = (text: string, parameters: unknown[] = []) => rows(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    // One person on both sides of each gate.
    await grantRole(app, INVESTIGATORS[0], 'head');
    await grantRole(app, INVESTIGATORS[0], 'vault-officer');
  });

  afterAll(() => app.close());

  /** A complaint that two people investigated, closed without a listing. */
  const investigated = async (): Promise<{ caseId: string; code: string }> => {
    const complaint = await Complaint.open(app, { school: false });
    await complaint.accept();
    await complaint.does(INVESTIGATORS[0], 'collect-evidence', COMPLAINT_FORMS.evidence);
    const findings = { ...COMPLAINT_FORMS.findings, substantiated: 'no', replyPoints: '经查未能查实。' };
    await complaint.does(INVESTIGATORS[0], 'write-findings', findings);
    await app.settle();
    return { caseId: complaint.caseId, code: complaint.receiptCode };
  };
  const principalOf = async (name: string): Promise<Principal> => {
    const personId = await personIdOf(app, name);
    const roles = await get(PeopleService).rolesOf(app.database.read, personId);
    return { personId, accountId: personId, sessionId: personId, name, roles };
  };
  const insertAnswer = (parentCaseId: string, recordedBy: string | null) =>
    sql(`INSERT INTO follow_up_answers (parent_case_id, declined, recorded_by) VALUES ($1, true, $2)`, [
      parentCaseId,
      recordedBy,
    ]);

  it('should refuse an answer before the questions were put, and take it after, once', async () => {
    // given
    const followUp = await FollowUp.begun(app);
    const portal = get(FollowUpPortal);
    const answer = () => app.database.transaction((tx) => portal.answer(tx, followUp.parentCode, NO_SIGN));
    expect(await codeOf(answer())).toBe('FOLLOW_UP.ANSWER_REFUSED');
    await expect(insertAnswer(followUp.parentCaseId, null)).rejects.toMatchObject(refusedBy('follow_up_answers_asked'));

    // then
    await followUp.does(OFFICER, 'set-follow-up-date', FORMS.interval);
    await app.clock.advance(30 * 86_400_000);
    await app.settle();
    expect(await codeOf(answer())).toBe('done');
    expect(await codeOf(answer())).toBe('FOLLOW_UP.ANSWER_REFUSED');
    await expect(insertAnswer(followUp.parentCaseId, null)).rejects.toMatchObject(refusedBy('follow_up_answers_pkey'));
  });

  it('should refuse signs without what happened, and take them with', async () => {
    const followUp = await FollowUp.asked(app);
    const { account, ...silent } = SIGNS;
    await expect(followUp.answers(silent)).rejects.toMatchObject({ details: { reason: 'account-missing' } });
    await expect(
      sql(
        `INSERT INTO follow_up_answers (parent_case_id, declined, retaliation, rating) VALUES ($1, false, 'suspected', 'mostly')`,
        [followUp.parentCaseId],
      ),
    ).rejects.toMatchObject(refusedBy('follow_up_answers_account_check'));
    await followUp.answers({ ...silent, account });
    expect(await followUp.waiting()).toEqual(['assess-signs']);
  });

  it('should show nothing of a follow-up to the holder of an employer code', async () => {
    // given
    const followUp = await FollowUp.asked(app);
    const order = { caseId: followUp.parentCaseId, kind: 'employer' } as const;
    const code = await app.database.transaction((tx) => get(ReceiptCodesService).issue(tx, order));
    const portal = get(FollowUpPortal);

    // then
    expect(await portal.of(app.database.read, code)).toMatchObject({ state: 'none' });
    expect(await codeOf(app.database.transaction((tx) => portal.answer(tx, code, NO_SIGN)))).toBe(
      'THREAD.NOT_FOR_EMPLOYER',
    );
    expect(await portal.of(app.database.read, followUp.parentCode)).toMatchObject({ state: 'asked' });
  });

  it('should keep whoever investigated from reading and judging it, also in the database, and let another head', async () => {
    // given
    const followUp = await FollowUp.asked(app, await investigated());
    await followUp.answers(SIGNS);
    const desk = new Desk(app);
    const read = (name: string) => desk.as(name, 'get', `/api/cases/${followUp.caseId}/follow-up`);

    // then
    expect((await read(INVESTIGATORS[0])).status).toBe(404);
    expect((await read(OFFICER)).body).toMatchObject({ answer: { retaliation: 'suspected', isByCode: true } });
    expect((await followUp.tries(INVESTIGATORS[0], 'assess-signs', FORMS.noCase)).status).toBe(404);
    const parts = get(FollowUpParts);
    const assess = async (name: string) => {
      const principal = await principalOf(name);
      return app.database.transaction((tx) =>
        parts.assess(tx, followUp.caseId, principal, { outcome: 'no-case', reasons: '没有事实。' }),
      );
    };
    await expect(assess(INVESTIGATORS[0])).rejects.toMatchObject({ details: { reason: 'handled' } });
    const insert = async (name: string) =>
      sql(
        `INSERT INTO follow_up_assessments (parent_case_id, outcome, reasons, assessed_by) VALUES ($1, 'no-case', '无', $2)`,
        [followUp.parentCaseId, await personIdOf(app, name)],
      );
    await expect(insert(INVESTIGATORS[0])).rejects.toMatchObject(refusedBy('follow_up_assessments_other_person'));
    await followUp.does(HEAD, 'assess-signs', FORMS.noCase);
  });

  it('should refuse a judgement of signs that nobody told of, also in the database', async () => {
    // given
    const [quiet, told] = [await FollowUp.asked(app), await FollowUp.asked(app)];
    await quiet.answers(NO_SIGN);
    await told.answers(SIGNS);
    const head = await principalOf(HEAD);
    const assess = (caseId: string) =>
      app.database.transaction((tx) =>
        get(FollowUpParts).assess(tx, caseId, head, { outcome: 'no-case', reasons: '没有事实。' }),
      );

    // then
    await expect(assess(quiet.caseId)).rejects.toMatchObject({ details: { reason: 'no-signs' } });
    await expect(
      sql(
        `INSERT INTO follow_up_assessments (parent_case_id, outcome, reasons, assessed_by) VALUES ($1, 'no-case', '无', $2)`,
        [quiet.parentCaseId, head.personId],
      ),
    ).rejects.toMatchObject(refusedBy('follow_up_assessments_signs'));
    await assess(told.caseId);
  });

  it('should let a vault officer without a part in the case reach the reporter, and nobody else', async () => {
    // given
    const followUp = await FollowUp.asked(app, await investigated());
    const parts = get(FollowUpParts);
    const contact = async (name: string) => {
      const principal = await principalOf(name);
      return app.database.transaction((tx) => parts.contact(tx, followUp.caseId, principal, { declined: true }));
    };

    // then
    await expect(contact(INVESTIGATORS[0])).rejects.toMatchObject({ details: { reason: 'handled' } });
    await expect(contact(OFFICER)).rejects.toMatchObject({ details: { reason: 'no-vault-officer' } });
    const insert = async (name: string) => insertAnswer(followUp.parentCaseId, await personIdOf(app, name));
    await expect(insert(INVESTIGATORS[0])).rejects.toMatchObject(refusedBy('follow_up_answers_no_handler'));
    await expect(insert('李国强')).rejects.toMatchObject(refusedBy('follow_up_answers_vault_officer'));
    await contact(VAULT_OFFICER);
  });

  it('should refuse a new case whose description leads to the reporter, and open it without', async () => {
    const followUp = await FollowUp.asked(app);
    await followUp.answers(SIGNS);
    const shown = { ...FORMS.newCase, description: '举报人被取消录用。' };
    expect((await followUp.tries(HEAD, 'assess-signs', shown)).body).toMatchObject({
      code: 'SUPERVISION.TEXT_REFUSED',
      faults: ['reporter'],
    });
    await followUp.does(HEAD, 'assess-signs', FORMS.newCase);
    expect(await followUp.outcome()).toBe('new-case-opened');
  });
});
