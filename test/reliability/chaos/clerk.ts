import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Cluster } from './cluster';
import type { Ledger } from './ledger';

const OFFICER = '陈敏';
const HEAD = '周文涛';
const INVESTIGATORS = ['孙晓燕', '何志远'];
const SCHOOL_USER = '刘洋';
const SCHOOL = '滨江理工大学';
const ANSWER_WITHIN_MS = 20_000;
const GIVE_UP_AFTER_MS = 180_000;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Session {
  cookie: string;
  token: string;
}

/** The people of the demonstration at work over HTTP: each case goes to whichever node answers, until it is closed. */
export class Clerk {
  private readonly sessions = new Map<string, Session>();
  private readonly people = new Map<string, string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly pool: Pool,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  /** One case from registration to its end. */
  async handleCase(number: number): Promise<void> {
    const isDeclined = this.random() < 0.5;
    const hasSchool = this.random() < 0.2;
    const caseId = await this.register(number, hasSchool);
    for (let end = Date.now() + GIVE_UP_AFTER_MS; Date.now() < end;) {
      const { state, task } = await this.look(caseId);
      if (state === 'closed') {
        this.ledger.closed.push(caseId);
        return;
      }
      if (task && (await this.work(caseId, task, isDeclined, hasSchool))) end = Date.now() + GIVE_UP_AFTER_MS;
      else await pause(100 + 400 * this.random());
    }
    this.ledger.gaveUp.push(caseId);
  }

  // helpers

  private async register(number: number, hasSchool: boolean): Promise<string> {
    const { now, school } = await this.row<{ now: Date; school: string }>(
      `SELECT app_now() AS now, (SELECT id FROM organisations WHERE name = $1) AS school`,
      [SCHOOL],
    );
    const complaint = {
      employer: { name: `滨江第${number}压力测试有限公司` },
      category: 'recruitment-fraud',
      postingText: '招聘文员，入职前须交纳培训费。',
      ...(hasSchool ? { hostingSchoolId: school } : {}),
      channel: 'telephone',
      receivedAt: new Date(now.getTime() - 4 * 3_600_000).toISOString(),
      // The clock jumps: what came four hours ago may have come yesterday.
      backDatingReason: '电话记录补录。',
      documentIds: [],
    };
    let answer = await this.command(OFFICER, '/api/complaints', complaint);
    // It was registered, but its number died with the node: people look for it in the list, this client registers another.
    while (answer.body.code === 'IDEMPOTENCY.ANSWER_LOST')
      answer = await this.command(OFFICER, '/api/complaints', complaint);
    if (answer.status !== 201)
      throw new Error(`Expected a registered complaint, but found ${answer.status} ${JSON.stringify(answer.body)}`);
    const caseId = String(answer.body.caseId);
    this.ledger.registered.push(caseId);
    return caseId;
  }

  private look(
    caseId: string,
  ): Promise<{ state: string; task: { id: string; version: number; elementId: string; isClaimed: boolean } | null }> {
    return this.row(
      `SELECT c.state, (SELECT json_build_object('id', t.id, 'version', t.version, 'elementId', t.element_id, 'isClaimed', t.assignee_id IS NOT NULL)
         FROM tasks t WHERE t.case_id = c.id AND t.state = 'open' ORDER BY t.opened_at, t.id LIMIT 1) AS task
       FROM cases c WHERE c.id = $1`,
      [caseId],
    );
  }

  /** Claims and submits; false when nothing could be done. */
  private async work(
    caseId: string,
    task: { id: string; version: number; elementId: string; isClaimed: boolean },
    isDeclined: boolean,
    hasSchool: boolean,
  ): Promise<boolean> {
    const step = await this.form(task.elementId, isDeclined, hasSchool);
    let { version } = task;
    if (!task.isClaimed) {
      const claimed = await this.command(step.person, `/api/tasks/${task.id}/claim`, { version });
      if (claimed.status !== 200) return false;
      version = Number(claimed.body.version);
    }
    const answer = await this.command(step.person, `/api/tasks/${task.id}/submit`, { version, data: step.data });
    if (answer.status !== 200) return false;
    this.ledger.submitted.push({ taskId: task.id, caseId });
    return true;
  }

