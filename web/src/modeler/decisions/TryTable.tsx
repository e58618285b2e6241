import { Button, Input } from 'antd';
import { useState } from 'react';
import { decisionEditorText } from '../../i18n/decision-editor-text';
import type { Text } from '../../i18n/useText';
import type { DecisionTable } from './decision-table';
import styles from './DecisionsEditor.module.css';
import { tryTable, variablesOf, type Tried } from './try-row';

/** Values for the variables, and what the table answers to them. */
export function TryTable({ table, xml, t }: { table: DecisionTable; xml: string; t: Text }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [tried, setTried] = useState<Tried>();
  const run = async () => setTried(await tryTable(xml, table.id, values, new Date()));
  return (
    <section className={styles.try} aria-label={t(decisionEditorText.tryIt)}>
      <strong>{t(decisionEditorText.tryIt)}</strong>{' '}
      <span className={styles.quiet}>{t(decisionEditorText.tryHint)}</span>
      <div className={styles.values}>
        {variablesOf(table).map((name) => (
          <label key={name} className={styles.named}>
            {name}
            <Input
              value={values[name] ?? ''}
              data-testid="try-value"
              onChange={({ target }) => {
                setValues({ ...values, [name]: target.value });
                setTried(undefined);
              }}
            />
          </label>
        ))}
        <Button onClick={() => void run()} data-testid="try-table">
          {t(decisionEditorText.tryIt)}
        </Button>
      </div>
      {tried !== undefined && (
        <p role="status" data-testid="try-result">
          {'failure' in tried
            ? t(decisionEditorText.failed, { why: tried.failure })
            : `${t(decisionEditorText.result)}: ${JSON.stringify(tried.result)}`}
          {'warnings' in tried && tried.warnings.length > 0 && (
            <span className={styles.quiet}> {tried.warnings.join(' ')}</span>
          )}
        </p>
      )}
    </section>
  );
}
