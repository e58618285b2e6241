/** What may have changed; see `src/live/live.ts` on the server. */
export interface LiveEvent {
  topic: 'inbox' | 'notices' | 'case' | 'all';
  caseId?: string;
}

/** `lost` is only said after it could not be opened again at once: a short break is nobody's business. */
export type LineState = 'opening' | 'open' | 'lost';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** The server gives a sign of life every 20 seconds. */
const SILENT_MS = 45_000;

type Source = Pick<EventTarget, 'addEventListener'> & Pick<EventSource, 'close'>;

/** The one connection for server-sent events: opened again, with growing pauses, whenever it breaks or falls silent. */
export class LiveLine {
  private source?: Source;
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private wasOpen = false;

  constructor(
    private readonly openSource: () => Source,
    private readonly onEvent: (event: LiveEvent) => void,
    private readonly onState: (state: LineState) => void,
    private readonly random: () => number = Math.random,
  ) {}

  open(): void {
    this.end();
    const source = this.openSource();
    this.source = source;
    const only = (fn: (data: string) => void) => (event: Event) => {
      if (this.source !== source) return;
      this.watch();
      fn(event instanceof MessageEvent ? String(event.data) : '');
    };
    source.addEventListener('open', only(this.opened));
    source.addEventListener('beat', only(this.opened));
    source.addEventListener(
      'message',
      only((data) => this.onEvent(JSON.parse(data) as LiveEvent)),
    );
    source.addEventListener('error', () => this.source === source && this.broke());
    this.watch();
  }

  /** Now rather than after the pause: the network is back, somebody looks at the window again. */
  retry(): void {
    if (this.source === undefined && this.timer !== undefined) this.open();
  }

  /** The network is known to be gone. */
  broke(): void {
    this.end();
    this.failures += 1;
    this.onState(this.failures > 1 ? 'lost' : 'opening');
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    // Not everybody at the same moment after a restart of the server.
    this.timer = setTimeout(() => this.open(), pause * (0.5 + this.random() / 2));
  }

  close(): void {
    this.end();
  }

  // helpers

  private readonly opened = (): void => {
    const isAgain = this.wasOpen && this.failures > 0;
    this.failures = 0;
    this.wasOpen = true;
    this.onState('open');
    // What happened meanwhile was told to nobody.
    if (isAgain) this.onEvent({ topic: 'all' });
  };

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.broke(), SILENT_MS);
  }

  private end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.source?.close();
    this.source = undefined;
  }
}
