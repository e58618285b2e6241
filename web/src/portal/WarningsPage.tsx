import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { portalRepairText } from '../i18n/portal-repair-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { Pager } from './Pager';
import { listPublicWarnings } from './portal-api';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { useRead } from './useCall';

export function WarningsPage() {
  const t = useText();
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const warnings = useRead(String(page), () => listPublicWarnings(page));
  return (
    <PortalPage title={t(portalText.warnings)}>
      {warnings.error !== undefined && <PortalProblem error={warnings.error} onRetry={warnings.again} />}
      {warnings.data === undefined && warnings.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {warnings.data?.length === 0 && <p data-testid="empty">{t(portalText.warningsEmpty)}</p>}
      {warnings.data?.map((warning) => (
        <article className="card" key={`${warning.title} ${warning.publishedOn}`} data-testid="warning">
          <h2>{warning.title}</h2>
          <p className="quiet">
            {warning.isCorrection && `${t(portalRepairText.corrected)} · `}
            {t(portalText.publishedOn, { when: dayWithWeekday(warning.publishedOn, locale) })}
          </p>
          <div className="letterBody">{warning.body}</div>
        </article>
      ))}
      <Pager page={page} shown={warnings.data?.length ?? 0} onPage={setPage} />
    </PortalPage>
  );
}
