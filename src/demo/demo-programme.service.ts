import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config';
import { DemoCasesService } from './demo-cases.service';
import { DemoEntriesService } from './demo-entries.service';
import { DemoFiguresService } from './demo-figures.service';
import { DemoInterviewsService } from './demo-interviews.service';
import { DemoPostingsService } from './demo-postings.service';
import { DemoSeedService } from './demo-seed.service';
import { DemoStage } from './demo-stage.service';
import { DemoSupervisionService } from './demo-supervision.service';

/** Everything the demonstration tells, in the order in which one part builds on the other. */
@Injectable()
export class DemoProgramme implements BeforeApplicationShutdown {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly stage: DemoStage,
    private readonly cases: DemoCasesService,
    private readonly supervision: DemoSupervisionService,
    private readonly figures: DemoFiguresService,
    private readonly interviews: DemoInterviewsService,
    private readonly postings: DemoPostingsService,
    private readonly entries: DemoEntriesService,
  ) {}

  /** Plays beside everything else, once, after the demo was planted; a server under test is left as it is. */
  begin(): void {
    if (this.seed.hasPlanted && !this.config.testClock) this.running = this.play();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stage.stop();
    await this.running;
  }

  private async play(): Promise<void> {
    const parts = [this.cases, this.supervision, this.figures, this.interviews, this.postings, this.entries];
    for (const part of parts) await part.play();
  }
}
