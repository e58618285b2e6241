import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPostmaster } from '../../src/platform/database/postmaster-file';
import { startServerProcess, type ServerProcess } from '../support/server-process';

const COMPLAINTS = 40;
const AT_ONCE = 6;
const ENDED_AFTER = 12;

/** What one request came to: an answer, or a connection that ended without one. */
type Outcome = { status: number; code?: string; number?: string } | 'no answer';

/** A signed-in official who registers complaints, each under a key of its own. Every request has its own connection. */
class Official {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly csrf: string,
    private readonly since: string,
  ) {}

  static async signIn(address: string, since: string): Promise<Official> {
    const people = await send(address, 'GET', '/api/demo/people');
    const official = (
      people.body as { personId: string; roleNames: { en: string }[]; organisation: { kind: string } }[]
    ).find((person) => person.roleNames.some((role) => /case officer/i.test(role.en)));
    if (official === undefined)
      throw new Error(`Expected a case officer among the demo people, but found ${JSON.stringify(people.body)}`);
    const session = await send(address, 'POST', '/api/demo/session', { personId: official.personId });
    const cookie = (session.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
    const me = await send(address, 'GET', '/api/session', undefined, { cookie });
    return new Official(address, cookie, (me.body as { csrfToken: string }).csrfToken, since);
  }

  async register(key: string): Promise<Outcome> {
    const complaint = {
      employer: { name: `示例用人单位 ${key.slice(0, 8)}` },
      category: 'discrimination',
      postingText: '招聘启事：仅限男性报名。',
      channel: 'telephone',
      receivedAt: this.since,
      documentIds: [],
    };
    try {
      const headers = { cookie: this.cookie, 'x-csrf-token': this.csrf, 'idempotency-key': key };
      const { status, body } = await send(this.address, 'POST', '/api/complaints', complaint, headers);
      return { status, ...(body as { code?: string; number?: string }) };
    } catch {
      return 'no answer';
    }
  }

  async total(): Promise<number> {
    const { body } = await send(this.address, 'GET', '/api/cases?pageSize=1', undefined, { cookie: this.cookie });
    return (body as { total: number }).total;
  }
}

describe('the running server', () => {
  let folder: string;
  let server: ServerProcess;
  /** The instant of receipt, the same in every repetition of a command. */
  let since: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-lifecycle-'));
    chmodSync(folder, 0o755);
    since = new Date().toISOString();
    server = start();
    await server.address();
  }, 120_000);

  afterEach(async () => {
    server.child.kill('SIGTERM');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  });

  // With a test clock no demo cases are played beside the load.
  const start = () => startServerProcess({ environment: { DUBAN_DATA_DIR: folder, DUBAN_TEST_CLOCK: 'on' } });

  it('should finish what it began when it is stopped under load, and nothing twice after the restart', async () => {
    // given
    const keys = Array.from({ length: COMPLAINTS }, () => randomUUID());
    const first = await Official.signIn(await server.address(), since);
    const before = await first.total();

    // when
    const outcomes = await registerAll(first, keys, () => server.child.kill('SIGTERM'));

    // then
    expect(await server.exit).toEqual({ code: 0, signal: null });
    const answered = outcomes.filter((outcome) => outcome !== 'no answer');
    expect(answered.length).toBeGreaterThanOrEqual(ENDED_AFTER);
    expect(answered.map((outcome) => outcome.status)).toEqual(answered.map(() => 201));

    server = start();
    const second = await Official.signIn(await server.address(), since);
    expect((await second.total()) - before).toBe(answered.length);
    const repeated = await registerAll(second, keys);
    expect(repeated.map((outcome) => outcome !== 'no answer' && outcome.status)).toEqual(keys.map(() => 201));
    expect((await second.total()) - before).toBe(COMPLAINTS);
  }, 180_000);

  it('should leave no database behind when it is stopped while it starts', async () => {
    // given
    server.child.kill('SIGTERM');
    await server.exit;
    const data = join(folder, 'postgres', 'data');

    // when
    server = start();
    await untilTrue(() => readPostmaster(data)?.isReady === true);
    server.child.kill('SIGTERM');

    // then
    expect(await server.exit).toEqual({ code: 0, signal: null });
    expect(readPostmaster(data)).toBeUndefined();
  }, 60_000);

  it('should lose and repeat nothing when it is killed while the database goes on', async () => {
    // given
    const keys = Array.from({ length: COMPLAINTS }, () => randomUUID());
    const first = await Official.signIn(await server.address(), since);
    const before = await first.total();

    // when
    const outcomes = await registerAll(first, keys, () => server.child.kill('SIGKILL'));
    await server.exit;
    server = start();
    const second = await Official.signIn(await server.address(), since);

    // then
    expect(server.output()).toContain('Took over the database');
    const repeated = await untilSettled(second, keys);
    repeated.forEach((outcome, index) => {
      const former = outcomes[index];
      if (former !== undefined && former !== 'no answer')
        expect(outcome).toMatchObject({ status: 201, number: former.number });
      else expect([201, 'IDEMPOTENCY.ANSWER_LOST']).toContain(outcome.status === 201 ? 201 : outcome.code);
    });
    expect((await second.total()) - before).toBe(COMPLAINTS);
  }, 180_000);
});

// helpers

/** Sends all, some at once; `afterSome` happens as soon as the first few are answered. */
async function registerAll(official: Official, keys: string[], afterSome?: () => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  let answered = 0;
  const worker = async () => {
    for (let index = next++; index < keys.length; index = next++) {
      const outcome = await official.register(keys[index]!);
      outcomes[index] = outcome;
      if (outcome !== 'no answer' && ++answered === ENDED_AFTER) afterSome?.();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

async function untilTrue(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A request that died with its server keeps its key for some seconds. */
async function untilSettled(official: Official, keys: string[]): Promise<Exclude<Outcome, 'no answer'>[]> {
  const settled: Exclude<Outcome, 'no answer'>[] = [];
  for (const key of keys) {
    for (;;) {
      const outcome = await official.register(key);
      if (outcome === 'no answer') throw new Error('Expected the restarted server to answer, but found no answer.');
      if (outcome.code !== 'IDEMPOTENCY.IN_PROGRESS') {
        settled.push(outcome);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  return settled;
}

function send(address: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: unknown; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = http.request(`${address}${path}`, {
      method,
      agent: false,
      headers: {
        ...headers,
        'accept-language': 'en',
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: answer === '' ? undefined : JSON.parse(answer),
          headers: response.headers,
        }),
      );
    });
    request.end(text);
  });
}
