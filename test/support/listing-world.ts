import { firstRow, rows, type Transaction } from '../../src/platform/database/transaction';
import type { TestDatabase } from './database';

/** The tables of a listing, filled past every service: each builder gives a row that is in order, with one fact changed. */
export async function listingWorld(db: TestDatabase) {
  const tx = db.database.read;
  const organisation = await insert(tx, 'organisations', { kind: 'authority', name: '滨江市教育委员会' });
  const person = (name: string) => insert(tx, 'people', { name, organisation_id: organisation });
  const people = {
    first: await person('甲'),
    second: await person('乙'),
    officer: await person('丙'),
    head: await person('丁'),
    decider: await person('戊'),
  };
  const employer = await insert(tx, 'employers', {
    name: '滨江启航人力资源有限公司',
    normalised_name: '滨江启航人力资源有限公司',
    core_name: '启航',
  });
  const definition = await insert(tx, 'definition_versions', {
    process_id: 'complaint-to-blacklist',
    version: 1,
    content_hash: 'hash',
    state: 'draft',
    title: '{}',
    names: '{}',
    instructions: '{}',
    bpmn: '<bpmn/>',
    outline: '{}',
    forms: '{}',
    rights: '{}',
    deadlines: '{}',
    irreversible: [],
    job_types: [],
  });

  /** A case whose notice is served and whose statement is reviewed, one step before the decision. */
  async function heardCase(
    change: Partial<{ serve: boolean; hear: 'reviewed' | 'unreviewed' | 'elapsed' | 'open' }> = {},
  ) {
    const { serve = true, hear = 'reviewed' } = change;
    const tx = db.database.read;
    const caseId = await insert(tx, 'cases', {
      number: `TS-2026-${String(Math.random()).slice(2, 8)}`,
      kind: 'complaint',
      process_id: 'complaint-to-blacklist',
      definition_version_id: definition,
      title: '投诉',
      channel: 'telephone',
      received_at: '2026-03-02T09:00:00+08:00',
      opened_by_kind: 'system',
      engine: 'embedded',
    });
    for (const person of [people.first, people.second]) {
      await insert(tx, 'case_people', { case_id: caseId, duty: 'investigator', person_id: person });
    }
    const investigation = await insert(tx, 'investigations', {
      case_id: caseId,
      round: 1,
      opened_by: people.head,
      substantiated: true,
      findings: '属实',
      reasons: '证据充分',
      written_by: people.first,
      written_at: '2026-03-02T09:30:00+08:00',
    });
    const letterId = await insert(tx, 'letters', {
      case_id: caseId,
      kind: 'prior-notice',
      recipient: 'employer',
      title: '告知书',
      body: '正文',
    });
    await rows(tx, 'UPDATE letters SET issued_at = app_now() WHERE id = $1', [letterId]);
    await insertRow(tx, 'prior_notices', notice(caseId, letterId, investigation));
    const proof = await insert(tx, 'documents', {
      name: '送达回证.pdf',
      media_type: 'application/pdf',
      size: 1,
      sha256: Buffer.alloc(32),
      uploaded_by_kind: 'system',
      case_id: caseId,
    });
    if (serve) await insertRow(tx, 'letter_services', service(letterId, proof));
    if (serve) await hearCase(tx, caseId, letterId, hear);
    return { tx, caseId, letterId, investigation, proof };
  }

  async function hearCase(tx: Transaction, caseId: string, letterId: string, hear: string): Promise<void> {
    const deadline = await insert(tx, 'deadlines', {
      case_id: caseId,
      duty: 'defend',
      anchor_event: 'served',
      anchor_at: '2026-03-02T00:00:00+08:00',
      limit_amount: 5,
      limit_unit: 'working-days',
      basis: '{}',
      assumed: false,
      warning_days: 1,
      legal_date: '2026-03-09',
      target_date: '2026-03-06',
      ends_at: '2026-03-10T00:00:00+08:00',
      provisional: false,
      reasons: '[]',
      rule_version: 1,
      calendar_edition: 'shipped',
    });
    await insertRow(tx, 'defence_windows', { letter_id: letterId, deadline_id: deadline });
    if (hear === 'open') return;
    if (hear === 'elapsed') {
      await db.clock.set('2026-03-10T00:00:01+08:00');
      return closeWindow(tx, letterId, 'elapsed');
    }
    const statement = await insert(tx, 'employer_statements', {
      case_id: caseId,
      letter_id: letterId,
      text: '我单位认为……',
    });
    await closeWindow(tx, letterId, 'statement');
    if (hear === 'reviewed') await review(tx, statement, people.head);
  }

  const notice = (caseId: string, letterId: string, investigation: string, change: Values = {}): Values => ({
    letter_id: letterId,
    case_id: caseId,
    investigation_id: investigation,
    facts: '事实',
    reasons: '理由',
    basis: '依据',
    category: 'recruitment-fraud',
    scope: 'city',
    term_days: 365,
    defence_working_days: 5,
    drafted_by: people.first,
    ...change,
  });
  const service = (letterId: string, proof: string, change: Values = {}): Values => ({
    letter_id: letterId,
    method: 'post',
    outcome: 'proven',
    served_on: '2026-03-02',
    proof_document_ids: [proof],
    recorded_by: people.officer,
    ...change,
  });
  const decision = (caseId: string, letterId: string, change: Values = {}): Values => ({
    case_id: caseId,
    letter_id: letterId,
    outcome: 'list',
    category: 'recruitment-fraud',
    scope: 'city',
    term_days: 365,
    basis: '依据',
    reasons: '理由',
    decided_by: people.decider,
    ...change,
  });
  const entry = (caseId: string, decisionId: string, change: Values = {}): Values => ({
    case_id: caseId,
    decision_id: decisionId,
    employer_id: employer,
    employer_name: '滨江启航人力资源有限公司',
    category: 'recruitment-fraud',
    scope: 'city',
    term_days: 365,
    basis: '依据',
    listed_on: '2026-03-02',
    until: '2027-03-02',
    ...change,
  });

  return { people, heardCase, notice, service, decision, entry };
}

export type Values = Record<string, unknown>;

export async function insertRow(tx: Transaction, table: string, values: Values): Promise<void> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  await rows(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(values));
}

export async function insert(tx: Transaction, table: string, values: Values): Promise<string> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const row = await firstRow<{ id: string }>(
    tx,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) RETURNING id`,
    Object.values(values),
  );
  return row!.id;
}

export async function closeWindow(tx: Transaction, letterId: string, by: string): Promise<void> {
  await rows(tx, 'UPDATE defence_windows SET closed_at = app_now(), closed_by = $2 WHERE letter_id = $1', [
    letterId,
    by,
  ]);
}

export async function review(tx: Transaction, statementId: string, reviewer: string): Promise<void> {
  await rows(
    tx,
    `UPDATE employer_statements SET reviewed_by = $2, reviewed_at = app_now(), outcome = 'upheld', opinion = '不采纳' WHERE id = $1`,
    [statementId, reviewer],
  );
}

/** Refused by this constraint or trigger, and by no other. */
export async function expectRefusal(work: Promise<unknown>, constraint: string): Promise<void> {
  await expect(work).rejects.toMatchObject({ driverError: { code: '23514', constraint } });
}
