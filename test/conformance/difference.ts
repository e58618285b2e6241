/** The first difference between two JSON values, as a sentence; undefined when they are equal. Numbers by value. */
export function difference(expected: unknown, found: unknown, path = ''): string | undefined {
  const at = path === '' ? '' : `${path}: `;
  const differs = `${at}expected ${show(expected)}, found ${show(found)}`;
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return differs;
    return first(expected.map((value, index) => difference(value, found[index], `${path}[${index}]`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return differs;
    const [a, b] = [expected as Record<string, unknown>, found as Record<string, unknown>];
    if (Object.keys(a).sort().join() !== Object.keys(b).sort().join()) return differs;
    return first(Object.keys(a).map((key) => difference(a[key], b[key], `${path}.${key}`)));
  }
  return Object.is(expected, found) || expected === found ? undefined : differs;
}

export function first(differences: (string | undefined)[]): string | undefined {
  return differences.find((one) => one !== undefined);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
