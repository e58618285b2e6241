import { useSyncExternalStore } from 'react';

export type Locale = 'zh' | 'en';

/** A text in both languages. The server marks such texts the same way, so one function shows both kinds. */
export interface L {
  zh: string;
  en: string;
}

const STORED_AS = 'duban.locale';
const listeners = new Set<() => void>();
let current: Locale = stored();

/** Chinese unless this browser has chosen English before. */
export function getLocale(): Locale {
  return current;
}

export function setLocale(locale: Locale): void {
  current = locale;
  globalThis.localStorage?.setItem(STORED_AS, locale);
  announce(locale);
  listeners.forEach((listener) => listener());
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, getLocale);
}

/** Tells the browser (hyphenation, speech output) which language the page is in. */
export function announce(locale: Locale): void {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
}

// helpers

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Locale {
  try {
    return globalThis.localStorage?.getItem(STORED_AS) === 'en' ? 'en' : 'zh';
  } catch {
    // Storage may be closed to us (private window): the default is still right.
    return 'zh';
  }
}
