import { Button, Table, type TableColumnsType } from 'antd';
import type { PolicyPack, PolicyParameter } from '../../api/administration-types';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { policyText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';
import { PolicyValue, validityOf } from './PolicyValue';

/** One pack with every parameter, what the notice sets first; the unset ones follow, because they are the open questions. */
export function PolicyPackTable(props: { pack: PolicyPack; onPropose?: (parameter: PolicyParameter) => void }) {
  const t = useText();
  const { pack, onPropose } = props;
  const { document } = pack;
  const columns: TableColumnsType<PolicyParameter> = [
    {
      title: t(administrationText.parameter),
      render: (_, row) => (
        <>
          {t(row.question)}
          <div className={styles.quiet}>{row.key}</div>
        </>
      ),
    },
    { title: t(administrationText.value), width: 340, render: (_, row) => <PolicyValue parameter={row} /> },
    {
      title: t(administrationText.source),
      width: 260,
      render: (_, row) => [row.source, row.clause, row.note, validityOf(row)].filter(Boolean).join(' · '),
    },
  ];
  if (onPropose) {
    columns.push({
      title: t(shellText.actions),
      width: 120,
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => onPropose(row)} data-testid={`propose-${row.key}`}>
          {t(policyText.propose)}
        </Button>
      ),
    });
  }
  return (
    <>
      <p className={styles.note}>
        {[
          document.title,
          document.number,
          document.issuer,
          document.date,
          t(administrationText.versionOf, { n: pack.version }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Table<PolicyParameter>
        className={tableStyles.dense}
        rowKey="key"
        size="small"
        columns={columns}
        dataSource={[...pack.parameters].sort((a, b) => a.state.localeCompare(b.state))}
        pagination={false}
      />
    </>
  );
}
