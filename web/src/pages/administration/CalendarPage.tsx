import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { getCalendar, type CalendarYear } from '../../api/rules-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { calendarText } from '../../i18n/rules-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';
import { CalendarImports } from './CalendarImports';
import { CalendarPaste } from './CalendarPaste';

/** The working-day calendar: known years, imports that wait, and the way to paste a new notice. */
export default function CalendarPage() {
  const t = useText();
  const [pasting, setPasting] = useState(false);
  const calendar = useQuery({ queryKey: ['calendar'], queryFn: getCalendar });
  return (
    <Page
      title={t(calendarText.title)}
      action={
        <Button type="primary" onClick={() => setPasting(true)} data-testid="paste-notice">
          {t(calendarText.paste)}
        </Button>
      }
    >
      <p className={styles.note}>{t(calendarText.hint)}</p>
      {calendar.isError && <ProblemNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && <PageSkeleton rows={10} />}
      {calendar.data && (
        <>
          <h2>{t(calendarText.imports)}</h2>
          <CalendarImports imports={calendar.data.imports} />
          <h2>{t(calendarText.years)}</h2>
          <Years years={calendar.data.years} />
        </>
      )}
      {pasting && <CalendarPaste onClose={() => setPasting(false)} />}
    </Page>
  );
}

// helpers

function Years({ years }: { years: CalendarYear[] }) {
  const t = useText();
  return (
    <Table<CalendarYear>
      className={tableStyles.dense}
      rowKey="year"
      size="small"
      pagination={false}
      dataSource={years}
      data-testid="calendar-years"
      columns={[
        { dataIndex: 'year', title: t(calendarText.yearOf), width: 110 },
        {
          title: t(calendarText.edition),
          width: 160,
          render: (_, row) => t(row.origin === 'shipped' ? calendarText.shipped : calendarText.imported),
        },
        { title: t(calendarText.off), width: 80, render: (_, row) => row.off.length },
        { title: t(calendarText.work), width: 80, render: (_, row) => row.work.length },
        {
          title: t(calendarText.notices),
          render: (_, row) => <span className={styles.quiet}>{row.notices.join(' ')}</span>,
        },
      ]}
    />
  );
}
