import { RegisterService } from '../../src/blacklist/register.service';
import { WarningsService } from '../../src/warnings/warnings.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, FORMS, HEAD, OFFICER, SCHOOL_USER } from '../../test/support/complaint';
import { Desk } from '../../test/support/proceeding';

/** What is shown of a complaint, to whom, and from when to when. */
describe('what a complaint shows', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  describe('pages', () => {
    it('shows letters, statement and decision on the case page, and the way to the case to staff alone', async () => {
      // given
      const complaint = await Complaint.heard(app);
      await complaint.does(DECIDER, 'decide-listing', FORMS.list);
      const desk = new Desk(app);

      // when
      const page = await desk.as(OFFICER, 'get', `/api/cases/${complaint.caseId}`);
      const query = `/api/blacklist-entries?status=active&q=${encodeURIComponent(complaint.employerName)}`;
      const forStaff = await desk.as(OFFICER, 'get', query);
      const forSchool = await desk.as(SCHOOL_USER, 'get', query);

      // then
      expect(page.body).toMatchObject({
        letters: [{ kind: 'prior-notice', servedAt: await complaint.today(), services: [{ outcome: 'proven' }] }],
        statements: [{ text: '我单位认为收费合理。', outcome: 'upheld', reviewedBy: HEAD }],
        decision: { outcome: 'list', termDays: 365, decidedBy: DECIDER },
      });
      expect(forStaff.body).toMatchObject({
        total: 1,
        items: [{ caseId: complaint.caseId, employerName: complaint.employerName }],
      });
      expect(forSchool.body).toMatchObject({ total: 1, items: [{ employerName: complaint.employerName }] });
      expect(JSON.stringify(forSchool.body)).not.toContain(complaint.caseId);
    });
  });

  describe('publication', () => {
    it('shows entry and warning from the day of listing through the last day, and drops the entry on the day after', async () => {
      // given
      const complaint = await Complaint.heard(app);
      await complaint.does(DECIDER, 'decide-listing', { ...FORMS.list, termDays: 2 });
      expect((await published(app, complaint.employerName)).total).toBe(1);
      const warnings = app.app.get(WarningsService, { strict: false });
      const before = await warnings.publicList(app.database.read, { page: 1, pageSize: 100 });
      expect(before.items.some(({ title }) => title.includes(complaint.employerName))).toBe(false);

      // when
      await complaint.releaseWarning();

      // then
      const after = await warnings.publicList(app.database.read, { page: 1, pageSize: 100 });
      expect(after.items.some(({ title }) => title.includes(complaint.employerName))).toBe(true);
      await app.clock.advance(2 * DAY);
      expect((await published(app, complaint.employerName)).total).toBe(1);
      await app.clock.advance(DAY);
      expect((await published(app, complaint.employerName)).total).toBe(0);
    });
  });
});

const DAY = 86_400_000;

function published(app: TestApplication, employerName: string) {
  return app.app
    .get(RegisterService, { strict: false })
    .publicList(app.database.read, { q: employerName, page: 1, pageSize: 10 });
}
