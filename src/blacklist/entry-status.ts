import type { LocalText } from '../platform/errors/domain-error';

/**
 * Where an entry stands on a day in Shanghai, worked out by the view `blacklist_register` from the term, the endings and the open
 * repairs, so that no job has to run for it to change:
 *
 * - `active` through the last day of the term;
 * - `under-repair-review` while an application for repair is open: the measure holds until it is decided;
 * - `expired` from the day after the term, or from the day of an early removal after repair (`endedBy` tells which);
 * - `retracted` from the decision that takes it back, whatever it was before: it should never have been there.
 */
export const ENTRY_STATUSES = ['active', 'under-repair-review', 'expired', 'retracted'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const STATUS_NAMES: Record<EntryStatus, LocalText> = {
  active: { zh: '生效中', en: 'Active' },
  'under-repair-review': { zh: '修复审查中', en: 'Under repair review' },
  expired: { zh: '已失效', en: 'Expired' },
  retracted: { zh: '已撤销', en: 'Retracted' },
};

export type EndingKind = 'expired' | 'repaired' | 'retracted';

/** By which way somebody learned of an entry; whoever did must learn of its retraction. */
export const CHANNELS_OF_DISCLOSURE = ['warning', 'export', 'feed', 'look-up'] as const;
export type DisclosureChannel = (typeof CHANNELS_OF_DISCLOSURE)[number];

export const DISCLOSURE_NAMES: Record<DisclosureChannel, LocalText> = {
  warning: { zh: '收到求职警示', en: 'received the warning' },
  export: { zh: '导出过名单', en: 'exported the list' },
  feed: { zh: '通过接口取用名单', en: 'read the feed' },
  'look-up': { zh: '核验时命中', en: 'found it in a look-up' },
};

/** Whether the measure holds: campus access is refused while it does. */
export function isInForce(status: EntryStatus): boolean {
  return status === 'active' || status === 'under-repair-review';
}