  private async form(
    elementId: string,
    isDeclined: boolean,
    hasSchool: boolean,
  ): Promise<{ person: string; data: object }> {
    const [first = '', second = ''] = INVESTIGATORS;
    switch (elementId) {
      case 'screen-complaint':
        return {
          person: OFFICER,
          data: isDeclined ? { decision: 'decline', declineReasons: '不属于本机关职责范围。' } : { decision: 'accept' },
        };
      case 'assign-investigators':
        return {
          person: HEAD,
          data: {
            firstInvestigator: await this.personId(first),
            secondInvestigator: await this.personId(second),
            ...(hasSchool ? { materialsWorkingDays: 5 } : {}),
            isRecusalChecked: true,
          },
        };
      case 'provide-materials':
        return {
          person: SCHOOL_USER,
          data: { hadActivities: 'yes', materialsSummary: '该单位去年秋季参加过双选会。' },
        };
      case 'collect-evidence':
        return { person: first, data: { evidenceSummary: '收款凭证三份，由转账平台出具。' } };
      case 'write-findings':
        return {
          person: first,
          data: {
            findings: '未发现收费。',
            substantiated: 'no',
            reasons: '凭证与合同相互印证。',
            replyPoints: '未发现收费。',
          },
        };
      default:
        throw new Error(`Expected a step of the two short ways, but found ${elementId}.`);
    }
  }

  /** Sends a command until somebody answers it: always with the same key, so that it happens once. */
  private async command(name: string, path: string, body: object): Promise<Answer> {
    const key = randomUUID();
    for (const end = Date.now() + GIVE_UP_AFTER_MS; Date.now() < end;) {
      const answer = await this.send(name, path, body, key);
      const isAnswered =
        answer && answer.status < 500 && answer.status !== 401 && answer.body.code !== 'IDEMPOTENCY.IN_PROGRESS';
      if (isAnswered) {
        if (answer.status >= 300) this.count(`${answer.status} ${String(answer.body.code)}`);
        return answer;
      }
      if (answer?.status === 401) this.sessions.delete(name);
      else if (answer) this.count(`${answer.status} ${String(answer.body.code)}`);
      else this.ledger.unanswered += 1;
      await pause(100 + 500 * this.random());
    }
    throw new Error(`Expected an answer to ${path}, but found none in ${GIVE_UP_AFTER_MS / 1000} s.`);
  }

  private async send(name: string, path: string, body: object, key: string): Promise<Answer | undefined> {
    try {
      const session = this.sessions.get(name) ?? (await this.signIn(name));
      const headers = {
        'Content-Type': 'application/json',
        Cookie: session.cookie,
        'X-CSRF-Token': session.token,
        'Idempotency-Key': key,
      };
      return await this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch {
      return undefined;
    }
  }

  private async signIn(name: string): Promise<Session> {
    const personId = await this.personId(name);
    const url = this.cluster.url(Math.floor(this.random() * 100));
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const headers = { 'Content-Type': 'application/json' };
    const opened = await fetch(`${url}/api/demo/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ personId }),
      signal,
    });
    const cookie = opened.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const current = await fetch(`${url}/api/session`, { headers: { Cookie: cookie }, signal });
    const { csrfToken } = (await current.json()) as { csrfToken?: string };
    if (csrfToken === undefined)
      throw new Error(`Expected ${name} to be signed in, but found ${opened.status} ${current.status}.`);
    const session = { cookie, token: csrfToken };
    this.sessions.set(name, session);
    return session;
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const url = this.cluster.url(Math.floor(this.random() * 100));
    const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  }

  private async personId(name: string): Promise<string> {
    const known =
      this.people.get(name) ?? (await this.row<{ id: string }>('SELECT id FROM people WHERE name = $1', [name])).id;
    this.people.set(name, known);
    return known;
  }

  private async row<T>(sql: string, parameters: unknown[]): Promise<T> {
    for (const end = Date.now() + GIVE_UP_AFTER_MS; ;) {
      try {
        const { rows } = await this.pool.query(sql, parameters);
        return rows[0] as T;
      } catch (error) {
        // The server is being restarted.
        if (Date.now() > end) throw error;
        await pause(200);
      }
    }
  }

  private count(what: string): void {
    this.ledger.refusals[what] = (this.ledger.refusals[what] ?? 0) + 1;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
