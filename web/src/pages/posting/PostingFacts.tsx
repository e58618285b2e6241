import type { Posting, PostingVersion } from '../../api/posting-endpoints';
import { postingSourceText, postingText } from '../../i18n/posting-text';
import { useLocale, type L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import type { EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';

/** What of a version is no text: numbers, days, where it came from, and whom to ask. */
export function PostingFacts({ posting, version }: { posting: Posting; version: PostingVersion }) {
  const t = useText();
  const locale = useLocale();
  const content = version.content as unknown as EnteredPosting;
  const facts: [L, string][] =
    posting.kind === 'job'
      ? [
          [postingText.employerName, content.employer?.name ?? ''],
          [postingText.headcount, String(content.headcount)],
          [postingText.validUntil, dayWithWeekday(content.validUntil!, locale)],
        ]
      : [
          [postingText.date, `${dayWithWeekday(content.date!, locale)} ${content.startsAt}–${content.endsAt}`],
          [postingText.visitors, String(content.visitors)],
          [postingText.safetyPlan, content.safetyPlan ?? ''],
        ];
  const source =
    posting.onBehalfOf === null
      ? t(postingSourceText[posting.source])
      : `${t(postingSourceText[posting.source])} · ${posting.onBehalfOf}`;
  const rows: [L, string][] = [[postingText.host, posting.host.name], [postingText.source, source], ...facts];
  if (version.contact !== null) rows.push([postingText.contact, version.contact]);
  return (
    <dl className={styles.section} data-testid="posting-facts">
      {rows.map(([label, value]) => (
        <div key={label.zh}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
