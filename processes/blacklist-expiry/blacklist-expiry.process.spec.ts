import { EntryEndingsService } from '../../src/blacklist/entry-endings.service';
import { addDays } from '../../src/calendar/day';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { query, testDatabaseUrl } from '../../test/support/database';
import { Entry } from '../../test/support/entry';
import { expectRefusal } from '../../test/support/listing-world';

const LISTED = '2026-03-02';
const TERM = 180;
const LAST = addDays(LISTED, TERM);
const NEXT = addDays(LISTED, TERM + 1);

describe('blacklist-expiry', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set(`${LISTED}T10:00:00+08:00`));
  afterAll(() => app.close());

  it('ends as expired when term-ended fires on the day after the term, with the history kept', async () => {
    // given
    const entry = await Entry.published(app, { termDays: TERM });
    const term = await entry.linked('expiry');

    // when: the last minute of the term
    await app.clock.set(`${LAST}T23:59:00+08:00`);
    await app.settle();
    expect(await term.outcome()).toBeNull();
    expect(await entry.status()).toMatchObject({ status: 'active' });
    await app.clock.set(`${NEXT}T00:00:00+08:00`);
    await app.settle();

    // then
    expect(await term.outcome()).toBe('expired');
    expect(await entry.status()).toEqual({ status: 'expired', endedBy: 'term', endedOn: NEXT });
    expect(await entry.history()).toEqual(['列入黑名单并公布', '列入期限届满，移出名单']);
  });

  it('drops the entry from the public pages on that day although no job has run', async () => {
    // given
    const entry = await Entry.published(app, { termDays: TERM });
    const warnings = async () =>
      ((await app.http().get('/api/public/warnings')).body as { title: string }[]).filter(({ title }) =>
        title.includes(entry.employerName),
      ).length;
    await app.clock.set(`${LAST}T23:59:59+08:00`);
    expect([await entry.isPublic(), await warnings()]).toEqual([true, 1]);

    // when: nothing but the time moves
    await app.clock.set(`${NEXT}T00:00:00+08:00`);

    // then
    expect([await entry.isPublic(), await warnings()]).toEqual([false, 0]);
    await app.settle();
  });

  it('ends as ended-early when the entry is retracted before its term', async () => {
    // given
    const entry = await Entry.published(app, { termDays: TERM });
    const term = await entry.linked('expiry');
    const endings = app.app.get(EntryEndingsService, { strict: false });
    await rows(
      app.database.read,
      `WITH one AS (INSERT INTO retraction_proposals (case_id, entry_id, ground, reasons, proposed_by)
         SELECT $1, $2, 'wrong-party', '对象错误', id FROM people WHERE name = '陈敏' RETURNING case_id)
       SELECT FROM one`,
      [term.caseId, entry.id],
    );
    await rows(
      app.database.read,
      `INSERT INTO retraction_decisions (case_id, outcome, reasons, decided_by)
       SELECT $1, 'retract', '对象错误', id FROM people WHERE name = '郑海峰'`,
      [term.caseId],
    );

    // when
    await app.database.transaction((tx) =>
      endings.end(tx, { entryId: entry.id, kind: 'retracted', caseId: term.caseId, reasons: '对象错误' }),
    );
    await app.settle();

    // then
    expect(await term.outcome()).toBe('ended-early');
    expect(await term.completed('record-expiry')).toBe(0);
    expect(await entry.status()).toMatchObject({ status: 'retracted', endedBy: 'retraction' });
  });

  it('refuses in the database an end by term on its last day, and takes it on the next', async () => {
    const entry = await Entry.published(app, { termDays: TERM, warned: false });
    const end = (endedOn: string) =>
      rows(app.database.read, `INSERT INTO blacklist_endings (entry_id, kind, ended_on) VALUES ($1, 'expired', $2)`, [
        entry.id,
        endedOn,
      ]);
    await app.clock.set(`${LAST}T23:59:59+08:00`);
    await expectRefusal(end(NEXT), 'blacklist_endings_decided');
    await app.clock.set(`${NEXT}T00:00:00+08:00`);
    await expectRefusal(end(LAST), 'blacklist_endings_decided');
    await expect(end(NEXT)).resolves.toBeDefined();
  });
});

describe('terms of entries from before they were followed', () => {
  it('are followed from the next start on, once', async () => {
    // given: an entry as an earlier release left it
    const databaseUrl = await testDatabaseUrl();
    const before = await startApplication({ demo: true, databaseUrl });
    await before.clock.set(`${LISTED}T10:00:00+08:00`);
    const { id } = await Entry.published(before, { termDays: TERM, warned: false });
    await before.close();
    await query(databaseUrl, `DELETE FROM case_links WHERE kind = 'expiry'`);

    // when: two starts
    for (let start = 0; start < 2; start += 1) await (await startApplication({ demo: true, databaseUrl })).close();

    // then
    const found = await query(
      databaseUrl,
      `SELECT count(*)::integer AS followed FROM case_links JOIN blacklist_entries entry USING (case_id)
       WHERE kind = 'expiry' AND entry.id = '${id}'`,
    );
    expect(found).toEqual([{ followed: 1 }]);
  }, 60_000);
});
