/** What people type for a date → `2026-03-02`. Accepts `2026-3-2`, `2026/03/02`, `2026.3.2`, `2026年3月2日` and `20260302`. */
export function typedDay(typed: string): string | undefined {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(typed.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** `2026-3-2 9:05` (or with `T`, or `9：05`) → `2026-03-02T09:05`. */
export function typedDayAndTime(typed: string): string | undefined {
  const match = /^(.+?)[\sT]+(\d{1,2})[:：](\d{2})$/.exec(typed.trim());
  const day = match?.[1] === undefined ? undefined : typedDay(match[1]);
  if (match === null || day === undefined) return undefined;
  const [, , hour = '', minute = ''] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? `${day}T${hour.padStart(2, '0')}:${minute}` : undefined;
}
