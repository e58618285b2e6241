import { FollowUpPortal } from '../../src/follow-ups/follow-up-portal.service';
import type { FollowUpAnswer } from '../../src/follow-ups/follow-up';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { HEAD, OFFICER } from '../../test/support/complaint';
import { FollowUp, FORMS } from '../../test/support/follow-up';
import { codeOf } from '../../test/support/refusal';
import { Report } from '../../test/support/report';

const DAY_MS = 86_400_000;
const VAULT_OFFICER = '沈若兰';

/** The shipped model, started by the closing of a complaint. */
describe('retaliation-follow-up', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  const answer = (followUp: FollowUp, said: FollowUpAnswer) => followUp.answers(said);
  const pass = async (days: number) => {
    await app.clock.advance(days * DAY_MS);
    await app.settle();
  };

  describe('endings', () => {
    it('ends as no-sign when the reporter answers with the code that all went well', async () => {
      // given
      const followUp = await FollowUp.asked(app);

      // when
      await answer(followUp, { declined: false, retaliation: 'none', rating: 'satisfied', comment: '办理及时。' });

      // then
      expect(await followUp.outcome()).toBe('no-sign');
      expect(await followUp.completed('assess-signs')).toBe(0);
    });

    it('ends as declined-by-reporter when the reporter would rather say nothing', async () => {
      const followUp = await FollowUp.asked(app);
      await answer(followUp, { declined: true });
      expect(await followUp.outcome()).toBe('declined-by-reporter');
    });

    it('ends as no-answer after a reminder when only the code leads to the reporter', async () => {
      // given
      const followUp = await FollowUp.asked(app);

      // when
      await pass(7);
      expect(await followUp.completed('remind-reporter')).toBe(1);
      expect(await followUp.outcome()).toBeNull();
      await pass(7);

      // then
      expect(await followUp.outcome()).toBe('no-answer');
      expect(await followUp.completed('contact-reporter')).toBe(0);
      expect(await followUp.record()).toMatchObject({ reminded: true, unanswered: true });
    });

    it('ends as new-case-opened when a head who did not handle the case finds the signs worth one', async () => {
      // given
      const followUp = await FollowUp.asked(app);
      await answer(followUp, { declined: false, retaliation: 'suspected', account: '被取消录用。', rating: 'mostly' });
      expect(await followUp.waiting()).toEqual(['assess-signs']);

      // when
      await followUp.does(HEAD, 'assess-signs', FORMS.newCase);

      // then
      expect(await followUp.outcome()).toBe('new-case-opened');
      const linked = await firstRow<{ kind: string; channel: string; id: string }>(
        app.database.read,
        `SELECT cases.kind, channel, cases.id FROM case_links JOIN cases ON cases.id = linked_case_id
         WHERE case_id = $1 AND case_links.kind = 'retaliation'`,
        [followUp.caseId],
      );
      expect(linked).toMatchObject({ kind: 'complaint', channel: 'follow-up' });
      const portal = app.app.get(FollowUpPortal, { strict: false });
      const newCode = () => app.database.transaction((tx) => portal.newCode(tx, followUp.parentCode));
      expect((await newCode()).receiptCode).toMatch(/^\d{4}(-\d{4}){3}$/);
      expect(await codeOf(newCode())).toBe('FOLLOW_UP.NO_NEW_CODE');
    });

    it('ends as sign-not-confirmed when the head finds no case in them', async () => {
      const followUp = await FollowUp.asked(app);
      await answer(followUp, { declined: false, retaliation: 'suspected', account: '被议论。', rating: 'mostly' });
      await followUp.does(HEAD, 'assess-signs', FORMS.noCase);
      expect(await followUp.outcome()).toBe('sign-not-confirmed');
    });
  });

  describe('times', () => {
    it('asks a person for what no rule sets, after a closing that waited for nothing', async () => {
      // given
      const followUp = await FollowUp.begun(app);
      expect(await followUp.waiting()).toEqual(['set-follow-up-date']);

      // then: both questions are open, and both are kept as answers for the followed case
      const { reason } = FORMS.interval;
      expect((await followUp.tries(OFFICER, 'set-follow-up-date', { days: 30, reason })).status).toBe(400);
      await followUp.does(OFFICER, 'set-follow-up-date', FORMS.interval);
      const kept = await rows(
        app.database.read,
        'SELECT key, answer FROM policy_answers WHERE case_id = $1 AND key LIKE $2 ORDER BY key',
        [followUp.parentCaseId, 'followUp.%'],
      );
      expect(kept).toEqual([
        { key: 'followUp.answerWorkingDays', answer: 2 },
        { key: 'followUp.days', answer: 30 },
      ]);
    });

    it('asks at follow-up-due and not before, at nine in the morning of the day', async () => {
      // given
      const followUp = await FollowUp.begun(app);
      await followUp.does(OFFICER, 'set-follow-up-date', FORMS.interval);

      // when
      await pass(29);
      expect(await followUp.completed('ask-reporter')).toBe(0);
      await pass(1);

      // then
      expect(await followUp.completed('ask-reporter')).toBe(1);
    });

    it('waits on at answer-date-passed when the date was met meanwhile, and takes no second answer', async () => {
      // given
      const followUp = await FollowUp.asked(app);
      await answer(followUp, { declined: false, retaliation: 'none', rating: 'satisfied' });

      // when
      await pass(7);

      // then
      expect(await followUp.completed('remind-reporter')).toBe(0);
      const again = answer(followUp, { declined: true });
      await expect(again).rejects.toMatchObject({ code: 'FOLLOW_UP.ANSWER_REFUSED' });
    });
  });

  describe('who left an address', () => {
    it('is reached by a vault officer after the reminder, whose notes hold what was said', async () => {
      // given: a report by name
      const followUp = await FollowUp.asked(app, await closedReport());
      await pass(7);
      await pass(7);
      expect(await followUp.waiting()).toEqual(['contact-reporter']);

      // when
      await followUp.does(VAULT_OFFICER, 'contact-reporter', FORMS.reached);

      // then
      expect(await followUp.outcome()).toBe('no-sign');
    });

    it('may still answer with the code before the vault officer does', async () => {
      const followUp = await FollowUp.asked(app, await closedReport());
      await pass(7);
      await pass(7);
      await answer(followUp, { declined: false, retaliation: 'none', rating: 'dissatisfied' });
      expect([await followUp.outcome(), await followUp.waiting()]).toEqual(['no-sign', []]);
    });

    it('ends as no-answer when nobody is reached, and as declined-by-reporter when nobody wants to answer', async () => {
      for (const [form, ending] of [
        [FORMS.notReached, 'no-answer'],
        [FORMS.declined, 'declined-by-reporter'],
      ] as const) {
        const followUp = await FollowUp.asked(app, await closedReport());
        await pass(7);
        await pass(7);
        await followUp.does(VAULT_OFFICER, 'contact-reporter', form);
        expect(await followUp.outcome()).toBe(ending);
      }
    });
  });

  /** Declined at its intake, which is an ending like any other. */
  async function closedReport(): Promise<{ caseId: string; code: string }> {
    const report = await Report.open(app);
    await report.does(VAULT_OFFICER, 'verify-real-name', { realName: 'verified', method: 'telephone' });
    await report.does(HEAD, 'choose-route', {
      decision: 'decline',
      declineReasons: '反映的是劳动争议。',
      competentBody: '滨江市劳动人事争议仲裁委员会',
      competentBodyAddress: '滨江市仲裁路1号',
    });
    return { caseId: report.caseId, code: report.receiptCode };
  }
});
