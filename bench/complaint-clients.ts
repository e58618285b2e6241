import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeApplication, createApplication } from '../src/application';
import { Config } from '../src/platform/config/config';
import { type HttpPerson, signIn } from './http-person';
import type { Meter } from './meter';
import { Samples } from './samples';

/** The whole product with its demo people on a free port. */
export async function openProduct(url: string): Promise<{ base: string; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-data-'));
  const settings = Config.fromEnvironment({ PORT: '0', DUBAN_LOG_LEVEL: 'error' });
  const app = await createApplication(new Config({ ...settings, dataDir, loadsDemo: true }), url);
  await app.listen(0, '127.0.0.1');
  return {
    base: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`,
    close: async () => {
      await closeApplication(app);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What clients did over HTTP. A step is a request that moves the engine: a registration or a submission. */
export class Requests {
  readonly register = new Samples();
  readonly claim = new Samples();
  readonly submit = new Samples();
  cases = 0;
}

export interface People {
  officer: HttpPerson;
  head: HttpPerson;
  investigators: [string, string];
}

export async function signInPeople(base: string): Promise<People> {
  const [officer, head, first, second] = await Promise.all(
    ['陈敏', '周文涛', '孙晓燕', '何志远'].map((name) => signIn(base, name)),
  );
  return { officer: officer!, head: head!, investigators: [first!.personId, second!.personId] };
}

/** Registration, screening, assignment of investigators. */
export async function oneCase(
  meter: Meter,
  { officer, head, investigators }: People,
  requests: Requests,
): Promise<void> {
  const complaint = {
    employer: { name: `示例企业${Math.floor(Math.random() * 1e9)}` },
    category: 'recruitment-fraud',
    postingText: '入职须先缴纳培训费。',
    channel: 'telephone',
    receivedAt: new Date(Date.now() - 60_000).toISOString(),
    documentIds: [],
  };
  const { caseId } = await requests.register.time(() => officer.post<{ caseId: string }>('/api/complaints', complaint));
  await complete(meter, officer, caseId, requests, { decision: 'accept' });
  const [firstInvestigator, secondInvestigator] = investigators;
  await complete(meter, head, caseId, requests, { firstInvestigator, secondInvestigator, isRecusalChecked: true });
  requests.cases += 1;
}

// helpers

/** Which task is next is asked beside the application, as no client's look at its inbox is charged to a step. */
async function complete(
  meter: Meter,
  person: HttpPerson,
  caseId: string,
  requests: Requests,
  data: object,
): Promise<void> {
  const [task] = await meter.rows<{ id: string; version: number }>(
    `SELECT id, version FROM tasks WHERE case_id = '${caseId}' AND state = 'open'`,
  );
  if (!task) throw new Error(`Expected an open task of case ${caseId}, but found none.`);
  const { version } = await requests.claim.time(() =>
    person.post<{ version: number }>(`/api/tasks/${task.id}/claim`, { version: task.version }),
  );
  await requests.submit.time(() => person.post(`/api/tasks/${task.id}/submit`, { version, data }));
}
