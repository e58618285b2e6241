import { Input, Select } from 'antd';
import { decisionEditorText } from '../../i18n/decision-editor-text';
import type { L } from '../../i18n/locale';
import type { Text } from '../../i18n/useText';
import { AGGREGATIONS, HIT_POLICIES, type DecisionTable } from './decision-table';
import styles from './DecisionsEditor.module.css';

const POLICY_NAMES: Record<(typeof HIT_POLICIES)[number], L> = {
  UNIQUE: decisionEditorText.unique,
  FIRST: decisionEditorText.first,
  ANY: decisionEditorText.any,
  COLLECT: decisionEditorText.collect,
  'RULE ORDER': decisionEditorText.ruleOrder,
};

const AGGREGATION_NAMES: Record<(typeof AGGREGATIONS)[number], L> = {
  '': decisionEditorText.list,
  SUM: decisionEditorText.sum,
  COUNT: decisionEditorText.count,
  MIN: decisionEditorText.min,
  MAX: decisionEditorText.max,
};

interface TableSettingsProps {
  table: DecisionTable;
  t: Text;
  onChange: (table: DecisionTable) => void;
}

/** The name of a table and what happens when several rows fit. */
export function TableSettings({ table, t, onChange }: TableSettingsProps) {
  return (
    <div className={styles.settings}>
      <label className={styles.named}>
        {t(decisionEditorText.name)}
        <Input
          value={table.name}
          maxLength={100}
          onChange={({ target }) => onChange({ ...table, name: target.value })}
        />
      </label>
      <Select
        value={table.hitPolicy}
        aria-label={t(decisionEditorText.hitPolicy)}
        data-testid="hit-policy"
        style={{ width: 220 }}
        options={HIT_POLICIES.map((value) => ({ value, label: t(POLICY_NAMES[value]) }))}
        onChange={(hitPolicy) => onChange({ ...table, hitPolicy })}
      />
      {table.hitPolicy === 'COLLECT' && (
        <Select
          value={table.aggregation}
          aria-label={t(decisionEditorText.aggregation)}
          style={{ width: 110 }}
          options={AGGREGATIONS.map((value) => ({ value, label: t(AGGREGATION_NAMES[value]) }))}
          onChange={(aggregation) => onChange({ ...table, aggregation })}
        />
      )}
    </div>
  );
}
