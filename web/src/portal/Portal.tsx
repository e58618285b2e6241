import { setLocale, useLocale } from '../i18n/locale';
import { portalPostingText } from '../i18n/posting-text';
import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { BlacklistPage } from './BlacklistPage';
import { ComplaintPage } from './ComplaintPage';
import { HomePage } from './HomePage';
import { PortalLink } from './PortalLink';
import { PortalPage } from './PortalPage';
import { PostingsPage } from './PostingsPage';
import { ReportPage } from './ReportPage';
import { StatusPage } from './StatusPage';
import { WarningsPage } from './WarningsPage';
import { usePath } from './route';

const PAGES = [
  ['/portal/complaint', portalText.complain, ComplaintPage],
  ['/portal/report', portalReportText.nav, ReportPage],
  ['/portal/status', portalText.status, StatusPage],
  ['/portal/blacklist', portalText.blacklist, BlacklistPage],
  ['/portal/warnings', portalText.warnings, WarningsPage],
  ['/portal/postings', portalPostingText.nav, PostingsPage],
] as const;

export function Portal() {
  const t = useText();
  const locale = useLocale();
  const path = usePath();
  return (
    <>
      <a className="skip" href="#content">
        {t(portalText.skip)}
      </a>
      <header>
        <div className="inner">
          <PortalLink to="/portal" className="site">
            {t(portalText.site)}
          </PortalLink>
          <nav aria-label={t(portalText.navigation)}>
            {PAGES.map(([to, label]) => (
              <PortalLink key={to} to={to} testid={`nav-${to.split('/').at(-1)}`}>
                {t(label)}
              </PortalLink>
            ))}
          </nav>
          <button
            type="button"
            className="link language"
            lang={locale === 'zh' ? 'en' : 'zh-CN'}
            data-testid="language"
            onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
          >
            {t(portalText.otherLanguage)}
          </button>
        </div>
      </header>
      <main id="content" className="inner" key={path}>
        {pageAt(path, t(portalText.notFound))}
      </main>
      <footer className="inner">
        <a href="/sign-in">{t(portalText.staff)}</a>
      </footer>
    </>
  );
}

// helpers

function pageAt(path: string, notFound: string) {
  if (path === '/portal' || path === '/portal.html') return <HomePage />;
  const Page = PAGES.find(([to]) => to === path)?.[2];
  return Page === undefined ? <PortalPage title={notFound}>{null}</PortalPage> : <Page />;
}
