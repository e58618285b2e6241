import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { portalRepairText } from '../i18n/portal-repair-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { Pager } from './Pager';
import { listPublicEntries } from './portal-api';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { useRead } from './useCall';

export function BlacklistPage() {
  const t = useText();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState({ q: '', page: 1 });
  const entries = useRead(JSON.stringify(query), () => listPublicEntries(query.q, query.page));
  return (
    <PortalPage title={t(portalText.blacklist)}>
      <p>{t(portalText.blacklistIntro)}</p>
      <form
        role="search"
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ q: typed.trim(), page: 1 });
        }}
      >
        <input
          type="search"
          value={typed}
          aria-label={t(portalText.searchEmployer)}
          placeholder={t(portalText.searchEmployer)}
          data-testid="blacklist-search"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{t(portalText.search)}</button>
      </form>
      {entries.error !== undefined && <PortalProblem error={entries.error} onRetry={entries.again} />}
      {entries.data === undefined && entries.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {entries.data?.length === 0 && (
        <p data-testid="empty">{t(query.q === '' ? portalText.blacklistEmpty : portalText.blacklistNoMatch)}</p>
      )}
      <div data-testid="blacklist">
        {entries.data?.map((entry) => (
          <article className="card" key={`${entry.employerName} ${entry.listedOn}`} data-testid="blacklist-entry">
            <h2>{entry.employerName}</h2>
            <dl>
              {entry.creditCode !== null && (
                <>
                  <dt>{t(portalText.creditCode)}</dt>
                  <dd>{entry.creditCode}</dd>
                </>
              )}
              <dt>{t(portalText.category)}</dt>
              <dd>{t(entry.category)}</dd>
              <dt>{t(portalText.scope)}</dt>
              <dd>{t(entry.scope)}</dd>
              <dt>{t(portalText.listedOn)}</dt>
              <dd>{dayWithWeekday(entry.listedOn, locale)}</dd>
              <dt>{t(portalText.until)}</dt>
              <dd>
                {dayWithWeekday(entry.until, locale)}
                {entry.isUnderReview && `（${t(portalRepairText.underReview)}）`}
              </dd>
              <dt>{t(portalText.basis)}</dt>
              <dd>{entry.basis}</dd>
            </dl>
          </article>
        ))}
      </div>
      <Pager page={query.page} shown={entries.data?.length ?? 0} onPage={(page) => setQuery({ ...query, page })} />
    </PortalPage>
  );
}
