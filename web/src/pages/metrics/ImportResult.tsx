import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Descriptions, Input, Space, Table } from 'antd';
import { useState } from 'react';
import { confirmImport, discardImport, type FigureImportDetails, getImport, type Rate } from '../../api/figure-endpoints'; // prettier-ignore
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { figureImportText, figureText } from '../../i18n/figure-text';
import { useText } from '../../i18n/useText';
import { METRIC_NAMES, rateText } from './figure-words';
import styles from './Metrics.module.css';

/** What an import does, or did: counts, what changes, where majors do not add up; and the decision about it. */
export function ImportResult({ id }: { id: string }) {
  const t = useText();
  const found = useQuery({ queryKey: ['figure-import', id], queryFn: () => getImport(id) });
  if (found.isPending) return <PageSkeleton rows={4} />;
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const { fileName, fileHash, rowCount, added, changed, unchanged, state, changes, differences } = found.data;
  return (
    <section className={styles.section} data-testid="import-result">
      <Descriptions
        size="small"
        bordered
        column={4}
        title={t(figureImportText.result, { file: fileName })}
        items={[
          { key: 'rows', label: t(figureImportText.rows), children: rowCount },
          { key: 'added', label: t(figureImportText.added), children: <span data-testid="added">{added}</span> },
          {
            key: 'changed',
            label: t(figureImportText.changed),
            children: <span data-testid="changed">{changed}</span>,
          },
          { key: 'unchanged', label: t(figureImportText.unchanged), children: unchanged },
          { key: 'hash', span: 4, label: t(figureImportText.hash), children: <code>{fileHash}</code> },
        ]}
      />
      {differences.length > 0 && <Differences differences={differences} />}
      {state === 'checked' && (
        <>
          {changes.length === 0 && <p className={styles.note}>{t(figureImportText.nothing)}</p>}
          {changes.length > 0 && <Changes changes={changes} />}
          <Decision details={found.data} />
        </>
      )}
    </section>
  );
}

// helpers

const countText = (rate: Rate | null): string =>
  rate === null ? '' : `${rate.numerator}/${rate.denominator} ${rateText(rate)}`;

function Changes({ changes }: Pick<FigureImportDetails, 'changes'>) {
  const t = useText();
  return (
    <div className={styles.section}>
      <div className={styles.heading}>
        <strong>{t(figureImportText.changes)}</strong>
      </div>
      <Table
        className={tableStyles.dense}
        size="small"
        rowKey="line"
        data-testid="import-changes"
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={changes}
        columns={[
          { title: t(figureImportText.line), width: 70, align: 'right', dataIndex: 'line' },
          { title: t(figureText.school), dataIndex: 'school', ellipsis: true },
          { title: t(figureText.unit), ellipsis: true, render: (_, row) => `${row.name} ${row.majorCode ?? ''}` },
          { title: t(figureText.metric), ellipsis: true, render: (_, row) => t(METRIC_NAMES[row.metric]) },
          { title: t(figureText.cohort), width: 90, render: (_, row) => t(figureText.cohortOf, { year: row.cohort }) },
          { title: t(figureText.asOf), width: 110, dataIndex: 'asOf' },
          { title: t(figureImportText.before), width: 150, align: 'right', render: (_, row) => countText(row.before) },
          { title: t(figureImportText.after), width: 150, align: 'right', render: (_, row) => countText(row.after) },
        ]}
      />
    </div>
  );
}

function Differences({ differences }: Pick<FigureImportDetails, 'differences'>) {
  const t = useText();
  return (
    <div className={styles.section}>
      <Alert type="warning" showIcon title={t(figureImportText.differences, { n: differences.length })} />
      <Table
        className={tableStyles.dense}
        size="small"
        rowKey={({ school, metric, cohort, asOf }) => [school, metric, cohort, asOf].join()}
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={differences}
        columns={[
          { title: t(figureText.school), dataIndex: 'school', ellipsis: true },
          { title: t(figureText.metric), ellipsis: true, render: (_, row) => t(METRIC_NAMES[row.metric]) },
          { title: t(figureText.cohort), width: 90, render: (_, row) => t(figureText.cohortOf, { year: row.cohort }) },
          { title: t(figureText.asOf), width: 110, dataIndex: 'asOf' },
          {
            title: t(figureImportText.differenceSchool),
            align: 'right',
            render: (_, row) => `${row.schoolNumerator}/${row.schoolDenominator}`,
          },
          {
            title: t(figureImportText.differenceMajors),
            align: 'right',
            render: (_, row) => `${row.majorsNumerator}/${row.majorsDenominator}`,
          },
        ]}
      />
    </div>
  );
}

function Decision({ details }: { details: FigureImportDetails }) {
  const t = useText();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const { id, added, changed, differences } = details;
  const confirming = useCommand(
    (key, why: string) => confirmImport(key, id, { added: added ?? 0, changed: changed ?? 0, ...(why ? { reason: why } : {}) }), // prettier-ignore
    { onSuccess: (done) => void message.success(t(figureImportText.confirmed, done)) },
  );
  const discarding = useCommand((key) => discardImport(key, id), {
    onSuccess: () => void message.info(t(figureImportText.discarded)),
  });
  const needsReason = differences.length > 0;
  return (
    <div className={styles.section}>
      {needsReason && (
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t(figureImportText.reason)}
          aria-label={t(figureImportText.reason)}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Space className={styles.section}>
        <Button
          type="primary"
          disabled={needsReason && reason.trim() === ''}
          loading={confirming.isPending}
          onClick={() => confirming.mutate(reason.trim())}
          data-testid="confirm-import"
        >
          {t(figureImportText.confirm)}
        </Button>
        <Button loading={discarding.isPending} onClick={() => discarding.mutate(undefined)}>
          {t(figureImportText.discard)}
        </Button>
      </Space>
      {(confirming.error ?? discarding.error) && <ProblemNotice error={(confirming.error ?? discarding.error)!} />}
    </div>
  );
}
