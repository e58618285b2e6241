import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../platform/config/config';
import { MailCatcher } from './mail-catcher.service';
import { resultOfFailure, type SendingResult } from './sending';

export interface OutgoingMail {
  /** The same at each attempt: many receiving servers show a mail once that comes twice under one id. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

const TIMEOUT_MS = 20_000;
const PRODUCT = '督办';

/** The one way out for mail. Content is text that we wrote; no file and no address is ever read while a mail is put together. */
@Injectable()
export class MailSender implements BeforeApplicationShutdown {
  private transport?: Promise<Transporter>;

  constructor(
    private readonly config: Config,
    private readonly catcher: MailCatcher,
  ) {}

  get isOn(): boolean {
    return this.config.mail.kind !== 'off';
  }

  /** Never throws: a failure is a result. */
  async send({ id, to, subject, text }: OutgoingMail): Promise<SendingResult> {
    try {
      this.transport ??= this.open();
      const transport = await this.transport;
      const from = this.config.mail.kind === 'smtp' ? this.config.mail.from : 'duban@localhost';
      await transport.sendMail({
        messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
        from: { name: PRODUCT, address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        subject,
        text,
        textEncoding: 'base64',
        // Holiday replies and the like are not wanted.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { outcome: 'sent' };
    } catch (error) {
      return resultOfFailure(error as object);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
  }

  // helpers

  private async open(): Promise<Transporter> {
    const { mail } = this.config;
    const waits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
    if (mail.kind !== 'smtp') {
      return createTransport({ ...waits, host: '127.0.0.1', port: await this.catcher.port(), ignoreTLS: true });
    }
    return createTransport({
      ...waits,
      host: mail.host,
      port: mail.port,
      secure: mail.tls === 'implicit',
      requireTLS: mail.tls === 'starttls',
      ignoreTLS: mail.tls === 'none',
      auth: mail.credentials && { user: mail.credentials.user, pass: mail.credentials.password },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
