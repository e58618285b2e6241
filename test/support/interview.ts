import { InterviewCasesService, type InterviewBasis } from '../../src/interviews/interview-cases.service';
import { rows } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';
import { Desk, personIdOf, Proceeding } from './proceeding';
import { organisationIdOf } from './report';

export const OFFICER = '陈敏';
export const OTHER_OFFICER = '李国强';
export const HEAD = '周文涛';
export const DECIDER = '郑海峰';
export const OTHER_DECIDER = '吴静怡';
export const SCHOOL = '滨江理工大学';
export const SCHOOL_OFFICE = '刘洋';
export const OTHER_SCHOOL_OFFICE = '赵倩';
export const SCHOOL_LEADER = '高建华';
export const COLLEGE = '计算机学院';
export const COLLEGE_STAFF = '韩冰';
export const OTHER_SCHOOL_OFFICE_ELSEWHERE = '梁伟';

type Values = Record<string, unknown>;

/** Forms as they are filled in when nothing is wrong; a test changes the one field it is about. Opened on 2026-03-02. */
export const FORMS = {
  arrange: {
    date: '2026-03-10',
    time: '14:30',
    place: '市教委三楼会议室',
    points: '毕业去向落实进展缓慢的原因；困难毕业生帮扶措施。',
    bring: '就业工作台账。',
    answerWorkingDays: 3,
  },
  approve: { verdict: 'approved' },
  attend: { answer: 'attend', attendees: '高建华，分管校领导' },
  anotherDate: {
    answer: 'another-date',
    wantedDate: '2026-03-12',
    wantedTime: '09:00',
    reason: '校领导当日参加全市会议。',
  },
  signed: { signature: 'signed', isAuthorised: true },
  objected: { signature: 'objected', objection: '第二项陈述与会上发言不符。', isAuthorised: true },
  plan: {
    measures: '一、四月底前走访用人单位一百家；二、逐人建立困难毕业生台账。',
    responsible: '就业指导中心，分管校领导。',
    isApproved: true,
  },
  accepted: { outcome: 'accepted', progressDates: '2026-04-15\n2026-05-20' },
  returned: { outcome: 'returned', opinion: '措施没有时限。', returnWorkingDays: 5 },
  progress: { text: '已走访用人单位五十家。' },
  rectified: { verdict: 'rectified', opinion: '各项措施已经落实。' },
  extended: { verdict: 'extended', opinion: '走访尚未完成。', progressDates: '2026-06-15' },
  notRectified: { verdict: 'escalate', opinion: '两次报告均无实质进展。' },
  escalation: {
    decision: 'escalate',
    facts: '约谈后未落实整改措施。',
    reasons: '经督促仍未整改。',
    scope: 'city',
    proposal: 'notice',
    proposalText: '建议对相关责任单位予以通报。',
  },
  joint: {
    bodies: '滨江市教育委员会\n滨江市人力资源和社会保障局',
    date: '2026-03-12',
    time: '10:00',
    place: '市教委三楼会议室',
    points: '招聘信息中限制性别的条款。',
  },
  refused: { outcome: 'refused', remark: '该单位书面表示不参加约谈。' },
  handOver: {
    body: '滨江市劳动保障监察支队',
    address: '滨江市人民路1号',
    legalBasis: '《就业促进法》第六十二条',
    reasons: '拒绝联合约谈。',
    materials: '邀请函、送达回证、约谈记录。',
  },
} satisfies Record<string, Values>;

/** One interview of the demo, brought as far as a test needs it. */
export class Interview extends Proceeding {
  /** By a manual decision of an officer. */
  static async open(
    app: TestApplication,
    options: { school?: string; by?: string; reason?: string } = {},
  ): Promise<Interview> {
    const { school = SCHOOL, by = OFFICER, reason = '毕业去向落实工作进展缓慢。' } = options;
    const organisationId = await organisationIdOf(app, school);
    return Interview.opened(app, by, { variant: 'school', organisationId, reason });
  }

  static async ofEmployer(app: TestApplication, name = '滨江远航信息咨询有限公司'): Promise<Interview> {
    return Interview.opened(app, OFFICER, {
      variant: 'employer',
      employer: { name },
      reason: '招聘信息涉嫌性别歧视。',
    });
  }

