import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Space, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dismissProposal, followProposal, listProposals, type Proposal } from '../../api/supervision-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { useLocale } from '../../i18n/locale';
import { supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import { orderBody, OrderDialog } from './OrderDialog';
import { ReasonDialog } from './ReasonDialog';

type Act = { kind: 'issue' | 'dismiss'; id: string };

/** Missed dates with an open step: the program proposes, a head decides. */
export function Proposals() {
  const t = useText();
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const [act, setAct] = useState<Act | undefined>();
  const page = Number(params.get('page') ?? 1);
  const list = useQuery({
    queryKey: ['supervision-proposals', page],
    queryFn: () => listProposals({ page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const columns: TableColumnsType<Proposal> = [
    {
      title: t(supervisionText.caseNumber),
      width: 170,
      render: (_, row) =>
        row.caseId === undefined ? row.caseNumber : <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>,
    },
    { title: t(supervisionText.duty), ellipsis: true, render: (_, row) => t(row.duty) },
    { title: t(supervisionText.missedOn), width: 150, render: (_, row) => dayWithWeekday(row.missedOn, locale) },
    { title: t(supervisionText.step), ellipsis: true, render: (_, row) => t(row.step) },
    { title: t(supervisionText.unit), ellipsis: true, render: (_, row) => row.unit },
    {
      title: t(supervisionText.act),
      width: 170,
      render: (_, { id }) => (
        <Space>
          <Button size="small" onClick={() => setAct({ kind: 'issue', id })} data-testid="follow-proposal">
            {t(supervisionText.issueShort)}
          </Button>
          <Button size="small" onClick={() => setAct({ kind: 'dismiss', id })} data-testid="dismiss-proposal">
            {t(supervisionText.dismiss)}
          </Button>
        </Space>
      ),
    },
  ];
  return (
    <>
      <PagedList
        list={list}
        columns={columns}
        page={page}
        onPage={(next) => setParams({ ...Object.fromEntries(params), page: String(next) })}
        testId="supervision-proposals"
        empty={<EmptyState title={t(supervisionText.noProposals)} hint={t(supervisionText.noProposalsHint)} />}
      />
      {act?.kind === 'issue' && (
        <OrderDialog
          run={(key, entered) => followProposal(key, act.id, orderBody(entered))}
          onClose={() => setAct(undefined)}
        />
      )}
      {act?.kind === 'dismiss' && (
        <ReasonDialog
          title={t(supervisionText.dismiss)}
          label={t(supervisionText.dismissReason)}
          run={(key, reason) => dismissProposal(key, act.id, reason)}
          onClose={() => setAct(undefined)}
        />
      )}
    </>
  );
}
