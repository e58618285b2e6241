import { useEffect, useRef, useSyncExternalStore } from 'react';
import { liveChannel } from './live-channel';
import type { LineState, LiveEvent } from './live-line';

/**
 * Calls back when something of the topic may have changed for the signed-in person: read it anew. With `case`, `caseId` says
 * which; without it (after a break) any may have. Works below the layout, where somebody is signed in.
 */
export function useLive(
  topic: Exclude<LiveEvent['topic'], 'all'>,
  onChange: (event: { caseId?: string }) => void,
): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(
    () =>
      liveChannel.listen((event) => {
        if (event.topic === topic) latest.current({ caseId: event.caseId });
        if (event.topic === 'all') latest.current({});
      }),
    [topic],
  );
}

/** Whether the server can be heard now; `lost` is worth telling. */
export function useConnection(): LineState {
  return useSyncExternalStore(
    (listener) => liveChannel.onState(listener),
    () => liveChannel.state,
  );
}
