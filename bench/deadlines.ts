import { oneCase, openProduct, type People, Requests, signInPeople } from './complaint-clients';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const CLIENTS = 4;
/** Time for the clients to be at work before the second comes. */
const AHEAD_S = 5;
const GIVE_UP_S = 900;

/**
 * A second in which very many legal dates end, as on the last day of a season: each is marked, written down, told to the
 * process and to the head once, while people go on registering cases and completing tasks over HTTP.
 */
export const deadlines: Workload = {
  rows: [
    { label: 'deadlines due in one second', key: 'deadlines.due' },
    { label: 'seconds until the last was worked off', key: 'deadlines.seconds' },
    { label: 'worked off/s', key: 'deadlines.per_s' },
    { label: 'round trips to the database per deadline, those of the clients included', key: 'deadlines.round_trips' },
    { label: 'task completion p50 ms meanwhile', key: 'deadlines.completion_p50_ms' },
    { label: 'task completion p95 ms meanwhile', key: 'deadlines.completion_p95_ms' },
    { label: 'task completion p99 ms meanwhile', key: 'deadlines.completion_p99_ms' },
    { label: 'task completion p95 ms before', key: 'deadlines.before_p95_ms' },
    { label: 'tasks completed meanwhile', key: 'deadlines.completions' },
  ],

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const count = isShort ? 5_000 : 100_000;
    const url = await server.newDatabase('deadlines');
    const product = await openProduct(url);
    const meter = await Meter.open(url);
    const people = await signInPeople(product.base);
    await addDeadlines(meter, count);
    await meter.run('VACUUM ANALYZE');
    const before = await drive(meter, people, async () => {
      await pause(AHEAD_S);
    });
    await meter.run(`UPDATE deadlines SET ends_at = now() + ${AHEAD_S} * interval '1 second' + random() * interval '1 second'
      WHERE calendar_edition = 'bench'`);
    await pause(AHEAD_S);
    const from = await meter.read();
    const meanwhile = await drive(meter, people, () => untilPassed(meter));
    const cost = await meter.since(from);
    await product.close();
    await check(meter, count);
    await meter.close();
    const seconds = cost.wallMs / 1_000;
    return {
      'deadlines.due': count,
      'deadlines.seconds': round(seconds, 1),
      'deadlines.per_s': round(count / seconds, 0),
      'deadlines.round_trips': round(cost.roundTrips / count),
      ...meanwhile.submit.figures('deadlines.completion'),
      'deadlines.before_p95_ms': before.submit.percentile(95),
      'deadlines.completions': meanwhile.submit.values.length,
    };
  },
};

// helpers

/** Each on an open case of its own, which the authority of the demo keeps; nobody was warned of anything else. */
async function addDeadlines(meter: Meter, count: number): Promise<void> {
  const caseId = `('dddddddd-0000-4000-8000-' || lpad(to_hex(number), 12, '0'))::uuid`;
  const numbers = `generate_series(1, ${count}) AS number`;
  // Rows are made as a copy of a database would be: checks by triggers are for the application.
  await meter.run('SET session_replication_role = replica');
  await meter.run(`
    INSERT INTO cases (id, number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
      SELECT ${caseId}, 'TS-2020-' || number, 'complaint', process_id, definition.id, '示例案件' || number, 'letter', app_now(), 'system', 'embedded'
      FROM ${numbers}, (SELECT id, process_id FROM definition_versions WHERE state = 'published' ORDER BY process_id LIMIT 1) definition;
    INSERT INTO case_parties (case_id, role, organisation_id)
      SELECT ${caseId}, 'keeper', authority.id
      FROM ${numbers}, (SELECT id FROM organisations WHERE kind = 'authority' AND parent_id IS NULL LIMIT 1) authority;
    INSERT INTO deadlines (case_id, duty, anchor_event, anchor_at, limit_amount, limit_unit, basis, assumed, warning_days,
        legal_date, target_date, ends_at, provisional, reasons, rule_version, calendar_edition, warned_at)
      SELECT ${caseId}, 'reply', 'received', now(), 5, 'working-days', '{"zh":"示例","en":"example"}', false, 1,
        current_date, current_date, now() + interval '1 day', false, '[]', 1, 'bench', now()
      FROM ${numbers}`);
}

/** Lets people work until `until` has ended, and each finish the case in hand. */
async function drive(meter: Meter, people: People, until: () => Promise<void>): Promise<Requests> {
  const requests = new Requests();
  let isOver = false;
  const client = async (): Promise<void> => {
    while (!isOver) await oneCase(meter, people, requests);
  };
  const clients = Array.from({ length: CLIENTS }, client);
  await Promise.race([until(), ...clients]);
  isOver = true;
  await Promise.all(clients);
  return requests;
}

async function untilPassed(meter: Meter): Promise<void> {
  const end = performance.now() + GIVE_UP_S * 1_000;
  while (
    (await meter.value(
      `SELECT count(*) FROM (SELECT FROM deadlines WHERE state = 'open' AND calendar_edition = 'bench' LIMIT 1) one`,
    )) !== '0'
  ) {
    if (performance.now() > end) throw new Error(`Expected all deadlines to be worked off within ${GIVE_UP_S} s.`);
    await pause(0.5);
  }
}

/** Every deadline passed once: marked, in the audit log, told to the process by one message and to the heads by one escalation. */
async function check(meter: Meter, count: number): Promise<void> {
  const ours = `SELECT id FROM deadlines WHERE calendar_edition = 'bench'`;
  const facts = {
    [`SELECT count(*) FROM deadlines WHERE calendar_edition = 'bench' AND state = 'passed'`]: count,
    [`SELECT count(*) FROM audit_events WHERE action = 'DeadlinePassed' AND subject_id::uuid IN (${ours})`]: count,
    [`SELECT count(DISTINCT subject_id) FROM audit_events WHERE action = 'DeadlinePassed'`]: count,
    [`SELECT count(*) FROM engine_messages WHERE name = 'deadline.passed'`]: count,
    [`SELECT count(DISTINCT (correlation_key, message_id)) FROM engine_messages WHERE name = 'deadline.passed'`]: count,
    [`SELECT count(*) FROM deadline_escalations WHERE kind = 'passed' AND deadline_id IN (${ours})`]: count,
    [`SELECT count(*) FROM case_timeline WHERE sentence->>'en' LIKE 'Date missed%'`]: count,
    'SELECT count(*) FROM engine_incidents': 0,
  };
  for (const [sql, expected] of Object.entries(facts)) {
    const found = Number(await meter.value(sql));
    if (found !== expected)
      throw new Error(`Expected ${expected} from "${sql}", but found ${found}; the figures are void.`);
  }
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
