import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoCasesService } from './demo-cases.service';

describe('cases of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it('should stand half-way, with something to do for officials and schools', async () => {
    // when
    await app.app.get(DemoCasesService, { strict: false }).play();

    // then
    const waiting = await rows<{ step: string }>(
      app.database.read,
      `SELECT element_id AS step FROM tasks WHERE state = 'open' AND element_id <> 'supervise-reply' ORDER BY 1`,
    );
    expect(waiting.map(({ step }) => step)).toEqual([
      'collect-evidence',
      'dispatch-request',
      'draft-prior-notice',
      'interview-people',
      'provide-materials',
      'screen-complaint',
      'state-position',
      'verify-real-name',
    ]);
  });
});
