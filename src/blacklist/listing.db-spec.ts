import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { expectRefusal, insert, insertRow, listingWorld, type Values } from '../../test/support/listing-world';
import { rows } from '../platform/database/transaction';
import { RegisterService } from './register.service';

/**
 * The gates of a listing as the database itself holds them, with the rights of the application: whoever writes past the
 * services meets them too. Each test changes one fact of a proceeding that is in order.
 */
describe('gates of a listing in the database', () => {
  let db: TestDatabase;
  let world: Awaited<ReturnType<typeof listingWorld>>;

  beforeAll(async () => {
    db = await openTestDatabase();
    world = await listingWorld(db);
  });

  beforeEach(() => db.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => db.close());

  describe('decision', () => {
    it.each(['reviewed', 'elapsed'] as const)('should be taken when the defence is %s', async (hear) => {
      const { tx, caseId, letterId } = await world.heardCase({ hear });
      await expect(insert(tx, 'listing_decisions', world.decision(caseId, letterId))).resolves.toBeDefined();
    });

    it('should be refused without proven service', async () => {
      const { tx, caseId, letterId } = await world.heardCase({ serve: false });
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId)),
        'listing_decisions_service',
      );
    });

    it('should be refused on a notice that a later one has replaced', async () => {
      const { tx, caseId, letterId, investigation } = await world.heardCase();
      await db.clock.advance(60_000);
      const later = await insert(tx, 'letters', {
        case_id: caseId,
        kind: 'prior-notice',
        recipient: 'employer',
        title: '告知书',
        body: '正文',
      });
      await insertRow(tx, 'prior_notices', world.notice(caseId, later, investigation));
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId)),
        'listing_decisions_service',
      );
    });

    it.each(['unreviewed', 'open'] as const)('should be refused while the defence is %s', async (hear) => {
      const { tx, caseId, letterId } = await world.heardCase({ hear });
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId)),
        'listing_decisions_defence',
      );
    });

    it.each(['list', 'do-not-list'])('should be refused from an investigator: %s', async (outcome) => {
      const { tx, caseId, letterId } = await world.heardCase();
      const measure = outcome === 'list' ? {} : { category: null, scope: null, term_days: null, basis: null };
      const taken = insert(
        tx,
        'listing_decisions',
        world.decision(caseId, letterId, { outcome, ...measure, decided_by: world.people.second }),
      );
      await expectRefusal(taken, 'listing_decisions_four_eyes');
    });

    it('should be refused from an investigator who has left the duty since', async () => {
      const { tx, caseId, letterId } = await world.heardCase();
      await insert(tx, 'case_people', {
        case_id: caseId,
        duty: 'investigator',
        person_id: world.people.decider,
        ended_at: '2026-03-02T09:30:00+08:00',
      });
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId)),
        'listing_decisions_four_eyes',
      );
    });

    it('should be refused from a recused person', async () => {
      const { tx, caseId, letterId } = await world.heardCase();
      await insertRow(tx, 'recusals', { case_id: caseId, person_id: world.people.decider, reason: '近亲属' });
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId)),
        'listing_decisions_four_eyes',
      );
    });

    it.each<[string, Values]>([
      ['a longer term', { term_days: 366 }],
      ['a wider scope', { scope: 'province' }],
      ['another ground', { category: 'discrimination' }],
    ])('should be refused with %s than announced', async (_case, change) => {
      const { tx, caseId, letterId } = await world.heardCase();
      await expectRefusal(
        insert(tx, 'listing_decisions', world.decision(caseId, letterId, change)),
        'listing_decisions_not_heavier',
      );
    });

    it('should be taken with a shorter term and a narrower scope', async () => {
      const { tx, caseId, letterId } = await world.heardCase();
      const lighter = world.decision(caseId, letterId, { term_days: 30, scope: 'school' });
      await expect(insert(tx, 'listing_decisions', lighter)).resolves.toBeDefined();
    });

    it.each<[string]>([['category'], ['scope'], ['term_days'], ['basis']])(
      'should be refused with an empty %s',
      async (column) => {
        const { tx, caseId, letterId } = await world.heardCase();
        const taken = insert(tx, 'listing_decisions', world.decision(caseId, letterId, { [column]: null }));
        await expect(taken).rejects.toMatchObject({ driverError: { code: '23514' } });
      },
    );
  });

  describe('entry', () => {
    async function decided(change: Values = {}) {
      const found = await world.heardCase();
      return {
        ...found,
        decisionId: await insert(found.tx, 'listing_decisions', world.decision(found.caseId, found.letterId, change)),
      };
    }

    it('should stand as decided', async () => {
      const { tx, caseId, decisionId } = await decided();
      await expect(insert(tx, 'blacklist_entries', world.entry(caseId, decisionId))).resolves.toBeDefined();
    });

    it('should be in force through its last day and no longer, in the register and in public', async () => {
      const { tx, caseId, decisionId } = await decided();
      const id = await insert(
        tx,
        'blacklist_entries',
        world.entry(caseId, decisionId, { employer_name: '末日测试公司' }),
      );
      const register = new RegisterService();
      const page = { q: '末日测试', page: 1, pageSize: 10 };
      const shown = async () => {
        const { items } = await register.search(tx, page);
        return [...items.map((entry) => [entry.id, entry.status]), (await register.publicList(tx, page)).total];
      };
      await db.clock.set('2027-03-02T23:59:00+08:00');
      expect(await shown()).toEqual([[id, 'active'], 1]);
      await db.clock.set('2027-03-03T00:00:00+08:00');
      expect(await shown()).toEqual([[id, 'expired'], 0]);
    });

    it.each<[string, Values]>([
      ['term', { term_days: 400, until: '2027-04-06' }],
      ['scope', { scope: 'province' }],
      ['ground', { category: 'discrimination' }],
      ['basis', { basis: '别的依据' }],
    ])('should be refused with another %s than decided', async (_case, change) => {
      const { tx, caseId, decisionId } = await decided();
      await expectRefusal(
        insert(tx, 'blacklist_entries', world.entry(caseId, decisionId, change)),
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
      await expectRefusal(
        insert(tx, 'blacklist_entries', world.entry(caseId, decisionId)),
        'blacklist_entries_decided',
      );
    });

    it('should be refused with another last day than the term gives', async () => {
      const { tx, caseId, decisionId } = await decided();
      await expectRefusal(
        insert(tx, 'blacklist_entries', world.entry(caseId, decisionId, { until: '2027-03-03' })),
        'blacklist_entries_until_check',
      );
    });

    it('should keep the text of a letter that was issued', async () => {
      const { tx, caseId } = await decided();
      await expectRefusal(
        rows(tx, `UPDATE letters SET body = '另一份文书' WHERE case_id = $1 AND issued_at IS NOT NULL`, [caseId]),
        'letters_keep_dates',
      );
    });

    it.each([
      'UPDATE blacklist_entries SET term_days = 1',
      'DELETE FROM blacklist_entries',
      'UPDATE listing_decisions SET decided_by = NULL',
      "UPDATE letters SET kind = 'decline'",
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
      ['a landline', { body: '咨询电话 010-00000000' }, 'warnings_no_contact_data'],
      ['an account of a messenger', { body: '请加微信 hr_zhaopin01' }, 'warnings_no_contact_data'],
      ['words about messengers alone', { body: '该单位通过微信群发布招聘信息。' }, null],
    ])('should hold the warning about it to its gate: %s', async (_case, change, constraint) => {
      const { tx, caseId, decisionId } = await decided();
      const entryId = await insert(tx, 'blacklist_entries', world.entry(caseId, decisionId));
      const reviewedBy = change.reviewed_by === 'decider' ? world.people.decider : world.people.officer;
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
});
