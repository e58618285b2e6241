import { Alert, Button, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import type { DraftContent } from '../../api/definition-types';
import { EmptyState } from '../../components/EmptyState';
import { decisionEditorText } from '../../i18n/decision-editor-text';
import type { ModelerBridge } from '../bridge';
import { readTable, writeTable } from './decision-table';
import styles from './DecisionsEditor.module.css';
import { DecisionGrid } from './DecisionGrid';
import { TableSettings } from './TableSettings';
import { TryTable } from './TryTable';

interface DecisionsEditorProps {
  bridge: ModelerBridge;
  content: DraftContent;
  /** The table to begin with. */
  opened: string | undefined;
}

/** The decision tables of a draft. */
export default function DecisionsEditor({ bridge, content, opened }: DecisionsEditorProps) {
  const { t, change } = bridge;
  const ids = Object.keys(content.decisions).sort();
  const [chosen, setChosen] = useState(opened);
  const id = chosen !== undefined && chosen in content.decisions ? chosen : ids[0];
  const xml = id === undefined ? undefined : content.decisions[id];
  const table = useMemo(() => (xml === undefined ? undefined : readTable(xml)), [xml]);
  if (id === undefined || xml === undefined) {
    return <EmptyState title={t(decisionEditorText.none)} hint={t(decisionEditorText.noneHint)} />;
  }
  const remove = () => {
    const { [id]: _removed, ...decisions } = content.decisions;
    change({ decisions });
  };
  return (
    <div className={styles.desk} data-testid="decisions-editor">
      <nav className={styles.list} aria-label={t(decisionEditorText.decisions)}>
        {ids.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === id || undefined}
            className={styles.entry}
            onClick={() => setChosen(name)}
          >
            {readTable(content.decisions[name]!)?.name || name}
          </button>
        ))}
      </nav>
      <div className={styles.work}>
        <div className={styles.bar}>
          <strong>{id}</strong>
          <span className={styles.space} />
          <Popconfirm title={t(decisionEditorText.removeTable)} onConfirm={remove}>
            <Button size="small">{t(decisionEditorText.removeTable)}</Button>
          </Popconfirm>
        </div>
        {table === undefined ? (
          <Alert type="info" showIcon title={t(decisionEditorText.notEditable)} />
        ) : (
          <>
            <TableSettings
              table={table}
              t={t}
              onChange={(next) => change({ decisions: { ...content.decisions, [id]: writeTable(next) } })}
            />
            <DecisionGrid
              table={table}
              t={t}
              onChange={(next) => change({ decisions: { ...content.decisions, [id]: writeTable(next) } })}
            />
            <TryTable key={id} table={table} xml={xml} t={t} />
          </>
        )}
      </div>
    </div>
  );
}
