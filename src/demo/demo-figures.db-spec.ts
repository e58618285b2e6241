import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoFiguresService } from './demo-figures.service';

describe('figures of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it('should lead to a list of majors below half for two classes that waits for a person', async () => {
    // when
    await app.app.get(DemoFiguresService, { strict: false }).play();

    // then
    const listed = await rows<{ name: string; state: string }>(
      app.database.read,
      'SELECT name, state FROM proposed_items JOIN metric_units ON metric_units.id = unit_id ORDER BY major_code',
    );
    expect(listed).toEqual([
      { name: '信息管理与信息系统', state: 'proposed' },
      { name: '酒店管理与数字化运营', state: 'proposed' },
    ]);
    const differences = await rows(app.database.read, `SELECT FROM metric_imports WHERE total_differences <> '[]'`);
    expect(differences).toEqual([]);
  });
});
