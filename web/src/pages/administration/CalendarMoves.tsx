import { Table } from 'antd';
import { Link } from 'react-router';
import type { DateMoves } from '../../api/rules-endpoints';
import tableStyles from '../../components/table.module.css';
import { calendarText } from '../../i18n/rules-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import styles from './Administration.module.css';

/** Every date that a notice moves, old and new; those of cases that the reader may not read are counted only. */
export function CalendarMoves({ moves }: { moves: DateMoves }) {
  const t = useText();
  const locale = useLocale();
  if (moves.total === 0) return <p>{t(calendarText.noMoves)}</p>;
  return (
    <>
      <strong>{t(calendarText.moves, { n: moves.total })}</strong>
      {moves.items.length > 0 && (
        <Table<DateMoves['items'][number]>
          className={tableStyles.dense}
          rowKey="deadlineId"
          size="small"
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          dataSource={moves.items}
          data-testid="calendar-moves"
          columns={[
            {
              title: t(calendarText.caseNumber),
              render: (_, row) => <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>,
            },
            { title: t(calendarText.duty), render: (_, row) => t(row.dutyName) },
            { title: t(calendarText.from), render: (_, row) => dayWithWeekday(row.from, locale) },
            {
              title: t(calendarText.to),
              render: (_, row) =>
                row.becomesFirm ? t(calendarText.becomesFirm) : <strong>{dayWithWeekday(row.to, locale)}</strong>,
            },
          ]}
        />
      )}
      {moves.hidden > 0 && <p className={styles.note}>{t(calendarText.hidden, { n: moves.hidden })}</p>}
    </>
  );
}
