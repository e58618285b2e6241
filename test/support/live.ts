import type { LiveEvent } from '../../src/live/live';

const PATIENCE_MS = 40_000;

/** An open live channel, as a browser holds it. */
export class LiveWindow {
  readonly events: LiveEvent[] = [];
  /** Resolves when the server has ended the channel. */
  readonly ended: Promise<void>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly stop: AbortController,
    answer: Response,
  ) {
    this.ended = this.read(answer);
  }

  static async open(url: string, cookie: string): Promise<LiveWindow> {
    const stop = new AbortController();
    const answer = await fetch(`${url}/api/live`, {
      headers: { Accept: 'text/event-stream', Cookie: cookie },
      signal: stop.signal,
    });
    if (answer.status !== 200) throw new Error(`Expected an open channel, but found ${answer.status}.`);
    return new LiveWindow(stop, answer);
  }

  /** Waits for an event that has come, or comes within the patience of a test. */
  async sees(wanted: Partial<LiveEvent>): Promise<void> {
    const isThere = () =>
      this.events.some((event) =>
        Object.entries(wanted).every(([key, value]) => event[key as keyof LiveEvent] === value),
      );
    if (isThere()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isThere()) return;
        clearTimeout(limit);
        this.waiting.delete(look);
        resolve();
      };
      const limit = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`Expected ${JSON.stringify(wanted)}, but saw ${JSON.stringify(this.events)}.`));
      }, PATIENCE_MS);
      this.waiting.add(look);
    });
  }

  forget(): void {
    this.events.length = 0;
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.ended;
  }

  // helpers

  private async read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop()!;
        for (const line of lines) {
          if (line.startsWith('data: ')) this.events.push(JSON.parse(line.slice(6)) as LiveEvent);
        }
        for (const look of [...this.waiting]) look();
      }
    } catch {
      // Given up by the test itself, or cut.
    }
  }
}
