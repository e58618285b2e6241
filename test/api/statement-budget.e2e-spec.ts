import { Client } from 'pg';
import { NoticeRunner } from '../../src/notices/notice-runner.service';
import { rows } from '../../src/platform/database/transaction';
import { NodeSignals } from '../../src/platform/signals/node-signals';
import { startApplication, type TestApplication } from '../support/application';
import { Desk, personIdOf } from '../support/proceeding';

/**
 * How many statements one request may send to PostgreSQL, BEGIN and COMMIT included. What a step costs is mostly their number:
 * whoever needs more says here why. Accepting a complaint opens its limit to finish; each task that opens is told of.
 */
const BUDGET = { register: 31, claim: 11, 'submit screen-complaint': 26, 'submit assign-investigators': 38 };

/** Loops in the background send statements now and then; the least of several requests is the request's own. */
const ROUNDS = 10;

describe('statements per request', () => {
  let test: TestApplication;
  let count = 0;
  const query = Client.prototype.query;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    // What is passed on after a request is mostly passed on during the next one.
    await test.app.get(NoticeRunner, { strict: false }).beforeApplicationShutdown();
    await test.app.get(NodeSignals, { strict: false }).beforeApplicationShutdown();
    Client.prototype.query = function counted(this: Client, ...parameters: unknown[]) {
      count += 1;
      return (query as (...all: unknown[]) => unknown).apply(this, parameters);
    } as typeof query;
  });
  afterAll(async () => {
    Client.prototype.query = query;
    await test.close();
  });

  it('should stay within the budget', async () => {
    // given
    const desk = new Desk(test);
    const fewest: Record<string, number> = {};
    const send = async (name: string, who: string, path: string, body: Record<string, unknown>): Promise<unknown> => {
      count = 0;
      const answer = await desk.as(who, 'post', path, body);
      fewest[name] = Math.min(fewest[name] ?? Infinity, count);
      expect({ name, status: answer.status < 300 }).toEqual({ name, status: true });
      return answer.body;
    };
    const complete = async (who: string, caseId: string, data: Record<string, unknown>): Promise<void> => {
      const [task] = await rows<{ id: string; version: number; elementId: string }>(
        test.database.read,
        `SELECT id, version, element_id AS "elementId" FROM tasks WHERE case_id = $1 AND state = 'open'`,
        [caseId],
      );
      const { id, version, elementId } = task!;
      await send('claim', who, `/api/tasks/${id}/claim`, { version });
      await send(`submit ${elementId}`, who, `/api/tasks/${id}/submit`, { version: version + 1, data });
    };
    const investigators = { firstInvestigator: '孙晓燕', secondInvestigator: '何志远' };
    const chosen = await Promise.all(
      Object.entries(investigators).map(async ([field, name]) => [field, await personIdOf(test, name)]),
    );
    // when
    for (let round = 0; round < ROUNDS; round++) {
      const { caseId } = (await send('register', '陈敏', '/api/complaints', {
        employer: { name: `示例企业${round}` },
        category: 'recruitment-fraud',
        postingText: '入职须先缴纳培训费。',
        channel: 'telephone',
        receivedAt: (await test.clock.now()).toISOString(),
        documentIds: [],
      })) as { caseId: string };
      await complete('陈敏', caseId, { decision: 'accept' });
      await complete('周文涛', caseId, { ...Object.fromEntries(chosen), isRecusalChecked: true });
    }
    // then
    for (const [name, budget] of Object.entries(BUDGET)) {
      expect({ name, statements: fewest[name], isWithin: fewest[name]! <= budget }).toEqual({
        name,
        statements: fewest[name],
        isWithin: true,
      });
    }
  });
});
