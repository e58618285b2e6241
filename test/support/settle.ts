import type { INestApplication } from '@nestjs/common';
import { DeadlineRunner } from '../../src/deadlines/deadline-runner.service';
import { EngineRunner } from '../../src/engine/engine-runner';
import { FollowUpRunner } from '../../src/follow-ups/follow-up-runner.service';
import { SupervisionRunner } from '../../src/supervision/supervision-runner.service';

/** A passed deadline gives the engine work, and a step may open a deadline that has passed already. */
const ROUNDS = 3;

/** Works off everything that is due now: steps, timers, deadlines, and what follows from them. */
export async function settle(app: INestApplication): Promise<void> {
  const engine = app.get(EngineRunner, { strict: false });
  const deadlines = app.get(DeadlineRunner, { strict: false });
  const followUps = app.get(FollowUpRunner, { strict: false });
  const supervision = app.get(SupervisionRunner, { strict: false });
  for (let round = 0; round < ROUNDS; round++) {
    await engine.settle();
    await deadlines.settle();
    await supervision.settle();
    await followUps.settle();
  }
  await engine.settle();
}
