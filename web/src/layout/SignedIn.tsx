import { useQuery } from '@tanstack/react-query';
import { Layout } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { getSession } from '../api/endpoints';
import { Crash } from '../components/Crash';
import { PageSkeleton } from '../components/Page';
import { ProblemNotice } from '../components/ProblemNotice';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { ClusterBanner } from './ClusterBanner';
import { ConnectionBanner } from './ConnectionBanner';
import { Header } from './Header';
import styles from './SignedIn.module.css';
import { dutiesOf, mayUse } from './destinations';
import { Navigation } from './Navigation';
import { NoRight } from './NotFound';
import { SessionProvider } from './SessionContext';

const ChangePassword = lazy(() => import('./ChangePassword'));

/** Everything behind the sign-in page: header, navigation by duty, and the page itself. */
export function SignedIn() {
  const t = useText();
  const location = useLocation();
  const [showsMenu, setShowsMenu] = useState(false);
  useEffect(() => setShowsMenu(false), [location.pathname]);
  const session = useQuery({ queryKey: ['session'], queryFn: getSession, staleTime: 60_000 });
  if (session.isPending) return <PageSkeleton />;
  if (session.isError) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  if (session.data === null) {
    return <Navigate to="/sign-in" state={{ from: location.pathname + location.search }} replace />;
  }
  if (session.data.mustChangePassword) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <ChangePassword forced onClose={() => void session.refetch()} />
      </Suspense>
    );
  }
  const duties = dutiesOf(session.data.roles);
  return (
    <SessionProvider value={session.data}>
      <a className={styles.skip} href="#content">
        {t(shellText.skip)}
      </a>
      <Layout className={styles.frame}>
        <Header showsMenu={showsMenu} onMenu={() => setShowsMenu(!showsMenu)} />
        <ConnectionBanner />
        <ClusterBanner />
        <Layout hasSider className={styles.body}>
          <Navigation isOpen={showsMenu} onClose={() => setShowsMenu(false)} />
          <Layout.Content id="content" className={styles.content} tabIndex={-1}>
            <Crash key={location.pathname}>
              <Suspense fallback={<PageSkeleton />}>
                {mayUse(location.pathname, duties) ? <Outlet /> : <NoRight />}
              </Suspense>
            </Crash>
          </Layout.Content>
        </Layout>
      </Layout>
    </SessionProvider>
  );
}
