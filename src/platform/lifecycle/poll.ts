/**
 * Does one kind of work again and again on this node, a pause after each run, never two runs at once. A run that fails is
 * told and made up for by the next.
 */
export class Poll<T> {
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly work: () => Promise<T>,
    private readonly pauseMs: number,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** True once the node is going down: long work ends at its next good moment. */
  get isStopped(): boolean {
    return this.stopped;
  }

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.now()
        .catch(this.onFault)
        .finally(() => this.start());
    }, this.pauseMs);
    this.timer.unref();
  }

  /** Does the work now, after a run under way: what that one holds would not be seen yet by the caller. */
  now(): Promise<T> {
    const done = this.running.then(() => this.work());
    this.running = done.catch(() => undefined);
    return done;
  }

  /** Lets a run under way finish, and starts none after it. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
