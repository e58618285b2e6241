import type { InboxTab } from '../../api/inbox-endpoints';

const KEY = 'duban.inbox-columns.';

/** The columns last chosen on this machine; a machine that keeps nothing shows those of the product. */
export const rememberedColumns = {
  of(tab: InboxTab): string | null {
    try {
      return localStorage.getItem(KEY + tab);
    } catch {
      return null;
    }
  },
  keep(tab: InboxTab, columns: string | null): void {
    try {
      if (columns === null) localStorage.removeItem(KEY + tab);
      else localStorage.setItem(KEY + tab, columns);
    } catch {
      // The address has them all the same.
    }
  },
};
