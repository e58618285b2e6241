import { useSyncExternalStore } from 'react';

// The portal has a handful of addresses and no parameters: the browser's own history is enough, a router would only cost weight.

const MOVED = 'portal:moved';

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname.replace(/\/$/, ''));
}

export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
}

// helpers

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
}