  /** The way in for other parts of the product. */
  static async withBasis(app: TestApplication, basis: InterviewBasis): Promise<Interview> {
    const service = app.app.get(InterviewCasesService, { strict: false });
    const organisationId = await organisationIdOf(app, SCHOOL);
    const by = { kind: 'person', personId: await personIdOf(app, HEAD) } as const;
    const { caseId } = await app.database.transaction((tx) =>
      service.open(tx, { variant: 'school', organisationId, basis, by }),
    );
    await app.settle();
    return new Interview(app, caseId, '');
  }

  private static async opened(app: TestApplication, by: string, body: Values): Promise<Interview> {
    const answer = await new Desk(app).as(by, 'post', '/api/interviews', body);
    if (answer.status !== 201) throw new Error(`Expected an interview, but found ${answer.status} ${answer.text}`);
    await app.settle();
    return new Interview(app, (answer.body as { caseId: string }).caseId, '');
  }

  /** The notice is issued, and the school is to answer it. */
  async notified(changes: Values = {}): Promise<this> {
    await this.does(OFFICER, 'arrange-interview', { ...FORMS.arrange, ...changes });
    await this.does(HEAD, 'approve-notice', FORMS.approve);
    return this;
  }

  /** The school comes; the interview waits for its record. */
  async awaited(): Promise<this> {
    await this.notified();
    await this.does(SCHOOL_OFFICE, 'confirm-attendance', FORMS.attend);
    return this;
  }

  /** Held on the day of the notice and recorded by the officer, led by the head. */
  async held(changes: Values = {}): Promise<this> {
    await this.app.clock.set('2026-03-10T16:00:00+08:00');
    await this.does(OFFICER, 'record-interview', await this.minutes(changes));
    return this;
  }

  /** The minutes are signed, and the school is to hand in its plan. */
  async signed(): Promise<this> {
    await this.awaited();
    await this.held();
    await this.does(SCHOOL_LEADER, 'sign-minutes', FORMS.signed);
    return this;
  }

  /** The plan is accepted; two reports are due. */
  async planned(): Promise<this> {
    await this.signed();
    await this.does(SCHOOL_OFFICE, 'submit-plan', FORMS.plan);
    await this.does(OFFICER, 'review-plan', FORMS.accepted);
    return this;
  }

  /** Both reports came; somebody is to verify. */
  async reported(): Promise<this> {
    await this.planned();
    await this.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
    await this.does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
    return this;
  }

  /** Two people on each side; the days of the plan are asked, because no rule sets them. */
  async minutes(changes: Values = {}): Promise<Values> {
    return {
      outcome: 'held',
      heldDate: '2026-03-10',
      heldTime: '14:30',
      place: '市教委三楼会议室',
      presider: await personIdOf(this.app, HEAD),
      attendees: `周某某，负责人，滨江市教育委员会\n高某某，分管校领导，${SCHOOL}`,
      statements: '学校说明了进展缓慢的原因。',
      commitments: '四月底前完成走访。',
      planWorkingDays: 10,
      planDaysReason: '没有规定，按工作需要确定。',
      ...changes,
    };
  }

  async detail(name: string): Promise<{ status: number; body: Values }> {
    const { status, body } = await new Desk(this.app).as(name, 'get', `/api/interviews/${this.caseId}`);
    return { status, body: body as Values };
  }

  async letters(): Promise<{ title: string; body: string; kind: string }[]> {
    return rows(
      this.app.database.read,
      'SELECT title, body, kind FROM letters WHERE case_id = $1 AND issued_at IS NOT NULL ORDER BY issued_at, drafted_at',
      [this.caseId],
    );
  }

  async history(): Promise<string[]> {
    const found = await rows<{ zh: string }>(
      this.app.database.read,
      `SELECT sentence->>'zh' AS zh FROM case_timeline WHERE case_id = $1 ORDER BY id`,
      [this.caseId],
    );
    return found.map(({ zh }) => zh);
  }

  async deadline(duty: string): Promise<{ id: string; legalDate: string; state: string }> {
    const [found] = await rows<{ id: string; legalDate: string; state: string }>(
      this.app.database.read,
      `SELECT id, legal_date AS "legalDate", state FROM deadlines WHERE case_id = $1 AND duty = $2 ORDER BY opened_at DESC`,
      [this.caseId, duty],
    );
    if (!found) throw new Error(`Expected a deadline ${duty}, but found none.`);
    return found;
  }
}
