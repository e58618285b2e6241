/** What the user typed, to be found anywhere by ILIKE: `%` and `_` stand for themselves. Null when nothing was typed. */
export function likePattern(typed: string | undefined): string | null {
  const words = typed?.trim();
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
