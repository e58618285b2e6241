import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';

export function NotFound() {
  const t = useText();
  return (
    <EmptyState
      isPage
      testid="not-found"
      title={t(shellText.notFoundTitle)}
      hint={t(shellText.notFoundHint)}
      action={<Link to="/">{t(shellText.backHome)}</Link>}
    />
  );
}

/** Nothing is open to this person here; `everywhere` when no role is held at all. */
export function NoRight({ everywhere = false }: { everywhere?: boolean }) {
  const t = useText();
  return (
    <EmptyState
      isPage
      testid="no-right"
      title={t(everywhere ? shellText.noRoleTitle : shellText.noRightTitle)}
      hint={t(shellText.noRightHint)}
      action={!everywhere && <Link to="/">{t(shellText.backHome)}</Link>}
    />
  );
}
