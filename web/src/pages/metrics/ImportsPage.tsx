import { useQuery } from '@tanstack/react-query';
import { Button, Table, Upload } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type DryRun, type FigureImport, listImports, tryFigures } from '../../api/figure-endpoints';
import { saveAs } from '../../api/save-as';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { figureImportText } from '../../i18n/figure-text';
import type { L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { ImportFaults } from './ImportFaults';
import { ImportResult } from './ImportResult';
import styles from './Metrics.module.css';

const STATES: Record<FigureImport['state'], L> = {
  checked: figureImportText.stateChecked,
  confirmed: figureImportText.stateConfirmed,
  discarded: figureImportText.stateDiscarded,
};
const TITLES = ['学校', '层级', '专业代码', '专业名称', '群体', '指标', '届别', '截止日期', '落实人数', '毕业生人数'];

/** A file of figures is tried out, looked at, and only then confirmed. */
export default function ImportsPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [faulty, setFaulty] = useState<DryRun>();
  const shown = params.get('import');
  const imports = useQuery({ queryKey: ['figure-imports'], queryFn: listImports });
  const trying = useCommand((key, file: File) => tryFigures(key, file), {
    onSuccess: (run) => {
      setFaulty(run.importId === null ? run : undefined);
      setParams(run.importId === null ? {} : { import: run.importId });
    },
    onError: () => {
      setFaulty(undefined);
      setParams({});
    },
  });
  const template = () => {
    const content = new Blob([`\uFEFF${TITLES.join(',')}\r\n`], { type: 'text/csv' });
    saveAs(content, `${t(figureImportText.templateName)}.csv`);
  };
  return (
    <Page
      title={t(figureImportText.title)}
      extra={<Button onClick={template}>{t(figureImportText.template)}</Button>}
      action={
        <Upload
          accept=".csv,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            trying.mutate(file);
            return false;
          }}
        >
          <Button type={shown === null ? 'primary' : 'default'} loading={trying.isPending} data-testid="choose-file">
            {t(figureImportText.choose)}
          </Button>
        </Upload>
      }
    >
      <p className={styles.note}>
        {t(figureImportText.hint)} {t(figureImportText.people)}
      </p>
      {trying.isError && <ProblemNotice error={trying.error} />}
      {faulty && <ImportFaults run={faulty} />}
      {shown !== null && <ImportResult key={shown} id={shown} />}
      <section className={styles.section}>
        <div className={styles.heading}>
          <strong>{t(figureImportText.past)}</strong>
        </div>
        {imports.isPending && <PageSkeleton rows={4} />}
        {imports.isError && <ProblemNotice error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.data?.length === 0 && <EmptyState title={t(figureImportText.pastEmpty)} />}
        {imports.data && imports.data.length > 0 && (
          <Table<FigureImport>
            className={tableStyles.dense}
            size="small"
            rowKey="id"
            data-testid="imports"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            dataSource={imports.data}
            columns={[
              { title: t(figureImportText.file), dataIndex: 'fileName', ellipsis: true },
              { title: t(figureImportText.state), width: 90, render: (_, row) => t(STATES[row.state]) },
              { title: t(figureImportText.rows), width: 80, align: 'right', dataIndex: 'rowCount' },
              { title: t(figureImportText.added), width: 80, align: 'right', dataIndex: 'added' },
              { title: t(figureImportText.changed), width: 80, align: 'right', dataIndex: 'changed' },
              { title: t(figureImportText.by), width: 100, dataIndex: 'uploadedBy' },
              { title: t(figureImportText.at), width: 140, render: (_, row) => instant(row.uploadedAt) },
              { title: t(figureImportText.decidedBy), width: 100, dataIndex: 'decidedBy' },
              {
                title: '',
                width: 80,
                render: (_, row) => (
                  <Button size="small" onClick={() => setParams({ import: row.id })}>
                    {t(figureImportText.open)}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </section>
    </Page>
  );
}
