import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Space, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type DeadMail, discardMail, getMailState, retryMail } from '../../api/notice-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PAGE_SIZE, PagedList } from '../../components/PagedList';
import { ProblemNotice } from '../../components/ProblemNotice';
import { mailText } from '../../i18n/notice-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';

/** Whether mail leaves, and what could not be delivered; for the system administrator. */
export default function MailPage() {
  const t = useText();
  const [page, setPage] = useState(1);
  const state = useQuery({
    queryKey: ['mails', page],
    queryFn: () => getMailState({ page, pageSize: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const retrying = useCommand(retryMail);
  const discarding = useCommand(discardMail);
  const failed = [retrying, discarding].find(({ isError }) => isError);
  const columns: TableColumnsType<DeadMail> = [
    { title: t(mailText.person), width: 140, render: (_, { person }) => person.name },
    { title: t(mailText.purpose), width: 160, render: (_, { purpose }) => t(mailText[purpose]) },
    { title: t(mailText.fault), render: (_, { fault }) => <Fault fault={fault} /> },
    { title: t(mailText.attempts), width: 90, align: 'end', dataIndex: 'attempts' },
    { title: t(mailText.since), width: 140, render: (_, { createdAt }) => instant(createdAt) },
    {
      key: 'actions',
      width: 220,
      render: (_, { id, canRetry }) => (
        <Space>
          <Button size="small" disabled={!canRetry} data-testid="retry-mail" onClick={() => retrying.mutate(id)}>
            {t(mailText.retry)}
          </Button>
          <Button size="small" data-testid="discard-mail" onClick={() => discarding.mutate(id)}>
            {t(mailText.discard)}
          </Button>
        </Space>
      ),
    },
  ];
  return (
    <Page fill title={t(mailText.title)}>
      {state.data !== undefined && (
        <Alert
          type={state.data.kind === 'off' || state.data.failing > 0 ? 'warning' : 'info'}
          data-testid="mail-state"
          style={{ marginBottom: 8 }}
          title={t(mailText[state.data.kind])}
          description={t(mailText.counts, {
            waiting: state.data.waiting,
            failing: state.data.failing,
            sent: state.data.sentInADay,
          })}
        />
      )}
      {failed && <ProblemNotice error={failed.error} />}
      <PagedList
        list={state}
        columns={columns}
        page={page}
        onPage={setPage}
        testId="dead-mails"
        empty={<EmptyState title={t(mailText.empty)} hint={t(mailText.emptyHint)} />}
      />
    </Page>
  );
}

/** What the code of a mail server or of the connection to it means. */
function Fault({ fault }: { fault: string | null }) {
  const t = useText();
  const code = fault ?? '—';
  if (/^5[13]/.test(code) && (code === '535' || code === '530')) return t(mailText.faultAuth, { code });
  if (code.startsWith('5')) return t(mailText.faultRefused, { code });
  if (code.startsWith('4')) return t(mailText.faultLater, { code });
  return t(mailText.faultAway, { code });
}
