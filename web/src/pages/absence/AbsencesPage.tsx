import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Absence, endAbsence, findDeskPeople, listAbsences } from '../../api/desk-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { actingText } from '../../i18n/acting-text';
import { absenceText, handoverText } from '../../i18n/absence-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { useSession } from '../../layout/SessionContext';
import { dayWithWeekday } from '../../time/dates';
import styles from './Absence.module.css';
import { AbsenceActs } from './AbsenceActs';
import { EnterAbsenceDialog } from './EnterAbsenceDialog';

const VIEWS = ['coming', 'over', 'acts'] as const;

/** Who is absent and who stands in; one's own absence is entered here, and what was done meanwhile is read. */
export default function AbsencesPage() {
  const t = useText();
  const locale = useLocale();
  const { person } = useSession();
  const [params, setParams] = useSearchParams();
  const [entering, setEntering] = useState(false);
  const view = VIEWS.find((known) => known === params.get('view')) ?? 'coming';
  const page = Number(params.get('page') ?? 1);
  const list = useQuery({
    queryKey: ['absences', view, page],
    queryFn: () => listAbsences({ over: view === 'over', page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    enabled: view !== 'acts',
  });
  // Whoever arranges nobody's desk gets an empty list.
  const arranged = useQuery({ queryKey: ['desk-people', ''], queryFn: () => findDeskPeople('') });
  const arranges = new Set(arranged.data?.items.map(({ id }) => id));
  const ending = useCommand((key, id: string) => endAbsence(key, id));
  const go = (changes: Record<string, string>) => setParams({ ...Object.fromEntries(params), page: '1', ...changes });
  const columns: TableColumnsType<Absence> = [
    { title: t(absenceText.person), width: 120, ellipsis: true, render: (_, row) => row.person.name },
    { title: t(absenceText.organisation), ellipsis: true, render: (_, row) => row.organisation.name },
    {
      title: t(absenceText.period),
      width: 290,
      render: (_, row) => `${dayWithWeekday(row.from, locale)} – ${dayWithWeekday(row.to, locale)}`,
    },
    {
      title: t(absenceText.substitutes),
      ellipsis: true,
      render: (_, row) => row.substitutes.map(({ name }) => name).join(locale === 'zh' ? '、' : ', '),
    },
    {
      title: t(absenceText.scope),
      width: 130,
      ellipsis: true,
      render: (_, row) => t(row.processIds === null ? absenceText.allProcesses : absenceText.someProcesses),
    },
    {
      title: t(absenceText.state),
      width: 110,
      render: (_, row) => t(row.state === 'over' ? absenceText.overState : absenceText[row.state]),
    },
    {
      title: t(absenceText.act),
      width: 110,
      render: (_, row) =>
        row.state !== 'over' &&
        (row.person.id === person.id || arranges.has(row.person.id)) && (
          <Popconfirm title={t(absenceText.endSure)} onConfirm={() => ending.mutate(row.id)}>
            <Button size="small" data-testid="end-absence">
              {t(absenceText.end)}
            </Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <Page
      fill
      title={t(actingText.openAbsences)}
      extra={
        <>
          <Segmented
            value={view}
            aria-label={t(absenceText.view)}
            data-testid="absence-view"
            onChange={(next) => setParams({ view: next })}
            options={VIEWS.map((value) => ({ value, label: t(absenceText[value]) }))}
          />
          <Link to="/handovers">{t(handoverText.title)}</Link>
        </>
      }
      action={
        <Button type="primary" onClick={() => setEntering(true)} data-testid="enter-absence">
          {t(absenceText.enter)}
        </Button>
      }
    >
      <p className={styles.hint}>{t(absenceText.hint)}</p>
      {ending.isError && <ProblemNotice error={ending.error} />}
      {view === 'acts' ? (
        <AbsenceActs page={page} onPage={(next) => go({ page: String(next) })} />
      ) : (
        <PagedList
          list={list}
          columns={columns}
          page={page}
          onPage={(next) => go({ page: String(next) })}
          testId="absences"
          empty={<EmptyState title={t(absenceText.empty)} hint={t(absenceText.emptyHint)} />}
        />
      )}
      {entering && (
        <EnterAbsenceDialog
          myself={{ id: person.id, name: person.name }}
          others={(arranged.data?.items ?? []).filter(({ id }) => id !== person.id)}
          onClose={() => setEntering(false)}
        />
      )}
    </Page>
  );
}
