import type { Posting } from '../../api/posting-endpoints';
import { eventCheckText, postingText, postingVerdictText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './Posting.module.css';

/** Every version with its verdict, the newest first: the record of the review. */
export function PostingHistory({ posting }: { posting: Posting }) {
  const t = useText();
  return (
    <aside aria-label={t(postingText.versions)} data-testid="posting-history">
      <h2>{t(postingText.versions)}</h2>
      {posting.withdrawalReason !== null && (
        <p>
          {t(postingText.withdraw)}：{posting.withdrawalReason}
        </p>
      )}
      {posting.versions.map(({ id, number, submittedByName, submittedAt, review }) => (
        <div key={id} className={styles.version}>
          <strong>{t(postingText.versionOf, { n: number })}</strong>
          <div className={styles.quiet}>
            {t(postingText.submittedBy, { name: submittedByName ?? '', when: instant(submittedAt) })}
          </div>
          {review !== null && (
            <>
              <div data-testid={`verdict-${number}`}>
                {t(postingText.round, { n: review.round })}：
                {t(postingText.verdictBy, {
                  verdict: t(postingVerdictText[review.verdict]),
                  name: review.reviewedByName ?? '',
                  when: instant(review.reviewedAt),
                })}
              </div>
              {review.comments !== null && <p>{review.comments}</p>}
              {review.hitsConsidered !== null && <p>{review.hitsConsidered}</p>}
              {review.checklist.length > 0 && (
                <p>
                  {t(postingText.checklist)}：
                  {review.checklist.map((check) => t(eventCheckText[check as keyof typeof eventCheckText])).join('；')}
                </p>
              )}
            </>
          )}
        </div>
      ))}
    </aside>
  );
}
