import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { type AbsenceAct, listAbsenceActs } from '../../api/desk-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { absenceText } from '../../i18n/absence-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';

/** What substitutes did in my name, the newest first. */
export function AbsenceActs({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const t = useText();
  const list = useQuery({
    queryKey: ['absence-acts', page],
    queryFn: () => listAbsenceActs({ page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<AbsenceAct> = [
    { title: t(absenceText.at), width: 150, render: (_, row) => instant(row.at) },
    { title: t(absenceText.by), width: 130, ellipsis: true, render: (_, row) => row.by },
    { title: t(absenceText.what), width: 200, ellipsis: true, render: (_, row) => t(row.actionName) },
    { title: t(absenceText.step), ellipsis: true, render: (_, row) => (row.step === null ? '' : t(row.step)) },
    {
      title: t(absenceText.caseNumber),
      width: 160,
      render: (_, row) =>
        row.caseId === null ? t(shellText.none) : <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>,
    },
  ];
  return (
    <PagedList
      list={list}
      columns={columns}
      page={page}
      onPage={onPage}
      testId="absence-acts"
      empty={<EmptyState title={t(absenceText.emptyActs)} hint={t(absenceText.emptyActsHint)} />}
    />
  );
}
