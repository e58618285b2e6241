import { firstRow, rows } from '../../src/platform/database/transaction';
import { StatementsService } from '../../src/letters/statements.service';
import type { Response } from 'supertest';
import type { Vote } from '../../src/decisions/collective-decision';
import type { TestApplication } from './application';
import { Desk, personIdOf, Proceeding } from './proceeding';

export const OFFICER = '陈敏';
export const HEAD = '周文涛';
export const INVESTIGATORS = ['孙晓燕', '何志远'] as const;
export const DECIDER = '郑海峰';
export const SCHOOL_USER = '刘洋';
export const LEGAL_REVIEWER = '顾清源';
/** Who votes on a listing, the head first. */
export const MEMBERS = [HEAD, DECIDER, '吴静怡'] as const;

const MEASURE = { category: 'recruitment-fraud', scope: 'school', termDays: 365 };

/** Forms as they are filled in when nothing is wrong; a test changes the one field it is about. */
export const FORMS = {
  evidence: { evidenceSummary: '收款凭证三份，由转账平台出具。' },
  materials: { hadActivities: 'yes', materialsSummary: '该单位去年秋季参加过双选会。' },
  findings: { findings: '该单位入职前收取培训费。', substantiated: 'yes', reasons: '收款凭证与合同相互印证。' },
  notice: {
    facts: '你单位入职前收取培训费。',
    reasons: '收款凭证与合同相互印证。',
    basis: '《人力资源市场暂行条例》第二十四条',
    ...MEASURE,
    defenceWorkingDays: 5,
    defenceReason: '参照听证申请期限。',
  },
  /** The second notice of a case: the window was answered with the first. */
  noticeAgain: {
    facts: '你单位入职前收取培训费。',
    reasons: '经补充调查仍然属实。',
    basis: '《人力资源市场暂行条例》第二十四条',
    ...MEASURE,
  },
  upheld: { outcome: 'upheld', opinion: '所述情况没有证据支持，不予采纳。' },
  lawful: { outcome: 'passed', opinion: '职权、事实、证据、依据和程序符合规定。' },
  motion: { scope: 'school', termDays: 365, mode: 'all', modeReason: '规定未确定，从严要求全体同意。' },
  list: { outcome: 'list', ...MEASURE, basis: '《人力资源市场暂行条例》第二十四条', reasons: '收取培训费属实。' },
};

let count = 0;

/** A complaint about an employer of its own, brought as far as a test needs it. */
export class Complaint extends Proceeding {
  constructor(
    app: TestApplication,
    caseId: string,
    receiptCode: string,
    readonly employerName: string,
  ) {
    super(app, caseId, receiptCode);
  }

  static async open(
    app: TestApplication,
    options: { school?: boolean; description?: string; employer?: string } = {},
  ): Promise<Complaint> {
    const { school = true, description } = options;
    const employer = options.employer ?? `滨江第${++count}人力资源有限公司`;
    const { caseId, receiptCode } = await Proceeding.register(app, {
      employer,
      ...(school ? { school: '滨江理工大学' } : {}),
      ...(description === undefined ? {} : { description }),
    });
    return new Complaint(app, caseId, receiptCode, employer);
  }

  /** Accepted, two investigators assigned. */
  async accept(): Promise<void> {
    await this.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    const days = (await this.asksSchool()) ? { materialsWorkingDays: 5 } : {};
    await this.does(HEAD, 'assign-investigators', {
      firstInvestigator: await personIdOf(this.app, INVESTIGATORS[0]),
      secondInvestigator: await personIdOf(this.app, INVESTIGATORS[1]),
      ...days,
      isRecusalChecked: true,
    });
  }

  /** Substantiated: the notice is to be drafted. */
  static async substantiated(app: TestApplication): Promise<Complaint> {
    const complaint = await Complaint.open(app);
    await complaint.accept();
    await complaint.does(SCHOOL_USER, 'provide-materials', FORMS.materials);
    await complaint.does(INVESTIGATORS[0], 'collect-evidence', FORMS.evidence);
    await complaint.does(INVESTIGATORS[0], 'write-findings', FORMS.findings);
    return complaint;
  }

  /** The notice is issued and is to be served. */
  static async noticed(app: TestApplication): Promise<Complaint> {
    const complaint = await Complaint.substantiated(app);
    await complaint.does(INVESTIGATORS[0], 'draft-prior-notice', FORMS.notice);
    return complaint;
  }

  /** The notice is served with proof and the window runs. */
  static async served(app: TestApplication): Promise<Complaint> {
    const complaint = await Complaint.noticed(app);
    await complaint.serve();
    return complaint;
  }

  /** The statement is reviewed, and the law is to be. */
  static async reviewed(app: TestApplication): Promise<Complaint> {
    const complaint = await Complaint.served(app);
    await complaint.state('我单位认为收费合理。');
    await complaint.does(HEAD, 'review-statement', FORMS.upheld);
    return complaint;
  }

  /** The employer is heard, the law reviewed, the members have voted for it: the decision is to be recorded. */
  static async heard(app: TestApplication): Promise<Complaint> {
    const complaint = await Complaint.reviewed(app);
    await complaint.deliberate();
    return complaint;
  }

  /** Legal review, calling together, and a vote of each member; for it unless said otherwise. */
  async deliberate(
    votes: readonly Vote[] = ['for', 'for', 'for'],
    motion: Record<string, unknown> = {},
  ): Promise<void> {
    await this.does(LEGAL_REVIEWER, 'review-legality', FORMS.lawful);
    await this.convene(motion);
    for (const [index, name] of MEMBERS.entries()) await this.votes(name, votes[index]!);
  }

