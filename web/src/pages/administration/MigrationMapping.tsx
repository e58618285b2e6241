import { Checkbox, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { MappingSuggestion, SuggestedElement } from '../../api/running-endpoints';
import tableStyles from '../../components/table.module.css';
import { migrationText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import styles from './Migration.module.css';
import { becomes, type MappingChoices, needsAttention } from './migration-mapping';

interface MigrationMappingProps {
  elements: SuggestedElement[];
  targets: MappingSuggestion['targets'];
  choices: MappingChoices;
  onChoose: (element: string, to: string | null) => void;
}

const NONE = '';

/** What becomes of each element, with why it is suggested and how many cases stand there; elements of the same kind to choose from. */
export function MigrationMapping({ elements, targets, choices, onChoose }: MigrationMappingProps) {
  const t = useText();
  const [narrow, setNarrow] = useState(true);
  const columns: TableColumnsType<SuggestedElement> = [
    {
      title: t(migrationText.element),
      ellipsis: true,
      render: (_, row) => `${t(row.name)}${t(row.name) === row.from ? '' : `（${row.from}）`}`,
    },
    { title: t(migrationText.standing), width: 90, align: 'end', render: (_, row) => (row.cases > 0 ? row.cases : '') },
    {
      title: t(migrationText.becomes),
      width: 380,
      render: (_, row) => (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          size="small"
          style={{ width: '100%' }}
          value={becomes(row, choices) ?? NONE}
          data-testid={`becomes-${row.from}`}
          aria-label={`${t(row.name)}：${t(migrationText.becomes)}`}
          onChange={(to) => onChoose(row.from, to === NONE ? null : to)}
          options={[
            { value: NONE, label: t(migrationText.noCounterpart) },
            ...targets
              .filter(({ type }) => type === row.type)
              .map(({ id, name }) => ({ value: id, label: `${t(name)}（${id}）` })),
          ]}
        />
      ),
    },
    {
      title: t(migrationText.basis),
      width: 190,
      render: (_, row) =>
        row.from in choices ? t(migrationText.chosen) : row.basis === null ? '' : t(migrationText[row.basis]),
    },
  ];
  return (
    <>
      <div className={styles.filter}>
        <Checkbox checked={narrow} onChange={({ target }) => setNarrow(target.checked)}>
          {t(migrationText.onlyOccupied)}
        </Checkbox>
      </div>
      <Table<SuggestedElement>
        className={tableStyles.dense}
        rowKey="from"
        size="small"
        tableLayout="fixed"
        pagination={false}
        data-testid="mapping"
        columns={columns}
        dataSource={narrow ? elements.filter((row) => needsAttention(row, choices)) : elements}
        scroll={{ y: 420 }}
      />
    </>
  );
}
