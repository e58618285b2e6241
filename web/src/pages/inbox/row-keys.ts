import { useEffect, useRef, useState } from 'react';
import { moveSelection } from './selection';

interface Actions<Row> {
  open: (row: Row) => void;
  claim: (row: Row) => void;
  tick: (row: Row) => void;
  search: () => void;
  filter: () => void;
  help: () => void;
}

/** j/k, Enter, c, x, /, f and ? for a list; silent while the person is typing or a dialogue is open. */
export function useRowKeys<Row extends { id: string }>(rows: readonly Row[], actions: Actions<Row>) {
  const [selected, setSelected] = useState<string | undefined>();
  const latest = useRef({ rows, actions, selected });
  latest.current = { rows, actions, selected };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const { rows, actions, selected } = latest.current;
      const row = rows.find((candidate) => candidate.id === selected);
      if (event.key === 'j' || event.key === 'k') {
        const next = moveSelection(
          rows.map((candidate) => candidate.id),
          selected,
          event.key === 'j' ? 1 : -1,
        );
        setSelected(next);
        document.querySelector(`[data-task="${next}"]`)?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'Enter' && row !== undefined && !isControl(event.target)) actions.open(row);
      else if (event.key === 'c' && row !== undefined) actions.claim(row);
      else if (event.key === 'x' && row !== undefined) actions.tick(row);
      else if (event.key === '?') actions.help();
      else if (event.key === '/') actions.search();
      else if (event.key === 'f') actions.filter();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return { selected, setSelected };
}

// helpers

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button') !== null;
}
