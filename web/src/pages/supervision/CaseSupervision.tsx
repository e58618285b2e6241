import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { getCaseSupervision, issueOrder, withdrawOrder } from '../../api/supervision-endpoints';
import { orderColourText, orderStateText, supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';
import { orderBody, OrderDialog } from './OrderDialog';
import { ReasonDialog } from './ReasonDialog';
import styles from './Supervision.module.css';

/** Orders about this case, and the verb for a head who may issue one. Nothing where there are none and nobody may. */
export function CaseSupervision({ caseId }: { caseId: string }) {
  const t = useText();
  const [issuing, setIssuing] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string | undefined>();
  const found = useQuery({ queryKey: ['case-supervision', caseId], queryFn: () => getCaseSupervision(caseId) });
  if (found.data === undefined) return null;
  const { orders, mayIssue, facts } = found.data;
  if (orders.length === 0 && facts.length === 0 && !mayIssue) return null;
  return (
    <section className={styles.section} data-testid="case-supervision">
      <h2>{t(supervisionText.orders)}</h2>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, value }, index) => [
            <dt key={`${index} label`}>{t(label)}</dt>,
            <dd key={index}>{t(value)}</dd>,
          ])}
        </dl>
      )}
      <ul className={styles.list}>
        {orders.map((order) => (
          <li key={order.caseId}>
            <Link to={`/cases/${order.caseId}`}>{t(orderColourText[order.colour])}</Link>{' '}
            <span className={styles.quiet}>
              {order.addressee} · {t(orderStateText[order.state])}
            </span>
            <div>{order.reason}</div>
            {order.mayWithdraw && (
              <Button
                size="small"
                type="link"
                className="no-print"
                onClick={() => setWithdrawing(order.caseId)}
                data-testid="withdraw-order"
              >
                {t(supervisionText.withdraw)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayIssue && (
        <Button size="small" className="no-print" onClick={() => setIssuing(true)} data-testid="new-order">
          {t(supervisionText.issue)}
        </Button>
      )}
      {issuing && (
        <OrderDialog
          choices={found.data}
          onClose={() => setIssuing(false)}
          run={(key, entered) =>
            issueOrder(key, caseId, {
              ...orderBody(entered),
              addresseeOrganisationId: entered.addressee,
              ...(entered.taskId === undefined ? {} : { taskId: entered.taskId }),
            })
          }
        />
      )}
      {withdrawing !== undefined && (
        <ReasonDialog
          title={t(supervisionText.withdraw)}
          label={t(supervisionText.withdrawReason)}
          run={(key, reason) => withdrawOrder(key, withdrawing, reason)}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  );
}
