import { CasesService } from '../../src/cases/cases.service';
import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import {
  ACCEPT,
  ALL_CHECKS,
  COLLEGE_STAFF,
  COMPLAIN,
  Posting,
  REFUSE,
  RETURN,
  REVIEWER,
  SUBMITTER,
} from '../../test/support/posting';
import { Desk } from '../../test/support/proceeding';

const DAY = 86_400_000;
const SEXIST = { conditions: '限男性，计算机类专业。' };

/** The shipped model: what a school submits is held against the table of clauses, reviewed by a second person, and only then public. */
describe('posting-review', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set('2026-03-02T10:00:00+08:00'));
  afterAll(() => app.close());

  const linked = (caseId: string) =>
    rows<{ id: string; kind: string }>(
      app.database.read,
      'SELECT linked_case_id AS id, kind FROM case_links WHERE case_id = $1',
      [caseId],
    );

  describe('endings', () => {
    it('ends as published when a second person accepts it, and everybody reads it', async () => {
      // given
      const posting = await Posting.submitted(app, {}, SUBMITTER, { contact: '王女士，000-0000' });
      expect(await posting.isPublic()).toBe(false);

      // when
      await posting.does(REVIEWER, 'review-posting', ACCEPT);

      // then
      expect(await posting.outcome()).toBe('published');
      expect(await posting.isPublic()).toBe(true);
      const shown = await app.http().get('/api/public/postings');
      expect(shown.body).toMatchObject({
        items: [expect.objectContaining({ title: '软件测试工程师', headcount: 5, until: '2026-04-30' })],
      });
      expect(shown.text).not.toMatch(/王女士|000-0000|刘洋|赵倩/);
    });

    it('ends as published for an event with its checklist, and the record keeps who went through it', async () => {
      // given
      const posting = await Posting.event(app);

      // when
      await posting.does(REVIEWER, 'review-posting', { ...ACCEPT, checklist: ALL_CHECKS });

      // then
      expect(await posting.outcome()).toBe('published');
      const { versions } = (await posting.shown()) as { versions: { review: unknown }[] };
      expect(versions[0]!.review).toMatchObject({
        verdict: 'accept',
        reviewedByName: REVIEWER,
        checklist: ALL_CHECKS,
        reviewedAt: expect.any(String) as string,
      });
    });

    it('ends as refused with comments, and nothing is public', async () => {
      const posting = await Posting.submitted(app);
      await posting.does(REVIEWER, 'review-posting', REFUSE);
      expect(await posting.outcome()).toBe('refused');
      expect(await posting.state()).toBe('refused');
      expect(await posting.isPublic()).toBe(false);
    });

    it('ends as complaint-opened when the reviewer opens a complaint, which is a case of its own at the authority', async () => {
      // given
      const posting = await Posting.submitted(app, SEXIST);

      // when
      const page = await posting.page(REVIEWER, 'review-posting');
      const { employerId } = (page.body as { data: { employerId: string } }).data;
      await posting.does(REVIEWER, 'review-posting', { ...COMPLAIN, employerId });

      // then
      expect(await posting.outcome()).toBe('complaint-opened');
      expect(await posting.isPublic()).toBe(false);
      const [complaint, ...others] = await linked(posting.caseId);
      expect(others).toEqual([]);
      expect(complaint!.kind).toBe('complaint');
      const opened = await app.app.get(CasesService, { strict: false }).get(app.database.read, complaint!.id);
      expect(opened).toMatchObject({
        kind: 'complaint',
        channel: 'posting-review',
        title: '滨江测试软件有限公司涉嫌就业歧视',
      });
      expect(opened.parties.hostingSchool).toBeDefined();
      const tasks = await new Desk(app).as('陈敏', 'get', '/api/tasks?view=group&pageSize=200');
      expect(tasks.text).toContain(opened.number);
    });

    it('ends as withdrawn when the organiser takes it back during the review', async () => {
      // given
      const posting = await Posting.submitted(app);

      // when
      const answer = await posting.asks(SUBMITTER, '/withdrawal', { reason: '岗位已招满。' });

      // then
      expect(answer.status).toBe(204);
      expect(await posting.outcome()).toBe('withdrawn');
      expect(await posting.waiting()).toEqual([]);
      expect(await posting.state()).toBe('withdrawn');
    });

    it('ends as withdrawn when the organiser takes it back instead of correcting it, and its date falls away', async () => {
      const posting = await Posting.submitted(app, SEXIST);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      await posting.asks(SUBMITTER, '/withdrawal', { reason: '不再招聘。' });
      expect(await posting.outcome()).toBe('withdrawn');
      expect(await deadline(posting)).toMatchObject({ state: 'cancelled' });
    });

    it('ends as lapsed when the correction-deadline-passed without a correction', async () => {
      // given
      const posting = await Posting.submitted(app, SEXIST);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      expect(await deadline(posting)).toMatchObject({ legalDate: '2026-03-05', state: 'open' });

      // when
      await app.clock.advance(4 * DAY);
      await app.settle();

      // then
      expect(await posting.outcome()).toBe('lapsed');
      expect(await posting.state()).toBe('lapsed');
      expect((await posting.revises(SUBMITTER, {})).body).toMatchObject({ reason: 'ended' });
    });
  });

  describe('ways back', () => {
    it('is returned with comments, held against the clauses anew, and counted', async () => {
      // given
      const posting = await Posting.submitted(app, SEXIST);
      expect(await posting.marks()).toMatchObject([
        { section: 'conditions', start: 0, end: 3, clause: { code: 'sex' } },
      ]);

      // when: returned twice
      await posting.does(REVIEWER, 'review-posting', RETURN);
      await posting.corrects(SUBMITTER, { conditions: '男士优先。' });
      expect(await posting.marks()).toMatchObject([{ clause: { code: 'sex' }, start: 0, end: 4 }]);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      const page = await posting.page(SUBMITTER, 'correct-posting');
      expect(page.body).toMatchObject({
        facts: [{ value: '2' }, { value: '请删去性别要求。' }],
        due: { remainingWorkingDays: 3 },
      });
      await posting.corrects(SUBMITTER, {});

      // then
      expect(await posting.marks()).toEqual([]);
      expect(await deadline(posting)).toMatchObject({ state: 'satisfied' });
      await posting.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await posting.outcome()).toBe('published');
      expect(await posting.completed('check-text')).toBe(3);
    });

    it('waits on when an old message of a passed date comes in', async () => {
      // given
      const posting = await Posting.submitted(app, SEXIST);
      await posting.does(REVIEWER, 'review-posting', RETURN);
      const { id } = await deadline(posting);

      // when
      const engine = app.app.get<EnginePort>(ENGINE, { strict: false });
      await app.database.transaction((tx) =>
        engine.publish(tx, {
          name: 'deadline.passed',
          correlationKey: id,
          variables: { deadlineId: id, deadlineVersion: 1 },
        }),
      );
      await app.settle();

      // then
      expect(await posting.completed('settle-correction')).toBe(1);
      expect(await posting.waiting()).toEqual(['correct-posting']);
    });

    it('goes through review again when it changes after publication; the accepted text stays until then', async () => {
      // given
      const posting = await Posting.published(app);

      // when
      expect((await posting.revises(SUBMITTER, { title: '高级测试工程师' })).status).toBe(204);

      // then
      const change = await posting.current();
      expect(change.caseId).not.toBe(posting.caseId);
      expect(await publicTitle(posting)).toBe('软件测试工程师');
      await change.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await change.outcome()).toBe('published');
      expect(await publicTitle(posting)).toBe('高级测试工程师');
    });

    it('leaves the public list when a published posting is withdrawn, and when a change of it becomes a complaint', async () => {
      // given
      const withdrawn = await Posting.published(app);
      const complained = await Posting.published(app);

      // when
      await withdrawn.asks(SUBMITTER, '/withdrawal', { reason: '岗位已招满。' });
      await complained.revises(SUBMITTER, SEXIST);
      const change = await complained.current();
      const page = await change.page(REVIEWER, 'review-posting');
      const { employerId } = (page.body as { data: { employerId: string } }).data;
      await change.does(REVIEWER, 'review-posting', { ...COMPLAIN, employerId });

      // then
      expect(await withdrawn.isPublic()).toBe(false);
      expect(await complained.isPublic()).toBe(false);
    });

    it('is gone from the public list on the day after its last', async () => {
      const posting = await Posting.submitted(app, { validUntil: '2026-03-03' });
      await posting.does(REVIEWER, 'review-posting', ACCEPT);
      await app.clock.set('2026-03-03T23:59:00+08:00');
      expect(await posting.isPublic()).toBe(true);
      await app.clock.set('2026-03-04T00:00:00+08:00');
      expect(await posting.isPublic()).toBe(false);
    });
  });

  describe('who', () => {
    it('lets a college submit for its school, whose office reviews', async () => {
      const posting = await Posting.submitted(app, {}, COLLEGE_STAFF);
      await posting.does(SUBMITTER, 'review-posting', ACCEPT);
      expect(await posting.outcome()).toBe('published');
    });

    it('lets an authority submit for an employer with the route on record; the school that hosts it reviews', async () => {
      const [school] = await rows<{ id: string }>(
        app.database.read,
        `SELECT id FROM organisations WHERE name = '滨江理工大学'`,
      );
      const onBehalfOf = { name: '滨江测试软件有限公司' };
      const posting = await Posting.submitted(app, {}, '陈敏', {
        ...{ source: 'telephone', onBehalfOf, hostId: school!.id },
      });
      expect(await posting.shown()).toMatchObject({ source: 'telephone', onBehalfOf: '滨江测试软件有限公司' });
      await posting.does(REVIEWER, 'review-posting', ACCEPT);
      expect(await posting.outcome()).toBe('published');
    });
  });

  // helpers

  async function deadline(posting: Posting): Promise<{ id: string; state: string; legalDate: string }> {
    const [found] = await rows<{ id: string; state: string; legalDate: string }>(
      app.database.read,
      `SELECT id, state, legal_date AS "legalDate" FROM deadlines WHERE case_id = $1 ORDER BY opened_at DESC`,
      [posting.caseId],
    );
    return found!;
  }

  async function publicTitle(posting: Posting): Promise<string | undefined> {
    const answer = await app.http().get('/api/public/postings?pageSize=200');
    return (answer.body as { items: { id: string; title: string }[] }).items.find(({ id }) => id === posting.id)?.title;
  }
});
