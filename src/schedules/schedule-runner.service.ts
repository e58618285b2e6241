import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { describeError } from '../platform/logging/describe-error';
import { Poll } from '../platform/lifecycle/poll';
import { AnnualChecks } from './annual-checks.service';
import { type Duty, dutiesOf, isDue } from './duty';
import { type Jurisdiction, Jurisdictions } from './jurisdictions.service';
import { ListOpening } from './list-opening.service';

/** A list that appears within the minute is early enough for a duty of a day. */
const POLL_MS = 60_000;

/**
 * Opens the proposed lists of the duties whose day has come, once each, on whatever node: what is there is found in the
 * database, so that a restart on the day repeats nothing and an outage is made up for.
 */
@Injectable()
export class ScheduleRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ScheduleRunner.name);
  private readonly poll = new Poll(
    () => this.work(),
    POLL_MS,
    (error) =>
      this.logger.error({
        message: 'Opening the lists that are due failed; it is tried again',
        ...describeError(error),
      }),
  );

  constructor(
    private readonly database: Database,
    private readonly jurisdictions: Jurisdictions,
    private readonly opening: ListOpening,
    private readonly annual: AnnualChecks,
  ) {}

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  /** Lets a list in hand be finished before the connections close. */
  beforeApplicationShutdown(): Promise<void> {
    return this.poll.stop();
  }

  /** Opens everything that is due now and says how many lists; what the poll does, for tests at a moved clock. */
  settle(): Promise<number> {
    return this.poll.now();
  }

  // helpers

  private async work(): Promise<number> {
    let opened = 0;
    const today = await this.opening.today(this.database.read);
    for (const jurisdiction of await this.jurisdictions.all(this.database.read)) {
      for (const duty of dutiesOf(jurisdiction.pack, today)) {
        if (!isDue(duty.date, { since: jurisdiction.since, today })) continue;
        opened += await this.alone(() => this.openOne(jurisdiction, duty as Duty & { date: string }));
      }
      opened += await this.alone(() => this.openChecks(jurisdiction, today));
    }
    return opened;
  }

  private async openOne(jurisdiction: Jurisdiction, duty: Duty & { date: string }): Promise<number> {
    const id = await this.database.transaction((tx) => this.opening.openDue(tx, jurisdiction, duty));
    return id === undefined ? 0 : 1;
  }

  private async openChecks(jurisdiction: Jurisdiction, today: string): Promise<number> {
    const added = await this.database.transaction((tx) => this.annual.openDue(tx, jurisdiction, today));
    return added > 0 ? 1 : 0;
  }

  /** One duty that cannot be opened must not hold up the others. */
  private async alone(work: () => Promise<number>): Promise<number> {
    try {
      return await work();
    } catch (error) {
      this.logger.error({
        message: 'A list that is due could not be opened; it is tried again',
        ...describeError(error),
      });
      return 0;
    }
  }
}
