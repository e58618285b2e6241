import type { Locale } from '../i18n/locale';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** All legal dates are dates of China, wherever the browser is. */
const ZONE = 'Asia/Shanghai';

/** The calendar day in China of an instant or a plain date, as `2026-03-02`. */
export function dayOf(value: string | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return partsOf(new Date(value)).day;
}

/** `2026-03-02 周一` */
export function dayWithWeekday(value: string | Date, locale: Locale): string {
  const day = dayOf(value);
  return `${day} ${WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** `2026-03-02 14:05`, in China's time. */
export function instant(value: string | Date): string {
  const { day, time } = partsOf(new Date(value));
  return `${day} ${time}`;
}

/** `14:05`, in China's time. */
export function clockTime(value: string | Date): string {
  return partsOf(new Date(value)).time;
}

/** What `<input type="datetime-local">` holds, read as China's time: `2026-03-02T14:05` → an instant. */
export function instantFromLocal(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}

/** The reverse: an instant as `2026-03-02T14:05` in China's time. */
export function localFromInstant(value: string | Date): string {
  const { day, time } = partsOf(new Date(value));
  return `${day}T${time}`;
}

// helpers

function partsOf(date: Date): { day: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: ZONE,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}
