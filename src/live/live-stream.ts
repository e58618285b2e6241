import type { Response } from 'express';
import type { LiveEvent } from './live';

/** A browser that has lost the connection tries again after this. */
const RETRY_MS = 3_000;
/** Whoever does not read what is sent is cut off: a sleeping laptop must not fill this node's memory. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** One open channel to one window. */
export class LiveStream {
  constructor(
    readonly personId: string,
    readonly sessionId: string,
    private readonly response: Response,
  ) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    // nginx would otherwise keep events until its buffer is full.
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    response.write(`retry: ${RETRY_MS}\n\n`);
  }

  send(event: LiveEvent): void {
    this.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** A sign of life that the client can see, unlike a comment: without it, the client opens another channel. */
  beat(): void {
    this.write('event: beat\ndata:\n\n');
  }

  end(): void {
    this.response.end();
  }

  // helpers

  private write(text: string): void {
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
