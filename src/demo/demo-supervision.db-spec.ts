import { startApplication, type TestApplication } from '../../test/support/application';
import { rows } from '../platform/database/transaction';
import { DemoCasesService } from './demo-cases.service';
import { DemoSupervisionService } from './demo-supervision.service';

describe('supervision of the demo', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  afterAll(() => app.close());

  it('should urge one step and order two units, each in another colour', async () => {
    // given
    await app.app.get(DemoCasesService, { strict: false }).play();

    // when
    await app.app.get(DemoSupervisionService, { strict: false }).play();

    // then
    const orders = await rows<{ colour: string; addressee: string }>(
      app.database.read,
      `SELECT colour, organisations.name AS addressee FROM supervision_orders JOIN supervision_rounds USING (case_id)
       JOIN organisations ON organisations.id = addressee_id ORDER BY colour`,
    );
    expect(orders).toEqual([
      { colour: 'blue', addressee: '滨江理工大学' },
      { colour: 'orange', addressee: '滨江市教育委员会' },
    ]);
    expect(await rows(app.database.read, 'SELECT reason FROM urges')).toHaveLength(1);
  });
});
