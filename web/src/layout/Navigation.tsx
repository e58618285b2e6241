import { useQuery } from '@tanstack/react-query';
import { Layout, Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { getTaskCounts } from '../api/endpoints';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { destinationsFor, type Destination } from './destinations';
import styles from './SignedIn.module.css';
import { useDuties } from './SessionContext';

/** Left navigation: only what the person's roles may use. The inbox carries the number of tasks waiting for this person. */
export function Navigation({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const location = useLocation();
  const destinations = destinationsFor(useDuties());
  const hasInbox = destinations.some((destination) => destination.path === '/inbox');
  const counts = useQuery({
    queryKey: ['task-counts'],
    queryFn: getTaskCounts,
    enabled: hasInbox,
    refetchInterval: 30_000,
  });
  const selected = destinations.find((destination) => location.pathname.startsWith(destination.path));
  const entry = (destination: Destination) => ({
    key: destination.path,
    label: (
      <Link to={destination.path} data-testid={`nav-${destination.path.slice(1).replaceAll('/', '-')}`}>
        {t(destination.label)}
        {destination.path === '/inbox' && (counts.data?.mine ?? 0) > 0 && (
          <span className={styles.count}>{counts.data?.mine}</span>
        )}
      </Link>
    ),
  });
  const groups = [...new Set(destinations.map((destination) => destination.group))];
  return (
    <Layout.Sider width={168} className={`${styles.sider} ${isOpen ? styles.siderOpen : ''}`} theme="light">
      <nav
        id="navigation"
        aria-label={t(shellText.navigation)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        <Menu
          mode="inline"
          selectedKeys={selected === undefined ? [] : [selected.path]}
          style={{ background: 'transparent', borderInlineEnd: 0, paddingTop: 6 }}
          items={groups.map((group) => ({
            key: group.en,
            type: 'group' as const,
            label: t(group),
            children: destinations.filter((destination) => destination.group === group).map(entry),
          }))}
        />
      </nav>
    </Layout.Sider>
  );
}
