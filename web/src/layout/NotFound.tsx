import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';

export function NotFound() {
  const t = useText();
  return (
    <EmptyState
      testid="not-found"
      title={t(shellText.notFoundTitle)}
      hint={t(shellText.notFoundHint)}
      action={<Link to="/">{t(shellText.backHome)}</Link>}
    />
  );
}

export function NoRight() {
  const t = useText();
  return (
    <EmptyState
      testid="no-right"
      title={t(shellText.noRightTitle)}
      hint={t(shellText.noRightHint)}
      action={<Link to="/">{t(shellText.backHome)}</Link>}
    />
  );
}
