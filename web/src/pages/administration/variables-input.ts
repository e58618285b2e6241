/** The variables that a person typed as JSON; undefined when it is no object with at least one entry. */
export function variablesOf(text: string): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.keys(value as object).length > 0 ? (value as Record<string, unknown>) : undefined;
}
