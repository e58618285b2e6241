import { rows } from '../../src/platform/database/transaction';
import { readTable } from '../../src/platform/tables/read-table';
import { startApplication, type TestApplication } from '../support/application';
import { DECIDER, Entry, HEAD, OFFICER, OTHER_SCHOOL_USER, SCHOOL_USER } from '../support/entry';
import { Desk, type Proceeding } from '../support/proceeding';

interface FeedBody {
  asOf: string;
  entries: { id: string; status: string; employerName: string }[];
  tombstones: { id: string; status: string; endedBy: string; endedOn: string }[];
}

/** The register from outside: pages, files, the feed of a school, and what each of them keeps to itself. */
describe('the register of listed employers', () => {
  let app: TestApplication;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    desk = new Desk(app);
  });
  beforeEach(() => app.clock.set('2026-03-05T10:00:00+08:00'));
  afterAll(() => app.close());

  async function retract(entry: Entry): Promise<Proceeding> {
    const proposal = { ground: 'wrong-party', reasons: '列入对象错误。' };
    await desk.as(OFFICER, 'post', `/api/blacklist-entries/${entry.id}/retractions`, proposal);
    await app.settle();
    const retraction = await entry.linked('retraction');
    await retraction.does(DECIDER, 'decide-retraction', { outcome: 'retract', reasons: '列入对象错误。' });
    return retraction;
  }

  describe('page of an entry', () => {
    it('should tell everybody the history, and the cases and who was informed only to staff', async () => {
      const entry = await Entry.published(app);
      const page = async (name: string) =>
        (await desk.as(name, 'get', `/api/blacklist-entries/${entry.id}`)).body as object;
      expect(await page(OFFICER)).toMatchObject({
        caseId: entry.listingCase,
        status: 'active',
        history: [{ sentence: { zh: '列入黑名单并公布' }, caseId: entry.listingCase }],
        informed: [
          { name: '滨江理工大学', channels: ['warning'] },
          { name: '滨江职业技术学院', channels: ['warning'] },
        ],
      });
      const school = await page(SCHOOL_USER);
      expect(school).toMatchObject({ employerName: entry.employerName, history: [{ sentence: {} }] });
      expect(JSON.stringify(school)).not.toContain(entry.listingCase);
      expect(school).not.toHaveProperty('informed');
    });

    it('should not know an entry that is none', async () => {
      expect((await desk.as(OFFICER, 'get', '/api/blacklist-entries/nothing')).status).toBe(404);
    });

    it('should find entries by their status', async () => {
      const entry = await Entry.published(app);
      const found = async (status: string) =>
        (
          (
            await desk.as(
              SCHOOL_USER,
              'get',
              `/api/blacklist-entries?status=${status}&q=${encodeURIComponent(entry.employerName)}`,
            )
          ).body as { total: number }
        ).total;
      expect([await found('active'), await found('retracted')]).toEqual([1, 0]);
      await retract(entry);
      expect([await found('active'), await found('retracted')]).toEqual([0, 1]);
    });
  });

  describe('export', () => {
    it.each(['csv', 'xlsx'] as const)('should hold exactly what is shown as %s, and be on record', async (format) => {
      // given
      const entry = await Entry.published(app, { warned: false });
      const { agent } = await desk.signIn(SCHOOL_USER);

      // when
      const answer = await agent
        .get('/api/blacklist-entries/export')
        .query({ format, q: entry.employerName })
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        });

      // then
      const { rows: lines } = await readTable(answer.body as Buffer);
      expect(lines.map(({ cells }) => [cells[0], cells[7]])).toEqual([
        ['单位名称', '状态'],
        [entry.employerName, '生效中'],
      ]);
      const kept = await rows<{ format: string; entryIds: string[] }>(
        app.database.read,
        'SELECT format, entry_ids AS "entryIds" FROM blacklist_exports WHERE entry_ids @> ARRAY[$1::uuid]',
        [entry.id],
      );
      expect(kept).toEqual([{ format, entryIds: [entry.id] }]);
      const disclosed = await rows(app.database.read, `SELECT channel FROM blacklist_disclosures WHERE entry_id = $1`, [
        entry.id,
      ]);
      expect(disclosed).toEqual([{ channel: 'export' }]);
    });
  });

  describe('feed', () => {
    const token = async (name = SCHOOL_USER): Promise<{ id: string; token: string }> => {
      const issued = await desk.as(name, 'post', '/api/feed-tokens', { name: '校园招聘系统' });
      expect(issued.status).toBe(201);
      return issued.body as { id: string; token: string };
    };
    const read = (bearer: string | undefined, etag?: string) => {
      const request = app.http().get('/api/feed/blacklist');
      if (bearer !== undefined) void request.set('Authorization', `Bearer ${bearer}`);
      if (etag !== undefined) void request.set('If-None-Match', etag);
      return request;
    };

    it('should open to a token of a school alone, until it is revoked', async () => {
      const issued = await token();
      expect((await read(undefined)).status).toBe(401);
      expect((await read('duban-feed-guessed')).status).toBe(401);
      expect((await read(issued.token)).status).toBe(200);
      expect((await desk.as(OFFICER, 'post', '/api/feed-tokens', { name: '机关' })).status).toBe(403);
      expect((await desk.as(OTHER_SCHOOL_USER, 'delete', `/api/feed-tokens/${issued.id}`)).status).toBe(403);
      expect((await desk.as(SCHOOL_USER, 'delete', `/api/feed-tokens/${issued.id}`)).status).toBe(204);
      expect((await read(issued.token)).status).toBe(401);
      const { body } = await desk.as(SCHOOL_USER, 'get', '/api/feed-tokens');
      expect(JSON.stringify(body)).not.toContain(issued.token);
    });

    it('should answer "not modified" until something changes, also by the day alone', async () => {
      // given
      const { token: bearer } = await token();
      const entry = await Entry.published(app, { termDays: 10, warned: false });
      const first = await read(bearer);
      const etag = first.headers.etag!;
      expect((first.body as FeedBody).entries.map(({ id }) => id)).toContain(entry.id);
      expect((first.body as FeedBody).asOf).toMatch(/^2026-03-05T02:00:0/);

      // then
      expect((await read(bearer, etag)).status).toBe(304);
      await app.clock.set('2026-03-15T23:59:59+08:00');
      expect((await read(bearer, etag)).status).toBe(304);
      await app.clock.set('2026-03-16T00:00:00+08:00');
      const after = await read(bearer, etag);
      expect(after.status).toBe(200);
      expect((after.body as FeedBody).tombstones).toContainEqual({
        id: entry.id,
        status: 'expired',
        endedBy: 'term',
        endedOn: '2026-03-16',
      });
      await app.settle();
    });

    it('should correct by its tombstone a reader that knew the entry from the feed alone, and end the retraction', async () => {
      // given
      const { token: bearer } = await token();
      const entry = await Entry.published(app, { warned: false });
      const { headers } = await read(bearer);
      const retraction = await retract(entry);
      expect(await retraction.waiting()).toEqual(['confirm-correction']);

      // when
      const { body } = await read(bearer, headers.etag);
      await app.settle();

      // then
      const { entries, tombstones } = body as FeedBody;
      expect(entries.map(({ id }) => id)).not.toContain(entry.id);
      expect(tombstones).toContainEqual(expect.objectContaining({ id: entry.id, status: 'retracted' }));
      expect(JSON.stringify(body)).not.toContain(entry.employerName);
      expect(await retraction.outcome()).toBe('retracted');
      expect(await retraction.waiting()).toEqual([]);
    });

    it('should not correct by the feed a reader that was warned as well', async () => {
      const { token: bearer } = await token();
      const entry = await Entry.published(app, { scope: 'school' });
      await read(bearer);
      const retraction = await retract(entry);
      await read(bearer);
      await app.settle();
      expect(await retraction.waiting()).toEqual(['confirm-correction']);
    });
  });

  describe('warnings', () => {
    it('should reach the schools of the entry, and show them the correction after a retraction', async () => {
      // given
      const entry = await Entry.published(app, { scope: 'school' });
      const received = async (name: string) =>
        (
          (await desk.as(name, 'get', '/api/received-warnings')).body as {
            entryId: string;
            state: string;
            title: string;
          }[]
        )
          .filter(({ entryId }) => entryId === entry.id)
          .map(({ state, title }) => [state, title]);
      expect(await received(SCHOOL_USER)).toEqual([['in-force', `关于${entry.employerName}的求职警示`]]);
      expect(await received(OTHER_SCHOOL_USER)).toEqual([]);

      // when
      await retract(entry);

      // then
      expect(await received(SCHOOL_USER)).toEqual([['withdrawn', `关于撤回${entry.employerName}求职警示的更正说明`]]);
      const corrections = await desk.as(HEAD, 'get', `/api/blacklist-entries/${entry.id}/corrections`);
      expect(corrections.body).toMatchObject([{ name: '滨江理工大学', channels: ['warning'], settledAs: null }]);
      const hidden = await desk.as(SCHOOL_USER, 'get', `/api/blacklist-entries/${entry.id}/corrections`);
      expect(hidden.body).toEqual([]);
    });
  });
});
