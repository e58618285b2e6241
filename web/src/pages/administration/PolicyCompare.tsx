import { Checkbox, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { PolicyPack } from '../../api/administration-types';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { policyText } from '../../i18n/rules-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';
import { comparePacks, type ComparedParameter } from './policy-comparison';
import { PolicyValue } from './PolicyValue';

/** All packs side by side, one parameter per line. */
export function PolicyCompare({ packs }: { packs: PolicyPack[] }) {
  const t = useText();
  const [differing, setDiffering] = useState(true);
  const all = comparePacks(packs);
  const columns: TableColumnsType<ComparedParameter> = [
    {
      title: t(administrationText.parameter),
      fixed: 'left',
      width: 240,
      render: (_, row) => (
        <>
          {t(row.question)}
          <div className={styles.quiet}>{row.key}</div>
        </>
      ),
    },
    ...packs.map((pack, index) => ({
      title: t(pack.title),
      width: 220,
      render: (_: unknown, row: ComparedParameter) => {
        const cell = row.cells[index];
        return (
          cell && (
            <>
              <PolicyValue parameter={cell} />
              <div className={styles.quiet}>{cell.clause}</div>
            </>
          )
        );
      },
    })),
  ];
  return (
    <>
      <Checkbox checked={differing} onChange={(event) => setDiffering(event.target.checked)}>
        {t(policyText.differencesOnly)}
      </Checkbox>
      <Table<ComparedParameter>
        className={tableStyles.dense}
        rowKey="key"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={columns}
        dataSource={differing ? all.filter(({ differs }) => differs) : all}
        data-testid="policy-comparison"
      />
    </>
  );
}
