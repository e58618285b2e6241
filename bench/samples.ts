/** Latencies in milliseconds and their percentiles (nearest rank). */
export class Samples {
  constructor(readonly values: number[] = []) {}

  async time<T>(work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    const result = await work();
    this.values.push(performance.now() - from);
    return result;
  }

  addAll(other: Samples): void {
    for (const value of other.values) this.values.push(value);
  }

  percentile(p: number): number {
    if (this.values.length === 0) return Number.NaN;
    const sorted = Float64Array.from(this.values).sort();
    return round(sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]!);
  }

  /** `<name>_p50_ms`, `_p95_ms`, `_p99_ms`. */
  figures(name: string): Record<string, number> {
    return {
      [`${name}_p50_ms`]: this.percentile(50),
      [`${name}_p95_ms`]: this.percentile(95),
      [`${name}_p99_ms`]: this.percentile(99),
    };
  }
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
