import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoInterviewsService } from './demo-interviews.service';

describe('interviews of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it('should stand half-way: a notice, a plan, an invitation and a college', async () => {
    // when
    await app.app.get(DemoInterviewsService, { strict: false }).play();

    // then
    const waiting = await rows<{ title: string; step: string }>(
      app.database.read,
      `SELECT cases.title, tasks.element_id AS step FROM cases JOIN tasks ON tasks.case_id = cases.id AND tasks.state = 'open'
       WHERE cases.kind = 'interview' ORDER BY cases.opened_at`,
    );
    expect(waiting).toEqual([
      { title: '约谈滨江职业技术学院', step: 'confirm-attendance' },
      { title: '约谈滨江理工大学', step: 'review-plan' },
      { title: '联合约谈滨江长风商贸有限公司', step: 'draft-letter' },
      { title: '约谈计算机学院', step: 'approve-notice' },
    ]);
  });
});
