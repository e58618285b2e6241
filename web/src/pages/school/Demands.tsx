import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listAdjustments } from '../../api/adjustment-endpoints';
import { listInterviews } from '../../api/interview-endpoints';
import { listOrders } from '../../api/supervision-endpoints';
import { DueDate } from '../../components/DueDate';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { interviewText } from '../../i18n/interview-text';
import { schoolText } from '../../i18n/school-text';
import { orderColourText, supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { mayUse } from '../../layout/destinations';
import { dayOf } from '../../time/dates';
import styles from './School.module.css';
import { Section } from './Section';

/** Open ones of a single school are few. */
const FIRST = { page: 1, pageSize: 50 } as const;

/** What is asked of the school and not settled, whether or not a step of it waits at this moment. */
export function Demands({ school }: { school: string }) {
  const t = useText();
  const duties = useDuties();
  const orders = useQuery({
    queryKey: ['supervision-orders', 'received', 'open', 'home'],
    queryFn: () => listOrders({ view: 'received', state: 'open', ...FIRST }),
  });
  const interviews = useQuery({
    queryKey: ['interviews', 'open', 'home'],
    queryFn: () => listInterviews({ state: 'open', ...FIRST }),
  });
  const adjustments = useQuery({
    queryKey: ['adjustments', 'open', 'home'],
    queryFn: () => listAdjustments({ state: 'open', ...FIRST }),
    enabled: mayUse('/adjustments', duties),
  });
  const error = orders.error ?? interviews.error ?? adjustments.error;
  const isPending = orders.isPending || interviews.isPending;
  const asked = interviews.data?.items.filter(({ keeper }) => keeper !== school) ?? [];
  const none = asked.length === 0 && [orders, adjustments].every(({ data }) => (data?.items.length ?? 0) === 0);
  return (
    <Section title={t(schoolText.demands)} testid="home-demands">
      <p className={styles.quiet} style={{ margin: '0 0 4px' }}>
        {t(schoolText.demandsHint)}
      </p>
      {error !== null && <ProblemNotice error={error} />}
      {isPending && <PageSkeleton rows={3} />}
      {!isPending && none && <p className={styles.quiet}>{t(schoolText.demandsEmpty)}</p>}
      <ul className={styles.list}>
        {orders.data?.items.map((order) => (
          <li key={order.id}>
            <div className={styles.line}>
              <Link to={order.taskId === undefined ? '/supervision' : `/tasks/${order.taskId}`}>
                {t(orderColourText[order.colour])}：{order.step === null ? t(supervisionText.wholeCase) : t(order.step)}
              </Link>
              <DueDate due={order.due} />
            </div>
            <div className={styles.quiet}>
              {order.issuer} · {order.reason}
            </div>
          </li>
        ))}
        {asked.map((one) => (
          <li key={one.caseId} className={styles.line}>
            <Link to={`/interviews/${one.caseId}`}>
              {t(schoolText.interview)}：{one.party}
            </Link>
            <span className={styles.quiet}>
              {one.keeper} · {t(interviewText.state)}：{t(interviewText[one.state])}
            </span>
          </li>
        ))}
        {adjustments.data?.items.map((one) => (
          <li key={one.caseId} className={styles.line}>
            <Link to={`/adjustments?q=${encodeURIComponent(one.code)}`}>
              {t(schoolText.adjustment)}：{one.major}
            </Link>
            {one.cardOn !== null && <span className={styles.quiet}>{dayOf(one.cardOn)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
