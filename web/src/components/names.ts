import type { Named } from '../api/types';
import { actingText } from '../i18n/acting-text';
import type { Text } from '../i18n/useText';

/** The name, whether the server sent it plain or with its id. */
export function nameOf(named: string | Named | null | undefined): string {
  if (named === null || named === undefined) return '';
  return typeof named === 'string' ? named : named.name;
}

/** Who did it, and for which absent colleague: 乙 代 甲. */
export function doerName(t: Text, who: string, absent: string | undefined): string {
  return absent === undefined || absent === '' ? who : t(actingText.actedFor, { who, absent });
}
