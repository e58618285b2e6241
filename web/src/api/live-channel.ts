import { type LiveEvent, LiveLine, type LineState } from './live-line';

/** The same thing is told at most this often: a case that moves fast is not read for each of its steps. */
const PAUSE_MS = 1_000;
const NAME = 'duban-live';

type Message = { kind: 'event'; event: LiveEvent } | { kind: 'state'; state: LineState } | { kind: 'hello' };

/**
 * The live channel of this browser. Its tabs share one connection, because a browser opens only six to one server: the tab
 * that holds the lock keeps it and passes on what it hears; when that tab is closed, the next takes over.
 */
class LiveChannel {
  private readonly listeners = new Set<(event: LiveEvent) => void>();
  private readonly stateListeners = new Set<() => void>();
  private readonly waiting = new Map<string, LiveEvent | null>();
  private current: LineState = 'opening';
  private line?: LiveLine;
  private tabs?: BroadcastChannel;
  private stop?: AbortController;

  get state(): LineState {
    return this.current;
  }

  listen(listener: (event: LiveEvent) => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.end();
    };
  }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => void this.stateListeners.delete(listener);
  }

  // helpers

  private begin(): void {
    const stop = new AbortController();
    const { signal } = stop;
    this.stop = stop;
    this.tabs = new BroadcastChannel(NAME);
    this.tabs.onmessage = ({ data }: MessageEvent<Message>) => this.heard(data);
    this.tabs.postMessage({ kind: 'hello' } satisfies Message);
    window.addEventListener('offline', () => (this.line ? this.line.broke() : this.set('lost')), { signal });
    window.addEventListener('online', () => this.line?.retry(), { signal });
    // Over http in a test network there are no locks: then each tab has a connection of its own.
    if (!('locks' in navigator)) return this.keep();
    navigator.locks
      .request(NAME, { signal }, () => {
        this.keep();
        return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      })
      // Given up before it was this tab's turn.
      .catch(() => undefined);
  }

  private keep(): void {
    const pass = (message: Message) => {
      this.heard(message);
      this.tabs?.postMessage(message);
    };
    this.line = new LiveLine(
      () => new EventSource('/api/live'),
      (event) => pass({ kind: 'event', event }),
      (state) => pass({ kind: 'state', state }),
    );
    this.line.open();
  }

  private end(): void {
    this.line?.close();
    this.line = undefined;
    this.tabs?.close();
    this.tabs = undefined;
    this.stop?.abort();
    this.set('opening');
  }

  private heard(message: Message): void {
    if (message.kind === 'event') this.deliver(message.event);
    if (message.kind === 'state') this.set(message.state);
    if (message.kind === 'hello' && this.line !== undefined) {
      this.tabs?.postMessage({ kind: 'state', state: this.current } satisfies Message);
    }
  }

  /** The first at once, what follows within the pause as one at its end. */
  private deliver(event: LiveEvent): void {
    const key = `${event.topic} ${event.caseId ?? ''}`;
    if (this.waiting.has(key)) {
      this.waiting.set(key, event);
      return;
    }
    this.waiting.set(key, null);
    setTimeout(() => {
      const next = this.waiting.get(key);
      this.waiting.delete(key);
      if (next) this.deliver(next);
    }, PAUSE_MS);
    for (const listener of [...this.listeners]) listener(event);
  }

  private set(state: LineState): void {
    if (this.current === state) return;
    this.current = state;
    for (const listener of this.stateListeners) listener();
  }
}

export const liveChannel = new LiveChannel();
