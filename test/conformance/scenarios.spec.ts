import { join } from 'node:path';
import { memoryHarness } from './harness';
import { readScenarios } from './scenario';
import { embeddedScenarios } from './scenario-engine';
import { runScenario } from './scenario-runner';

describe('conformance with Zeebe 8.8, on the memory store', () => {
  it.each(readScenarios(join(__dirname, 'scenarios')).map((scenario) => [scenario.id, scenario] as const))(
    'should behave as observed in %s',
    async (_id, scenario) => {
      // given
      const harness = await memoryHarness();

      // when
      const found = await runScenario(scenario, embeddedScenarios(harness));

      // then
      expect(found).toBeUndefined();
    },
  );
});