  async convene(motion: Record<string, unknown> = {}): Promise<void> {
    const members = await Promise.all(MEMBERS.map((name) => personIdOf(this.app, name)));
    await this.does(HEAD, 'convene-decision', { ...FORMS.motion, members, ...motion });
  }

  /** A member's own vote, at the task that is this member's. */
  async votes(name: string, vote: Vote): Promise<void> {
    const opinion = vote === 'against' ? { opinion: '情节轻微。' } : {};
    const answer = await this.triesToVote(name, name, { vote, ...opinion });
    if (answer.status !== 200)
      throw new Error(`Expected the vote of ${name}, but found ${answer.status} ${answer.text}`);
  }

  /** Somebody votes at the task of a member. */
  async triesToVote(name: string, member: string, data: Record<string, unknown>): Promise<Response> {
    const task = await firstRow<{ id: string; version: number }>(
      this.app.database.read,
      `SELECT tasks.id, version FROM tasks JOIN task_candidates ON task_id = tasks.id
       WHERE tasks.case_id = $1 AND element_id = 'vote-on-listing' AND state = 'open' AND person_id = $2`,
      [this.caseId, await personIdOf(this.app, member)],
    );
    if (!task) throw new Error(`Expected a task for the vote of ${member}, but found none.`);
    const desk = new Desk(this.app);
    const claimed = await desk.as(name, 'post', `/api/tasks/${task.id}/claim`, { version: task.version });
    if (claimed.status !== 200) return claimed;
    const answer = await desk.as(name, 'post', `/api/tasks/${task.id}/submit`, { version: task.version + 1, data });
    await this.app.settle();
    return answer;
  }

  async serve(): Promise<void> {
    const proofDocuments = [await this.file(OFFICER)];
    await this.does(OFFICER, 'serve-notice', {
      method: 'post',
      outcome: 'proven',
      servedOn: await this.today(),
      proofDocuments,
    });
  }

  /** The body that took it, and its receipt, at one of the two steps that hand over. */
  async handsOver(step: string, more: Record<string, unknown> = {}): Promise<void> {
    const by = step === 'hand-over-complaint' ? OFFICER : HEAD;
    await this.does(by, step, { ...(await this.handOver(by)), ...more });
  }

  async handOver(by: string): Promise<Record<string, unknown>> {
    return {
      outcome: 'handed-over',
      receivingUnit: '滨江市劳动保障监察支队',
      handedOverOn: await this.today(),
      contents: '投诉登记表一份、证据材料两份。',
      receipts: [await this.file(by)],
    };
  }

  /** The reporter takes the complaint back with the receipt code. */
  async withdraw(text: string): Promise<void> {
    const answer = await this.app
      .http()
      .post('/api/portal/complaints/withdrawal')
      .send({ code: this.receiptCode, text });
    if (answer.status !== 204) throw new Error(`Expected a withdrawal, but found ${answer.status} ${answer.text}`);
    await this.app.settle();
  }

  /** A code for the employer, as the officer hands it out. */
  async employerCode(): Promise<string> {
    const issued = await new Desk(this.app).as(OFFICER, 'post', `/api/cases/${this.caseId}/employer-code`);
    return (issued.body as { code: string }).code;
  }

  async number(): Promise<string> {
    const found = await firstRow<{ number: string }>(this.app.database.read, 'SELECT number FROM cases WHERE id = $1', [
      this.caseId,
    ]);
    return found!.number;
  }

  /** The employer states its defence. */
  async state(text: string, wantsHearing = false): Promise<void> {
    const statements = this.app.app.get(StatementsService, { strict: false });
    const statement = { caseId: this.caseId, text, documentIds: [], wantsHearing };
    await this.app.database.transaction((tx) => statements.receive(tx, statement));
    await this.app.settle();
  }

  /** A second person releases the warning as proposed. */
  async releaseWarning(): Promise<void> {
    const page = await this.page(OFFICER, 'review-warning');
    const { title, body } = (page.body as { data: { title: string; body: string } }).data;
    await this.does(OFFICER, 'review-warning', { title, body, isEmployerOnly: true });
  }

  /** Texts of the issued letters, the newest first. */
  async letters(recipient: 'reporter' | 'employer'): Promise<string[]> {
    const found = await rows<{ body: string }>(
      this.app.database.read,
      'SELECT body FROM letters WHERE case_id = $1 AND recipient = $2 AND issued_at IS NOT NULL ORDER BY issued_at DESC',
      [this.caseId, recipient],
    );
    return found.map(({ body }) => body);
  }

  async entry(): Promise<Record<string, unknown> | undefined> {
    const [entry] = await rows<Record<string, unknown>>(
      this.app.database.read,
      `SELECT category, scope, term_days AS "termDays", listed_on AS "listedOn", until FROM blacklist_entries WHERE case_id = $1`,
      [this.caseId],
    );
    return entry;
  }

  async defenceDeadlineId(): Promise<string> {
    const [deadline] = await rows<{ id: string }>(
      this.app.database.read,
      `SELECT id FROM deadlines WHERE case_id = $1 AND duty = 'defend' ORDER BY opened_at DESC`,
      [this.caseId],
    );
    if (!deadline) throw new Error('Expected a deadline for the defence, but found none.');
    return deadline.id;
  }

  /** The Chinese sentences of the history. */
  async history(): Promise<string[]> {
    const found = await rows<{ zh: string }>(
      this.app.database.read,
      `SELECT sentence->>'zh' AS zh FROM case_timeline WHERE case_id = $1 ORDER BY id`,
      [this.caseId],
    );
    return found.map(({ zh }) => zh);
  }

  private async asksSchool(): Promise<boolean> {
    const found = await rows(
      this.app.database.read,
      `SELECT FROM case_parties WHERE case_id = $1 AND role = 'hostingSchool'`,
      [this.caseId],
    );
    return found.length > 0;
  }
}
