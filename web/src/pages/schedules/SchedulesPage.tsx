import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Duty, getSchedule, openList, type ProposedList } from '../../api/list-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { figureText } from '../../i18n/figure-text';
import { listText } from '../../i18n/list-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dutiesOf } from '../../layout/destinations';
import { useSession } from '../../layout/SessionContext';
import { dayWithWeekday, instant } from '../../time/dates';
import { METRIC_NAMES } from '../metrics/figure-words';
import { ByHandDialog } from './ByHandDialog';
import { RULE_NAMES } from './list-words';
import styles from './Schedules.module.css';

/** What the policy sets for which day, and every list that came of it or of a person. */
export default function SchedulesPage() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const held = dutiesOf(useSession().roles);
  const decides = held.includes('case-officer') || held.includes('head');
  const [proposing, setProposing] = useState(false);
  const schedule = useQuery({ queryKey: ['proposed-lists'], queryFn: getSchedule });
  const opening = useCommand(
    (key, { rule, date }: Duty) => openList(key, { rule, ...(date === null ? {} : { date }) }),
    { onSuccess: ({ id }) => void navigate(`/lists/${id}`) },
  );
  const day = (date: string) => dayWithWeekday(date, locale);
  return (
    <Page
      title={t(listText.title)}
      action={
        decides && (
          <Button type="primary" onClick={() => setProposing(true)} data-testid="propose-by-hand">
            {t(listText.byHand)}
          </Button>
        )
      }
    >
      {schedule.isPending && <PageSkeleton />}
      {schedule.isError && <ProblemNotice error={schedule.error} onRetry={() => void schedule.refetch()} />}
      {opening.isError && <ProblemNotice error={opening.error} />}
      {schedule.data && (
        <>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t(listText.duties)}</h2>
            <p className={styles.note}>
              {t(schedule.data.duties.length === 0 ? listText.dutiesEmpty : listText.dutiesHint)}
            </p>
            {schedule.data.duties.length > 0 && (
              <Table<Duty>
                className={tableStyles.dense}
                size="small"
                rowKey={({ rule, date }) => `${rule}${date ?? ''}`}
                pagination={false}
                data-testid="duties"
                dataSource={schedule.data.duties}
                columns={[
                  { title: t(listText.date), width: 150, render: (_, row) => (row.date === null ? t(listText.noDate) : day(row.date)) }, // prettier-ignore
                  { title: t(listText.rule), render: (_, row) => t(RULE_NAMES[row.rule]) },
                  { title: t(listText.metric), width: 160, render: (_, row) => t(METRIC_NAMES[row.metric]) },
                  {
                    title: t(listText.cohort),
                    width: 90,
                    render: (_, row) => t(figureText.cohortOf, { year: row.cohort }),
                  },
                  { title: t(listText.source), ellipsis: true, render: (_, row) => t(row.source) },
                  {
                    title: '',
                    width: 230,
                    align: 'right',
                    render: (_, row) =>
                      row.listId !== null ? (
                        <Link to={`/lists/${row.listId}`}>{t(listText.openList)}</Link>
                      ) : (
                        <>
                          {row.isBefore && <span className={styles.quiet}>{t(listText.before)} </span>}
                          {decides && (
                            <Button
                              size="small"
                              loading={opening.isPending && opening.variables === row}
                              onClick={() => opening.mutate(row)}
                            >
                              {t(listText.openNow)}
                            </Button>
                          )}
                        </>
                      ),
                  },
                ]}
              />
            )}
          </section>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t(listText.lists)}</h2>
            {schedule.data.lists.length === 0 ? (
              <EmptyState title={t(listText.empty)} hint={t(listText.emptyHint)} />
            ) : (
              <Table<ProposedList>
                className={tableStyles.dense}
                size="small"
                rowKey="id"
                data-testid="lists"
                pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                dataSource={schedule.data.lists}
                columns={[
                  {
                    title: t(listText.rule),
                    render: (_, row) => (
                      <Link to={`/lists/${row.id}`} data-testid="list-link">
                        {t(RULE_NAMES[row.rule])}
                      </Link>
                    ),
                  },
                  { title: t(listText.date), width: 150, render: (_, row) => day(row.date) },
                  { title: t(listText.waiting), width: 90, align: 'right', dataIndex: 'proposed' },
                  { title: t(listText.confirmed), width: 90, align: 'right', dataIndex: 'confirmed' },
                  { title: t(listText.dismissed), width: 90, align: 'right', dataIndex: 'dismissed' },
                  {
                    title: t(listText.openedBy),
                    width: 220,
                    render: (_, row) => `${row.openedBy ?? t(listText.bySystem)} ${instant(row.openedAt)}`,
                  },
                ]}
              />
            )}
          </section>
        </>
      )}
      {proposing && (
        <ByHandDialog onClose={() => setProposing(false)} onOpened={(id) => void navigate(`/lists/${id}`)} />
      )}
    </Page>
  );
}
