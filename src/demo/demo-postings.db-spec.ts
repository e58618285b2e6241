import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoPostingsService } from './demo-postings.service';

describe('postings of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it('should be published, returned, and waiting with marked passages', async () => {
    // when
    await app.app.get(DemoPostingsService, { strict: false }).play();
    await app.settle();

    // then
    const found = await rows<{ title: string; state: string; isPublic: boolean; marks: number }>(
      app.database.read,
      `SELECT title, postings.state, EXISTS (SELECT FROM posting_publications WHERE posting_id = postings.id) AS "isPublic",
              (SELECT count(*)::int FROM posting_marks WHERE version_id = version.id) AS marks
       FROM postings JOIN posting_versions version ON version.posting_id = postings.id ORDER BY postings.submitted_at`,
    );
    expect(found).toEqual([
      { title: '自动化测试工程师', state: 'accepted', isPublic: true, marks: 0 },
      { title: '春季校园双选会', state: 'accepted', isPublic: true, marks: 0 },
      { title: '酒店前厅接待', state: 'returned', isPublic: false, marks: expect.any(Number) as number },
      { title: '新媒体运营', state: 'in-review', isPublic: false, marks: expect.any(Number) as number },
    ]);
    expect(found.slice(2).every(({ marks }) => marks >= 2)).toBe(true);
  });
});
