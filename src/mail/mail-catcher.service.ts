import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type CaughtMail, readMail } from './caught-mail';

/** The last ones are kept, in memory alone. */
const MOST_KEPT = 200;

/**
 * A mail server on this machine for demonstrations: everything is accepted, nothing goes out, and what came in can be read at
 * the workbench. It only starts with the first mail.
 */
@Injectable()
export class MailCatcher implements OnApplicationShutdown {
  private server?: SMTPServer;
  private listening?: Promise<number>;
  private readonly caught: (CaughtMail & { at: Date })[] = [];

  /** The newest first. */
  get mails(): readonly (CaughtMail & { at: Date })[] {
    return this.caught;
  }

  port(): Promise<number> {
    this.listening ??= this.start();
    return this.listening;
  }

  onApplicationShutdown(): Promise<void> {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  // helpers

  private start(): Promise<number> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => void this.take(stream).then(() => done(), done),
    });
    this.server = server;
    return new Promise((resolve, reject) => {
      server.on('error', reject);
      server.listen(0, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
    });
  }

  private async take(stream: SMTPServerDataStream): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    this.caught.unshift({ ...readMail(Buffer.concat(chunks).toString('utf8')), at: new Date() });
    this.caught.length = Math.min(this.caught.length, MOST_KEPT);
  }
}
