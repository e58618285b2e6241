import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Cluster } from './cluster';
import type { Ledger } from './ledger';

const ANSWER_WITHIN_MS = 20_000;
export const GIVE_UP_AFTER_MS = 600_000;

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Session {
  cookie: string;
  token: string;
}

/** The people of the demonstration at their desks: each request goes to whichever node answers, again and again until one does. */
export class Office {
  private readonly sessions = new Map<string, Session>();
  private readonly people = new Map<string, string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly pool: Pool,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  /** Sends a command until somebody answers it: always with the same key, so that it happens once. */
  command(name: string, path: string, body: object): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    return this.insist(path, () => this.send(name, path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  /** As a command; when its answer died with the node, what was asked for is asked for anew. */
  async commandForAnswer(name: string, path: string, body: object): Promise<Answer> {
    for (;;) {
      const answer = await this.command(name, path, body);
      if (answer.body.code !== 'IDEMPOTENCY.ANSWER_LOST') return answer;
    }
  }

  read(name: string, path: string): Promise<Answer> {
    return this.insist(path, () => this.send(name, path, { headers: {} }));
  }

  /** Uploads a small text file; its id. One whose answer was lost lies about and belongs to nothing. */
  async file(name: string): Promise<string> {
    const answer = await this.insist('/api/documents', () => {
      const body = new FormData();
      body.append('file', new Blob(['送达回证']), '送达回证.txt');
      return this.send(name, '/api/documents', { method: 'POST', headers: {}, body });
    });
    if (answer.status !== 201) throw new Error(`Expected a stored document, but found ${answer.status}.`);
    return String(answer.body.id);
  }

  /** A form of the public portal, which knows no account and no keys. */
  portal(path: string, part: string, content: object): Promise<Answer> {
    return this.insist(path, () => {
      const body = new FormData();
      body.append(part, JSON.stringify(content));
      return this.ask(path, { method: 'POST', body });
    });
  }

  async personId(name: string): Promise<string> {
    const known =
      this.people.get(name) ?? (await this.row<{ id: string }>('SELECT id FROM people WHERE name = $1', [name])).id;
    this.people.set(name, known);
    return known;
  }

  /** The first row of a question to the database itself. */
  async row<T>(sql: string, parameters: unknown[]): Promise<T> {
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

  private async insist(path: string, ask: () => Promise<Answer>): Promise<Answer> {
    for (const end = Date.now() + GIVE_UP_AFTER_MS; Date.now() < end;) {
      const answer = await ask().catch(() => undefined);
      const { code } = answer?.body ?? {};
      const isAnswered =
        answer && answer.status < 500 && ![401, 429].includes(answer.status) && code !== 'IDEMPOTENCY.IN_PROGRESS';
      if (isAnswered) {
        if (answer.status >= 300) this.count(`${answer.status} ${String(code)}`);
        return answer;
      }
      if (!answer) this.ledger.unanswered += 1;
      else if (answer.status !== 401) this.count(`${answer.status} ${String(code)}`);
      await pause(100 + 500 * this.random());
    }
    throw new Error(`Expected an answer to ${path}, but found none in ${GIVE_UP_AFTER_MS / 1000} s.`);
  }

  private async send(
    name: string,
    path: string,
    request: RequestInit & { headers: Record<string, string> },
  ): Promise<Answer> {
    const session = this.sessions.get(name) ?? (await this.signIn(name));
    const headers = { ...request.headers, Cookie: session.cookie, 'X-CSRF-Token': session.token };
    const answer = await this.ask(path, { ...request, headers });
    if (answer.status === 401) this.sessions.delete(name);
    return answer;
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

  private count(what: string): void {
    this.ledger.refusals[what] = (this.ledger.refusals[what] ?? 0) + 1;
  }
}
