import { Alert, Table } from 'antd';
import type { DryRun } from '../../api/figure-endpoints';
import tableStyles from '../../components/table.module.css';
import { figureImportText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';

/** What is wrong with a file, by line and column as the spreadsheet counts them. */
export function ImportFaults({ run: { faults, faultCount } }: { run: DryRun }) {
  const t = useText();
  return (
    <div data-testid="import-faults">
      <Alert
        type="error"
        showIcon
        title={t(figureImportText.faults, { n: faultCount })}
        description={faults.length < faultCount && t(figureImportText.faultsMore, { n: faults.length })}
      />
      <Table
        className={tableStyles.dense}
        size="small"
        rowKey={({ line, column, text }) => `${line}${column}${text.zh}`}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={faults}
        columns={[
          { title: t(figureImportText.line), width: 70, align: 'right', dataIndex: 'line' },
          { title: t(figureImportText.column), width: 70, dataIndex: 'column' },
          { title: t(figureImportText.fault), render: (_, row) => t(row.text) },
        ]}
      />
    </div>
  );
}
