import type { INestApplication } from '@nestjs/common';
import { DeadlineRunner } from '../../src/deadlines/deadline-runner.service';
import { FollowUpRunner } from '../../src/follow-ups/follow-up-runner.service';
import { MailRunner } from '../../src/mail/mail-runner.service';
import { NoticeRunner } from '../../src/notices/notice-runner.service';
import { SupervisionRunner } from '../../src/supervision/supervision-runner.service';
import type { EngineOfTests } from './engine-of-tests';

/** A passed deadline gives the engine work, and a step may open a deadline that has passed already. */
const ROUNDS = 3;

/** Works off everything that is due now: steps, timers, deadlines, what follows from them, and who is told of it. */
export async function settle(app: INestApplication, engine: EngineOfTests): Promise<void> {
  const deadlines = app.get(DeadlineRunner, { strict: false });
  const followUps = app.get(FollowUpRunner, { strict: false });
  const supervision = app.get(SupervisionRunner, { strict: false });
  const notices = app.get(NoticeRunner, { strict: false });
  const mails = app.get(MailRunner, { strict: false });
  for (let round = 0; round < ROUNDS; round++) {
    await engine.settle();
    await deadlines.settle();
    await supervision.settle();
    await followUps.settle();
  }
  await engine.settle();
  await notices.settle();
  await mails.settle();
}
