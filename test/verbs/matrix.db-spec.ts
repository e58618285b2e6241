import { MATRIX } from './matrix';
import type { Shape } from './models';
import { SCENES } from './scenes';
import { Stage } from './stage';

/** Each cell of docs/verbs.md: the verb does what the cell says, and the case then runs to its end without a token lost or left. */
describe('verbs by shapes', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(() => stage?.world.close());

  for (const { verb, cells } of MATRIX) {
    it.each(Object.entries(cells) as [Shape, string][])(`${verb} in %s: %s`, async (shape, outcome) => {
      // when
      const { caseId, refusal } = await SCENES[verb]!(stage, shape);
      // then
      expect(refusal).toBe(outcome);
      expect(await stage.finish(caseId)).toEqual({ state: 'closed', incidents: 0 });
      expect(await stage.done(caseId, 'close')).toBe(1);
    });
  }
});
