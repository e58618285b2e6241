import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';

/**
 * The gates of a listing as the database itself holds them, with the rights of the application: whoever writes past the
 * services meets them too. Each test changes one fact of a proceeding that is in order.
 */
describe('gates of a listing in the database', () => {
  let db: TestDatabase;
  let people: Record<'first' | 'second' | 'officer' | 'head' | 'decider', string>;
  let organisation: string;
  let definition: string;
  let employer: string;

  beforeAll(async () => {
    db = await openTestDatabase();
    const tx = db.database.read;
    organisation = await insert(tx, 'organisations', { kind: 'authority', name: '滨江市教育委员会' });
    const person = (name: string) => insert(tx, 'people', { name, organisation_id: organisation });
    people = {
      first: await person('甲'),
      second: await person('乙'),
      officer: await person('丙'),
      head: await person('丁'),
      decider: await person('戊'),
    };
    employer = await insert(tx, 'employers', {
      name: '滨江启航人力资源有限公司',
      normalised_name: '滨江启航人力资源有限公司',
      core_name: '启航',
    });
    definition = await insert(tx, 'definition_versions', {
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
  });

  beforeEach(() => db.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => db.close());

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

  describe('decision', () => {
    it.each(['reviewed', 'elapsed'] as const)('should be taken when the defence is %s', async (hear) => {
      const { tx, caseId, letterId } = await heardCase({ hear });
      await expect(insert(tx, 'listing_decisions', decision(caseId, letterId))).resolves.toBeDefined();
    });

    it('should be refused without proven service', async () => {
      const { tx, caseId, letterId } = await heardCase({ serve: false });
      await expectRefusal(insert(tx, 'listing_decisions', decision(caseId, letterId)), 'listing_decisions_service');
    });

    it.each(['unreviewed', 'open'] as const)('should be refused while the defence is %s', async (hear) => {
      const { tx, caseId, letterId } = await heardCase({ hear });
      await expectRefusal(insert(tx, 'listing_decisions', decision(caseId, letterId)), 'listing_decisions_defence');
    });

    it.each(['list', 'do-not-list'])('should be refused from an investigator: %s', async (outcome) => {
      const { tx, caseId, letterId } = await heardCase();
      const measure = outcome === 'list' ? {} : { category: null, scope: null, term_days: null, basis: null };
      const taken = insert(
        tx,
        'listing_decisions',
        decision(caseId, letterId, { outcome, ...measure, decided_by: people.second }),
      );
      await expectRefusal(taken, 'listing_decisions_four_eyes');
    });

    it('should be refused from an investigator who has left the duty since', async () => {
      const { tx, caseId, letterId } = await heardCase();
      await insert(tx, 'case_people', {
        case_id: caseId,
        duty: 'investigator',
        person_id: people.decider,
        ended_at: '2026-03-02T09:30:00+08:00',
      });
      await expectRefusal(insert(tx, 'listing_decisions', decision(caseId, letterId)), 'listing_decisions_four_eyes');
    });

    it('should be refused from a recused person', async () => {
      const { tx, caseId, letterId } = await heardCase();
      await insertRow(tx, 'recusals', { case_id: caseId, person_id: people.decider, reason: '近亲属' });
      await expectRefusal(insert(tx, 'listing_decisions', decision(caseId, letterId)), 'listing_decisions_four_eyes');
    });

    it.each<[string, Values]>([
      ['a longer term', { term_days: 366 }],
      ['a wider scope', { scope: 'province' }],
      ['another ground', { category: 'discrimination' }],
    ])('should be refused with %s than announced', async (_case, change) => {
      const { tx, caseId, letterId } = await heardCase();
      await expectRefusal(
        insert(tx, 'listing_decisions', decision(caseId, letterId, change)),
        'listing_decisions_not_heavier',
      );
    });

    it('should be taken with a shorter term and a narrower scope', async () => {
      const { tx, caseId, letterId } = await heardCase();
      const lighter = decision(caseId, letterId, { term_days: 30, scope: 'school' });
      await expect(insert(tx, 'listing_decisions', lighter)).resolves.toBeDefined();
    });

    it.each<[string]>([['category'], ['scope'], ['term_days'], ['basis']])(
      'should be refused with an empty %s',
      async (column) => {
        const { tx, caseId, letterId } = await heardCase();
        const taken = insert(tx, 'listing_decisions', decision(caseId, letterId, { [column]: null }));
        await expect(taken).rejects.toMatchObject({ driverError: { code: '23514' } });
      },
    );
  });

  describe('entry', () => {
    async function decided(change: Values = {}) {
      const found = await heardCase();
      return {
        ...found,
        decisionId: await insert(found.tx, 'listing_decisions', decision(found.caseId, found.letterId, change)),
      };
    }

    it('should stand as decided', async () => {
      const { tx, caseId, decisionId } = await decided();
      await expect(insert(tx, 'blacklist_entries', entry(caseId, decisionId))).resolves.toBeDefined();
    });

    it.each<[string, Values]>([
      ['term', { term_days: 400, until: '2027-04-06' }],
      ['scope', { scope: 'province' }],
      ['ground', { category: 'discrimination' }],
      ['basis', { basis: '别的依据' }],
    ])('should be refused with another %s than decided', async (_case, change) => {
      const { tx, caseId, decisionId } = await decided();
      await expectRefusal(
        insert(tx, 'blacklist_entries', entry(caseId, decisionId, change)),
        'blacklist_entries_decided',
      );
    });

    it('should be refused on a decision not to list', async () => {
      const { tx, caseId, decisionId } = await decided({
        outcome: 'do-not-list',
        category: null,
        scope: null,
        term_days: null,
        basis: null,
      });
      await expectRefusal(insert(tx, 'blacklist_entries', entry(caseId, decisionId)), 'blacklist_entries_decided');
    });

    it('should be refused with another last day than the term gives', async () => {
      const { tx, caseId, decisionId } = await decided();
      await expectRefusal(
        insert(tx, 'blacklist_entries', entry(caseId, decisionId, { until: '2027-03-03' })),
        'blacklist_entries_until_check',
      );
    });

    it.each([
      'UPDATE blacklist_entries SET term_days = 1',
      'DELETE FROM blacklist_entries',
      'UPDATE listing_decisions SET decided_by = NULL',
      'UPDATE letters SET body = NULL',
    ])('should leave no right to the application for: %s', async (sql) => {
      await expect(rows(db.database.read, sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    });

    it.each<[string, Values, string | null]>([
      ['a clean text by a second person', {}, null],
      ['the decision-maker as reviewer', { reviewed_by: 'decider' }, 'warnings_four_eyes'],
      ['a phone number', { body: '请拨打 13800000000' }, 'warnings_no_personal_data'],
      ['a full-width phone number', { body: '请拨打１３８００００００００' }, 'warnings_no_personal_data'],
      ['an identity number', { body: '110101200001010014' }, 'warnings_no_personal_data'],
      ['an e-mail address', { body: 'someone@example.com' }, 'warnings_no_personal_data'],
      ['a reporter', { body: '举报人-7K3M 反映' }, 'warnings_no_personal_data'],
    ])('should hold the warning about it to its gate: %s', async (_case, change, constraint) => {
      const { tx, caseId, decisionId } = await decided();
      const entryId = await insert(tx, 'blacklist_entries', entry(caseId, decisionId));
      const reviewedBy = change.reviewed_by === 'decider' ? people.decider : people.officer;
      const kept = insert(tx, 'warnings', {
        entry_id: entryId,
        title: '求职警示',
        body: '该单位已列入黑名单。',
        ...change,
        reviewed_by: reviewedBy,
      });
      if (constraint === null) await expect(kept).resolves.toBeDefined();
      else await expectRefusal(kept, constraint);
    });
  });

  describe('service and statement', () => {
    it.each<[string, Values, string]>([
      ['by post without a document', { proof_document_ids: [] }, 'letter_services_proof_check'],
      [
        'with a document that is not on record',
        { proof_document_ids: ['00000000-0000-4000-8000-000000000000'] },
        'letter_services_documents',
      ],
      ['before the letter was issued', { served_on: '2026-03-01' }, 'letter_services_served_on'],
      ['in the future', { served_on: '2026-03-03' }, 'letter_services_served_on'],
      [
        'on the portal without a reading',
        { method: 'portal-code', proof_document_ids: [] },
        'letter_services_portal_reading',
      ],
    ])('should refuse service %s', async (_case, change, constraint) => {
      const { tx, letterId, proof } = await heardCase({ serve: false });
      await expectRefusal(insert(tx, 'letter_services', service(letterId, proof, change)), constraint);
    });

    it('should take the reading on the portal as proof', async () => {
      const { tx, letterId, proof } = await heardCase({ serve: false });
      await rows(tx, 'UPDATE letters SET read_at = app_now() WHERE id = $1', [letterId]);
      const read = service(letterId, proof, { method: 'portal-code', proof_document_ids: [] });
      await expect(insert(tx, 'letter_services', read)).resolves.toBeDefined();
    });

    it('should refuse to close a window as elapsed before its last day is over', async () => {
      const { tx, letterId } = await heardCase({ hear: 'open' });
      await db.clock.set('2026-03-09T23:59:00+08:00');
      await expectRefusal(closeWindow(tx, letterId, 'elapsed'), 'defence_windows_closing');
      await db.clock.set('2026-03-10T00:00:01+08:00');
      await expect(closeWindow(tx, letterId, 'elapsed')).resolves.toBeUndefined();
    });

    it('should refuse a statement after the window is closed', async () => {
      const { tx, caseId, letterId } = await heardCase({ hear: 'elapsed' });
      const late = insert(tx, 'employer_statements', { case_id: caseId, letter_id: letterId, text: '迟到的意见' });
      await expectRefusal(late, 'employer_statements_open_window');
    });

    it('should refuse a review by an investigator and a second review', async () => {
      const { tx, caseId } = await heardCase({ hear: 'unreviewed' });
      const statement = await firstRow<{ id: string }>(tx, 'SELECT id FROM employer_statements WHERE case_id = $1', [
        caseId,
      ]);
      await expectRefusal(review(tx, statement!.id, people.first), 'employer_statements_four_eyes');
      await review(tx, statement!.id, people.head);
      await expectRefusal(review(tx, statement!.id, people.officer), 'employer_statements_reviewed_once');
    });

    it('should refuse a heavier notice after new facts and take a lighter one', async () => {
      const { tx, caseId, investigation } = await heardCase();
      const draft = async (change: Values) => {
        const letterId = await insert(tx, 'letters', {
          case_id: caseId,
          kind: 'prior-notice',
          recipient: 'employer',
          title: '告知书',
          body: '正文',
        });
        await insertRow(tx, 'prior_notices', notice(caseId, letterId, investigation, change));
      };
      await expectRefusal(draft({ term_days: 366 }), 'prior_notices_not_heavier');
      await expectRefusal(draft({ scope: 'province' }), 'prior_notices_not_heavier');
      await expect(draft({ term_days: 364 })).resolves.toBeUndefined();
    });
  });
});

// helpers

type Values = Record<string, unknown>;

async function insertRow(tx: Transaction, table: string, values: Values): Promise<void> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  await rows(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(values));
}

async function insert(tx: Transaction, table: string, values: Values): Promise<string> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const row = await firstRow<{ id: string }>(
    tx,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) RETURNING id`,
    Object.values(values),
  );
  return row!.id;
}

async function closeWindow(tx: Transaction, letterId: string, by: string): Promise<void> {
  await rows(tx, 'UPDATE defence_windows SET closed_at = app_now(), closed_by = $2 WHERE letter_id = $1', [
    letterId,
    by,
  ]);
}

async function review(tx: Transaction, statementId: string, reviewer: string): Promise<void> {
  await rows(
    tx,
    `UPDATE employer_statements SET reviewed_by = $2, reviewed_at = app_now(), outcome = 'upheld', opinion = '不采纳' WHERE id = $1`,
    [statementId, reviewer],
  );
}

async function expectRefusal(work: Promise<unknown>, constraint: string): Promise<void> {
  await expect(work).rejects.toMatchObject({ driverError: { code: '23514', constraint } });
}
