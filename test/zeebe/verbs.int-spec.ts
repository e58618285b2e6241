import { startSharedBroker } from '../support/shared-broker';
import type { TestBroker } from '../support/zeebe-broker';
import { MATRIX } from '../verbs/matrix';
import { type Shape, SHAPES } from '../verbs/models';
import { SCENES } from '../verbs/scenes';
import { Stage } from '../verbs/stage';

/** Verbs that move the case are tried in every shape; the others are rows of ours, and once is enough. */
const MOVES = new Set(['return', 'return-out', 'return-across', 'withdraw', 'withdraw-seen']);
const shapesOf = (verb: string): Shape[] => (MOVES.has(verb) ? (Object.keys(SHAPES) as Shape[]) : ['sequence']);

/** The cells of docs/verbs.md on a real broker: what is expected is the same as on the embedded engine. */
describe('verbs by shapes on a broker', () => {
  let broker: TestBroker;
  let stage: Stage;

  beforeAll(async () => {
    broker = await startSharedBroker();
    stage = await Stage.set();
    await stage.world.settle();
  });
  afterAll(async () => {
    await stage?.world.close();
    delete process.env.TEST_ZEEBE;
    await broker?.stop();
  });

  for (const { verb, cells } of MATRIX) {
    it.each(shapesOf(verb))(`${verb} in %s`, async (shape) => {
      // when
      const { caseId, refusal } = await SCENES[verb]!(stage, shape);
      // then
      expect(refusal).toBe(cells[shape]);
      expect(await stage.finish(caseId)).toEqual({ state: 'closed', incidents: 0 });
      expect(await stage.done(caseId, 'close')).toBe(1);
    });
  }
});
