import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, OFFICER } from '../support/complaint';
import { Desk, personIdOf } from '../support/proceeding';

const AT_ONCE = 100;
const DECLINE = { decision: 'decline', declineReasons: '不属于本机关职责范围。' };

describe('one task, many submissions at once', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it(`should let one of ${AT_ONCE} win, and tell the others who did it and when`, async () => {
    // given
    const complaint = await Complaint.open(app);
    const { id, version } = await complaint.task('screen-complaint');
    const desk = new Desk(app);
    const claimed = await desk.as(OFFICER, 'post', `/api/tasks/${id}/claim`, { version });
    expect(claimed.status).toBe(200);
    const body = { version: (await complaint.task('screen-complaint')).version, data: DECLINE };

    // when
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => desk.as(OFFICER, 'post', `/api/tasks/${id}/submit`, body)),
    );
    await app.settle();

    // then
    const winners = answers.filter(({ status }) => status === 200);
    const others = answers.filter(({ status }) => status !== 200);
    expect(winners).toHaveLength(1);
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 409));
    const closed = await firstRow<{ closedAt: Date }>(
      app.database.read,
      'SELECT closed_at AS "closedAt" FROM tasks WHERE id = $1',
      [id],
    );
    for (const { body: problem } of others as { body: Record<string, string> }[]) {
      expect(problem).toMatchObject({
        code: 'TASK.ALREADY_CLOSED',
        closedAt: closed?.closedAt.toISOString(),
        byCaller: true,
      });
      expect(problem.detail).toMatch(/您于 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 提交/);
    }
    const told = await firstRow<{ submissions: string; audits: string; completions: string }>(
      app.database.read,
      `SELECT (SELECT count(*) FROM task_submissions WHERE task_id = $1) AS submissions,
        (SELECT count(*) FROM audit_events WHERE subject_id = $1::text AND action = 'TaskSubmitted') AS audits,
        (SELECT count(*) FROM engine_facts f
          WHERE f.kind = 'job-closed' AND f.subject_key = (SELECT job_key FROM tasks WHERE id = $1)) AS completions`,
      [id],
    );
    expect(told).toEqual({ submissions: '1', audits: '1', completions: '1' });
  });

  it(`should let one of ${AT_ONCE} claims win, whoever asks, and name the winner to the others`, async () => {
    // given
    const complaint = await Complaint.open(app);
    const { id, version } = await complaint.task('screen-complaint');
    const desk = new Desk(app);
    const people = await officers(app);
    expect(people.length).toBeGreaterThan(1);

    // when
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const name = people[index % people.length] ?? OFFICER;
        return { name, answer: await desk.as(name, 'post', `/api/tasks/${id}/claim`, { version }) };
      }),
    );

    // then
    const winners = answers.filter(({ answer }) => answer.status === 200);
    const winner = winners[0]?.name ?? '';
    const task = await firstRow<{ assignee: string; version: number }>(
      app.database.read,
      'SELECT assignee_id AS assignee, version FROM tasks WHERE id = $1',
      [id],
    );
    expect(task).toEqual({ assignee: await personIdOf(app, winner), version: version + 1 });
    expect(new Set(winners.map(({ name }) => name)).size).toBe(1);
    for (const { name, answer } of answers.filter(({ answer: { status } }) => status !== 200)) {
      expect(answer.status).toBe(409);
      if (name !== winner) expect((answer.body as { detail: string }).detail).toContain(winner);
    }
  });
});

async function officers(app: TestApplication): Promise<string[]> {
  const found = await rows<{ name: string }>(
    app.database.read,
    `SELECT DISTINCT p.name FROM people p JOIN person_roles r ON r.person_id = p.id JOIN organisations o ON o.id = r.organisation_id
     WHERE r.role = 'case-officer' AND o.kind = 'authority' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}
