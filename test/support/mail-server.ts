import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type CaughtMail, readMail } from '../../src/mail/caught-mail';
import type { MailSettings } from '../../src/platform/config/mail-settings';

/** A real mail server on a port of its own that takes, refuses, asks to come again, or is away. */
export class MailServer {
  readonly mails: (CaughtMail & { raw: string })[] = [];
  /** Recipients that it refuses for good, or for now. */
  readonly refuses = new Map<string, 550 | 451>();
  private server!: SMTPServer;
  private port = 0;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.back();
    return server;
  }

  get settings(): MailSettings {
    return { kind: 'smtp', host: '127.0.0.1', port: this.port, tls: 'none', from: 'duban@example.gov.cn' };
  }

  to(address: string): (CaughtMail & { raw: string })[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  away(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** On the same port as before. */
  async back(): Promise<void> {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refuses.get(address);
        // The words of a real server: they repeat the address.
        done(responseCode ? Object.assign(new Error(`<${address}> not here`), { responseCode }) : null);
      },
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          this.mails.push({ ...readMail(raw), raw });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }
}
