import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Poll } from '../platform/lifecycle/poll';
import { NoticeFanOut } from './notice-fan-out.service';
import { NoticeMails } from './notice-mails.service';
import { type NoticeListener, NoticesService } from './notices.service';

/** For what another node told and did not live to spread, and for mails that become due. */
const POLL_MS = 5_000;
/** What one action tells is spread at once; a person sees it arrive. */
const PAUSE_MS = 150;

/** Keeps notices going on this node: spread soon after they were told, gathered into mails when they are due. */
@Injectable()
export class NoticeRunner implements NoticeListener, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NoticeRunner.name);
  private readonly poll = new Poll(
    () => this.work(),
    POLL_MS,
    (error) => this.failed(error),
  );
  private soon?: NodeJS.Timeout;

  constructor(
    private readonly fanOut: NoticeFanOut,
    private readonly mails: NoticeMails,
    notices: NoticesService,
  ) {
    notices.wake(this);
  }

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.soon);
    await this.poll.stop();
  }

  told(): void {
    if (this.poll.isStopped) return;
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.poll.now().catch((error: unknown) => this.failed(error));
    }, PAUSE_MS);
  }

  /** Spreads and gathers what is due now; what the poll does, for tests at a moved clock. */
  settle(): Promise<void> {
    return this.poll.now();
  }

  // helpers

  private async work(): Promise<void> {
    while ((await this.fanOut.spread()) > 0) if (this.poll.isStopped) return;
    while ((await this.mails.gather()) > 0) if (this.poll.isStopped) return;
  }

  private failed(error: unknown): void {
    this.logger.error(
      'Notices could not be passed on; it is tried again',
      error instanceof Error ? error.stack : undefined,
    );
  }
}
