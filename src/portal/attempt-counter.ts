/** Counts events per key in fixed windows of time, in memory, with a bound on the keys it remembers. */
export class AttemptCounter {
  private readonly windows = new Map<string, { count: number; endsAt: number }>();

  constructor(
    private readonly windowMs: number,
    private readonly mostKeys = 50_000,
  ) {}

  /** Adds one and says how many there are now in the key's window. */
  add(key: string, now: number): number {
    const window = this.current(key, now) ?? this.begin(key, now);
    window.count += 1;
    return window.count;
  }

  /** Takes back one: the attempt turned out to be right. */
  remove(key: string, now: number): void {
    const window = this.current(key, now);
    if (window !== undefined && window.count > 0) window.count -= 1;
  }

  count(key: string, now: number): number {
    return this.current(key, now)?.count ?? 0;
  }

  /** Until the key's window ends. */
  secondsLeft(key: string, now: number): number {
    return Math.max(1, Math.ceil(((this.current(key, now)?.endsAt ?? now) - now) / 1000));
  }

  // helpers

  private current(key: string, now: number): { count: number; endsAt: number } | undefined {
    const window = this.windows.get(key);
    if (window === undefined || window.endsAt > now) return window;
    this.windows.delete(key);
    return undefined;
  }

  private begin(key: string, now: number): { count: number; endsAt: number } {
    if (this.windows.size >= this.mostKeys) this.makeRoom(now);
    const window = { count: 0, endsAt: now + this.windowMs };
    this.windows.set(key, window);
    return window;
  }

  /** Drops what has ended; if everything still counts, the oldest keys go, so that a flood cannot exhaust the memory. */
  private makeRoom(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    for (const key of this.windows.keys()) {
      if (this.windows.size < this.mostKeys * 0.9) return;
      this.windows.delete(key);
    }
  }
}
