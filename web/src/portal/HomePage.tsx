import { portalPostingText } from '../i18n/posting-text';
import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { PortalLink } from './PortalLink';
import { PortalPage } from './PortalPage';

const ENTRIES = [
  ['/portal/complaint', portalText.complain, portalText.homeComplain, 'home-complain'],
  ['/portal/report', portalReportText.nav, portalReportText.home, 'home-report'],
  ['/portal/status', portalText.status, portalText.homeStatus, 'home-status'],
  ['/portal/blacklist', portalText.blacklist, portalText.homeBlacklist, 'home-blacklist'],
  ['/portal/warnings', portalText.warnings, portalText.homeWarnings, 'home-warnings'],
  ['/portal/postings', portalPostingText.nav, portalPostingText.home, 'home-postings'],
] as const;

export function HomePage() {
  const t = useText();
  return (
    <PortalPage title={t(portalText.site)}>
      <p>{t(portalText.homeIntro)}</p>
      <div className="entries">
        {ENTRIES.map(([path, title, text, testid]) => (
          <PortalLink key={path} to={path} className="entry" testid={testid}>
            <strong>{t(title)}</strong>
            <span>{t(text)}</span>
          </PortalLink>
        ))}
      </div>
    </PortalPage>
  );
}
