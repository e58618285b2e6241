import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { findDeskPeople, type HandoverSummary, listHandovers } from '../../api/desk-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { actingText } from '../../i18n/acting-text';
import { handoverText } from '../../i18n/absence-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Absence.module.css';

/** Receipts of handovers: those I arranged or may arrange, and those in which I have a part. */
export default function HandoversPage() {
  const t = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page') ?? 1);
  const list = useQuery({
    queryKey: ['handovers', page],
    queryFn: () => listHandovers({ page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const arranged = useQuery({ queryKey: ['desk-people', ''], queryFn: () => findDeskPeople('') });
  const columns: TableColumnsType<HandoverSummary> = [
    {
      title: t(handoverText.leaver),
      width: 140,
      ellipsis: true,
      render: (_, row) => (
        <Link to={`/handovers/${row.id}`} data-testid="handover-link">
          {row.person.name}
        </Link>
      ),
    },
    { title: t(handoverText.organisation), ellipsis: true, render: (_, row) => row.organisation.name },
    {
      title: t(handoverText.taker),
      ellipsis: true,
      render: (_, row) =>
        row.takers
          .map(
            ({ name, items, confirmedAt }) =>
              `${name} ${items}${confirmedAt === null ? `（${t(handoverText.unconfirmed)}）` : ''}`,
          )
          .join('；'),
    },
    { title: t(handoverText.reason), ellipsis: true, render: (_, row) => row.reason },
    { title: t(handoverText.handedBy), width: 130, ellipsis: true, render: (_, row) => row.handedBy.name },
    { title: t(handoverText.handedAt), width: 150, render: (_, row) => instant(row.handedAt) },
  ];
  return (
    <Page
      fill
      title={t(handoverText.title)}
      extra={<Link to="/absences">{t(actingText.openAbsences)}</Link>}
      action={
        (arranged.data?.items.length ?? 0) > 0 && (
          <Button type="primary" onClick={() => void navigate('/handovers/new')} data-testid="new-handover">
            {t(handoverText.begin)}
          </Button>
        )
      }
    >
      <p className={styles.hint}>{t(handoverText.hint)}</p>
      <PagedList
        list={list}
        columns={columns}
        page={page}
        onPage={(next) => setParams({ page: String(next) })}
        testId="handovers"
        empty={<EmptyState title={t(handoverText.empty)} hint={t(handoverText.emptyHint)} />}
      />
    </Page>
  );
}
