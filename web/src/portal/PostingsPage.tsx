import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { portalPostingText, postingText } from '../i18n/posting-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { Pager } from './Pager';
import { listPublicPostings, type PublicPosting } from './portal-api';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { useRead } from './useCall';

const KINDS = [undefined, 'job', 'event'] as const;

/** Accepted postings and events. */
export function PostingsPage() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState<{ q: string; kind: (typeof KINDS)[number]; page: number }>({
    q: '',
    kind: undefined,
    page: 1,
  });
  const postings = useRead(JSON.stringify(query), () => listPublicPostings(query.q, query.kind, query.page));
  const items = postings.data?.items;
  const isFiltered = query.q !== '' || query.kind !== undefined;
  return (
    <PortalPage title={t(portalPostingText.nav)}>
      <p>{t(portalPostingText.intro)}</p>
      <form
        role="search"
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ ...query, q: typed.trim(), page: 1 });
        }}
      >
        <select
          aria-label={t(postingText.kind)}
          value={query.kind ?? ''}
          onChange={(event) => setQuery({ ...query, kind: KINDS.find((kind) => kind === event.target.value), page: 1 })}
        >
          <option value="">{t(portalPostingText.all)}</option>
          <option value="job">{t(postingText.job)}</option>
          <option value="event">{t(postingText.event)}</option>
        </select>
        <input
          type="search"
          value={typed}
          aria-label={t(portalPostingText.search)}
          placeholder={t(portalPostingText.search)}
          data-testid="posting-search"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{t(portalText.search)}</button>
      </form>
      {postings.error !== undefined && <PortalProblem error={postings.error} onRetry={postings.again} />}
      {items === undefined && postings.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {items?.length === 0 && (
        <p data-testid="empty">{t(isFiltered ? portalPostingText.noMatch : portalPostingText.empty)}</p>
      )}
      <div data-testid="postings">
        {items?.map((posting) => (
          <PostingCard key={posting.id} posting={posting} />
        ))}
      </div>
      <Pager page={query.page} shown={items?.length ?? 0} onPage={(page) => setQuery({ ...query, page })} />
    </PortalPage>
  );
}

// helpers

function PostingCard({ posting }: { posting: PublicPosting }) {
  const t = useText();
  const locale = useLocale();
  return (
    <article className="card" data-testid="posting">
      <h2>{posting.title}</h2>
      <dl>
        <dt>{t(postingText.host)}</dt>
        <dd>{posting.hostName}</dd>
        {posting.kind === 'job' && (
          <>
            <dt>{t(portalPostingText.employer)}</dt>
            <dd>{posting.employers.join('、')}</dd>
            <dt>{t(postingText.headcount)}</dt>
            <dd>{posting.headcount}</dd>
          </>
        )}
        {posting.kind === 'event' && (
          <>
            <dt>{t(portalPostingText.hours)}</dt>
            <dd>
              {dayWithWeekday(posting.until, locale)} {posting.startsAt}–{posting.endsAt}
            </dd>
          </>
        )}
        {posting.sections.map((section) => (
          <Part key={section.key} label={t(section.label)} text={section.text} />
        ))}
        {posting.kind === 'job' && (
          <>
            <dt>{t(postingText.validUntil)}</dt>
            <dd>{dayWithWeekday(posting.until, locale)}</dd>
          </>
        )}
        <dt>{t(portalPostingText.publishedOn)}</dt>
        <dd>{dayWithWeekday(posting.publishedOn, locale)}</dd>
      </dl>
    </article>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
