import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoEntriesService } from './demo-entries.service';

describe('entries of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });
  afterAll(() => app.close());

  const states = async () =>
    (
      await rows<{ status: string }>(
        app.database.read,
        'SELECT status FROM blacklist_register ORDER BY listed_on, published_at',
      )
    ).map(({ status }) => status);

  it('should stand in every state, with something to do for officials and a school', async () => {
    // when
    await app.app.get(DemoEntriesService, { strict: false }).play();
    await app.settle();

    // then
    expect(await states()).toEqual(['active', 'active', 'under-repair-review', 'retracted']);
    const waiting = await rows<{ step: string }>(
      app.database.read,
      `SELECT element_id AS step FROM tasks JOIN cases ON cases.id = case_id
       WHERE tasks.state = 'open' AND kind IN ('repair', 'retraction') ORDER BY 1`,
    );
    expect(waiting.map(({ step }) => step)).toEqual(['check-conditions', 'confirm-correction']);
    await app.clock.set('2026-03-04T10:00:00+08:00');
    expect(await states()).toEqual(['active', 'expired', 'under-repair-review', 'retracted']);
  }, 180_000);
});
