import { Injectable } from '@nestjs/common';
import type { Server } from 'node:http';

/** How long requests under way may take after a stop was asked for; then their connections are cut. */
const FINISH_WITHIN_MS = 20_000;

/** Whether the server is on its way out, and how it goes: no new request, the running ones to their end. */
@Injectable()
export class Lifecycle {
  private stopping = false;
  private readonly endless: (() => void)[] = [];

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Answers without an end of their own: `end` is called when a stop was asked for, so that nobody waits for them. */
  onStop(end: () => void): void {
    this.endless.push(end);
  }

  /** Closes the door and returns when nobody is inside any more. Idle kept-alive connections are closed at once. */
  async drain(server: Server): Promise<void> {
    this.stopping = true;
    for (const end of this.endless) end();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection becomes idle when its request is answered: these must not keep the server waiting.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(limit);
  }
}
