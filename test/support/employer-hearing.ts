import { addDays } from '../../src/calendar/day';
import type { Complaint } from './complaint';
import { HEAD, LEGAL_REVIEWER, OFFICER } from './complaint';
import { OTHER_OFFICER } from './report';
import { personIdOf } from './proceeding';

/** Somebody who had no part in the case. */
export const PRESIDER = LEGAL_REVIEWER;

/** Days from the arrangement to the hearing: far enough for three working days of notice. */
const DAYS_AHEAD = 7;
const DAY_MS = 86_400_000;

export const RECORD = {
  outcome: 'held',
  attendees: '用人单位代表一人、代理人一人；调查人两人。',
  points: '用人单位称已全部退款；调查人出示收款凭证。双方质证。',
};

/** A complaint whose employer asks to be heard in person, brought as far as a test needs it. */
export const hearing = {
  /** How the head fills the arrangement in when nothing is wrong. */
  async arrangement(complaint: Complaint, change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return {
      presider: await personIdOf(complaint.app, PRESIDER),
      hearingOn: addDays(await complaint.today(), DAYS_AHEAD),
      timeAndPlace: '上午九时三十分，市教委第二会议室',
      noticeWorkingDays: 3,
      noticeReason: '参照行政处罚法第六十四条酌定。',
      ...change,
    };
  },

  /** The notice of the hearing is drafted, checked, signed and served in person. */
  async serveNotice(complaint: Complaint): Promise<void> {
    const page = await complaint.page(OFFICER, 'draft-letter');
    await complaint.does(OFFICER, 'draft-letter', (page.body as { data: Record<string, unknown> }).data);
    await complaint.does(OTHER_OFFICER, 'check-letter', { verdict: 'approve' });
    await complaint.does(HEAD, 'sign-letter', { verdict: 'sign' });
    await complaint.does(OFFICER, 'serve-letter', {
      method: 'in-person',
      outcome: 'proven',
      servedOn: await complaint.today(),
      proofDocuments: [await complaint.file(OFFICER)],
    });
  },

  /** Arranged and announced; what is left is to hold it. */
  async announced(complaint: Complaint): Promise<void> {
    await complaint.state('我单位要求听证。', true);
    await complaint.does(HEAD, 'arrange-hearing', await hearing.arrangement(complaint));
    await hearing.serveNotice(complaint);
  },

  /** The day of the hearing comes. */
  async comes(complaint: Complaint): Promise<void> {
    await complaint.app.clock.advance(DAYS_AHEAD * DAY_MS);
    await complaint.app.settle();
  },

  async record(complaint: Complaint, change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return { ...RECORD, documents: [await complaint.file(PRESIDER)], ...change };
  },
};
