import type { Response } from 'supertest';
import { shanghaiDay } from '../../src/calendar/day';
import type { Role } from '../../src/platform/auth/principal';
import { firstRow, rows } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';

type Values = Record<string, unknown>;

export interface OpenTask {
  id: string;
  version: number;
  elementId: string;
}

/** One case as people meet it: through the HTTP interface, each act in the name of somebody of the demo authority. */
export class Proceeding {
  constructor(
    readonly app: TestApplication,
    readonly caseId: string,
    readonly receiptCode: string,
  ) {}

  /** An official registers a complaint that came by telephone. */
  protected static async register(
    app: TestApplication,
    options: { employer: string; school?: string; description?: string },
  ): Promise<{ caseId: string; receiptCode: string }> {
    const body = {
      employer: { name: options.employer },
      category: 'recruitment-fraud',
      postingText: '招聘文员，入职前须交纳培训费。',
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.school === undefined ? {} : { hostingSchoolId: await organisationId(app, options.school) }),
      channel: 'telephone',
      receivedAt: (await app.clock.now()).toISOString(),
      documentIds: [],
    };
    const answer = await new Desk(app).as('陈敏', 'post', '/api/complaints', body);
    if (answer.status !== 201)
      throw new Error(`Expected a registered complaint, but found ${answer.status} ${answer.text}`);
    await app.settle();
    return answer.body as { caseId: string; receiptCode: string };
  }

  /** Ids of the steps that wait for a person, in alphabetical order. */
  async waiting(): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.app.database.read,
      `SELECT element_id AS id FROM tasks WHERE case_id = $1 AND state = 'open' ORDER BY 1`,
      [this.caseId],
    );
    return found.map(({ id }) => id);
  }

  /** The end event that closed the case; null while it is open. */
  async outcome(): Promise<string | null> {
    const found = await firstRow<{ outcome: string | null }>(
      this.app.database.read,
      'SELECT outcome FROM cases WHERE id = $1',
      [this.caseId],
    );
    return found!.outcome;
  }

  /** How often each of the named elements was completed. */
  async completed(elementId: string): Promise<number> {
    const found = await firstRow<{ count: number }>(
      this.app.database.read,
      `SELECT count(*)::integer AS count FROM case_elements WHERE case_id = $1 AND element_id = $2 AND ending = 'completed'`,
      [this.caseId, elementId],
    );
    return found!.count;
  }

  async task(elementId: string): Promise<OpenTask> {
    const found = await firstRow<OpenTask>(
      this.app.database.read,
      `SELECT id, version, element_id AS "elementId" FROM tasks WHERE case_id = $1 AND element_id = $2 AND state = 'open'`,
      [this.caseId, elementId],
    );
    if (!found)
      throw new Error(`Expected an open task ${elementId}, but found ${(await this.waiting()).join(', ') || 'none'}.`);
    return found;
  }

  /** Claims and submits the step; everything that follows from it is worked off. */
  async does(name: string, elementId: string, data: Values): Promise<void> {
    const answer = await this.tries(name, elementId, data);
    if (answer.status !== 200)
      throw new Error(`Expected ${elementId} to be submitted, but found ${answer.status} ${answer.text}`);
  }

  /** The same, whatever the answer is: of the claim when that is refused, else of the submission. */
  async tries(name: string, elementId: string, data: Values): Promise<Response> {
    const desk = new Desk(this.app);
    const task = await this.task(elementId);
    const claimed = await desk.as(name, 'post', `/api/tasks/${task.id}/claim`, { version: task.version });
    if (claimed.status !== 200) return claimed;
    // Of this very task: a step for each of several items is open several times.
    const { version } = claimed.body as { version: number };
    const answer = await desk.as(name, 'post', `/api/tasks/${task.id}/submit`, { version, data });
    if (answer.status !== 200) await desk.as(name, 'post', `/api/tasks/${task.id}/release`, { version });
    await this.app.settle();
    return answer;
  }

  /** Submits without claiming first. */
  async submitsUnclaimed(name: string, elementId: string, data: Values): Promise<Response> {
    const { id, version } = await this.task(elementId);
    return new Desk(this.app).as(name, 'post', `/api/tasks/${id}/submit`, { version, data });
  }

  async page(name: string, elementId: string): Promise<Response> {
    const { id } = await this.task(elementId);
    return new Desk(this.app).as(name, 'get', `/api/tasks/${id}`);
  }

  /** Uploads a small text file in somebody's name; its id. */
  async file(name: string): Promise<string> {
    const desk = new Desk(this.app);
    const { agent, token } = await desk.signIn(name);
    const answer = await agent
      .post('/api/documents')
      .set('X-CSRF-Token', token)
      .attach('file', Buffer.from('送达回证'), '送达回证.txt');
    if (answer.status !== 201) throw new Error(`Expected a stored document, but found ${answer.status} ${answer.text}`);
    return (answer.body as { id: string }).id;
  }

  today(): Promise<string> {
    return this.app.clock.now().then(shanghaiDay);
  }
}

interface Session {
  agent: ReturnType<TestApplication['http']>;
  token: string;
}

/** Sessions that are still open, by person: signing in for each act would take longer than the act. */
const sessions = new WeakMap<TestApplication, Map<string, Session>>();

type Verb = 'get' | 'post' | 'put' | 'delete';

/** Where people of the demo sign in and act. */
export class Desk {
  constructor(private readonly app: TestApplication) {}

  async signIn(name: string): Promise<Session> {
    const agent = this.app.http();
    const personId = await personIdOf(this.app, name);
    const signedIn = await agent.post('/api/demo/session').send({ personId });
    if (signedIn.status !== 204)
      throw new Error(`Expected ${name} to be signed in, but found ${signedIn.status} ${signedIn.text}`);
    const answer = await agent.get('/api/session');
    const session = { agent, token: (answer.body as { csrfToken: string }).csrfToken };
    const known = sessions.get(this.app) ?? new Map<string, Session>();
    sessions.set(this.app, known.set(name, session));
    return session;
  }

  async as(name: string, verb: Verb, path: string, body?: Values): Promise<Response> {
    const known = sessions.get(this.app)?.get(name);
    const answer = known && (await this.ask(known, verb, path, body));
    // The clock may have run past the end of the session.
    if (answer && answer.status !== 401) return answer;
    return this.ask(await this.signIn(name), verb, path, body);
  }

  private async ask({ agent, token }: Session, verb: Verb, path: string, body?: Values): Promise<Response> {
    const asked = verb === 'get' ? agent.get(path) : agent[verb](path).set('X-CSRF-Token', token);
    return body === undefined ? asked : asked.send(body);
  }
}

export async function personIdOf(app: TestApplication, name: string): Promise<string> {
  const found = await firstRow<{ id: string }>(app.database.read, 'SELECT id FROM people WHERE name = $1', [name]);
  if (!found) throw new Error(`Expected somebody called ${name}, but found nobody.`);
  return found.id;
}

/** Gives one more duty with the authority, so that a test can put one person on both sides of a gate. */
export async function grantRole(app: TestApplication, name: string, role: Role): Promise<void> {
  await rows(
    app.database.read,
    `INSERT INTO person_roles (person_id, organisation_id, role, valid_from)
     SELECT id, organisation_id, $2, '2020-01-01' FROM people WHERE name = $1`,
    [name, role],
  );
}

async function organisationId(app: TestApplication, name: string): Promise<string> {
  const found = await firstRow<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [
    name,
  ]);
  if (!found) throw new Error(`Expected an organisation ${name}, but found none.`);
  return found.id;
}
