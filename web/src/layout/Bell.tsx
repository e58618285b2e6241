import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { countNotices } from '../api/notice-endpoints';
import { useLive } from '../api/useLive';
import { noticeText } from '../i18n/notice-text';
import { useText } from '../i18n/useText';
import styles from './SignedIn.module.css';

/** How many notices are unread, on every page; what arrives shows at once. */
export function Bell() {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const counted = useQuery({ queryKey: ['notice-count'], queryFn: countNotices, refetchInterval: 120_000 });
  useLive('notices', () => {
    void queries.invalidateQueries({ queryKey: ['notice-count'] });
    void queries.invalidateQueries({ queryKey: ['notices'] });
  });
  useLive('inbox', () => void queries.invalidateQueries({ queryKey: ['task-counts'] }));
  const n = counted.data?.unread ?? 0;
  const label = n === 0 ? t(noticeText.bellNone) : t(noticeText.bell, { n });
  return (
    <Button
      type="text"
      className={styles.headerButton}
      title={label}
      data-testid="bell"
      data-unread={counted.data?.unread}
      onClick={() => void navigate('/notices')}
    >
      <Badge count={n} overflowCount={99} size="small" offset={[6, -2]}>
        <span className={styles.bell}>{t(noticeText.title)}</span>
      </Badge>
    </Button>
  );
}
