import { Pool } from 'pg';
import { AuditSealer } from '../../src/audit/audit-sealer.service';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, DECIDER, FORMS, INVESTIGATORS } from '../support/complaint';
import { testDatabaseUrl } from '../support/database';
import { personIdOf } from '../support/proceeding';
import { emptyLedger } from './chaos/ledger';
import { check, type CheckResult } from './checker';

/** Faults that constraints and triggers would refuse are planted past them, in transactions that are rolled back. */
describe('checker of a case that ended with a listing', () => {
  let app: TestApplication;
  let pool: Pool;
  let caseId: string;

  beforeAll(async () => {
    const databaseUrl = await testDatabaseUrl();
    app = await startApplication({ demo: true, databaseUrl });
    const complaint = await Complaint.heard(app);
    ({ caseId } = complaint);
    await complaint.does(DECIDER, 'decide-listing', FORMS.list);
    await complaint.releaseWarning();
    await app.app.get(AuditSealer, { strict: false }).seal();
    const { TEST_ADMIN_URL = '' } = process.env;
    const admin = new URL(TEST_ADMIN_URL);
    admin.pathname = new URL(databaseUrl).pathname;
    pool = new Pool({ connectionString: admin.href, max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await app.close();
  });

  it('should find nothing where nothing is wrong, and say what it looked at', async () => {
    const found = await check(pool, emptyLedger());

    expect(found.faults).toEqual([]);
    // The complaint, its follow-up and the term of its entry.
    expect(found.checked).toMatchObject({ cases: 3, listings: 1, letters: 3, pinnedCases: 3 });
    expect(found.checked.seals).toBeGreaterThan(0);
  });

  it.each([
    ['a reply that was not sent', `DELETE FROM letters WHERE kind = 'reply-to-reporter'`, 'I6: a letter that is owed'],
    [
      'a reply that was sent twice',
      `INSERT INTO letters (case_id, kind, recipient, title, body, issued_at)
       SELECT case_id, kind, recipient, title, body, issued_at FROM letters WHERE kind = 'reply-to-reporter'`,
      'I6: a reply was sent twice',
    ],
    [
      'a letter that stayed a draft',
      `UPDATE letters SET issued_at = NULL WHERE kind = 'reply-to-employer'`,
      'I6: a letter of a closed case was drafted',
    ],
    [
      'two notices on one set of findings',
      `INSERT INTO prior_notices (letter_id, case_id, investigation_id, facts, reasons, basis, category, scope, term_days, defence_working_days, drafted_by)
       SELECT gen_random_uuid(), case_id, investigation_id, facts, reasons, basis, category, scope, term_days, defence_working_days, drafted_by FROM prior_notices`,
      'I6: one set of findings',
    ],
    [
      'a letter issued behind the log',
      `DELETE FROM audit_events WHERE action = 'LetterIssued'`,
      'I6: a sent letter is not exactly once',
    ],
    [
      'a proof of service behind the log',
      `DELETE FROM audit_events WHERE action = 'ServiceProven'`,
      'I6: a proven service is not',
    ],
    [
      'an entry published behind the log',
      `DELETE FROM audit_events WHERE action = 'BlacklistEntryPublished'`,
      'I6: an entry or a warning is not',
    ],
    [
      'a deadline that is told twice',
      `ALTER TABLE deadline_escalations DROP CONSTRAINT deadline_escalations_once_key;
       INSERT INTO deadline_escalations (deadline_id, version, kind, notified) SELECT id, 1, 'warning', '{}' FROM deadlines, generate_series(1, 2)`,
      'I6: somebody was told of a deadline twice',
    ],
    [
      'a due date that is not what the rule gives',
      'UPDATE deadlines SET legal_date = legal_date + 1',
      'I7: the deadline',
    ],
    ['a listing without its decision', 'DELETE FROM listing_decisions', 'I8: a listing without a decision'],
    [
      'a decision not to list',
      `ALTER TABLE listing_decisions DROP CONSTRAINT listing_decisions_measure_check; UPDATE listing_decisions SET outcome = 'do-not-list'`,
      'I8: a listing without a decision',
    ],
    [
      'a listing for longer than decided',
      'UPDATE blacklist_entries SET term_days = term_days + 1, until = until + 1',
      'I8: a listing says something else',
    ],
    ['a decision without a proven service', `DELETE FROM letter_services`, 'I8: a decision without a prior notice'],
    [
      'a service that was proven after the decision',
      `UPDATE audit_events SET action = CASE action WHEN 'ServiceProven' THEN 'ListingDecided' ELSE 'ServiceProven' END,
         subject_id = CASE action WHEN 'ServiceProven' THEN (SELECT id FROM listing_decisions) ELSE (SELECT letter_id FROM listing_decisions) END
       WHERE action IN ('ServiceProven', 'ListingDecided')`,
      'I8: a decision without a prior notice',
    ],
    [
      'a decision heavier than the notice',
      'UPDATE prior_notices SET term_days = term_days - 1',
      'I8: a decision heavier',
    ],
    [
      'a window that is still open',
      'UPDATE defence_windows SET closed_at = NULL, closed_by = NULL',
      'I8: a decision without a window',
    ],
    [
      'a window closed before its time',
      `DELETE FROM employer_statements; UPDATE defence_windows SET closed_by = 'elapsed'`,
      'I8: a decision without a window',
    ],
    ['an investigator who decides', 'UPDATE listing_decisions SET decided_by = :investigator', 'I8: somebody decided'],
    [
      'an investigator who reviews the statement',
      'UPDATE employer_statements SET reviewed_by = :investigator',
      'I8: somebody reviewed',
    ],
    [
      'a warning released by the decider',
      'UPDATE warnings SET reviewed_by = (SELECT decided_by FROM listing_decisions)',
      'I8: a warning was released',
    ],
    ['a warning that was not published', 'UPDATE warnings SET published_at = NULL', 'I8: a complaint that ended'],
    [
      'an entry of a complaint that was declined',
      `UPDATE cases SET outcome = 'declined'`,
      'I8: an entry of a complaint',
    ],
    [
      'an event that was changed',
      `UPDATE audit_events SET details = details || '{"by": "nobody"}' WHERE action = 'ListingDecided'`,
      'I9: an event is not what was sealed',
    ],
    [
      'an event that was removed',
      `DELETE FROM audit_events WHERE action = 'ListingDecided'`,
      'I9: an event is not what was sealed',
    ],
    [
      'an event that was never sealed',
      `INSERT INTO audit_events (written_at, actor_kind, action, subject_kind, subject_id) VALUES ('2026-01-01', 'system', 'CaseRead', 'case', '1')`,
      'I9: an event is sealed twice, or not',
    ],
    ['a chain that was cut in the middle', 'DELETE FROM audit_seals WHERE position = 3', 'I9: a seal does not follow'],
    [
      'a seal made anew, but not those behind it',
      `UPDATE audit_seals SET hash = sha256('other') WHERE position = 3`,
      'I9: a seal does not follow',
    ],
    [
      'an application that may change the log',
      'GRANT UPDATE (details) ON audit_events TO duban_app',
      'I9: the application may change',
    ],
    [
      'an application that may change pins',
      'GRANT DELETE ON policy_pins TO duban_app',
      'I10: the application may change',
    ],
    ['a case without a policy', 'DELETE FROM policy_pins', 'I10: a case has no pinned policy'],
    [
      'a case with the policy of another day',
      `INSERT INTO policy_packs (pack_id, version, title, jurisdiction, class_year, document, pack_values, content_hash, created_at)
         SELECT pack_id, version + 1, title, jurisdiction, class_year, document, pack_values, 'later', '2020-01-01'
         FROM policy_packs WHERE (pack_id, version) IN (SELECT pack_id, version FROM policy_pins)`,
      'I10: a case was pinned to another policy',
    ],
    ['a case on another definition', `UPDATE definition_versions SET engine_definition_key = 1`, 'I10: the case'],
    [
      'a migration without a record',
      `INSERT INTO engine_history (root_key, key, at, command, events) SELECT root_key, key + 1, at, 'migrate',
         json_build_array(json_build_object('kind', 'migrated', 'key', root_key::text, 'elementId', 'p', 'definitionKey', '1', 'waiting', '{}'::json))
       FROM engine_history ORDER BY key LIMIT 1`,
      'was migrated without a record',
    ],
    [
      'a task of another definition',
      `WITH other AS (INSERT INTO definition_versions SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'version', 99, 'content_hash', 'x', 'state', 'retired'))).*
         FROM definition_versions d WHERE process_id = 'complaint-to-blacklist' LIMIT 1 RETURNING id)
       UPDATE tasks SET definition_version_id = other.id FROM other WHERE element_id = 'write-findings'`,
      'I10: a task was opened under another definition',
    ],
  ])('should find %s', async (_what, damage, fault) => {
    const { faults } = await checkAfter(damage);

    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  it.each([
    ['in a text', `UPDATE warnings SET body = body || '举报人为金丝雀举报7'`, 'the table warnings'],
    ['in JSON', `UPDATE case_timeline SET sentence = '{"zh": "金丝雀举报7 来电"}'`, 'the table case_timeline'],
    [
      'as bytes',
      `UPDATE idempotency_keys SET answer = convert_to('金丝雀举报7', 'UTF8')`,
      'the table idempotency_keys',
    ],
  ])('should find the identity of a reporter outside the vault %s', async (_where, damage, fault) => {
    const ledger = { ...emptyLedger(), identities: 1 };
    if (fault.includes('idempotency')) await keepAnswer();

    const { faults } = await checkAfter(damage, ledger);

    expect(faults).toContainEqual(expect.stringContaining(`I8: ${fault}`));
    expect(faults).toContainEqual('I8: of 1 acknowledged identities the vault holds 0.');
  });

  it('should find that a listing and a statement that were seen are not there', async () => {
    const ledger = { ...emptyLedger(), listed: [caseId], stated: [caseId] };

    const { faults } = await checkAfter('DELETE FROM blacklist_entries; DELETE FROM employer_statements', ledger);

    expect(faults).toContainEqual(expect.stringContaining('I5: a listing that was seen'));
    expect(faults).toContainEqual(expect.stringContaining('I5: an acknowledged statement'));
  });

  // helpers

  async function checkAfter(damage: string, ledger = emptyLedger()): Promise<CheckResult> {
    const investigator = await personIdOf(app, INVESTIGATORS[0]);
    await pool.query('BEGIN');
    try {
      await pool.query('SET LOCAL session_replication_role = replica');
      await pool.query(damage.replaceAll(':investigator', `'${investigator}'`));
      return await check(pool, ledger);
    } finally {
      await pool.query('ROLLBACK');
    }
  }

  async function keepAnswer(): Promise<void> {
    await pool.query(
      `INSERT INTO idempotency_keys (key_hash, body_hash, claim) VALUES ('\\x01', '\\x01', gen_random_uuid()) ON CONFLICT DO NOTHING`,
    );
  }
});
