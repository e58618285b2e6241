import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { OutlineEntry } from '../api/definition-types';
import type { L } from '../i18n/locale';
import { outlineText } from '../i18n/definition-text';
import { useText, type Text } from '../i18n/useText';
import styles from './Outline.module.css';
import { keyIn, visibleRows, type OutlineRow } from './outline-tree';

interface OutlineProps {
  entries: readonly OutlineEntry[];
  /** The element chosen elsewhere, on the diagram for example. */
  current?: string;
  onShow: (elementId: string) => void;
}

/** The diagram as an ordered, nested text: who does what, and which ways lead on. A tree for keyboard and screen reader. */
export function Outline({ entries, current, onShow }: OutlineProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<string>();
  const rows = useMemo(() => visibleRows(entries, folded), [entries, folded]);
  const at = rows.some(({ entry }) => entry.elementId === own) ? own : rows[0]?.entry.elementId;
  const fold = (id: string, closed: boolean) =>
    setFolded((before) => new Set(closed ? [...before, id] : [...before].filter((other) => other !== id)));
  const go = (id: string) => {
    setOwn(id);
    list.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (at !== undefined) onShow(at);
      return;
    }
    const move = keyIn(rows, folded, at, event.key);
    if (move === undefined) return;
    event.preventDefault();
    if ('go' in move) go(move.go);
    else if ('fold' in move) fold(move.fold, true);
    else fold(move.unfold, false);
  };
  if (rows.length === 0) return <p className={styles.hint}>{t(outlineText.empty)}</p>;
  return (
    <>
      <p className={styles.hint}>{t(outlineText.hint)}</p>
      <ul
        ref={list}
        role="tree"
        aria-label={t(outlineText.label)}
        className={styles.tree}
        onKeyDown={onKeyDown}
        data-testid="outline"
      >
        {rows.map((row) => (
          <Line
            key={row.entry.elementId}
            row={row}
            folded={folded.has(row.entry.elementId)}
            chosen={row.entry.elementId === current}
            focusable={row.entry.elementId === at}
            onFold={(closed) => fold(row.entry.elementId, closed)}
            onShow={() => {
              setOwn(row.entry.elementId);
              onShow(row.entry.elementId);
            }}
          />
        ))}
      </ul>
    </>
  );
}

// helpers

interface LineProps {
  row: OutlineRow;
  folded: boolean;
  chosen: boolean;
  focusable: boolean;
  onFold: (closed: boolean) => void;
  onShow: () => void;
}

function Line({ row: { entry, level, position, siblings }, folded, chosen, focusable, onFold, onShow }: LineProps) {
  const t = useText();
  const hasChildren = entry.children.length > 0;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? !folded : undefined}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      data-element={entry.elementId}
      data-testid="outline-row"
      className={styles.row}
      style={{ paddingInlineStart: (level - 1) * 14 }}
      onClick={onShow}
    >
      <span
        aria-hidden
        className={styles.fold}
        onClick={(event) => {
          event.stopPropagation();
          onFold(!folded);
        }}
      >
        {hasChildren ? (folded ? '▸' : '▾') : ''}
      </span>
      <span>
        <span className={styles.name}>{t(entry.name) === '' ? t(outlineText.unnamed) : t(entry.name)}</span>
        <span className={styles.kind}>{t(kindName(entry.kind))}</span>
        {entry.who !== null && <span className={styles.who}>{t(outlineText.who, { who: t(entry.who) })}</span>}
        {entry.next.length > 0 && (
          <span className={styles.next}>
            {t(outlineText.then, {
              ways: entry.next.map((way) => wayOn(way, t)).join(t(outlineText.between)),
            })}
          </span>
        )}
      </span>
    </li>
  );
}

function wayOn(way: OutlineEntry['next'][number], t: Text): string {
  const name = t(way.name) === '' ? t(outlineText.unnamed) : t(way.name);
  return way.via === null || way.via === '' ? name : `${way.via} → ${name}`;
}

function kindName(kind: string): L {
  return (outlineText as Record<string, L>)[kind] ?? outlineText.other;
}
