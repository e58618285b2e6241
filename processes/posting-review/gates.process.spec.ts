import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterEntry } from '../../src/blacklist/register.service';
import { DefinitionsService } from '../../src/definitions/definitions.service';
import type { DefinitionParts } from '../../src/definitions/definition';
import { ListedEmployers } from '../../src/look-ups/listed-employers.service';
import { ListedIndex } from '../../src/look-ups/listed-index';
import { PostingReviewsService } from '../../src/postings/posting-reviews.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import {
  ACCEPT,
  ALL_CHECKS,
  COMPLAIN,
  EVENT,
  Posting,
  RETURN,
  REVIEWER,
  SCHOOL,
  SUBMITTER,
} from '../../test/support/posting';
import { personIdOf } from '../../test/support/proceeding';

const CLERK = '陈敏';
const OTHER_SCHOOL = '梁伟';
const SEXIST = { conditions: '限男性，计算机类专业。' };

/** What must be impossible, each with its permitted variant: only the forbidden fact differs. */
describe('posting-review gates', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));
  afterAll(() => app.close());

  const sql = (text: string, values: unknown[] = []) => app.database.transaction((tx) => tx.query(text, values));
  const latestVersion = async (posting: Posting): Promise<string> => {
    const [found] = await rows<{ id: string }>(
      app.database.read,
      'SELECT id FROM posting_versions WHERE posting_id = $1 ORDER BY number DESC LIMIT 1',
      [posting.id],
    );
    return found!.id;
  };
  const refusal = async (posting: Posting, data: Record<string, unknown>, by = REVIEWER) => {
    const answer = await posting.tries(by, 'review-posting', data);
    return (answer.body as { reason?: string; code?: string }).reason ?? (answer.body as { code?: string }).code;
  };

  describe('passages', () => {
    it('accepts a doubtful passage, and no forbidden one until it is dismissed with a reason', async () => {
      // given
      const doubtful = await Posting.submitted(app, { conditions: '35周岁以下。' });
      const forbidden = await Posting.submitted(app, SEXIST);
      expect(await doubtful.marks()).toMatchObject([{ severity: 'doubtful', clause: { code: 'age' } }]);

      // then
      await doubtful.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await refusal(forbidden, ACCEPT)).toBe('forbidden-passages');
      const [mark] = await forbidden.marks();
      expect((await forbidden.asks(REVIEWER, `/marks/${mark!.id}/dismissal`, { reason: ' ' })).status).toBe(400);
      const reason = '岗位为男子运动队教练，依法可以限定。';
      expect((await forbidden.asks(REVIEWER, `/marks/${mark!.id}/dismissal`, { reason })).status).toBe(204);
      await forbidden.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await forbidden.outcome()).toBe('published');
    });

    it('marks personal data whatever the table says, and keeps it from the public', async () => {
      const posting = await Posting.submitted(app, { work: '编写测试用例。联系人：王女士' });
      expect((await posting.marks()).map(({ clause, severity }) => [clause.code, severity])).toEqual([
        ['personal-data', 'forbidden'],
      ]);
      expect(await refusal(posting, ACCEPT)).toBe('forbidden-passages');
    });

    it('lets the reviewer mark a passage of the text, and nothing beyond it', async () => {
      // given
      const posting = await Posting.submitted(app);
      const mark = { section: 'work', start: 0, end: 4, severity: 'forbidden', comment: '与岗位不符。' };

      // then
      expect((await posting.asks(REVIEWER, '/marks', { ...mark, end: 400 })).body).toMatchObject({
        code: 'POSTING.PASSAGE_INVALID',
      });
      expect((await posting.asks(REVIEWER, '/marks', { ...mark, section: 'other' })).status).toBe(400);
      expect((await posting.asks(REVIEWER, '/marks', mark)).status).toBe(201);
      expect(await refusal(posting, ACCEPT)).toBe('forbidden-passages');
    });

    it('lets nobody but the reviewer judge passages, and nothing change after the verdict', async () => {
      // given
      const posting = await Posting.submitted(app, SEXIST);
      const [mark] = await posting.marks();
      const dismiss = (by: string) => posting.asks(by, `/marks/${mark!.id}/dismissal`, { reason: '误判。' });

      // then
      expect((await dismiss(SUBMITTER)).status).toBe(403);
      expect((await dismiss(OTHER_SCHOOL)).status).toBe(404);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      expect((await dismiss(REVIEWER)).status).toBe(403);
      const late = sql(
        `UPDATE posting_marks SET dismissed_by = $2, dismissed_at = app_now(), dismissal_reason = '误判' WHERE id = $1`,
        [mark!.id, await personIdOf(app, REVIEWER)],
      );
      await expect(late).rejects.toMatchObject({ driverError: { constraint: 'posting_marks_settled' } });
    });
  });

  describe('second person', () => {
    it('refuses the submitter as reviewer, also after a correction by somebody else, and in the database', async () => {
      // given
      const posting = await Posting.submitted(app);
      expect((await posting.tries(SUBMITTER, 'review-posting', ACCEPT)).status).toBe(403);
      const review = (by: string) =>
        sql(
          `INSERT INTO posting_reviews (version_id, posting_id, round, verdict, submitted_by, reviewed_by)
           SELECT id, posting_id, 1, 'accept', submitted_by, (SELECT id FROM people WHERE name = $2)
           FROM posting_versions WHERE id = $1`,
          [versionId, by],
        );
      const versionId = await latestVersion(posting);

      // then
      await expect(review(SUBMITTER)).rejects.toMatchObject({
        driverError: { constraint: expect.stringMatching(/second_person|four_eyes/) as string },
      });
      await expect(review(REVIEWER)).resolves.toBeDefined();
    });

    it('keeps the reviewer from correcting what that person returned', async () => {
      const posting = await Posting.submitted(app, SEXIST);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      expect((await posting.tries(REVIEWER, 'correct-posting', { isCorrected: true })).status).toBe(403);
      await posting.corrects(SUBMITTER, {});
      expect(await posting.waiting()).toEqual(['review-posting']);
    });

    it('takes no correction without a new version', async () => {
      const posting = await Posting.submitted(app, SEXIST);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      const answer = await posting.tries(SUBMITTER, 'correct-posting', { isCorrected: true });
      expect(answer.body).toMatchObject({ reason: 'not-corrected' });
    });
  });

  describe('publication', () => {
    it('is refused by the database for a version that was returned, and taken for one that was accepted', async () => {
      // given
      const returned = await Posting.submitted(app, SEXIST);
      await returned.does(REVIEWER, 'review-posting', RETURN);
      const publish = async (posting: Posting) =>
        sql('INSERT INTO posting_publications (posting_id, version_id) VALUES ($1, $2)', [
          posting.id,
          await latestVersion(posting),
        ]);

      // then
      await expect(publish(returned)).rejects.toMatchObject({
        driverError: { constraint: 'posting_publications_accepted_fkey' },
      });
      const accepted = await Posting.submitted(app);
      const reviews = app.app.get(PostingReviewsService, { strict: false });
      const by = await personIdOf(app, REVIEWER);
      await app.database.transaction((tx) => reviews.decide(tx, accepted.caseId, { verdict: 'accept' }, by));
      await expect(publish(accepted)).resolves.toBeDefined();
    });

    it('is refused by the database for a withdrawn posting', async () => {
      const posting = await Posting.published(app);
      await posting.asks(SUBMITTER, '/withdrawal', { reason: '岗位已招满。' });
      const again = sql('INSERT INTO posting_publications (posting_id, version_id) VALUES ($1, $2)', [
        posting.id,
        await latestVersion(posting),
      ]);
      await expect(again).rejects.toMatchObject({ driverError: { constraint: 'posting_publications_withdrawn' } });
    });

    it('is withdrawn by the organiser alone', async () => {
      const posting = await Posting.published(app);
      const withdraw = (by: string) => posting.asks(by, '/withdrawal', { reason: '岗位已招满。' });
      expect((await withdraw(OTHER_SCHOOL)).status).toBe(404);
      expect((await withdraw(CLERK)).body).toMatchObject({ reason: 'not-yours' });
      expect((await withdraw(REVIEWER)).status).toBe(204);
      expect((await withdraw(SUBMITTER)).body).toMatchObject({ reason: 'ended' });
    });
  });

  describe('events', () => {
    it('are accepted with the whole checklist, not with a part of it, nor past the rule without any', async () => {
      // given
      const event = await Posting.event(app);

      // then
      expect(await refusal(event, { ...ACCEPT, checklist: ALL_CHECKS.slice(1) })).toBe('checklist-incomplete');
      expect(await refusal(event, ACCEPT)).toBe('checklist-incomplete');
      const past = sql(
        `INSERT INTO posting_reviews (version_id, posting_id, round, verdict, submitted_by, reviewed_by)
         SELECT id, posting_id, 1, 'accept', submitted_by, $2 FROM posting_versions WHERE id = $1`,
        [await latestVersion(event), await personIdOf(app, REVIEWER)],
      );
      await expect(past).rejects.toMatchObject({ driverError: { constraint: 'posting_reviews_checklist' } });
      await event.does(REVIEWER, 'review-posting', { ...ACCEPT, checklist: ALL_CHECKS });
      expect(await event.outcome()).toBe('published');
    });

    it('name the employer complained of', async () => {
      const event = await Posting.event(app);
      expect((await event.tries(REVIEWER, 'review-posting', COMPLAIN)).status).toBe(400);
      const page = await event.page(REVIEWER, 'review-posting');
      const { employerId: employers } = (page.body as { options: { employerId: { value: string; label: string }[] } })
        .options;
      expect(employers.map(({ label }) => label)).toEqual(EVENT.employers.map(({ name }) => name));
      await event.does(REVIEWER, 'review-posting', { ...COMPLAIN, employerId: employers[1]!.value });
      expect(await event.outcome()).toBe('complaint-opened');
    });
  });

  describe('listed employers', () => {
    it('are not accepted where the entry reaches the host; by name alone somebody tells them apart in words', async () => {
      // given: two entries in force, one of them for another school
      const [host] = await rows<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [
        '滨江职业技术学院',
      ]);
      const listed = jest.spyOn(app.app.get(ListedEmployers, { strict: false }), 'now').mockResolvedValue(
        entries([
          { name: '云帆测试科技有限公司', creditCode: CODE, schoolId: null },
          { name: '远舟样例教育有限公司', creditCode: OTHER_CODE, schoolId: host!.id },
        ]),
      );
      const of = (name: string, creditCode?: string) => Posting.submitted(app, { employer: { name, creditCode } });
      const same = await of('云帆测试科技有限公司', CODE);
      const named = await of('云帆测试科技有限公司');
      const elsewhere = await of('远舟样例教育有限公司', OTHER_CODE);

      // then
      expect(await same.shown()).toMatchObject({ listed: [{ listedName: '云帆测试科技有限公司', isBarring: true }] });
      expect(await refusal(same, { ...ACCEPT, hitsConsidered: '已核对。' })).toBe('employer-listed');
      expect(await refusal(named, ACCEPT)).toBe('hits-not-considered');
      await named.does(REVIEWER, 'review-posting', { ...ACCEPT, hitsConsidered: '经核对营业执照，并非同一单位。' });
      await elsewhere.does(REVIEWER, 'review-posting', { ...ACCEPT, hitsConsidered: '列入范围为另一所学校。' });
      expect(await elsewhere.outcome()).toBe('published');
      listed.mockRestore();
    });

    const CODE = '91999900MA00000019';
    const OTHER_CODE = '52999900MJ0000002X';

    function entries(listed: { name: string; creditCode: string; schoolId: string | null }[]) {
      const text = { zh: '就业歧视', en: 'Employment discrimination' };
      const found = listed.map(({ name, creditCode, schoolId }) => ({
        ...{ id: name, caseId: name, employerId: name, employerName: name, creditCode, schoolId },
        ...{ category: text, scope: text, termDays: 365, basis: '依据', status: 'active' },
        ...{ listedOn: '2026-01-05', until: '2027-01-05', endedBy: null, endedOn: null, endReasons: null },
      })) as RegisterEntry[];
      const known = listed.map(({ name, creditCode }) => ({ entryId: name, as: 'present' as const, name, creditCode }));
      return { entries: new Map(found.map((entry) => [entry.id, entry])), index: new ListedIndex(known) };
    }
  });

  describe('who sees what', () => {
    it('shows a posting under review to its school and the authority, to no other school, and not to the public', async () => {
      const posting = await Posting.submitted(app);
      const seen = async (by: string) => (await posting.asks(by, '/withdrawal', { reason: ' ' })).status;
      expect(await posting.shown(CLERK)).toMatchObject({ caseId: posting.caseId });
      expect(await posting.shown(SUBMITTER)).not.toHaveProperty('caseId');
      await expect(posting.shown(OTHER_SCHOOL)).rejects.toThrow('404');
      expect(await seen(SUBMITTER)).toBe(400);
      expect(await posting.isPublic()).toBe(false);
    });

    it('refuses a school that submits for another one', async () => {
      const [other] = await rows<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [
        SCHOOL,
      ]);
      const body = { kind: 'event', event: EVENT, source: 'own', hostId: other!.id };
      expect((await Posting.tries(app, OTHER_SCHOOL, body)).status).toBe(403);
      expect((await Posting.tries(app, SUBMITTER, body)).status).toBe(201);
    });

    it.each([
      ['an employer without a route', { onBehalfOf: { name: '滨江测试软件有限公司' } }, 'POSTING.SOURCE_INVALID'],
      ['a route without an employer', { source: 'letter' }, 'POSTING.SOURCE_INVALID'],
      ['a day that is over', { event: { ...EVENT, date: '2026-03-01' } }, 'POSTING.CONTENT_REFUSED'],
      ['hours the wrong way round', { event: { ...EVENT, endsAt: '08:00' } }, 'POSTING.CONTENT_REFUSED'],
      [
        'one employer twice',
        { event: { ...EVENT, employers: [EVENT.employers[0], EVENT.employers[0]] } },
        'POSTING.CONTENT_REFUSED',
      ],
    ])('refuses %s', async (_, change, code) => {
      const body = { kind: 'event', event: EVENT, source: 'own', ...change };
      expect((await Posting.tries(app, SUBMITTER, body)).body).toMatchObject({ code });
    });
  });

  describe('the table of clauses', () => {
    const TABLE = readFileSync(join(__dirname, 'decisions/posting-clauses.dmn'), 'utf8');

    it('is the source: a row that was changed and published holds for new reviews, and old ones keep theirs', async () => {
      // given
      const before = await Posting.submitted(app, { pay: '面谈，底薪低。' });
      expect(await before.marks()).toEqual([]);

      // when: the forbidden words of the row about sex get one more
      await republish((table) => table.replace('&quot;限男；', '&quot;底薪低；限男；'));
      const after = await Posting.submitted(app, { pay: '面谈，底薪低。' });
      await before.does(REVIEWER, 'review-posting', RETURN);
      await before.corrects(SUBMITTER, { pay: '仍是底薪低。' });

      // then
      expect(await after.marks()).toMatchObject([{ section: 'pay', severity: 'forbidden', clause: { code: 'sex' } }]);
      expect(await before.marks()).toEqual([]);
    });

    it('says so when a row cannot be read, marks nothing, and leaves the text to the reviewer', async () => {
      // given
      await republish((table) => table.replace('&quot;forbidden&quot;', '&quot;banned&quot;'));

      // when
      const posting = await Posting.submitted(app, SEXIST);

      // then
      const { versions } = (await posting.shown()) as { versions: { check: unknown; marks: unknown[] }[] };
      expect(versions[0]).toMatchObject({ check: { outcome: 'unreadable', fault: '1: severity' }, marks: [] });
      await posting.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await posting.outcome()).toBe('published');
      await republish(() => TABLE);
    });

    /** As two administrators do it: proposed, then published. */
    async function republish(change: (table: string) => string): Promise<void> {
      const definitions = app.app.get(DefinitionsService, { strict: false });
      await app.database.transaction(async (tx) => {
        const { id } = await definitions.published(tx, 'posting-review');
        const { parts } = await definitions.stored(tx, id);
        const decisions = { 'posting-clauses': change(TABLE) };
        const changed: DefinitionParts = { ...parts, decisions };
        const version = await definitions.propose(tx, 'posting-review', changed, id);
        await tx.query(
          `INSERT INTO definition_proposals (process_id, version_id, proposed_by, reason, findings, warning_reasons, state,
             decided_by, decided_at)
           SELECT 'posting-review', $1, one.id, '调整条款', '[]', '[]', 'published', other.id, app_now()
           FROM people one, people other
           WHERE one.name = '唐毅' AND other.name = '秦岚'`,
          [version],
        );
        await definitions.publish(tx, version, null);
      });
    }
  });
});
