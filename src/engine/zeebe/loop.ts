/**
 * Does one kind of work on this node whenever it is woken, and after every pause: never two runs at once, and none is missed that
 * was asked for during one.
 */
export class Loop {
  private running?: Promise<void>;
  private isWanted = false;
  private isStopped = true;
  private timer?: NodeJS.Timeout;

  constructor(
    /** True when there may be more to do at once. */
    private readonly work: () => Promise<boolean>,
    private readonly pauseMs: number,
    private readonly onFault: (error: unknown) => void,
  ) {}

  start(): void {
    this.isStopped = false;
    this.timer = setInterval(() => this.wake(), this.pauseMs);
    this.wake();
  }

  wake(): void {
    this.isWanted = true;
    if (this.isStopped || this.running) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.isWanted) this.wake();
    });
  }

  /** Lets a run under way finish. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Does what there is, and waits for it. For tests and tools. */
  async settle(): Promise<void> {
    while (this.running) await this.running;
    while (await this.work());
  }

  private async run(): Promise<void> {
    try {
      while (this.isWanted && !this.isStopped) {
        this.isWanted = false;
        while (!this.isStopped && (await this.work()));
      }
    } catch (error) {
      // What failed was rolled back, and is done again after the next pause.
      this.onFault(error);
    }
  }
}
