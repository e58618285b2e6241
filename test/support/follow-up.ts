import type { FollowUpAnswer } from '../../src/follow-ups/follow-up';
import { FollowUpPortal } from '../../src/follow-ups/follow-up-portal.service';
import { firstRow } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';
import { Complaint, OFFICER } from './complaint';
import { Proceeding } from './proceeding';

/** Forms as they are filled in when nothing is wrong; a test changes the one field it is about. */
export const FORMS = {
  interval: { days: 30, answerWorkingDays: 2, reason: '规定未明确，参照一个月。' },
  reached: { outcome: 'reached', retaliation: 'none', rating: 'satisfied' },
  declined: { outcome: 'declined' },
  notReached: { outcome: 'not-reached' },
  newCase: { outcome: 'new-case', description: '该单位取消了录用。', reasons: '时间上紧接办结。' },
  noCase: { outcome: 'no-case', reasons: '没有具体事实。' },
};

/** The follow-up of a closed case, brought as far as a test needs it. */
export class FollowUp extends Proceeding {
  constructor(
    app: TestApplication,
    caseId: string,
    readonly parentCaseId: string,
    /** That of the reporter, of the followed case. */
    readonly parentCode: string,
  ) {
    super(app, caseId, '');
  }

  /** Its case is open: of the closed case that is given, else of a complaint declined at its screening. */
  static async begun(app: TestApplication, closed?: { caseId: string; code: string }): Promise<FollowUp> {
    const parent = closed ?? (await declinedComplaint(app));
    const found = await firstRow<{ id: string | null }>(
      app.database.read,
      'SELECT case_id AS id FROM follow_ups WHERE parent_case_id = $1',
      [parent.caseId],
    );
    if (!found?.id) throw new Error('Expected a follow-up of the closed case, but found none.');
    return new FollowUp(app, found.id, parent.caseId, parent.code);
  }

  /** The questions are put. */
  static async asked(app: TestApplication, closed?: { caseId: string; code: string }): Promise<FollowUp> {
    const followUp = await FollowUp.begun(app, closed);
    await followUp.does(OFFICER, 'set-follow-up-date', FORMS.interval);
    await app.clock.advance(30 * 86_400_000);
    await app.settle();
    return followUp;
  }

  /** With the receipt code of the followed case. */
  async answers(said: FollowUpAnswer): Promise<void> {
    const portal = this.app.app.get(FollowUpPortal, { strict: false });
    await this.app.database.transaction((tx) => portal.answer(tx, this.parentCode, said));
    await this.app.settle();
  }

  async record(): Promise<{ reminded: boolean; unanswered: boolean }> {
    const found = await firstRow<{ reminded: boolean; unanswered: boolean }>(
      this.app.database.read,
      `SELECT reminded_at IS NOT NULL AS reminded, unanswered_at IS NOT NULL AS unanswered FROM follow_ups WHERE case_id = $1`,
      [this.caseId],
    );
    return found!;
  }
}

async function declinedComplaint(app: TestApplication): Promise<{ caseId: string; code: string }> {
  const complaint = await Complaint.open(app);
  await complaint.does(OFFICER, 'screen-complaint', { decision: 'decline', declineReasons: '不属于受理范围。' });
  await app.settle();
  return { caseId: complaint.caseId, code: complaint.receiptCode };
}
