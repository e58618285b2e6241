/** Exact times differ between stores by what the machine needs; every duration of a random model is a multiple of half an hour. */
const GRAIN_MS = 600_000;

/** The end of the grain an instant is in: whatever a store put into this grain is over then, in every store. */
export function endOfGrain(instant: number): number {
  return (Math.floor(instant / GRAIN_MS) + 1) * GRAIN_MS;
}

/** The same value with keys numbered by their first appearance and times made coarse: equal for equal behaviour. */
export function canonical(value: unknown): unknown {
  const numbers = new Map<string, string>();
  const key = (text: string): string => {
    const known = numbers.get(text) ?? `#${numbers.size + 1}`;
    numbers.set(text, known);
    return known;
  };
  const walk = (one: unknown, name: string): unknown => {
    if (typeof one === 'string') return /^\d{5,}$/.test(one) ? key(one) : one;
    if (typeof one === 'number') return name === 'due' || name === 'notBefore' ? Math.round(one / GRAIN_MS) : one;
    if (one instanceof Date) return 'a moment';
    if (Array.isArray(one)) return one.map((item) => walk(item, ''));
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one).sort(byName);
    return Object.fromEntries(
      entries.map(([field, inner]) => [/^\d{5,}$/.test(field) ? key(field) : field, walk(inner, field)]),
    );
  };
  return walk(value, '');
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
