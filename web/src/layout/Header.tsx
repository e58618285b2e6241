import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Input, Layout } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { signOut } from '../api/endpoints';
import { useCommand } from '../api/useCommand';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { Bell } from './Bell';
import { mayUse } from './destinations';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './SignedIn.module.css';
import { useDuties, useSession } from './SessionContext';

const ChangePassword = lazy(() => import('./ChangePassword'));

/** On a narrow screen the navigation lies behind a button. */
export function Header({ showsMenu, onMenu }: { showsMenu: boolean; onMenu: () => void }) {
  const t = useText();
  const session = useSession();
  const held = useDuties();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [changingPassword, setChangingPassword] = useState(false);
  const leaving = useCommand(signOut, {
    quiet: true,
    onSuccess: async () => {
      queries.clear();
      await navigate('/sign-in');
    },
  });
  const duties = [...new Set(session.roles.map((role) => `${t(role.roleName)} · ${role.organisation.name}`))];
  return (
    <Layout.Header className={styles.header}>
      <Button
        type="text"
        className={`${styles.headerButton} ${styles.menuButton}`}
        aria-expanded={showsMenu}
        aria-controls="navigation"
        onClick={onMenu}
        data-testid="menu"
      >
        {t(shellText.menu)}
      </Button>
      <Link to="/" className={styles.brand}>
        {t(shellText.product)}
        <span className={styles.long}>{t(shellText.productLong)}</span>
      </Link>
      {session.mode === 'demo' && (
        <span className={styles.demo} title={t(shellText.demoHint)}>
          {t(shellText.demo)}
        </span>
      )}
      <div className={styles.space} />
      {mayUse('/cases', held) && (
        <Input.Search
          className={styles.search}
          allowClear
          placeholder={t(shellText.searchCases)}
          aria-label={t(shellText.searchCases)}
          data-testid="global-search"
          onSearch={(q, _event, info) => info?.source !== 'clear' && void navigate(`/cases?q=${encodeURIComponent(q)}`)}
        />
      )}
      <Bell />
      <LanguageSwitch className={styles.headerButton} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...duties.map((duty) => ({ key: duty, label: duty, disabled: true })),
            { type: 'divider' as const },
            { key: 'password', label: t(shellText.changePassword), onClick: () => setChangingPassword(true) },
            {
              key: 'sign-out',
              label: <span data-testid="sign-out">{t(shellText.signOut)}</span>,
              onClick: () => leaving.mutate(undefined),
            },
          ],
        }}
      >
        <Button type="text" className={styles.headerButton} data-testid="user-menu">
          {session.person.name} ▾
        </Button>
      </Dropdown>
      {changingPassword && (
        <Suspense>
          <ChangePassword onClose={() => setChangingPassword(false)} />
        </Suspense>
      )}
    </Layout.Header>
  );
}
