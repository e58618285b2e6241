import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import {
  closeWindow,
  expectRefusal,
  insert,
  insertRow,
  listingWorld,
  review,
  type Values,
} from '../../test/support/listing-world';
import { firstRow, rows } from '../platform/database/transaction';

/**
 * The gates of service and defence as the database itself holds them, with the rights of the application: whoever writes past the
 * services meets them too. Each test changes one fact of a proceeding that is in order.
 */
describe('gates of service and defence in the database', () => {
  let db: TestDatabase;
  let world: Awaited<ReturnType<typeof listingWorld>>;

  beforeAll(async () => {
    db = await openTestDatabase();
    world = await listingWorld(db);
  });

  beforeEach(() => db.clock.set('2026-03-02T10:00:00+08:00'));

  afterAll(() => db.close());

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
    const { tx, letterId, proof } = await world.heardCase({ serve: false });
    await expectRefusal(insert(tx, 'letter_services', world.service(letterId, proof, change)), constraint);
  });

  it('should take the reading on the portal as proof', async () => {
    const { tx, letterId, proof } = await world.heardCase({ serve: false });
    await rows(tx, 'UPDATE letters SET read_at = app_now() WHERE id = $1', [letterId]);
    const read = world.service(letterId, proof, { method: 'portal-code', proof_document_ids: [] });
    await expect(insert(tx, 'letter_services', read)).resolves.toBeDefined();
  });

  it('should refuse to close a window as elapsed before its last day is over', async () => {
    const { tx, letterId } = await world.heardCase({ hear: 'open' });
    await db.clock.set('2026-03-09T23:59:00+08:00');
    await expectRefusal(closeWindow(tx, letterId, 'elapsed'), 'defence_windows_closing');
    await db.clock.set('2026-03-10T00:00:01+08:00');
    await expect(closeWindow(tx, letterId, 'elapsed')).resolves.toBeUndefined();
  });

  it('should refuse a statement after the window is closed', async () => {
    const { tx, caseId, letterId } = await world.heardCase({ hear: 'elapsed' });
    const late = insert(tx, 'employer_statements', { case_id: caseId, letter_id: letterId, text: '迟到的意见' });
    await expectRefusal(late, 'employer_statements_open_window');
  });

  it('should refuse a review by an investigator and a second review', async () => {
    const { tx, caseId } = await world.heardCase({ hear: 'unreviewed' });
    const statement = await firstRow<{ id: string }>(tx, 'SELECT id FROM employer_statements WHERE case_id = $1', [
      caseId,
    ]);
    await expectRefusal(review(tx, statement!.id, world.people.first), 'employer_statements_four_eyes');
    await review(tx, statement!.id, world.people.head);
    await expectRefusal(review(tx, statement!.id, world.people.officer), 'employer_statements_reviewed_once');
  });

  it('should refuse a heavier notice after new facts and take a lighter one', async () => {
    const { tx, caseId, investigation } = await world.heardCase();
    const draft = async (change: Values) => {
      const letterId = await insert(tx, 'letters', {
        case_id: caseId,
        kind: 'prior-notice',
        recipient: 'employer',
        title: '告知书',
        body: '正文',
      });
      await insertRow(tx, 'prior_notices', world.notice(caseId, letterId, investigation, change));
    };
    await expectRefusal(draft({ term_days: 366 }), 'prior_notices_not_heavier');
    await expectRefusal(draft({ scope: 'province' }), 'prior_notices_not_heavier');
    await expect(draft({ term_days: 364 })).resolves.toBeUndefined();
  });
});
