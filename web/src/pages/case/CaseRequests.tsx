import { documentAddress } from '../../api/endpoints';
import type { RequestOnCase } from '../../api/types';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import styles from './CasePage.module.css';

/** What was asked of a school, an employer or the reporter, and what came back. */
export function CaseRequests({ requests }: { requests: readonly RequestOnCase[] }) {
  const t = useText();
  if (requests.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t(caseText.requests)}</h2>
      <ul className={styles.list} data-testid="case-requests">
        {requests.map((request) => (
          <li key={request.id}>
            <details>
              <summary>
                {t(request.recipient)}{' '}
                <span className={styles.quiet}>
                  {t(caseText.requestAsked, { when: dayOf(request.askedAt) })} · {t(STATES[request.state])}
                </span>
              </summary>
              <p>{request.text}</p>
              <ol>
                {request.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
              {request.answer !== null && <div className={styles.letter}>{request.answer}</div>}
              {request.documentIds.map((id, index) => (
                <a key={id} href={documentAddress(id)} target="_blank" rel="noopener">
                  {t(caseText.attachment, { n: index + 1 })}{' '}
                </a>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

// helpers

const STATES = {
  asked: caseText.requestWaiting,
  answered: caseText.requestAnswered,
  overdue: caseText.requestOverdue,
};
