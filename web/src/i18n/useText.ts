import { useCallback } from 'react';
import { fill, type Values } from './fill';
import { useLocale, type L } from './locale';

export type Text = (text: L, values?: Values) => string;

/** The function every visible text goes through. */
export function useText(): Text {
  const locale = useLocale();
  return useCallback((text: L, values?: Values) => fill(text, locale, values), [locale]);
}
