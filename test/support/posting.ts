import type { Response } from 'supertest';
import { rows } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';
import { Desk, Proceeding } from './proceeding';

/** Two people of the employment office: one submits, the other reviews. */
export const SUBMITTER = '刘洋';
export const REVIEWER = '赵倩';
export const COLLEGE_STAFF = '韩冰';
export const SCHOOL = '滨江理工大学';

type Values = Record<string, unknown>;

/** A posting in which nothing is wrong; a test changes the one part it is about. */
export const JOB = {
  title: '软件测试工程师',
  employer: { name: '滨江测试软件有限公司' },
  headcount: 5,
  conditions: '计算机类专业，熟悉自动化测试。',
  work: '编写并执行测试用例。',
  place: '滨江市',
  pay: '月薪8000元',
  validUntil: '2026-04-30',
};

export const EVENT = {
  title: '春季校园双选会',
  date: '2026-03-20',
  startsAt: '09:00',
  endsAt: '16:30',
  place: '大学生活动中心',
  visitors: 800,
  safetyPlan: '安排安保人员与医疗点，限流入场。',
  employers: [
    { name: '滨江测试软件有限公司', jobs: '软件测试工程师5人，专业不限。' },
    { name: '远舟样例教育有限公司', jobs: '课程顾问3人，善于沟通。' },
  ],
};

export const ALL_CHECKS = ['venue', 'order', 'fire', 'emergency', 'employers'];
export const ACCEPT = { verdict: 'accept' };
export const RETURN = { verdict: 'return', comments: '请删去性别要求。', correctionWorkingDays: 3 };
export const REFUSE = { verdict: 'refuse', comments: '岗位信息无法核实。' };
export const COMPLAIN = { verdict: 'complaint', comments: '多次退回仍限制性别。', category: 'discrimination' };

export interface Mark {
  id: string;
  section: string;
  start: number;
  end: number;
  severity: string;
  clause: { code: string };
}

/** One posting in the review that is open, through the HTTP interface. */
export class Posting extends Proceeding {
  constructor(
    app: TestApplication,
    readonly id: string,
    caseId: string,
  ) {
    super(app, caseId, '');
  }

  static async submitted(app: TestApplication, job: Values = {}, by = SUBMITTER, more: Values = {}): Promise<Posting> {
    return Posting.opened(app, by, { kind: 'job', job: { ...JOB, ...job }, source: 'own', ...more });
  }

  static async event(app: TestApplication, event: Values = {}, by = SUBMITTER): Promise<Posting> {
    return Posting.opened(app, by, { kind: 'event', event: { ...EVENT, ...event }, source: 'own' });
  }

  /** Accepted and published. */
  static async published(app: TestApplication): Promise<Posting> {
    const posting = await Posting.submitted(app);
    await posting.does(REVIEWER, 'review-posting', ACCEPT);
    return posting;
  }

  static async tries(app: TestApplication, by: string, body: Values): Promise<Response> {
    return new Desk(app).as(by, 'post', '/api/postings', body);
  }

  /** The case of the latest version: a change after publication has one of its own. */
  async current(): Promise<Posting> {
    return new Posting(this.app, this.id, await caseOf(this.app, this.id));
  }

  async asks(by: string, path: string, body: Values): Promise<Response> {
    const answer = await new Desk(this.app).as(by, 'post', `/api/postings/${this.id}${path}`, body);
    await this.app.settle();
    return answer;
  }

  async revises(by: string, job: Values): Promise<Response> {
    return this.asks(by, '/versions', { kind: 'job', job: { ...JOB, ...job } });
  }

  /** Corrected as asked and handed in. */
  async corrects(by: string, job: Values): Promise<void> {
    const answer = await this.revises(by, job);
    if (answer.status !== 204) throw new Error(`Expected a new version, but found ${answer.status} ${answer.text}`);
    await this.does(by, 'correct-posting', { isCorrected: true });
  }

  async shown(by = REVIEWER): Promise<Values> {
    const answer = await new Desk(this.app).as(by, 'get', `/api/postings/${this.id}`);
    if (answer.status !== 200) throw new Error(`Expected the posting, but found ${answer.status} ${answer.text}`);
    return answer.body as Values;
  }

  /** Marks of the latest version. */
  async marks(): Promise<Mark[]> {
    const { versions } = (await this.shown()) as { versions: { marks: Mark[] }[] };
    return versions[0]!.marks;
  }

  async state(): Promise<string> {
    return (await this.shown(SUBMITTER)).state as string;
  }

  /** Whether the public list shows it. */
  async isPublic(): Promise<boolean> {
    const answer = await this.app.http().get('/api/public/postings?pageSize=200');
    return (answer.body as { items: { id: string }[] }).items.some(({ id }) => id === this.id);
  }

  private static async opened(app: TestApplication, by: string, body: Values): Promise<Posting> {
    const answer = await Posting.tries(app, by, body);
    if (answer.status !== 201) throw new Error(`Expected a posting, but found ${answer.status} ${answer.text}`);
    await app.settle();
    const { id } = answer.body as { id: string };
    return new Posting(app, id, await caseOf(app, id));
  }
}

async function caseOf(app: TestApplication, postingId: string): Promise<string> {
  const [found] = await rows<{ caseId: string }>(
    app.database.read,
    'SELECT case_id AS "caseId" FROM posting_versions WHERE posting_id = $1 ORDER BY number DESC LIMIT 1',
    [postingId],
  );
  return found!.caseId;
}
