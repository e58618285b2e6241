import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Poll } from '../platform/lifecycle/poll';
import { confirmationMail } from './confirmation-mail';
import { MailAddresses } from './mail-addresses.service';
import { MailOutbox } from './mail-outbox.service';

const POLL_MS = 2_000;

/** Sends mails that are due, on every node; a mail is with one node at a time. */
@Injectable()
export class MailRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailRunner.name);
  private readonly poll = new Poll(
    () => this.work(),
    POLL_MS,
    (error) =>
      this.logger.error('Sending mail failed; it is tried again', error instanceof Error ? error.stack : undefined),
  );

  constructor(
    private readonly outbox: MailOutbox,
    addresses: MailAddresses,
  ) {
    outbox.composeBy('confirmation', async (tx, { addressId }) => {
      const code = addressId === null ? undefined : await addresses.codeFor(tx, addressId);
      return code === undefined ? undefined : confirmationMail(code);
    });
  }

  onApplicationBootstrap(): void {
    this.poll.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.poll.stop();
  }

  /** Sends what is due now; what the poll does, for tests at a moved clock. */
  settle(): Promise<void> {
    return this.poll.now();
  }

  // helpers

  private async work(): Promise<void> {
    while ((await this.outbox.sendDue()) > 0) if (this.poll.isStopped) return;
  }
}
