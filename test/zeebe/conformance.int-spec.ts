import { join } from 'node:path';
import { readScenarios } from '../conformance/scenario';
import { runScenario } from '../conformance/scenario-runner';
import { whySkipped } from '../conformance/zeebe/supported';
import { ZeebeSuite } from '../conformance/zeebe/zeebe-suite';

const VERSION = process.env.ZEEBE_VERSION ?? '8.5.8';
const START_WITHIN_MS = 180_000;

describe(`scenarios on a broker ${VERSION}`, () => {
  const scenarios = readScenarios(join(__dirname, '..', 'conformance', 'scenarios'));
  const shown = scenarios.filter((scenario) => whySkipped(scenario, VERSION) === undefined);
  let suite: ZeebeSuite;

  beforeAll(async () => {
    suite = await ZeebeSuite.start(VERSION);
  }, START_WITHIN_MS);
  afterAll(() => suite.end(), START_WITHIN_MS);

  it.each(shown.map((scenario) => [scenario.id, scenario] as const))(
    'should behave as observed in %s',
    async (_id, scenario) => {
      // given
      const engine = await suite.empty(scenario);

      // when
      const found = await runScenario(scenario, engine);

      // then
      expect(found).toBeUndefined();
    },
  );
});
